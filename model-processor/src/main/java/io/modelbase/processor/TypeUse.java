package io.modelbase.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

import org.jspecify.annotations.Nullable;

/**
 * What it takes to name a type in source code.
 *
 * @param named the classes and interfaces that must be named, with those around them
 * @param raw whether a generic type stands without its arguments
 * @param open whether it mentions a type variable
 * @param unresolved the first name in it that the compiler doesn't know, null if it knows
 * them all
 */
record TypeUse(List<TypeElement> named, boolean raw, boolean open, @Nullable String unresolved) {

	static TypeUse of(TypeMirror type) {
		Collector collector = new Collector();
		type.accept(collector, null);
		return new TypeUse(List.copyOf(collector.named), collector.raw, collector.open, collector.unresolved);
	}

	/**
	 * Returns the type arguments around an inner class, as {@code Outer<String>} of
	 * {@code Outer<String>.Inner}.
	 * @return the type, empty around classes that need none
	 */
	static Optional<DeclaredType> outer(DeclaredType type) {
		return (!type.asElement().getModifiers().contains(Modifier.STATIC)
				&& type.getEnclosingType() instanceof DeclaredType outer
				&& (!outer.getTypeArguments().isEmpty() || outer(outer).isPresent())) ? Optional.of(outer)
						: Optional.empty();
	}

	private static final class Collector extends SimpleTypeVisitor14<@Nullable Void, @Nullable Void> {

		private final List<TypeElement> named = new ArrayList<>();

		private boolean raw;

		private boolean open;

		private @Nullable String unresolved;

		@Override
		public @Nullable Void visitDeclared(DeclaredType type, @Nullable Void unused) {
			for (Element element = type.asElement(); element instanceof TypeElement named; element = element
				.getEnclosingElement()) {
				this.named.add(named);
			}
			TypeElement element = (TypeElement) type.asElement();
			if (type.getTypeArguments().isEmpty() && !element.getTypeParameters().isEmpty()) {
				this.raw = true;
			}
			outer(type).ifPresent((outer) -> outer.accept(this, null));
			type.getTypeArguments().forEach((argument) -> argument.accept(this, null));
			return null;
		}

		@Override
		public @Nullable Void visitError(ErrorType type, @Nullable Void unused) {
			if (this.unresolved == null) {
				this.unresolved = type.asElement().getSimpleName().toString();
			}
			return null;
		}

		@Override
		public @Nullable Void visitArray(ArrayType type, @Nullable Void unused) {
			return type.getComponentType().accept(this, null);
		}

		@Override
		public @Nullable Void visitWildcard(WildcardType type, @Nullable Void unused) {
			if (type.getExtendsBound() != null) {
				type.getExtendsBound().accept(this, null);
			}
			if (type.getSuperBound() != null) {
				type.getSuperBound().accept(this, null);
			}
			return null;
		}

		@Override
		public @Nullable Void visitTypeVariable(TypeVariable type, @Nullable Void unused) {
			this.open = true;
			return null;
		}

	}

}
