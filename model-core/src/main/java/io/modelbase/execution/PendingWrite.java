package io.modelbase.execution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import io.modelbase.ModelBase;
import io.modelbase.ModelState;
import io.modelbase.ToOne;
import io.modelbase.mapping.ModelColumn;
import io.modelbase.mapping.ModelColumn.Role;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.mapping.ModelRelation;
import io.modelbase.sql.BoundSql;
import io.modelbase.sql.Renderers;
import io.modelbase.sql.WriteRenderer.KeyedRow;
import org.jspecify.annotations.Nullable;

import org.springframework.data.r2dbc.mapping.OutboundRow;
import org.springframework.data.relational.core.sql.SqlIdentifier;
import org.springframework.r2dbc.core.Parameter;

/**
 * What is to be written of one model: which columns, with which values. The model itself
 * stays as it is until the statement succeeded.
 */
final class PendingWrite {

	private final ModelMapping<?> mapping;

	private final ModelBase<?> model;

	private final Kind kind;

	/** Whether the model's row was known to exist when the write was planned. */
	private final boolean known;

	/** A slot for each column, unread where it isn't written. */
	private final @Nullable Object[] values;

	/** What entity callbacks put into the row, by column name in SQL. */
	private final Map<String, Object> overrides = new LinkedHashMap<>();

	/** Columns that another write sets later, null until then. */
	private final List<ModelColumn> postponed = new ArrayList<>(0);

	private final @Nullable Object id;

	private final @Nullable Object version;

	private @Nullable List<String> names;

	/** The instance that was given, where entity callbacks return another. */
	private @Nullable ModelBase<?> given;

	/** Whether it only sets foreign keys for another write of its model. */
	private boolean ofForeignKeys;

	/** When it is sent, after the writes of lower stages. */
	private int stage;

	PendingWrite(ModelMapping<?> mapping, ModelBase<?> model, Kind kind, @Nullable Object[] values, @Nullable Object id,
			@Nullable Object version) {
		this.mapping = mapping;
		this.model = model;
		this.kind = kind;
		this.values = values;
		this.id = id;
		this.version = version;
		this.known = !model.isNew();
	}

	static @Nullable Object[] unread(ModelMapping<?> mapping) {
		@Nullable Object[] values = new @Nullable Object[mapping.columns().size()];
		Arrays.fill(values, ModelState.UNREAD);
		return values;
	}

	/** What a model has now where other values are not unread. */
	static @Nullable Object[] valuesOf(ModelMapping<?> mapping, Object model, @Nullable Object[] others) {
		@Nullable Object[] values = unread(mapping);
		for (ModelColumn column : mapping.columns()) {
			if (others[column.index()] != ModelState.UNREAD) {
				values[column.index()] = column.get(model);
			}
		}
		return values;
	}

	ModelMapping<?> mapping() {
		return this.mapping;
	}

	ModelBase<?> model() {
		return this.model;
	}

	/** The instance that was given to be written. */
	ModelBase<?> given() {
		return (this.given != null) ? this.given : this.model;
	}

	PendingWrite given(ModelBase<?> given) {
		this.given = given;
		return this;
	}

	Kind kind() {
		return this.kind;
	}

	/** The id of the row: null where the database is yet to give it. */
	@Nullable Object id() {
		return (this.id != null || this.kind == Kind.INSERT) ? this.id : this.model.getId();
	}

	/** The version that the row must have. */
	@Nullable Object version() {
		return this.version;
	}

	int stage() {
		return this.stage;
	}

	void stage(int stage) {
		this.stage = stage;
	}

	/**
	 * An update of foreign keys alone: of those that an insert had to leave null, or that
	 * must be null before a delete.
	 */
	PendingWrite ofForeignKeys() {
		ModelColumn version = this.mapping.version();
		PendingWrite update = new PendingWrite(this.mapping, this.model, Kind.UPDATE, unread(this.mapping), null,
				(version != null && this.kind == Kind.INSERT) ? this.values[version.index()] : this.version);
		update.ofForeignKeys = true;
		return update;
	}

	/** Whether it only helps another write, which is the one for the collections. */
	boolean isOfForeignKeys() {
		return this.ofForeignKeys;
	}

