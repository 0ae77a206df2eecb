package io.modelbase.query;

import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Functions of the values of a row, beside {@link Function} and {@link BiFunction}: most
 * often a record's constructor. A null column reaches them as null.
 *
 * @since 0.1.0
 */
public final class RowFunction {

	private RowFunction() {
	}

	/**
	 * A function of three values.
	 *
	 * @param <A> the type of the first value
	 * @param <B> the type of the second value
	 * @param <C> the type of the third value
	 * @param <R> what is made of them
	 */
	@FunctionalInterface
	public interface Of3<A, B, C, R extends @Nullable Object> {

		/**
		 * Makes something of the values.
		 * @param a the first value
		 * @param b the second value
		 * @param c the third value
		 * @return what is made of them
		 */
		R apply(A a, B b, C c);

	}

	/**
	 * A function of four values.
	 *
	 * @param <A> the type of the first value
	 * @param <B> the type of the second value
	 * @param <C> the type of the third value
	 * @param <D> the type of the fourth value
	 * @param <R> what is made of them
	 */
	@FunctionalInterface
	public interface Of4<A, B, C, D, R extends @Nullable Object> {

		/**
		 * Makes something of the values.
		 * @param a the first value
		 * @param b the second value
		 * @param c the third value
		 * @param d the fourth value
		 * @return what is made of them
		 */
		R apply(A a, B b, C c, D d);

	}

	/**
	 * A function of five values.
	 *
	 * @param <A> the type of the first value
	 * @param <B> the type of the second value
	 * @param <C> the type of the third value
	 * @param <D> the type of the fourth value
	 * @param <E> the type of the fifth value
	 * @param <R> what is made of them
	 */
	@FunctionalInterface
	public interface Of5<A, B, C, D, E, R extends @Nullable Object> {

		/**
		 * Makes something of the values.
		 * @param a the first value
		 * @param b the second value
		 * @param c the third value
		 * @param d the fourth value
		 * @param e the fifth value
		 * @return what is made of them
		 */
		R apply(A a, B b, C c, D d, E e);

	}

	/**
	 * A function of six values.
	 *
	 * @param <A> the type of the first value
	 * @param <B> the type of the second value
	 * @param <C> the type of the third value
	 * @param <D> the type of the fourth value
	 * @param <E> the type of the fifth value
	 * @param <F> the type of the sixth value
	 * @param <R> what is made of them
	 */
	@FunctionalInterface
	public interface Of6<A, B, C, D, E, F, R extends @Nullable Object> {

		/**
		 * Makes something of the values.
		 * @param a the first value
		 * @param b the second value
		 * @param c the third value
		 * @param d the fourth value
		 * @param e the fifth value
		 * @param f the sixth value
		 * @return what is made of them
		 */
		R apply(A a, B b, C c, D d, E e, F f);

	}

	/**
	 * A function of seven values.
	 *
	 * @param <A> the type of the first value
	 * @param <B> the type of the second value
	 * @param <C> the type of the third value
	 * @param <D> the type of the fourth value
	 * @param <E> the type of the fifth value
	 * @param <F> the type of the sixth value
	 * @param <G> the type of the seventh value
	 * @param <R> what is made of them
	 */
	@FunctionalInterface
	public interface Of7<A, B, C, D, E, F, G, R extends @Nullable Object> {

		/**
		 * Makes something of the values.
		 * @param a the first value
		 * @param b the second value
		 * @param c the third value
		 * @param d the fourth value
		 * @param e the fifth value
		 * @param f the sixth value
		 * @param g the seventh value
		 * @return what is made of them
		 */
		R apply(A a, B b, C c, D d, E e, F f, G g);

	}

	/**
	 * A function of eight values.
	 *
	 * @param <A> the type of the first value
	 * @param <B> the type of the second value
	 * @param <C> the type of the third value
	 * @param <D> the type of the fourth value
	 * @param <E> the type of the fifth value
	 * @param <F> the type of the sixth value
	 * @param <G> the type of the seventh value
	 * @param <H> the type of the eighth value
	 * @param <R> what is made of them
	 */
	@FunctionalInterface
	public interface Of8<A, B, C, D, E, F, G, H, R extends @Nullable Object> {

		/**
		 * Makes something of the values.
		 * @param a the first value
		 * @param b the second value
		 * @param c the third value
		 * @param d the fourth value
		 * @param e the fifth value
		 * @param f the sixth value
		 * @param g the seventh value
		 * @param h the eighth value
		 * @return what is made of them
		 */
		R apply(A a, B b, C c, D d, E e, F f, G g, H h);

	}

}
