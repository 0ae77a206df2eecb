package io.modelbase.autoconfigure.custom;

import reactor.core.publisher.Mono;

class DeleteGuardImpl<T> implements DeleteGuard<T> {

	@Override
	public Mono<Void> delete(T entity) {
		return Mono.error(new UnsupportedOperationException("Tools are kept."));
	}

}
