package io.modelbase.autoconfigure;

import java.util.Objects;

import io.modelbase.LongModel;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.support.StaticListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Validation of models of which a query read only a part.
 */
class ModelValidationTests {

	private static final ValidatorFactory VALIDATORS = Validation.buildDefaultValidatorFactory();

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(TestDatabase.H2).models(Subscriber.class).validator(validation());

	private static ModelValidation validation() {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("validator", VALIDATORS.getValidator());
		return new ModelValidation(beans.getBeanProvider(Validator.class));
	}

	@AfterAll
	static void close() {
		VALIDATORS.close();
	}

	@Test
	void savesAPartlyReadModelWhoseUnreadPropertyMustNotBeNull() {
		Subscriber saved = new Subscriber();
		saved.title = "Dr";
		saved.email = "ada@example.com";
		this.fixture.run(this.fixture.template().save(saved));
		Subscriber read = this.fixture.one(this.fixture.entityTemplate()
			.getRowsFetchSpec(this.fixture.client().sql("SELECT id, title FROM subscriber"), Subscriber.class,
					Subscriber.class)
			.one());
		assertThat(read.email).isNull();
		read.title = "Prof";
		this.fixture.run(this.fixture.template().save(read));
		Subscriber row = this.fixture
			.one(this.fixture.template().get(Subscriber.class, Objects.requireNonNull(saved.getId())));
		assertThat(row.title).isEqualTo("Prof");
		assertThat(row.email).isEqualTo("ada@example.com");
		this.fixture.forget();
		row.email = null;
		assertThat(this.fixture.error(this.fixture.template().save(row)))
			.isInstanceOf(ConstraintViolationException.class)
			.hasMessageMatching("\\S*Subscriber is invalid: email .+");
		assertThat(this.fixture.error(this.fixture.template().save(new Subscriber())))
			.hasMessageMatching("\\S*Subscriber is invalid: email .+");
		assertThat(this.fixture.statements()).isEmpty();
	}

	static class Subscriber extends LongModel {

		@Nullable String title;

		@NotNull
		@Nullable String email;

	}

}
