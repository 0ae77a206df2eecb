package io.modelbase.repository;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import io.modelbase.execution.ModelEntityTemplate;
import io.modelbase.execution.ModelTemplate;
import io.modelbase.execution.Retry;
import io.modelbase.expression.Condition;
import io.modelbase.load.LoadOptions;
import io.modelbase.query.Delete;
import io.modelbase.query.Projection;
import io.modelbase.query.Select;
import io.modelbase.query.Update;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.data.domain.Example;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.repository.query.FluentQuery.ReactiveFluentQuery;

/**
 * The part of each model repository that is ours. It overrides every CRUD method, since
 * Spring Data's own implementations call each other and not what a fragment overrides.
 * Its {@code T} has no bound: methods are matched by erasure.
 *
 * @param <T> the model
 * @param <ID> the type of its id
 */
final class ModelFragment<T, ID> implements FragmentMethods<T, ID> {

	private final Class<T> type;

	private final ModelTemplate template;

	private final ExampleQueries examples;

	ModelFragment(Class<T> type, ModelTemplate template) {
		this.type = type;
		this.template = template;
		ModelEntityTemplate entityTemplate = template.getEntityTemplate();
		this.examples = new ExampleQueries(entityTemplate.getConverter().getMappingContext(),
				entityTemplate.getModelMappings());
	}

	private Select<T> all() {
		return Select.from(this.type);
	}

	private static <S> Mono<List<S>> list(Publisher<S> publisher) {
		return Flux.from(publisher).collectList();
	}

	@Override
	public <S extends T> Flux<S> findAll(Select<S> select) {
		return this.template.findAll(select);
	}

	@Override
	public Flux<T> findAll(Condition<? super T> condition) {
		return findAll(all().where(condition));
	}

	@Override
	public <S extends T> Mono<S> findOne(Select<S> select) {
		return this.template.findOne(select);
	}

	@Override
	public Mono<T> findOne(Condition<? super T> condition) {
		return findOne(all().where(condition));
	}

	@Override
	public <S extends T> Mono<S> findFirst(Select<S> select) {
		return this.template.findFirst(select);
	}

	@Override
	public Mono<T> findFirst(Condition<? super T> condition) {
		return findFirst(all().where(condition));
	}

	@Override
	public <R> Flux<R> findAll(Projection<? extends T, R> projection) {
		return this.template.findAll(projection);
	}

	@Override
	public <R> Mono<R> findOne(Projection<? extends T, R> projection) {
		return this.template.findOne(projection);
	}

	@Override
	public <R> Mono<R> findFirst(Projection<? extends T, R> projection) {
		return this.template.findFirst(projection);
	}

	@Override
	public Mono<T> get(ID id) {
		return this.template.get(this.type, id);
	}

	@Override
	public Mono<T> get(ID id, LoadOptions<? super T> options) {
		return this.template.get(this.type, id, options);
	}

	@Override
	public Mono<T> findById(ID id, LoadOptions<? super T> options) {
		return this.template.findById(this.type, id, options);
	}

	@Override
	public <S extends T> Mono<S> load(S model, LoadOptions<? super T> options) {
		return this.template.load(model, options);
	}

	@Override
	public <S extends T> Flux<S> load(Iterable<S> models, LoadOptions<? super T> options) {
		return this.template.load(models, options);
	}

	@Override
	public Mono<Long> count(Select<? extends T> select) {
		return this.template.count(select);
	}

	@Override
	public Mono<Long> count(Condition<? super T> condition) {
		return count(all().where(condition));
	}

	@Override
	public Mono<Boolean> exists(Select<? extends T> select) {
		return this.template.exists(select);
	}

	@Override
	public Mono<Boolean> exists(Condition<? super T> condition) {
		return exists(all().where(condition));
	}

	@Override
	public <S extends T> Mono<Page<S>> findPage(Select<S> select, Pageable pageable) {
		return this.template.findPage(select, pageable);
	}

	@Override
	public <S extends T> Flux<S> stream(Select<S> select) {
		return this.template.stream(select);
	}

	@Override
	public String sql(Select<? extends T> select) {
		return this.template.sql(select);
	}

	@Override
	public String sql(Projection<? extends T, ?> projection) {
		return this.template.sql(projection);
	}

	@Override
	public <S extends T> Mono<S> insert(S model) {
		return this.template.insert(model);
	}

	@Override
	public <S extends T> Flux<S> insertAll(Iterable<S> models) {
		return this.template.insertAll(models);
	}

	@Override
	public <S extends T> Mono<S> update(S model) {
		return this.template.update(model);
	}

