package io.modelbase.repository;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.modelbase.UnknownPropertyException;
import io.modelbase.mapping.ModelMapping;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.repository.query.parser.Part;
import org.springframework.data.repository.query.parser.Part.IgnoreCaseType;
import org.springframework.data.repository.query.parser.PartTree;
import org.springframework.util.StringUtils;

/**
 * The name of a query method, taken apart as Spring Data's {@link PartTree} does, with
 * properties that may lie behind relations.
 *
 * @param subject what stands before {@code By}
 * @param alternatives the conditions, of which one must hold: each a list of which all
 * must hold
 * @param orders what stands behind {@code OrderBy}
 */
record RelationPartTree(PartTree subject, List<List<RelationPart>> alternatives, List<PathOrder> orders) {

	private static final Pattern SUBJECT = Pattern
		.compile("^(find|read|get|query|search|stream|count|exists|delete|remove)((\\p{Lu}.*?))??By");

	private static final Pattern ALL_IGNORE_CASE = Pattern.compile("AllIgnor(ing|e)Case");

	private static final Pattern IGNORE_CASE = Pattern.compile("Ignor(ing|e)Case");

	private static final String KEYWORD = "%s(?=(\\p{Lu}|\\P{InBASIC_LATIN}))";

	private static final Pattern ORDER_BY = Pattern.compile(KEYWORD.formatted("OrderBy"));

	private static final Pattern OR = Pattern.compile(KEYWORD.formatted("Or"));

	private static final Pattern AND = Pattern.compile(KEYWORD.formatted("And"));

	private static final Pattern NEXT_ORDER = Pattern.compile("(?<=Asc|Desc)(?=\\p{Lu})");

	private static final Pattern DIRECTION = Pattern.compile("(.+?)(Asc|Desc)?$");

	/**
	 * Takes a name apart.
	 * @param name the method's name
	 * @param mapping the model
	 * @return the parts, or null if the name isn't made of a subject, {@code By} and
	 * properties
	 * @throws UnknownPropertyException if it names a property that the model hasn't
	 */
	static @Nullable RelationPartTree of(String name, ModelMapping<?> mapping) {
		Matcher subject = SUBJECT.matcher(name);
		if (!subject.find()) {
			return null;
		}
		String predicate = name.substring(subject.end());
		Matcher ignoreCase = ALL_IGNORE_CASE.matcher(predicate);
		boolean allIgnoreCase = ignoreCase.find();
		String[] halves = ORDER_BY.split(allIgnoreCase ? ignoreCase.replaceFirst("") : predicate);
		if (halves.length > 2) {
			return null;
		}
		return new RelationPartTree(new PartTree(subject.group(), mapping.type()), parts(OR, halves[0])
			.map((alternative) -> parts(AND, alternative).map((part) -> RelationPart.of(part, mapping, allIgnoreCase))
				.toList())
			.toList(), (halves.length == 2) ? orders(halves[1], mapping) : List.of());
	}

	private static Stream<String> parts(Pattern separator, String source) {
		return Arrays.stream(separator.split(source)).filter(StringUtils::hasText);
	}

	private static List<PathOrder> orders(String source, ModelMapping<?> mapping) {
		List<PathOrder> orders = new ArrayList<>();
		for (String part : NEXT_ORDER.split(source)) {
			Matcher order = DIRECTION.matcher(part);
			if (order.find()) {
				orders.add(new PathOrder(RelationPath.of(order.group(1), mapping),
						Direction.fromOptionalString(order.group(2)).orElse(Direction.ASC)));
			}
		}
		return List.copyOf(orders);
	}

	List<RelationPart> parts() {
		return this.alternatives.stream().flatMap(List::stream).toList();
	}

	/** Whether some property is none that Spring Data can make a query of. */
	boolean crossesRelations() {
		return Stream.concat(parts().stream().map(RelationPart::path), this.orders.stream().map(PathOrder::path))
			.anyMatch((path) -> !path.isStored());
	}

	/**
	 * A condition on what a path leads to.
	 *
	 * @param path the path
	 * @param type the kind of condition
	 * @param ignoreCase whether upper and lower case count as equal
	 */
	record RelationPart(RelationPath path, Part.Type type, IgnoreCaseType ignoreCase) {

		private static RelationPart of(String source, ModelMapping<?> mapping, boolean allIgnoreCase) {
			Matcher matcher = IGNORE_CASE.matcher(source);
			boolean ignoreCase = matcher.find();
			String part = ignoreCase ? matcher.replaceFirst("") : source;
			Part.Type type = Part.Type.fromProperty(part);
			return new RelationPart(RelationPath.of(type.extractProperty(part), mapping), type, ignoreCase
					? IgnoreCaseType.ALWAYS : allIgnoreCase ? IgnoreCaseType.WHEN_POSSIBLE : IgnoreCaseType.NEVER);
		}

	}

	/**
	 * An order by what a path leads to.
	 *
	 * @param path the path
	 * @param direction ascending or descending
	 */
	record PathOrder(RelationPath path, Direction direction) {

	}

}
