package io.modelbase.docs;

import io.modelbase.testing.TestClock;
import io.r2dbc.spi.ConnectionFactory;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.ReactiveAuditorAware;
import org.springframework.data.r2dbc.config.EnableR2dbcAuditing;
import org.springframework.data.r2dbc.convert.R2dbcCustomConversions;
import org.springframework.data.r2dbc.dialect.DialectResolver;

/** Runs the pages' Java with the sample's models and with those in this package. */
@SpringBootApplication
@AutoConfigurationPackage(basePackages = { "io.modelbase.docs", "io.modelbase.sample" })
@EnableR2dbcAuditing
class DocsApplication {

	// tag::converters[]
	@Bean
	R2dbcCustomConversions r2dbcCustomConversions(ConnectionFactory connectionFactory) {
		return R2dbcCustomConversions.of(DialectResolver.getDialect(connectionFactory), Money.Reader.INSTANCE,
				Money.Writer.INSTANCE);
	}
	// end::converters[]

	// tag::auditor[]
	@Bean
	ReactiveAuditorAware<String> auditor() {
		return () -> Mono.just("ada"); // usually out of ReactiveSecurityContextHolder
	}
	// end::auditor[]

	@Bean
	TestClock clock() {
		return new TestClock();
	}

}
