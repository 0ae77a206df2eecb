package io.modelbase.execution;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;

import io.modelbase.ModelBase;
import io.modelbase.ModelState;
import io.modelbase.ModelState.Unread;
import io.modelbase.execution.PendingWrite.Kind;
import io.modelbase.mapping.ModelColumn;
import io.modelbase.mapping.ModelColumn.Role;
import io.modelbase.mapping.ModelMapping;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.util.NumberUtils;

/** Decides what is to be written of a model, by its hidden state and its properties. */
final class WritePlanner {

	private final Clock clock;

	WritePlanner(Clock clock) {
		this.clock = clock;
	}

	/** Plans an insert: all that is set; nulls are left to the database's defaults. */
	private PendingWrite insert(ModelMapping<?> mapping, ModelBase<?> model) {
		@Nullable Object[] values = PendingWrite.unread(mapping);
		Instant now = now();
		Object id = id(mapping, model);
		for (ModelColumn column : mapping.columns()) {
			Object value = switch (column.role()) {
				case ID, GENERATED_ID -> id;
				case VERSION -> initialVersion(column);
				case CREATED_AT -> Objects.requireNonNullElse(column.get(model), now);
				case UPDATED_AT -> now;
				case VALUE -> column.isReadOnly() ? null : column.get(model);
			};
			if (value != null) {
				values[column.index()] = value;
			}
		}
		return new PendingWrite(mapping, model, Kind.INSERT, values, id, null);
	}

	private static @Nullable Object id(ModelMapping<?> mapping, ModelBase<?> model) {
		Object id = model.getId();
		boolean unset = mapping.id().property().getType().isPrimitive() && id instanceof Number number
				&& number.longValue() == 0;
		return unset ? null : id;
	}

	private static Object initialVersion(ModelColumn column) {
		return version(column, column.property().getType().isPrimitive() ? 1 : 0);
	}

	@SuppressWarnings("unchecked")
	private static Object version(ModelColumn column, long version) {
		return NumberUtils.convertNumberToTargetClass(version, (Class<? extends Number>) column.type());
	}

	/**
	 * Plans a write.
	 * @param intent what should happen to the model
	 * @param raised whether the version is raised even if no column changed, as something
	 * did that belongs to the model
	 */
	PendingWrite plan(Intent intent, ModelMapping<?> mapping, ModelBase<?> model, boolean raised) {
		boolean raises = raised && mapping.version() != null;
		return switch (intent) {
			case SAVE -> save(mapping, model, raises);
			case INSERT -> insert(mapping, model);
			case UPDATE -> update(mapping, model, raises);
		};
	}

	private PendingWrite save(ModelMapping<?> mapping, ModelBase<?> model, boolean raised) {
		if (!model.isNew()) {
			return update(mapping, model, raised);
		}
		if (mapping.id().role() == Role.GENERATED_ID && model.getId() != null) {
			throw new InvalidDataAccessApiUsageException(
					"%s was never read, yet its generated id is set: save can't tell an insert from an update. Call insert(model) if its row doesn't exist, update(model) if it does."
						.formatted(mapping.name()));
		}
		return insert(mapping, model);
	}

	/**
	 * Plans an update: of the changed columns, or of all where the row was never read.
	 */
	private PendingWrite update(ModelMapping<?> mapping, ModelBase<?> model, boolean raised) {
		@Nullable Object[] row = ModelState.row(model);
		@Nullable Object[] values = PendingWrite.unread(mapping);
		boolean changed = row == null || raised;
		for (ModelColumn column : mapping.columns()) {
			int index = column.index();
			if (!column.isUpdatable() || column.role() == Role.VERSION) {
				continue;
			}
			Object value = column.get(model);
			if (row == null || isChanged(column, row[index], value)) {
				values[index] = value;
				changed |= !column.isTouched();
			}
		}
		Object id = existingId(mapping, model, row);
		ModelColumn version = mapping.version();
		Object expected = expectedVersion(mapping, model, row);
		// a version that the application set is one it wants the row to have
		changed |= version != null && row != null && isChanged(version, row[version.index()], expected);
		if (!changed) {
			restoreTouched(mapping, model, values, row);
			return new PendingWrite(mapping, model, Kind.NOTHING, PendingWrite.unread(mapping), id, expected);
		}
		if (version != null) {
			values[version.index()] = next(version, expected);
		}
		touched(mapping).forEach((column, now) -> values[column.index()] = now);
		return new PendingWrite(mapping, model, Kind.UPDATE, values, id, expected);
	}

