package io.modelbase.sample.article;

import io.modelbase.repository.ModelRepository;

/** Repository of articles. */
public interface ArticleRepository extends ModelRepository<Article, Long> {

}
