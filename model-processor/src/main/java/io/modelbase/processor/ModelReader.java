package io.modelbase.processor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

import org.jspecify.annotations.Nullable;

/**
 * Reads a model into its description, and reports what is wrong with it. What is wrong
 * with one property keeps only that one out of the description, so that code which uses
 * the others adds no errors of its own.
 */
final class ModelReader {

	/** What constructors of paths take. */
	private static final List<String> CONSTRUCTOR_TYPES = List.of("java.lang.Class", "java.lang.String");

	private final Elements elements;

	private final Types types;

	private final PersistentFields fields;

	private final Problems problems;

	private final ModelNames names;

	private final TypeRefs typeRefs;

	private final RelationReader relationReader;

	private final NeedsReader needsReader;

	private final NamedTypes namedTypes;

	ModelReader(Elements elements, Types types, PersistentFields fields, Problems problems,
			RelationReader relationReader, NeedsReader needsReader) {
		this.elements = elements;
		this.types = types;
		this.fields = fields;
		this.problems = problems;
		this.relationReader = relationReader;
		this.needsReader = needsReader;
		this.names = new ModelNames(elements);
		this.typeRefs = new TypeRefs(elements);
		this.namedTypes = new NamedTypes(elements);
	}

	/**
	 * Returns the description of a model whose types are all resolved.
	 * @return the description, empty if there can't be a metamodel
	 */
	Optional<ModelDescription> read(TypeElement model) {
		if (!isNameable(model) || !isNameFree(model)) {
			return Optional.empty();
		}
		List<PersistentField> fields = this.fields.of((DeclaredType) model.asType());
		checkId(model, fields);
		PropertyReader reader = new PropertyReader(this.elements, this.types, this.fields, this.problems, model);
		List<PropertyDescription> properties = reader.read(fields);
		List<TypeUse> uses = new ArrayList<>(reader.uses());
		uses.add(TypeUse.of(this.types.erasure(model.asType())));
		CONSTRUCTOR_TYPES.forEach((name) -> uses.add(TypeUse.of(this.elements.getTypeElement(name).asType())));
		return Optional.of(new ModelDescription(this.typeRefs.raw(model), target(model), ModelNames.metamodel(model),
				isPublic(model), seesGenerated(model), List.copyOf(this.namedTypes.warnings(uses)),
				List.copyOf(this.namedTypes.ambiguous(uses, this.elements.getPackageOf(model))), properties,
				this.relationReader.read(model), this.needsReader.read(model)));
	}

	private @Nullable TypeRef target(TypeElement model) {
		DeclaredType target = withWildcards(model);
		TypeElement base = this.elements.getTypeElement(Names.MODEL_BASE);
		return (base != null && this.types.isSubtype(target, withWildcards(base))) ? this.typeRefs.of(target) : null;
	}

	private DeclaredType withWildcards(TypeElement type) {
		TypeMirror[] wildcards = new TypeMirror[type.getTypeParameters().size()];
		Arrays.setAll(wildcards, (i) -> this.types.getWildcardType(null, null));
		return this.types.getDeclaredType(type, wildcards);
	}

	private boolean isNameable(TypeElement model) {
		for (Element element = model; element instanceof TypeElement type; element = element.getEnclosingElement()) {
			if (type.getModifiers().contains(Modifier.PRIVATE)) {
				this.problems.report(model, model,
						"%s can't name the model %s, because %s is private. Make it package-private or public."
							.formatted(ModelNames.metamodel(model), ModelNames.display(model),
									type.equals(model) ? "it" : ModelNames.display(type)));
				return false;
			}
			if (type.getNestingKind() == NestingKind.MEMBER && !type.getModifiers().contains(Modifier.STATIC)) {
				this.problems.report(model, model,
						"The model %s can't be created when a row is read, because %s is an inner class. Make it static."
							.formatted(ModelNames.display(model),
									type.equals(model) ? "it" : ModelNames.display(type)));
				return false;
			}
		}
		return true;
	}

	private boolean isNameFree(TypeElement model) {
		String metamodel = ModelNames.metamodel(model);
		Optional<TypeElement> twin = this.names.twin(model);
		if (twin.isPresent()) {
			this.problems.report(model, model, "The models %s and %s would both get a metamodel %s. Rename one of them."
				.formatted(ModelNames.display(model), ModelNames.display(twin.get()), metamodel));
			return false;
		}
		String packageName = this.elements.getPackageOf(model).getQualifiedName().toString();
		if (this.problems.isSource(packageName.isEmpty() ? metamodel : packageName + "." + metamodel)) {
			this.problems.report(model, model,
					"The metamodel of %s is written while compiling, but there is a source of %s already. Remove or rename that class."
						.formatted(ModelNames.display(model), metamodel));
			return false;
		}
		return true;
	}

	private void checkId(TypeElement model, List<PersistentField> fields) {
		List<PersistentField> ids = fields.stream().filter((field) -> field.has(Names.ID)).toList();
		for (PersistentField id : ids) {
			if (id.has(Names.EMBEDDED)) {
				this.problems.report(id.element(), model,
						"%s is @Id and @Embedded, but composite ids aren't supported. Use a single column as the id."
							.formatted(id.displayName()));
			}
		}
		if (ids.size() > 1) {
			boolean inherited = !ids.get(0).declaringType().equals(ids.get(1).declaringType());
			PersistentField fault = inherited ? ids.get(0) : ids.get(1);
			PersistentField other = inherited ? ids.get(1) : ids.get(0);
			this.problems.report(fault.element(), model,
					"%s is a second @Id besides %s, but composite ids aren't supported. Keep one @Id%s.".formatted(
							fault.displayName(), other.displayName(),
							inherited ? ", or extend ModelBase for an id of your own" : ""));
		}
		if (ids.isEmpty() && !model.getModifiers().contains(Modifier.ABSTRACT)) {
			this.problems.report(model, model,
					"The model %s has no @Id. Extend LongModel or UuidModel, or annotate the field of its id."
						.formatted(ModelNames.display(model)));
		}
	}

	private boolean isPublic(TypeElement model) {
		for (Element element = model; element instanceof TypeElement; element = element.getEnclosingElement()) {
			if (!element.getModifiers().contains(Modifier.PUBLIC)) {
				return false;
			}
		}
		return true;
	}

	/**
	 * In a named module, {@code @Generated} is there only if the module requires it.
	 */
	private boolean seesGenerated(TypeElement model) {
		return this.elements.getTypeElement(this.elements.getModuleOf(model), Names.GENERATED) != null;
	}

}
