package io.modelbase.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import io.modelbase.ConflictingChangeException;
import io.modelbase.ModelState;
import io.modelbase.StaleModelException;
import io.modelbase.domain.Ticket;
import io.modelbase.domain.Ticket_;
import io.modelbase.domain.User;
import io.modelbase.execution.Retry;
import io.modelbase.query.Select;
import io.modelbase.repository.ModelRepository;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.PessimisticLockingFailureException;

import static io.modelbase.execution.Retry.retry;
import static org.assertj.core.api.Assertions.assertThat;

/** Sessions that get in each other's way, on a pool of four. */
@Timeout(value = 90, unit = TimeUnit.SECONDS)
abstract class AbstractSessionContentionIntegrationTests {

	private static final int COUNT = 32;

	private static final Retry RETRY = retry(60).backoff(Duration.ofMillis(2), Duration.ofMillis(40));

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database()).models(Ticket.class, User.class);

	abstract TestDatabase database();

	private ModelSessionFactory sessions() {
		return this.fixture.sessions();
	}

	private Ticket ticket(String title) {
		return this.fixture.one(this.fixture.template().save(new Ticket(title).setHolder("0")));
	}

	private Ticket stored(Ticket ticket) {
		return this.fixture.one(this.fixture.template().get(Ticket.class, ticket.getId()));
	}

	private User user() {
		return this.fixture.one(this.fixture.template().save(new User("u").setAge(0)));
	}

	private User stored(User user) {
		return this.fixture.one(this.fixture.template().get(User.class, user.getId()));
	}

	private static Ticket raise(Ticket ticket) {
		return ticket.setHolder(String.valueOf(Integer.parseInt(String.valueOf(ticket.getHolder())) + 1));
	}

	private static User age(User user) {
		Integer age = user.getAge();
		return user.setAge((age != null) ? age + 1 : 1);
	}

	/** Runs work many times, each on a thread of its own. */
	private <T> List<T> together(int count, Function<Integer, Mono<T>> work) {
		return this.fixture.all(Flux.range(0, count)
			.flatMap((i) -> Mono.defer(() -> work.apply(i)).subscribeOn(Schedulers.boundedElastic()), count));
	}

	@Test
	void losesNoRaiseOfACounterWithAVersion() {
		Ticket counter = ticket("counter");
		AtomicInteger runs = new AtomicInteger();
		together(COUNT, (i) -> sessions().inTransaction(RETRY, (session) -> {
			runs.incrementAndGet();
			return session.get(Ticket.class, counter.getId())
				.doOnNext(AbstractSessionContentionIntegrationTests::raise);
		}));
		assertThat(stored(counter).getHolder()).isEqualTo(String.valueOf(COUNT));
		assertThat(stored(counter).getVersion()).isEqualTo(COUNT);
		assertThat(runs).hasValueGreaterThanOrEqualTo(COUNT);
	}

	@Test
	void losesNoRaiseUnderALock() {
		Ticket counter = ticket("counter");
		together(COUNT,
				(i) -> sessions().inTransaction((session) -> session.get(Ticket.class, counter.getId())
					.flatMap(session::lock)
					.doOnNext(AbstractSessionContentionIntegrationTests::raise)));
		assertThat(stored(counter).getHolder()).isEqualTo(String.valueOf(COUNT));
	}

	@Test
	void losesNoModification() {
		Tickets tickets = this.fixture.repository(Tickets.class);
		Users users = this.fixture.repository(Users.class);
		Ticket counter = ticket("counter");
		User user = user();
		together(COUNT,
				(i) -> tickets.modify(counter.getId(), RETRY, AbstractSessionContentionIntegrationTests::raise));
		assertThat(stored(counter).getHolder()).isEqualTo(String.valueOf(COUNT));
		this.fixture.forget();
		together(COUNT, (i) -> users.modify(user.getId(), AbstractSessionContentionIntegrationTests::age));
		assertThat(stored(user).getAge()).isEqualTo(COUNT);
		assertThat(this.fixture.plainStatements()).filteredOn((sql) -> sql.endsWith("for update")).hasSize(COUNT);
	}

	@Test
	void surfacesAStaleModelWhereNobodyRetries() {
		Ticket counter = ticket("counter");
		List<Object> results = together(8,
				(i) -> sessions()
					.<Object>inTransaction((session) -> session.get(Ticket.class, counter.getId())
						.flatMap((read) -> Mono.delay(Duration.ofMillis(50)).thenReturn(raise(read))))
					.onErrorResume(ConcurrencyFailureException.class, Mono::just));
		long won = results.stream().filter(Ticket.class::isInstance).count();
		assertThat(stored(counter).getHolder()).isEqualTo(String.valueOf(won));
		assertThat(results).anyMatch(StaleModelException.class::isInstance);
	}

	@Test
	void mergesASaveOfOtherColumnsAndNamesAColumnThatBothChanged() {
		Ticket mine = ticket("t");
		Ticket theirs = stored(mine);
		this.fixture.run(this.fixture.template().save(theirs.setHolder("theirs")));
		mine.setTitle("mine");
		this.fixture.run(this.fixture.template().save(mine, retry(3)));
		assertThat(stored(mine)).extracting(Ticket::getTitle, Ticket::getHolder).containsExactly("mine", "theirs");
		assertThat(mine.getHolder()).isEqualTo("theirs");
		this.fixture.run(this.fixture.template().save(stored(mine).setTitle("theirs").setHolder("theirs again")));
		mine.setTitle("mine again");
		assertThat(this.fixture.error(this.fixture.template().save(mine, retry(3)))).isInstanceOfSatisfying(
				ConflictingChangeException.class,
				(conflict) -> assertThat(conflict.getProperties()).containsExactly("title"));
		assertThat(mine.getHolder()).as("as before").isEqualTo("theirs");
		this.fixture.run(this.fixture.template().save(mine, retry(3).lastWins()));
		assertThat(stored(mine)).extracting(Ticket::getTitle, Ticket::getHolder)
			.containsExactly("mine again", "theirs again");
	}

	@Test
	void endsADeadlockAndRetriesIt() {
		Ticket one = ticket("one");
		Ticket two = ticket("two");
		List<Throwable> errors = new CopyOnWriteArrayList<>();
		AtomicInteger first = new AtomicInteger();
		Sinks.Empty<Void> both = Sinks.empty();
		together(2, (i) -> sessions().inTransaction(RETRY, (session) -> {
			Ticket mine = (i == 0) ? one : two;
			Ticket other = (i == 0) ? two : one;
			return session.get(Ticket.class, mine.getId())
				.doOnNext((read) -> read.setTitle("by " + i))
				.then(session.flush())
				.then(Mono.defer(() -> {
					if (first.incrementAndGet() == 2) {
						both.tryEmitEmpty();
					}
					return both.asMono();
				}))
				.publishOn(Schedulers.boundedElastic())
				.then(session.get(Ticket.class, other.getId()))
				.doOnNext((read) -> read.setTitle("by " + i))
				.then(session.flush())
				.thenReturn("done")
				.doOnError(errors::add);
		}));
		assertThat(errors).isNotEmpty().allMatch(ConcurrencyFailureException.class::isInstance);
		assertThat(errors).anyMatch(PessimisticLockingFailureException.class::isInstance);
		assertThat(stored(one).getTitle()).isEqualTo(stored(two).getTitle());
		assertThat(stored(one).getVersion()).isEqualTo(2);
	}

	@Test
	void takesDisjointRowsWhereWorkersSkipLockedOnes() {
		List<Ticket> all = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			all.add(new Ticket("t" + i));
		}
		this.fixture.run(this.fixture.template().saveAll(all));
		Sinks.Empty<Void> everyone = Sinks.empty();
		AtomicInteger ready = new AtomicInteger();
		List<List<Ticket>> taken = together(4,
				(i) -> sessions().inTransaction((session) -> session
					.find(Select.from(Ticket.class)
						.where(Ticket_.holder.isNull())
						.orderBy(Ticket_.id.asc())
						.limit(3)
						.forUpdate()
						.skipLocked())
					.doOnNext((ticket) -> ticket.setHolder("worker " + i))
					.collectList()
					.delayUntil((found) -> {
						if (ready.incrementAndGet() == 4) {
							everyone.tryEmitEmpty();
						}
						return everyone.asMono();
					})));
		assertThat(taken).allSatisfy((each) -> assertThat(each).hasSize(3));
		assertThat(taken.stream().flatMap(List::stream)).doesNotHaveDuplicates().hasSize(12);
		assertThat(this.fixture
			.all(this.fixture.template().findAll(Select.from(Ticket.class).where(Ticket_.holder.isNull())))).isEmpty();
	}

	@Test
	void waitsForALockAndTakesOverWhatWasNotChanged() {
		Ticket ticket = ticket("t");
		Sinks.Empty<Void> locked = Sinks.empty();
		Sinks.Empty<Void> read = Sinks.empty();
		List<String> order = new CopyOnWriteArrayList<>();
		List<Ticket> kept = new CopyOnWriteArrayList<>();
		Mono<Ticket> holder = sessions().inTransaction(
				(session) -> session.get(Ticket.class, ticket.getId()).flatMap(session::lock).doOnNext((mine) -> {
					assertThat(ModelState.isLocked(mine)).isTrue();
					kept.add(mine);
					locked.tryEmitEmpty();
				}).delayUntil((mine) -> read.asMono()).delayElement(Duration.ofMillis(200)).doOnNext((mine) -> {
					order.add("holder");
					mine.setHolder("by the holder");
				}));
		Mono<Ticket> waiter = locked.asMono()
			.publishOn(Schedulers.boundedElastic())
			.then(sessions().inTransaction((session) -> session.get(Ticket.class, ticket.getId()).flatMap((mine) -> {
				assertThat(ModelState.isLocked(mine)).isFalse();
				mine.setTitle("by the waiter");
				read.tryEmitEmpty();
				return session.lock(mine).doOnNext((got) -> {
					order.add("waiter");
					assertThat(got.getTitle()).isEqualTo("by the waiter");
					assertThat(got.getHolder()).isEqualTo("by the holder");
					kept.add(got);
				});
			})));
		this.fixture.run(Mono.when(holder.subscribeOn(Schedulers.boundedElastic()), waiter));
		assertThat(order).containsExactly("holder", "waiter");
		assertThat(stored(ticket)).extracting(Ticket::getTitle, Ticket::getHolder)
			.containsExactly("by the waiter", "by the holder");
		assertThat(kept).hasSize(2).noneMatch(ModelState::isLocked);
	}

	@Test
	void failsToLockWhatBothSidesChanged() {
		Ticket ticket = ticket("t");
		Ticket theirs = stored(ticket).setTitle("theirs");
		assertThat(this.fixture
			.error(sessions().inTransaction((session) -> session.get(Ticket.class, ticket.getId()).flatMap((mine) -> {
				mine.setTitle("mine").setHolder("mine");
				return outside(this.fixture.template().save(theirs)).then(session.lock(mine));
			})))).isInstanceOfSatisfying(ConflictingChangeException.class,
					(conflict) -> assertThat(conflict.getProperties()).containsExactly("title"));
		assertThat(stored(ticket)).extracting(Ticket::getTitle, Ticket::getHolder).containsExactly("theirs", "0");
	}

	private static <T> Mono<T> outside(Mono<T> call) {
		return Mono.create((sink) -> call.subscribe(sink::success, sink::error, sink::success));
	}

	@Test
	void givesUpALockAfterATime() {
		Ticket ticket = ticket("t");
		Sinks.Empty<Void> locked = Sinks.empty();
		Sinks.Empty<Void> done = Sinks.empty();
		Mono<Ticket> holder = sessions().inTransaction((session) -> session.get(Ticket.class, ticket.getId())
			.flatMap(session::lock)
			.doOnNext((mine) -> locked.tryEmitEmpty())
			.delayUntil((mine) -> done.asMono()));
		AtomicInteger runs = new AtomicInteger();
		Mono<Throwable> waiter = locked.asMono()
			.publishOn(Schedulers.boundedElastic())
			.then(sessions().inTransaction((session) -> session.get(Ticket.class, ticket.getId())
				.flatMap((mine) -> session.lock(mine, Duration.ofMillis(300)))))
			.then(Mono.<Throwable>empty())
			.onErrorResume(Mono::just)
			.doFinally((signal) -> done.tryEmitEmpty());
		List<Object> results = this.fixture.all(Flux.merge(holder.subscribeOn(Schedulers.boundedElastic()), waiter));
		assertThat(results).hasSize(2).anyMatch(CannotAcquireLockException.class::isInstance);
		this.fixture.run(sessions().inTransaction(RETRY,
				(session) -> session.get(Ticket.class, ticket.getId())
					.flatMap((mine) -> session.lock(mine, Duration.ofMillis(300)))
					.doOnNext((mine) -> runs.incrementAndGet())));
		assertThat(runs).hasValue(1);
	}

	@Test
	void refusesARetryWithinATransaction() {
		Ticket ticket = ticket("t");
		for (Mono<?> retried : List.<Mono<?>>of(sessions().inTransaction(RETRY, (session) -> session.flush()),
				this.fixture.template().save(ticket, RETRY),
				this.fixture.repository(Tickets.class).modify(ticket.getId(), RETRY, (mine) -> {
				}))) {
			assertThat(this.fixture.error(this.fixture.transactions().transactional(retried)))
				.isInstanceOf(InvalidDataAccessApiUsageException.class)
				.hasMessageContaining("runs again in a new transaction, so it can't be called within one");
		}
	}

	interface Tickets extends ModelRepository<Ticket, Long> {

	}

	interface Users extends ModelRepository<User, Long> {

	}

}
