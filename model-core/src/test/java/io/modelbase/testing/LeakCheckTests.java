package io.modelbase.testing;

import java.time.Duration;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class LeakCheckTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private final LeakCheck leakCheck = new LeakCheck(Duration.ofMillis(500));

	@Test
	void findsAConnectionThatWasNotClosed() {
		RecordingConnectionFactory connections = this.leakCheck
			.watch(new RecordingConnectionFactory(TestDatabase.H2.create()));
		connectTo(connections);
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> this.leakCheck.check("leaks()"))
			.withMessageStartingWith("leaks() left 1 connection(s) of the recording connection factory open.");
	}

	@Test
	void findsAConnectionThatWasNotGivenBackToItsPool() {
		ConnectionPool pool = this.leakCheck.watch(ConnectionPools.ofSize(2, TestDatabase.H2.create()));
		connectTo(pool);
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> this.leakCheck.check("leaks()"))
			.withMessageStartingWith("leaks() left 1 connection(s) of the pool open.");
	}

	@Test
	void isContentWhenAllAreClosed() {
		ConnectionPool pool = this.leakCheck.watch(ConnectionPools.ofSize(2, TestDatabase.H2.create()));
		RecordingConnectionFactory connections = this.leakCheck.watch(new RecordingConnectionFactory(pool));
		Connection connection = connectTo(connections);
		assertThat(connections.openConnections()).isOne();
		Mono.from(connection.close()).block(TIMEOUT);
		assertThatNoException().isThrownBy(() -> this.leakCheck.check("leaks()"));
	}

	@Test
	void waitsForAConnectionThatIsStillBeingClosed() {
		RecordingConnectionFactory connections = this.leakCheck
			.watch(new RecordingConnectionFactory(TestDatabase.H2.create()));
		Connection connection = connectTo(connections);
		Mono.delay(Duration.ofMillis(100)).then(Mono.from(connection.close())).subscribe();
		assertThat(connections.openConnections()).isOne();
		assertThatNoException().isThrownBy(() -> this.leakCheck.check("leaks()"));
	}

	private Connection connectTo(ConnectionFactory connections) {
		return Mono.from(connections.create()).blockOptional(TIMEOUT).orElseThrow();
	}

}
