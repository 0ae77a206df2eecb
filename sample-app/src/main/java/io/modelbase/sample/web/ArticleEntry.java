package io.modelbase.sample.web;

import java.time.Instant;
import java.util.List;

import io.modelbase.sample.model.Article;
import io.modelbase.sample.model.Tag;
import org.jspecify.annotations.Nullable;

/** An article as it stands in a list. */
record ArticleEntry(@Nullable Long id, String title, boolean published, String author, List<String> tags, long comments,
		@Nullable Instant createdAt) {

	static ArticleEntry of(Article article) {
		return new ArticleEntry(article.getId(), article.getTitle(), article.isPublished(),
				article.getAuthor().get().getName(), article.getTags().stream().map(Tag::getName).toList(),
				article.getComments().count(), article.getCreatedAt());
	}

}
