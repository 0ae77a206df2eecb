package io.modelbase.processor;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes what methods of the model require to be loaded or locked.
 */
final class NeedsWriter {

	private static final String INDENT = "\n\t\t\t\t\t\t";

	private final ModelDescription model;

	private final Imports imports;

	private final SourceText text;

	NeedsWriter(ModelDescription model, Imports imports, SourceText text) {
		this.model = model;
		this.imports = imports;
		this.text = text;
	}

	/**
	 * Writes the class of load options, if there are any.
	 */
	void write() {
		if (this.model.needs().isEmpty()) {
			return;
		}
		String modelName = this.imports.name(this.model.type());
		this.text.line("\t/**");
		this.text.line("\t * What methods of {@link %s} require to be loaded.", modelName);
		this.text.line("\t */");
		this.text.line("\tpublic static final class %s {", MetamodelWriter.NEEDS);
		this.text.line("");
		this.model.needs().forEach((need) -> constant(need, modelName));
		this.text.line("\t\tprivate %s() {", MetamodelWriter.NEEDS);
		this.text.line("\t\t}");
		this.text.line("");
		this.text.line("\t}");
		this.text.line("");
	}

	private void constant(NeedDescription need, String modelName) {
		this.text.line("\t\t/** What {@code %s} of {@link %s} requires. */", need.name(), modelName);
		this.text.declaration(
				"\t\tpublic static final %s %s =".formatted(
						this.imports
							.name(TypeRef.Declared.topLevel(Names.LOAD_PACKAGE, "LoadOptions", this.model.type())),
						need.name()),
				"%s.%s%s;".formatted(this.imports.name(TypeRef.Declared.topLevel(Names.LOAD_PACKAGE, "LoadOptions")),
						options(need, modelName), need.forUpdate() ? ".forUpdate()" : ""));
		this.text.line("");
	}

	private String options(NeedDescription need, String modelName) {
		return (need.paths().isEmpty() && need.forUpdate()) ? "<%s>none()".formatted(modelName)
				: "of(%s)".formatted(paths(need.paths()));
	}

	private String paths(List<List<String>> paths) {
		String separator = (paths.size() > 2) ? "," + INDENT : ", ";
		return paths.stream()
			.map(this::path)
			.collect(Collectors.joining(separator, (paths.size() > 2) ? INDENT : "", ""));
	}

	private String path(List<String> methods) {
		return this.model.metamodelName()
				+ methods.stream().map((method) -> "." + method + "()").collect(Collectors.joining());
	}

}
