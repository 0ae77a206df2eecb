package io.modelbase.repository;

import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import io.modelbase.expression.Condition;
import io.modelbase.expression.Condition.Between;
import io.modelbase.expression.Condition.Comparison;
import io.modelbase.expression.Condition.Comparison.Operator;
import io.modelbase.expression.Condition.Elements;
import io.modelbase.expression.Condition.Elements.Quantifier;
import io.modelbase.expression.Condition.In;
import io.modelbase.expression.Condition.TextMatch;
import io.modelbase.expression.Condition.TextMatch.Mode;
import io.modelbase.expression.Relation;
import io.modelbase.expression.Value;
import io.modelbase.mapping.ModelColumn;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.mapping.ModelRelation;
import io.modelbase.metamodel.Attribute;
import io.modelbase.repository.RelationPartTree.RelationPart;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.repository.query.parser.Part.IgnoreCaseType;
import org.springframework.util.ClassUtils;
import org.springframework.util.NumberUtils;
import org.springframework.util.ObjectUtils;

/**
 * Makes the condition of one part of a query method's name out of the method's arguments.
 * Relations to one are joined; one to many is asked by {@code EXISTS}, so that no row
 * comes twice.
 */
final class PartCondition {

	private final RelationPart part;

	private final @Nullable ModelColumn column;

	private final Iterator<@Nullable Object> arguments;

	private PartCondition(RelationPart part, Iterator<@Nullable Object> arguments) {
		this.part = part;
		this.column = part.path().column();
		this.arguments = arguments;
	}

	/**
	 * Makes a condition.
	 * @param root the model that is queried
	 * @param part the part
	 * @param arguments the arguments of the call, of which it takes those of the part
	 */
	static <M> Condition<M> of(Class<M> root, RelationPart part, Iterator<@Nullable Object> arguments) {
		return new PartCondition(part, arguments).behind(root, part.path().relations());
	}

	private <M> Condition<M> behind(Class<M> root, List<ModelRelation> relations) {
		for (int i = 0; i < relations.size(); i++) {
			ModelRelation relation = relations.get(i);
			if (relation.kind().isToMany()) {
				Relation<M> many = new Relation<>(root, names(relations.subList(0, i + 1)));
				List<ModelRelation> rest = relations.subList(i + 1, relations.size());
				return (rest.isEmpty() && this.column == null) ? elements(many, relation.target())
						: new Elements<>(Quantifier.ANY, many, behind(relation.target().type(), rest));
			}
		}
		return test(new Attribute<>(root, path(relations)));
	}

	private static String names(List<ModelRelation> relations) {
		return relations.stream().map(ModelRelation::name).collect(Collectors.joining("."));
	}

	private String path(List<ModelRelation> relations) {
		String names = names(relations);
		return (this.column == null) ? names : names.isEmpty() ? this.column.path() : names + "." + this.column.path();
	}

	/** Tests the elements of a collection themselves. */
	private <M> Condition<M> elements(Relation<M> relation, ModelMapping<?> target) {
		Attribute<?, Object> id = new Attribute<>(target.type(), target.id().path());
		return switch (this.part.type()) {
			case IS_EMPTY -> new Elements<>(Quantifier.NONE, relation, Condition.absent());
			case IS_NOT_EMPTY -> new Elements<>(Quantifier.ANY, relation, Condition.absent());
			case NOT_CONTAINING -> new Elements<>(Quantifier.NONE, relation, id.eq(required()));
			case IN -> new Elements<>(Quantifier.ANY, relation, id.in(values()));
			default -> new Elements<>(Quantifier.ANY, relation, id.eq(required()));
		};
	}

