package io.modelbase.autoconfigure;

import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Option;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.r2dbc.autoconfigure.ConnectionFactoryOptionsBuilderCustomizer;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of drivers where their defaults cost much: r2dbc-postgresql
 * transfers results as text unless it is told {@code forceBinary}. What the application
 * sets itself stays.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = R2dbcAutoConfiguration.class)
@ConditionalOnClass({ ConnectionFactoryOptions.class, ConnectionFactoryOptionsBuilderCustomizer.class })
public final class ModelbaseConnectionAutoConfiguration {

	private static final Option<Object> FORCE_BINARY = Option.valueOf("forceBinary");

	@Bean
	ConnectionFactoryOptionsBuilderCustomizer postgresqlBinaryResults() {
		return (builder) -> {
			ConnectionFactoryOptions options = builder.build();
			if (isPostgresql(options) && !options.hasOption(FORCE_BINARY)) {
				builder.option(FORCE_BINARY, true);
			}
		};
	}

	/** The driver is named by the protocol where a pool stands before it. */
	private static boolean isPostgresql(ConnectionFactoryOptions options) {
		Object driver = options.getValue(ConnectionFactoryOptions.DRIVER);
		Object protocol = options.getValue(ConnectionFactoryOptions.PROTOCOL);
		return "postgresql".equals(driver) || "postgres".equals(driver)
				|| (protocol != null && protocol.toString().startsWith("postgres"));
	}

}
