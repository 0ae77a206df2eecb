package io.modelbase.processor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Names types in one source file: by their simple names where these are free, else by
 * their qualified names.
 */
final class Imports {

	private final String packageName;

	private final Map<String, String> qualifiedNames = new HashMap<>();

	private final SortedSet<String> imports = new TreeSet<>();

	Imports(String packageName) {
		this.packageName = packageName;
	}

	/**
	 * Keeps a simple name for a class that the package declares.
	 */
	void reserve(String simpleName) {
		this.qualifiedNames.put(simpleName, qualified(simpleName));
	}

	/**
	 * Keeps a simple name for a class or a type variable within the class that the file
	 * declares.
	 */
	void reserveNested(String simpleName) {
		this.qualifiedNames.put(simpleName, "");
	}

	/**
	 * Returns the text that names a type in the file, type arguments included.
	 */
	String name(TypeRef type) {
		if (type instanceof TypeRef.Declared declared) {
			return declared(declared);
		}
		if (type instanceof TypeRef.Array array) {
			return name(array.component()) + "[]";
		}
		if (type instanceof TypeRef.Wildcard wildcard) {
			return (wildcard.bound() != null) ? "? " + wildcard.keyword() + " " + name(wildcard.bound()) : "?";
		}
		if (type instanceof TypeRef.Variable variable) {
			return variable.name();
		}
		return ((TypeRef.Primitive) type).keyword();
	}

	/**
	 * Returns the types to import, sorted.
	 */
	List<String> imports() {
		return List.copyOf(this.imports);
	}

	private String qualified(String simpleName) {
		return this.packageName.isEmpty() ? simpleName : this.packageName + "." + simpleName;
	}

	private String declared(TypeRef.Declared type) {
		return type.parts()
			.stream()
			.map((part) -> part.name() + arguments(part))
			.collect(Collectors.joining(".", qualifier(type), ""));
	}

	private String arguments(TypeRef.Part part) {
		return part.arguments().isEmpty() ? ""
				: part.arguments().stream().map(this::name).collect(Collectors.joining(", ", "<", ">"));
	}

	private String qualifier(TypeRef.Declared type) {
		String prefix = type.packageName().isEmpty() ? "" : type.packageName() + ".";
		String simpleName = type.parts().get(0).name();
		String qualifiedName = prefix + simpleName;
		String known = this.qualifiedNames.putIfAbsent(simpleName, qualifiedName);
		if (known != null && !known.equals(qualifiedName)) {
			return prefix;
		}
		if (known == null && !type.packageName().equals(this.packageName) && !type.packageName().equals("java.lang")) {
			this.imports.add(qualifiedName);
		}
		return "";
	}

}
