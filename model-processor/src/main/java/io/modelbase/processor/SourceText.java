package io.modelbase.processor;

/**
 * The lines of a class that is being written.
 */
final class SourceText {

	private static final int LINE_LENGTH = 120;

	private final StringBuilder lines = new StringBuilder();

	/**
	 * Adds a line.
	 */
	void line(String format, Object... arguments) {
		this.lines.append(format.formatted(arguments)).append('\n');
	}

	/**
	 * Adds a declaration or an assignment, on two lines if one is too short.
	 * @param left the text up to the equals sign, indented
	 * @param right the text after it
	 */
	void declaration(String left, String right) {
		if (left.replace("\t", "    ").length() + 1 + right.length() <= LINE_LENGTH) {
			line("%s %s", left, right);
		}
		else {
			line("%s", left);
			line("%s\t\t%s", left.substring(0, left.lastIndexOf('\t') + 1), right);
		}
	}

	@Override
	public String toString() {
		return this.lines.toString();
	}

}
