package io.modelbase.repository;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.modelbase.mapping.ModelColumn;
import io.modelbase.mapping.ModelConfigurationException;
import io.modelbase.repository.RelationPartTree.RelationPart;

import org.springframework.data.repository.query.Parameter;
import org.springframework.data.repository.query.Parameters;
import org.springframework.data.repository.query.parser.Part;
import org.springframework.data.repository.query.parser.Part.IgnoreCaseType;
import org.springframework.util.ClassUtils;

/**
 * Checks at start-up that the keywords of a query method's name suit the properties, and
 * its parameters the keywords.
 */
final class PartCheck {

	private static final Set<Part.Type> OF_TEXT = EnumSet.of(Part.Type.STARTING_WITH, Part.Type.ENDING_WITH,
			Part.Type.CONTAINING, Part.Type.NOT_CONTAINING, Part.Type.LIKE, Part.Type.NOT_LIKE);

	private static final Set<Part.Type> OF_BOOLEANS = EnumSet.of(Part.Type.TRUE, Part.Type.FALSE);

	private static final Set<Part.Type> OF_COLUMNS = EnumSet.of(Part.Type.IS_NULL, Part.Type.IS_NOT_NULL,
			Part.Type.BETWEEN, Part.Type.AFTER, Part.Type.GREATER_THAN, Part.Type.GREATER_THAN_EQUAL, Part.Type.BEFORE,
			Part.Type.LESS_THAN, Part.Type.LESS_THAN_EQUAL, Part.Type.IN, Part.Type.NOT_IN,
			Part.Type.NEGATING_SIMPLE_PROPERTY, Part.Type.SIMPLE_PROPERTY);

	private static final Set<Part.Type> OF_REFERENCES = EnumSet.of(Part.Type.IS_NULL, Part.Type.IS_NOT_NULL,
			Part.Type.IN, Part.Type.NOT_IN, Part.Type.NEGATING_SIMPLE_PROPERTY, Part.Type.SIMPLE_PROPERTY);

	private static final Set<Part.Type> OF_COLLECTIONS = EnumSet.of(Part.Type.IS_EMPTY, Part.Type.IS_NOT_EMPTY,
			Part.Type.IN, Part.Type.CONTAINING, Part.Type.NOT_CONTAINING, Part.Type.SIMPLE_PROPERTY);

	private PartCheck() {
	}

	static void keyword(String method, RelationPart part) {
		Set<Part.Type> allowed = allowed(part.path());
		if (!allowed.contains(part.type())) {
			throw new ModelConfigurationException(
					"%s asks for %s by %s, which it can't be asked for by.".formatted(method, part.path(),
							keyword(part.type())),
					"What it can be asked for by is %s."
						.formatted(allowed.stream().map(PartCheck::keyword).collect(Collectors.joining(", "))));
		}
		if (part.ignoreCase() == IgnoreCaseType.ALWAYS && !PartCondition.isText(part.path().column())) {
			throw new ModelConfigurationException(
					"%s ignores the case of %s, which isn't text.".formatted(method, part.path()),
					"Leave out IgnoreCase there, or say AllIgnoreCase to mean all texts.");
		}
	}

	private static String keyword(Part.Type type) {
		return type.getKeywords().iterator().next();
	}

	private static Set<Part.Type> allowed(RelationPath path) {
		ModelColumn column = path.column();
		if (column == null) {
			return path.relations().get(path.relations().size() - 1).kind().isToMany() ? OF_COLLECTIONS : OF_REFERENCES;
		}
		Set<Part.Type> allowed = EnumSet.copyOf(OF_COLUMNS);
		if (PartCondition.isText(column)) {
			allowed.addAll(OF_TEXT);
		}
		if (ClassUtils.resolvePrimitiveIfNecessary(column.type()) == Boolean.class) {
			allowed.addAll(OF_BOOLEANS);
		}
		return allowed;
	}

	static void parameters(String method, List<RelationPart> parts, Parameters<?, ?> parameters) {
		Parameters<?, ?> bindable = parameters.getBindableParameters();
		int index = 0;
		for (RelationPart part : parts) {
			for (int i = 0; i < part.type().getNumberOfArguments(); i++) {
				if (index >= bindable.getNumberOfParameters()) {
					throw new ModelConfigurationException("%s has no parameter for %s.".formatted(method, part.path()),
							"Declare one parameter for each value that the name asks for, in the same order.");
				}
				many(method, part, bindable.getParameter(index++));
			}
		}
		if (index < bindable.getNumberOfParameters()) {
			throw new ModelConfigurationException(
					"%s has a parameter more than its name asks for: %s.".formatted(method,
							bindable.getParameter(index).getType().getSimpleName()),
					"Leave it out, or name the property that it is compared with.");
		}
	}

	private static void many(String method, RelationPart part, Parameter parameter) {
		boolean isMany = parameter.getType().isArray() || Collection.class.isAssignableFrom(parameter.getType());
		boolean wantsMany = part.type() == Part.Type.IN || part.type() == Part.Type.NOT_IN;
		if (wantsMany && !isMany) {
			throw new ModelConfigurationException(
					"%s takes one value for %s, but asks whether it is among some.".formatted(method, part.path()),
					"Declare the parameter as a Collection.");
		}
		if (!wantsMany && Collection.class.isAssignableFrom(parameter.getType())) {
			throw new ModelConfigurationException(
					"%s takes a collection for %s, but compares one value.".formatted(method, part.path()),
					"Add In to the property's name, or declare the parameter as one value.");
		}
	}

}
