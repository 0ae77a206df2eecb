package io.modelbase.metamodel;

import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

import io.modelbase.ToOne;
import io.modelbase.expression.Aggregate;
import io.modelbase.expression.Aggregate.Function;
import io.modelbase.expression.Column;
import io.modelbase.expression.Condition;
import io.modelbase.expression.Condition.Comparison;
import io.modelbase.expression.Condition.Comparison.Operator;
import io.modelbase.expression.Condition.In;
import io.modelbase.expression.Condition.NullCheck;
import io.modelbase.expression.Value;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.core.PropertyPath;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.core.TypedPropertyPath;
import org.springframework.util.ClassUtils;

/**
 * A model's property that is stored in one column. Generated metamodels hold one constant
 * for each; it makes conditions and, being a {@link TypedPropertyPath}, goes wherever
 * Spring Data takes one: {@code Sort.by(User_.name)}, {@code Criteria.where(User_.name)},
 * {@code Update.update(User_.name, "Ada")}. Conditions with null are refused at once.
 *
 * @param <M> the model
 * @param <V> the Java type of the property, boxed
 * @since 0.1.0
 */
public class Attribute<M, V> implements Column<M, V>, TypedPropertyPath<M, V> {

	private static final long serialVersionUID = 1L;

	private final Class<M> root;

	private final String path;

	/**
	 * Creates an attribute. Called by generated code.
	 * @param root the model
	 * @param path the names of the properties that lead to the column, joined by dots
	 */
	public Attribute(Class<M> root, String path) {
		this.root = root;
		this.path = path;
	}

	@Override
	public final Class<M> root() {
		return this.root;
	}

	@Override
	public final String path() {
		return this.path;
	}

	@Override
	public final Class<?> type() {
		TypeInformation<?> type = TypeInformation.of(this.root);
		for (String name : this.path.split("\\.")) {
			type = type.getRequiredProperty(name);
			if (type.getType() == ToOne.class) {
				type = type.getTypeArguments().get(0);
			}
		}
		return ClassUtils.resolvePrimitiveIfNecessary(type.getType());
	}

	/**
	 * Counts the rows of a group whose column isn't null. For a select of columns, not
	 * for {@code where}.
	 * @return the number, 0 if there are none
	 */
	public final Aggregate<M, Long> count() {
		return Aggregate.of(Function.COUNT, this, Long.class);
	}

	/**
	 * Counts the different values that the rows of a group have, null not being one. For
	 * a select of columns, not for {@code where}.
	 * @return the number, 0 if there are none
	 */
	public final Aggregate<M, Long> countDistinct() {
		return Aggregate.of(Function.COUNT_DISTINCT, this, Long.class);
	}

	/**
	 * Tests whether the column equals a value.
	 * @param value the value, not null: see {@link #isNull()}
	 * @return the condition
	 */
	public final Condition<M> eq(V value) {
		return new Comparison<>(this, Operator.EQ, value(value, "eq", "isNull()"), false);
	}

	/**
	 * Tests whether the column equals another column of the same model.
	 * @param other the other column
	 * @return the condition
	 */
	public final Condition<M> eq(Column<M, V> other) {
		return new Comparison<>(this, Operator.EQ, other, false);
	}

	/**
	 * Tests whether the column differs from a value. As in SQL, a null column neither
	 * equals nor differs.
	 * @param value the value, not null: see {@link #isNotNull()}
	 * @return the condition
	 */
	public final Condition<M> ne(V value) {
		return new Comparison<>(this, Operator.NE, value(value, "ne", "isNotNull()"), false);
	}

	/**
	 * Tests whether the column differs from another column of the same model.
	 * @param other the other column
	 * @return the condition
	 */
	public final Condition<M> ne(Column<M, V> other) {
		return new Comparison<>(this, Operator.NE, other, false);
	}

