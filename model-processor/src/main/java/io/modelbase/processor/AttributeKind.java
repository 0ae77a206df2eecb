package io.modelbase.processor;

/**
 * What a column can do, told by the class of its attribute.
 */
enum AttributeKind {

	TEXT("TextAttribute"),

	BOOLEAN("BooleanAttribute"),

	NUMERIC("NumericAttribute"),

	TEMPORAL("TemporalAttribute"),

	COMPARABLE("ComparableAttribute"),

	PLAIN("Attribute");

	private final String className;

	AttributeKind(String className) {
		this.className = className;
	}

	/**
	 * Returns the type of an attribute of this kind.
	 */
	TypeRef typeRef(TypeRef model, TypeRef value) {
		return switch (this) {
			case TEXT, BOOLEAN -> declared(model);
			case NUMERIC -> declared(model, value, sum(value));
			default -> declared(model, value);
		};
	}

	/**
	 * Returns the type of a sum of numbers: one that sums of many don't overflow.
	 */
	static TypeRef sum(TypeRef number) {
		if (number instanceof TypeRef.Declared declared && declared.packageName().equals("java.lang")) {
			return switch (declared.parts().get(0).name()) {
				case "Float", "Double" -> TypeRef.Declared.topLevel("java.lang", "Double");
				default -> TypeRef.Declared.topLevel("java.lang", "Long");
			};
		}
		return TypeRef.Declared.topLevel("java.math", "BigDecimal");
	}

	/**
	 * Returns the name of the attribute's class without type arguments.
	 */
	TypeRef.Declared rawTypeRef() {
		return declared();
	}

	private TypeRef.Declared declared(TypeRef... arguments) {
		return TypeRef.Declared.topLevel(Names.METAMODEL_PACKAGE, this.className, arguments);
	}

}
