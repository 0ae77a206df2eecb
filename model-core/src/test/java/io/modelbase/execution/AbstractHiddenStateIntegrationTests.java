package io.modelbase.execution;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.dao.InvalidDataAccessApiUsageException;

import io.modelbase.domain.Country;
import io.modelbase.domain.Parcel;
import io.modelbase.domain.User;
import io.modelbase.domain.User_;
import io.modelbase.query.Select;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.RecordingConnectionFactory.Recorded;
import io.modelbase.testing.TestClock;
import io.modelbase.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What models remember of their rows, and what is written because of it.
 */
abstract class AbstractHiddenStateIntegrationTests {

	private static final Instant START = TestClock.START.truncatedTo(ChronoUnit.MICROS);

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database()).models(User.class, Parcel.class, Country.class);

	abstract TestDatabase database();

	private ModelTemplate template() {
		return this.fixture.template();
	}

	private User reread(User user) {
		return this.fixture.one(template().get(User.class, Objects.requireNonNull(user.getId())));
	}

	@Test
	void insertsAndReadsBackAllThatTheDatabaseGaveInOneStatement() {
		User user = new User("Ada").setAge(36);
		assertThat(user.isNew()).isTrue();
		User saved = this.fixture.one(template().save(user));
		assertThat(this.fixture.statements()).hasSize(1);
		assertThat(saved).isSameAs(user);
		assertThat(user.isNew()).isFalse();
		assertThat(user.getId()).isNotNull();
		assertThat(user.getCreatedAt()).isEqualTo(START);
		assertThat(user.getUpdatedAt()).isEqualTo(START);
		User read = reread(user);
		assertThat(read.isNew()).isFalse();
		assertThat(read).isEqualTo(user)
			.usingRecursiveComparison()
			.comparingOnlyFields("name", "age", "email", "active", "createdAt", "updatedAt")
			.isEqualTo(user);
	}

	@Test
	void writesOnlyTheColumnsThatChanged() {
		User user = this.fixture.one(template().save(new User("Ada").setAge(36).setNickname("A")));
		this.fixture.forget();
		this.fixture.clock().advance(Duration.ofMinutes(1));
		this.fixture.run(template().save(user.setAge(37).setNickname(null)));
		assertThat(this.fixture.statements()).singleElement()
			.asString()
			.satisfies((sql) -> assertThat(sql.replaceAll("[`\"]", "").replaceAll("\\$\\d|\\?", "?").toLowerCase())
				.isEqualTo("update users set nickname = ?, age = ?, updated_at = ? where id = ?"));
		assertThat(user.getUpdatedAt()).isEqualTo(START.plusSeconds(60));
		assertThat(user.getCreatedAt()).isEqualTo(START);
		assertThat(reread(user)).usingRecursiveComparison().isEqualTo(user);
	}

}