	/**
	 * Tests whether the column is one of some values.
	 * @param values the values, none null; with none the condition is false
	 * @return the condition
	 */
	public final Condition<M> in(Collection<? extends V> values) {
		return new In<>(this, values(values, "in", "isNull()"), false);
	}

	/**
	 * Tests whether the column is one of some values.
	 * @param values the values, none null; with none the condition is false
	 * @return the condition
	 */
	@SafeVarargs
	public final Condition<M> in(V... values) {
		return in(Arrays.asList(values));
	}

	/**
	 * Tests whether the column is none of some values. As in SQL, a null column is
	 * neither in nor out, unless there are no values: then the condition is true.
	 * @param values the values, none null
	 * @return the condition
	 */
	public final Condition<M> notIn(Collection<? extends V> values) {
		return new In<>(this, values(values, "notIn", "isNotNull()"), true);
	}

	/**
	 * Tests whether the column is none of some values. As in SQL, a null column is
	 * neither in nor out, unless there are no values: then the condition is true.
	 * @param values the values, none null
	 * @return the condition
	 */
	@SafeVarargs
	public final Condition<M> notIn(V... values) {
		return notIn(Arrays.asList(values));
	}

	/**
	 * Tests whether the column is null.
	 * @return the condition
	 */
	public final Condition<M> isNull() {
		return new NullCheck<>(this, false);
	}

	/**
	 * Tests whether the column is not null.
	 * @return the condition
	 */
	public final Condition<M> isNotNull() {
		return new NullCheck<>(this, true);
	}

	final Value<V> value(@Nullable V value, String method, String cure) {
		if (value == null) {
			throw new InvalidDataAccessApiUsageException(
					"%s.%s(null) is never true in SQL. Use %s, or ifPresent(…) for a filter that may be absent."
						.formatted(this, method, cure));
		}
		return new Value<>(value);
	}

	private List<? extends V> values(Collection<? extends V> values, String method, String cure) {
		if (values.stream().anyMatch(Objects::isNull)) {
			throw new InvalidDataAccessApiUsageException(
					"%s.%s(…) got a null among its values. Leave it out and add %s.".formatted(this, method, cure));
		}
		return List.copyOf(values);
	}

	/**
	 * Reads the property from a model in memory, without SQL.
	 * @param model the model
	 * @return the property's value, null also where an embedded object on the way is null
	 */
	@Override
	@SuppressWarnings("unchecked")
	public final @Nullable V get(M model) {
		Object value = model;
		for (String name : this.path.split("\\.")) {
			if (value != null) {
				value = PropertyAccessorFactory.forDirectFieldAccess(value).getPropertyValue(name);
			}
		}
		return (V) value;
	}

	@Override
	public final String toDotPath() {
		return this.path;
	}

	@Override
	@SuppressWarnings("unchecked")
	public final TypeInformation<M> getOwningType() {
		return (TypeInformation<M>) resolved().getOwningType();
	}

	@Override
	public final String getSegment() {
		return resolved().getSegment();
	}

	@Override
	@SuppressWarnings("unchecked")
	public final TypeInformation<V> getTypeInformation() {
		return (TypeInformation<V>) resolved().getTypeInformation();
	}

	@Override
	public final @Nullable PropertyPath next() {
		return resolved().next();
	}

	@Override
	public final boolean hasNext() {
		return resolved().hasNext();
	}

	@Override
	public final Iterator<PropertyPath> iterator() {
		return resolved().iterator();
	}

	private PropertyPath resolved() {
		return PropertyPath.from(this.path, this.root);
	}

	@Override
	public final boolean equals(@Nullable Object other) {
		return this == other
				|| (other instanceof Attribute<?, ?> that && this.root == that.root && this.path.equals(that.path));
	}

	@Override
	public final int hashCode() {
		return 31 * this.root.hashCode() + this.path.hashCode();
	}

	/**
	 * Returns the model's simple name and the path.
	 * @return for example {@code User.email}
	 */
	@Override
	public final String toString() {
		return this.root.getSimpleName() + "." + this.path;
	}

}
