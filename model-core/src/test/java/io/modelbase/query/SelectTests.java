package io.modelbase.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.dao.InvalidDataAccessApiUsageException;

import io.modelbase.domain.User;
import io.modelbase.domain.User_;
import io.modelbase.expression.Condition;
import io.modelbase.load.LoadOptions;
import io.modelbase.relation.Story_;
import io.modelbase.relation.Writer;
import io.modelbase.relation.Writer_;

import static io.modelbase.query.Conditions.ifPresent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Selects and conditions as values.
 */
class SelectTests {

	@Test
	void everyStepReturnsANewSelect() {
		Select<User> all = Select.from(User.class);
		Select<User> some = all.where(User_.age.gt(5)).orderBy(User_.name.asc()).limit(3).offset(2);
		assertThat(all).hasToString("select User");
		assertThat(some.where(User_.active.isTrue()).limit(9)).hasToString(
				"select User where (User.age > ? and User.active = ?) order by User.name asc limit 9 offset 2");
		assertThat(some).hasToString("select User where User.age > ? order by User.name asc limit 3 offset 2");
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> some.orders().add(User_.id.asc()));
	}

	@Test
	void showsNoValues() {
		Condition<User> condition = User_.name.eq("secret")
			.and(User_.name.contains("secret").or(User_.name.in("secret", "secret2")))
			.and(User_.name.between("secret", "secret"))
			.and(User_.name.eqIgnoreCase("secret").not())
			.and(User_.email.isNotNull());
		assertThat(Select.from(User.class).where(condition).orderBy(User_.name.desc().ignoringCase().nullsLast()))
			.hasToString("select User where (User.name = ? and (User.name contains ? or User.name in (2 values))"
					+ " and User.name between ? and ? and not User.name = ? ignoring case and User.email is not null)"
					+ " order by lower(User.name) desc nulls last");
	}

	@Test
	void refusesANegativeLimitOrOffset() {
		assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
			.isThrownBy(() -> Select.from(User.class).limit(-1))
			.withMessage("Select from User: limit(-1) is negative. Give 0 or more, or leave limit out for all models.");
		assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
			.isThrownBy(() -> Select.from(User.class).offset(-5))
			.withMessageContaining("offset(-5) is negative");
	}

	@Test
	void locksInOneWay() {
		Select<User> locking = Select.from(User.class).limit(3).forUpdate();
		assertThat(locking).hasToString("select User limit 3 for update");
		assertThat(locking.skipLocked().skipLocked().where(User_.age.gt(5)))
			.hasToString("select User where User.age > ? limit 3 for update skip locked");
		assertThat(locking.noWait()).hasToString("select User limit 3 for update no wait");
		assertThat(locking.waitAtMost(Duration.ofMillis(500)).orderBy(User_.id.asc()).offset(1).unordered())
			.hasToString("select User limit 3 offset 1 for update wait at most PT0.5S");
		assertThat(
				locking.noWait().forUpdate().waitAtMost(Duration.ofSeconds(1)).waitAtMost(Duration.ofDays(24)).lock())
			.isEqualTo(new Lock(Lock.Held.WAIT_AT_MOST, Duration.ofDays(24)));
		assertThat(Select.from(User.class).lock()).isNull();
	}

	@Test
	void takesTheLockFromLoadOptions() {
		LoadOptions<Writer> options = Writer_.stories().forUpdate();
		Select<Writer> select = Select.from(Writer.class);
		assertThat(select.load(options)).hasToString("select Writer load stories for update");
		assertThat(select.load(options).noWait().load(options))
			.hasToString("select Writer load stories for update no wait");
		assertThat(select.load(LoadOptions.<Writer>none().forUpdate())).hasToString("select Writer for update");
		assertThat(select.load(Writer_.stories().load(Story_.remarks().forUpdate())).lock()).isNull();
	}

	@Test
	void refusesLocksThatSayNothingOrTooMuch() {
		Select<User> select = Select.from(User.class);
		assertThatExceptionOfType(InvalidDataAccessApiUsageException.class).isThrownBy(select::skipLocked)
			.withMessage(
					"Select from User: skipLocked() says how to lock, and the select doesn't. Call forUpdate() before it.");
		assertThatExceptionOfType(InvalidDataAccessApiUsageException.class).isThrownBy(select::noWait);
		assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
			.isThrownBy(() -> select.waitAtMost(Duration.ofSeconds(1)));
		assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
			.isThrownBy(() -> select.forUpdate().skipLocked().noWait())
			.withMessage(
					"Select from User: noWait() contradicts 'for update skip locked'. Leave one of them out, or call forUpdate() again to start over.");
		for (Duration time : List.of(Duration.ZERO, Duration.ofNanos(999_999), Duration.ofSeconds(-1),
				Duration.ofDays(25))) {
			assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
				.isThrownBy(() -> select.forUpdate().waitAtMost(time))
				.withMessageContaining("is not between 1 millisecond and 24 days. Call noWait()");
		}
		assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
			.isThrownBy(() -> new Lock(Lock.Held.SKIP, Duration.ofSeconds(1)))
			.withMessageContaining("Use Select.forUpdate()");
	}

	@Test
	void copiesTheValuesOfAnIn() {
		List<Long> ids = new ArrayList<>(List.of(1L, 2L));
		Condition<User> condition = User_.id.in(ids);
		ids.clear();
		assertThat(condition).hasToString("User.id in (2 values)");
	}

	@Test
	void takesMethodReferencesForFiltersThatMayBeAbsent() {
		String absent = null;
		Integer age = 5;
		List<String> names = List.of("a", "b");
		assertThat(ifPresent("a", User_.email::eq)).isEqualTo(User_.email.eq("a"));
		assertThat(ifPresent(absent, User_.email::eq)).isSameAs(Condition.absent());
		assertThat(ifPresent(age, User_.age::gt)).isEqualTo(User_.age.gt(5));
		assertThat(ifPresent(names, User_.name::in)).isEqualTo(User_.name.in("a", "b"));
		assertThat(ifPresent("a", (text) -> User_.email.contains(text).not()))
			.isEqualTo(User_.email.contains("a").not());
		assertThat(Select.from(User.class).where(ifPresent(absent, User_.email::eq), ifPresent(age, User_.age::eq)))
			.hasToString("select User where User.age = ?");
	}

}
