package io.modelbase.autoconfigure.failing.configured;

import io.modelbase.autoconfigure.shop.Product;
import io.modelbase.testing.TestDatabase;
import io.r2dbc.spi.ConnectionFactory;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.r2dbc.config.AbstractR2dbcConfiguration;
import org.springframework.data.r2dbc.repository.config.EnableR2dbcRepositories;

@SpringBootApplication
@EnableR2dbcRepositories(basePackageClasses = Product.class)
public class ConfiguredApplication extends AbstractR2dbcConfiguration {

	@Override
	@Bean
	public ConnectionFactory connectionFactory() {
		return TestDatabase.H2.create();
	}

}
