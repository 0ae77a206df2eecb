package io.modelbase.sample.article;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Which articles to list. What is absent doesn't filter.
 *
 * @param authorId the id of the user who wrote it
 * @param published whether readers see it
 * @param text a part of title or body, in any case
 * @param since the earliest time of creation
 */
record ArticleFilter(@Nullable Long authorId, @Nullable Boolean published, @Nullable String text,
		@Nullable Instant since) {
}
