package io.modelbase.repository;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

import io.modelbase.domain.User;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Derived queries, {@code @Query} methods and projections of model repositories.
 */
abstract class AbstractQueryMethodIntegrationTests {

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database()).models(User.class);

	private UserRepository users;

	abstract TestDatabase database();

	@BeforeEach
	void saveSomeUsers() {
		this.users = this.fixture.repository(UserRepository.class);
		this.fixture.run(this.users.saveAll(IntStream.range(0, 5)
			.mapToObj((i) -> new User("user " + i).setEmail(i + "@example.com").setAge(10 * i).setActive(i % 2 == 0))
			.toList()));
		if (this.fixture.runsOn(TestDatabase.H2)) {
			// the table's name is quoted, and H2 takes the queries' users for USERS
			this.fixture.run(this.fixture.execute("CREATE SYNONYM USERS FOR \"users\""));
		}
		this.fixture.forget();
	}

	@Test
	void derivesQueriesFromNames() {
		assertThat(this.fixture.one(this.users.findByEmail("2@example.com")).getName()).isEqualTo("user 2");
		assertThat(this.fixture.all(this.users.findByNameStartingWithIgnoreCaseOrderByNameDesc("USER")))
			.extracting(User::getAge)
			.containsExactly(40, 30, 20, 10, 0);
		assertThat(this.fixture.all(this.users.findByAgeBetween(10, 30, Sort.by("age").descending())))
			.extracting(User::getAge)
			.containsExactly(30, 20, 10);
		assertThat(this.fixture.all(this.users.findByActiveTrue())).hasSize(3).noneMatch(User::isNew);
		assertThat(this.fixture.all(this.users.findFirst2ByOrderByAgeDesc())).extracting(User::getAge)
			.containsExactly(40, 30);
		assertThat(this.fixture.all(this.users.findByNameIn(List.of("user 1", "user 3")))).hasSize(2);
		assertThat(this.fixture.one(this.users.countByActive(true))).isEqualTo(3);
		assertThat(this.fixture.one(this.users.existsByEmail("1@example.com"))).isTrue();
		assertThat(this.fixture.one(this.users.existsByEmail("none"))).isFalse();
	}

	@Test
	void pagesDerivedQueries() {
		PageRequest page = PageRequest.of(1, 2, Sort.by("age"));
		assertThat(this.fixture.all(this.users.findByNicknameIsNull(page))).extracting(User::getAge)
			.containsExactly(20, 30);
		assertThat(this.fixture.one(this.users.page(page)).getTotalElements()).isEqualTo(5);
	}

	@Test
	void deletesByDerivedQueries() {
		assertThat(this.fixture.one(this.users.deleteByAgeLessThan(15))).isEqualTo(2);
		assertThat(this.fixture.one(this.users.names())).containsExactly("user 2", "user 3", "user 4");
	}

	@Test
	void savesChangedColumnsOfModelsThatQueriesFound() {
		User user = this.fixture.one(this.users.findByEmail("2@example.com"));
		User other = this.fixture.all(this.users.olderThan(40)).get(0);
		this.fixture.forget();
		this.fixture.run(this.users.save(user));
		this.fixture.run(this.users.save(other));
		assertThat(this.fixture.statements()).isEmpty();
		this.fixture.run(this.users.save(user.setAge(21)));
		this.fixture.run(this.users.save(other.setAge(41)));
		assertThat(this.fixture.plainStatements()).hasSize(2)
			.containsOnly("update users set age = ?, updated_at = ? where id = ?");
	}

	@Test
	void runsQueriesOfTheUsersOwn() {
		assertThat(this.fixture.all(this.users.olderThan(30))).extracting(User::getName)
			.containsExactly("user 3", "user 4");
		assertThat(this.fixture.one(this.users.countLike("user%"))).isEqualTo(5);
		User user = this.fixture.one(this.users.findByEmail("1@example.com"));
		assertThat(this.fixture.one(this.users.nameOf(user))).isEqualTo("user 1");
		assertThat(this.fixture.one(this.users.grow(1))).isEqualTo(5);
		assertThat(this.fixture.one(this.users.findByEmail("4@example.com")).getAge()).isEqualTo(41);
	}

	@Test
	void leavesColumnsThatAQueryDidNotReturnUnwrittenUnlessSet() {
		User user = this.fixture.all(this.users.idsAndNames()).get(3);
		assertThat(user.isNew()).isFalse();
		assertThat(user.getEmail()).isNull();
		this.fixture.forget();
		this.fixture.run(this.users.save(user));
		assertThat(this.fixture.statements()).isEmpty();
		this.fixture.run(this.users.save(user.setName("renamed")));
		this.fixture.run(this.users.save(user.setScore(new BigDecimal("2.5"))));
		assertThat(this.fixture.plainStatements()).containsExactly(
				"update users set name = ?, updated_at = ? where id = ?",
				"update users set score = ?, updated_at = ? where id = ?");
		User read = this.fixture.one(this.users.get(Objects.requireNonNull(user.getId())));
		assertThat(read.getEmail()).isEqualTo("3@example.com");
		assertThat(read.getAge()).isEqualTo(30);
		assertThat(read.getCreatedAt()).isNotNull();
	}

	@Test
	void readsProjections() {
		assertThat(this.fixture.all(this.users.findNamesByActiveFalse())).extracting(UserRepository.NameOnly::getName)
			.containsExactlyInAnyOrder("user 1", "user 3");
		assertThat(this.fixture.all(this.users.findRecordsByActiveFalse())).containsExactlyInAnyOrder(
				new UserRepository.NameAndAge("user 1", 10), new UserRepository.NameAndAge("user 3", 30));
		assertThat(this.fixture.all(this.users.findGreetingsByActiveFalse()))
			.extracting(UserRepository.Greeting::getText)
			.containsExactlyInAnyOrder("Hello user 1", "Hello user 3");
		assertThat(this.fixture.all(this.users.findByName("user 1", User.class))).hasSize(1);
		assertThat(this.fixture.all(this.users.findByName("user 1", UserRepository.NameAndAge.class))).hasSize(1);
		assertThat(this.fixture.all(this.users.findByName("user 1", UserRepository.NameOnly.class))).hasSize(1);
	}

}
