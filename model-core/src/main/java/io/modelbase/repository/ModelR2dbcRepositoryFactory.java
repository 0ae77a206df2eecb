package io.modelbase.repository;

import java.util.Optional;

import io.modelbase.execution.ModelEntityTemplate;
import io.modelbase.execution.ModelTemplate;
import io.modelbase.mapping.ModelConfigurationException;
import io.modelbase.mapping.ModelMappings;
import org.jspecify.annotations.Nullable;

import org.springframework.data.r2dbc.core.R2dbcEntityOperations;
import org.springframework.data.r2dbc.repository.support.R2dbcRepositoryFactory;
import org.springframework.data.r2dbc.repository.support.SimpleR2dbcRepository;
import org.springframework.data.repository.core.RepositoryMetadata;
import org.springframework.data.repository.core.support.RepositoryComposition.RepositoryFragments;
import org.springframework.data.repository.query.CachingValueExpressionDelegate;
import org.springframework.data.repository.query.QueryLookupStrategy;
import org.springframework.data.repository.query.QueryLookupStrategy.Key;
import org.springframework.data.repository.query.ValueExpressionDelegate;
import org.springframework.util.ClassUtils;

/**
 * Spring Data's repository factory, which gives each repository of a model our fragment,
 * be it a {@link ModelRepository} or an interface of Spring Data's own, and leaves
 * repositories of other entities as they are.
 *
 * @since 0.1.0
 */
public class ModelR2dbcRepositoryFactory extends R2dbcRepositoryFactory {

	private final R2dbcEntityOperations operations;

	private Class<?> baseClass = SimpleR2dbcRepository.class;

	/**
	 * Creates the factory.
	 * @param operations Spring Data's template
	 */
	public ModelR2dbcRepositoryFactory(R2dbcEntityOperations operations) {
		super(operations);
		this.operations = operations;
		addRepositoryProxyPostProcessor((proxy, repository) -> {
			if (operations instanceof ModelEntityTemplate template && isOfModel(repository)) {
				LoadingAdvice.addTo(proxy, repository, template.getModelMappings().get(repository.getDomainType()),
						new ModelTemplate(template));
			}
		});
	}

	@Override
	public void setRepositoryBaseClass(@Nullable Class<?> repositoryBaseClass) {
		super.setRepositoryBaseClass(repositoryBaseClass);
		this.baseClass = (repositoryBaseClass != null) ? repositoryBaseClass : SimpleR2dbcRepository.class;
	}

	@Override
	protected RepositoryFragments getRepositoryFragments(RepositoryMetadata metadata) {
		RepositoryFragments fragments = super.getRepositoryFragments(metadata);
		return isOfModel(metadata) ? fragments.append(fragment(metadata, this.operations, this.baseClass)) : fragments;
	}

	@Override
	protected Optional<QueryLookupStrategy> getQueryLookupStrategy(@Nullable Key key,
			ValueExpressionDelegate expressions) {
		Optional<QueryLookupStrategy> springData = super.getQueryLookupStrategy(key, expressions);
		if (!(this.operations instanceof ModelEntityTemplate template)) {
			return springData;
		}
		QueryLookupStrategy ours = new ModelQueryLookupStrategy(template,
				new CachingValueExpressionDelegate(expressions));
		return springData
			.map((theirs) -> (method, metadata, projections, namedQueries) -> (isOfModel(metadata) ? ours : theirs)
				.resolveQuery(method, metadata, projections, namedQueries));
	}

	static boolean isOfModel(RepositoryMetadata metadata) {
		return ModelMappings.isModel(metadata.getDomainType())
				|| SelectOperations.class.isAssignableFrom(metadata.getRepositoryInterface());
	}

	static RepositoryFragments fragment(RepositoryMetadata metadata, R2dbcEntityOperations operations,
			Class<?> baseClass) {
		if (!(operations instanceof ModelEntityTemplate template)) {
			throw new ModelConfigurationException(
					"%s is a repository of a model, but its R2dbcEntityTemplate is a %s, which doesn't know models."
						.formatted(metadata.getRepositoryInterface().getName(),
								ClassUtils.getUserClass(operations).getName()),
					"Remove the configuration class that extends AbstractR2dbcConfiguration or declares an R2dbcEntityTemplate, "
							+ "and set spring.r2dbc.* in application.yml; or declare a ModelEntityTemplate there.");
		}
		template.getModelMappings().get(metadata.getDomainType());
		return RepositoryFragments.of(new OverridableFragment<>(FragmentMethods.class,
				new ModelFragment<>(metadata.getDomainType(), new ModelTemplate(template)), baseClass));
	}

}
