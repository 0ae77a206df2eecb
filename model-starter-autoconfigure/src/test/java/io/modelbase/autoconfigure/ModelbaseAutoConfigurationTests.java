package io.modelbase.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.modelbase.ToOne;
import io.modelbase.autoconfigure.Applications.Recording;
import io.modelbase.autoconfigure.Applications.ShopPackage;
import io.modelbase.autoconfigure.blog.Article;
import io.modelbase.autoconfigure.blog.ArticleRepository;
import io.modelbase.autoconfigure.blog.Author;
import io.modelbase.autoconfigure.blog.Author_;
import io.modelbase.autoconfigure.blog.Paragraph;
import io.modelbase.autoconfigure.blog.Profile;
import io.modelbase.autoconfigure.shop.Note;
import io.modelbase.autoconfigure.shop.NoteRepository;
import io.modelbase.autoconfigure.shop.Product;
import io.modelbase.autoconfigure.shop.ProductRepository;
import io.modelbase.execution.FlushMode;
import io.modelbase.execution.LoadSettings;
import io.modelbase.execution.ModelEntityTemplate;
import io.modelbase.execution.ModelTemplate;
import io.modelbase.execution.ModelValidator;
import io.modelbase.execution.WriteSettings;
import io.modelbase.mapping.ModelConfigurationException;
import io.modelbase.mapping.ModelConverter;
import io.modelbase.mapping.ModelMappingContext;
import io.modelbase.query.Select;
import io.modelbase.repository.ModelR2dbcRepositoryFactoryBean;
import io.modelbase.repository.ModelRepositoryFactoryBeanSwap;
import io.modelbase.repository.ModelRepositoryFragments;
import io.modelbase.session.ModelSessionFactory;
import io.modelbase.testing.TestClock;
import io.modelbase.testing.TestDatabase;
import io.r2dbc.spi.ConnectionFactory;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.UserConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.r2dbc.convert.MappingR2dbcConverter;
import org.springframework.data.r2dbc.convert.R2dbcConverter;
import org.springframework.data.r2dbc.convert.R2dbcCustomConversions;
import org.springframework.data.r2dbc.core.R2dbcEntityOperations;
import org.springframework.data.r2dbc.core.R2dbcEntityTemplate;
import org.springframework.data.r2dbc.dialect.H2Dialect;
import org.springframework.data.r2dbc.mapping.R2dbcMappingContext;
import org.springframework.data.r2dbc.repository.config.EnableR2dbcRepositories;
import org.springframework.data.relational.RelationalManagedTypes;
import org.springframework.data.relational.core.mapping.NamingStrategy;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransaction;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.util.StreamUtils;

import static io.modelbase.autoconfigure.Applications.all;
import static io.modelbase.autoconfigure.Applications.error;
import static io.modelbase.autoconfigure.Applications.forget;
import static io.modelbase.autoconfigure.Applications.one;
import static io.modelbase.autoconfigure.Applications.run;
import static io.modelbase.autoconfigure.Applications.statements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Which beans there are, and how each gives way to the application's own.
 */
class ModelbaseAutoConfigurationTests {

	@Test
	void driverAloneIsEnough() {
		Applications.empty().withUserConfiguration(ShopPackage.class).run((context) -> {
			assertThat(context).hasNotFailed()
				.hasSingleBean(ModelEntityTemplate.class)
				.hasSingleBean(R2dbcEntityOperations.class)
				.hasSingleBean(ModelTemplate.class)
				.hasSingleBean(ModelSessionFactory.class)
				.hasSingleBean(R2dbcMappingContext.class)
				.hasSingleBean(R2dbcConverter.class)
				.hasSingleBean(RelationalManagedTypes.class)
				.hasSingleBean(ModelbaseProperties.class)
				.hasSingleBean(ModelRepositoryFactoryBeanSwap.class)
				.hasSingleBean(ModelRepositoryFragments.class)
				.hasSingleBean(ProductRepository.class)
				.hasSingleBean(NoteRepository.class)
				.doesNotHaveBean(ModelSchemaInitializer.class)
				.doesNotHaveBean(ModelScanCheck.class)
				.hasBean("r2dbcEntityTemplate");
			assertThat(context.getBean("r2dbcMappingContext")).isExactlyInstanceOf(ModelMappingContext.class);
			assertThat(context.getBean("r2dbcConverter")).isExactlyInstanceOf(ModelConverter.class);
			assertThat(context.getBeanNamesForType(ModelR2dbcRepositoryFactoryBean.class)).hasSize(4);
			assertThat(context.getBean(ModelTemplate.class).getEntityTemplate())
				.isSameAs(context.getBean(R2dbcEntityTemplate.class));
		});
	}

