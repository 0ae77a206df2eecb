package io.modelbase.testing;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.ConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every {@link TestDatabase} does.
 */
abstract class AbstractTestDatabaseIntegrationTests {

	static final Duration TIMEOUT = Duration.ofSeconds(20);

	@RegisterExtension
	final LeakCheck leakCheck = new LeakCheck();

	abstract TestDatabase database();

	@Test
	void keepsRowsAcrossConnections() {
		DatabaseClient client = clientOf(database().create());
		client.sql("CREATE TABLE note (id INT PRIMARY KEY, body VARCHAR(20))")
			.then()
			.then(client.sql("INSERT INTO note VALUES (1, 'kept')").then())
			.thenMany(client.sql("SELECT body FROM note").mapValue(String.class).all())
			.as(StepVerifier::create)
			.expectNext("kept")
			.expectComplete()
			.verify(TIMEOUT);
	}

	@Test
	void makesAnEmptyDatabaseEachTime() {
		Flux.just(clientOf(database().create()), clientOf(database().create()))
			.concatMap((client) -> client.sql("CREATE TABLE note (id INT)").fetch().rowsUpdated())
			.as(StepVerifier::create)
			.thenConsumeWhile((count) -> true)
			.expectComplete()
			.verify(TIMEOUT);
	}

	@Test
	void connectsAgainToAGivenUrl() {
		String url = database().connectionUrl();
		clientOf(database().create(url)).sql("CREATE TABLE note (id INT)")
			.then()
			.thenMany(clientOf(database().create(url)).sql("SELECT COUNT(*) FROM note").mapValue(Long.class).all())
			.as(StepVerifier::create)
			.expectNext(0L)
			.expectComplete()
			.verify(TIMEOUT);
	}

	@Test
	void recordsStatementsWithTheirBindingsInOrder() {
		RecordingConnectionFactory connections = this.leakCheck
			.watch(new RecordingConnectionFactory(database().create()));
		DatabaseClient client = DatabaseClient.create(connections);
		client.sql("CREATE TABLE note (id INT PRIMARY KEY, body VARCHAR(20))")
			.then()
			.doOnSuccess((done) -> connections.clear())
			.then(client.sql("INSERT INTO note VALUES (:id, :body)")
				.bind("id", 7)
				.bind("body", Parameter.empty(String.class))
				.then())
			.then(client.sql("SELECT id FROM note WHERE id = :id").bind("id", 7).mapValue(Integer.class).one())
			.as(StepVerifier::create)
			.expectNext(7)
			.expectComplete()
			.verify(TIMEOUT);
		assertThat(connections.statements()).hasSize(2)
			.satisfies((sql) -> assertThat(sql.get(0)).startsWith("INSERT"))
			.satisfies((sql) -> assertThat(sql.get(1)).startsWith("SELECT"));
		assertThat(connections.recorded()).extracting(RecordingConnectionFactory.Recorded::bindings)
			.containsExactly(List.of(Arrays.asList(7, null)), List.of(List.of(7)));
	}

	@Test
	void servesManyFromAPoolOfOne() {
		ConnectionPool pool = this.leakCheck.watch(ConnectionPools.ofSize(1, database().create()));
		RecordingConnectionFactory connections = this.leakCheck.watch(new RecordingConnectionFactory(pool));
		DatabaseClient client = DatabaseClient.create(connections);
		Flux.range(0, 20)
			.flatMap((i) -> client.sql("SELECT 1").mapValue(Integer.class).one())
			.as(StepVerifier::create)
			.expectNextCount(20)
			.expectComplete()
			.verify(TIMEOUT);
		assertThat(connections.statements()).hasSize(20);
		pool.dispose();
	}

	DatabaseClient clientOf(ConnectionFactory connections) {
		return DatabaseClient.create(this.leakCheck.watch(new RecordingConnectionFactory(connections)));
	}

}
