package io.modelbase.sample.model;

import java.util.Collection;

import io.modelbase.repository.ModelRepository;
import reactor.core.publisher.Flux;

/** Repository of tags. */
public interface TagRepository extends ModelRepository<Tag, Long> {

	Flux<Tag> findByNameIn(Collection<String> names);

}
