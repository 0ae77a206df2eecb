package io.modelbase.row;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.modelbase.ModelBase;
import io.modelbase.ModelState;
import io.modelbase.RelationOrigin;
import io.modelbase.RelationState;
import io.modelbase.mapping.ModelColumn;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.mapping.ModelRelation;
import io.r2dbc.spi.Blob;
import io.r2dbc.spi.Clob;
import io.r2dbc.spi.Row;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataRetrievalFailureException;

/**
 * Reads rows of one result shape. Which column of the result belongs to which property,
 * and what the driver is asked for, is known before the first row.
 */
final class RowReader {

	private static final Set<Class<?>> LARGE_OBJECTS = Set.of(Blob.class, Clob.class);

	private final ModelMapping<?> mapping;

	private final ObjectCreator creator;

	private final Source[] sources;

	/** Of these something else is remembered than what the model holds. */
	private final ModelColumn[] copied;

	private final boolean complete;

	private final @Nullable Source id;

	RowReader(ModelMapping<?> mapping, ObjectCreator creator, List<Source> sources) {
		this.mapping = mapping;
		this.creator = creator;
		this.sources = sources.toArray(Source[]::new);
		this.copied = sources.stream().map(Source::column).filter(ModelColumn::isCopied).toArray(ModelColumn[]::new);
		this.complete = sources.size() == mapping.columns().size();
		this.id = sources.stream().filter((source) -> source.column == mapping.id()).findFirst().orElse(null);
	}

	/** Reads a row into a new model, whose hidden state then says what the row holds. */
	Object read(Row row, RelationOrigin[] origins) {
		return read(values(row, origins), origins);
	}

	/** Reads a row into a new model, unless the model of its id is known already. */
	ModelBase<?> read(Row row, RelationOrigin[] origins, Map<Object, ModelBase<?>> known) {
		@Nullable Object[] values = values(row, origins);
		Object id = Objects.requireNonNull(values[this.mapping.id().index()]);
		ModelBase<?> model = known.get(id);
		if (model == null) {
			model = (ModelBase<?>) read(values, origins);
			known.put(id, model);
		}
		return model;
	}

	private Object read(@Nullable Object[] values, RelationOrigin[] origins) {
		Object model = this.complete ? this.creator.createWhole(values) : this.creator.create(values);
		for (ModelColumn column : this.copied) {
			values[column.index()] = column.snapshot(values[column.index()]);
		}
		if (!this.complete) {
			for (ModelColumn column : this.mapping.columns()) {
				if (values[column.index()] == ModelState.UNREAD) {
					unread(column, model, origins);
					values[column.index()] = column.unread(model);
				}
			}
		}
		ModelState.row((ModelBase<?>) model, values);
		unload((ModelBase<?>) model, origins);
		return model;
	}

	/** Of a reference whose column is missing not even the key is known. */
	private void unread(ModelColumn column, Object model, RelationOrigin[] origins) {
		ModelRelation relation = column.isReference() ? this.mapping.relation(column.path()) : null;
		if (relation != null && column.isWritable()) {
			column.set(model, RelationState.reference(relation.targetType(), null, origins[relation.index()]));
		}
	}

	/** Nothing is known of the relations that have no column. */
	void unload(ModelBase<?> model, RelationOrigin[] origins) {
		for (ModelRelation relation : this.mapping.unstoredRelations()) {
			RelationOrigin origin = origins[relation.index()];
			if (relation.kind().isToMany()) {
				RelationState.unload(relation.collection(model), origin);
			}
			else {
				relation.reference(model, RelationState.reference(relation.targetType(), null, origin));
			}
		}
	}

	/** Whether the result has all columns of the model. */
	boolean isComplete() {
		return this.complete;
	}

	/**
	 * Reads the value of the id alone.
	 * @return the id, null if the result has none
	 */
	@Nullable Object id(Row row) {
		return (this.id != null) ? this.id.read(row) : null;
	}

	/**
	 * Reads the values of a row: a slot for each column of the model, unread where the
	 * result has no such column.
	 */
	@Nullable Object[] values(Row row, RelationOrigin[] origins) {
		@Nullable Object[] values = new @Nullable Object[this.mapping.columns().size()];
		if (!this.complete) {
			Arrays.fill(values, ModelState.UNREAD);
		}
		for (Source source : this.sources) {
			ModelRelation relation = source.relation;
			values[source.column.index()] = (relation == null) ? source.read(row)
					: source.column.referenceFromDatabase(row.get(source.place), origins[relation.index()]);
		}
		return values;
	}

	/**
	 * Says where the value of a column comes from.
	 *
	 * @param column the column
	 * @param place the place in the result, from 0
	 * @param type the type to ask the driver for, or null for its own, to be converted
	 * @param relation the relation whose foreign key it is, or null
	 */
	record Source(ModelColumn column, int place, @Nullable Class<?> type, @Nullable ModelRelation relation) {

		/**
		 * Decides what to ask the driver for.
		 * @param preferred the type that the driver prefers for the column
		 */
		static Source of(ModelColumn column, int place, @Nullable Class<?> preferred,
				@Nullable ModelRelation relation) {
			return new Source(column, place, driverType(column, preferred), relation);
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

		@Nullable Object read(Row row) {
			if (this.type == null) {
				return this.column.fromDatabase(row.get(this.place));
			}
			try {
				return row.get(this.place, this.type);
			}
			catch (DataAccessException ex) {
				throw ex;
			}
			catch (RuntimeException ex) {
				throw new DataRetrievalFailureException(
						"Column %s can't be read as %s, the type of %s. Compare the table with the model."
							.formatted(this.column.sql(), this.type.getName(), this.column),
						ex);
			}
		}

	}

}
