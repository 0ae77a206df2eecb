package io.modelbase.processor;

import java.util.List;

/**
 * What methods of one name require to be loaded.
 *
 * @param name the name of the methods
 * @param paths the relations, each as the names of the methods of metamodels that lead to
 * it
 */
record NeedDescription(String name, List<List<String>> paths) {

	NeedDescription {
		paths = List.copyOf(paths);
	}

}
