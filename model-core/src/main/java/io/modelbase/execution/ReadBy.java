package io.modelbase.execution;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Tells, within a Reactor context, which repository method is reading, for the errors of
 * relations that it doesn't load.
 *
 * @since 0.1.0
 */
public final class ReadBy {

	private static final Object KEY = ReadBy.class;

	private ReadBy() {
	}

	/**
	 * Returns what to call {@code contextWrite} with.
	 * @param method the method, shown by its {@code toString}
	 * @return adds the method to a context
	 */
	public static Function<Context, Context> method(Object method) {
		return (context) -> context.put(KEY, method);
	}

	/** The method that is reading, or null if it is unknown. */
	static @Nullable Object of(ContextView context) {
		return context.getOrDefault(KEY, null);
	}

	/** The method that is reading, or the statement if it is unknown. */
	static Object of(ContextView context, Object statement) {
		Object method = of(context);
		return (method != null) ? method : statement;
	}

}