	/** Writes a null. */
	void clear(ModelColumn column) {
		this.values[column.index()] = null;
	}

	/** Writes a column instead of another write, which leaves it out. */
	void take(ModelColumn column, PendingWrite other) {
		this.values[column.index()] = other.values[column.index()];
		other.values[column.index()] = ModelState.UNREAD;
		other.postponed.add(column);
	}

	/** Lets the model, and its row, refer to another model. */
	void refer(ModelRelation relation, ToOne<?> reference) {
		relation.reference(this.model, reference);
		ModelColumn column = relation.column();
		if (column != null && isWritten(column)) {
			this.values[column.index()] = reference;
		}
	}

	/** Whether the model's row was known to exist when the write was planned. */
	boolean isKnown() {
		return this.known;
	}

	/**
	 * Whether the model's collections are written too: not by an update of a model that
	 * was never read.
	 */
	boolean touchesCollections() {
		return this.kind == Kind.INSERT || this.known;
	}

	boolean isWritten(ModelColumn column) {
		return this.values[column.index()] != ModelState.UNREAD && !this.overrides.containsKey(column.sql());
	}

	/** Which columns are written. Writes with the same ones can be joined. */
	Shape shape() {
		BitSet columns = new BitSet(this.values.length);
		for (int i = 0; i < this.values.length; i++) {
			columns.set(i, this.values[i] != ModelState.UNREAD);
		}
		return new Shape(columns, List.copyOf(this.overrides.keySet()));
	}

	/** The names of the columns that are written. */
	List<String> names() {
		List<String> names = this.names;
		if (names == null) {
			names = findNames();
			this.names = names;
		}
		return names;
	}

	private List<String> findNames() {
		List<String> names = new ArrayList<>(this.values.length);
		for (ModelColumn column : this.mapping.columns()) {
			if (isWritten(column)) {
				names.add(column.sql());
			}
		}
		names.addAll(this.overrides.keySet());
		return names;
	}

	/** The paths of the properties that are written. */
	List<String> paths() {
		return this.mapping.columns().stream().filter(this::isWritten).map(ModelColumn::path).toList();
	}

	/** The values for {@link #names()}, as the driver gets them. */
	List<Object> bindings() {
		List<Object> bindings = new ArrayList<>(this.values.length);
		for (ModelColumn column : this.mapping.columns()) {
			if (isWritten(column)) {
				bindings.add(Renderers.bindable(column, this.values[column.index()]));
			}
		}
		bindings.addAll(this.overrides.values());
		return bindings;
	}

	/** The row that an update or a delete is for. */
	KeyedRow keyed() {
		ModelColumn version = this.mapping.version();
		return new KeyedRow(Renderers.bindable(this.mapping.id(), Objects.requireNonNull(id())),
				(version != null) ? Renderers.bindable(version, this.version) : null,
				(this.kind == Kind.DELETE) ? List.of() : bindings());
	}

	/** The columns that the database may have filled in. */
	List<ModelColumn> filledByDatabase() {
		List<ModelColumn> columns = new ArrayList<>();
		for (ModelColumn column : this.mapping.columns()) {
			if ((this.kind == Kind.INSERT) ? this.values[column.index()] == ModelState.UNREAD : column.isReadOnly()) {
				columns.add(column);
			}
		}
		return columns;
	}

	/**
	 * Brings the model to what the database now has.
	 * @param filled what the database gave back, a slot for each column, unread where it
	 * gave nothing
	 * @param undo remembers the model as it was, or null outside a transaction
	 */
	void succeeded(ModelSetter setter, @Nullable Object[] filled, @Nullable RollbackUndo undo) {
		@Nullable Object[] old = ModelState.row(this.model);
		@Nullable Object[] row = (old != null) ? old.clone() : unread(this.mapping);
		@Nullable Object[] set = filled.clone();
		this.postponed.forEach((column) -> set[column.index()] = ModelState.UNREAD);
		for (ModelColumn column : this.mapping.columns()) {
			int index = column.index();
			Role role = column.role();
			if (this.values[index] != ModelState.UNREAD) {
				row[index] = column.snapshot(this.values[index]);
				if (role == Role.VERSION || role == Role.CREATED_AT || role == Role.UPDATED_AT) {
					set[index] = this.values[index];
				}
			}
			else if (filled[index] != ModelState.UNREAD) {
				row[index] = column.snapshot(filled[index]);
			}
			else if (column == this.mapping.id()) {
				row[index] = column.snapshot(id());
			}
		}
		remember(undo, set);
		setter.fill(this.mapping, this.model, set);
		for (ModelColumn column : this.mapping.columns()) {
			if (row[column.index()] == ModelState.UNREAD) {
				row[column.index()] = column.unread(this.model);
			}
		}
		ModelState.row(this.model, row);
	}

