package io.modelbase.docs;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import io.modelbase.execution.FlushMode;
import io.modelbase.execution.ModelTemplate;
import io.modelbase.execution.Retry;
import io.modelbase.ToOne;
import io.modelbase.load.LoadOptions;
import io.modelbase.query.Delete;
import io.modelbase.query.Select;
import io.modelbase.query.Update;
import io.modelbase.sample.model.Article;
import io.modelbase.sample.model.Article_;
import io.modelbase.sample.model.User;
import io.modelbase.sample.model.User_;
import io.modelbase.session.ModelSession;
import io.modelbase.session.ModelSessionFactory;
import io.modelbase.session.SessionHooks;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.ContextView;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Provokes the errors that {@code docs/errors.md} explains. */
class ErrorsTests extends AbstractDocsTests {

	private final String page = Pages.read(Pages.ROOT.resolve("docs/errors.md"));

	@Autowired
	private ModelTemplate template;

	@Autowired
	private ArticleTitles titles;

	@Autowired
	private DatabaseClient database;

	@Autowired
	private ModelSessionFactory sessions;

	@Autowired
	private ReactiveTransactionManager transactionManager;

	private void explains(Supplier<?> call) {
		Throwable error = catchThrowable(() -> {
			if (call.get() instanceof Mono<?> mono) {
				await(mono);
			}
		});
		assertThat(error).isNotNull();
		String message = error.getMessage()
			.replaceAll("(id|from|to) \\d+", "$1 5")
			.replaceAll("\\[\\d+]", "[5]")
			.replaceAll("ErrorsTests\\.java:\\d+", "ArticleService.java:42");
		assertThat(this.page).contains("`%s`\n```text\n%s\n```\n".formatted(error.getClass().getSimpleName(), message));
	}

	@Test
	void conditions() {
		explains(() -> User_.email.eq((String) null));
		explains(() -> User_.email.in(Arrays.asList("ada@example.com", null)));
	}

	@Test
	void selects() {
		explains(() -> Select.from(User.class).limit(-1));
		explains(() -> this.articles.findPage(Select.from(Article.class).limit(5), PageRequest.of(0, 5)));
		explains(() -> this.articles.findPage(Select.from(Article.class), PageRequest.of(0, 5, Sort.by("colour"))));
		explains(() -> this.articles.findOne(Article_.author().id.eq(this.ada.getId())));
		explains(() -> this.users.get(5_000_000L));
	}

	record Line(String name, long count) {

	}

	record Version(long last) {

	}

	@Test
	void columnsAndGroups() {
		Select<Article> select = Select.from(Article.class);
		explains(() -> Select.from(User.class).load(User_.articles()).columns(User_.name));
		explains(() -> select.columns(Article_.title).distinct().orderBy(Article_.id.asc()).into(Function.identity()));
		explains(() -> Select.from(User.class).columns(User_.name).into(Line.class));
		explains(() -> Select.from(User.class).columns(User_.id.count(), User_.name).into(Line.class));
		explains(() -> this.articles.findFirst(select.where(Article_.id.count().gt(1L))));
		explains(() -> this.articles
			.findFirst(select.columns(Article_.title, Article_.id.count()).into((title, count) -> title)));
		explains(() -> this.articles.findAll(select.columns(Article_.body).into(Function.identity())).then());
		explains(() -> this.articles
			.findOne(select.where(Article_.title.eq("none")).columns(Article_.version.max()).into(Version.class)));
		await(this.database.sql("UPDATE \"ARTICLE\" SET \"VERSION\" = 9223372036854775807").then());
		explains(() -> this.articles.findOne(select.columns(Article_.version.sum()).into(Function.identity())));
	}

	@Test
	void locks() {
		Select<Article> select = Select.from(Article.class).limit(1);
		explains(() -> select.skipLocked());
		explains(() -> select.forUpdate().skipLocked().noWait());
		explains(() -> select.forUpdate().waitAtMost(Duration.ZERO));
		explains(() -> this.articles.findFirst(select.forUpdate()));
		explains(() -> this.articles.findFirst(select.forUpdate())
			.flatMap((article) -> inNewTransaction(this.articles.findFirst(select.forUpdate().noWait())))
			.as(this::inNewTransaction));
		explains(() -> {
			new Invoice("2026-1").requireLocked();
			return Mono.empty();
		});
		Select<Article> engines = select.where(Article_.title.eq("Engines")).forUpdate();
		Select<Article> poems = select.where(Article_.title.eq("Poems")).forUpdate();
		explains(
				() -> Flux.mergeDelayError(2, oneAfterAnother(engines, poems), oneAfterAnother(poems, engines)).then());
	}

