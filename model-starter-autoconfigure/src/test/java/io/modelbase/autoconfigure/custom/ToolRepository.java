package io.modelbase.autoconfigure.custom;

import io.modelbase.repository.ModelRepository;
import reactor.core.publisher.Mono;

/** A repository with fragments of the application's own beside ours. */
public interface ToolRepository extends ModelRepository<Tool, Long>, Sharpening, DeleteGuard<Tool> {

	Mono<Tool> findByName(String name);

}
