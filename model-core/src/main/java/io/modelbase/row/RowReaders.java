package io.modelbase.row;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

import io.modelbase.ModelBase;
import io.modelbase.ModelState;
import io.modelbase.mapping.ModelColumn;
import io.modelbase.mapping.ModelMapping;
import io.r2dbc.spi.Blob;
import io.r2dbc.spi.Clob;
import io.r2dbc.spi.ColumnMetadata;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.RowMetadata;
import org.jspecify.annotations.Nullable;

import org.springframework.data.r2dbc.convert.R2dbcConverter;
import org.springframework.util.ConcurrentLruCache;

/**
 * Makes row readers, and keeps them: one for each model and result shape.
 *
 * @since 0.1.0
 */
public final class RowReaders {

	private static final int CAPACITY = 512;

	private static final Set<Class<?>> LARGE_OBJECTS = Set.of(Blob.class, Clob.class);

	private final R2dbcConverter converter;

	private final Map<Class<?>, ObjectCreator> creators = new ConcurrentHashMap<>();

	private final Map<Class<?>, Mapper<?>> complete = new ConcurrentHashMap<>();

	private final ConcurrentLruCache<Shape, RowReader> readers = new ConcurrentLruCache<>(CAPACITY, this::compile);

	/**
	 * Creates the readers.
	 * @param converter reads the models whose constructors need more than columns
	 */
	public RowReaders(R2dbcConverter converter) {
		this.converter = converter;
	}

	/**
	 * Returns a function that reads rows which hold all columns of a model, in the order
	 * of its mapping. It is the same for every statement.
	 * @param mapping the mapping
	 * @param <T> the model
	 * @return the function
	 */
	@SuppressWarnings("unchecked")
	public <T> BiFunction<Row, RowMetadata, T> complete(ModelMapping<T> mapping) {
		return (Mapper<T>) this.complete.computeIfAbsent(mapping.type(), (type) -> new Mapper<>(mapping));
	}

	/**
	 * Returns a function that reads the rows of one result, finding out at the first
	 * which columns they have. Columns that the model doesn't know are left out, and
	 * properties whose columns are missing are unread.
	 * @param mapping the mapping
	 * @param <T> the model
	 * @return the function
	 */
	public <T> BiFunction<Row, RowMetadata, T> any(ModelMapping<T> mapping) {
		return new Mapper<>(mapping);
	}

	/**
	 * Returns a function that reads the rows of one result into values: a slot for each
	 * column of the model, {@link ModelState#UNREAD} where the result has none.
	 * @param mapping the mapping
	 * @return the function
	 */
	public BiFunction<Row, RowMetadata, @Nullable Object[]> values(ModelMapping<?> mapping) {
		return (row, metadata) -> reader(mapping, metadata).values(row);
	}

	/**
	 * Sets values that the database filled in on a model that was just written.
	 * @param mapping the mapping
	 * @param model the model
	 * @param values a slot for each column; {@link ModelState#UNREAD} leaves the property
	 * alone
	 */
	public void fill(ModelMapping<?> mapping, Object model, @Nullable Object[] values) {
		creator(mapping).fill(model, values);
	}

	private ObjectCreator creator(ModelMapping<?> mapping) {
		return this.creators.computeIfAbsent(mapping.type(),
				(type) -> new ObjectCreator(mapping.entity(), mapping.members()));
	}

	private RowReader reader(ModelMapping<?> mapping, RowMetadata metadata) {
		return this.readers.get(Shape.of(mapping, metadata));
	}

	private RowReader compile(Shape shape) {
		List<RowReader.Source> sources = new ArrayList<>();
		Set<ModelColumn> found = new HashSet<>();
		for (int place = 0; place < shape.names.size(); place++) {
			ModelColumn column = shape.mapping.columnNamed(shape.names.get(place));
			if (column != null && found.add(column)) {
				sources.add(new RowReader.Source(column, place, driverType(column, shape.types.get(place))));
			}
		}
		return new RowReader(shape.mapping, creator(shape.mapping), sources);
	}

	private static @Nullable Class<?> driverType(ModelColumn column, @Nullable Class<?> preferred) {
		Class<?> type = column.type();
		if (LARGE_OBJECTS.contains(type) || column.readsAs(preferred)) {
			return type;
		}
		boolean instant = type == Instant.class
				&& (preferred == OffsetDateTime.class || preferred == ZonedDateTime.class);
		return (instant && column.readsAs(Instant.class)) ? type : null;
	}

	/** Reads the rows of one statement, keeping the reader found at the first. */
	private final class Mapper<T> implements BiFunction<Row, RowMetadata, T> {

		private final ModelMapping<T> mapping;

		private final boolean creatable;

		private volatile @Nullable RowReader reader;

		Mapper(ModelMapping<T> mapping) {
			this.mapping = mapping;
			this.creatable = ObjectCreator.supports(mapping.entity(), mapping.members());
		}

		@Override
		@SuppressWarnings("unchecked")
		public T apply(Row row, RowMetadata metadata) {
			RowReader reader = this.reader;
			if (reader == null) {
				reader = reader(this.mapping, metadata);
				this.reader = reader;
			}
			return this.creatable ? (T) reader.read(row) : readByConverter(reader, row, metadata);
		}

		/**
		 * The converter may leave a null to the field's initialiser: what it made is what
		 * was read.
		 */
		private T readByConverter(RowReader reader, Row row, RowMetadata metadata) {
			T model = RowReaders.this.converter.read(this.mapping.type(), row, metadata);
			@Nullable Object[] values = reader.values(row);
			for (ModelColumn column : this.mapping.columns()) {
				Object value = values[column.index()];
				values[column.index()] = (value != ModelState.UNREAD) ? column.snapshot(column.get(model))
						: column.unread(model);
			}
			ModelState.row((ModelBase<?>) model, values);
			return model;
		}

	}

	/** What a result looks like. */
	private record Shape(ModelMapping<?> mapping, List<String> names, List<@Nullable Class<?>> types) {

		static Shape of(ModelMapping<?> mapping, RowMetadata metadata) {
			List<? extends ColumnMetadata> columns = metadata.getColumnMetadatas();
			String[] names = new String[columns.size()];
			@Nullable Class<?>[] types = new Class<?>[columns.size()];
			for (int i = 0; i < names.length; i++) {
				names[i] = columns.get(i).getName();
				types[i] = columns.get(i).getJavaType();
			}
			return new Shape(mapping, Arrays.asList(names), Arrays.asList(types));
		}

	}

}
