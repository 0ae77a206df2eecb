package io.modelbase.autoconfigure.greeting;

import reactor.core.publisher.Mono;

/** What a base class of the application's own adds. */
public interface Greeting {

	Mono<String> greet();

}
