package io.modelbase.session;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

import io.modelbase.domain.Ticket;
import io.modelbase.domain.Ticket_;
import io.modelbase.execution.FlushMode;
import io.modelbase.execution.ModelTemplate;
import io.modelbase.query.Select;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;

import static io.modelbase.execution.Retry.retry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What waits, what is refused, and what is no longer sent. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
abstract class AbstractSessionTurnsIntegrationTests {

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database()).models(Ticket.class).poolSize(4).batchSize(10);

	abstract TestDatabase database();

	private ModelTemplate template() {
		return this.fixture.template();
	}

	private <T> Mono<T> in(int propagation, Mono<T> work) {
		return this.fixture.transactions(propagation).transactional(work);
	}

	private Ticket ticket(String title) {
		return this.fixture.one(template().save(new Ticket(title)));
	}

	private List<String> titles() {
		return this.fixture
			.all(template().findAll(Select.from(Ticket.class).orderBy(Ticket_.id.asc())).mapNotNull(Ticket::getTitle));
	}

	private static List<Ticket> tickets(int count) {
		return IntStream.range(0, count).mapToObj((i) -> new Ticket("ticket " + i)).toList();
	}

	@Test
	void holdsCallsBackWhileItsTransactionIsSuspended() {
		Mono<Long> another = in(TransactionDefinition.PROPAGATION_REQUIRES_NEW,
				template().count(Select.from(Ticket.class)).delayElement(Duration.ofMillis(100)));
		Throwable error = this.fixture.error(this.fixture.sessions()
			.inTransaction((session) -> Mono
				.zip(Flux.range(0, 20).flatMap((i) -> template().save(new Ticket("queued"))).count(), another)
				.then(Mono.error(new IllegalStateException("roll back")))));
		assertThat(error).hasMessage("roll back");
		assertThat(titles()).isEmpty();
	}

	@Test
	void goesOnAfterItsTransactionWasSuspended() {
		Mono<Ticket> another = in(TransactionDefinition.PROPAGATION_REQUIRES_NEW, template().save(new Ticket("new")));
		this.fixture.run(this.fixture.sessions()
			.inTransaction((session) -> Mono
				.zip(Flux.range(0, 5).flatMap((i) -> template().save(new Ticket("queued"))).count(), another)
				.then(session.count(Select.from(Ticket.class)))
				.doOnNext((count) -> session.add(new Ticket("last of " + count)))));
		assertThat(titles()).contains("new", "queued").hasSize(7);
	}

	@Test
	void sendsNothingPastASuspendedTransaction() {
		Ticket known = ticket("known");
		ModelSessionFactory sessions = this.fixture.sessions();
		this.fixture.run(sessions.withSession((session) -> session.get(Ticket.class, known.getId())
			.flatMap((read) -> session.lock(read)
				.doOnNext((locked) -> locked.setTitle("changed"))
				.then(in(TransactionDefinition.PROPAGATION_NOT_SUPPORTED, template().count(Select.from(Ticket.class))))
				.then(session.rollback()))));
		Throwable error = this.fixture.error(sessions.withSession((session) -> {
			session.add(new Ticket("first"));
			return session.flush().then(Mono.defer(() -> {
				session.add(new Ticket("outside"));
				return in(TransactionDefinition.PROPAGATION_NOT_SUPPORTED, session.flush());
			}));
		}));
		assertThat(error).isInstanceOf(InvalidDataAccessApiUsageException.class)
			.hasMessageContaining("is not part of its session's transaction");
		assertThat(titles()).containsExactly("known");
	}

	@Test
	void takesBackNothingThatIsNoPartOfNestedWork() {
		Ticket beside = new Ticket("beside");
		this.fixture.run(this.fixture.sessions()
			.inTransaction((session) -> Mono.zip(
					session
						.nested((inner) -> template().save(new Ticket("nested"))
							.delayElement(Duration.ofMillis(50))
							.then(Mono.<String>error(new IllegalStateException("back"))))
						.onErrorReturn(IllegalStateException.class, "went back"),
					Mono.delay(Duration.ofMillis(20)).then(template().save(beside)))));
		assertThat(beside.isNew()).isFalse();
		assertThat(titles()).containsExactly("beside");
	}

	@Test
	void refusesWhatOverlapsNestedWorkAndNamesBoth() {
		Throwable error = this.fixture.error(this.fixture.sessions()
			.inTransaction((session) -> Mono.zip(
					session.nested((inner) -> template().save(new Ticket("a")).delayElement(Duration.ofMillis(100))),
					Mono.delay(Duration.ofMillis(20))
						.then(session.nested((inner) -> template().save(new Ticket("b")))))));
		assertThat(error).isInstanceOf(InvalidDataAccessApiUsageException.class)
			.hasMessageMatching("(?s)session.nested\\(…\\) at AbstractSessionTurnsIntegrationTests.java:\\d+ was begun "
					+ "before session.nested\\(…\\) at AbstractSessionTurnsIntegrationTests.java:\\d+ ended.*");
		assertThat(titles()).isEmpty();
	}

	@Test
	void refusesWhatOutlivesItsNestedWork() {
		Sinks.One<Throwable> late = Sinks.one();
		this.fixture.run(this.fixture.sessions()
			.inTransaction((session) -> session
				.nested((inner) -> Mono
					.deferContextual((context) -> Mono.fromRunnable(() -> Mono.delay(Duration.ofMillis(50))
						.then(inner.count(Select.from(Ticket.class)))
						.contextWrite(context)
						.subscribe((count) -> late.tryEmitError(new AssertionError("counted")), late::tryEmitValue))))
				.then(late.asMono().timeout(Duration.ofSeconds(10)))
				.doOnNext((error) -> assertThat(error).isInstanceOf(InvalidDataAccessApiUsageException.class)
					.hasMessageContaining("comes after the end of session.nested(…)"))));
	}

	@Test
	void nestsTheSameWorkAgain() {
		AtomicInteger runs = new AtomicInteger();
		this.fixture.run(
				this.fixture.sessions()
					.inTransaction(
							(session) -> session
								.nested((inner) -> template().save(new Ticket("run " + runs.incrementAndGet()))
									.flatMap((saved) -> (runs.get() < 3)
											? Mono.error(new IllegalStateException("again")) : Mono.just(saved)))
								.retry(2)));
		assertThat(titles()).containsExactly("run 3");
	}

	@Test
	void endsNestedWorkThatNobodyWaitsFor() {
		List<Function<Function<ModelSession, Mono<String>>, Mono<String>>> doors = List.of(
				this.fixture.sessions()::inTransaction,
				(work) -> in(TransactionDefinition.PROPAGATION_REQUIRED, this.fixture.sessions().inTransaction(work)),
				(work) -> this.fixture.sessions().withSession(work::apply));
		for (Function<Function<ModelSession, Mono<String>>, Mono<String>> door : doors) {
			Mono<String> work = door.apply((session) -> Mono.deferContextual((context) -> {
				session.nested((inner) -> template().save(new Ticket("nested")).then(Mono.never()))
					.contextWrite(context)
					.subscribe();
				return Mono.delay(Duration.ofMillis(50)).then(Mono.error(new IllegalStateException("stop")));
			}));
			assertThat(this.fixture.error(work)).hasMessage("stop");
			await().until(() -> this.fixture.connections().openConnections() == 0);
			assertThat(titles()).isEmpty();
		}
	}

	@Test
	void refusesToEndItsTransactionWithinNestedWork() {
		Throwable error = this.fixture.error(this.fixture.sessions()
			.withSession((session) -> session
				.nested((inner) -> template().save(new Ticket("t")).then(session.commit()).thenReturn("done"))));
		assertThat(error).isInstanceOf(InvalidDataAccessApiUsageException.class)
			.hasMessageContaining("Call it once nested(…) has ended.");
		assertThat(titles()).isEmpty();
	}

	@Test
	void rollsBackWhereItCannotGoBackToASavepoint() {
		Ticket one = ticket("one");
		Ticket two = ticket("two");
		List<Throwable> errors = new CopyOnWriteArrayList<>();
		this.fixture.run(deadlock(one, two,
				(index, session, nested) -> nested.doOnError(errors::add)
					.onErrorResume((error) -> Mono.empty())
					.then(Mono.fromRunnable(() -> session.add(new Ticket("after " + index)))),
				errors));
		assertThat(errors).isNotEmpty();
		for (int i = 0; i < 2; i++) {
			assertThat(titles().contains("before " + i)).isEqualTo(titles().contains("after " + i));
		}
	}

	@Test
	void retriesADeadlockOfNestedWork() {
		Ticket one = ticket("one");
		Ticket two = ticket("two");
		List<Throwable> errors = new CopyOnWriteArrayList<>();
		this.fixture.run(deadlock(one, two, (index, session, nested) -> nested, errors));
		assertThat(errors).isEmpty();
		assertThat(titles()).contains("before 0", "before 1");
	}

	/** Two sessions that each write one row, and then the other's in nested work. */
	private Flux<Void> deadlock(Ticket one, Ticket two, Handling handling, List<Throwable> errors) {
		AtomicInteger first = new AtomicInteger();
		Sinks.Empty<Void> both = Sinks.empty();
		return Flux.range(0, 2).flatMap((index) -> this.fixture.sessions().inTransaction(retry(5), (session) -> {
			session.add(new Ticket("before " + index));
			return titled(session, (index == 0) ? one : two).then(Mono.defer(() -> {
				if (first.incrementAndGet() == 2) {
					both.tryEmitEmpty();
				}
				return both.asMono();
			}))
				.publishOn(Schedulers.boundedElastic())
				.then(Mono.defer(() -> handling.of(index, session,
						session.nested((inner) -> titled(inner, (index == 0) ? two : one)))));
		}).doOnError(errors::add).onErrorComplete().subscribeOn(Schedulers.boundedElastic()));
	}

	private static Mono<Void> titled(ModelSession session, Ticket ticket) {
		return session.get(Ticket.class, ticket.getId())
			.doOnNext((read) -> read.setTitle(read.getTitle() + "!"))
			.then(session.flush());
	}

	/** What a session does with its nested work. */
	interface Handling {

		Mono<Void> of(int index, ModelSession session, Mono<Void> nested);

	}

	@Test
	void collectsAStreamWithinAHook() {
		List<Integer> seen = new CopyOnWriteArrayList<>();
		ticket("known");
		BeforeFlush<Ticket> hook = (ticket, kind) -> template().stream(Select.from(Ticket.class))
			.collectList()
			.doOnNext((all) -> seen.add(all.size()))
			.then();
		ModelSessionFactory sessions = this.fixture.sessions(FlushMode.AUTO,
				SessionHooks.builder().beforeFlush(Ticket.class, hook).build());
		this.fixture.run(sessions.inTransaction((session) -> {
			session.add(new Ticket("new"));
			return session.flush();
		}));
		assertThat(seen).containsExactly(1);
	}

	@Test
	void forgetsNothingAtARollbackWithoutATransaction() {
		Ticket known = ticket("known");
		Ticket fresh = new Ticket("fresh");
		this.fixture.run(this.fixture.sessions()
			.withSession((session) -> session.get(Ticket.class, known.getId()).flatMap((read) -> {
				session.add(fresh);
				return session.commit().then(Mono.defer(() -> {
					read.setTitle("read before");
					fresh.setTitle("written before");
					return session.rollback();
				})).then(Mono.defer(() -> {
					assertThat(session.contains(read)).isTrue();
					return session.commit();
				}));
			})));
		assertThat(titles()).containsExactly("read before", "written before");
	}

	@Test
	void rollsBackOnlyWhatItWasTold() {
		this.fixture.run(this.fixture.sessions().withSession((session) -> {
			session.setRollbackOnly();
			session.add(new Ticket("never written"));
			return session.commit().then(Mono.defer(() -> {
				session.add(new Ticket("written"));
				return session.commit();
			}));
		}));
		assertThat(titles()).containsExactly("written");
	}

	@Test
	void locksByASelectInATransactionOfItsOwn() {
		Ticket known = ticket("known");
		this.fixture.run(this.fixture.sessions()
			.withSession((session) -> session
				.findOne(Select.from(Ticket.class).where(Ticket_.id.eq(known.getId())).forUpdate().skipLocked())
				.doOnNext((locked) -> locked.setTitle("locked"))
				.then(session.commit())));
		assertThat(titles()).containsExactly("locked");
	}

	@Test
	void refusesARepositorysCallAfterItsEnd() {
		Sinks.One<Throwable> late = Sinks.one();
		this.fixture.run(
				this.fixture.sessions()
					.withSession((session) -> Mono.deferContextual((context) -> Mono.fromRunnable(() -> template()
						.save(new Ticket("late"))
						.delaySubscription(Duration.ofMillis(50))
						.contextWrite(context)
						.subscribe((saved) -> late.tryEmitError(new AssertionError("saved")), late::tryEmitValue)))));
		assertThat(this.fixture.one(late.asMono())).isInstanceOf(InvalidDataAccessApiUsageException.class)
			.hasMessageContaining("The session ended before the turn of this call had come.");
		assertThat(titles()).isEmpty();
	}

	@Test
	void sendsNoMoreOfAFlushOnceItIsCancelled() {
		List<Mono<?>> doors = List.of(this.fixture.sessions().inTransaction((session) -> {
			session.addAll(tickets(100));
			return Mono.just("done");
		}), this.fixture.sessions().withSession((session) -> {
			session.addAll(tickets(100));
			return session.commit();
		}));
		for (Mono<?> door : doors) {
			Sinks.Empty<Void> sending = Sinks.empty();
			this.fixture.forget();
			this.fixture.connections().whenSending((sent) -> {
				if (sent == 3) {
					sending.tryEmitEmpty();
				}
			});
			this.fixture.run(door.takeUntilOther(sending.asMono()));
			assertThat(titles()).isEmpty();
			assertThat(this.fixture.plainStatements().stream().filter((sql) -> sql.contains("insert into")))
				.hasSizeBetween(1, 5);
		}
	}

	@Test
	void beginsNothingOnceItIsCancelled() {
		Sinks.Empty<Void> done = Sinks.empty();
		Disposable.Composite holding = Disposables.composite();
		for (int i = 0; i < 4; i++) {
			holding.add(in(TransactionDefinition.PROPAGATION_REQUIRED,
					template().count(Select.from(Ticket.class)).then(done.asMono()))
				.subscribe());
		}
		await().until(() -> this.fixture.connections().openConnections() == 4);
		Disposable waiting = this.fixture.sessions().withSession((session) -> {
			session.add(new Ticket("never written"));
			return session.commit();
		}).subscribe();
		waiting.dispose();
		done.tryEmitEmpty();
		await().until(() -> this.fixture.connections().openConnections() == 0);
		assertThat(titles()).isEmpty();
	}

	@Test
	void runsWhatWaitsForTheCommitWhereItsSubscriberCancelsDuringIt() {
		AtomicInteger run = new AtomicInteger();
		List<Mono<?>> doors = List.of(this.fixture.sessions().inTransaction((session) -> slowly(session, run)),
				this.fixture.sessions()
					.withSession((session) -> slowly(session, run).then(Mono.defer(session::commit))));
		for (Mono<?> door : doors) {
			assertThat(this.fixture.error(door.timeout(Duration.ofMillis(300)))).isInstanceOf(TimeoutException.class);
		}
		await().untilAsserted(() -> assertThat(run).hasValue(2));
		assertThat(titles()).containsExactly("slowly", "slowly");
	}

	private static Mono<Void> slowly(ModelSession session, AtomicInteger run) {
		session.add(new Ticket("slowly"));
		session.afterCommit(Mono.fromRunnable(run::incrementAndGet));
		return session.flush()
			.then(TransactionSynchronizationManager.forCurrentTransaction()
				.doOnNext((transaction) -> transaction.registerSynchronization(new TransactionSynchronization() {
					@Override
					public Mono<Void> beforeCompletion() {
						return Mono.delay(Duration.ofMillis(600)).then();
					}
				})))
			.then();
	}

	@Test
	void opensTransactionsBesideEachOtherInASessionThatHasNone() {
		this.fixture.run(this.fixture.sessions()
			.withSession((session) -> Flux.range(0, 4).flatMap((i) -> this.fixture.sessions().inTransaction((own) -> {
				own.add(new Ticket("own"));
				return own.flush().thenReturn(i).delayElement(Duration.ofMillis(20));
			})).then()));
		assertThat(titles()).hasSize(4);
	}

}
