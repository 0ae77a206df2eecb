package io.modelbase.autoconfigure;

import io.modelbase.autoconfigure.shop.NoteRepository;
import io.modelbase.autoconfigure.shop.Product;
import io.modelbase.autoconfigure.shop.ProductRepository;
import io.modelbase.testing.TestDatabase;
import jakarta.annotation.PostConstruct;
import org.junit.jupiter.api.Test;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.Banner;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.r2dbc.autoconfigure.DataR2dbcAutoConfiguration;
import org.springframework.boot.data.r2dbc.autoconfigure.DataR2dbcRepositoriesAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcTransactionManagerAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.r2dbc.core.DatabaseClient;

import static io.modelbase.autoconfigure.Applications.all;
import static io.modelbase.autoconfigure.Applications.error;
import static io.modelbase.autoconfigure.Applications.one;
import static io.modelbase.autoconfigure.Applications.statements;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * When tables are created from models, and before whom.
 */
class SchemaCreationTests {

	private final ApplicationContextRunner shop = Applications.shopOn(TestDatabase.H2);

	@Test
	void modeNoneCreatesNothing() {
		this.shop.withPropertyValues("modelbase.schema.mode=none").run((context) -> {
			assertThat(context).hasNotFailed().doesNotHaveBean(ModelSchemaInitializer.class);
			assertThat(error(context.getBean(ProductRepository.class).count())).isInstanceOf(DataAccessException.class);
		});
	}

	@Test
	void modelsGetTablesAndPlainEntitiesDoNot() {
		this.shop.run((context) -> {
			assertThat(one(context.getBean(ProductRepository.class).count())).isZero();
			assertThat(error(context.getBean(NoteRepository.class).count())).isInstanceOf(DataAccessException.class);
		});
	}

	@Test
	void tablesStandBeforeSchemaAndDataScripts() {
		this.shop
			.withPropertyValues("spring.sql.init.mode=always",
					"spring.sql.init.schema-locations=classpath:schema-creation/schema.sql",
					"spring.sql.init.data-locations=classpath:schema-creation/data.sql")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(all(context.getBean(ProductRepository.class).findAll())).extracting(Product::getName)
					.containsExactly("from data.sql");
				assertThat(statements(context).subList(0, 2)).satisfiesExactly(
						(sql) -> assertThat(sql).startsWith("SELECT table_name FROM information_schema.tables"),
						(sql) -> assertThat(sql).startsWith("CREATE TABLE IF NOT EXISTS \"PRODUCT\""));
			});
	}

	@Test
	void tablesStandBeforePostConstruct() {
		this.shop.withUserConfiguration(EagerUsers.class)
			.run((context) -> assertThat(context.getBean(Eager.class).found).isZero());
	}

	@Test
	void tablesStandBeforePostConstructOfUsersOfTheClientThatSaySo() {
		this.shop.withUserConfiguration(ClientUsers.class).run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void tablesStandBeforeApplicationRunner() {
		SpringApplication application = new SpringApplication(RunnerApplication.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setBannerMode(Banner.Mode.OFF);
		try (ConfigurableApplicationContext context = application
			.run("--spring.r2dbc.url=" + TestDatabase.H2.connectionUrl(), "--modelbase.schema.mode=create")) {
			assertThat(one(context.getBean(ProductRepository.class).count())).isEqualTo(1);
		}
	}

	@Test
	void secondStartLeavesRows() {
		this.shop.run((context) -> one(context.getBean(ProductRepository.class).save(new Product("kept", 1))));
		this.shop.run((context) -> assertThat(all(context.getBean(ProductRepository.class).findAll()))
			.extracting(Product::getName)
			.containsExactly("kept"));
	}

	@Test
	void tablesStandBeforeFirstUseWithLazyInitialization() {
		this.shop
			.withInitializer(
					(context) -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
			.run((context) -> assertThat(one(context.getBean(ProductRepository.class).count())).isZero());
	}

	@Test
	void tablesAreCreatedInOrderOfTheirNames() {
		this.shop.run((context) -> assertThat(
				statements(context).stream().filter((sql) -> sql.startsWith("CREATE TABLE")).toList())
			.hasSize(2)
			.satisfies((sql) -> assertThat(sql.get(0)).contains("PRODUCT"))
			.satisfies((sql) -> assertThat(sql.get(1)).contains("STICKER")));
	}

	@Configuration(proxyBeanMethods = false)
	static class EagerUsers {

		@Bean
		Eager aaaEager(ProductRepository products) {
			return new Eager(products);
		}

	}

	static class Eager {

		private final ProductRepository products;

		private long found = -1;

		Eager(ProductRepository products) {
			this.products = products;
		}

		@PostConstruct
		void count() {
			this.found = one(this.products.count());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ClientUsers {

		@Bean(initMethod = "count")
		@DependsOnDatabaseInitialization
		ClientUser aaaClientUser(DatabaseClient client) {
			return new ClientUser(client);
		}

	}

	static class ClientUser {

		private final DatabaseClient client;

		ClientUser(DatabaseClient client) {
			this.client = client;
		}

		void count() {
			all(this.client.sql("SELECT * FROM product").fetch().all());
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ R2dbcAutoConfiguration.class, R2dbcTransactionManagerAutoConfiguration.class,
			DataR2dbcAutoConfiguration.class, DataR2dbcRepositoriesAutoConfiguration.class,
			ModelbaseAutoConfiguration.class, ModelbaseRepositoriesAutoConfiguration.class,
			ModelbaseSchemaAutoConfiguration.class })
	static class RunnerApplication extends Applications.ShopPackage implements ApplicationRunner {

		private final ProductRepository products;

		RunnerApplication(ProductRepository products) {
			this.products = products;
		}

		@Override
		public void run(ApplicationArguments arguments) {
			one(this.products.save(new Product("by runner", 1)));
		}

	}

}
