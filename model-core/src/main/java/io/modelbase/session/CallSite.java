package io.modelbase.session;

import java.lang.StackWalker.StackFrame;

/** An operation of a session, and where in the application it was called. */
final class CallSite {

	private static final StackWalker WALKER = StackWalker.getInstance();

	private static final String PACKAGE = CallSite.class.getPackageName() + ".Default";

	private final String operation;

	private final String place;

	private CallSite(String operation, String place) {
		this.operation = operation;
		this.place = place;
	}

	/** The operation that is being called. */
	static CallSite of(String operation) {
		return new CallSite(operation,
				WALKER.walk((frames) -> frames.filter(CallSite::isApplication)
					.findFirst()
					.map((frame) -> frame.getFileName() + ":" + frame.getLineNumber())
					.orElse("unknown")));
	}

	private static boolean isApplication(StackFrame frame) {
		return !frame.getClassName().startsWith(PACKAGE) && !frame.getClassName().equals(CallSite.class.getName());
	}

	@Override
	public String toString() {
		return this.operation + " at " + this.place;
	}

}
