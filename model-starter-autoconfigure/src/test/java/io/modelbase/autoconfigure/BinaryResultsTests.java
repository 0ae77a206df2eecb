package io.modelbase.autoconfigure;

import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Option;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.r2dbc.OptionsCapableConnectionFactory;
import org.springframework.boot.r2dbc.autoconfigure.ConnectionFactoryOptionsBuilderCustomizer;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When r2dbc-postgresql is told to transfer results in binary form.
 */
class BinaryResultsTests {

	private static final Option<Object> FORCE_BINARY = Option.valueOf("forceBinary");

	private final ApplicationContextRunner application = new ApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(R2dbcAutoConfiguration.class, ModelbaseConnectionAutoConfiguration.class));

	@ParameterizedTest
	@ValueSource(strings = { "r2dbc:postgresql://user:secret@localhost/shop",
			"r2dbc:postgres://user:secret@localhost/shop", "r2dbc:pool:postgresql://user:secret@localhost/shop",
			"r2dbc:pool:postgres://user:secret@localhost/shop", "r2dbc:proxy:postgresql://user:secret@localhost/shop",
			"r2dbc:pool:proxy:postgresql://user:secret@localhost/shop",
			"r2dbc:postgresql:failover://user:secret@a,b/shop" })
	void isSetForPostgresql(String url) {
		assertThat(forceBinary("spring.r2dbc.url=" + url)).isEqualTo(true);
	}

	@Test
	void isSetBesidePropertiesOfTheApplication() {
		assertThat(forceBinary("spring.r2dbc.url=r2dbc:postgresql://localhost/shop", "spring.r2dbc.username=user",
				"spring.r2dbc.properties.schema=shop", "spring.r2dbc.pool.enabled=false"))
			.isEqualTo(true);
	}

	@ParameterizedTest
	@ValueSource(strings = { "r2dbc:postgresql://user:secret@localhost/shop?forceBinary=false",
			"r2dbc:pool:postgresql://user:secret@localhost/shop?forceBinary=false" })
	void staysAsTheUrlSays(String url) {
		assertThat(forceBinary("spring.r2dbc.url=" + url)).isEqualTo("false");
	}

	@Test
	void staysAsPropertiesSay() {
		assertThat(forceBinary("spring.r2dbc.url=r2dbc:postgresql://user:secret@localhost/shop",
				"spring.r2dbc.properties.forceBinary=false"))
			.isEqualTo("false");
	}

	@Test
	void staysAsCustomizerOfTheApplicationSays() {
		this.application.withPropertyValues("spring.r2dbc.url=r2dbc:postgresql://user:secret@localhost/shop")
			.withBean(ConnectionFactoryOptionsBuilderCustomizer.class,
					() -> (builder) -> builder.option(FORCE_BINARY, false))
			.run((context) -> assertThat(options(context.getBean(ConnectionFactory.class)).getValue(FORCE_BINARY))
				.isEqualTo(false));
	}

	@ParameterizedTest
	@ValueSource(strings = { "r2dbc:h2:mem:///postgresql", "r2dbc:mariadb://user:secret@localhost/postgresql",
			"r2dbc:pool:mariadb://postgres:postgres@localhost/shop" })
	void isLeftOutForOtherDrivers(String url) {
		assertThat(forceBinary("spring.r2dbc.url=" + url)).isNull();
	}

	@Test
	void isLeftOutForEmbeddedDatabase() {
		assertThat(forceBinary("spring.r2dbc.generate-unique-name=true")).isNull();
	}

	@Test
	void backsOffWithoutR2dbc() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(ModelbaseConnectionAutoConfiguration.class))
			.withClassLoader(new FilteredClassLoader("io.r2dbc.spi"))
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(ModelbaseConnectionAutoConfiguration.class));
	}

	private @Nullable Object forceBinary(String... properties) {
		Object[] value = new Object[1];
		this.application.withPropertyValues(properties).run((context) -> {
			assertThat(context).hasNotFailed();
			value[0] = options(context.getBean(ConnectionFactory.class)).getValue(FORCE_BINARY);
		});
		return value[0];
	}

	private static ConnectionFactoryOptions options(ConnectionFactory connectionFactory) {
		OptionsCapableConnectionFactory capable = OptionsCapableConnectionFactory.unwrapFrom(connectionFactory);
		assertThat(capable).isNotNull();
		return capable.getOptions();
	}

}
