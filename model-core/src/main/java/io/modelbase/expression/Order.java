package io.modelbase.expression;

import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.domain.Sort.NullHandling;

/**
 * Says by what rows are ordered, and how.
 *
 * @param operand the column, or what is computed
 * @param direction ascending or descending
 * @param nulls where nulls go; {@link NullHandling#NATIVE} leaves it to the database
 * @param ignoreCase whether upper and lower case count as equal
 * @param <M> the model whose rows are ordered
 * @since 0.1.0
 */
public record Order<M>(Operand<?> operand, Direction direction, NullHandling nulls, boolean ignoreCase) {

	/**
	 * Creates an order that leaves nulls to the database and heeds case.
	 * @param operand the column, or what is computed
	 * @param direction ascending or descending
	 * @param <M> the model whose rows are ordered
	 * @return the order
	 */
	public static <M> Order<M> of(Selectable<M, ?> operand, Direction direction) {
		return new Order<>(operand, direction, NullHandling.NATIVE, false);
	}

	/**
	 * Returns this order with nulls before all values, on every database.
	 * @return a new order
	 */
	public Order<M> nullsFirst() {
		return new Order<>(this.operand, this.direction, NullHandling.NULLS_FIRST, this.ignoreCase);
	}

	/**
	 * Returns this order with nulls after all values, on every database.
	 * @return a new order
	 */
	public Order<M> nullsLast() {
		return new Order<>(this.operand, this.direction, NullHandling.NULLS_LAST, this.ignoreCase);
	}

	/**
	 * Returns this order with upper and lower case counted as equal.
	 * @return a new order
	 */
	public Order<M> ignoringCase() {
		return new Order<>(this.operand, this.direction, this.nulls, true);
	}

	/**
	 * Converts to what Spring Data takes.
	 * @return a sort of this one order
	 * @throws InvalidDataAccessApiUsageException if it isn't by a column
	 */
	public Sort toSort() {
		if (!(this.operand instanceof Column<?, ?> column)) {
			throw new InvalidDataAccessApiUsageException(
					"%s is no property that Spring Data can sort by. Order a Select by it.".formatted(this.operand));
		}
		Sort.Order order = new Sort.Order(this.direction, column.path(), this.nulls);
		return Sort.by(this.ignoreCase ? order.ignoreCase() : order);
	}

	@Override
	public String toString() {
		String nulls = (this.nulls == NullHandling.NATIVE) ? ""
				: (this.nulls == NullHandling.NULLS_FIRST) ? " nulls first" : " nulls last";
		String column = this.ignoreCase ? "lower(" + this.operand + ")" : this.operand.toString();
		return column + ((this.direction == Direction.ASC) ? " asc" : " desc") + nulls;
	}

}
