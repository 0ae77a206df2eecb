package io.modelbase.repository;

import java.lang.reflect.Method;
import java.util.Arrays;

import io.modelbase.mapping.ModelConfigurationException;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.BeanReference;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.r2dbc.core.R2dbcEntityOperations;
import org.springframework.data.r2dbc.repository.support.R2dbcRepositoryFactoryBean;
import org.springframework.data.r2dbc.repository.support.SimpleR2dbcRepository;
import org.springframework.data.repository.core.RepositoryInformation;
import org.springframework.data.repository.core.RepositoryMetadata;
import org.springframework.data.repository.core.support.AbstractRepositoryMetadata;
import org.springframework.data.repository.core.support.RepositoryComposition.RepositoryFragments;
import org.springframework.data.repository.core.support.RepositoryFactorySupport;

/**
 * Gives our fragment to repositories of models that a factory bean of the application's
 * own makes.
 *
 * @since 0.1.0
 */
public class ModelRepositoryFragments implements BeanPostProcessor {

	private final BeanFactory beanFactory;

	/**
	 * Creates the post-processor.
	 * @param beanFactory gives Spring Data's template when a repository is made
	 */
	public ModelRepositoryFragments(BeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String beanName) {
		if (bean instanceof R2dbcRepositoryFactoryBean<?, ?, ?> factory
				&& !(bean instanceof ModelR2dbcRepositoryFactoryBean<?, ?, ?>) && isOfModel(factory)) {
			factory.setRepositoryFragmentsFunction(
					(beans, context) -> fragments(context.getRepositoryMetadata(), beanName));
			factory.addRepositoryFactoryCustomizer((maker) -> {
				if (!(maker instanceof ModelR2dbcRepositoryFactory)) {
					maker.addRepositoryProxyPostProcessor((proxy, repository) -> refuseLoads(repository, maker));
				}
			});
		}
		return bean;
	}

	private static boolean isOfModel(R2dbcRepositoryFactoryBean<?, ?, ?> factory) {
		return ModelR2dbcRepositoryFactory.isOfModel(AbstractRepositoryMetadata.getMetadata(factory.getObjectType()));
	}

	private RepositoryFragments fragments(RepositoryMetadata metadata, String beanName) {
		return ModelR2dbcRepositoryFactory.fragment(metadata, operations(beanName), SimpleR2dbcRepository.class);
	}

	/**
	 * The template that the repository itself uses: where there are several, its
	 * definition names one by {@code entityOperationsRef}.
	 */
	private R2dbcEntityOperations operations(String beanName) {
		if (this.beanFactory instanceof ConfigurableBeanFactory configurable
				&& configurable.getMergedBeanDefinition(beanName)
					.getPropertyValues()
					.get("entityOperations") instanceof BeanReference reference) {
			return configurable.getBean(reference.getBeanName(), R2dbcEntityOperations.class);
		}
		return this.beanFactory.getBean(R2dbcEntityOperations.class);
	}

	/**
	 * Refuses what only our own factory heeds: another one would leave relations unloaded
	 * without a word.
	 */
	private static void refuseLoads(RepositoryInformation repository, RepositoryFactorySupport maker) {
		for (Method method : repository.getRepositoryInterface().getMethods()) {
			boolean options = repository.isQueryMethod(method)
					&& Arrays.stream(method.getParameterTypes()).anyMatch(ModelParameters::isLoadOptions);
			if (options || AnnotatedElementUtils.hasAnnotation(method, Load.class)) {
				throw new ModelConfigurationException(
						"%s.%s asks for relations to be loaded, but its repository is made by %s, which doesn't load any."
							.formatted(repository.getRepositoryInterface().getName(), method.getName(),
									maker.getClass().getName()),
						"Let your factory extend ModelR2dbcRepositoryFactory, or call load(…) on what the method returns.");
			}
		}
	}

}
