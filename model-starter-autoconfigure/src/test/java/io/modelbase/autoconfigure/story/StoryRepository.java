package io.modelbase.autoconfigure.story;

import io.modelbase.repository.ModelRepository;
import reactor.core.publisher.Mono;

/** A repository of stories. */
public interface StoryRepository extends ModelRepository<Story, Long> {

	Mono<Story> findByTitle(String title);

}