	/** What every update sets beside what it is for: {@code updatedAt}. */
	Map<ModelColumn, Instant> touched(ModelMapping<?> mapping) {
		for (ModelColumn column : mapping.columns()) {
			if (column.role() == Role.UPDATED_AT) {
				return Map.of(column, now());
			}
		}
		return Map.of();
	}

	/** Whether a save would write the model's own row. */
	static boolean isChanged(ModelMapping<?> mapping, ModelBase<?> model) {
		@Nullable Object[] row = ModelState.row(model);
		if (row == null) {
			return true;
		}
		for (ModelColumn column : mapping.columns()) {
			if (column.isUpdatable() && !column.isTouched()
					&& isChanged(column, row[column.index()], column.get(model))) {
				return true;
			}
		}
		return false;
	}

	/** The version that follows one. */
	static Object next(ModelColumn column, @Nullable Object version) {
		return version(column, (version != null) ? ((Number) version).longValue() + 1 : 1);
	}

	/** An unread column is written only if its property was set since. */
	static boolean isChanged(ModelColumn column, @Nullable Object slot, @Nullable Object value) {
		return column.isChanged((slot instanceof Unread unread) ? unread.snapshot() : slot, value);
	}

	/** Takes back what auditing filled in on a model that is not written after all. */
	private static void restoreTouched(ModelMapping<?> mapping, ModelBase<?> model, @Nullable Object[] values,
			@Nullable Object @Nullable [] row) {
		for (ModelColumn column : mapping.columns()) {
			int index = column.index();
			if (row != null && values[index] != ModelState.UNREAD && !(row[index] instanceof Unread)
					&& column.isWritable() && column.parent() == null) {
				column.set(model, row[index]);
			}
		}
	}

	private static Object existingId(ModelMapping<?> mapping, ModelBase<?> model, @Nullable Object @Nullable [] row) {
		Object known = (row != null) ? row[mapping.id().index()] : null;
		if (known instanceof Unread) {
			throw new InvalidDataAccessApiUsageException(
					"%s was read without its id, so its row can't be found again. Add column %s to the query, or read the whole model."
						.formatted(mapping.name(), mapping.id().sql()));
		}
		Object id = model.getId();
		if (id == null) {
			throw new InvalidDataAccessApiUsageException(
					"%s has no id, so there is no row to write it to. Read it with its id, or call insert(model)."
						.formatted(mapping.name()));
		}
		if (row != null && mapping.id().isChanged(known, id)) {
			throw new InvalidDataAccessApiUsageException(
					"The id of %s was changed from %s to %s after it was read. Ids identify rows: insert a new model, and delete this one if needed."
						.formatted(mapping.name(), known, id));
		}
		return id;
	}

	/** Plans a delete by id and version. */
	PendingWrite delete(ModelMapping<?> mapping, ModelBase<?> model) {
		@Nullable Object[] row = ModelState.row(model);
		return new PendingWrite(mapping, model, Kind.DELETE, PendingWrite.unread(mapping),
				existingId(mapping, model, row), expectedVersion(mapping, model, row));
	}

	private static @Nullable Object expectedVersion(ModelMapping<?> mapping, ModelBase<?> model,
			@Nullable Object @Nullable [] row) {
		ModelColumn version = mapping.version();
		if (version == null) {
			return null;
		}
		Object value = version.get(model);
		if (row != null && row[version.index()] instanceof Unread && !isChanged(version, row[version.index()], value)) {
			throw new InvalidDataAccessApiUsageException(
					"%s was read without its version, so it can't be told whether its row changed. Add column %s to the query, or read the whole model."
						.formatted(mapping.name(), version.sql()));
		}
		return value;
	}

	/** The timestamps of a model that is inserted or updated, the others unread. */
	@Nullable Object[] timestamps(ModelMapping<?> mapping, ModelBase<?> model) {
		@Nullable Object[] values = PendingWrite.unread(mapping);
		Instant now = now();
		for (ModelColumn column : mapping.columns()) {
			if (column.role() == Role.UPDATED_AT || (column.role() == Role.CREATED_AT && column.get(model) == null)) {
				values[column.index()] = now;
			}
		}
		return values;
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
