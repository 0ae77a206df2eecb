package io.modelbase.repository;

import java.util.Iterator;
import java.util.List;

import io.modelbase.execution.ModelTemplate;
import io.modelbase.execution.ReadBy;
import io.modelbase.expression.Condition;
import io.modelbase.expression.Order;
import io.modelbase.load.LoadOptions;
import io.modelbase.mapping.ModelConfigurationException;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.metamodel.Attribute;
import io.modelbase.query.Select;
import io.modelbase.repository.RelationPartTree.PathOrder;
import io.modelbase.repository.RelationPartTree.RelationPart;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.relational.repository.query.RelationalParametersParameterAccessor;
import org.springframework.data.repository.query.QueryMethod;
import org.springframework.data.repository.query.RepositoryQuery;
import org.springframework.data.util.ReflectionUtils;
import org.springframework.util.NumberUtils;

/**
 * A query method whose name leads across relations, run as a typed select. Finding takes
 * one statement, and more for relations that are loaded; a delete takes one, or, where
 * the name limits it, finds the rows and deletes them by their ids, in one transaction.
 *
 * @param <T> the model
 */
final class DerivedQuery<T> implements RepositoryQuery {

	private final ModelQueryMethod method;

	private final RelationPartTree tree;

	private final ModelMapping<T> mapping;

	private final ModelTemplate template;

	private final Projections projections;

	DerivedQuery(ModelQueryMethod method, RelationPartTree tree, ModelMapping<T> mapping, ModelTemplate template) {
		this.method = method;
		this.tree = tree;
		this.mapping = mapping;
		this.template = template;
		this.projections = new Projections(method, template);
		String name = method.displayName();
		tree.parts().forEach((part) -> PartCheck.keyword(name, part));
		PartCheck.parameters(name, tree.parts(), method.getParameters());
		tree.orders().forEach(this::check);
		checkMethod();
	}

	private void check(PathOrder order) {
		if (order.path().isToMany()) {
			throw new ModelConfigurationException(
					"%s orders by %s, of which a row has many.".formatted(this.method.displayName(), order.path()),
					"Order by a property of its own or behind a ToOne; or select with an order by count(), min(…) or max(…).");
		}
	}

	private void checkMethod() {
		String name = this.method.displayName();
		if (this.method.hasLockMode()) {
			throw new ModelConfigurationException(
					"%s has @Lock, which isn't possible for a name that leads across relations.".formatted(name),
					"Write the query with @Query, or lock what was found by its id.");
		}
		if (this.method.hasReactiveWrapperParameter()) {
			throw new ModelConfigurationException(
					"%s takes a Publisher, which isn't possible for a name that leads across relations."
						.formatted(name),
					"Take the value itself, and call the method in flatMap.");
		}
		Class<?> returned = returnedType();
		if (this.tree.subject().isDelete() && !ReflectionUtils.isVoid(returned)
				&& !Number.class.isAssignableFrom(returned) && returned != Boolean.class) {
			throw new ModelConfigurationException(
					"%s returns %s, but a delete has no models to return.".formatted(name, returned.getSimpleName()),
					"Return Mono<Void>, or Mono<Long> for the number of rows deleted.");
		}
		if (!isScalar()) {
			this.projections.check(this.tree.subject().isDistinct());
		}
	}

	private boolean isScalar() {
		return this.tree.subject().isDelete() || this.tree.subject().isCountProjection()
				|| this.tree.subject().isExistsProjection();
	}

	private Class<?> returnedType() {
		return this.method.getResultProcessor().getReturnedType().getReturnedType();
	}

	@Override
	public QueryMethod getQueryMethod() {
		return this.method;
	}

	@Override
	public Object execute(@Nullable Object[] arguments) {
		RelationalParametersParameterAccessor accessor = new RelationalParametersParameterAccessor(this.method,
				arguments);
		LoadOptions<Object> options = this.method.loadOptions(arguments);
		return Flux.defer(() -> run(select(accessor).load(options), accessor))
			.contextWrite(ReadBy.method(this.method.displayName()));
	}

	private Publisher<?> run(Select<T> select, RelationalParametersParameterAccessor accessor) {
		if (this.tree.subject().isDelete()) {
			return this.template.deleteAll(select).flatMap(this::rowsDeleted);
		}
		if (this.tree.subject().isCountProjection()) {
			return this.template.count(select).map((count) -> number(count, returnedType()));
		}
		if (this.tree.subject().isExistsProjection()) {
			return this.template.exists(select);
		}
		return this.projections.apply(
				this.method.isCollectionQuery() ? this.template.findAll(select) : this.template.findOne(select),
				accessor);
	}

	private Mono<?> rowsDeleted(Long count) {
		Class<?> type = returnedType();
		return (type == Boolean.class) ? Mono.just(count > 0)
				: ReflectionUtils.isVoid(type) ? Mono.empty() : Mono.just(number(count, type));
	}

	@SuppressWarnings("unchecked")
	private static Object number(Long count, Class<?> type) {
		return Number.class.isAssignableFrom(type)
				? NumberUtils.convertNumberToTargetClass(count, (Class<? extends Number>) type) : count;
	}

	private Select<T> select(RelationalParametersParameterAccessor accessor) {
		Select<T> select = Select.from(this.mapping.type()).where(condition(accessor.iterator()));
		for (PathOrder order : this.tree.orders()) {
			select = select.orderBy(Order.of(attribute(order.path().path()), order.direction()));
		}
		if (this.method.getParameters().potentiallySortsDynamically()) {
			for (Sort.Order order : accessor.getSort()) {
				select = select.orderBy(new Order<>(attribute(this.mapping.sortable(order.getProperty())),
						order.getDirection(), order.getNullHandling(), order.isIgnoreCase()));
			}
		}
		Integer limit = this.tree.subject().getMaxResults();
		if (limit != null) {
			select = select.limit(limit);
		}
		Pageable pageable = accessor.getPageable();
		return pageable.isPaged() ? select.limit(pageable.getPageSize()).offset(pageable.getOffset()) : select;
	}

	private Condition<T> condition(Iterator<@Nullable Object> arguments) {
		Condition<T> condition = Condition.absent();
		for (List<RelationPart> alternative : this.tree.alternatives()) {
			Condition<T> all = Condition.absent();
			for (RelationPart part : alternative) {
				all = all.and(PartCondition.of(this.mapping.type(), part, arguments));
			}
			condition = condition.or(all);
		}
		return condition;
	}

	private Attribute<T, Object> attribute(String path) {
		return new Attribute<>(this.mapping.type(), path);
	}

}
