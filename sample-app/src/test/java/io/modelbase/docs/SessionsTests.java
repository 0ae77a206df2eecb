package io.modelbase.docs;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.modelbase.ConflictingChangeException;
import io.modelbase.StaleModelException;
import io.modelbase.ToOne;
import io.modelbase.execution.ModelTemplate;
import io.modelbase.execution.PendingChange;
import io.modelbase.execution.PropertyChange;
import io.modelbase.query.Select;
import io.modelbase.query.Update;
import io.modelbase.sample.model.Article;
import io.modelbase.sample.model.Article_;
import io.modelbase.sample.model.User;
import io.modelbase.sample.model.User_;
import io.modelbase.session.ModelSessionFactory;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;

import static io.modelbase.execution.Retry.retry;
import static org.assertj.core.api.Assertions.assertThat;

/** The Java of {@code docs/sessions.md}. */
class SessionsTests extends AbstractDocsTests {

	@Autowired
	private ModelSessionFactory sessions;

	@Autowired
	private TransactionalOperator transactions;

	@Autowired
	private ModelTemplate template;

	@Autowired
	private DatabaseClient database;

	@Autowired
	private SearchIndex index;

	@Autowired
	private CustomerRepository customers;

	@Autowired
	private ReactiveTransactionManager transactionManager;

	@Test
	void inTransaction() {
		// tag::first[]
		Mono<Article> written = this.sessions.inTransaction((session) -> {
			User grace = new User("Grace", "grace@example.com");
			Article article = new Article("Compilers", null, ToOne.of(grace));
			// sends nothing, in whatever order
			session.add(article);
			session.add(grace);
			return Mono.just(article);
			// INSERT INTO users …, INSERT INTO article …, COMMIT
		});
		// end::first[]
		assertThat(await(written).getAuthor().get().getId()).isNotNull();
		expect(this.articles.count(Article_.author().name.eq("Grace"))).values(1L);
	}

	@Test
	void rollsBackQueryMethodsThatAreNotCommitted() {
		await(this.customers.save(new Customer("C", "c-slug")));
		await(this.sessions.withSession((session) -> this.customers.changeLevelOfIdle(Level.GOLD)));
		expect(this.customers.findBySlug("c-slug").map(Customer::getLevel)).values(Level.SILVER);
	}

	@Test
	void joins() {
		Long id = this.ada.getId();
		// tag::join[]
		Mono<Long> renamed = this.sessions
			.inTransaction((session) -> session.get(User.class, id).doOnNext((user) -> user.setName("Augusta")))
			// within the transaction still: one session, one user
			.then(this.users.get(id))
			.doOnNext((user) -> user.setEmail("augusta@example.com"))
			.then(this.users.count(User_.email.eq("augusta@example.com")))
			.as(this.transactions::transactional);
		// end::join[]
		expect(renamed).values(1L);
		assertThat(await(this.users.get(id))).extracting(User::getName, User::getEmail)
			.containsExactly("Augusta", "augusta@example.com");
	}

	@Test
	void writesWhatChanged() {
		Long id = this.ada.getId();
		Article engines = this.engines;
		// tag::changes[]
		Mono<User> changed = this.sessions.inTransaction((session) -> session.get(User.class, id).doOnNext((user) -> {
			user.setName("Augusta"); // no save
			session.delete(engines);

			Map<String, PropertyChange> changes = session.changes(user);
			assertThat(changes).containsExactly(Map.entry("name", new PropertyChange("Ada", "Augusta")));

			List<PendingChange> pending = session.pending();
			assertThat(pending).extracting(PendingChange::toString)
				.containsExactly("update User[%d] [name, updatedAt]".formatted(id),
						"delete Article[%d]".formatted(engines.getId()));
		}));
		// end::changes[]
		assertThat(await(changed).getName()).isEqualTo("Augusta");
		assertThat(await(this.users.get(id)).getName()).isEqualTo("Augusta");
		expect(this.articles.count()).values(2L);
	}

	@Test
	void flushes() {
		// tag::flush[]
		Mono<Long> id = this.sessions.inTransaction((session) -> {
			User grace = new User("Grace", "grace@example.com");
			session.add(grace);
			return session.flush().then(Mono.fromSupplier(grace::getId));
		});
		// end::flush[]
		assertThat(await(id)).isNotNull();
	}

