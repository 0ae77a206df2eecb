package io.modelbase.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

import io.modelbase.LongModel;
import io.modelbase.ModelBase;
import io.modelbase.TimestampedModel;
import io.modelbase.ToOne;
import io.modelbase.domain.Ticket;
import io.modelbase.query.Select;
import io.modelbase.relation.Country;
import io.modelbase.relation.Profile;
import io.modelbase.relation.Remark;
import io.modelbase.relation.Story;
import io.modelbase.relation.Topic;
import io.modelbase.relation.Writer;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sessions that end by an error or a cancellation at any point: all or nothing. The pool
 * has one connection, so that whatever comes after waits until it was given back.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
abstract class AbstractSessionFailureIntegrationTests {

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database())
		.models(Writer.class, Country.class, Profile.class, Story.class, Remark.class, Topic.class, Ticket.class)
		.poolSize(1);

	abstract TestDatabase database();

	/** How a session comes to its transaction. */
	enum Door {

		BEGUN, JOINED, CONTROLLED;

		<T> Mono<T> open(ModelFixture fixture, Function<ModelSession, Mono<T>> work) {
			return switch (this) {
				case BEGUN -> fixture.sessions().inTransaction(work);
				case JOINED -> fixture.transactions().transactional(fixture.sessions().inTransaction(work));
				case CONTROLLED -> fixture.sessions()
					.withSession(
							(session) -> work.apply(session).flatMap((result) -> session.commit().thenReturn(result)));
			};
		}

	}

	private long count(Class<?> type) {
		return this.fixture.one(this.fixture.template().count(Select.from(type)));
	}

	/** A statement that the driver refuses. */
	private void failAt(int statement) {
		this.fixture.forget();
		this.fixture.connections().whenPreparing((number) -> {
			if (number == statement) {
				throw new IllegalStateException("refused");
			}
		});
	}

	private void failNoMore() {
		this.fixture.connections().whenPreparing((number) -> {
		});
		this.fixture.connections().whenSending((sent) -> {
		});
	}

	/** Runs work whose subscriber goes away while a statement is on its way. */
	private void cancelAt(int statement, Mono<?> work) {
		Sinks.Empty<Void> signal = Sinks.empty();
		this.fixture.forget();
		this.fixture.connections().whenSending((sent) -> {
			if (sent == statement) {
				signal.tryEmitEmpty();
			}
		});
		this.fixture.run(work.takeUntilOther(signal.asMono()));
	}

	@ParameterizedTest
	@EnumSource
	void writesNothingWhereAnyStatementFails(Door door) {
		Library library = new Library();
		int statement = 0;
		for (Throwable error = null; statement == 0 || error != null;) {
			failAt(++statement);
			error = door.open(this.fixture, library::change)
				.then(Mono.<Throwable>empty())
				.onErrorResume(Mono::just)
				.block(ModelFixture.TIMEOUT);
			failNoMore();
			if (error != null) {
				assertThat(error).hasStackTraceContaining("refused");
				library.isUnchanged();
			}
		}
		assertThat(statement).isGreaterThan(7);
		library.isChanged();
	}

	@ParameterizedTest
	@EnumSource
	void writesAllOrNothingWhereverItIsCancelled(Door door) {
		Library library = new Library();
		int statement = 1;
		while (true) {
			cancelAt(statement, door.open(this.fixture, library::change));
			int sent = this.fixture.statements().size();
			failNoMore();
			if (count(Story.class) == 1) {
				assertThat(sent).as("sent before the cancellation").isLessThanOrEqualTo(statement);
				break;
			}
			library.isUnchanged();
			statement++;
		}
		assertThat(statement).isGreaterThan(6);
		library.isChanged();
	}

	/** A cancelled begin or commit of its own is for Spring's operator to deal with. */
	@ParameterizedTest
	@EnumSource(names = { "BEGUN", "CONTROLLED" })
	void writesAllOrNothingWheneverItIsCancelled(Door door) {
		Random random = new Random(7);
		int written = 0;
		for (int i = 0; i < 25; i++) {
			Library library = new Library();
			Disposable running = door.open(this.fixture, library::change).subscribe();
			LockSupport.parkNanos(random.nextInt(8_000_000));
			running.dispose();
			if (count(Story.class) > written) {
				library.isWritten();
				written++;
			}
			else {
				library.isRolledBack();
			}
		}
	}

	@Test
	void writesNothingWheneverTheOuterWorkIsCancelled() {
		Random random = new Random(7);
		for (int i = 0; i < 25; i++) {
			Library library = new Library();
			CountDownLatch begun = new CountDownLatch(1);
			Disposable running = Door.JOINED.open(this.fixture, (session) -> {
				begun.countDown();
				return library.change(session).delayElement(Duration.ofSeconds(20));
			}).subscribeOn(Schedulers.boundedElastic()).subscribe();
			await(begun);
			LockSupport.parkNanos(random.nextInt(8_000_000));
			running.dispose();
			library.isUnchanged();
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

	@ParameterizedTest
	@EnumSource
	void rollsBackSoonWhereUserCodeWaits(Door door) {
		Library library = new Library();
		Sinks.Empty<Void> signal = Sinks.empty();
		long start = System.nanoTime();
		this.fixture.run(door.open(this.fixture, (session) -> library.change(session).flatMap((done) -> {
			signal.tryEmitEmpty();
			return Mono.delay(Duration.ofSeconds(20)).then(session.count(Select.from(Writer.class)));
		})).takeUntilOther(signal.asMono()));
		library.isUnchanged();
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
	}

	@ParameterizedTest
	@EnumSource
	void rollsBackAfterTheStatementsOfAnOperationThatNobodyWaitsForAnyMore(Door door) {
		List<Writer> writers = new ArrayList<>();
		for (int i = 0; i < 4000; i++) {
			writers.add(new Writer("w" + i));
		}
		this.fixture.forget();
		AtomicBoolean begun = new AtomicBoolean();
		Sinks.Empty<Void> signal = Sinks.empty();
		this.fixture.connections().whenSending((sent) -> {
			if (begun.get()) {
				signal.tryEmitEmpty();
			}
		});
		Throwable error = this.fixture.error(door.open(this.fixture, (session) -> {
			session.addAll(writers);
			begun.set(true);
			return session.flush()
				.takeUntilOther(signal.asMono())
				.then(Mono.error(new TimeoutException("took too long")));
		}));
		assertThat(error).hasStackTraceContaining("took too long");
		failNoMore();
		assertThat(count(Writer.class)).isZero();
		assertThat(writers).allMatch(ModelBase::isNew).allMatch((writer) -> writer.getId() == null);
	}

	@Test
	void takesBackToTheSavepointWhatAnOperationWritesThatNobodyWaitsForAnyMore() {
		List<Writer> writers = new ArrayList<>();
		for (int i = 0; i < 4000; i++) {
			writers.add(new Writer("w" + i));
		}
		Sinks.Empty<Void> signal = Sinks.empty();
		this.fixture.connections().whenSending((sent) -> signal.tryEmitEmpty());
		this.fixture.run(this.fixture.sessions().inTransaction((session) -> session.nested((inner) -> {
			inner.addAll(writers);
			return inner.flush()
				.takeUntilOther(signal.asMono())
				.then(Mono.<String>error(new IllegalStateException("took too long")));
		}).onErrorResume(IllegalStateException.class, (error) -> {
			session.add(new Writer("kept"));
			return session.flush().thenReturn("went on");
		})));
		failNoMore();
		assertThat(this.fixture.all(this.fixture.template().findAll(Select.from(Writer.class))))
			.extracting(Writer::getName)
			.containsExactly("kept");
		assertThat(writers).allMatch(ModelBase::isNew);
	}

	@ParameterizedTest
	@EnumSource
	void goesOnAfterAReadThatTookTooLong(Door door) {
		Library library = new Library();
		this.fixture.run(door.open(this.fixture,
				(session) -> session.find(Select.from(Country.class))
					.collectList()
					.timeout(Duration.ofNanos(1))
					.onErrorReturn(TimeoutException.class, List.of())
					.then(library.change(session))));
		library.isChanged();
	}

	/** Some rows, and models that change them in each way. */
	private final class Library {

		private final Writer ada;

		private final Ticket open;

		private final Ticket closed;

		private final Writer grace = new Writer("Grace");

		private final Story story = new Story("story", ToOne.of(this.grace));

		private final Topic topic = new Topic("topic");

		private final Remark remark = new Remark("remark", 1).setStory(ToOne.of(this.story))
			.setWriter(ToOne.of(this.grace));

		private final long writers;

		private final long tickets;

		Library() {
			ModelFixture fixture = AbstractSessionFailureIntegrationTests.this.fixture;
			this.ada = fixture.one(fixture.template().save(new Writer("Ada")));
			this.open = fixture.one(fixture.template().save(new Ticket("open")));
			this.closed = fixture.one(fixture.template().save(new Ticket("closed")));
			this.story.getTopics().add(this.topic);
			this.writers = count(Writer.class);
			this.tickets = count(Ticket.class);
		}

		Mono<String> change(ModelSession session) {
			return Mono.defer(() -> {
				session.addAll(List.of(this.ada.setName("Ada L."), this.open.setTitle("done"), this.remark, this.story,
						this.topic, this.grace));
				session.delete(this.closed);
				return session.flush().then(session.count(Select.from(Story.class))).thenReturn("done");
			});
		}

		private List<TimestampedModel<?>> fresh() {
			return List.of(this.grace, this.story, this.topic, this.remark);
		}

		void isUnchanged() {
			isRolledBack();
			assertThat(count(Story.class)).isZero();
			assertThat(count(Remark.class)).isZero();
			assertThat(count(Topic.class)).isZero();
		}

		void isRolledBack() {
			assertThat(count(Writer.class)).isEqualTo(this.writers);
			assertThat(count(Ticket.class)).isEqualTo(this.tickets);
			assertThat(stored(Writer.class, this.ada.getId()).getName()).isEqualTo("Ada");
			assertThat(stored(Ticket.class, this.open.getId()).getTitle()).isEqualTo("open");
			assertThat(fresh()).allMatch(ModelBase::isNew)
				.allMatch((model) -> !(model instanceof LongModel) || model.getId() == null)
				.allMatch((model) -> model.getCreatedAt() == null)
				.allMatch((model) -> model.getUpdatedAt() == null);
			assertThat(this.closed.isNew()).isFalse();
			assertThat(this.open.getVersion()).isEqualTo(stored(Ticket.class, this.open.getId()).getVersion());
			assertThat(this.open.getUpdatedAt()).isEqualTo(this.open.getCreatedAt());
		}

		void isChanged() {
			isWritten();
			assertThat(count(Story.class)).isOne();
			assertThat(count(Remark.class)).isOne();
			assertThat(count(Topic.class)).isOne();
		}

		void isWritten() {
			assertThat(count(Writer.class)).isEqualTo(this.writers + 1);
			assertThat(count(Ticket.class)).isEqualTo(this.tickets - 1);
			assertThat(stored(Writer.class, this.ada.getId()).getName()).isEqualTo("Ada L.");
			assertThat(stored(Ticket.class, this.open.getId()).getTitle()).isEqualTo("done");
			assertThat(fresh()).noneMatch(ModelBase::isNew).noneMatch((model) -> model.getId() == null);
			assertThat(this.closed.isNew()).isTrue();
			assertThat(this.open.getVersion()).isEqualTo(stored(Ticket.class, this.open.getId()).getVersion());
		}

		private <T> T stored(Class<T> type, Long id) {
			ModelFixture fixture = AbstractSessionFailureIntegrationTests.this.fixture;
			return fixture.one(fixture.template().get(type, id));
		}

	}

}
