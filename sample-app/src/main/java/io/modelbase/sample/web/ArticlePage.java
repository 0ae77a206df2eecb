package io.modelbase.sample.web;

import java.time.Instant;
import java.util.List;

import io.modelbase.sample.model.Article;
import io.modelbase.sample.model.Tag;
import org.jspecify.annotations.Nullable;

/** An article with all that is shown of it. */
record ArticlePage(@Nullable Long id, String title, @Nullable String body, boolean published, long likes,
		UserName author, List<String> tags, List<CommentResponse> comments, long version, @Nullable Instant createdAt,
		@Nullable Instant updatedAt) {

	static ArticlePage of(Article article) {
		return new ArticlePage(article.getId(), article.getTitle(), article.getBody(), article.isPublished(),
				article.getLikes(), UserName.of(article.getAuthor().get()),
				article.getTags().stream().map(Tag::getName).toList(),
				article.getComments().stream().map(CommentResponse::of).toList(), article.getVersion(),
				article.getCreatedAt(), article.getUpdatedAt());
	}

}
