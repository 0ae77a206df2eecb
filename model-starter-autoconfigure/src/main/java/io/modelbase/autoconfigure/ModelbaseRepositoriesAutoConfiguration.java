package io.modelbase.autoconfigure;

import io.modelbase.repository.ModelRepositoryFactoryBeanSwap;
import io.modelbase.repository.ModelRepositoryFragments;
import io.r2dbc.spi.ConnectionFactory;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.data.r2dbc.autoconfigure.DataR2dbcRepositoriesAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.r2dbc.repository.R2dbcRepository;

/**
 * Auto-configuration of repositories of models, wherever they come from: Spring Boot's
 * scan or the application's own {@code @EnableR2dbcRepositories}, of one database or
 * several. It needs no database of its own, and repositories of other entities are
 * untouched.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = DataR2dbcRepositoriesAutoConfiguration.class)
@ConditionalOnClass({ ConnectionFactory.class, R2dbcRepository.class })
public final class ModelbaseRepositoriesAutoConfiguration {

	ModelbaseRepositoriesAutoConfiguration() {
	}

	@Bean
	static ModelRepositoryFactoryBeanSwap modelRepositoryFactoryBeanSwap() {
		return new ModelRepositoryFactoryBeanSwap();
	}

	@Bean
	static ModelRepositoryFragments modelRepositoryFragments(BeanFactory beanFactory) {
		return new ModelRepositoryFragments(beanFactory);
	}

}
