package io.modelbase.sample.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Which articles to list. What is absent doesn't filter.
 *
 * @param author the name of the user who wrote it
 * @param tag the name of a tag
 * @param published whether readers see it
 * @param text a part of title or body, in any case
 * @param since the earliest time of creation
 */
record ArticleFilter(@Nullable String author, @Nullable String tag, @Nullable Boolean published, @Nullable String text,
		@Nullable Instant since) {
}
