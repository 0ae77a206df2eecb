package io.modelbase.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.modelbase.expression.Aggregate;
import io.modelbase.expression.Column;
import io.modelbase.expression.Condition;
import io.modelbase.expression.Condition.Between;
import io.modelbase.expression.Condition.Comparison;
import io.modelbase.expression.Condition.Elements;
import io.modelbase.expression.Condition.In;
import io.modelbase.expression.Condition.Junction;
import io.modelbase.expression.Condition.Negation;
import io.modelbase.expression.Condition.NullCheck;
import io.modelbase.expression.Condition.Target;
import io.modelbase.expression.Condition.TextMatch;
import io.modelbase.expression.Operand;
import io.modelbase.expression.Relation;
import io.modelbase.expression.Selectable;
import io.modelbase.expression.Value;
import io.modelbase.mapping.ModelColumn;
import io.modelbase.sql.Scope.Place;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Renders the condition of one statement, and what its rows or groups have. */
final class ConditionRenderer {

	private static final char ESCAPE = '!';

	private final Dialect dialect;

	private final Scope scope;

	private final SqlBuilder sql;

	private final @Nullable List<Place> groups;

	/** Renders what single rows have. */
	ConditionRenderer(Dialect dialect, Scope scope, SqlBuilder sql) {
		this(dialect, scope, sql, null);
	}

	/**
	 * Renders what rows or groups of them have.
	 * @param groups the columns by which rows are grouped, null if they aren't
	 */
	ConditionRenderer(Dialect dialect, Scope scope, SqlBuilder sql, @Nullable List<Place> groups) {
		this.dialect = dialect;
		this.scope = scope;
		this.sql = sql;
		this.groups = groups;
	}

	/** Renders a WHERE clause, or nothing for the absent condition. */
	void where(Condition<?> condition) {
		clause(" WHERE ", condition);
	}

	/** Renders a HAVING clause, or nothing for the absent condition. */
	void having(Condition<?> condition) {
		clause(" HAVING ", condition);
	}

	private void clause(String keyword, Condition<?> condition) {
		if (!(condition instanceof Condition.Absent)) {
			this.sql.append(keyword);
			render(condition, false);
		}
	}

	/** Renders a condition behind another one, or nothing for the absent condition. */
	void and(Condition<?> condition) {
		if (!(condition instanceof Condition.Absent)) {
			this.sql.append(" AND ");
			render(condition, true);
		}
	}

	private void render(Condition<?> condition, boolean nested) {
		if (condition instanceof Junction<?> junction) {
			junction(junction, nested);
		}
		else if (condition instanceof Negation<?> negation) {
			this.sql.append("NOT (");
			render(negation.condition(), false);
			this.sql.append(")");
		}
		else if (condition instanceof Comparison<?> comparison) {
			comparison(comparison);
		}
		else if (condition instanceof Between<?> between) {
			Place column = place(between.column());
			this.sql.append(column.sql(), " BETWEEN ");
			bind(column.column(), between.low());
			this.sql.append(" AND ");
			bind(column.column(), between.high());
		}
		else if (condition instanceof In<?> in) {
			in(place(in.column()), in.values(), in.negated());
		}
		else if (condition instanceof NullCheck<?> check) {
			this.sql.append(place(check.column()).sql(), check.negated() ? " IS NOT NULL" : " IS NULL");
		}
		else if (condition instanceof TextMatch<?> match) {
			textMatch(match);
		}
		else if (condition instanceof Target<?> target) {
			target(target);
		}
		else if (condition instanceof Elements<?> elements) {
			elements(elements);
		}
		else {
			throw new IllegalStateException("No rendering for " + condition.getClass());
		}
	}

	private void junction(Junction<?> junction, boolean nested) {
		String separator = (junction.kind() == Junction.Kind.AND) ? " AND " : " OR ";
		if (nested) {
			this.sql.append("(");
		}
		boolean first = true;
		for (Condition<?> part : junction.conditions()) {
			if (!first) {
				this.sql.append(separator);
			}
			first = false;
			render(part, true);
		}
		if (nested) {
			this.sql.append(")");
		}
	}

