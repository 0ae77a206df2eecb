package io.modelbase.query;

import java.util.function.Function;

import io.modelbase.expression.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Conditions that are not made by one attribute.
 *
 * @since 0.1.0
 */
public final class Conditions {

	private Conditions() {
	}

	/**
	 * Makes a condition of a filter that may be absent: an absent filter is no condition.
	 * For example {@code ifPresent(filter.email(), User_.email::eq)}.
	 * @param filter the filter's value, or null
	 * @param condition makes the condition of a value
	 * @param <M> the model whose rows are tested
	 * @param <V> the type of the value
	 * @return the condition, or the absent one
	 */
	public static <M, V> Condition<M> ifPresent(@Nullable V filter, Function<? super V, Condition<M>> condition) {
		return (filter != null) ? condition.apply(filter) : Condition.absent();
	}

	/** The conjunction of a statement's condition with more of them. */
	static <M> Condition<M> and(Condition<M> condition, Condition<? super M>[] more) {
		Condition<M> all = condition;
		for (Condition<? super M> one : more) {
			all = all.and(one);
		}
		return all;
	}

	/**
	 * Negates a condition.
	 * @param condition the condition
	 * @param <M> the model whose rows are tested
	 * @return the negation
	 */
	public static <M> Condition<M> not(Condition<M> condition) {
		return condition.not();
	}

}
