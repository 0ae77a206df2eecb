package io.modelbase.processor;

import java.util.LinkedList;
import java.util.List;
import java.util.Optional;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.SimpleTypeVisitor14;

import org.jspecify.annotations.Nullable;

/**
 * Turns the compiler's types into references to types.
 */
final class TypeRefs {

	private final Elements elements;

	TypeRefs(Elements elements) {
		this.elements = elements;
	}

	/**
	 * Returns a reference to a type without type variables.
	 */
	TypeRef of(TypeMirror type) {
		return type.accept(new Converter(), null);
	}

	/**
	 * Returns a reference to a class or interface without type arguments.
	 */
	TypeRef.Declared raw(TypeElement type) {
		LinkedList<TypeRef.Part> parts = new LinkedList<>();
		for (Element element = type; element instanceof TypeElement; element = element.getEnclosingElement()) {
			parts.addFirst(new TypeRef.Part(element.getSimpleName().toString(), List.of()));
		}
		return new TypeRef.Declared(packageName(type), parts);
	}

	private String packageName(TypeElement type) {
		return this.elements.getPackageOf(type).getQualifiedName().toString();
	}

	private final class Converter extends SimpleTypeVisitor14<TypeRef, @Nullable Void> {

		@Override
		protected TypeRef defaultAction(TypeMirror type, @Nullable Void unused) {
			throw new IllegalArgumentException("No name for " + type.getKind() + " " + type);
		}

		@Override
		public TypeRef visitPrimitive(PrimitiveType type, @Nullable Void unused) {
			return new TypeRef.Primitive(type.toString());
		}

		@Override
		public TypeRef visitArray(ArrayType type, @Nullable Void unused) {
			return new TypeRef.Array(of(type.getComponentType()));
		}

		@Override
		public TypeRef visitWildcard(WildcardType type, @Nullable Void unused) {
			if (type.getExtendsBound() != null) {
				return new TypeRef.Wildcard("extends", of(type.getExtendsBound()));
			}
			if (type.getSuperBound() != null) {
				return new TypeRef.Wildcard("super", of(type.getSuperBound()));
			}
			return new TypeRef.Wildcard(null, null);
		}

		@Override
		public TypeRef visitDeclared(DeclaredType type, @Nullable Void unused) {
			LinkedList<TypeRef.Part> parts = new LinkedList<>();
			Optional<DeclaredType> arguments = Optional.of(type);
			for (Element element = type.asElement(); element instanceof TypeElement; element = element
				.getEnclosingElement()) {
				parts.addFirst(new TypeRef.Part(element.getSimpleName().toString(),
						arguments.map(this::arguments).orElse(List.of())));
				arguments = arguments.flatMap(TypeUse::outer);
			}
			return new TypeRef.Declared(packageName((TypeElement) type.asElement()), parts);
		}

		private List<TypeRef> arguments(DeclaredType type) {
			return type.getTypeArguments().stream().map(TypeRefs.this::of).toList();
		}

	}

}
