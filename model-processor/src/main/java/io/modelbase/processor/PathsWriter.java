package io.modelbase.processor;

/**
 * Writes the relations of a metamodel, and its paths.
 */
final class PathsWriter {

	private final ModelDescription model;

	private final Imports imports;

	private final SourceText text;

	private final ColumnsWriter columns;

	PathsWriter(ModelDescription model, Imports imports, SourceText text, ColumnsWriter columns) {
		this.model = model;
		this.imports = imports;
		this.text = text;
		this.columns = columns;
	}

	/**
	 * Writes the relations of the model itself.
	 */
	void relations() {
		for (RelationDescription relation : this.model.relations()) {
			relation("\t", "public static", relation, relation.kind(), this.model.type(),
					"%s.class, \"%s\"".formatted(modelName(), relation.property()));
		}
	}

	/**
	 * Writes the class of paths to one of the model.
	 */
	void one(TypeRef target) {
		open(RelationKind.ONE, "one {@link %s}: its columns and relations".formatted(modelName()), "ToOnePath", target);
		this.columns.fields(this.model.properties());
		constructor(RelationKind.ONE);
		this.columns.assignments(this.model.properties(), "pathTo(\"%s\")");
		this.text.line("\t\t}");
		this.text.line("");
		this.model.relations().forEach((relation) -> step(relation, relation.kind()));
		close();
	}

	/**
	 * Writes the class of paths to many of the model: whatever follows leads to many too.
	 */
	void many(TypeRef target) {
		open(RelationKind.MANY, "many {@link %s}: its relations".formatted(modelName()), "ToManyPath", target);
		constructor(RelationKind.MANY);
		this.text.line("\t\t}");
		this.text.line("");
		this.model.relations().forEach((relation) -> step(relation, RelationKind.MANY));
		close();
	}

	private void open(RelationKind kind, String description, String base, TypeRef target) {
		this.text.line("\t/**");
		this.text.line("\t * Path of relations to %s.", description);
		this.text.line("\t * @param <R> the model that the path starts from");
		this.text.line("\t */");
		this.text.line("\tpublic static final class %s<R> extends %s {", kind.pathName(), this.imports
			.name(TypeRef.Declared.topLevel(Names.METAMODEL_PACKAGE, base, MetamodelWriter.ROOT, target)));
		this.text.line("");
	}

	private void constructor(RelationKind kind) {
		this.text.line("\t\t/**");
		this.text.line("\t\t * Creates a path.");
		this.text.line("\t\t * @param root the model that it starts from");
		this.text.line("\t\t * @param path the names of the relations that lead here, joined by dots");
		this.text.line("\t\t */");
		this.text.line("\t\tpublic %s(%s root, %s path) {", kind.pathName(),
				this.imports.name(TypeRef.Declared.topLevel("java.lang", "Class", MetamodelWriter.ROOT)),
				this.imports.name(TypeRef.Declared.topLevel("java.lang", "String")));
		this.text.line("\t\t\tsuper(root, path);");
	}

	private void close() {
		this.text.line("\t}");
		this.text.line("");
	}

	private void step(RelationDescription relation, RelationKind kind) {
		relation("\t\t", "public", relation, kind, MetamodelWriter.ROOT,
				"pathRoot(), pathTo(\"%s\")".formatted(relation.property()));
	}

	private void relation(String indent, String modifiers, RelationDescription relation, RelationKind kind,
			TypeRef root, String arguments) {
		String path = this.imports.name(relation.metamodel()) + "." + kind.pathName();
		this.text.line("%s/** {@return the relation of {@link %s} property {@code %s}} */", indent, modelName(),
				relation.property());
		this.text.line("%s%s %s<%s> %s() {", indent, modifiers, path, this.imports.name(root), relation.method());
		this.text.line("%s\treturn new %s<>(%s);", indent, path, arguments);
		this.text.line("%s}", indent);
		this.text.line("");
	}

	private String modelName() {
		return this.imports.name(this.model.type());
	}

}
