package io.modelbase.processor;

/**
 * What a column can do, told by the class of its attribute.
 */
enum AttributeKind {

	TEXT("TextAttribute", false),

	BOOLEAN("BooleanAttribute", false),

	NUMERIC("NumericAttribute", true),

	TEMPORAL("TemporalAttribute", true),

	COMPARABLE("ComparableAttribute", true),

	PLAIN("Attribute", true);

	private final String className;

	private final boolean valueTyped;

	AttributeKind(String className, boolean valueTyped) {
		this.className = className;
		this.valueTyped = valueTyped;
	}

	/**
	 * Returns the type of an attribute of this kind.
	 */
	TypeRef typeRef(TypeRef model, TypeRef value) {
		return this.valueTyped ? TypeRef.Declared.topLevel(Names.METAMODEL_PACKAGE, this.className, model, value)
				: TypeRef.Declared.topLevel(Names.METAMODEL_PACKAGE, this.className, model);
	}

	/**
	 * Returns the name of the attribute's class without type arguments.
	 */
	TypeRef.Declared rawTypeRef() {
		return TypeRef.Declared.topLevel(Names.METAMODEL_PACKAGE, this.className);
	}

}
