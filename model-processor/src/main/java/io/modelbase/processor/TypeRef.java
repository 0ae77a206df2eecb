package io.modelbase.processor;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A type as source code names it, detached from the compiler that read it.
 */
sealed interface TypeRef {

	/**
	 * A class or interface, raw if no part has arguments.
	 *
	 * @param packageName the package, empty for the unnamed one
	 * @param parts the top-level type, then the nested ones down to the type meant
	 */
	record Declared(String packageName, List<Part> parts) implements TypeRef {

		public Declared {
			parts = List.copyOf(parts);
		}

		static Declared topLevel(String packageName, String name, TypeRef... arguments) {
			return new Declared(packageName, List.of(new Part(name, List.of(arguments))));
		}

	}

	/**
	 * A simple name with its type arguments.
	 *
	 * @param name the simple name
	 * @param arguments the type arguments, empty if there are none
	 */
	record Part(String name, List<TypeRef> arguments) {

		public Part {
			arguments = List.copyOf(arguments);
		}

	}

	/**
	 * An array.
	 *
	 * @param component the type of its elements
	 */
	record Array(TypeRef component) implements TypeRef {

	}

	/**
	 * A primitive type, as it stands in {@code byte[]}.
	 *
	 * @param keyword the keyword
	 */
	record Primitive(String keyword) implements TypeRef {

	}

	/**
	 * A wildcard.
	 *
	 * @param keyword {@code extends} or {@code super}, null without a bound
	 * @param bound the bound, null without one
	 */
	record Wildcard(@Nullable String keyword, @Nullable TypeRef bound) implements TypeRef {

	}

	/**
	 * A type variable of the generated class.
	 *
	 * @param name its name
	 */
	record Variable(String name) implements TypeRef {

	}

}
