package io.modelbase.metamodel;

import io.modelbase.expression.Aggregate;
import io.modelbase.expression.Aggregate.Function;

/**
 * An attribute that holds a number.
 *
 * @param <M> the model
 * @param <N> the Java type of the property, boxed
 * @param <S> the Java type of a sum: {@code Long} for whole numbers of up to 64 bits,
 * {@code Double} for floating ones, else {@code BigDecimal}
 * @since 0.1.0
 */
public final class NumericAttribute<M, N extends Number & Comparable<? super N>, S extends Number & Comparable<? super S>>
		extends ComparableAttribute<M, N> {

	private static final long serialVersionUID = 1L;

	private final Class<S> sumType;

	/**
	 * Creates an attribute. Called by generated code.
	 * @param root the model
	 * @param path the names of the properties that lead to the column, joined by dots
	 * @param sumType the type of a sum
	 */
	public NumericAttribute(Class<M> root, String path, Class<S> sumType) {
		super(root, path);
		this.sumType = sumType;
	}

	/**
	 * Sums up the values that the rows of a group have. For a select of columns, not for
	 * {@code where}.
	 * @return the sum, null if there are only nulls
	 */
	public Aggregate<M, S> sum() {
		return Aggregate.of(Function.SUM, this, this.sumType);
	}

	/**
	 * Finds the mean of the values that the rows of a group have. For a select of
	 * columns, not for {@code where}.
	 * @return the mean, null if there are only nulls
	 */
	public Aggregate<M, Double> avg() {
		return Aggregate.of(Function.AVG, this, Double.class);
	}

	Class<S> sumType() {
		return this.sumType;
	}

}