	private <M> Condition<M> test(Attribute<M, Object> attribute) {
		return switch (this.part.type()) {
			case IS_NULL -> attribute.isNull();
			case IS_NOT_NULL -> attribute.isNotNull();
			case TRUE -> attribute.eq(true);
			case FALSE -> attribute.eq(false);
			case BETWEEN -> new Between<>(attribute, new Value<>(required()), new Value<>(required()));
			case AFTER, GREATER_THAN -> compare(attribute, Operator.GT, required());
			case GREATER_THAN_EQUAL -> compare(attribute, Operator.GE, required());
			case BEFORE, LESS_THAN -> compare(attribute, Operator.LT, required());
			case LESS_THAN_EQUAL -> compare(attribute, Operator.LE, required());
			case IN -> in(attribute, Operator.EQ, Condition::or);
			case NOT_IN -> in(attribute, Operator.NE, Condition::and);
			case STARTING_WITH -> match(attribute, Mode.STARTS_WITH);
			case ENDING_WITH -> match(attribute, Mode.ENDS_WITH);
			case CONTAINING -> match(attribute, Mode.CONTAINS);
			case NOT_CONTAINING -> match(attribute, Mode.CONTAINS).not();
			case LIKE -> match(attribute, Mode.PATTERN);
			case NOT_LIKE -> match(attribute, Mode.PATTERN).not();
			case NEGATING_SIMPLE_PROPERTY -> compare(attribute, Operator.NE, required());
			default -> {
				Object value = next();
				yield (value != null) ? compare(attribute, Operator.EQ, value) : attribute.isNull();
			}
		};
	}

	private <M> Condition<M> compare(Attribute<M, Object> attribute, Operator operator, Object value) {
		return new Comparison<>(attribute, operator, new Value<>(value), ignoresCase());
	}

	private <M> Condition<M> in(Attribute<M, Object> attribute, Operator each,
			BiFunction<Condition<M>, Condition<M>, Condition<M>> junction) {
		List<Object> values = values();
		if (!ignoresCase() || values.isEmpty()) {
			return new In<>(attribute, values, each == Operator.NE);
		}
		Condition<M> all = Condition.absent();
		for (Object value : values) {
			all = junction.apply(all, compare(attribute, each, value));
		}
		return all;
	}

	private <M> Condition<M> match(Attribute<M, Object> attribute, Mode mode) {
		return new TextMatch<>(attribute, mode, new Value<>(required().toString()), ignoresCase());
	}

	private boolean ignoresCase() {
		return this.part.ignoreCase() != IgnoreCaseType.NEVER && isText(this.column);
	}

	static boolean isText(@Nullable ModelColumn column) {
		return column != null && (column.type() == String.class || column.databaseType() == String.class);
	}

	private List<Object> values() {
		Object argument = argument();
		if (argument == null) {
			throw isNull();
		}
		Collection<?> values = (argument instanceof Collection<?> collection) ? collection
				: Arrays.asList(ObjectUtils.toObjectArray(argument));
		return values.stream().map((value) -> {
			Object converted = convert(value);
			if (converted == null) {
				throw isNull();
			}
			return converted;
		}).toList();
	}

	private Object required() {
		Object value = next();
		if (value == null) {
			throw isNull();
		}
		return value;
	}

	private @Nullable Object next() {
		return convert(argument());
	}

	private @Nullable Object argument() {
		return this.arguments.next();
	}

	private InvalidDataAccessApiUsageException isNull() {
		return new InvalidDataAccessApiUsageException(
				"The argument for %s of a query method is null, or contains null, which no row fulfils. Call a method whose name says %sIsNull or IsNotNull, or leave the null out."
					.formatted(this.part.path(), last()));
	}

	private String last() {
		String path = this.part.path().path();
		String name = path.substring(path.lastIndexOf('.') + 1);
		return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
	}

	/** What the column holds: of a reference or a model the key. */
	private @Nullable Object convert(@Nullable Object argument) {
		if (argument == null) {
			return null;
		}
		if (this.column != null) {
			return as(ClassUtils.resolvePrimitiveIfNecessary(this.column.type()), argument);
		}
		Object key = ReferenceKey.of(argument, this.part.path());
		return (key != null) ? as(this.part.path().target().id().type(), key) : null;
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static Object as(Class<?> type, Object value) {
		Class<?> boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
		if (value instanceof Number number && Number.class.isAssignableFrom(boxed)) {
			return NumberUtils.convertNumberToTargetClass(number, (Class<? extends Number>) boxed);
		}
		return (value instanceof String name && boxed.isEnum()) ? Enum.valueOf((Class) boxed, name) : value;
	}

}
