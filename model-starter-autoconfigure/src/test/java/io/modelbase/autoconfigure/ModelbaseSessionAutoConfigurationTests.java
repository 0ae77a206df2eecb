package io.modelbase.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import io.modelbase.ModelBase;
import io.modelbase.autoconfigure.story.Chapter;
import io.modelbase.autoconfigure.story.Story;
import io.modelbase.autoconfigure.story.StoryRepository;
import io.modelbase.autoconfigure.story.Titled;
import io.modelbase.execution.FlushMode;
import io.modelbase.execution.ModelEntityTemplate;
import io.modelbase.execution.ModelTemplate;
import io.modelbase.execution.WriteKind;
import io.modelbase.mapping.ModelConfigurationException;
import io.modelbase.query.Select;
import io.modelbase.session.AfterCommit;
import io.modelbase.session.BeforeFlush;
import io.modelbase.session.ModelSessionFactory;
import io.modelbase.session.SessionHooks;
import io.modelbase.testing.TestDatabase;
import io.r2dbc.spi.ConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcTransactionManagerAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;

import static io.modelbase.autoconfigure.Applications.all;
import static io.modelbase.autoconfigure.Applications.error;
import static io.modelbase.autoconfigure.Applications.forget;
import static io.modelbase.autoconfigure.Applications.one;
import static io.modelbase.autoconfigure.Applications.run;
import static io.modelbase.autoconfigure.Applications.statements;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which factory of sessions there is, with what transactions and hooks.
 */
class ModelbaseSessionAutoConfigurationTests {

	@Test
	void sessionsFlushBeforeQueriesByDefault() {
		Applications.stories()
			.run((context) -> assertThat(one(addThenCount(context, context.getBean(ModelSessionFactory.class))))
				.isEqualTo(1));
	}

	@Test
	void sessionsFlushAtCommitIfTold() {
		Applications.stories().withPropertyValues("modelbase.session.flush=commit").run((context) -> {
			assertThat(one(addThenCount(context, context.getBean(ModelSessionFactory.class)))).isZero();
			assertThat(one(context.getBean(StoryRepository.class).count())).isEqualTo(1);
		});
	}

	@Test
	void sessionsFlushByHandIfTold() {
		Applications.stories()
			.withPropertyValues("modelbase.session.flush=manual")
			.run((context) -> assertThat(error(addThenCount(context, context.getBean(ModelSessionFactory.class))))
				.isInstanceOf(InvalidDataAccessApiUsageException.class)
				.hasMessageContaining("not flushed"));
	}

	private static Mono<Long> addThenCount(ApplicationContext context, ModelSessionFactory sessions) {
		return sessions.inTransaction((session) -> {
			session.add(new Story("flood"));
			return context.getBean(StoryRepository.class).count(Select.from(Story.class));
		});
	}

