package io.modelbase.processor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Reads the properties of one model that are columns, embedded ones included, and reports
 * those that can't be. Passes over relations.
 */
final class PropertyReader {

	private final Elements elements;

	private final Types types;

	private final PersistentFields fields;

	private final Problems problems;

	private final TypeRefs typeRefs;

	private final NamedTypes namedTypes;

	private final AttributeKinds kinds;

	private final PlainReferences references;

	private final TypeElement model;

	private final PackageElement packageElement;

	private final Set<String> classNames = new HashSet<>();

	private final List<TypeUse> uses = new ArrayList<>();

	private final Deque<TypeElement> embedding = new ArrayDeque<>();

	PropertyReader(Elements elements, Types types, PersistentFields fields, Problems problems, TypeElement model) {
		this.elements = elements;
		this.types = types;
		this.fields = fields;
		this.problems = problems;
		this.typeRefs = new TypeRefs(elements);
		this.namedTypes = new NamedTypes(elements);
		this.kinds = new AttributeKinds(types, elements);
		this.references = new PlainReferences(types);
		this.model = model;
		this.packageElement = elements.getPackageOf(model);
		this.classNames.add(ModelNames.metamodel(model));
		for (Element element = model; element instanceof TypeElement; element = element.getEnclosingElement()) {
			this.classNames.add(element.getSimpleName().toString());
		}
	}

	/**
	 * Returns the properties that fields make, leaving out those reported.
	 */
	List<PropertyDescription> read(List<PersistentField> fields) {
		return read(fields, "", "");
	}

	/**
	 * Returns the types that the properties read so far name.
	 */
	List<TypeUse> uses() {
		return List.copyOf(this.uses);
	}

	private List<PropertyDescription> read(List<PersistentField> fields, String prefix, String classPrefix) {
		List<PropertyDescription> properties = new ArrayList<>();
		for (PersistentField field : fields) {
			read(field, prefix + field.name(), classPrefix).ifPresent(properties::add);
		}
		return properties;
	}

	private Optional<? extends PropertyDescription> read(PersistentField field, String path, String classPrefix) {
		if (RelationKind.of(field.type()).isPresent()) {
			if (!this.embedding.isEmpty()) {
				reportEmbeddedRelation(field);
			}
			return Optional.empty();
		}
		Optional<TypeElement> related = this.references.modelIn(field.type());
		if (related.isPresent()) {
			reportReference(field, related.get());
			return Optional.empty();
		}
		RelationChecks.problems(field).forEach((problem) -> this.problems.report(field.element(), this.model, problem));
		return field.has(Names.EMBEDDED) ? embedded(field, path, classPrefix) : column(field, path);
	}

	private Optional<PropertyDescription.Column> column(PersistentField field, String path) {
		TypeMirror type = (field.type() instanceof PrimitiveType primitive) ? this.types.boxedClass(primitive).asType()
				: field.type();
		TypeUse use = TypeUse.of(type);
		Optional<TypeElement> hidden = this.namedTypes.hidden(use, this.packageElement);
		if (hidden.isPresent()) {
			if (field.declaringType().equals(this.model)) {
				this.problems.report(field.element(), this.model,
						"%s can't name %s, the type of %s. Make it %s.".formatted(ModelNames.metamodel(this.model),
								ModelNames.display(hidden.get()), field.displayName(),
								this.elements.getPackageOf(hidden.get()).equals(this.packageElement)
										? "package-private or public" : "public"));
				return Optional.empty();
			}
			return Optional.of(new PropertyDescription.Column(field.name(), path, AttributeKind.PLAIN,
					new TypeRef.Wildcard(null, null)));
		}
		this.uses.add(use);
		return Optional
			.of(new PropertyDescription.Column(field.name(), path, this.kinds.of(type), this.typeRefs.of(type)));
	}

	private Optional<PropertyDescription.Embedded> embedded(PersistentField field, String path, String classPrefix) {
		Optional<DeclaredType> embeddable = embeddable(field);
		if (embeddable.isEmpty()) {
			this.problems.report(field.element(), this.model,
					"%s is @Embedded, but %s has no columns of its own. Embed a class or a record, or remove @Embedded."
						.formatted(field.displayName(), display(field.type())));
			return Optional.empty();
		}
		TypeElement type = (TypeElement) embeddable.get().asElement();
		if (this.embedding.contains(type)) {
			this.problems.report(field.element(), this.model,
					"%s embeds %s in itself, which has no end. Mark the field @Transient, or embed another type."
						.formatted(field.displayName(), ModelNames.display(type)));
			return Optional.empty();
		}
		String name = classPrefix + field.name().substring(0, 1).toUpperCase(Locale.ROOT) + field.name().substring(1);
		String className = className(name);
		this.embedding.push(type);
		List<PropertyDescription> properties = read(this.fields.of(embeddable.get()), path + ".", name);
		this.embedding.pop();
		return Optional.of(new PropertyDescription.Embedded(field.name(), path, className, properties));
	}

	private Optional<DeclaredType> embeddable(PersistentField field) {
		if (field.type() instanceof DeclaredType declared && (declared.asElement().getKind() == ElementKind.CLASS
				|| declared.asElement().getKind() == ElementKind.RECORD)) {
			String packageName = this.elements.getPackageOf(declared.asElement()).getQualifiedName().toString();
			return packageName.startsWith("java.") ? Optional.empty() : Optional.of(declared);
		}
		return Optional.empty();
	}

	private String className(String path) {
		String name = path + "Columns";
		while (!this.classNames.add(name)) {
			name += "_";
		}
		return name;
	}

	private void reportReference(PersistentField field, TypeElement related) {
		String type = PlainReferences.cure(field.type(), related);
		this.problems.report(field.element(), this.model,
				"Relations between models aren't mapped by plain references, as %s does with %s. Use %s%s, or mark the field @Transient."
					.formatted(field.displayName(), ModelNames.display(related), type,
							this.embedding.isEmpty() ? "" : " on the model that embeds it"));
	}

	private void reportEmbeddedRelation(PersistentField field) {
		this.problems.report(field.element(), this.model,
				"%s is a relation within an embedded object, which isn't supported. Declare it on the model that embeds it, or mark the field @Transient."
					.formatted(field.displayName()));
	}

	private static String display(TypeMirror type) {
		return (type instanceof DeclaredType declared) ? ModelNames.display((TypeElement) declared.asElement())
				: type.toString();
	}

}
