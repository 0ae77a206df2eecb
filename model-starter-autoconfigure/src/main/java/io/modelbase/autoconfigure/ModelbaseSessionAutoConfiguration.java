package io.modelbase.autoconfigure;

import io.modelbase.execution.ModelTemplate;
import io.modelbase.session.AfterCommit;
import io.modelbase.session.BeforeFlush;
import io.modelbase.session.ModelSessionFactory;
import io.modelbase.session.SessionHooks;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;

/**
 * Auto-configuration of sessions, for the one {@link ModelTemplate} there is, or the
 * primary one. Their transactions are those of the {@link R2dbcTransactionManager} with
 * the template's connections. Nothing has a session until code opens one.
 * <p>
 * Not ordered after Spring Boot's configuration of transaction managers: that has to come
 * last, and would be drawn forward, before the connections it needs.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = ModelbaseAutoConfiguration.class)
@ConditionalOnClass(R2dbcTransactionManager.class)
@ConditionalOnSingleCandidate(ModelTemplate.class)
@EnableConfigurationProperties(ModelbaseProperties.class)
public final class ModelbaseSessionAutoConfiguration {

	ModelbaseSessionAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean(SessionHooks.class)
	SessionHookBeans modelSessionHookBeans(ConfigurableListableBeanFactory beanFactory,
			ObjectProvider<BeforeFlush<?>> beforeFlush, ObjectProvider<AfterCommit<?>> afterCommit) {
		return new SessionHookBeans(beanFactory, beforeFlush, afterCommit);
	}

	@Bean
	@ConditionalOnMissingBean
	SessionHooks modelSessionHooks(SessionHookBeans beans) {
		return SessionHooks.lazy(beans);
	}

	@Bean
	@ConditionalOnMissingBean
	ModelSessionFactory modelSessionFactory(ModelTemplate template,
			ObjectProvider<R2dbcTransactionManager> transactionManagers, ModelbaseProperties properties,
			SessionHooks hooks) {
		return new ModelSessionFactory(template, ModelTransactions
			.manager(template.getEntityTemplate().getDatabaseClient().getConnectionFactory(), transactionManagers),
				properties.getSession().getFlush(), hooks);
	}

}