	private void comparison(Comparison<?> comparison) {
		if (comparison.left() instanceof Aggregate<?, ?> aggregate) {
			selectable(aggregate);
			this.sql.append(" ", comparison.operator().symbol(), " ");
			this.sql.bind(aggregateValue(aggregate, (Value<?>) comparison.right()));
			return;
		}
		Place column = place((Column<?, ?>) comparison.left());
		if (comparison.ignoreCase()) {
			this.sql.append("LOWER(", column.sql(), ") ", comparison.operator().symbol(), " LOWER(");
			operand(column.column(), comparison.right());
			this.sql.append(")");
		}
		else {
			this.sql.append(column.sql(), " ", comparison.operator().symbol(), " ");
			operand(column.column(), comparison.right());
		}
	}

	private void operand(ModelColumn column, Operand<?> operand) {
		if (operand instanceof Value<?> value) {
			bind(column, value);
		}
		else if (operand instanceof Column<?, ?> other) {
			this.sql.append(place(other).sql());
		}
	}

	/** A LEFT JOIN has rows without a target, and a condition may hold for its nulls. */
	private void target(Target<?> target) {
		Scope joined = this.scope.join(target.relation().path());
		ConditionRenderer nested = new ConditionRenderer(this.dialect, joined, this.sql, this.groups);
		if (joined.isInner()) {
			nested.render(target.condition(), true);
			return;
		}
		this.sql.append("(", ofGroup(new Place(joined, joined.mapping().id()), target.relation()).sql(),
				" IS NOT NULL");
		nested.and(target.condition());
		this.sql.append(")");
	}

	private void elements(Elements<?> elements) {
		boolean any = elements.quantifier() == Elements.Quantifier.ANY;
		boolean absent = elements.condition() instanceof Condition.Absent;
		Subquery subquery = subquery(elements.relation());
		Subquery.Models models = subquery.models(!absent);
		boolean all = elements.quantifier() == Elements.Quantifier.ALL;
		if (all) {
			JoinCollector.optional(models.last(), elements.condition());
		}
		else {
			JoinCollector.condition(models.last(), elements.condition());
		}
		this.sql.append(any ? "EXISTS (SELECT 1" : "NOT EXISTS (SELECT 1");
		subquery.from(this.sql, models);
		ConditionRenderer nested = new ConditionRenderer(this.dialect, models.last(), this.sql);
		if (all) {
			this.sql.append(" AND (");
			nested.render(elements.condition(), false);
			this.sql.append(") IS NOT TRUE");
		}
		else {
			nested.and(elements.condition());
		}
		this.sql.append(")");
	}

	/** Renders a column, or what is computed. */
	void selectable(Selectable<?, ?> operand) {
		if (!(operand instanceof Aggregate<?, ?> aggregate)) {
			this.sql.append(place((Column<?, ?>) operand).sql());
		}
		else if (aggregate.relation() != null) {
			ofElements(aggregate, aggregate.relation());
		}
		else if (this.groups != null) {
			this.sql.append(call(aggregate, column(aggregate).sql()));
		}
		else {
			throw new InvalidDataAccessApiUsageException(
					"%s is computed of a group of rows, so it can't be asked of a single one. Give a condition on it to having(…) instead of where(…), and order by it only a select of columns(…) with groupBy(…)."
						.formatted(aggregate));
		}
	}

	boolean isText(Column<?, ?> column) {
		return place(column).column().type() == String.class;
	}

	private static String call(Aggregate<?, ?> aggregate, String operand) {
		String distinct = (aggregate.function() == Aggregate.Function.COUNT_DISTINCT) ? "DISTINCT " : "";
		return aggregate.function().sql() + "(" + distinct + operand + ")";
	}

	private void ofElements(Aggregate<?, ?> aggregate, Relation<?> relation) {
		Column<?, ?> column = aggregate.column();
		Subquery subquery = subquery(relation);
		Subquery.Models models = subquery
			.models(column != null || !(aggregate.condition() instanceof Condition.Absent));
		JoinCollector.condition(models.last(), aggregate.condition());
		String operand = (column != null) ? models.last().resolve(column.path()).sql() : "*";
		this.sql.append("(SELECT ", call(aggregate, operand));
		subquery.from(this.sql, models);
		new ConditionRenderer(this.dialect, models.last(), this.sql).and(aggregate.condition());
		this.sql.append(")");
	}

	private Subquery subquery(Relation<?> relation) {
		Subquery subquery = new Subquery(this.scope, relation);
		ofGroup(subquery.key(), relation);
		return subquery;
	}

	/** A value of the column's type is bound as the column's. */
	private Object aggregateValue(Aggregate<?, ?> aggregate, Value<?> value) {
		return (aggregate.type() != null) ? value.value() : toDatabase(column(aggregate).column(), value.value());
	}

