package shop;

import java.time.Instant;
import java.util.UUID;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.ComparableAttribute;
import io.modelbase.metamodel.TemporalAttribute;

/**
 * Metamodel of {@link Blog.Note}: its columns as constants.
 */
@Generated("io.modelbase.processor.ModelProcessor")
final class Blog_Note_ {

	/** Column of {@link Blog.Note} property {@code id}. */
	public static final ComparableAttribute<Blog.Note, UUID> id = new ComparableAttribute<>(Blog.Note.class, "id");

	/** Column of {@link Blog.Note} property {@code createdAt}. */
	public static final TemporalAttribute<Blog.Note, Instant> createdAt =
			new TemporalAttribute<>(Blog.Note.class, "createdAt");

	/** Column of {@link Blog.Note} property {@code updatedAt}. */
	public static final TemporalAttribute<Blog.Note, Instant> updatedAt =
			new TemporalAttribute<>(Blog.Note.class, "updatedAt");

	private Blog_Note_() {
	}

}