	@Test
	void unknownFlushModeStopsTheStart() {
		Applications.stories()
			.withPropertyValues("modelbase.session.flush=sometimes")
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.rootCause()
				.hasMessageContaining("sometimes"));
	}

	@Test
	void ownFactoryStays() {
		Applications.stories()
			.withUserConfiguration(OwnFactory.class)
			.run((context) -> assertThat(context).hasSingleBean(ModelSessionFactory.class).hasBean("ownSessions"));
	}

	@Test
	void ownHooksStay() {
		Applications.stories().withUserConfiguration(Calls.class, OwnHooks.class).run((context) -> {
			assertThat(context).hasNotFailed().hasSingleBean(SessionHooks.class);
			add(context, new Story("flood"));
			assertThat(context.getBean(Calls.class).calls).containsExactly("own: flood");
		});
	}

	@Test
	void backsOffWithoutModelTemplate() {
		Applications.empty()
			.withUserConfiguration(ModelbaseAutoConfigurationTests.TwoDatabases.class)
			.withPropertyValues("spring.data.r2dbc.repositories.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(ModelSessionFactory.class));
	}

	@Test
	void springBootsTransactionManagerStillComesAfterTheConnections() {
		new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(ModelbaseSessionAutoConfiguration.class, R2dbcAutoConfiguration.class,
							R2dbcTransactionManagerAutoConfiguration.class, TransactionAutoConfiguration.class))
			.withPropertyValues("spring.r2dbc.url=" + TestDatabase.H2.connectionUrl())
			.run((context) -> assertThat(context).hasSingleBean(R2dbcTransactionManager.class)
				.doesNotHaveBean(ModelSessionFactory.class));
	}

	@Test
	void ownTransactionManagerBeginsTheTransactions() {
		Applications.stories().withUserConfiguration(OwnTransactionManager.class).run((context) -> {
			assertThat(context).hasSingleBean(ReactiveTransactionManager.class);
			add(context, new Story("flood"));
			assertThat(context.getBean(CountingTransactionManager.class).begun).isEqualTo(1);
		});
	}

	@Test
	void thePrimaryOfSeveralTransactionManagersBeginsTheTransactions() {
		Applications.stories().withUserConfiguration(SeveralTransactionManagers.class).run((context) -> {
			add(context, new Story("flood"));
			assertThat(context.getBean("foreign", CountingTransactionManager.class).begun).isZero();
			assertThat(context.getBean("other", CountingTransactionManager.class).begun).isZero();
			assertThat(context.getBean("primary", CountingTransactionManager.class).begun).isEqualTo(1);
		});
	}

	@Test
	void sessionsHaveTransactionsWithoutTransactionManager() {
		Applications.stories().withUserConfiguration(ForeignTransactionManager.class).run((context) -> {
			assertThat(context).doesNotHaveBean(R2dbcTransactionManager.class);
			add(context, new Story("flood"));
			error(context.getBean(ModelSessionFactory.class).inTransaction((session) -> {
				session.add(new Story("drought"));
				return session.flush().then(Mono.error(new IllegalStateException("fails")));
			}));
			assertThat(one(context.getBean(StoryRepository.class).count())).isEqualTo(1);
		});
	}

	@Test
	void severalConnectionFactoriesWithPrimaryUseThePrimary() {
		Applications.empty()
			.withUserConfiguration(Applications.StoryPackage.class, ModelbaseAutoConfigurationTests.PrimaryOfTwo.class)
			.withPropertyValues("modelbase.schema.mode=create")
			.run((context) -> {
				assertThat(context).hasSingleBean(ModelSessionFactory.class);
				add(context, new Story("flood"));
				assertThat(one(context.getBean(StoryRepository.class).count())).isEqualTo(1);
			});
	}

	@Test
	void severalConnectionFactoriesWithOneOwnTemplateHaveSessionsOnIt() {
		Applications.empty()
			.withUserConfiguration(ModelbaseAutoConfigurationTests.TwoDatabases.class, TemplateOfSecond.class)
			.withPropertyValues("spring.data.r2dbc.repositories.enabled=false")
			.run((context) -> {
				assertThat(context).hasSingleBean(ModelSessionFactory.class);
				add(context, new Story("flood"));
				assertThat(one(context.getBean(ModelTemplate.class).count(Select.from(Story.class)))).isEqualTo(1);
			});
	}

	@Test
	void hooksSeeTheModelsOfTheirTypesInTheirOrder() {
		Applications.stories().withUserConfiguration(Calls.class, Hooks.class).run((context) -> {
			Story story = new Story("flood");
			add(context, story, new Chapter(story, "rain"));
			assertThat(context.getBean(Calls.class).calls).containsExactly("titled: flood", "story: flood",
					"any: flood INSERT", "titled: rain", "any: rain INSERT", "committed any: flood",
					"committed any: rain", "committed chapter: rain");
		});
	}

	@Test
	void hooksThatAreLambdasSeeTheModelsThatTheirMethodsName() {
		Applications.stories().withUserConfiguration(Calls.class, Lambdas.class).run((context) -> {
			Story story = new Story("flood");
			add(context, story, new Chapter(story, "rain"));
			assertThat(context.getBean(Calls.class).calls).containsExactly("second: flood", "first: flood",
					"second: rain", "committed: rain");
		});
	}

	@Test
	void hooksThatWereRegisteredAsObjectsAreTypedByTheirClasses() {
		Applications.stories().withUserConfiguration(Calls.class).withInitializer((context) -> {
			context.getBeanFactory().registerSingleton("registered", new StoryCounter());
		}).run((context) -> {
			Story story = new Story("flood");
			add(context, story, new Chapter(story, "rain"));
			assertThat(context.getBean(StoryCounter.class).stories).isEqualTo(1);
		});
	}

	@Test
	void theMoreExactTypeCounts() {
		Applications.stories().withUserConfiguration(Vague.class).run((context) -> {
			Story story = new Story("flood");
			add(context, story, new Chapter(story, "rain"));
			assertThat(context.getBean(StoryCounter.class).stories).isEqualTo(1);
		});
	}

	@ParameterizedTest
	@ValueSource(classes = { WildcardLambda.class, RawLambda.class, GenericHook.class })
	void hookWhoseModelsNobodyTellsStopsTheStart(Class<?> configuration) {
		Applications.stories()
			.withUserConfiguration(configuration)
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.isInstanceOf(ModelConfigurationException.class)
				.hasMessageContaining("Bean 'untold' is a BeforeFlush, but neither")
				.hasMessageContaining("let the bean method return BeforeFlush<Article>"));
	}

	@Test
	void lazilyInitializedApplicationCollectsHooksOnFirstUse() {
		Applications.stories()
			.withUserConfiguration(Calls.class, Lambdas.class)
			.withInitializer(
					(context) -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
			.run((context) -> {
				add(context, new Story("flood"));
				assertThat(context.getBean(Calls.class).calls).containsExactly("second: flood", "first: flood");
			});
	}

	@Test
	void hookMayOpenSessions() {
		Applications.stories().withUserConfiguration(OpensSessions.class).run((context) -> {
			assertThat(context).hasNotFailed();
			add(context, new Story("flood"));
			assertThat(all(context.getBean(ModelTemplate.class).findAll(Select.from(Chapter.class))))
				.extracting(Chapter::getTitle)
				.containsExactly("to flood");
		});
	}

	@Test
	void hooksReadThroughRepositories() {
		Applications.stories().withUserConfiguration(NumbersStories.class).run((context) -> {
			add(context, new Story("flood"));
			forget(context);
			add(context, new Story("flood"));
			assertThat(all(context.getBean(StoryRepository.class).findAll())).extracting(Story::getTitle)
				.containsExactly("flood", "flood (1)");
			assertThat(statements(context)).hasSize(3);
		});
	}

	private static void add(ApplicationContext context, ModelBase<?>... models) {
		run(context.getBean(ModelSessionFactory.class).inTransaction((session) -> {
			session.addAll(List.of(models));
			return session.flush();
		}));
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnFactory {

		@Bean
		ModelSessionFactory ownSessions(ModelTemplate template, ReactiveTransactionManager manager,
				SessionHooks hooks) {
			return new ModelSessionFactory(template, manager, FlushMode.MANUAL, hooks);
		}

	}

	/** What hooks were called for. */
	static class Calls {

		private final List<String> calls = new ArrayList<>();

		Mono<Void> add(String call) {
			return Mono.fromRunnable(() -> this.calls.add(call));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnHooks {

		@Bean
		SessionHooks ownHooks(Calls calls) {
			return SessionHooks.builder()
				.beforeFlush(Story.class, (story, kind) -> calls.add("own: " + story.getTitle()))
				.build();
		}

		@Bean
		BeforeFlush<Story> unused() {
			return (story, kind) -> Mono.error(new AssertionError());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Hooks {

		@Bean
		AnyHook any(Calls calls) {
			return new AnyHook(calls);
		}

		@Bean
		@Order(2)
		StoryHook story(Calls calls) {
			return new StoryHook(calls);
		}

		@Bean
		TitledHook titled(Calls calls) {
			return new TitledHook(calls);
		}

		@Bean
		ChapterHook chapter(Calls calls) {
			return new ChapterHook(calls);
		}

	}

	@Order(3)
	record AnyHook(Calls calls) implements BeforeFlush<ModelBase<?>>, AfterCommit<ModelBase<?>> {

		@Override
		public Mono<Void> beforeFlush(ModelBase<?> model, WriteKind kind) {
			return this.calls.add("any: " + ((Titled) model).getTitle() + " " + kind);
		}

		@Override
		public Mono<Void> afterCommit(ModelBase<?> model, WriteKind kind) {
			return this.calls.add("committed any: " + ((Titled) model).getTitle());
		}

	}

	record StoryHook(Calls calls) implements BeforeFlush<Story> {

		@Override
		public Mono<Void> beforeFlush(Story model, WriteKind kind) {
			return this.calls.add("story: " + model.getTitle());
		}

	}

	record TitledHook(Calls calls) implements BeforeFlush<Titled>, Ordered {

		@Override
		public Mono<Void> beforeFlush(Titled model, WriteKind kind) {
			return this.calls.add("titled: " + model.getTitle());
		}

		@Override
		public int getOrder() {
			return 1;
		}

	}

	record ChapterHook(Calls calls) implements AfterCommit<Chapter> {

		@Override
		public Mono<Void> afterCommit(Chapter model, WriteKind kind) {
			return this.calls.add("committed chapter: " + model.getTitle());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Lambdas {

		@Bean
		@Order(2)
		BeforeFlush<Story> first(Calls calls) {
			return (story, kind) -> calls.add("first: " + story.getTitle());
		}

		@Bean
		@Order(1)
		BeforeFlush<Titled> second(Calls calls) {
			return (titled, kind) -> calls.add("second: " + titled.getTitle());
		}

		@Bean
		static AfterCommit<Chapter> third(Calls calls) {
			return (chapter, kind) -> calls.add("committed: " + chapter.getTitle());
		}

	}

	static class StoryCounter implements BeforeFlush<Story> {

		private int stories;

		@Override
		public Mono<Void> beforeFlush(Story model, WriteKind kind) {
			return Mono.fromRunnable(() -> this.stories++);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Vague {

		@Bean
		BeforeFlush<? extends Titled> vague() {
			return new StoryCounter();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class WildcardLambda {

		@Bean
		BeforeFlush<?> untold() {
			return (model, kind) -> Mono.empty();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class RawLambda {

		@Bean
		@SuppressWarnings("rawtypes")
		BeforeFlush untold() {
			return (model, kind) -> Mono.empty();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class GenericHook {

		@Bean
		Generic<?> untold() {
			return new Generic<>();
		}

	}

	static class Generic<T> implements BeforeFlush<T> {

		@Override
		public Mono<Void> beforeFlush(T model, WriteKind kind) {
			return Mono.empty();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OpensSessions {

		@Bean
		AfterCommit<Story> opensSession(ModelSessionFactory sessions) {
			return (story, kind) -> sessions.inTransaction((session) -> {
				session.add(new Chapter(story, "to " + story.getTitle()));
				return session.flush();
			});
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class NumbersStories {

		@Bean
		BeforeFlush<Story> numbersStory(StoryRepository stories) {
			return (story, kind) -> stories.count(Select.from(Story.class))
				.filter((count) -> count > 0)
				.doOnNext((count) -> story.setTitle(story.getTitle() + " (" + count + ")"))
				.then();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnTransactionManager {

		@Bean
		CountingTransactionManager transactionManager(ConnectionFactory connectionFactory) {
			return new CountingTransactionManager(connectionFactory);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class SeveralTransactionManagers {

		@Bean
		CountingTransactionManager foreign() {
			return new CountingTransactionManager(TestDatabase.H2.create());
		}

		@Bean
		CountingTransactionManager other(ConnectionFactory connectionFactory) {
			return new CountingTransactionManager(connectionFactory);
		}

		@Bean
		@Primary
		CountingTransactionManager primary(ConnectionFactory connectionFactory) {
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

	/** The transactions of something else than R2DBC. */
	@Configuration(proxyBeanMethods = false)
	static class ForeignTransactionManager extends ModelbaseAutoConfigurationTests.UnusedTransactionManager {

	}

	@Configuration(proxyBeanMethods = false)
	static class TemplateOfSecond {

		@Bean
		ModelTemplate modelTemplate(ApplicationContext context) {
			ModelEntityTemplate template = Applications
				.template(context.getBean("secondDatabase", ConnectionFactory.class));
			DatabaseClient client = template.getDatabaseClient();
			run(client
				.sql("CREATE TABLE story (id BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, "
						+ "title VARCHAR(64), created_by VARCHAR(9), changed_by VARCHAR(9), "
						+ "created_at TIMESTAMP WITH TIME ZONE, updated_at TIMESTAMP WITH TIME ZONE)")
				.then());
			return new ModelTemplate(template);
		}

	}

}
