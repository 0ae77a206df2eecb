package io.modelbase.processor;

import java.util.Set;

/**
 * Names the methods of metamodels that lead along relations: like the relations, unless
 * that name means something else to a path.
 */
final class RelationNames {

	private static final Set<String> TAKEN = Set.of("forUpdate", "isNull", "isNotNull", "matches", "joined", "depth",
			"load", "tree", "any", "none", "all", "count", "sum", "min", "max", "avg", "where", "orderBy", "limit",
			"counted", "pathRoot", "pathTo", "getClass", "hashCode", "equals", "clone", "toString", "notify",
			"notifyAll", "wait", "finalize");

	private RelationNames() {
	}

	/**
	 * Returns whether all paths, or all objects, have a method of a name.
	 */
	static boolean isTaken(String name) {
		return TAKEN.contains(name);
	}

	/**
	 * Returns the name of the method, the same in each class of a metamodel.
	 * @param relation the name of the relation
	 * @param all the names of all relations of its model
	 */
	static String method(String relation, Set<String> all) {
		String name = relation;
		while (isTaken(name) || (!name.equals(relation) && all.contains(name))) {
			name += "_";
		}
		return name;
	}

}
