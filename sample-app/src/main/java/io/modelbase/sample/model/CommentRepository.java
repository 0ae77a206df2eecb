package io.modelbase.sample.model;

import io.modelbase.repository.ModelRepository;

/** Repository of comments. */
public interface CommentRepository extends ModelRepository<Comment, Long> {

}
