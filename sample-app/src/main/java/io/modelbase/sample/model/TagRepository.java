package io.modelbase.sample.model;

import io.modelbase.repository.ModelRepository;

/** Repository of tags. */
public interface TagRepository extends ModelRepository<Tag, Long> {

}
