package io.modelbase.execution;

import java.util.LinkedHashMap;
import java.util.Map;

import io.modelbase.execution.PendingWrite.Kind;
import io.modelbase.expression.Condition;
import io.modelbase.mapping.ModelColumn;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.mapping.ModelMappings;
import io.modelbase.metamodel.Attribute;
import io.modelbase.query.Delete;
import io.modelbase.query.Update;
import io.modelbase.sql.BoundSql;
import io.modelbase.sql.BulkRenderer;
import io.modelbase.sql.Renderers;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * Checks updates and deletes of many rows, at once, and sends them when subscribed to.
 */
final class BulkStatements {

	private final ModelMappings mappings;

	private final BulkRenderer renderer;

	private final StatementRunner runner;

	private final WritePlanner planner;

	BulkStatements(ModelMappings mappings, BulkRenderer renderer, StatementRunner runner, WritePlanner planner) {
		this.mappings = mappings;
		this.renderer = renderer;
		this.runner = runner;
		this.planner = planner;
	}

	Mono<Long> execute(Update<?> update) {
		ModelMapping<?> mapping = this.mappings.get(update.type());
		Map<ModelColumn, Object> values = values(mapping, update);
		return Mono.defer(() -> this.runner.updated(mapping, Kind.UPDATE.done(), update,
				sql(mapping, values, update.condition())));
	}

	Mono<Long> execute(Delete<?> delete) {
		ModelMapping<?> mapping = this.mappings.get(delete.type());
		requireCondition(delete, delete.condition(), delete.isAll());
		return Mono.defer(() -> this.runner.updated(mapping, Kind.DELETE.done(), delete,
				this.renderer.delete(mapping, delete.condition())));
	}

	BoundSql sql(Update<?> update) {
		ModelMapping<?> mapping = this.mappings.get(update.type());
		return sql(mapping, values(mapping, update), update.condition());
	}

	BoundSql sql(Delete<?> delete) {
		requireCondition(delete, delete.condition(), delete.isAll());
		return this.renderer.delete(this.mappings.get(delete.type()), delete.condition());
	}

	private BoundSql sql(ModelMapping<?> mapping, Map<ModelColumn, Object> values, Condition<?> condition) {
		Map<ModelColumn, Object> all = new LinkedHashMap<>(values);
		this.planner.touched(mapping)
			.forEach((column, now) -> all.putIfAbsent(column, Renderers.bindable(column, now)));
		return this.renderer.update(mapping, all, condition);
	}

	private static Map<ModelColumn, Object> values(ModelMapping<?> mapping, Update<?> update) {
		if (update.values().isEmpty()) {
			throw new InvalidDataAccessApiUsageException(
					"%s sets nothing. Add .set(%s.…, value).".formatted(update, mapping.metamodelName()));
		}
		requireCondition(update, update.condition(), update.isAll());
		Map<ModelColumn, Object> values = new LinkedHashMap<>();
		for (Map.Entry<? extends Attribute<?, ?>, @Nullable Object> value : update.values().entrySet()) {
			ModelColumn column = written(mapping, value.getKey());
			values.put(column, Renderers.bindable(column, value.getValue()));
		}
		return values;
	}

	private static ModelColumn written(ModelMapping<?> mapping, Attribute<?, ?> attribute) {
		ModelColumn column = mapping.ownColumn(attribute.path());
		if (column == null) {
			throw new InvalidDataAccessApiUsageException(
					"An update of %s can't set %s, which is no column of table %s. Update the model that has it, or set a reference by its key."
						.formatted(mapping.name(), attribute, mapping.table()));
		}
		String reason = switch (column.role()) {
			case ID, GENERATED_ID ->
				"ids identify rows. Insert new models with the ids wanted, and delete the old ones if needed";
			case VERSION -> "the statement raises the version by itself. Leave it out";
			case CREATED_AT, UPDATED_AT,
					VALUE ->
				column.isUpdatable() ? null : column.isReadOnly()
						? "only the database writes it. Leave it out, or remove @ReadOnlyProperty from the property"
						: "only an insert writes it. Leave it out, or remove @InsertOnlyProperty from the property";
		};
		if (reason != null) {
			throw new InvalidDataAccessApiUsageException(
					"An update of %s can't set %s: %s.".formatted(mapping.name(), attribute, reason));
		}
		return column;
	}

	private static void requireCondition(Object statement, Condition<?> condition, boolean all) {
		if (condition instanceof Condition.Absent && !all) {
			throw new InvalidDataAccessApiUsageException(
					"'%s' has no condition, or only absent ones, and would write every row. Add where(…), or say all() if every row is meant."
						.formatted(statement));
		}
	}

}
