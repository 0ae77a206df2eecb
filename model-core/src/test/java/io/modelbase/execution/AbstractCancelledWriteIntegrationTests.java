package io.modelbase.execution;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

import io.modelbase.domain.User;
import io.modelbase.domain.User_;
import io.modelbase.query.Select;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Writes of several statements whose subscriber goes away in the middle, outside a
 * transaction: all or nothing. The pool has one connection, so that whatever comes after
 * waits until the cancelled write has given it back.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
abstract class AbstractCancelledWriteIntegrationTests {

	private static final int COUNT = 1500;

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database()).models(User.class).poolSize(1);

	abstract TestDatabase database();

	private ModelTemplate template() {
		return this.fixture.template();
	}

	private static List<User> users() {
		return IntStream.range(0, COUNT).mapToObj((i) -> new User("user " + i).setAge(1)).toList();
	}

	private long count() {
		return this.fixture.one(template().count(Select.from(User.class)));
	}

	private long older() {
		return this.fixture.one(template().count(Select.from(User.class).where(User_.age.gt(1))));
	}

	/** Cancels a write while its n-th statement is under way. */
	private void cancel(Publisher<?> write, int statement) {
		Sinks.Empty<Void> signal = Sinks.empty();
		this.fixture.forget();
		this.fixture.connections().whenSending((sent) -> {
			if (sent == statement) {
				signal.tryEmitEmpty();
			}
		});
		this.fixture.run(Flux.from(write).takeUntilOther(signal.asMono()));
		assertThat(this.fixture.statements()).hasSizeGreaterThanOrEqualTo(statement);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2 })
	void insertsNothingWhenCancelledBeforeTheLastStatement(int statement) {
		List<User> users = users();
		cancel(template().saveAll(users), statement);
		assertThat(count()).isZero();
		assertThat(users).allMatch(User::isNew)
			.allMatch((user) -> user.getId() == null)
			.allMatch((user) -> user.getCreatedAt() == null);
		assertThat(this.fixture.all(template().saveAll(users))).hasSize(COUNT);
		assertThat(count()).isEqualTo(COUNT);
	}

	@Test
	void insertsAllOrNothingWhenCancelledInTheLastStatement() {
		List<User> users = users();
		cancel(template().saveAll(users), 3);
		long count = count();
		assertThat(count).isIn(0L, (long) COUNT);
		assertThat(users).allMatch((user) -> user.isNew() == (count == 0))
			.allMatch((user) -> (user.getId() == null) == (count == 0));
		assertThat(this.fixture.all(template().saveAll(users))).hasSize(COUNT);
		assertThat(count()).isEqualTo(COUNT);
	}

	@Test
	void insertsAllOrNothingWhenCancelledAtOnce() {
		List<User> users = users();
		template().saveAll(users).subscribe().dispose();
		long count = count();
		assertThat(count).isIn(0L, (long) COUNT);
		assertThat(users).allMatch((user) -> user.isNew() == (count == 0));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2 })
	void insertsNothingOfAPublisherWhenCancelledBeforeTheLastStatement(int statement) {
		List<User> users = users();
		cancel(template().saveAll(Flux.fromIterable(users)), statement);
		assertThat(count()).isZero();
		assertThat(users).allMatch(User::isNew);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2 })
	void updatesNothingWhenCancelledBeforeTheLastStatement(int statement) {
		List<User> users = this.fixture.all(template().insertAll(users()));
		users.forEach((user) -> user.setAge(2));
		cancel(template().updateAll(users), statement);
		assertThat(older()).isZero();
		assertThat(users).allMatch((user) -> Objects.equals(user.getUpdatedAt(), user.getCreatedAt()));
		this.fixture.run(template().updateAll(users));
		assertThat(older()).isEqualTo(COUNT);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2 })
	void deletesNothingWhenCancelledBeforeTheLastStatement(int statement) {
		List<User> users = this.fixture.all(template().insertAll(users()));
		cancel(template().deleteAll(users), statement);
		assertThat(count()).isEqualTo(COUNT);
		assertThat(users).noneMatch(User::isNew);
		this.fixture.run(template().deleteAll(users));
		assertThat(count()).isZero();
	}

}
