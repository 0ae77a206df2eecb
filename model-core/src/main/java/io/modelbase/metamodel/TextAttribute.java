package io.modelbase.metamodel;

import io.modelbase.expression.Condition;
import io.modelbase.expression.Condition.Comparison;
import io.modelbase.expression.Condition.Comparison.Operator;
import io.modelbase.expression.Condition.TextMatch;
import io.modelbase.expression.Condition.TextMatch.Mode;

/**
 * An attribute that holds a text. Where a method does not say otherwise, {@code %} and
 * {@code _} in an argument stand for themselves, and whether case counts is up to the
 * column's collation.
 *
 * @param <M> the model
 * @since 0.1.0
 */
public final class TextAttribute<M> extends ComparableAttribute<M, String> {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates an attribute. Called by generated code.
	 * @param root the model
	 * @param path the names of the properties that lead to the column, joined by dots
	 */
	public TextAttribute(Class<M> root, String path) {
		super(root, path);
	}

	/**
	 * Tests whether the column equals a text, upper and lower case counted as equal.
	 * @param text the text, not null
	 * @return the condition
	 */
	public Condition<M> eqIgnoreCase(String text) {
		return new Comparison<>(this, Operator.EQ, value(text, "eqIgnoreCase", "isNull()"), true);
	}

	/**
	 * Tests whether the column contains a text.
	 * @param text the text, not null; wildcards in it are escaped
	 * @return the condition
	 */
	public Condition<M> contains(String text) {
		return match(Mode.CONTAINS, text, "contains", false);
	}

	/**
	 * Tests whether the column contains a text, upper and lower case counted as equal.
	 * @param text the text, not null; wildcards in it are escaped
	 * @return the condition
	 */
	public Condition<M> containsIgnoreCase(String text) {
		return match(Mode.CONTAINS, text, "containsIgnoreCase", true);
	}

	/**
	 * Tests whether the column starts with a text.
	 * @param text the text, not null; wildcards in it are escaped
	 * @return the condition
	 */
	public Condition<M> startsWith(String text) {
		return match(Mode.STARTS_WITH, text, "startsWith", false);
	}

	/**
	 * Tests whether the column starts with a text, upper and lower case counted as equal.
	 * @param text the text, not null; wildcards in it are escaped
	 * @return the condition
	 */
	public Condition<M> startsWithIgnoreCase(String text) {
		return match(Mode.STARTS_WITH, text, "startsWithIgnoreCase", true);
	}

	/**
	 * Tests whether the column ends with a text.
	 * @param text the text, not null; wildcards in it are escaped
	 * @return the condition
	 */
	public Condition<M> endsWith(String text) {
		return match(Mode.ENDS_WITH, text, "endsWith", false);
	}

	/**
	 * Tests whether the column ends with a text, upper and lower case counted as equal.
	 * @param text the text, not null; wildcards in it are escaped
	 * @return the condition
	 */
	public Condition<M> endsWithIgnoreCase(String text) {
		return match(Mode.ENDS_WITH, text, "endsWithIgnoreCase", true);
	}

	/**
	 * Matches the column with a pattern: {@code %} stands for any text, {@code _} for any
	 * character, and a backslash before either takes its meaning away.
	 * @param pattern the pattern, not null
	 * @return the condition
	 */
	public Condition<M> like(String pattern) {
		return match(Mode.PATTERN, pattern, "like", false);
	}

	/**
	 * Matches the column with a pattern as {@link #like}, upper and lower case counted as
	 * equal.
	 * @param pattern the pattern, not null
	 * @return the condition
	 */
	public Condition<M> likeIgnoreCase(String pattern) {
		return match(Mode.PATTERN, pattern, "likeIgnoreCase", true);
	}

	private Condition<M> match(Mode mode, String text, String method, boolean ignoreCase) {
		return new TextMatch<>(this, mode, value(text, method, "isNull()"), ignoreCase);
	}

}
