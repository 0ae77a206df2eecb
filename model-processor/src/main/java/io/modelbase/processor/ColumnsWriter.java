package io.modelbase.processor;

import java.util.List;

/**
 * Writes the columns of a metamodel.
 */
final class ColumnsWriter {

	private final ModelDescription model;

	private final Imports imports;

	private final SourceText text;

	ColumnsWriter(ModelDescription model, Imports imports, SourceText text) {
		this.model = model;
		this.imports = imports;
		this.text = text;
	}

	/**
	 * Writes the columns of the model itself.
	 */
	void constants() {
		for (PropertyDescription property : this.model.properties()) {
			documentation("\t", property);
			this.text.declaration(
					"\tpublic static final %s %s =".formatted(type(property, this.model.type()), property.name()),
					creation(property, "%s.class, \"%s\"".formatted(modelName(), property.name())));
			this.text.line("");
		}
	}

	/**
	 * Writes the fields of a class that holds columns of a path.
	 */
	void fields(List<PropertyDescription> properties) {
		for (PropertyDescription property : properties) {
			documentation("\t\t", property);
			this.text.line("\t\tpublic final %s %s;", type(property, MetamodelWriter.ROOT), property.name());
			this.text.line("");
		}
	}

	/**
	 * Writes what the constructor of such a class sets the fields to.
	 * @param pathTo the expression for the path to a column, with a place for its name
	 */
	void assignments(List<PropertyDescription> properties, String pathTo) {
		for (PropertyDescription property : properties) {
			this.text.declaration("\t\t\tthis.%s =".formatted(property.name()),
					creation(property, "root, " + pathTo.formatted(property.name())));
		}
	}

	/**
	 * Writes the classes of embedded objects.
	 */
	void classes() {
		this.model.properties().forEach(this::columnsClass);
	}

	private void columnsClass(PropertyDescription property) {
		if (property instanceof PropertyDescription.Embedded embedded) {
			this.text.line("\t/**");
			this.text.line("\t * Columns of {@link %s} property {@code %s}.", modelName(), embedded.path());
			this.text.line("\t * @param <R> the model that the path to them starts from");
			this.text.line("\t */");
			this.text.line("\tpublic static final class %s<R> {", embedded.className());
			this.text.line("");
			fields(embedded.properties());
			this.text.line("\t\tprivate %s(%s root, %s path) {", embedded.className(),
					this.imports.name(TypeRef.Declared.topLevel("java.lang", "Class", MetamodelWriter.ROOT)),
					this.imports.name(TypeRef.Declared.topLevel("java.lang", "String")));
			assignments(embedded.properties(), "path + \".%s\"");
			this.text.line("\t\t}");
			this.text.line("");
			this.text.line("\t}");
			this.text.line("");
			embedded.properties().forEach(this::columnsClass);
		}
	}

	private void documentation(String indent, PropertyDescription property) {
		boolean column = property instanceof PropertyDescription.Column;
		this.text.line("%s/** %s of {@link %s} property {@code %s}%s. */", indent, column ? "Column" : "Columns",
				modelName(), property.path(), isNameless(property) ? ", of a type that can't be named here" : "");
	}

	private static boolean isNameless(PropertyDescription property) {
		return property instanceof PropertyDescription.Column column && column.value() instanceof TypeRef.Wildcard;
	}

	private String type(PropertyDescription property, TypeRef root) {
		return (property instanceof PropertyDescription.Column column)
				? this.imports.name(column.kind().typeRef(root, column.value()))
				: "%s<%s>".formatted(((PropertyDescription.Embedded) property).className(), this.imports.name(root));
	}

	private String creation(PropertyDescription property, String arguments) {
		if (property instanceof PropertyDescription.Column column) {
			String sum = (column.kind() == AttributeKind.NUMERIC)
					? ", %s.class".formatted(this.imports.name(AttributeKind.sum(column.value()))) : "";
			return "new %s<>(%s%s);".formatted(this.imports.name(column.kind().rawTypeRef()), arguments, sum);
		}
		return "new %s<>(%s);".formatted(((PropertyDescription.Embedded) property).className(), arguments);
	}

	private String modelName() {
		return this.imports.name(this.model.type());
	}

}
