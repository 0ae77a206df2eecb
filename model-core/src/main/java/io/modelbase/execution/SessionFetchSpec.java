package io.modelbase.execution;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.RowsFetchSpec;

/**
 * Rows of models that Spring Data reads into something else, taking part in a session.
 *
 * @param rows the rows
 * @param template lets the query take part
 * @param <T> what the rows are read into
 */
record SessionFetchSpec<T>(RowsFetchSpec<T> rows, ModelEntityTemplate template) implements RowsFetchSpec<T> {

	@Override
	public Mono<T> one() {
		return this.template.inSession(this.rows.one()).singleOrEmpty();
	}

	@Override
	public Mono<T> first() {
		return this.template.inSession(this.rows.first()).singleOrEmpty();
	}

	@Override
	public Flux<T> all() {
		return this.template.inSession(this.rows.all());
	}

}