	@Test
	void modelsAndPlainEntitiesAreScanned() {
		Applications.shopOn(TestDatabase.H2)
			.run((context) -> assertThat(context.getBean(RelationalManagedTypes.class).toList())
				.extracting(Class::getSimpleName)
				.containsExactlyInAnyOrder("Product", "Sticker", "Note"));
	}

	@Test
	void startsInReactiveWebApplication() {
		new ReactiveWebApplicationContextRunner().withConfiguration(Applications.AUTO_CONFIGURATIONS)
			.withConfiguration(UserConfigurations.of(ShopPackage.class, Recording.class))
			.withPropertyValues("spring.r2dbc.url=" + TestDatabase.H2.connectionUrl(), "modelbase.schema.mode=create")
			.run((context) -> assertThat(
					one(context.getBean(ProductRepository.class).save(new Product("pen", 1))).getId())
				.isNotNull());
	}

	@Test
	void backsOffWithoutSpringDataR2dbc() {
		Applications.empty()
			.withClassLoader(new FilteredClassLoader("org.springframework.data.r2dbc"))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(ModelTemplate.class));
	}

	@Test
	void backsOffWithoutConnectionFactory() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(ModelbaseAutoConfiguration.class,
					ModelbaseRepositoriesAutoConfiguration.class, ModelbaseSchemaAutoConfiguration.class))
			.withPropertyValues("modelbase.schema.mode=create")
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(ModelTemplate.class)
				.doesNotHaveBean(R2dbcEntityOperations.class)
				.doesNotHaveBean(ModelSchemaInitializer.class));
	}

	@Test
	void ownTemplateStaysAndPlainRepositoriesUseIt() {
		Applications.on(TestDatabase.H2)
			.withUserConfiguration(PlainRepositories.class, OwnTemplate.class)
			.run((context) -> {
				assertThat(context).hasNotFailed()
					.hasSingleBean(R2dbcEntityOperations.class)
					.doesNotHaveBean(ModelEntityTemplate.class)
					.doesNotHaveBean(ModelTemplate.class);
				run(context.getBean(DatabaseClient.class)
					.sql("CREATE TABLE note (id BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, body VARCHAR(9))")
					.then());
				assertThat(one(context.getBean(NoteRepository.class).save(new Note(null, "a"))).id()).isNotNull();
			});
	}

	@Test
	void ownModelEntityTemplateIsUsed() {
		Applications.shopOn(TestDatabase.H2).withUserConfiguration(OwnModelEntityTemplate.class).run((context) -> {
			assertThat(context).hasSingleBean(R2dbcEntityOperations.class);
			assertThat(context.getBean(ModelTemplate.class).getEntityTemplate())
				.isSameAs(context.getBean("ownTemplate"));
			assertThat(one(context.getBean(ProductRepository.class).save(new Product("pen", 1))).getCreatedAt())
				.isEqualTo(Instant.EPOCH);
		});
	}

	@Test
	void ownManagedTypesStay() {
		Applications.on(TestDatabase.H2)
			.withUserConfiguration(ShopPackage.class)
			.withBean(RelationalManagedTypes.class, () -> RelationalManagedTypes.from(Product.class))
			.run((context) -> assertThat(context.getBean(RelationalManagedTypes.class).toList())
				.isEqualTo(List.of(Product.class)));
	}

	@Test
	void ownModelTemplateStays() {
		Applications.on(TestDatabase.H2)
			.withUserConfiguration(ShopPackage.class, OwnModelTemplate.class)
			.run((context) -> assertThat(context).hasSingleBean(ModelTemplate.class).hasBean("ownModelTemplate"));
	}

	@Test
	void ownNamingStrategyMappingContextAndConverterAreUsed() {
		Applications.shopOn(TestDatabase.H2).withUserConfiguration(OwnMapping.class).run((context) -> {
			assertThat(context).hasSingleBean(R2dbcMappingContext.class).hasSingleBean(R2dbcConverter.class);
			run(context.getBean(ProductRepository.class).save(new Product("pen", 1)));
			assertThat(statements(context)).last().asString().contains("INSERT INTO \"T_PRODUCT\"");
			assertThat(context.getBean(ModelEntityTemplate.class).getConverter())
				.isSameAs(context.getBean("ownConverter"));
		});
	}

	@Test
	void ownStockMappingContextGetsTheStockConverter() {
		Applications.shopOn(TestDatabase.H2).withUserConfiguration(OwnContext.class).run((context) -> {
			assertThat(context).hasSingleBean(R2dbcMappingContext.class);
			assertThat(context.getBean(R2dbcConverter.class)).isExactlyInstanceOf(MappingR2dbcConverter.class);
			run(context.getBean(ProductRepository.class).save(new Product("pen", 1)));
		});
	}

	@Test
	void ownNamingStrategyIsUsed() {
		Applications.shopOn(TestDatabase.H2).withBean(NamingStrategy.class, OwnNaming::new).run((context) -> {
			run(context.getBean(ProductRepository.class).save(new Product("pen", 1)));
			assertThat(statements(context)).last().asString().contains("INSERT INTO \"T_PRODUCT\"");
		});
	}

	@Test
	void relationsNeedAMappingContextThatKnowsThem() {
		blog().withUserConfiguration(OwnMapping.class)
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.rootCause()
				.isInstanceOf(ModelConfigurationException.class)
				.hasMessageContaining("which knows none")
				.hasMessageContaining("Declare a ModelMappingContext and a ModelConverter instead"));
	}

	@Test
	void relationsNeedAConverterThatKnowsThem() {
		blog().withUserConfiguration(OwnConverter.class)
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.rootCause()
				.isInstanceOf(ModelConfigurationException.class)
				.hasMessageContaining(
						"is a relation, but the R2dbcConverter is a " + MappingR2dbcConverter.class.getName()));
	}

	@Test
	void ownModelMappingContextIsUsed() {
		blog().withUserConfiguration(OwnModelMapping.class).run((context) -> {
			assertThat(context).hasNotFailed().hasSingleBean(R2dbcMappingContext.class);
			assertThat(context.getBean(R2dbcConverter.class)).isInstanceOf(ModelConverter.class);
			assertThat(context.getBean(ModelEntityTemplate.class).getModelMappings().get(Article.class).table())
				.isEqualTo("\"T_ARTICLE\"");
		});
	}

	@Test
	void lazilyInitializedApplicationChecksModelsOnFirstUse() {
		blog().withUserConfiguration(OwnConverter.class)
			.withPropertyValues("spring.data.r2dbc.repositories.enabled=false")
			.withInitializer(
					(context) -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThatException().isThrownBy(() -> context.getBean(ModelTemplate.class))
					.withRootCauseInstanceOf(ModelConfigurationException.class);
			});
	}

	@Test
	void constraintsOnRelationsAreCheckedBeforeAnySql() {
		blog().withUserConfiguration(Recording.class)
			.withPropertyValues("modelbase.schema.mode=create")
			.run((context) -> {
				forget(context);
				Article article = new Article();
				Profile cover = new Profile();
				cover.setMotto("");
				article.setCover(ToOne.of(cover));
				assertThat(violations(context, article)).containsExactlyInAnyOrder("author", "cover.motto",
						"paragraphs");
				article.setAuthor(nothing());
				article.setCover(ToOne.ref(Profile.class, UUID.randomUUID()));
				article.getParagraphs().add(new Paragraph());
				assertThat(violations(context, article)).containsExactlyInAnyOrder("author", "paragraphs[0].text");
				article.setAuthor(ToOne.ref(Author.class, 5L));
				assertThat(violations(context, article)).containsExactly("paragraphs[0].text");
				assertThat(statements(context)).isEmpty();
			});
	}

	@SuppressWarnings("NullAway")
	private static <T> T nothing() {
		return null;
	}

	private static List<String> violations(ApplicationContext context, Article article) {
		Throwable error = error(context.getBean(ArticleRepository.class).save(article));
		assertThat(error).isInstanceOf(ConstraintViolationException.class);
		return ((ConstraintViolationException) error).getConstraintViolations()
			.stream()
			.map((violation) -> violation.getPropertyPath().toString())
			.toList();
	}

	private static ApplicationContextRunner blog() {
		return Applications.on(TestDatabase.H2).withUserConfiguration(BlogPackage.class);
	}

	@Test
	void ownConversionsAreUsed() {
		Applications.shopOn(TestDatabase.H2).withUserConfiguration(OwnConversions.class).run((context) -> {
			ProductRepository products = context.getBean(ProductRepository.class);
			run(products.save(new Product("pen", 1)));
			assertThat(one(products.findByName("pen!")).getName()).isEqualTo("pen!");
		});
	}

	@Test
	void ownTransactionManagerIsUsed() {
		Applications.shopOn(TestDatabase.H2)
			.withUserConfiguration(OwnTransactionManager.class)
			.withPropertyValues("modelbase.write.batch-size=1")
			.run((context) -> {
				assertThat(context).hasSingleBean(ReactiveTransactionManager.class);
				all(context.getBean(ProductRepository.class)
					.saveAll(List.of(new Product("a", 1), new Product("b", 2))));
				assertThat(context.getBean(CountingTransactionManager.class).begun).isEqualTo(1);
			});
	}

	@Test
	void writesOfOneCallAreOneTransactionWithoutUniqueTransactionManager() {
		Applications.shopOn(TestDatabase.H2)
			.withUserConfiguration(TwoTransactionManagers.class)
			.withPropertyValues("modelbase.write.batch-size=1")
			.run((context) -> {
				ProductRepository products = context.getBean(ProductRepository.class);
				error(products
					.saveAll(List.of(new Product("a", 1).setSku("same"), new Product("b", 2).setSku("same"))));
				assertThat(one(products.count())).isZero();
			});
	}

	@Test
	void severalConnectionFactoriesWithPrimaryUseThePrimary() {
		Applications.empty()
			.withUserConfiguration(ShopPackage.class, PrimaryOfTwo.class)
			.withPropertyValues("modelbase.schema.mode=create")
			.run((context) -> {
				assertThat(context).hasNotFailed().hasSingleBean(ModelEntityTemplate.class);
				assertThat(context.getBean(DatabaseClient.class).getConnectionFactory())
					.isSameAs(context.getBean("first"));
				run(context.getBean(ProductRepository.class).save(new Product("pen", 1)));
			});
	}

	@Test
	void severalConnectionFactoriesWithoutPrimaryLeaveAllToTheApplication() {
		Applications.empty()
			.withUserConfiguration(ShopPackage.class, TwoDatabases.class)
			.withPropertyValues("spring.data.r2dbc.repositories.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(R2dbcEntityOperations.class)
				.doesNotHaveBean(ModelTemplate.class));
	}

	@Test
	void modelRepositoriesOfSeveralDatabasesWork() {
		Applications.empty().withUserConfiguration(TwoDatabases.class, SecondDatabase.class).run((context) -> {
			run(context.getBean("second", R2dbcEntityOperations.class)
				.getDatabaseClient()
				.sql("CREATE TABLE product (id BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, name VARCHAR(9), "
						+ "sku VARCHAR(9), price INT, created_at TIMESTAMP WITH TIME ZONE, "
						+ "updated_at TIMESTAMP WITH TIME ZONE)")
				.then());
			ProductRepository products = context.getBean(ProductRepository.class);
			run(products.save(new Product("pen", 1)));
			assertThat(one(products.count(Select.from(Product.class)))).isEqualTo(1);
		});
	}

	@Test
	void uniqueClockFillsTimestamps() {
		Applications.shopOn(TestDatabase.H2).withBean(Clock.class, TestClock::new).run((context) -> {
			Product pen = one(context.getBean(ProductRepository.class).save(new Product("pen", 1)));
			assertThat(pen.getCreatedAt()).isEqualTo(Instant.parse("2026-03-04T05:06:07.123456Z"));
			assertThat(pen.getUpdatedAt()).isEqualTo(pen.getCreatedAt());
		});
	}

	@Test
	void systemClockFillsTimestampsOtherwise() {
		Instant before = Instant.now().minusSeconds(1);
		Applications.shopOn(TestDatabase.H2)
			.withBean("one", Clock.class, TestClock::new)
			.withBean("two", Clock.class, TestClock::new)
			.run((context) -> assertThat(
					one(context.getBean(ProductRepository.class).save(new Product("pen", 1))).getCreatedAt())
				.isBetween(before, Instant.now()));
	}

	@Test
	void validatorSeesModelsBeforeAnySql() {
		Applications.shopOn(TestDatabase.H2).run((context) -> {
			assertThat(context).hasSingleBean(Validator.class);
			forget(context);
			Product product = new Product("", 1).setSku("x".repeat(33));
			assertThat(error(context.getBean(ProductRepository.class).save(product))).isInstanceOfSatisfying(
					ConstraintViolationException.class,
					(ex) -> assertThat(ex.getConstraintViolations())
						.extracting((violation) -> violation.getPropertyPath().toString())
						.containsExactlyInAnyOrder("name", "sku"));
			assertThat(statements(context)).isEmpty();
		});
	}

	@Test
	void modelsAreNotValidatedWithoutValidator() {
		Applications.shopOn(TestDatabase.H2)
			.withClassLoader(new FilteredClassLoader(
					new ClassPathResource("META-INF/services/jakarta.validation.spi.ValidationProvider")))
			.withPropertyValues("spring.data.r2dbc.repositories.enabled=false")
			.run((context) -> {
				assertThat(context).hasNotFailed().doesNotHaveBean(Validator.class);
				assertThat(one(context.getBean(ModelTemplate.class).save(new Product("", 1))).isNew()).isFalse();
			});
	}

	@Test
	void batchSizeLimitsRowsOfOneStatement() {
		Applications.shopOn(TestDatabase.H2).withPropertyValues("modelbase.write.batch-size=2").run((context) -> {
			assertThat(context.getBean(ModelbaseProperties.class).getWrite().getBatchSize()).isEqualTo(2);
			forget(context);
			all(context.getBean(ProductRepository.class)
				.saveAll(IntStream.range(0, 5).mapToObj((i) -> new Product("p" + i, i)).toList()));
			assertThat(statements(context)).hasSize(3);
		});
	}

	@Test
	void loadBatchSizeLimitsParentsOfOneStatement() {
		blog().withUserConfiguration(Recording.class)
			.withPropertyValues("modelbase.schema.mode=create", "modelbase.load.batch-size=2")
			.run((context) -> {
				ModelTemplate template = context.getBean(ModelTemplate.class);
				for (int i = 0; i < 3; i++) {
					run(template.save(new Author()));
				}
				forget(context);
				assertThat(all(template.findAll(Select.from(Author.class).load(Author_.profile())))).hasSize(3);
				assertThat(statements(context)).hasSize(3);
			});
	}

	@Test
	void defaultsAreAsDocumented() {
		ModelbaseProperties properties = new ModelbaseProperties();
		assertThat(properties.getLoad().getBatchSize()).isEqualTo(LoadSettings.DEFAULT_BATCH_SIZE);
		assertThat(properties.getJackson().isKeys()).isFalse();
		assertThat(properties.getSession().getFlush()).isEqualTo(FlushMode.AUTO);
		assertThat(properties.getWrite().getBatchSize()).isEqualTo(WriteSettings.DEFAULT_BATCH_SIZE);
		assertThat(properties.getSchema().getMode()).isEqualTo(ModelbaseProperties.SchemaMode.NONE);
	}

	@Test
	void badSettingsNameTheProperty() {
		Applications.on(TestDatabase.H2)
			.withUserConfiguration(ShopPackage.class)
			.withPropertyValues("modelbase.schema.mode=everything")
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.rootCause()
				.hasMessageContaining("everything"));
		Applications.on(TestDatabase.H2)
			.withUserConfiguration(ShopPackage.class)
			.withPropertyValues("modelbase.write.batch-size=0")
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.rootCause()
				.isInstanceOf(InvalidConfigurationPropertyValueException.class)
				.hasMessageContaining("modelbase.write.batch-size"));
		Applications.on(TestDatabase.H2)
			.withUserConfiguration(ShopPackage.class)
			.withPropertyValues("modelbase.load.batch-size=0")
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.rootCause()
				.isInstanceOf(InvalidConfigurationPropertyValueException.class)
				.hasMessageContaining("modelbase.load.batch-size"));
	}

	@Test
	void metadataDescribesEveryProperty() throws IOException, JSONException {
		JSONArray properties = metadata().getJSONArray("properties");
		assertThat(properties.length()).isGreaterThan(1);
		for (int i = 0; i < properties.length(); i++) {
			JSONObject property = properties.getJSONObject(i);
			assertThat(property.getString("name")).startsWith("modelbase.");
			assertThat(property.getString("description")).matches("[A-Z].*\\.");
			assertThat(property.has("defaultValue")).as(property.getString("name")).isTrue();
		}
	}

	private static JSONObject metadata() throws IOException, JSONException {
		ClassLoader classLoader = ModelbaseProperties.class.getClassLoader();
		for (URL url : Collections.list(classLoader.getResources("META-INF/spring-configuration-metadata.json"))) {
			try (InputStream stream = url.openStream()) {
				String text = StreamUtils.copyToString(stream, StandardCharsets.UTF_8);
				if (text.contains(ModelbaseProperties.class.getName())) {
					return new JSONObject(text);
				}
			}
		}
		throw new AssertionError("No metadata of modelbase.* on the class path.");
	}

	private static ModelEntityTemplate template(DatabaseClient client, R2dbcConverter converter, Clock clock) {
		return new ModelEntityTemplate(client, converter,
				new WriteSettings(
						TransactionalOperator.create(new R2dbcTransactionManager(client.getConnectionFactory())), clock,
						10, ModelValidator.NONE));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableR2dbcRepositories(basePackageClasses = Note.class,
			includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = NoteRepository.class))
	static class PlainRepositories {

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnTemplate {

		@Bean
		R2dbcEntityTemplate r2dbcEntityTemplate(DatabaseClient client, R2dbcConverter converter) {
			return new R2dbcEntityTemplate(client, H2Dialect.INSTANCE, converter);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnModelEntityTemplate {

		@Bean(name = { "ownTemplate", "r2dbcEntityTemplate" })
		ModelEntityTemplate ownTemplate(DatabaseClient client, R2dbcConverter converter) {
			return template(client, converter, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnModelTemplate {

		@Bean
		ModelTemplate ownModelTemplate(ModelEntityTemplate template) {
			return new ModelTemplate(template);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnContext {

		@Bean
		R2dbcMappingContext ownContext(R2dbcCustomConversions conversions) {
			R2dbcMappingContext context = new R2dbcMappingContext(new OwnNaming());
			context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
			return context;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnMapping extends OwnContext {

		@Bean
		MappingR2dbcConverter ownConverter(R2dbcMappingContext context, R2dbcCustomConversions conversions) {
			return new MappingR2dbcConverter(context, conversions);
		}

	}

	static class OwnNaming implements NamingStrategy {

		@Override
		public String getTableName(Class<?> type) {
			return "T_" + NamingStrategy.super.getTableName(type);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnModelMapping {

		@Bean
		ModelMappingContext ownContext(R2dbcCustomConversions conversions) {
			ModelMappingContext context = new ModelMappingContext(new OwnNaming());
			context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
			return context;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnConverter {

		@Bean
		MappingR2dbcConverter ownConverter(R2dbcMappingContext context, R2dbcCustomConversions conversions) {
			return new MappingR2dbcConverter(context, conversions);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@AutoConfigurationPackage(basePackageClasses = Article.class)
	static class BlogPackage {

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnConversions {

		@Bean
		R2dbcCustomConversions ownConversions() {
			return R2dbcCustomConversions.of(H2Dialect.INSTANCE, List.of(new ShoutingConverter()));
		}

	}

	@WritingConverter
	static class ShoutingConverter implements Converter<String, String> {

		@Override
		public String convert(String source) {
			return source.endsWith("!") ? source : source + "!";
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnTransactionManager {

		@Bean
		CountingTransactionManager transactionManager(ConnectionFactory connectionFactory) {
			return new CountingTransactionManager(connectionFactory);
		}

	}

	static class CountingTransactionManager extends R2dbcTransactionManager {

		private int begun;

		CountingTransactionManager(ConnectionFactory connectionFactory) {
			super(connectionFactory);
		}

		@Override
		protected Mono<Void> doBegin(TransactionSynchronizationManager synchronizationManager, Object transaction,
				TransactionDefinition definition) {
			return Mono.defer(() -> {
				this.begun++;
				return super.doBegin(synchronizationManager, transaction, definition);
			});
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class TwoTransactionManagers {

		@Bean
		ReactiveTransactionManager one() {
			return new UnusedTransactionManager();
		}

		@Bean
		ReactiveTransactionManager two() {
			return new UnusedTransactionManager();
		}

	}

	static class UnusedTransactionManager implements ReactiveTransactionManager {

		@Override
		public Mono<ReactiveTransaction> getReactiveTransaction(TransactionDefinition definition) {
			return Mono.error(new AssertionError());
		}

		@Override
		public Mono<Void> commit(ReactiveTransaction transaction) {
			return Mono.error(new AssertionError());
		}

		@Override
		public Mono<Void> rollback(ReactiveTransaction transaction) {
			return Mono.error(new AssertionError());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class PrimaryOfTwo {

		@Bean
		@Primary
		ConnectionFactory first() {
			return TestDatabase.H2.create();
		}

		@Bean
		ConnectionFactory other() {
			return TestDatabase.H2.create();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class TwoDatabases {

		@Bean
		ConnectionFactory firstDatabase() {
			return TestDatabase.H2.create();
		}

		@Bean
		ConnectionFactory secondDatabase() {
			return TestDatabase.H2.create();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableR2dbcRepositories(basePackageClasses = Product.class, entityOperationsRef = "second")
	static class SecondDatabase {

		@Bean
		ModelEntityTemplate second(ApplicationContext context) {
			ConnectionFactory connectionFactory = context.getBean("secondDatabase", ConnectionFactory.class);
			R2dbcCustomConversions conversions = R2dbcCustomConversions.of(H2Dialect.INSTANCE, List.of());
			R2dbcMappingContext mapping = new R2dbcMappingContext();
			mapping.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
			return template(DatabaseClient.builder()
				.connectionFactory(connectionFactory)
				.bindMarkers(H2Dialect.INSTANCE.getBindMarkersFactory())
				.build(), new MappingR2dbcConverter(mapping, conversions), Clock.systemUTC());
		}

		@Bean
		R2dbcEntityTemplate first(ApplicationContext context) {
			return new R2dbcEntityTemplate(context.getBean("firstDatabase", ConnectionFactory.class));
		}

	}

}
