package io.modelbase.repository;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.data.r2dbc.repository.support.R2dbcRepositoryFactoryBean;

/**
 * Lets every repository that Spring Data's factory bean would make be made by ours.
 * Repositories with a factory bean of the application's own keep it.
 *
 * @since 0.1.0
 */
public class ModelRepositoryFactoryBeanSwap implements BeanDefinitionRegistryPostProcessor, Ordered {

	/** Creates the post-processor. */
	public ModelRepositoryFactoryBeanSwap() {
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
		for (String name : registry.getBeanDefinitionNames()) {
			BeanDefinition definition = registry.getBeanDefinition(name);
			if (R2dbcRepositoryFactoryBean.class.getName().equals(definition.getBeanClassName())) {
				definition.setBeanClassName(ModelR2dbcRepositoryFactoryBean.class.getName());
				if (definition instanceof RootBeanDefinition root) {
					root.setTargetType(targetType(root.getResolvableType().getGenerics()));
				}
			}
		}
	}

	private static ResolvableType targetType(ResolvableType[] generics) {
		return (generics.length == 3)
				? ResolvableType.forClassWithGenerics(ModelR2dbcRepositoryFactoryBean.class, generics)
				: ResolvableType.forClass(ModelR2dbcRepositoryFactoryBean.class);
	}

}
