package io.modelbase.sample.article;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** An article as clients see it. */
record ArticleResponse(@Nullable Long id, String title, @Nullable String body, boolean published, Long authorId,
		long version, @Nullable Instant createdAt, @Nullable Instant updatedAt) {

	static ArticleResponse of(Article article) {
		return new ArticleResponse(article.getId(), article.getTitle(), article.getBody(), article.isPublished(),
				article.getAuthorId(), article.getVersion(), article.getCreatedAt(), article.getUpdatedAt());
	}

}
