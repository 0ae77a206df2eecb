package io.modelbase.query;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import io.modelbase.expression.Aggregate;
import io.modelbase.expression.Column;
import io.modelbase.expression.Selectable;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanUtils;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.util.ClassUtils;

/**
 * Makes records of rows by their canonical constructor.
 *
 * @param <R> the record
 */
final class RecordConstructor<R extends Record> implements Function<@Nullable Object[], @Nullable R> {

	private final List<? extends Selectable<?, ?>> columns;

	private final RecordComponent[] components;

	private final Constructor<R> constructor;

	/**
	 * Compares a record with the columns that it is made of.
	 * @throws InvalidDataAccessApiUsageException if they differ in number or type
	 */
	RecordConstructor(Class<R> type, List<? extends Selectable<?, ?>> columns) {
		this.columns = columns;
		this.components = type.getRecordComponents();
		if (this.components.length != columns.size()) {
			throw new InvalidDataAccessApiUsageException(
					"%s has %d components, and the columns selected are %s. Give the record one component for each column, in their order."
						.formatted(type.getSimpleName(), this.components.length, columns));
		}
		for (int i = 0; i < this.components.length; i++) {
			Class<?> given = type(columns.get(i));
			Class<?> wanted = ClassUtils.resolvePrimitiveIfNecessary(this.components[i].getType());
			if (!wanted.isAssignableFrom(given)) {
				throw new InvalidDataAccessApiUsageException(
						"%s is %s, but the component that takes it, %s.%s, is %s. Give the record's components the types of the columns, in their order."
							.formatted(columns.get(i), given.getName(), type.getSimpleName(),
									this.components[i].getName(), wanted.getName()));
			}
		}
		try {
			this.constructor = type.getDeclaredConstructor(
					Arrays.stream(this.components).map(RecordComponent::getType).toArray(Class[]::new));
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException("No canonical constructor of " + type, ex);
		}
	}

	private static Class<?> type(Selectable<?, ?> operand) {
		if (operand instanceof Aggregate<?, ?> aggregate) {
			Column<?, ?> column = aggregate.column();
			return (aggregate.type() != null) ? aggregate.type() : (column != null) ? column.type() : Object.class;
		}
		return ((Column<?, ?>) operand).type();
	}

	@Override
	public R apply(@Nullable Object[] values) {
		for (int i = 0; i < values.length; i++) {
			if (values[i] == null && this.components[i].getType().isPrimitive()) {
				throw new InvalidDataAccessApiUsageException(
						"%s is null in a row, which %s.%s can't hold, as its type is %s. Give it the type %s, or leave such rows out by a condition."
							.formatted(this.columns.get(i), this.components[i].getDeclaringRecord().getSimpleName(),
									this.components[i].getName(), this.components[i].getType().getName(),
									ClassUtils.resolvePrimitiveIfNecessary(this.components[i].getType())
										.getSimpleName()));
			}
		}
		return BeanUtils.instantiateClass(this.constructor, values);
	}

}
