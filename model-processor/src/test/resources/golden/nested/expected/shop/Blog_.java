package shop;

import java.time.Instant;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TemporalAttribute;
import io.modelbase.metamodel.TextAttribute;

/**
 * Metamodel of {@link Blog}: its columns as constants.
 */
@Generated("io.modelbase.processor.ModelProcessor")
public final class Blog_ {

	/** Column of {@link Blog} property {@code name}. */
	public static final TextAttribute<Blog> name = new TextAttribute<>(Blog.class, "name");

	/** Column of {@link Blog} property {@code id}. */
	public static final NumericAttribute<Blog, Long> id = new NumericAttribute<>(Blog.class, "id");

	/** Column of {@link Blog} property {@code createdAt}. */
	public static final TemporalAttribute<Blog, Instant> createdAt = new TemporalAttribute<>(Blog.class, "createdAt");

	/** Column of {@link Blog} property {@code updatedAt}. */
	public static final TemporalAttribute<Blog, Instant> updatedAt = new TemporalAttribute<>(Blog.class, "updatedAt");

	private Blog_() {
	}

}
