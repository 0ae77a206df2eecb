package io.modelbase.repository;

import java.io.Serializable;

import org.springframework.data.r2dbc.core.R2dbcEntityOperations;
import org.springframework.data.r2dbc.repository.support.R2dbcRepositoryFactoryBean;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.core.RepositoryMetadata;
import org.springframework.data.repository.core.support.RepositoryComposition.RepositoryFragments;
import org.springframework.data.repository.core.support.RepositoryFactorySupport;
import org.springframework.data.repository.core.support.RepositoryFragment;
import org.springframework.data.repository.core.support.RepositoryFragmentsContributor;

/**
 * Takes the place of Spring Data's factory bean, with the same one-argument constructor,
 * which ahead-of-time processing needs.
 *
 * @param <T> the repository
 * @param <S> the entity
 * @param <ID> the type of its id
 * @since 0.1.0
 */
public class ModelR2dbcRepositoryFactoryBean<T extends Repository<S, ID>, S, ID extends Serializable>
		extends R2dbcRepositoryFactoryBean<T, S, ID> {

	/**
	 * Creates the factory bean.
	 * @param repositoryInterface the repository
	 */
	public ModelR2dbcRepositoryFactoryBean(Class<? extends T> repositoryInterface) {
		super(repositoryInterface);
	}

	@Override
	protected RepositoryFactorySupport getFactoryInstance(R2dbcEntityOperations operations) {
		return new ModelR2dbcRepositoryFactory(operations);
	}

	@Override
	public RepositoryFragmentsContributor getRepositoryFragmentsContributor() {
		return new FragmentDescription();
	}

	/** Describes our fragment to ahead-of-time processing. */
	private static final class FragmentDescription implements RepositoryFragmentsContributor {

		@Override
		public RepositoryFragments describe(RepositoryMetadata metadata) {
			return ModelR2dbcRepositoryFactory.isOfModel(metadata)
					? RepositoryFragments.of(RepositoryFragment.structural(FragmentMethods.class, ModelFragment.class))
					: RepositoryFragments.empty();
		}

	}

}
