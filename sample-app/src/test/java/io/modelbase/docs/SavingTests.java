package io.modelbase.docs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.modelbase.ModelNotFoundException;
import io.modelbase.StaleModelException;
import io.modelbase.query.Delete;
import io.modelbase.query.Update;
import io.modelbase.sample.model.Article;
import io.modelbase.sample.model.Article_;
import io.modelbase.sample.model.User;
import io.modelbase.sample.model.User_;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;

import static org.assertj.core.api.Assertions.assertThat;

/** The Java of {@code docs/saving.md}. */
class SavingTests extends AbstractDocsTests {

	private final JsonMapper json = new JsonMapper();

	@Autowired
	private ArticleTitles titles;

	@Autowired
	private ReactiveTransactionManager transactionManager;

	@Test
	void savesWhatChanged() {
		Instant before = this.ada.getUpdatedAt();
		this.clock.advance(Duration.ofMinutes(1));
		expect(this.users.get(this.ada.getId()).flatMap(this.users::save).map(User::getUpdatedAt)).values(before);
		Long id = this.ada.getId();
		// tag::changed[]
		Mono<User> renamed = this.users.get(id).flatMap((user) -> {
			user.setName("Ada Lovelace");
			return this.users.save(user); // UPDATE … SET name = …, updated_at = …
		});
		// end::changed[]
		assertThat(await(renamed).getUpdatedAt()).isAfter(before);
	}

	@Test
	void savesPartlyReadModel() {
		Article read = await(this.titles.findTitle(this.engines.getId()));
		assertThat(read.getBody()).isNull();
		read.setTitle("Machines");
		await(this.articles.save(read));
		assertThat(await(this.articles.get(this.engines.getId()))).extracting(Article::getTitle, Article::getBody)
			.containsExactly("Machines", "On engines.");
	}

	@Test
	void saysOutright() {
		String text = """
				{"id": %d, "name": "Augusta", "email": "ada@example.com"}""".formatted(this.ada.getId());
		// tag::outright[]
		// has an id, but was never read from the database
		User user = this.json.readValue(text, User.class);
		// writes all columns but createdAt
		Mono<User> updated = this.users.update(user);
		// end::outright[]
		expect(updated).values(this.ada);
		assertThat(await(this.users.get(this.ada.getId()))).extracting(User::getName, User::getCreatedAt)
			.containsExactly("Augusta", this.ada.getCreatedAt());
		User missing = this.json.readValue("""
				{"id": 0, "name": "Nobody", "email": "nobody@example.com"}""", User.class);
		expect(this.users.update(missing)).error(ModelNotFoundException.class);
		expect(this.users.insert(missing)).values(missing);
	}

	@Test
	void savesMany() {
		// tag::many[]
		List<User> both = List.of(new User("Grace", "grace@example.com"), new User("Joan", "joan@example.com"));
		Flux<User> saved = this.users.saveAll(both); // one INSERT with two rows
		// end::many[]
		expect(saved.map(User::getId)).count(2);
	}

	@Test
	void refusesStaleCopy() {
		Long id = this.engines.getId();
		// tag::version[]
		Mono<Article> stale = Mono.zip(this.articles.get(id), this.articles.get(id)).flatMap((copies) -> {
			copies.getT1().setTitle("Machines");
			copies.getT2().setTitle("Looms");
			return this.articles.save(copies.getT1()).then(this.articles.save(copies.getT2()));
		}); // ends with a StaleModelException
		// end::version[]
		expect(stale).error(StaleModelException.class);
		assertThat(await(this.articles.get(id)).getTitle()).isEqualTo("Machines");
	}

	@Test
	void refusesVersionOfClient() {
		Long id = this.engines.getId();
		long version = this.engines.getVersion();
		// tag::clientversion[]
		Mono<Article> changed = this.articles.get(id).flatMap((article) -> {
			article.setVersion(version); // as the client sent it back
			article.setTitle("Machines");
			return this.articles.save(article);
		});
		// end::clientversion[]
		expect(changed.map(Article::getVersion)).values(version + 1);
		expect(changed).error(StaleModelException.class);
	}

	@Test
	void undoesAtRollback() {
		TransactionalOperator transaction = TransactionalOperator.create(this.transactionManager);
		// tag::rollback[]
		User grace = new User("Grace", "grace@example.com");
		User twin = new User("Grace", "ada@example.com"); // the address is taken

		Mono<User> saved = this.users.save(grace).then(this.users.save(twin)).as(transaction::transactional);

		Mono<User> savedAfterAll = saved.onErrorResume(DuplicateKeyException.class, (ex) -> {
			assertThat(grace.isNew()).isTrue(); // as before the transaction
			assertThat(grace.getId()).isNull();
			return this.users.save(grace); // inserts
		});
		// end::rollback[]
		expect(savedAfterAll).values(grace);
		expect(this.users.count(User_.email.eq("grace@example.com"))).values(1L);
	}

	@Test
	void deletes() {
		// tag::delete[]
		// by id, and by version where there is one
		Mono<Void> deleted = this.articles.delete(this.engines);
		// end::delete[]
		expect(deleted).count(0);
		assertThat(this.engines.isNew()).isTrue();
	}

	@Test
	void writesManyRowsWithoutReadingThem() {
		// tag::bulk[]
		// UPDATE … SET published = …, updated_at = …, version = … WHERE id IN (SELECT …)
		Mono<Long> published = this.articles.execute(Update.table(Article.class)
			.set(Article_.published, true)
			.where(Article_.author().name.startsWith("A"), Article_.body.isNotNull()));
		Mono<Long> silent = this.articles.execute(Delete.from(Article.class).where(Article_.comments().none()));
		// a delete, in short
		Mono<Long> unpublished = this.articles.delete(Article_.published.isFalse());
		// no condition: every row is meant
		Mono<Long> handedOver = this.articles
			.execute(Update.table(Article.class).set(Article_.author().id, this.byron.getId()).all());
		// end::bulk[]
		expect(published).values(1L);
		expect(this.articles.save(this.engines)).values(this.engines);
		this.engines.setTitle("Machines");
		expect(this.articles.save(this.engines)).error(StaleModelException.class);
		expect(handedOver).values(3L);
		expect(this.articles.count(Article_.author().id.eq(this.byron.getId()))).values(3L);
		expect(unpublished).values(2L);
		expect(silent).values(1L);
	}

}
