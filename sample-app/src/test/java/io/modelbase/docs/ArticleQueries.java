package io.modelbase.docs;

import io.modelbase.load.LoadOptions;
import io.modelbase.repository.Load;
import io.modelbase.repository.ModelRepository;
import io.modelbase.sample.model.Article;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.data.r2dbc.repository.Query;

// tag::methods[]
interface ArticleQueries extends ModelRepository<Article, Long> {

	Flux<Article> findByAuthorName(String name); // joins

	Flux<Article> findByTagsNameOrderByTitle(String tag); // EXISTS: no article twice

	Mono<Long> countByAuthorEmailEndingWith(String domain);

	Flux<Article> findByPublishedTrue(LoadOptions<Article> load); // the caller says what

	@Load({ "author", "comments.author" }) // the method says what; checked while
											// compiling
	Flux<Article> findByTitleContaining(String text);

	@Query("SELECT * FROM article WHERE title = :title")
	Mono<Article> findByExactTitle(String title, LoadOptions<Article> load);

}
// end::methods[]