	@Test
	void deletesLast() {
		await(this.articles.deleteAll());
		User byron = this.byron;
		expect(this.sessions.inTransaction((session) -> {
			session.delete(byron);
			session.add(new User("Noel", "byron@example.com"));
			return Mono.empty();
		})).error(DuplicateKeyException.class);
		// tag::deletelast[]
		Mono<Void> replaced = this.sessions.inTransaction((session) -> {
			session.delete(byron);
			// without this flush his address would still be taken
			return session.flush().doOnSuccess((done) -> session.add(new User("Noel", "byron@example.com")));
		});
		// end::deletelast[]
		expect(replaced).count(0);
		expect(this.users.count(User_.name.eq("Noel"))).values(1L);
	}

	@Test
	void knowsOneObjectForEachRow() {
		Long id = this.ada.getId();
		// tag::identity[]
		Mono<Void> one = this.sessions.inTransaction((session) -> session.get(User.class, id)
			.flatMap((user) -> session.get(User.class, id) // no SQL
				.doOnNext((again) -> assertThat(again).isSameAs(user))
				.then(session
					.findFirst(Select.from(Article.class).where(Article_.author().id.eq(id)).load(Article_.author())))
				.doOnNext((article) -> assertThat(article.getAuthor().get()).isSameAs(user))
				.then(this.users.findOne(User_.email.eq("ada@example.com")))
				.doOnNext((again) -> assertThat(again).isSameAs(user)))
			.then());
		// end::identity[]
		expect(one).count(0);
	}

	@Test
	void flushesBeforeQueriesThatCouldSeeIt() {
		Long id = this.ada.getId();
		// tag::auto[]
		Mono<Boolean> found = this.sessions.inTransaction((session) -> session.get(User.class, id).flatMap((user) -> {
			user.setName("Augusta");
			// names another table: sends no update
			return session.count(Select.from(Article.class).where(Article_.published.isTrue()))
				// UPDATE users …, SELECT … FROM users …
				.then(session.exists(Select.from(User.class).where(User_.name.eq("Augusta"))));
		}));
		// end::auto[]
		expect(found).values(true);
	}

	@Test
	void keepsValuesUnlessRefreshed() {
		Long id = this.engines.getId();
		// tag::refresh[]
		Mono<Article> refreshed = this.sessions
			.inTransaction((session) -> session.get(Article.class, id).flatMap((article) -> {
				article.setBody("On machines.");
				return session
					.execute(Update.table(Article.class).set(Article_.title, "Machines").where(Article_.id.eq(id)))
					// another column of a row that was written past the session
					.doOnNext((rows) -> assertThat(article.getTitle()).isEqualTo("Engines"))
					.then(session.refresh(article))
					.doOnNext((same) -> assertThat(same.getTitle()).isEqualTo("Machines"));
			}));
		// end::refresh[]
		assertThat(await(refreshed)).extracting(Article::getTitle, Article::getBody)
			.containsExactly("Machines", "On machines.");
	}

	@Test
	void retries() {
		Long id = this.engines.getId();
		// tag::modify[]
		// again on fresh state, if another write came first
		Mono<Article> liked = this.articles.modify(id, retry(10), Article::like);
		// end::modify[]
		assertThat(await(liked).getLikes()).isEqualTo(1);
		// tag::retry[]
		// a whole session, again with another one
		Mono<Article> published = this.sessions.inTransaction(retry(3),
				(session) -> session.get(Article.class, id).doOnNext((article) -> article.setPublished(true)));
		// end::retry[]
		assertThat(await(published).isPublished()).isTrue();
	}

	@Test
	void savesAgainWhatWasChanged() {
		Long id = this.engines.getId();
		Article article = await(this.articles.get(id));
		await(this.articles.modify(id, (other) -> other.setBody("On machines.")));
		// tag::saveretry[]
		article.setTitle("Machines");
		// another write came first: reads the row, keeps the title, takes over the rest
		Mono<Article> saved = this.articles.save(article, retry(3));
		// end::saveretry[]
		assertThat(await(saved)).extracting(Article::getTitle, Article::getBody)
			.containsExactly("Machines", "On machines.");
		await(this.articles.modify(id, (other) -> other.setTitle("Looms")));
		article.setTitle("Mills");
		expect(this.articles.save(article, retry(3))).error(ConflictingChangeException.class);
		// tag::lastwins[]
		// both changed the title: this one counts, rather than an error
		Mono<Article> won = this.articles.save(article, retry(3).lastWins());
		// end::lastwins[]
		assertThat(await(won).getTitle()).isEqualTo("Mills");
		assertThat(await(this.articles.get(id)).getTitle()).isEqualTo("Mills");
	}

