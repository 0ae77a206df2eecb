package io.modelbase.session;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import io.modelbase.ToOne;
import io.modelbase.domain.Ticket;
import io.modelbase.query.Select;
import io.modelbase.relation.Country;
import io.modelbase.relation.Profile;
import io.modelbase.relation.Remark;
import io.modelbase.relation.Story;
import io.modelbase.relation.Topic;
import io.modelbase.relation.Writer;
import io.modelbase.session.AbstractSessionFailureIntegrationTests.Door;
import io.modelbase.testing.DatabaseServer;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionException;

import static org.assertj.core.api.Assertions.assertThat;

/** The server ends the only connection in the middle of a session. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
abstract class AbstractKilledSessionIntegrationTests {

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database())
		.models(Writer.class, Country.class, Profile.class, Story.class, Remark.class, Topic.class, Ticket.class)
		.poolSize(1);

	abstract TestDatabase database();

	abstract DatabaseServer server();

	private Mono<Integer> kill() {
		return Mono.fromCallable(() -> server().killConnections(DatabaseServer.databaseOf(this.fixture.url())))
			.subscribeOn(Schedulers.boundedElastic());
	}

	private void isHealthy(Writer writer, Story story) {
		Mono<Long> count = Mono.defer(() -> this.fixture.template().count(Select.from(Writer.class)))
			.retryWhen(Retry.backoff(6, Duration.ofMillis(10)));
		assertThat(this.fixture.one(count)).isZero();
		assertThat(List.of(writer, story)).allMatch((model) -> model.isNew() && model.getId() == null);
		this.fixture.run(this.fixture.sessions().inTransaction((session) -> {
			session.addAll(List.of(story, writer));
			return session.flush().thenReturn("done");
		}));
		assertThat(this.fixture.one(count)).isOne();
	}

	@ParameterizedTest
	@EnumSource
	void failsBetweenTwoFlushes(Door door) {
		Writer writer = new Writer("w");
		Story story = new Story("s", ToOne.of(writer));
		Function<ModelSession, Mono<String>> work = (session) -> {
			session.add(writer);
			return session.flush().then(kill()).flatMap((killed) -> {
				assertThat(killed).isOne();
				session.add(story);
				return session.flush();
			}).thenReturn("done");
		};
		assertThat(this.fixture.error(door.open(this.fixture, work)))
			.isInstanceOf(DataAccessResourceFailureException.class);
		isHealthy(writer, story);
	}

	@ParameterizedTest
	@EnumSource
	void failsBeforeTheCommit(Door door) {
		Writer writer = new Writer("w");
		Story story = new Story("s", ToOne.of(writer));
		Throwable error = this.fixture.error(door.open(this.fixture, (session) -> {
			session.addAll(List.of(story, writer));
			return session.flush().then(kill());
		}));
		assertThat(error).isInstanceOfAny(TransactionException.class, DataAccessException.class);
		isHealthy(writer, story);
	}

	@Test
	void goesOnWithAnotherConnectionAfterTheRollback() {
		Ticket first = new Ticket("first");
		this.fixture.run(this.fixture.sessions().withSession((session) -> {
			session.add(first);
			return session.flush()
				.then(kill())
				.then(session.count(Select.from(Ticket.class)))
				.onErrorResume(DataAccessException.class,
						(error) -> session.rollback().onErrorComplete().thenReturn(0L))
				.flatMap((count) -> {
					assertThat(first.isNew()).isTrue();
					session.add(first);
					return session.commit().thenReturn(count);
				});
		}));
		assertThat(this.fixture.one(this.fixture.template().count(Select.from(Ticket.class)))).isOne();
	}

}
