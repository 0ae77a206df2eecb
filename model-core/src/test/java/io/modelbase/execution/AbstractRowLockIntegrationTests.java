package io.modelbase.execution;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;

import io.modelbase.ToOne;
import io.modelbase.query.Select;
import io.modelbase.relation.Country;
import io.modelbase.relation.Profile;
import io.modelbase.relation.Remark;
import io.modelbase.relation.Story;
import io.modelbase.relation.Story_;
import io.modelbase.relation.Topic;
import io.modelbase.relation.Writer;
import io.modelbase.relation.Writer_;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reactivestreams.Publisher;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;

import static org.assertj.core.api.Assertions.assertThat;

/** What a locked row does to other transactions, and what they are told. */
abstract class AbstractRowLockIntegrationTests {

	private static final Duration SHORT = Duration.ofMillis(300);

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database())
		.models(Writer.class, Country.class, Profile.class, Story.class, Remark.class, Topic.class);

	private List<Story> stories;

	private Writer ada;

	private final Select<Story> byId = Select.from(Story.class).orderBy(Story_.id.asc());

	abstract TestDatabase database();

	private ModelTemplate template() {
		return this.fixture.template();
	}

	@BeforeEach
	void saveStories() {
		this.ada = this.fixture.one(template().save(new Writer("Ada")));
		this.stories = IntStream.range(0, 6).mapToObj((i) -> new Story("story " + i, ToOne.of(this.ada))).toList();
		this.fixture.run(template().saveAll(this.stories));
		this.fixture.forget();
	}

	private <T> Flux<T> inTransaction(Publisher<T> work) {
		return this.fixture.transactions().transactional(Flux.from(work));
	}

	private Select<Story> first(int count) {
		return this.byId.limit(count).forUpdate();
	}

	private Select<Story> only(int index) {
		return Select.from(Story.class).where(Story_.id.eq(this.stories.get(index).getId())).forUpdate();
	}

	private static List<String> titles(List<Story> stories) {
		return stories.stream().map(Story::getTitle).toList();
	}

	/** Does something while another transaction holds the locks of a select. */
	private void whileLocked(Select<?> select, Runnable work) {
		CountDownLatch locked = new CountDownLatch(1);
		CountDownLatch done = new CountDownLatch(1);
		CountDownLatch ended = new CountDownLatch(1);
		Disposable holder = inTransaction(
				template().findAll(select).collectList().publishOn(Schedulers.boundedElastic()).doOnNext((found) -> {
					locked.countDown();
					await(done);
				}))
			.subscribeOn(Schedulers.boundedElastic())
			.doFinally((signal) -> ended.countDown())
			.subscribe();
		try {
			await(locked);
			this.fixture.forget();
			work.run();
		}
		finally {
			done.countDown();
			await(ended);
			holder.dispose();
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void assertThatIsLockedBy(Select<Story> select, Select<Story> other) {
		whileLocked(select, () -> assertThat(this.fixture.error(inTransaction(template().findAll(other.noWait()))))
			.isInstanceOf(CannotAcquireLockException.class));
	}

	@Test
	void refusesToLockOutsideATransactionAndSendsNothing() {
		for (Publisher<?> read : List.<Publisher<?>>of(template().findAll(first(2)), template().findFirst(first(1)),
				template().findOne(only(0)), template().stream(first(2)),
				template().findAll(first(2).load(Story_.author())),
				this.fixture.transactions(TransactionDefinition.PROPAGATION_SUPPORTS)
					.transactional(template().findFirst(first(1))))) {
			assertThat(this.fixture.error(read)).isInstanceOf(InvalidDataAccessApiUsageException.class)
				.hasMessageContaining("has no transaction, so nothing would hold its locks")
				.hasMessageContaining("@Transactional method, through a TransactionalOperator, or in a session's");
		}
		assertThat(this.fixture.statements()).isEmpty();
	}

	@Test
	void countsAndLooksUpWithoutLocks() {
		whileLocked(first(6), () -> {
			assertThat(this.fixture.one(template().count(first(6)))).isEqualTo(6);
			assertThat(this.fixture.one(template().exists(first(6)))).isTrue();
			assertThat(this.fixture.all(template().findAll(this.byId))).hasSize(6);
		});
		assertThat(this.fixture.statements()).noneMatch((sql) -> sql.contains("FOR UPDATE"));
	}

	@Test
	void waitsForTheOtherTransaction() {
		CountDownLatch asked = new CountDownLatch(1);
		CountDownLatch got = new CountDownLatch(1);
		Mono<Story> other = inTransaction(template().findOne(only(0)).doOnSubscribe((all) -> asked.countDown())).next()
			.doOnNext((story) -> got.countDown())
			.subscribeOn(Schedulers.boundedElastic())
			.cache();
		whileLocked(only(0), () -> {
			other.subscribe();
			await(asked);
			assertThat(waits(got)).isTrue();
		});
		assertThat(this.fixture.one(other).getTitle()).isEqualTo("story 0");
	}

	private static boolean waits(CountDownLatch latch) {
		try {
			return !latch.await(300, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void readsWhatTheOtherTransactionWrote() {
		Mono<Story> change = template().findOne(only(0))
			.flatMap((story) -> template()
				.save(story.setRating(((story.getRating() != null) ? story.getRating() : 0) + 1)));
		this.fixture
			.run(Flux.range(0, 12).flatMap((i) -> inTransaction(change).subscribeOn(Schedulers.boundedElastic()), 4));
		assertThat(this.fixture.one(template().get(Story.class, this.stories.get(0).getId())).getRating())
			.isEqualTo(12);
	}

	@Test
	void failsAtOnceWhereItMustNotWait() {
		whileLocked(only(1), () -> {
			assertThat(this.fixture.error(inTransaction(template().findAll(first(3).noWait()))))
				.isInstanceOf(CannotAcquireLockException.class)
				.hasMessageContaining("Story was not read: another transaction holds a lock");
			assertThat(this.fixture.all(inTransaction(template().findAll(first(1).noWait())))).hasSize(1);
		});
	}

	@Test
	void leavesOutLockedRows() {
		whileLocked(first(2),
				() -> assertThat(titles(this.fixture.all(inTransaction(template().findAll(first(3).skipLocked())))))
					.containsExactly("story 2", "story 3", "story 4"));
	}

	@Test
	void givesUpAfterATime() {
		whileLocked(only(0), () -> {
			long start = System.nanoTime();
			assertThat(this.fixture.error(inTransaction(template().findAll(first(1).waitAtMost(SHORT)))))
				.isInstanceOf(CannotAcquireLockException.class)
				.hasMessageContaining("Story was not read: another transaction holds a lock");
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(SHORT, Duration.ofSeconds(10));
		});
		assertThat(this.fixture.all(inTransaction(template().findAll(first(2).waitAtMost(SHORT))))).hasSize(2);
	}

	@Test
	void locksWithAJoinedTargetAndAPathCondition() {
		Select<Story> select = this.byId
			.where(Story_.author().name.eq("Ada"), Story_.editor().name.isNull().or(Story_.editor().id.isNotNull()))
			.load(Story_.author().joined(), Story_.editor().joined(), Story_.remarks())
			.limit(2)
			.forUpdate();
		whileLocked(Select.from(Writer.class).forUpdate(), () -> {
			if (!this.fixture.runsOn(TestDatabase.MARIADB)) {
				List<Story> read = this.fixture.all(inTransaction(template().findAll(select.noWait())));
				assertThat(read).as("MariaDB locks what is joined").hasSize(2);
			}
		});
		List<Story> read = this.fixture.all(inTransaction(template().findAll(select.noWait())));
		assertThat(titles(read)).containsExactly("story 0", "story 1");
		assertThat(read.get(0).getAuthor().get()).isEqualTo(this.ada);
		assertThatIsLockedBy(select, only(1));
		whileLocked(select, () -> {
			if (!this.fixture.runsOn(TestDatabase.MARIADB)) {
				assertThat(this.fixture.all(inTransaction(template().findAll(only(4).noWait()))))
					.as("MariaDB locks what it looks at, beyond the limit too")
					.hasSize(1);
			}
		});
	}

	@Test
	void locksWithAConditionOnElements() {
		Select<Writer> select = Select.from(Writer.class)
			.where(Writer_.stories().any(Story_.title.eq("story 0")))
			.forUpdate();
		whileLocked(select, () -> {
			assertThat(this.fixture.error(inTransaction(template().findAll(select.noWait()))))
				.isInstanceOf(CannotAcquireLockException.class);
			if (!this.fixture.runsOn(TestDatabase.MARIADB)) {
				assertThat(this.fixture.all(inTransaction(template().findAll(only(0).noWait())))).hasSize(1);
			}
		});
	}

	@Test
	void locksThePageThatWasAskedFor() {
		Mono<Page<Story>> page = template().findPage(this.byId.forUpdate().skipLocked(),
				PageRequest.of(0, 2, Sort.by("id")));
		whileLocked(only(0), () -> {
			Page<Story> read = this.fixture.one(inTransaction(page).next());
			assertThat(titles(read.getContent())).containsExactly("story 1", "story 2");
			assertThat(read.getTotalElements()).isEqualTo(6);
		});
	}

	@Test
	void twoWorkersTakeDisjointRows() {
		CyclicBarrier both = new CyclicBarrier(2);
		Mono<List<Story>> work = inTransaction(template().findAll(first(3).skipLocked())
			.collectList()
			.publishOn(Schedulers.boundedElastic())
			.doOnNext((taken) -> meet(both))).next().subscribeOn(Schedulers.boundedElastic());
		List<List<Story>> taken = this.fixture.all(Flux.merge(work, work));
		assertThat(taken).allSatisfy((each) -> assertThat(each).hasSize(3));
		assertThat(taken.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(this.stories);
	}

	private static void meet(CyclicBarrier barrier) {
		try {
			barrier.await(20, TimeUnit.SECONDS);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void endsADeadlockWithAnErrorForOneOfTheTwo() {
		CyclicBarrier both = new CyclicBarrier(2);
		Function<Integer, Mono<String>> work = (mine) -> inTransaction(template().findOne(only(mine))
			.publishOn(Schedulers.boundedElastic())
			.doOnNext((story) -> meet(both))
			.then(template().findOne(only(1 - mine)))
			.thenReturn("done")).next()
			.onErrorResume((error) -> Mono.just(error.getClass().getSimpleName() + ": " + error.getMessage()))
			.subscribeOn(Schedulers.boundedElastic());
		assertThat(this.fixture.all(Flux.merge(work.apply(0), work.apply(1)))).containsExactlyInAnyOrder("done",
				"CannotAcquireLockException: Story was not read: it and another transaction waited for each other, or changed the same rows, so the database ended this one. Run the transaction again; locking rows in one order, by id for example, makes that rare.");
		assertThat(this.fixture.all(inTransaction(template().findAll(first(2).noWait())))).hasSize(2);
	}

	@Test
	void endsADeadlockOfWritesLikewise() {
		CyclicBarrier both = new CyclicBarrier(2);
		Function<Integer, Mono<Class<?>>> work = (
				mine) -> inTransaction(template().save(this.stories.get(mine).setTitle("x"))
					.publishOn(Schedulers.boundedElastic())
					.doOnNext((story) -> meet(both))
					.then(template().get(Story.class, this.stories.get(1 - mine).getId()))
					.flatMap((story) -> template().save(story.setTitle("y")))
					.<Class<?>>thenReturn(Story.class)).next()
					.onErrorResume((error) -> Mono.just(error.getClass()))
					.subscribeOn(Schedulers.boundedElastic());
		assertThat(this.fixture.all(Flux.merge(work.apply(0), work.apply(1)))).containsExactlyInAnyOrder(Story.class,
				CannotAcquireLockException.class);
	}

	@Test
	void deletesWhatItLocked() {
		whileLocked(only(0),
				() -> assertThat(this.fixture.one(template().deleteAll(this.byId.forUpdate().skipLocked())))
					.isEqualTo(5));
		assertThat(titles(this.fixture.all(template().findAll(this.byId)))).containsExactly("story 0");
	}

	@Test
	void setsTheTimeForOneStatementWhereItIsASetting() {
		boolean isSetting = this.fixture.runsOn(TestDatabase.POSTGRES);
		Mono<Long> before = isSetting ? this.fixture.execute("SET LOCAL lock_timeout = 5000") : Mono.just(0L);
		Mono<Long> work = before.doOnTerminate(this.fixture::forget)
			.then(template().findAll(first(2).waitAtMost(SHORT)).then())
			.then(template().stream(first(2).waitAtMost(SHORT)).next())
			.then(template().count(this.byId));
		this.fixture.run(inTransaction(work));
		if (!isSetting) {
			assertThat(this.fixture.statements()).hasSize(3);
			return;
		}
		assertThat(this.fixture.statements()).hasSize(7)
			.filteredOn(
					(sql) -> sql.equals("SELECT current_setting('lock_timeout'), set_config('lock_timeout', $1, true)"))
			.hasSize(4);
		assertThat(this.fixture.connections().recorded()).elements(0, 2, 3, 5)
			.extracting((sent) -> sent.bindings().get(0).get(0))
			.containsExactly("300", "5s", "300", "5s");
	}

	@Test
	void tellsOfASerializationFailure() {
		DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
		definition.setIsolationLevel(TransactionDefinition.ISOLATION_SERIALIZABLE);
		TransactionalOperator serializable = this.fixture.transactions(definition);
		CyclicBarrier both = new CyclicBarrier(2);
		Mono<Class<?>> work = serializable
			.transactional(template().get(Story.class, this.stories.get(0).getId())
				.publishOn(Schedulers.boundedElastic())
				.doOnNext((story) -> meet(both))
				.flatMap((story) -> template().save(story.setTitle(story.getTitle() + Math.random())))
				.<Class<?>>thenReturn(Story.class))
			.onErrorResume((error) -> Mono.just(error.getClass()))
			.subscribeOn(Schedulers.boundedElastic());
		assertThat(this.fixture.all(Flux.merge(work, work))).as("H2 lets the later write win")
			.containsExactlyInAnyOrder(Story.class,
					this.fixture.runsOn(TestDatabase.H2) ? Story.class : CannotAcquireLockException.class);
	}

}
