package io.modelbase.autoconfigure.blog;

import io.modelbase.repository.ModelRepository;

public interface ArticleRepository extends ModelRepository<Article, Long> {

}
