package io.modelbase.docs;

import io.modelbase.repository.ModelRepository;
import io.modelbase.sample.model.Article;
import reactor.core.publisher.Mono;

import org.springframework.data.r2dbc.repository.Query;

/** Reads articles without their text, which may be long. */
interface ArticleTitles extends ModelRepository<Article, Long> {

	// tag::partly[]
	@Query("SELECT id, title, version FROM article WHERE id = :id")
	Mono<Article> findTitle(Long id);
	// end::partly[]

	@Query("SELECT id, title FROM article WHERE id = :id")
	Mono<Article> findTitleWithoutVersion(Long id);

}
