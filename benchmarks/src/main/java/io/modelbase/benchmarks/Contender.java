package io.modelbase.benchmarks;

/**
 * One way to do a piece of work.
 *
 * @param name the way's name
 * @param operation does the work once, returning something that depends on all of it
 */
record Contender(String name, Operation operation) {

	/** Does the work once. */
	@FunctionalInterface
	interface Operation {

		Object run();

	}

}
