package io.modelbase.repository;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.OffsetScrollPosition;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.r2dbc.core.R2dbcEntityOperations;
import org.springframework.data.r2dbc.core.ReactiveSelectOperation.TerminatingSelect;
import org.springframework.data.relational.core.query.Query;
import org.springframework.data.repository.query.FluentQuery.ReactiveFluentQuery;
import org.springframework.data.support.ReactivePageableExecutionUtils;

/**
 * A query by example that is refined step by step, as Spring Data's, which is closed to
 * other queries than its own. Immutable.
 *
 * @param operations runs the query
 * @param probeType the model
 * @param query the example's query
 * @param sort the order
 * @param limit the greatest number of results, 0 for all
 * @param resultType the model or a projection
 * @param properties the properties to read, empty for all
 * @param <T> the result
 */
record ExampleFluentQuery<T>(R2dbcEntityOperations operations, Class<?> probeType, Query query, Sort sort, int limit,
		Class<T> resultType, List<String> properties) implements ReactiveFluentQuery<T> {

	@Override
	public ReactiveFluentQuery<T> sortBy(Sort by) {
		return new ExampleFluentQuery<>(this.operations, this.probeType, this.query, by, this.limit, this.resultType,
				this.properties);
	}

	@Override
	public ReactiveFluentQuery<T> limit(int greatest) {
		return new ExampleFluentQuery<>(this.operations, this.probeType, this.query, this.sort, greatest,
				this.resultType, this.properties);
	}

	@Override
	public <R> ReactiveFluentQuery<R> as(Class<R> type) {
		return new ExampleFluentQuery<>(this.operations, this.probeType, this.query, this.sort, this.limit, type,
				this.properties);
	}

	@Override
	public ReactiveFluentQuery<T> project(Collection<String> names) {
		return new ExampleFluentQuery<>(this.operations, this.probeType, this.query, this.sort, this.limit,
				this.resultType, List.copyOf(names));
	}

	@Override
	public Mono<T> one() {
		return select(this::limited).one();
	}

	@Override
	public Mono<T> first() {
		return select(this::limited).first();
	}

	@Override
	public Flux<T> all() {
		return select(this::limited).all();
	}

	@Override
	public Mono<Window<T>> scroll(ScrollPosition position) {
		if (!(position instanceof OffsetScrollPosition offset)) {
			throw new InvalidDataAccessApiUsageException(
					"A query by example scrolls by offsets only. Start with ScrollPosition.offset().");
		}
		long start = offset.isInitial() ? 0 : offset.getOffset() + 1;
		return select((sorted) -> (this.limit > 0) ? sorted.offset(start).limit(this.limit + 1) : sorted.offset(start))
			.all()
			.collectList()
			.map((found) -> {
				boolean more = this.limit > 0 && found.size() > this.limit;
				return Window.from(more ? found.subList(0, this.limit) : found,
						OffsetScrollPosition.positionFunction(start), more);
			});
	}

	@Override
	public Mono<Page<T>> page(Pageable pageable) {
		return select((sorted) -> sorted.with(pageable)).all()
			.collectList()
			.flatMap((content) -> ReactivePageableExecutionUtils.getPage(content, pageable, count()));
	}

	@Override
	public Mono<Long> count() {
		return this.operations.count(this.query, this.probeType);
	}

	@Override
	public Mono<Boolean> exists() {
		return this.operations.exists(this.query, this.probeType);
	}

	private Query limited(Query sorted) {
		return (this.limit > 0) ? sorted.limit(this.limit) : sorted;
	}

	private TerminatingSelect<T> select(UnaryOperator<Query> refine) {
		Query refined = this.sort.isSorted() ? this.query.sort(this.sort) : this.query;
		if (!this.properties.isEmpty()) {
			refined = refined.columns(this.properties);
		}
		return this.operations.select(this.probeType).as(this.resultType).matching(refine.apply(refined));
	}

}
