package io.modelbase.execution;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.RowsFetchSpec;

/**
 * Rows that are collected before they go out where the connection is shared.
 *
 * @param delegate the rows
 * @param <T> what the rows are read into
 */
record CollectedFetchSpec<T>(RowsFetchSpec<T> delegate) implements RowsFetchSpec<T> {

	@Override
	public Mono<T> one() {
		return this.delegate.one();
	}

	@Override
	public Mono<T> first() {
		return this.delegate.first();
	}

	@Override
	public Flux<T> all() {
		return SharedConnection.collected(this.delegate.all());
	}

}
