package io.modelbase.repository;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.ExampleMatcher;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

import io.modelbase.ModelNotFoundException;
import io.modelbase.UnknownPropertyException;
import io.modelbase.domain.User;
import io.modelbase.domain.User_;
import io.modelbase.expression.Condition;
import io.modelbase.query.Delete;
import io.modelbase.query.Select;
import io.modelbase.query.Update;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Every method of Spring Data's repositories, and ours beside them.
 */
abstract class AbstractCrudIntegrationTests {

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database()).models(User.class);

	private UserRepository users;

	private List<User> saved;

	abstract TestDatabase database();

	@BeforeEach
	void saveSomeUsers() {
		this.users = this.fixture.repository(UserRepository.class);
		this.saved = this.fixture.all(this.users.saveAll(IntStream.range(0, 5)
			.mapToObj((i) -> new User("user " + i).setEmail(i + "@example.com").setAge(10 * i).setActive(i % 2 == 0))
			.toList()));
		this.fixture.forget();
	}

	private Long id(int index) {
		return Objects.requireNonNull(this.saved.get(index).getId());
	}

	@Test
	void writesManyRowsWithoutModels() {
		Update<User> update = Update.table(User.class).set(User_.nickname, "old").where(User_.age.ge(20));
		assertThat(this.fixture.one(this.users.execute(update))).isEqualTo(3);
		assertThat(this.fixture.one(this.users.delete(User_.nickname.eq("old").and(User_.active.isTrue()))))
			.isEqualTo(2);
		Delete<User> delete = Delete.from(User.class).where(User_.nickname.isNotNull());
		assertThat(this.fixture.one(this.users.execute(delete))).isOne();
		assertThat(this.fixture.statements()).hasSize(3)
			.startsWith(this.users.sql(update))
			.endsWith(this.users.sql(delete));
		assertThat(this.fixture.one(this.users.count())).isEqualTo(2);
		assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
			.isThrownBy(() -> this.users.delete(Condition.absent()));
	}

	@Test
	void savesOneOrMany() {
		User user = this.fixture.one(this.users.save(new User("new")));
		assertThat(this.fixture.one(this.users.findById(user.getId()))).isEqualTo(user).isNotSameAs(user);
		assertThat(this.fixture.all(this.users.saveAll(Flux.just(new User("x"), new User("y"))))).hasSize(2);
		assertThat(this.fixture.all(this.users.saveAll(List.of()))).isEmpty();
		assertThat(this.fixture.one(this.users.count())).isEqualTo(8);
	}

	@Test
	void findsById() {
		assertThat(this.fixture.one(this.users.findById(id(2))).getName()).isEqualTo("user 2");
		assertThat(this.fixture.one(this.users.findById(Mono.just(id(3)))).getName()).isEqualTo("user 3");
		assertThat(this.fixture.all(this.users.findById(-1L))).isEmpty();
		assertThat(this.fixture.one(this.users.existsById(id(1)))).isTrue();
		assertThat(this.fixture.one(this.users.existsById(Mono.just(-1L)))).isFalse();
		assertThat(this.fixture.statements()).hasSize(5);
	}

	@Test
	void getsByIdOrFailsNamingModelAndId() {
		assertThat(this.fixture.one(this.users.get(id(2))).getName()).isEqualTo("user 2");
		assertThat(this.fixture.error(this.users.get(-1L))).isInstanceOf(ModelNotFoundException.class)
			.hasMessage("There is no User with id -1. Check the id, or call findById(id) if it may be missing.")
			.extracting("modelType", "id")
			.containsExactly(User.class, -1L);
	}

	@Test
	void findsAllById() {
		assertThat(this.fixture.all(this.users.findAllById(List.of(id(0), id(4), -1L)))).extracting(User::getName)
			.containsExactlyInAnyOrder("user 0", "user 4");
		assertThat(this.fixture.all(this.users.findAllById(Flux.just(id(0))))).hasSize(1);
		assertThat(this.fixture.statements()).hasSize(2);
		assertThat(this.fixture.all(this.users.findAllById(List.of()))).isEmpty();
		assertThat(this.fixture.statements()).hasSize(2);
	}

	@Test
	void findsAllSorted() {
		assertThat(this.fixture.all(this.users.findAll())).hasSize(5);
		assertThat(this.fixture.all(this.users.findAll(Sort.by("age").descending()))).extracting(User::getAge)
			.containsExactly(40, 30, 20, 10, 0);
		assertThat(this.fixture.all(this.users.findAll(Sort.by(User_.active).and(User_.age.desc().toSort()))))
			.extracting(User::getAge)
			.containsExactly(30, 10, 40, 20, 0);
		assertThat(this.fixture.all(this.users.findAll(Sort.unsorted()))).hasSize(5);
	}

	@Test
	void sortsByColumnNamesToo() {
		assertThat(this.fixture.all(this.users.findAll(Sort.by("created_at").and(Sort.by("age").descending()))))
			.extracting(User::getAge)
			.containsExactly(40, 30, 20, 10, 0);
		assertThat(this.fixture
			.one(this.users.findPage(Select.from(User.class), PageRequest.of(0, 2, Sort.by("updated_at", "age"))))
			.getContent()).extracting(User::getAge).containsExactly(0, 10);
	}

	@Test
	void emitsThatASortNamesAnUnknownProperty() {
		Sort sort = Sort.by("age", "nmae");
		for (Throwable error : List.of(this.fixture.error(this.users.findAll(sort)),
				this.fixture.error(this.users.findPage(Select.from(User.class), PageRequest.of(0, 2, sort))))) {
			assertThat(error).isInstanceOfSatisfying(UnknownPropertyException.class, (ex) -> {
				assertThat(ex.getProperty()).isEqualTo("nmae");
				assertThat(ex.getModelType()).isEqualTo(User.class);
				assertThat(ex).hasMessageStartingWith("User has no column for a property 'nmae'.");
			});
		}
		assertThat(this.fixture.statements()).isEmpty();
	}

	@Test
	void readsListsWhenSubscribedTo() {
		List<User> users = new ArrayList<>();
		Flux<User> saved = this.users.saveAll(users);
		Flux<User> updated = this.users.updateAll(users);
		Mono<Void> deleted = this.users.deleteAll(users);
		users.add(new User("x"));
		users.add(new User("y"));
		assertThat(this.fixture.all(saved)).containsExactlyElementsOf(users);
		users.forEach((user) -> user.setAge(77));
		assertThat(this.fixture.all(updated)).containsExactlyElementsOf(users);
		assertThat(this.fixture.one(this.users.count(User_.age.eq(77)))).isEqualTo(2);
		this.fixture.run(deleted);
		assertThat(this.fixture.one(this.users.count())).isEqualTo(5);
		List<User> more = new ArrayList<>();
		Flux<User> inserted = this.users.insertAll(more);
		more.add(new User("z"));
		assertThat(this.fixture.all(inserted)).containsExactlyElementsOf(more);
	}

	@Test
	void saysThatNullIsNoModel() {
		for (Supplier<Publisher<?>> work : List.<Supplier<Publisher<?>>>of(() -> this.users.save(null),
				() -> this.users.insert(null), () -> this.users.update(null), () -> this.users.delete((User) null))) {
			assertThatIllegalArgumentException().isThrownBy(() -> this.fixture.run(work.get()))
				.withMessageContaining("must not be null");
		}
		List<User> withNull = Arrays.asList(new User("x"), null);
		for (Supplier<Publisher<?>> work : List.<Supplier<Publisher<?>>>of(() -> this.users.saveAll(withNull),
				() -> this.users.insertAll(withNull), () -> this.users.updateAll(withNull),
				() -> this.users.deleteAll(withNull))) {
			assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
				.isThrownBy(() -> this.fixture.run(work.get()))
				.withMessageContaining("Null was given where a model or an id is expected");
		}
		assertThat(this.fixture.statements()).isEmpty();
	}

	@Test
	void deletesByModelIdOrAll() {
		this.fixture.run(this.users.delete(this.saved.get(0)));
		this.fixture.run(this.users.deleteById(id(1)));
		this.fixture.run(this.users.deleteById(Mono.just(id(2))));
		this.fixture.run(this.users.deleteById(-1L));
		assertThat(this.fixture.one(this.users.count())).isEqualTo(2);
		this.fixture.run(this.users.deleteAll(List.of(this.saved.get(3))));
		this.fixture.run(this.users.deleteAll(Flux.just(this.saved.get(4))));
		assertThat(this.fixture.one(this.users.count())).isZero();
		this.fixture.run(this.users.saveAll(List.of(new User("a"), new User("b"))));
		this.fixture.run(this.users.deleteAllById(List.of(-1L)));
		this.fixture.run(this.users.deleteAllById(List.of()));
		this.fixture.run(this.users.deleteAll());
		assertThat(this.fixture.one(this.users.count())).isZero();
	}

	@Test
	void insertsAndUpdatesOutright() {
		User user = this.fixture.one(this.users.insert(new User("new")));
		this.fixture.run(this.users.update(user.setAge(5)));
		this.fixture.run(this.users.insertAll(List.of(new User("x"), new User("y"))));
		this.fixture.run(this.users.updateAll(this.saved.stream().map((each) -> each.setAge(1)).toList()));
		assertThat(this.fixture.one(this.users.count(User_.age.eq(1)))).isEqualTo(5);
		assertThat(this.fixture.one(this.users.count())).isEqualTo(8);
	}

	@Test
	void takesSelectsAndBareConditions() {
		Select<User> active = Select.from(User.class).where(User_.active.isTrue()).orderBy(User_.age.asc());
		assertThat(this.fixture.all(this.users.findAll(active))).extracting(User::getAge).containsExactly(0, 20, 40);
		assertThat(this.fixture.all(this.users.findAll(User_.age.gt(25)))).hasSize(2);
		assertThat(this.fixture.one(this.users.findOne(User_.email.eq("3@example.com"))).getAge()).isEqualTo(30);
		assertThat(this.fixture.one(this.users.findFirst(active)).getAge()).isZero();
		assertThat(this.fixture.one(this.users.findFirst(User_.age.eq(40))).getName()).isEqualTo("user 4");
		assertThat(this.fixture.one(this.users.count(active))).isEqualTo(3);
		assertThat(this.fixture.one(this.users.exists(active))).isTrue();
		assertThat(this.fixture.one(this.users.exists(User_.age.gt(100)))).isFalse();
		assertThat(this.fixture.all(this.users.stream(active))).hasSize(3);
		assertThat(this.fixture.one(this.users.findPage(active, PageRequest.of(1, 2))).getContent()).hasSize(1);
		assertThat(this.users.sql(active)).startsWith("SELECT ").doesNotContain("true");
	}

	@Test
	void queriesByExample() {
		User probe = new User("USER 3");
		ExampleMatcher matcher = ExampleMatcher.matching().withIgnorePaths("active").withIgnoreCase("name");
		Example<User> example = Example.of(probe, matcher);
		assertThat(this.fixture.one(this.users.findOne(example)).getAge()).isEqualTo(30);
		assertThat(this.fixture.all(this.users.findAll(example, Sort.by("age")))).hasSize(1);
		assertThat(this.fixture.one(this.users.count(example))).isOne();
		assertThat(this.fixture.one(this.users.exists(example))).isTrue();
		assertThat(this.fixture.one(this.users.findBy(example, (query) -> query.first())).isNew()).isFalse();
	}

	@Test
	void doesNothingBeforeItIsSubscribedTo() {
		this.users.save(new User("new"));
		this.users.saveAll(List.of(new User("new")));
		this.users.deleteAll();
		this.users.findAll();
		this.users.count();
		assertThat(this.fixture.statements()).isEmpty();
	}

}