	/** Makes the model new again, its row being gone. */
	void deleted(@Nullable RollbackUndo undo) {
		remember(undo, unread(this.mapping));
		ModelState.row(this.model, null);
	}

	/** Whether a row exists, or not, and has the version that this write gives it. */
	boolean hasItsVersion(@Nullable Object @Nullable [] row) {
		ModelColumn version = this.mapping.version();
		if (row == null || this.kind == Kind.DELETE) {
			return row == null && this.kind == Kind.DELETE;
		}
		return version == null || hasItsValue(version, row);
	}

	/** Whether a row has the values that this write gives it. */
	boolean hasItsValues(@Nullable Object @Nullable [] row) {
		return row != null
				&& this.mapping.columns().stream().allMatch((column) -> !isWritten(column) || hasItsValue(column, row));
	}

	private boolean hasItsValue(ModelColumn column, @Nullable Object[] row) {
		return !column.isChanged(column.snapshot(row[column.index()]), this.values[column.index()]);
	}

	private void remember(@Nullable RollbackUndo undo, @Nullable Object[] set) {
		if (undo == null) {
			return;
		}
		undo.remember(this.mapping, this.model, valuesOf(this.mapping, this.model, set), set);
	}

	/** The whole row, as Spring Data's callbacks expect it. */
	OutboundRow outboundRow() {
		OutboundRow row = new OutboundRow();
		for (ModelColumn column : this.mapping.columns()) {
			Object value = this.values[column.index()];
			Object bound = Renderers.bindable(column, (value != ModelState.UNREAD) ? value
					: (column == this.mapping.id()) ? id() : column.get(this.model));
			row.put(column.name(),
					(bound instanceof BoundSql.Null empty) ? Parameter.empty(empty.type()) : Parameter.from(bound));
		}
		return row;
	}

	/**
	 * Takes over what callbacks changed in the row.
	 * @param model the instance that the callbacks gave back
	 */
	PendingWrite calledBack(ModelBase<?> model, OutboundRow before, OutboundRow after,
			Function<SqlIdentifier, String> toSql) {
		PendingWrite result = this;
		if (model != this.model) {
			ModelState.row(model, ModelState.row(this.model));
			CollectionWrites.move(this.mapping, this.model, model);
			result = new PendingWrite(this.mapping, model, this.kind, this.values, this.id, this.version);
		}
		for (SqlIdentifier name : after.keySet()) {
			Parameter value = after.get(name);
			if (value != null && !value.equals(before.get(name))) {
				result.overrides.put(toSql.apply(name),
						(value.getValue() != null) ? value.getValue() : new BoundSql.Null(value.getType()));
			}
		}
		return result;
	}

	/**
	 * Which columns are written.
	 *
	 * @param columns the model's own, by their indexes
	 * @param overrides what entity callbacks put into the row, by column name in SQL
	 */
	record Shape(BitSet columns, List<String> overrides) {

	}

	/** What is done with a row. */
	enum Kind {

		/** Nothing, as nothing changed. */
		NOTHING("written"),
		/** The row is inserted. */
		INSERT("inserted"),
		/** The row is updated. */
		UPDATE("updated"),
		/** The row is deleted. */
		DELETE("deleted");

		private final String done;

		Kind(String done) {
			this.done = done;
		}

		/** The participle, for messages. */
		String done() {
			return this.done;
		}

	}

	/** Sets values on models. */
	@FunctionalInterface
	interface ModelSetter {

		void fill(ModelMapping<?> mapping, Object model, @Nullable Object[] values);

	}

}
