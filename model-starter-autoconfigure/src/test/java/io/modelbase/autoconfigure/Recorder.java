package io.modelbase.autoconfigure;

import java.util.List;

import io.modelbase.testing.RecordingConnectionFactory;
import io.r2dbc.spi.ConnectionFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.r2dbc.ConnectionFactoryDecorator;

/** Records what the connection factory that Spring Boot makes sends. */
final class Recorder implements ConnectionFactoryDecorator {

	private @Nullable RecordingConnectionFactory connections;

	@Override
	public ConnectionFactory decorate(ConnectionFactory delegate) {
		this.connections = new RecordingConnectionFactory(delegate);
		return this.connections;
	}

	RecordingConnectionFactory connections() {
		if (this.connections == null) {
			throw new IllegalStateException("The connection factory is not made yet.");
		}
		return this.connections;
	}

	List<String> statements() {
		return connections().statements();
	}

	void forget() {
		connections().clear();
	}

}