	@Test
	void locks() {
		Long id = this.engines.getId();
		// tag::locks[]
		Mono<Article> locked = this.sessions.inTransaction((session) -> session
			// locks while it reads
			.findOne(Select.from(Article.class).where(Article_.id.eq(id)).forUpdate())
			// locks a model in hand, and brings it to its row; gives up after a second
			.flatMap((article) -> session.lock(article, Duration.ofSeconds(1)))
			.doOnNext((article) -> article.setPublished(true)));
		// end::locks[]
		assertThat(await(locked).isPublished()).isTrue();
		Mono<Article> other = Mono
			.defer(() -> this.sessions.inTransaction((session) -> session.get(Article.class, id)
				.flatMap((article) -> session.lock(article, Duration.ofMillis(50)))))
			.contextWrite((context) -> Context.empty());
		expect(this.sessions
			.inTransaction((session) -> session.get(Article.class, id).flatMap(session::lock).then(other)))
			.error(CannotAcquireLockException.class);
	}

	private Mono<String> translated(@SuppressWarnings("unused") String text) {
		return Mono.just("Über Maschinen.").delayElement(Duration.ofMillis(10));
	}

	@Test
	void withSession() {
		Long id = this.engines.getId();
		// tag::withsession[]
		Mono<Article> changed = this.sessions.withSession((session) -> session.get(Article.class, id)
			// no transaction and no connection while the service takes its time
			.flatMap((article) -> translated(article.getTitle()).doOnNext(article::setBody)
				// begins, updates, commits
				.then(session.commit())
				// again no connection; the article is what it was
				.then(published(article))
				.doOnNext(article::setPublished)
				.then(session.commit())
				.thenReturn(article)));
		// end::withsession[]
		await(changed);
		assertThat(await(this.articles.get(id))).extracting(Article::getBody, Article::isPublished)
			.containsExactly("Über Maschinen.", true);
	}

	private Mono<Boolean> published(@SuppressWarnings("unused") Article article) {
		return Mono.just(true).delayElement(Duration.ofMillis(10));
	}

	@Test
	void rollsBackWhatIsNotCommitted() {
		Long id = this.engines.getId();
		User grace = new User("Grace", "grace@example.com");
		// tag::rollback[]
		Mono<Void> work = this.sessions.withSession((session) -> session.get(Article.class, id).flatMap((article) -> {
			article.setTitle("Machines");
			// a repository's write begins the transaction too
			return this.users.save(grace).then(session.flush()).then(session.rollback()).doOnSuccess((done) -> {
				// as before: she has no row
				assertThat(grace.isNew()).isTrue();
				// what the application set stays set, and is yet to be written
				assertThat(session.isDirty(article)).isTrue();
			});
		}));
		// never committed: rolled back
		// end::rollback[]
		expect(work).count(0);
		expect(this.users.count()).values(2L);
		assertThat(await(this.articles.get(id)).getTitle()).isEqualTo("Engines");
		expect(this.sessions.withSession((session) -> this.users.save(grace).then())).count(0);
		expect(this.users.count()).values(2L);
		assertThat(grace.isNew()).isTrue();
	}

	@Test
	void nested() {
		// tag::nested[]
		Mono<User> written = this.sessions.inTransaction((session) -> {
			User grace = new User("Grace", "grace@example.com");
			session.add(grace);
			return session.nested((inner) -> {
				inner.add(new User("Twin", "ada@example.com")); // the address is taken
				return Mono.empty();
			}).onErrorComplete(DuplicateKeyException.class).thenReturn(grace); // goes on
		});
		// end::nested[]
		assertThat(await(written).getId()).isNotNull();
		expect(this.users.count()).values(3L);
	}

	@Test
	void callsAfterCommit() {
		// tag::aftercommit[]
		Mono<Article> written = this.sessions.inTransaction((session) -> {
			Article article = new Article(" Looms ", null, ToOne.of(this.ada));
			session.add(article);
			session.afterCommit(Mono.fromRunnable(() -> assertThat(article.getId()).isNotNull()));
			return Mono.just(article);
		});
		// end::aftercommit[]
		assertThat(await(written).getTitle()).isEqualTo("Looms");
		assertThat(this.index.has("Looms")).isTrue();
		expect(this.sessions.inTransaction((session) -> {
			session.add(new Article("Mills", null, ToOne.of(this.ada)));
			session.setRollbackOnly();
			return session.flush();
		})).count(0);
		assertThat(this.index.has("Mills")).isFalse();
	}

