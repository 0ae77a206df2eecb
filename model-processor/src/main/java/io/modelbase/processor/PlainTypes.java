package io.modelbase.processor;

import java.util.List;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import javax.lang.model.util.Types;

import org.jspecify.annotations.Nullable;

/**
 * Takes off a type what a constant can't say: annotations and type variables.
 */
final class PlainTypes {

	private final Types types;

	PlainTypes(Types types) {
		this.types = types;
	}

	/**
	 * Returns a type without annotations, erased if it mentions a type variable, which
	 * only generic models leave open.
	 */
	TypeMirror plain(TypeMirror type) {
		TypeMirror upper = (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null)
				? wildcard.getExtendsBound() : type;
		return TypeUse.of(upper).open() ? stripped(this.types.erasure(upper)) : stripped(upper);
	}

	private TypeMirror stripped(TypeMirror type) {
		return type.accept(new Stripper(), null);
	}

	private @Nullable TypeMirror strippedBound(@Nullable TypeMirror bound) {
		return (bound != null) ? stripped(bound) : null;
	}

	private final class Stripper extends SimpleTypeVisitor14<TypeMirror, @Nullable Void> {

		@Override
		protected TypeMirror defaultAction(TypeMirror type, @Nullable Void unused) {
			return type;
		}

		@Override
		public TypeMirror visitPrimitive(PrimitiveType type, @Nullable Void unused) {
			return PlainTypes.this.types.getPrimitiveType(type.getKind());
		}

		@Override
		public TypeMirror visitArray(ArrayType type, @Nullable Void unused) {
			return PlainTypes.this.types.getArrayType(stripped(type.getComponentType()));
		}

		@Override
		public TypeMirror visitWildcard(WildcardType type, @Nullable Void unused) {
			return PlainTypes.this.types.getWildcardType(strippedBound(type.getExtendsBound()),
					strippedBound(type.getSuperBound()));
		}

		@Override
		public TypeMirror visitDeclared(DeclaredType type, @Nullable Void unused) {
			TypeElement element = (TypeElement) type.asElement();
			List<? extends TypeMirror> arguments = type.getTypeArguments();
			TypeMirror[] plain = arguments.stream().map(PlainTypes.this::stripped).toArray(TypeMirror[]::new);
			return TypeUse.outer(type)
				.map((outer) -> PlainTypes.this.types.getDeclaredType((DeclaredType) stripped(outer), element, plain))
				.orElseGet(() -> PlainTypes.this.types.getDeclaredType(element, plain));
		}

	}

}
