package io.modelbase.repository;

import java.lang.reflect.Method;
import java.util.Optional;

import io.modelbase.UnknownPropertyException;
import io.modelbase.execution.ModelEntityTemplate;
import io.modelbase.execution.ModelTemplate;
import io.modelbase.mapping.ModelConfigurationException;
import io.modelbase.mapping.ModelMapping;

import org.springframework.data.projection.ProjectionFactory;
import org.springframework.data.r2dbc.repository.query.AbstractR2dbcQuery;
import org.springframework.data.r2dbc.repository.query.StringBasedR2dbcQuery;
import org.springframework.data.relational.repository.support.RelationalQueryLookupStrategy;
import org.springframework.data.repository.core.NamedQueries;
import org.springframework.data.repository.core.RepositoryMetadata;
import org.springframework.data.repository.query.RepositoryQuery;
import org.springframework.data.repository.query.ValueExpressionDelegate;

/**
 * Makes the queries of a model's repository: Spring Data's own, with relations loaded
 * behind them, wherever Spring Data can make one; ours where a method's name leads across
 * a relation.
 */
final class ModelQueryLookupStrategy extends RelationalQueryLookupStrategy {

	private final ModelEntityTemplate entityTemplate;

	private final ModelTemplate template;

	private final ValueExpressionDelegate expressions;

	ModelQueryLookupStrategy(ModelEntityTemplate entityTemplate, ValueExpressionDelegate expressions) {
		super(entityTemplate.getConverter().getMappingContext(), entityTemplate.getDataAccessStrategy().getDialect());
		this.entityTemplate = entityTemplate;
		this.template = new ModelTemplate(entityTemplate);
		this.expressions = expressions;
	}

	@Override
	public RepositoryQuery resolveQuery(Method method, RepositoryMetadata metadata, ProjectionFactory projections,
			NamedQueries namedQueries) {
		ModelMapping<?> mapping = this.entityTemplate.getModelMappings().get(metadata.getDomainType());
		ModelQueryMethod queryMethod = new ModelQueryMethod(method, metadata, projections, getMappingContext(),
				mapping);
		String named = queryMethod.getNamedQueryName();
		if (namedQueries.hasQuery(named) || queryMethod.hasAnnotatedQuery()) {
			String query = namedQueries.hasQuery(named) ? namedQueries.getQuery(named)
					: queryMethod.getRequiredAnnotatedQuery();
			return loading(queryMethod,
					new StringBasedR2dbcQuery(evaluateTableExpressions(metadata, query), queryMethod,
							this.entityTemplate, this.entityTemplate.getConverter(),
							this.entityTemplate.getDataAccessStrategy(), this.expressions));
		}
		return derived(queryMethod, mapping);
	}

	private RepositoryQuery derived(ModelQueryMethod method, ModelMapping<?> mapping) {
		RelationPartTree tree;
		try {
			tree = RelationPartTree.of(method.getName(), mapping);
		}
		catch (UnknownPropertyException ex) {
			return springData(method).orElseThrow(() -> new ModelConfigurationException(
					"%s: %s".formatted(method.displayName(), ex.getMessage()), "Correct the method's name."));
		}
		if (tree == null) {
			return loading(method, partTree(method));
		}
		if (tree.crossesRelations()) {
			return new DerivedQuery<>(method, tree, mapping, this.template);
		}
		RepositoryQuery query = loading(method, partTree(method));
		return method.getParameters().potentiallySortsDynamically()
				? new SortableQuery(method, query, () -> new DerivedQuery<>(method, tree, mapping, this.template))
				: query;
	}

	/** A name that only Spring Data understands. */
	private Optional<RepositoryQuery> springData(ModelQueryMethod method) {
		try {
			return Optional.of(loading(method, partTree(method)));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private AbstractR2dbcQuery partTree(ModelQueryMethod method) {
		return new KeyedPartTreeQuery(method, this.entityTemplate);
	}

	private LoadingQuery loading(ModelQueryMethod method, AbstractR2dbcQuery query) {
		return new LoadingQuery(method, query, this.template);
	}

}
