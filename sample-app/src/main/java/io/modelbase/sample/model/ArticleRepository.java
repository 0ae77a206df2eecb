package io.modelbase.sample.model;

import io.modelbase.repository.Load;
import io.modelbase.repository.ModelRepository;
import reactor.core.publisher.Flux;

/** Repository of articles. */
// tag::repository[]
public interface ArticleRepository extends ModelRepository<Article, Long> {

	@Load("author")
	Flux<Article> findByTagsNameOrderByTitle(String tag);

}
// end::repository[]
