package io.modelbase.autoconfigure;

import java.util.Set;

import io.modelbase.mapping.ModelConfigurationException;
import io.modelbase.mapping.ModelMappings;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.data.relational.RelationalManagedTypes;
import org.springframework.data.repository.core.support.RepositoryFactoryInformation;

/**
 * Finds models that have a repository but were not scanned, so that no table was created
 * for them. It looks at each repository when it is made, and so makes none too early.
 */
final class ModelScanCheck implements BeanPostProcessor {

	private final ObjectProvider<RelationalManagedTypes> managedTypes;

	ModelScanCheck(ObjectProvider<RelationalManagedTypes> managedTypes) {
		this.managedTypes = managedTypes;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (bean instanceof RepositoryFactoryInformation<?, ?> repository) {
			check(repository.getRepositoryInformation().getDomainType());
		}
		return bean;
	}

	private void check(Class<?> type) {
		if (ModelMappings.isModel(type) && !Set.copyOf(this.managedTypes.getObject().toList()).contains(type)) {
			throw new ModelConfigurationException(
					"Model %s has a repository, but was not found by the entity scan, so no table was created for it."
						.formatted(type.getName()),
					"Move it below the package of the @SpringBootApplication class, or name its package in @EntityScan.");
		}
	}

}