	private Mono<Article> oneAfterAnother(Select<Article> one, Select<Article> other) {
		return this.articles.findFirst(one)
			.delayElement(Duration.ofMillis(300), Schedulers.boundedElastic())
			.then(this.articles.findFirst(other))
			.as(this::inNewTransaction);
	}

	private <T> Mono<T> inNewTransaction(Mono<T> work) {
		return inTransaction(TransactionDefinition.PROPAGATION_REQUIRES_NEW, work);
	}

	private <T> Mono<T> inTransaction(int propagation, Mono<T> work) {
		return TransactionalOperator.create(this.transactionManager, new DefaultTransactionDefinition(propagation))
			.transactional(work);
	}

	private <T> Supplier<Mono<T>> session(Function<ModelSession, Mono<T>> work) {
		return () -> this.sessions.inTransaction(work);
	}

	@Test
	void conversation() {
		Select<Article> articles = Select.from(Article.class);
		explains(session((session) -> session.stream(articles)
			.concatMap((article) -> session.count(Select.from(User.class)))
			.then()));
		explains(session((session) -> session.stream(articles).concatMap((article) -> this.users.count()).then()));
		ModelSession[] kept = new ModelSession[1];
		await(this.sessions.inTransaction((session) -> {
			kept[0] = session;
			return Mono.just("kept");
		}));
		explains(() -> kept[0].count(articles));
		ContextView ended = await(this.sessions.withSession((session) -> Mono.deferContextual(Mono::just)));
		explains(() -> this.users.count().contextWrite((context) -> context.putAll(ended)));
		explains(session((session) -> session.nested((inner) -> Mono.deferContextual(Mono::just))
			.flatMap((nested) -> session.count(articles).contextWrite((context) -> context.putAll(nested)))));
		explains(() -> this.sessions.withSession((session) -> session.nested((inner) -> session.commit())));
		explains(session((session) -> inNewTransaction(session.count(articles))));
		explains(() -> this.sessions.inTransaction((session) -> this.sessions.withSession((inner) -> inner.commit())));
		explains(() -> this.sessions.withSession((session) -> {
			session.add(new User("Grace", "grace@example.com"));
			return inTransaction(TransactionDefinition.PROPAGATION_SUPPORTS, session.flush());
		}));
		explains(session((session) -> manual().inTransaction((other) -> other.count(articles))));
	}

	@Test
	void modelsOfASession() {
		Long id = this.ada.getId();
		explains(session((session) -> session.get(User.class, id).doOnNext((user) -> session.add(this.ada))));
		explains(session((session) -> session.get(User.class, id).flatMap((user) -> {
			session.delete(user);
			return session.get(User.class, id);
		})));
		User grace = new User("Grace", "grace@example.com");
		explains(session((session) -> {
			session.delete(grace);
			return Mono.empty();
		}));
		explains(session((session) -> session.refresh(grace)));
		explains(session((session) -> session.get(Article.class, this.engines.getId()).flatMap((article) -> {
			article.setTitle("Machines");
			return this.database.sql("UPDATE \"ARTICLE\" SET \"TITLE\" = 'Looms'")
				.then()
				.then(session.refresh(article));
		})));
	}

	@Test
	void flushing() {
		explains(session((session) -> {
			session.addAll(List.of(new User("Grace", "grace@example.com"), new User("Twin", "grace@example.com")));
			return session.flush().onErrorComplete(DuplicateKeyException.class).then(session.flush());
		}));
		TransactionalOperator readOnly = TransactionalOperator.create(this.transactionManager, readOnly());
		explains(() -> this.sessions
			.inTransaction((session) -> session.get(Article.class, this.engines.getId())
				.doOnNext((article) -> article.setTitle("Machines")))
			.as(readOnly::transactional));
		explains(() -> manual().inTransaction((session) -> session.get(Article.class, this.engines.getId())
			.doOnNext((article) -> article.setTitle("Machines"))));
	}

