package io.modelbase.benchmarks;

import java.util.Set;

/**
 * Runs all races, and checks how loading relations scales. Every contender uses the same
 * pool of one connection, which asks for binary results, but Hibernate Reactive, which
 * has one of its own.
 */
public final class Benchmarks {

	private Benchmarks() {
	}

	/**
	 * Runs races and checks, and prints their figures. The exit code is 1 if loading
	 * relations doesn't scale as it has to or a flush does too much, else 0, whatever the
	 * races' figures.
	 * @param arguments what to run of {@code people}, {@code books}, {@code sessions} and
	 * {@code scaling}; everything if there are none
	 */
	public static void main(String[] arguments) {
		Set<String> parts = (arguments.length == 0) ? Set.of("people", "books", "sessions", "scaling")
				: Set.of(arguments);
		System.out.printf("JDK %s, %d processors%n", Runtime.version(), Runtime.getRuntime().availableProcessors());
		if (parts.contains("people")) {
			PeopleRaces.run();
		}
		if (parts.contains("books")) {
			BookRaces.run();
		}
		boolean flushes = !parts.contains("sessions") || SessionRaces.run();
		boolean scales = !parts.contains("scaling") || BookScaling.run();
		System.exit((scales && flushes) ? 0 : 1);
	}

}