	@Test
	void savesOwned() {
		Long id = await(this.template.save(new Invoice("2026-1"))).getId();
		// tag::owned[]
		Mono<Invoice> changed = this.sessions
			.inTransaction((session) -> session.get(Invoice.class, id, Invoice_.lines()).doOnNext((invoice) -> {
				// inserted at the end, and the invoice's version is raised
				invoice.getLines().add(new InvoiceLine("pens", 300));
			}));
		// end::owned[]
		assertThat(await(changed).getVersion()).isEqualTo(2);
		assertThat(await(this.template.get(Invoice.class, id, Invoice_.lines())).getLines()).hasSize(1);
		await(this.template.deleteAll(Invoice.class));
	}

	@Test
	void takesRepositoriesIn() {
		// tag::repositories[]
		Mono<Long> count = this.sessions.inTransaction((session) -> {
			User grace = new User("Grace", "grace@example.com");
			session.add(grace);
			// inserts the article at once, and before it the user that it refers to
			return this.articles.save(new Article("Compilers", null, ToOne.of(grace)))
				// these wait for their turns on the one connection
				.thenMany(Flux.merge(this.articles.count(), this.users.count()))
				.reduce(Long::sum);
		});
		// end::repositories[]
		expect(count).values(7L);
	}

	@Test
	void bulkStatementsPassObjectsBy() {
		Long id = this.engines.getId();
		expect(this.sessions.inTransaction((session) -> session.get(Article.class, id)
			.flatMap((article) -> session.execute(Update.table(Article.class).set(Article_.published, true).all())
				.then(Mono.fromRunnable(() -> {
					assertThat(article.isPublished()).isFalse();
					article.setTitle("Machines");
				})))))
			.error(StaleModelException.class);
	}

	@Test
	void plainSqlIsNotSeen() {
		Long id = this.ada.getId();
		// tag::plainsql[]
		Mono<String> name = this.sessions.inTransaction((session) -> session.get(User.class, id).flatMap((user) -> {
			user.setName("Augusta");
			return session.flush() // SQL that goes past Modelbase sees what was sent
				.then(this.database.sql("SELECT \"NAME\" FROM \"users\" WHERE \"ID\" = " + id)
					.mapValue(String.class)
					.one());
		}));
		// end::plainsql[]
		expect(name).values("Augusta");
		// Spring Data's template takes part, a client doesn't
		Query renamed = Query.query(Criteria.where("name").is("Ada"));
		expect(this.sessions.inTransaction((session) -> session.get(User.class, id).flatMap((user) -> {
			user.setName("Ada");
			return this.template.getEntityTemplate()
				.count(renamed, User.class)
				.doOnNext((count) -> user.setName("Augusta"));
		}))).values(1L);
		expect(this.sessions.inTransaction((session) -> session.get(User.class, id).flatMap((user) -> {
			user.setName("Ada");
			return this.database.sql("SELECT \"NAME\" FROM \"users\" WHERE \"ID\" = " + id)
				.mapValue(String.class)
				.one();
		}))).values("Augusta");
	}

	@Test
	void queryMethodsWithSqlFlushEverything(@Autowired ArticleTitles titles) {
		Long id = this.engines.getId();
		expect(this.sessions.inTransaction((session) -> session.get(Article.class, id).flatMap((article) -> {
			article.setTitle("Machines");
			return titles.findTitle(id).doOnNext((read) -> {
				assertThat(read).isSameAs(article);
				assertThat(session.isDirty()).isFalse();
			});
		}).then())).count(0);
	}

	@Test
	void savepointOfSpringIsNotNoticed() {
		Article[] added = new Article[1];
		Mono<Void> work = this.sessions.inTransaction((session) -> {
			Mono<Void> nested = Mono.defer(() -> {
				added[0] = new Article("Looms", null, ToOne.of(this.ada));
				session.add(added[0]);
				return session.flush().then(Mono.error(new IllegalStateException("stop")));
			});
			return nestedBySpring(nested).onErrorComplete(IllegalStateException.class)
				.then(session.flush())
				.then(Mono.fromRunnable(() -> assertThat(added[0].isNew()).isFalse()));
		});
		expect(work).count(0);
		expect(this.articles.count()).values(3L);
	}

	private Mono<Void> nestedBySpring(Mono<Void> work) {
		return TransactionalOperator
			.create(this.transactionManager, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED))
			.transactional(work);
	}

	@Test
	void newModelsAreNewAgainAfterRollback() {
		User grace = new User("Grace", "grace@example.com");
		expect(this.sessions.inTransaction((session) -> {
			session.add(grace);
			return session.flush().then(Mono.error(new IllegalStateException("stop")));
		})).error(IllegalStateException.class);
		assertThat(grace.isNew()).isTrue();
		assertThat(grace.getId()).isNull();
	}

}
