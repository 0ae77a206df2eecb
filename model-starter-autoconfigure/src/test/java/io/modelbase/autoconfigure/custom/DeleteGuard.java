package io.modelbase.autoconfigure.custom;

import reactor.core.publisher.Mono;

/**
 * A fragment that replaces a method of Spring Data's.
 *
 * @param <T> the entity
 */
public interface DeleteGuard<T> {

	Mono<Void> delete(T entity);

}
