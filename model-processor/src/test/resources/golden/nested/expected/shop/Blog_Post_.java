package shop;

import java.time.Instant;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.ComparableAttribute;
import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TemporalAttribute;
import io.modelbase.metamodel.TextAttribute;

/**
 * Metamodel of {@link Blog.Post}: its columns as constants.
 */
@Generated("io.modelbase.processor.ModelProcessor")
public final class Blog_Post_ {

	/** Column of {@link Blog.Post} property {@code title}. */
	public static final TextAttribute<Blog.Post> title = new TextAttribute<>(Blog.Post.class, "title");

	/** Column of {@link Blog.Post} property {@code state}. */
	public static final ComparableAttribute<Blog.Post, Blog.State> state =
			new ComparableAttribute<>(Blog.Post.class, "state");

	/** Column of {@link Blog.Post} property {@code id}. */
	public static final NumericAttribute<Blog.Post, Long> id = new NumericAttribute<>(Blog.Post.class, "id");

	/** Column of {@link Blog.Post} property {@code createdAt}. */
	public static final TemporalAttribute<Blog.Post, Instant> createdAt =
			new TemporalAttribute<>(Blog.Post.class, "createdAt");

	/** Column of {@link Blog.Post} property {@code updatedAt}. */
	public static final TemporalAttribute<Blog.Post, Instant> updatedAt =
			new TemporalAttribute<>(Blog.Post.class, "updatedAt");

	private Blog_Post_() {
	}

}
