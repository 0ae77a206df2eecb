package io.modelbase.autoconfigure.custom;

import reactor.core.publisher.Mono;

/** A fragment of the application's own. */
public interface Sharpening {

	Mono<Tool> sharpen(String name);

}
