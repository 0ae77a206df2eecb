package io.modelbase.row;

import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

import io.modelbase.ModelBase;
import io.modelbase.ModelState;
import io.modelbase.RelationOrigin;
import io.modelbase.mapping.ModelColumn;
import io.modelbase.mapping.ModelMapping;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.RowMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Reads the models of one statement's rows.
 *
 * @param <T> the model
 * @since 0.1.0
 */
public final class ModelReader<T> implements BiFunction<Row, RowMetadata, T> {

	private static final RelationOrigin[] NO_RELATIONS = {};

	private final Places<T> places;

	private final RowReaders readers;

	private final RelationOrigin[] origins;

	ModelReader(Places<T> places, RowReaders readers, @Nullable Object readBy) {
		this.places = places;
		this.readers = readers;
		this.origins = origins(places.mapping(), readBy);
	}

	static RelationOrigin[] origins(ModelMapping<?> mapping, @Nullable Object readBy) {
		int count = mapping.relations().size();
		if (count == 0) {
			return NO_RELATIONS;
		}
		RelationOrigin[] origins = new RelationOrigin[count];
		for (int i = 0; i < count; i++) {
			origins[i] = mapping.relations().get(i).origin(readBy);
		}
		return origins;
	}

	/**
	 * Reads a row into a new model.
	 * @param row the row
	 * @param metadata the result's columns
	 * @return the model
	 */
	@Override
	@SuppressWarnings("unchecked")
	public T apply(Row row, RowMetadata metadata) {
		RowReader reader = this.places.reader(this.readers, metadata);
		return this.places.isCreatable() ? (T) reader.read(row, this.origins) : readByConverter(reader, row, metadata);
	}

	/**
	 * Reads a row into a new model, unless the model of its id is known already.
	 * @param row the row
	 * @param metadata the result's columns
	 * @param known models by their ids, to which a new one is added
	 * @return the model
	 */
	public ModelBase<?> read(Row row, RowMetadata metadata, Map<Object, ModelBase<?>> known) {
		RowReader reader = this.places.reader(this.readers, metadata);
		if (this.places.isCreatable()) {
			return reader.read(row, this.origins, known);
		}
		Object id = Objects.requireNonNull(reader.id(row));
		ModelBase<?> model = known.get(id);
		if (model == null) {
			model = (ModelBase<?>) apply(row, metadata);
			known.put(id, model);
		}
		return model;
	}

	/**
	 * Returns a reader that reads a row only if its model isn't known yet. A row that
	 * lacks columns of the model is read into one of its own each time, which stays
	 * unknown.
	 * @param known finds the models that are known by their ids; new ones are added
	 * @param added is told the new ones
	 * @return the reader
	 */
	@SuppressWarnings("unchecked")
	public BiFunction<Row, RowMetadata, T> into(Function<ModelMapping<?>, Map<Object, ModelBase<?>>> known,
			Consumer<ModelBase<?>> added) {
		Map<Object, ModelBase<?>> models = known.apply(this.places.mapping());
		return (row, metadata) -> {
			Object id = id(row, metadata);
			ModelBase<?> model = (id != null) ? models.get(id) : null;
			if (model != null) {
				return (T) model;
			}
			if (id == null || !this.places.reader(this.readers, metadata).isComplete()) {
				return apply(row, metadata);
			}
			model = read(row, metadata, models);
			added.accept(model);
			return (T) model;
		};
	}

	/**
	 * Reads the values of a row.
	 * @param row the row
	 * @param metadata the result's columns
	 * @return a slot for each column of the model, {@link ModelState#UNREAD} where the
	 * result has none
	 */
	public @Nullable Object[] values(Row row, RowMetadata metadata) {
		return this.places.reader(this.readers, metadata).values(row, this.origins);
	}

	/**
	 * Reads the id of a row's model.
	 * @param row the row
	 * @param metadata the result's columns
	 * @return the id, null if there is no model
	 */
	public @Nullable Object id(Row row, RowMetadata metadata) {
		return this.places.reader(this.readers, metadata).id(row);
	}

	/**
	 * The converter may leave a null to the field's initialiser: what it made is what was
	 * read.
	 */
	private T readByConverter(RowReader reader, Row row, RowMetadata metadata) {
		ModelMapping<T> mapping = this.places.mapping();
		T model = this.readers.converter().read(mapping.type(), row, metadata);
		@Nullable Object[] values = reader.values(row, this.origins);
		for (ModelColumn column : mapping.columns()) {
			Object value = values[column.index()];
			values[column.index()] = (value != ModelState.UNREAD) ? column.snapshot(column.get(model))
					: column.unread(model);
		}
		ModelState.row((ModelBase<?>) model, values);
		reader.unload((ModelBase<?>) model, this.origins);
		return model;
	}

}
