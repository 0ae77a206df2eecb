package io.modelbase.session;

import java.lang.StackWalker.StackFrame;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** An operation of a session, and where in the application it was called. */
final class CallSite {

	private static final StackWalker WALKER = StackWalker.getInstance();

	/** What stands between the application and this class. */
	private static final Set<String> SESSION = Stream
		.of(CallSite.class, Conversation.class, DefaultModelSession.class, DefaultControlledSession.class)
		.map(Class::getName)
		.collect(Collectors.toSet());

	private final String operation;

	private final @Nullable Object argument;

	private final @Nullable StackFrame caller;

	private CallSite(String operation, @Nullable Object argument, @Nullable StackFrame caller) {
		this.operation = operation;
		this.argument = argument;
		this.caller = caller;
	}

	/** The operation that is being called. */
	static CallSite of(String operation) {
		return of(operation, null);
	}

	/**
	 * The operation that is being called with an argument. Nothing is shown before an
	 * error.
	 */
	static CallSite of(String operation, @Nullable Object argument) {
		return new CallSite(operation, argument, WALKER.walk(CallSite::application));
	}

	/** A loop, as each operation looks for its place, and a pipeline takes longer. */
	private static @Nullable StackFrame application(Stream<StackFrame> frames) {
		Iterator<StackFrame> all = frames.iterator();
		while (all.hasNext()) {
			StackFrame frame = all.next();
			if (!SESSION.contains(frame.getClassName())) {
				return frame;
			}
		}
		return null;
	}

	@Override
	public String toString() {
		String arguments = (this.argument != null) ? "(" + this.argument + ")" : "";
		return this.operation + arguments + " at "
				+ ((this.caller != null) ? this.caller.getFileName() + ":" + this.caller.getLineNumber() : "unknown");
	}

}
