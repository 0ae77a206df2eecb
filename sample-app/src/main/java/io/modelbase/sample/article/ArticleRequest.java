package io.modelbase.sample.article;

import org.jspecify.annotations.Nullable;

/**
 * What a client sends to create an article. The model's constraints check it.
 *
 * @param title the title
 * @param body the text, which may be missing
 * @param authorId the id of the user who wrote it
 */
record ArticleRequest(@Nullable String title, @Nullable String body, @Nullable Long authorId) {
}
