package io.modelbase.processor;

import java.util.List;

/**
 * What methods of one name require to be loaded or locked.
 *
 * @param name the name of the methods
 * @param paths the relations, each as the names of the methods of metamodels that lead to
 * it
 * @param forUpdate whether the model's row is to be locked
 */
record NeedDescription(String name, List<List<String>> paths, boolean forUpdate) {

	NeedDescription {
		paths = List.copyOf(paths);
	}

}
