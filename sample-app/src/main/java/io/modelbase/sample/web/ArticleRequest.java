package io.modelbase.sample.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a client sends to create an article. The model's constraints check it.
 *
 * @param title the title
 * @param body the text, which may be missing
 * @param authorId the id of the user who wrote it
 * @param tags the names of its tags
 */
record ArticleRequest(@Nullable String title, @Nullable String body, @Nullable Long authorId,
		@Nullable List<String> tags) {
}
