package shop;

import java.time.Instant;
import java.util.UUID;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.ComparableAttribute;
import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TemporalAttribute;

/**
 * Metamodel of {@link Blog.Post.Draft}: its columns as constants.
 */
@Generated("io.modelbase.processor.ModelProcessor")
public final class Blog_Post_Draft_ {

	/** Column of {@link Blog.Post.Draft} property {@code revision}. */
	public static final NumericAttribute<Blog.Post.Draft, Integer> revision =
			new NumericAttribute<>(Blog.Post.Draft.class, "revision");

	/** Column of {@link Blog.Post.Draft} property {@code id}. */
	public static final ComparableAttribute<Blog.Post.Draft, UUID> id =
			new ComparableAttribute<>(Blog.Post.Draft.class, "id");

	/** Column of {@link Blog.Post.Draft} property {@code createdAt}. */
	public static final TemporalAttribute<Blog.Post.Draft, Instant> createdAt =
			new TemporalAttribute<>(Blog.Post.Draft.class, "createdAt");

	/** Column of {@link Blog.Post.Draft} property {@code updatedAt}. */
	public static final TemporalAttribute<Blog.Post.Draft, Instant> updatedAt =
			new TemporalAttribute<>(Blog.Post.Draft.class, "updatedAt");

	private Blog_Post_Draft_() {
	}

}
