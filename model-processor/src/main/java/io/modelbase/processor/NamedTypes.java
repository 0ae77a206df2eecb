package io.modelbase.processor;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Tells what comes of naming a type in generated code: whether it can be named there, and
 * what the compiler warns about.
 */
final class NamedTypes {

	private final Elements elements;

	NamedTypes(Elements elements) {
		this.elements = elements;
	}

	/**
	 * Returns the first class that code in a package must name but can't see.
	 */
	Optional<TypeElement> hidden(TypeUse use, PackageElement from) {
		return use.named().stream().filter((type) -> !isVisible(type, from)).findFirst();
	}

	/**
	 * Returns the names of the compiler's warnings about types, sorted.
	 */
	SortedSet<String> warnings(List<TypeUse> uses) {
		SortedSet<String> warnings = new TreeSet<>();
		for (TypeUse use : uses) {
			if (use.raw()) {
				warnings.add("rawtypes");
			}
			if (use.named().stream().anyMatch(this.elements::isDeprecated)) {
				warnings.add("deprecation");
				warnings.add("removal");
			}
		}
		return warnings;
	}

	/**
	 * Returns the simple names, sorted, that mean a class of the package where one of
	 * {@code java.lang} is to be named.
	 */
	SortedSet<String> ambiguous(List<TypeUse> uses, PackageElement from) {
		SortedSet<String> names = new TreeSet<>();
		for (TypeUse use : uses) {
			for (TypeElement type : use.named()) {
				Name name = type.getSimpleName();
				if (type.getQualifiedName().contentEquals("java.lang." + name) && this.elements
					.getTypeElement(from.isUnnamed() ? name : from.getQualifiedName() + "." + name) != null) {
					names.add(name.toString());
				}
			}
		}
		return names;
	}

	private boolean isVisible(TypeElement type, PackageElement from) {
		if (type.getModifiers().contains(Modifier.PUBLIC)) {
			return true;
		}
		return !type.getModifiers().contains(Modifier.PRIVATE) && this.elements.getPackageOf(type).equals(from);
	}

}
