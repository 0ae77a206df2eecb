package io.modelbase.processor;

import java.util.Locale;

import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * A field that is stored.
 *
 * @param element the field
 * @param declaringType the class that declares it
 * @param type its type as a member of the class that was asked for, so that a
 * superclass's type variables are replaced; without annotations
 */
record PersistentField(VariableElement element, TypeElement declaringType, TypeMirror type) {

	String name() {
		return this.element.getSimpleName().toString();
	}

	/**
	 * Returns the name as messages show it.
	 * @return for example {@code User.email}
	 */
	String displayName() {
		return ModelNames.display(this.declaringType) + "." + name();
	}

	/**
	 * Returns whether Spring Data sees an annotation: on the field or on its accessors.
	 */
	boolean has(String annotation) {
		return Annotations.isPresent(this.element, annotation)
				|| ElementFilter.methodsIn(this.declaringType.getEnclosedElements())
					.stream()
					.anyMatch((method) -> isAccessor(method) && Annotations.isPresent(method, annotation));
	}

	private boolean isAccessor(ExecutableElement method) {
		String capitalized = name().substring(0, 1).toUpperCase(Locale.ROOT) + name().substring(1);
		String methodName = method.getSimpleName().toString();
		return switch (method.getParameters().size()) {
			case 0 -> methodName.equals("get" + capitalized) || methodName.equals("is" + capitalized)
					|| (methodName.equals(name()) && this.declaringType.getKind() == ElementKind.RECORD);
			case 1 -> methodName.equals("set" + capitalized);
			default -> false;
		};
	}

}
