package io.modelbase.sample.web;

import io.modelbase.sample.model.Article;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends to change an article. What is absent stays as it is.
 *
 * @param title the new title
 * @param body the new text
 * @param published whether readers see it
 * @param version the version that the client read
 */
record ArticleChange(@Nullable String title, @Nullable String body, @Nullable Boolean published,
		@NotNull Long version) {

	void applyTo(Article article) {
		article.setVersion(this.version);
		if (this.title != null) {
			article.setTitle(this.title);
		}
		if (this.body != null) {
			article.setBody(this.body);
		}
		if (this.published != null) {
			article.setPublished(this.published);
		}
	}

}