	private ModelSessionFactory manual() {
		return new ModelSessionFactory(this.template, this.transactionManager, FlushMode.MANUAL, SessionHooks.NONE);
	}

	private static TransactionDefinition readOnly() {
		DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
		definition.setReadOnly(true);
		return definition;
	}

	@Test
	void retries() {
		explains(() -> Retry.retry(0));
		explains(() -> this.articles.modify(this.engines.getId(), Retry.retry(3), Article::like)
			.as(this::inNewTransaction));
	}

	@Test
	void relations() {
		User user = await(this.users.findById(this.ada.getId()));
		explains(() -> user.getArticles().size());
		explains(() -> this.users.findAll(Select.from(User.class).load(User_.articles().author().limit(1))).next());
		explains(() -> LoadOptions.of(User_.articles().limit(1), User_.articles().limit(2)));
		explains(() -> this.articles.save(new Article("Looms", null, ToOne.of(new User("Bob", "bob@example.com")))));
		User partial = await(this.users.get(this.ada.getId(), User_.articles().limit(1)));
		partial.getArticles().clear();
		explains(() -> this.users.save(partial));
		partial.getArticles().add(new Article("Poems", null, ToOne.of(this.byron)));
		User whole = await(this.users.get(this.ada.getId(), User_.articles()));
		whole.getArticles().add(new Article("Poems", null, ToOne.of(this.byron)));
		explains(() -> this.users.save(whole));
	}

	@Test
	@DirtiesContext
	void danglingKey() {
		sql("SET REFERENTIAL_INTEGRITY FALSE");
		sql("DELETE FROM \"users\"");
		explains(() -> this.articles.get(this.engines.getId(), Article_.author()));
	}

	@Test
	void writes() {
		explains(() -> this.users.save(new User("", "nobody@example.com")));
		explains(() -> this.users.save(new User("Bob", "ada@example.com")));
		explains(() -> this.users.save(new JsonMapper().readValue("""
				{"id": 5, "name": "Ada", "email": "ada@example.com"}""", User.class)));
		explains(() -> this.users.update(new User("Ada", "ada@example.com")));
		explains(() -> this.titles.findTitleWithoutVersion(this.engines.getId()).flatMap(this.articles::save));
	}

	@Test
	void bulkStatements() {
		explains(() -> this.articles.execute(Delete.from(Article.class)));
		explains(() -> this.articles.execute(Update.table(Article.class).all()));
		explains(() -> this.articles.execute(Update.table(Article.class).set(Article_.author().name, "Ada").all()));
		explains(() -> this.articles.execute(Update.table(Article.class).set(Article_.version, 5L).all()));
	}

	@Test
	void concurrentWrites() {
		Article copy = await(this.articles.get(this.engines.getId()));
		copy.setTitle("Looms");
		await(this.articles.save(copy));
		this.engines.setTitle("Machines");
		explains(() -> this.articles.save(this.engines));
		await(this.articles.deleteAll());
		await(this.users.deleteAll());
		this.ada.setName("Augusta");
		explains(() -> this.users.save(this.ada));
	}

	@Test
	@DirtiesContext
	void tables() {
		explains(() -> this.template.save(new Draft("x".repeat(300), 1)));
		sql("ALTER TABLE draft ALTER COLUMN text VARCHAR(5) NOT NULL");
		explains(() -> this.template.save(new Draft(null, 1)));
		await(this.template.save(new Draft("Old", 1)));
		sql("ALTER TABLE draft ALTER COLUMN stars INTEGER NULL");
		sql("UPDATE draft SET stars = NULL");
		explains(() -> this.template.findFirst(Select.from(Draft.class)));
		sql("ALTER TABLE draft DROP COLUMN stars");
		explains(() -> this.template.findFirst(Select.from(Draft.class)));
		sql("DROP TABLE draft");
		explains(() -> this.template.findFirst(Select.from(Draft.class)));
	}

	private void sql(String statement) {
		await(this.database.sql(statement).then());
	}

}
