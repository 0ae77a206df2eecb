package io.modelbase.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

import io.modelbase.ModelState;
import io.modelbase.RelationOrigin;
import io.modelbase.mapping.ModelColumn;
import io.modelbase.mapping.ModelMapping;
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

	private final R2dbcConverter converter;

	private final Map<Class<?>, ObjectCreator> creators = new ConcurrentHashMap<>();

	private final Map<Start, Places<?>> complete = new ConcurrentHashMap<>();

	private final ConcurrentLruCache<Shape, RowReader> readers = new ConcurrentLruCache<>(CAPACITY, this::compile);

	/**
	 * Creates the readers.
	 * @param converter reads the models whose constructors need more than columns
	 */
	public RowReaders(R2dbcConverter converter) {
		this.converter = converter;
	}

	/**
	 * Returns a reader of rows that hold all columns of a model, in the order of its
	 * mapping, from some place on.
	 * @param mapping the mapping
	 * @param offset the place of the first column, from 0
	 * @param readBy the statement or method that reads, for the errors of relations
	 * @param <T> the model
	 * @return the reader
	 */
	@SuppressWarnings("unchecked")
	public <T> ModelReader<T> complete(ModelMapping<T> mapping, int offset, @Nullable Object readBy) {
		Places<T> places = (Places<T>) this.complete.computeIfAbsent(new Start(mapping, offset),
				(start) -> new Places<>(mapping, isPlaceable(mapping), offset));
		return new ModelReader<>(places, this, readBy);
	}

	/**
	 * Returns a reader of the rows of one result, which finds out at the first which
	 * columns they have. Columns that the model doesn't know are left out, and properties
	 * whose columns are missing are unread.
	 * @param mapping the mapping
	 * @param readBy the statement or method that reads, for the errors of relations
	 * @param <T> the model
	 * @return the reader
	 */
	public <T> ModelReader<T> any(ModelMapping<T> mapping, @Nullable Object readBy) {
		return new ModelReader<>(new Places<>(mapping, isPlaceable(mapping), Places.BY_NAME), this, readBy);
	}

	/**
	 * Returns whether a model can be read from any place on. One whose constructor takes
	 * more than columns is read by Spring Data's converter, which goes by names.
	 * @param mapping the mapping
	 * @return whether it can
	 */
	public static boolean isPlaceable(ModelMapping<?> mapping) {
		return ObjectCreator.supports(mapping.entity(), mapping.members());
	}

	/**
	 * Returns a function that reads the rows of one result into values: a slot for each
	 * column of the model, {@link ModelState#UNREAD} where the result has none.
	 * @param mapping the mapping
	 * @return the function
	 */
	public BiFunction<Row, RowMetadata, @Nullable Object[]> values(ModelMapping<?> mapping) {
		RelationOrigin[] origins = ModelReader.origins(mapping, null);
		return (row, metadata) -> byName(mapping, metadata).values(row, origins);
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

	RowReader byName(ModelMapping<?> mapping, RowMetadata metadata) {
		return this.readers.get(Shape.of(mapping, metadata));
	}

	RowReader byPlace(ModelMapping<?> mapping, RowMetadata metadata, int offset) {
		List<RowReader.Source> sources = new ArrayList<>();
		for (ModelColumn column : mapping.columns()) {
			int place = offset + column.index();
			sources.add(source(mapping, column, place, metadata.getColumnMetadata(place).getJavaType()));
		}
		return new RowReader(mapping, creator(mapping), sources);
	}

	R2dbcConverter converter() {
		return this.converter;
	}

	private RowReader compile(Shape shape) {
		List<RowReader.Source> sources = new ArrayList<>();
		Set<ModelColumn> found = new HashSet<>();
		for (int place = 0; place < shape.names.size(); place++) {
			ModelColumn column = shape.mapping.columnNamed(shape.names.get(place));
			if (column != null && found.add(column)) {
				sources.add(source(shape.mapping, column, place, shape.types.get(place)));
			}
		}
		return new RowReader(shape.mapping, creator(shape.mapping), sources);
	}

	private static RowReader.Source source(ModelMapping<?> mapping, ModelColumn column, int place,
			@Nullable Class<?> preferred) {
		return RowReader.Source.of(column, place, preferred,
				column.isReference() ? mapping.relation(column.path()) : null);
	}

	/** Where the columns of a model start in a result. */
	private record Start(ModelMapping<?> mapping, int offset) {

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
