package io.modelbase.autoconfigure;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import io.modelbase.autoconfigure.shop.Product;
import io.modelbase.autoconfigure.story.Story;
import io.modelbase.execution.ModelEntityTemplate;
import io.modelbase.execution.ModelValidator;
import io.modelbase.execution.WriteSettings;
import io.modelbase.mapping.ModelConverter;
import io.modelbase.mapping.ModelMappingContext;
import io.modelbase.testing.TestDatabase;
import io.r2dbc.spi.ConnectionFactory;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.data.r2dbc.autoconfigure.DataR2dbcAutoConfiguration;
import org.springframework.boot.data.r2dbc.autoconfigure.DataR2dbcRepositoriesAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcInitializationAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcTransactionManagerAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.r2dbc.convert.R2dbcCustomConversions;
import org.springframework.data.r2dbc.dialect.H2Dialect;
import org.springframework.data.relational.core.mapping.DefaultNamingStrategy;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

/** Applications that tests start, and how they wait for what comes. */
final class Applications {

	/** How long a test waits for anything. */
	static final Duration TIMEOUT = Duration.ofSeconds(30);

	/** Everything that the starter brings. */
	static final AutoConfigurations AUTO_CONFIGURATIONS = AutoConfigurations.of(
			PropertyPlaceholderAutoConfiguration.class, R2dbcAutoConfiguration.class,
			R2dbcInitializationAutoConfiguration.class, R2dbcTransactionManagerAutoConfiguration.class,
			TransactionAutoConfiguration.class, ValidationAutoConfiguration.class, DataR2dbcAutoConfiguration.class,
			DataR2dbcRepositoriesAutoConfiguration.class, ModelbaseAutoConfiguration.class,
			ModelbaseConnectionAutoConfiguration.class, ModelbaseRepositoriesAutoConfiguration.class,
			ModelbaseSchemaAutoConfiguration.class, ModelbaseSessionAutoConfiguration.class);

	private Applications() {
	}

	/** An application without settings; what package it scans is still to be said. */
	static ApplicationContextRunner empty() {
		return new ApplicationContextRunner().withConfiguration(AUTO_CONFIGURATIONS);
	}

	/** An application on an empty database; what package it scans is still to be said. */
	static ApplicationContextRunner on(TestDatabase database) {
		return empty().withPropertyValues("spring.r2dbc.url=" + database.connectionUrl());
	}

	/** The shop on an empty database, with its tables. */
	static ApplicationContextRunner shopOn(TestDatabase database) {
		return on(database).withUserConfiguration(ShopPackage.class, Recording.class)
			.withPropertyValues("modelbase.schema.mode=create");
	}

	/** Stories on an empty database, with their tables. */
	static ApplicationContextRunner stories() {
		return on(TestDatabase.H2).withUserConfiguration(StoryPackage.class, Recording.class)
			.withPropertyValues("modelbase.schema.mode=create");
	}

	/** A template of models on connections that the application has itself. */
	static ModelEntityTemplate template(ConnectionFactory connectionFactory) {
		R2dbcCustomConversions conversions = R2dbcCustomConversions.of(H2Dialect.INSTANCE, List.of());
		ModelMappingContext mapping = new ModelMappingContext(DefaultNamingStrategy.INSTANCE);
		mapping.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
		DatabaseClient client = DatabaseClient.builder()
			.connectionFactory(connectionFactory)
			.bindMarkers(H2Dialect.INSTANCE.getBindMarkersFactory())
			.build();
		return new ModelEntityTemplate(client, new ModelConverter(mapping, conversions),
				new WriteSettings(TransactionalOperator.create(new R2dbcTransactionManager(connectionFactory)),
						Clock.systemUTC(), 10, ModelValidator.NONE));
	}

	static <T> T one(Mono<T> mono) {
		return mono.blockOptional(TIMEOUT).orElseThrow(() -> new AssertionError("Nothing came."));
	}

	static <T> List<T> all(Publisher<T> publisher) {
		return Flux.from(publisher).collectList().blockOptional(TIMEOUT).orElseThrow();
	}

	static void run(Publisher<?> publisher) {
		Flux.from(publisher).then().block(TIMEOUT);
	}

	static Throwable error(Publisher<?> publisher) {
		return Flux.from(publisher)
			.then(Mono.<Throwable>empty())
			.onErrorResume(Mono::just)
			.blockOptional(TIMEOUT)
			.orElseThrow(() -> new AssertionError("It succeeded, where an error was expected."));
	}

	static List<String> statements(ApplicationContext context) {
		return context.getBean(Recorder.class).statements();
	}

	static void forget(ApplicationContext context) {
		context.getBean(Recorder.class).forget();
	}

	/** Lets Spring Boot scan the shop. */
	@Configuration(proxyBeanMethods = false)
	@AutoConfigurationPackage(basePackageClasses = Product.class)
	static class ShopPackage {

	}

	/** Lets Spring Boot scan the stories. */
	@Configuration(proxyBeanMethods = false)
	@AutoConfigurationPackage(basePackageClasses = Story.class)
	static class StoryPackage {

	}

	/** Records what is sent. */
	@Configuration(proxyBeanMethods = false)
	static class Recording {

		@Bean
		Recorder recorder() {
			return new Recorder();
		}

	}

}
