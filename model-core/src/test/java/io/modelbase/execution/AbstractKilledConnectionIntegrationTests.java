package io.modelbase.execution;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;

import io.modelbase.domain.Parcel;
import io.modelbase.query.Select;
import io.modelbase.testing.DatabaseServer;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The server ends a connection in the middle.
 */
abstract class AbstractKilledConnectionIntegrationTests {

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database()).models(Parcel.class).poolSize(1);

	abstract TestDatabase database();

	abstract DatabaseServer server();

	private ModelTemplate template() {
		return this.fixture.template();
	}

	private Mono<Integer> kill() {
		return Mono.fromCallable(() -> server().killConnections(DatabaseServer.databaseOf(this.fixture.url())))
			.subscribeOn(Schedulers.boundedElastic());
	}

	@Test
	void failsATransactionAndUndoesItsModels() {
		Parcel first = new Parcel("first");
		Parcel second = new Parcel("second");
		Mono<Parcel> work = template().save(first)
			.then(kill().doOnNext((killed) -> assertThat(killed).isOne()))
			.then(template().save(second));
		Throwable error = this.fixture.error(this.fixture.transactions().transactional(work));
		assertThat(error).isInstanceOf(DataAccessResourceFailureException.class);
		assertThat(first.isNew()).isTrue();
		assertThat(second.isNew()).isTrue();
		this.fixture.run(template().saveAll(Flux.just(first, second)));
		assertThat(this.fixture.one(template().count(Select.from(Parcel.class)))).isEqualTo(2);
	}

	@Test
	void failsAStreamInTheMiddle() {
		this.fixture
			.run(template().insertAll(IntStream.range(0, 5_000).mapToObj((i) -> new Parcel("x".repeat(200))).toList()));
		Flux<Parcel> stream = template().stream(Select.from(Parcel.class))
			.index()
			.concatMap((indexed) -> (indexed.getT1() == 10) ? kill().thenReturn(indexed.getT2())
					: Mono.just(indexed.getT2()), 1);
		try {
			assertThat(this.fixture.all(stream)).as("all rows had come before").hasSize(5_000);
		}
		catch (DataAccessException ex) {
			assertThat(ex).hasMessageNotContaining("xxx");
		}
		assertThat(this.fixture.one(countAgain())).isEqualTo(5_000);
	}

	@Test
	void reconnectsAfterAnIdleConnectionWasKilled() {
		this.fixture.run(template().save(new Parcel("first")));
		assertThat(this.fixture.one(kill())).isOne();
		assertThat(this.fixture.one(countAgain())).isOne();
	}

	/**
	 * Unless it validates, the pool finds out that a connection is dead when it is used;
	 * the driver may need a moment to notice.
	 */
	private Mono<Long> countAgain() {
		return template().count(Select.from(Parcel.class)).retryWhen(Retry.backoff(6, Duration.ofMillis(10)));
	}

}