	@Override
	public <S extends T> Flux<S> updateAll(Iterable<S> models) {
		return this.template.updateAll(models);
	}

	@Override
	public Mono<Long> execute(Update<? extends T> update) {
		return this.template.execute(update);
	}

	@Override
	public Mono<Long> execute(Delete<? extends T> delete) {
		return this.template.execute(delete);
	}

	@Override
	public Mono<Long> delete(Condition<? super T> condition) {
		return execute(Delete.from(this.type).where(condition));
	}

	@Override
	public String sql(Update<? extends T> update) {
		return this.template.sql(update);
	}

	@Override
	public String sql(Delete<? extends T> delete) {
		return this.template.sql(delete);
	}

	@Override
	public <S extends T> Mono<S> save(S model) {
		return this.template.save(model);
	}

	@Override
	public <S extends T> Mono<S> save(S model, Retry retry) {
		return this.template.save(model, retry);
	}

	@Override
	public Mono<T> modify(ID id, LoadOptions<? super T> needs, Consumer<? super T> change) {
		return this.template.modify(this.type, id, needs, change);
	}

	@Override
	public Mono<T> modify(ID id, LoadOptions<? super T> needs, Retry retry, Consumer<? super T> change) {
		return this.template.modify(this.type, id, needs, retry, change);
	}

	@Override
	public <S extends T> Flux<S> saveAll(Iterable<S> models) {
		return this.template.saveAll(models);
	}

	@Override
	public <S extends T> Flux<S> saveAll(Publisher<S> models) {
		return this.template.saveAll(models);
	}

	@Override
	public Mono<T> findById(ID id) {
		return this.template.findById(this.type, id);
	}

	@Override
	public Mono<T> findById(Publisher<ID> id) {
		return Mono.from(id).flatMap(this::findById);
	}

	@Override
	public Mono<Boolean> existsById(ID id) {
		return this.template.existsById(this.type, id);
	}

	@Override
	public Mono<Boolean> existsById(Publisher<ID> id) {
		return Mono.from(id).flatMap(this::existsById);
	}

	@Override
	public Flux<T> findAll() {
		return findAll(all());
	}

	@Override
	public Flux<T> findAll(Sort sort) {
		return this.template.findAll(this.type, sort);
	}

	@Override
	public Flux<T> findAllById(Iterable<ID> ids) {
		return this.template.findAllById(this.type, ids);
	}

	@Override
	public Flux<T> findAllById(Publisher<ID> ids) {
		return list(ids).flatMapMany(this::findAllById);
	}

	@Override
	public Mono<Long> count() {
		return count(all());
	}

	@Override
	public Mono<Void> deleteById(ID id) {
		return this.template.deleteAllById(this.type, List.of(id)).then();
	}

	@Override
	public Mono<Void> deleteById(Publisher<ID> ids) {
		return list(ids).flatMap(this::deleteAllById);
	}

	@Override
	public Mono<Void> delete(T model) {
		return this.template.delete(model);
	}

	@Override
	public Mono<Void> deleteAllById(Iterable<? extends ID> ids) {
		return this.template.deleteAllById(this.type, ids).then();
	}

	@Override
	public Mono<Void> deleteAll(Iterable<? extends T> models) {
		return this.template.deleteAll(models);
	}

	@Override
	public Mono<Void> deleteAll(Publisher<? extends T> models) {
		return list(models).flatMap(this.template::deleteAll);
	}

	@Override
	public Mono<Void> deleteAll() {
		return this.template.deleteAll(this.type).then();
	}

	@Override
	public <S extends T> Mono<S> findOne(Example<S> example) {
		return byExample(example).one();
	}

	@Override
	public <S extends T> Flux<S> findAll(Example<S> example) {
		return byExample(example).all();
	}

	@Override
	public <S extends T> Flux<S> findAll(Example<S> example, Sort sort) {
		return byExample(example).sortBy(sort).all();
	}

	@Override
	public <S extends T> Mono<Long> count(Example<S> example) {
		return byExample(example).count();
	}

	@Override
	public <S extends T> Mono<Boolean> exists(Example<S> example) {
		return byExample(example).exists();
	}

	@Override
	public <S extends T, R, P extends Publisher<R>> P findBy(Example<S> example,
			Function<ReactiveFluentQuery<S>, P> query) {
		return query.apply(byExample(example));
	}

	private <S extends T> ReactiveFluentQuery<S> byExample(Example<S> example) {
		return new ExampleFluentQuery<>(this.template.getEntityTemplate(), example.getProbeType(),
				this.examples.query(example), Sort.unsorted(), 0, example.getProbeType(), List.of());
	}

}