	/** The column that is computed of, for its type if it is one of elements. */
	private Place column(Aggregate<?, ?> aggregate) {
		Relation<?> relation = aggregate.relation();
		Scope rows = (relation != null) ? new Subquery(this.scope, relation).models(true).last() : this.scope;
		return rows.resolve(Objects.requireNonNull(aggregate.column()).path());
	}

	/** Tells what a column, or what is computed, is read as. */
	ResultColumn result(Selectable<?, ?> operand) {
		if (operand instanceof Aggregate<?, ?> aggregate) {
			return new ResultColumn(aggregate.toString(),
					(aggregate.type() != null) ? null : column(aggregate).column(), aggregate.type());
		}
		return new ResultColumn(operand.toString(), place((Column<?, ?>) operand).column(), null);
	}

	private void textMatch(TextMatch<?> match) {
		Place column = place(match.column());
		String text = match.text().value();
		boolean pattern = match.mode() == TextMatch.Mode.PATTERN;
		String bound = pattern ? text : pattern(match.mode(), text);
		if (match.ignoreCase()) {
			this.sql.append("LOWER(", column.sql(), ") LIKE LOWER(").bind(bound).append(")");
		}
		else {
			this.sql.append(column.sql(), " LIKE ").bind(bound);
		}
		if (!pattern) {
			this.sql.append(" ESCAPE '!'");
		}
	}

	private static String pattern(TextMatch.Mode mode, String text) {
		StringBuilder pattern = new StringBuilder(text.length() + 4);
		if (mode != TextMatch.Mode.STARTS_WITH) {
			pattern.append('%');
		}
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '%' || c == '_' || c == ESCAPE) {
				pattern.append(ESCAPE);
			}
			pattern.append(c);
		}
		if (mode != TextMatch.Mode.ENDS_WITH) {
			pattern.append('%');
		}
		return pattern.toString();
	}

	/**
	 * Renders a test for one of some values: by an array where the database binds them,
	 * else by a list that is padded, so that the text doesn't change with each size.
	 */
	void in(Place place, List<?> values, boolean negated) {
		inDatabaseValues(place.sql(), values.stream().map((value) -> toDatabase(place.column(), value)).toList(),
				negated);
	}

	/** Renders a test of a column that holds another column's values. */
	void in(String column, ModelColumn converts, List<?> values) {
		inDatabaseValues(column, values.stream().map((value) -> toDatabase(converts, value)).toList(), false);
	}

	void inDatabaseValues(String column, List<Object> values, boolean negated) {
		if (values.isEmpty()) {
			this.sql.append(negated ? "1 = 1" : "1 = 0");
			return;
		}
		BoundArray array = (this.dialect == Dialect.POSTGRESQL) ? BoundArray.of(values) : null;
		if (array != null) {
			this.sql.append(column, negated ? " <> ALL(" : " = ANY(").bind(array.values()).append(")");
			return;
		}
		List<Object> padded = new ArrayList<>(values);
		int room = this.dialect.maxParameters() - this.sql.values().size() - values.size();
		int padding = Math.min(paddedSize(values.size()) - values.size(), Math.max(room, 0));
		padded.addAll(Collections.nCopies(padding, values.get(values.size() - 1)));
		this.sql.append(column, negated ? " NOT IN (" : " IN (").bindAll(padded).append(")");
	}

	private static int paddedSize(int size) {
		int chunk = 1024;
		return (size > chunk) ? (size + chunk - 1) / chunk * chunk
				: (size == 1) ? 1 : Integer.highestOneBit(size - 1) << 1;
	}

	private void bind(ModelColumn column, Value<?> value) {
		this.sql.bind(toDatabase(column, value.value()));
	}

	private static Object toDatabase(ModelColumn column, Object value) {
		return Objects.requireNonNull(column.toDatabase(value));
	}

	private Place place(Column<?, ?> column) {
		return ofGroup(this.scope.resolve(column.path()), column);
	}

	/** MariaDB would take the value of any row of the group. */
	private Place ofGroup(Place place, Object asked) {
		if (this.groups != null && !this.groups.contains(place)) {
			throw new InvalidDataAccessApiUsageException(
					"A group of rows has no single %s. Add %s to groupBy(…), or compute one value of the group, as max() does."
						.formatted(asked, place.column()));
		}
		return place;
	}

}
