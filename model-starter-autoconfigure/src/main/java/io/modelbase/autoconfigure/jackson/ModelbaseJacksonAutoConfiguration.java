package io.modelbase.autoconfigure.jackson;

import io.modelbase.ToOne;
import io.modelbase.autoconfigure.ModelbaseProperties;
import tools.jackson.databind.JacksonModule;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of relations in JSON: a module, which Spring Boot adds to its
 * mappers. It needs no database.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@ConditionalOnClass({ JacksonModule.class, ToOne.class })
@EnableConfigurationProperties(ModelbaseProperties.class)
public final class ModelbaseJacksonAutoConfiguration {

	ModelbaseJacksonAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	RelationModule modelRelationModule(ModelbaseProperties properties) {
		return new RelationModule(properties.getJackson().isKeys());
	}

}
