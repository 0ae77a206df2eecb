package io.modelbase.autoconfigure;

import java.util.Arrays;
import java.util.Set;

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

	private static final Set<String> DRIVERS = Set.of("postgresql", "postgres");

	private static final Option<Object> FORCE_BINARY = Option.valueOf("forceBinary");

	ModelbaseConnectionAutoConfiguration() {
	}

	@Bean
	ConnectionFactoryOptionsBuilderCustomizer postgresqlBinaryResults() {
		return (builder) -> {
			ConnectionFactoryOptions options = builder.build();
			if (isPostgresql(options) && !options.hasOption(FORCE_BINARY)) {
				builder.option(FORCE_BINARY, true);
			}
		};
	}

	/**
	 * A pool or a proxy before the driver names it in the protocol, as in
	 * {@code pool:proxy:postgresql}.
	 */
	private static boolean isPostgresql(ConnectionFactoryOptions options) {
		String names = options.getValue(ConnectionFactoryOptions.DRIVER) + ":"
				+ options.getValue(ConnectionFactoryOptions.PROTOCOL);
		return Arrays.stream(names.split(":")).anyMatch(DRIVERS::contains);
	}

}
