package io.modelbase.testing;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Result;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

class MariaDbTestDatabaseIntegrationTests extends AbstractTestDatabaseIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

	@Test
	void killsTheConnectionsOfADatabase() {
		String url = database().connectionUrl();
		Connection connection = Mono.from(database().create(url).create()).blockOptional(TIMEOUT).orElseThrow();
		assertThat(MariaDbServer.shared().killConnections(DatabaseServer.databaseOf(url))).isOne();
		Flux.from(connection.createStatement("SELECT 1").execute())
			.flatMap(Result::getRowsUpdated)
			.as(StepVerifier::create)
			.expectError()
			.verify(TIMEOUT);
	}

}
