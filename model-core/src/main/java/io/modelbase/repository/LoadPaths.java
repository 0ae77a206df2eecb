package io.modelbase.repository;

import java.util.List;

import io.modelbase.load.LoadOptions;
import io.modelbase.load.LoadTree;
import io.modelbase.load.LoadTree.Branch;
import io.modelbase.load.LoadTree.Rows;
import io.modelbase.mapping.ModelConfigurationException;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.mapping.ModelRelation;
import org.jspecify.annotations.Nullable;

/**
 * The relations that a {@link Load} names.
 *
 * @param tree the relations
 */
record LoadPaths(LoadTree tree) implements LoadOptions<Object> {

	/**
	 * Checks the paths that a method names.
	 * @param load the annotation, or null
	 * @param mapping the model that the method returns
	 * @param method the method, for messages
	 * @return the paths, none without an annotation
	 */
	static LoadPaths of(@Nullable Load load, ModelMapping<?> mapping, String method) {
		LoadTree tree = LoadTree.EMPTY;
		if (load != null) {
			for (String path : load.value()) {
				check(path, mapping, method);
				tree = tree.and(LoadTree.of(path, new Branch(Rows.ALL, null, LoadTree.EMPTY)));
			}
		}
		return new LoadPaths(tree);
	}

	private static void check(String path, ModelMapping<?> mapping, String method) {
		ModelMapping<?> owner = mapping;
		for (String name : path.split("\\.", -1)) {
			ModelRelation relation = owner.relation(name);
			if (relation == null) {
				List<String> relations = owner.relations().stream().map(ModelRelation::name).toList();
				throw new ModelConfigurationException(
						"@Load(\"%s\") of %s: %s has no relation '%s'.".formatted(path, method, owner.name(), name),
						relations.isEmpty() ? "It has no relations at all: leave out the path."
								: "Its relations are %s.".formatted(String.join(", ", relations)));
			}
			owner = relation.target();
		}
	}

}
