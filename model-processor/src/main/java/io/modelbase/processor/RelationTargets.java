package io.modelbase.processor;

import java.util.List;
import java.util.Optional;

import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Tells whether a metamodel can name the metamodel that a relation leads to.
 */
final class RelationTargets {

	private final Elements elements;

	private final Types types;

	private final Problems problems;

	private final NamedTypes namedTypes;

	RelationTargets(Elements elements, Types types, Problems problems) {
		this.elements = elements;
		this.types = types;
		this.problems = problems;
		this.namedTypes = new NamedTypes(elements);
	}

	/**
	 * Returns the model that a relation leads to, empty if its metamodel can't be named.
	 * @param relation the relation
	 * @param model the model whose metamodel would name it
	 */
	Optional<TypeElement> of(RelationField relation, TypeElement model) {
		return Optional.ofNullable(relation.target())
			.filter((target) -> hidden(target, model).isEmpty() && hasMetamodel(target));
	}

	/**
	 * Says what keeps the target from being named, empty if nothing does, or if that is
	 * none of the model's business.
	 */
	Optional<String> problem(RelationField relation, TypeElement model) {
		TypeElement target = relation.target();
		if (target == null) {
			return Optional.of(noModel(relation));
		}
		Optional<TypeElement> hidden = hidden(target, model);
		if (hidden.isPresent()) {
			PackageElement packageElement = this.elements.getPackageOf(model);
			return Optional.of(hidden.get())
				.filter((type) -> relation.field().declaringType().equals(model))
				.map((type) -> "%s can't name %s, to which %s leads. Make it %s.".formatted(ModelNames.metamodel(model),
						ModelNames.display(type), relation.field().displayName(),
						this.elements.getPackageOf(type).equals(packageElement) ? "package-private or public"
								: "public"));
		}
		return hasMetamodel(target) ? Optional.empty() : Optional
			.of("%s leads to %s, which has no metamodel %s: its jar was compiled without the processor. Add model-processor to the annotation processors of that build."
				.formatted(relation.field().displayName(), ModelNames.display(target), ModelNames.metamodel(target)));
	}

	private Optional<TypeElement> hidden(TypeElement target, TypeElement model) {
		return this.namedTypes.hidden(TypeUse.of(this.types.erasure(target.asType())),
				this.elements.getPackageOf(model));
	}

	/**
	 * The metamodel of a source may not be written yet.
	 */
	private boolean hasMetamodel(TypeElement target) {
		PackageElement packageElement = this.elements.getPackageOf(target);
		String metamodel = ModelNames.metamodel(target);
		return this.problems.isSource(target) || this.elements.getTypeElement(
				packageElement.isUnnamed() ? metamodel : packageElement.getQualifiedName() + "." + metamodel) != null;
	}

	private static String noModel(RelationField relation) {
		String type = relation.kind().simpleName();
		List<? extends TypeMirror> arguments = (relation.field().element().asType() instanceof DeclaredType declared)
				? declared.getTypeArguments() : List.of();
		return arguments.isEmpty()
				? "%s is a %s without a type argument. Name the model that it leads to, for example %s<User>."
					.formatted(relation.field().displayName(), type, type)
				: "%s is a %s of %s, which is no model. Name a class of your own that extends LongModel, UuidModel or ModelBase."
					.formatted(relation.field().displayName(), type, display(arguments.get(0)));
	}

	private static String display(TypeMirror type) {
		if (type instanceof WildcardType) {
			return "a wildcard";
		}
		if (type instanceof TypeVariable variable) {
			return "the type variable " + variable.asElement().getSimpleName();
		}
		return (type instanceof DeclaredType declared) ? ModelNames.display((TypeElement) declared.asElement())
				: type.toString();
	}

}
