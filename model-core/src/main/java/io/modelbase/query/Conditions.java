package io.modelbase.query;

import java.util.Optional;
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

	/**
	 * Makes a condition of a filter that may be absent: an absent filter is no condition.
	 * @param filter the filter
	 * @param condition makes the condition of a value
	 * @param <M> the model whose rows are tested
	 * @param <V> the type of the value
	 * @return the condition, or the absent one
	 */
	public static <M, V> Condition<M> ifPresent(Optional<V> filter, OptionalFilter<V, M> condition) {
		return condition.apply(filter);
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

	/**
	 * Makes a condition of the value of an {@link Optional}. It is a function of the
	 * optional itself, so that the compiler, for which {@code User_.email::eq} alone
	 * would fit both, finds {@code ifPresent} for an optional the more specific one.
	 *
	 * @param <V> the type of the value
	 * @param <M> the model whose rows are tested
	 */
	@FunctionalInterface
	public interface OptionalFilter<V, M> extends Function<Optional<V>, Condition<M>> {

		/**
		 * Makes the condition of a value.
		 * @param value the value
		 * @return the condition
		 */
		Condition<M> of(V value);

		@Override
		default Condition<M> apply(Optional<V> filter) {
			return filter.map(this::of).orElseGet(Condition::absent);
		}

	}

}
