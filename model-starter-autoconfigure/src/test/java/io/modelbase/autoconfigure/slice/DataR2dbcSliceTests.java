package io.modelbase.autoconfigure.slice;

import java.time.Duration;

import io.modelbase.autoconfigure.shop.Product;
import io.modelbase.autoconfigure.shop.ProductRepository;
import io.modelbase.autoconfigure.shop.Product_;
import io.modelbase.execution.ModelTemplate;
import io.modelbase.session.ModelSessionFactory;
import jakarta.validation.ConstraintViolationException;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.r2dbc.test.autoconfigure.DataR2dbcTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Models in a {@link DataR2dbcTest}.
 */
@DataR2dbcTest(properties = { "spring.r2dbc.generate-unique-name=true", "modelbase.schema.mode=create" })
class DataR2dbcSliceTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	@Autowired
	private ProductRepository products;

	@Autowired
	private ModelTemplate template;

	@Autowired
	private ModelSessionFactory sessions;

	@Test
	void savesAndFindsModels() {
		this.products.save(new Product("pen", 3))
			.thenMany(this.products.findAll(Product_.price.gt(2)))
			.map(Product::getName)
			.as(StepVerifier::create)
			.expectNext("pen")
			.expectComplete()
			.verify(TIMEOUT);
		assertThat(this.template).isNotNull();
	}

	@Test
	void opensSessions() {
		this.sessions.inTransaction((session) -> {
			session.add(new Product("ruler", 7));
			return session.flush().then(this.products.findByName("ruler"));
		}).map(Product::getPrice).as(StepVerifier::create).expectNext(7).expectComplete().verify(TIMEOUT);
	}

	@Test
	void validatesModelsAsTheApplicationDoes() {
		this.products.save(new Product("", 3))
			.as(StepVerifier::create)
			.expectError(ConstraintViolationException.class)
			.verify(TIMEOUT);
	}

}
