package io.modelbase.repository;

import java.util.function.Supplier;

import io.modelbase.mapping.ModelMapping;
import io.modelbase.mapping.ModelRelation;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.relational.repository.query.RelationalParametersParameterAccessor;
import org.springframework.data.repository.query.QueryMethod;
import org.springframework.data.repository.query.RepositoryQuery;
import org.springframework.util.function.SingletonSupplier;

/**
 * A query of Spring Data's that is given its order when called: where that leads across a
 * relation, which Spring Data can't follow, ours runs instead.
 */
final class SortableQuery implements RepositoryQuery {

	private final ModelQueryMethod method;

	private final RepositoryQuery springData;

	private final SingletonSupplier<RepositoryQuery> ours;

	SortableQuery(ModelQueryMethod method, RepositoryQuery springData, Supplier<RepositoryQuery> ours) {
		this.method = method;
		this.springData = springData;
		this.ours = SingletonSupplier.of(ours);
	}

	@Override
	public QueryMethod getQueryMethod() {
		return this.method;
	}

	@Override
	public @Nullable Object execute(@Nullable Object[] arguments) {
		Sort sort = new RelationalParametersParameterAccessor(this.method, arguments).getSort();
		RepositoryQuery query = sort.stream().anyMatch(this::crossesRelation) ? this.ours.obtain() : this.springData;
		return query.execute(arguments);
	}

	private boolean crossesRelation(Sort.Order order) {
		ModelMapping<?> mapping = this.method.mapping();
		String path = order.getProperty();
		int dot = path.indexOf('.');
		ModelRelation relation = (dot < 0) ? null : mapping.relation(path.substring(0, dot));
		return relation != null;
	}

}
