package io.modelbase.sql;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import io.modelbase.expression.Aggregate;
import io.modelbase.expression.Column;
import io.modelbase.expression.Condition;
import io.modelbase.expression.Condition.Between;
import io.modelbase.expression.Condition.Comparison;
import io.modelbase.expression.Condition.Elements;
import io.modelbase.expression.Condition.Elements.Quantifier;
import io.modelbase.expression.Condition.In;
import io.modelbase.expression.Condition.Junction;
import io.modelbase.expression.Condition.Negation;
import io.modelbase.expression.Condition.NullCheck;
import io.modelbase.expression.Condition.Target;
import io.modelbase.expression.Condition.TextMatch;
import io.modelbase.expression.Operand;
import io.modelbase.expression.Order;

/**
 * Joins the tables that a statement's conditions and orders lead to, before its FROM
 * clause is rendered, and finds out which of them no row can do without.
 */
final class JoinCollector {

	private JoinCollector() {
	}

	/** Joins what a condition needs; inner where it can't hold otherwise. */
	static void condition(Scope scope, Condition<?> condition) {
		needed(scope, condition).forEach(Scope::require);
	}

	/**
	 * Joins what a condition needs, without leaving out a row for which it can't hold.
	 */
	static void optional(Scope scope, Condition<?> condition) {
		needed(scope, condition);
	}

	/** Joins what columns need. */
	static void columns(Scope scope, List<? extends Operand<?>> columns) {
		columns.forEach((column) -> operand(scope, column));
	}

	/** Joins what orders need. */
	static void orders(Scope scope, List<? extends Order<?>> orders) {
		orders.forEach((order) -> operand(scope, order.operand()));
	}

	/**
	 * Joins what a condition needs, and returns the tables without whose rows it can't
	 * hold.
	 */
	private static Set<Scope> needed(Scope scope, Condition<?> condition) {
		if (condition instanceof Junction<?> junction) {
			return junction(scope, junction);
		}
		if (condition instanceof Negation<?> negation) {
			Set<Scope> needed = needed(scope, negation.condition());
			return isComparison(negation.condition()) ? needed : Set.of();
		}
		if (condition instanceof Comparison<?> comparison) {
			return both(operand(scope, comparison.left()), operand(scope, comparison.right()));
		}
		if (condition instanceof Between<?> between) {
			return operand(scope, between.column());
		}
		if (condition instanceof In<?> in) {
			Set<Scope> needed = operand(scope, in.column());
			return in.values().isEmpty() ? Set.of() : needed;
		}
		if (condition instanceof NullCheck<?> check) {
			Set<Scope> needed = operand(scope, check.column());
			return check.negated() ? needed : Set.of();
		}
		if (condition instanceof TextMatch<?> match) {
			return operand(scope, match.column());
		}
		if (condition instanceof Target<?> target) {
			Scope joined = scope.join(target.relation().path());
			return both(Set.of(joined), needed(joined, target.condition()));
		}
		if (condition instanceof Elements<?> elements) {
			Set<Scope> owner = new Subquery(scope, elements.relation()).owner();
			return (elements.quantifier() == Quantifier.ANY) ? owner : Set.of();
		}
		return Set.of();
	}

	/** Whether a condition on a null is unknown, and so is its negation. */
	private static boolean isComparison(Condition<?> condition) {
		return condition instanceof Comparison || condition instanceof Between || condition instanceof In
				|| condition instanceof TextMatch;
	}

	private static Set<Scope> junction(Scope scope, Junction<?> junction) {
		Set<Scope> needed = null;
		for (Condition<?> part : junction.conditions()) {
			Set<Scope> its = needed(scope, part);
			if (needed == null) {
				needed = new HashSet<>(its);
			}
			else if (junction.kind() == Junction.Kind.AND) {
				needed.addAll(its);
			}
			else {
				needed.retainAll(its);
			}
		}
		return (needed != null) ? needed : Set.of();
	}

	private static Set<Scope> operand(Scope scope, Operand<?> operand) {
		if (operand instanceof Column<?, ?> column) {
			Scope joined = scope.resolve(column.path()).scope();
			return joined.isInner() ? Set.of() : Set.of(joined);
		}
		if (operand instanceof Aggregate<?, ?> aggregate) {
			if (aggregate.relation() != null) {
				new Subquery(scope, aggregate.relation());
			}
			else if (aggregate.column() != null) {
				operand(scope, aggregate.column());
			}
		}
		return Set.of();
	}

	private static Set<Scope> both(Set<Scope> one, Set<Scope> two) {
		if (one.isEmpty() || two.isEmpty()) {
			return one.isEmpty() ? two : one;
		}
		Set<Scope> both = Collections.newSetFromMap(new IdentityHashMap<>());
		both.addAll(one);
		both.addAll(two);
		return both;
	}

}
