package io.modelbase.sql;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import io.modelbase.expression.Column;
import io.modelbase.expression.Condition;
import io.modelbase.expression.Condition.Between;
import io.modelbase.expression.Condition.Comparison;
import io.modelbase.expression.Condition.In;
import io.modelbase.expression.Condition.Junction;
import io.modelbase.expression.Condition.Negation;
import io.modelbase.expression.Condition.NullCheck;
import io.modelbase.expression.Condition.TextMatch;
import io.modelbase.expression.Operand;
import io.modelbase.expression.Value;
import io.modelbase.mapping.ModelColumn;
import io.modelbase.mapping.ModelMapping;
import org.jspecify.annotations.Nullable;

/** Renders the condition of one statement. */
final class ConditionRenderer {

	/** Element types whose arrays r2dbc-postgresql binds. */
	private static final Set<Class<?>> ARRAY_ELEMENTS = Set.of(Short.class, Integer.class, Long.class, Float.class,
			Double.class, BigDecimal.class, Boolean.class, String.class, UUID.class, LocalDate.class,
			LocalDateTime.class, OffsetDateTime.class);

	private static final char ESCAPE = '!';

	private final Dialect dialect;

	private final ModelMapping<?> mapping;

	private final SqlBuilder sql;

	ConditionRenderer(Dialect dialect, ModelMapping<?> mapping, SqlBuilder sql) {
		this.dialect = dialect;
		this.mapping = mapping;
		this.sql = sql;
	}

	/** Renders a WHERE clause, or nothing for the absent condition. */
	void where(Condition<?> condition) {
		if (condition instanceof Condition.Absent) {
			return;
		}
		this.sql.append(" WHERE ");
		render(condition, false);
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
			ModelColumn column = column(between.column());
			this.sql.append(column.sql(), " BETWEEN ");
			bind(column, between.low());
			this.sql.append(" AND ");
			bind(column, between.high());
		}
		else if (condition instanceof In<?> in) {
			in(column(in.column()), in.values(), in.negated());
		}
		else if (condition instanceof NullCheck<?> check) {
			this.sql.append(column(check.column()).sql(), check.negated() ? " IS NOT NULL" : " IS NULL");
		}
		else if (condition instanceof TextMatch<?> match) {
			textMatch(match);
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
		ModelColumn column = column((Column<?, ?>) comparison.left());
		if (comparison.ignoreCase()) {
			this.sql.append("LOWER(", column.sql(), ") ", comparison.operator().symbol(), " LOWER(");
			operand(column, comparison.right());
			this.sql.append(")");
		}
		else {
			this.sql.append(column.sql(), " ", comparison.operator().symbol(), " ");
			operand(column, comparison.right());
		}
	}

	private void operand(ModelColumn column, Operand<?> operand) {
		if (operand instanceof Value<?> value) {
			bind(column, value);
		}
		else if (operand instanceof Column<?, ?> other) {
			this.sql.append(column(other).sql());
		}
	}

	private void textMatch(TextMatch<?> match) {
		ModelColumn column = column(match.column());
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
	void in(ModelColumn column, List<?> values, boolean negated) {
		inDatabaseValues(column, values.stream().map((value) -> toDatabase(column, value)).toList(), negated);
	}

	void inDatabaseValues(ModelColumn column, List<Object> values, boolean negated) {
		if (values.isEmpty()) {
			this.sql.append(negated ? "1 = 1" : "1 = 0");
			return;
		}
		Object array = (this.dialect == Dialect.POSTGRESQL) ? array(values) : null;
		if (array != null) {
			this.sql.append(column.sql(), negated ? " <> ALL(" : " = ANY(").bind(array).append(")");
			return;
		}
		List<Object> padded = new ArrayList<>(values);
		int room = this.dialect.maxParameters() - this.sql.values().size() - values.size();
		int padding = Math.min(paddedSize(values.size()) - values.size(), Math.max(room, 0));
		padded.addAll(Collections.nCopies(padding, values.get(values.size() - 1)));
		this.sql.append(column.sql(), negated ? " NOT IN (" : " IN (").bindAll(padded).append(")");
	}

	private static @Nullable Object array(List<Object> values) {
		Class<?> type = values.get(0).getClass();
		if (!ARRAY_ELEMENTS.contains(type)) {
			return null;
		}
		return values.toArray((Object[]) Array.newInstance(type, values.size()));
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

	private ModelColumn column(Column<?, ?> column) {
		return this.mapping.column(column.path());
	}

}
