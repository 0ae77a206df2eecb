package io.modelbase.autoconfigure;

import java.util.HashSet;
import java.util.Set;

import io.modelbase.mapping.ModelConfigurationException;
import io.modelbase.mapping.ModelMappings;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.relational.RelationalManagedTypes;
import org.springframework.data.repository.core.support.RepositoryFactoryInformation;

/**
 * Finds models that have a repository but were not scanned, so that no table was created
 * for them.
 */
final class ModelScanCheck implements SmartInitializingSingleton {

	private final RelationalManagedTypes managedTypes;

	private final ObjectProvider<RepositoryFactoryInformation<?, ?>> repositories;

	ModelScanCheck(RelationalManagedTypes managedTypes,
			ObjectProvider<RepositoryFactoryInformation<?, ?>> repositories) {
		this.managedTypes = managedTypes;
		this.repositories = repositories;
	}

	@Override
	public void afterSingletonsInstantiated() {
		Set<Class<?>> scanned = new HashSet<>();
		this.managedTypes.forEach(scanned::add);
		this.repositories.stream()
			.map((repository) -> repository.getRepositoryInformation().getDomainType())
			.filter((type) -> ModelMappings.isModel(type) && !scanned.contains(type))
			.findFirst()
			.ifPresent((type) -> {
				throw new ModelConfigurationException(
						"Model %s has a repository, but was not found by the entity scan, so no table was created for it."
							.formatted(type.getName()),
						"Move it below the package of the @SpringBootApplication class, or name its package in @EntityScan.");
			});
	}

}
