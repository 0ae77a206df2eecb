package io.modelbase.sample.web;

import org.jspecify.annotations.Nullable;

/**
 * What a client sends to comment on an article.
 *
 * @param text the comment
 * @param authorId the id of the user who says it
 */
record CommentRequest(@Nullable String text, @Nullable Long authorId) {
}
