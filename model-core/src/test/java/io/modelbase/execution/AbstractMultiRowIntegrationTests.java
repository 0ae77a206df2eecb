package io.modelbase.execution;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.test.util.ReflectionTestUtils;

import io.modelbase.LongModel;
import io.modelbase.ModelNotFoundException;
import io.modelbase.domain.Country;
import io.modelbase.domain.Gauge;
import io.modelbase.domain.Parcel;
import io.modelbase.domain.Ticket;
import io.modelbase.domain.User;
import io.modelbase.query.Select;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Writes of many models: in how many statements, and each with its own values.
 */
abstract class AbstractMultiRowIntegrationTests {

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database())
		.models(User.class, Ticket.class, Parcel.class, Country.class, Gauge.class, V.class, Modelbase.class);

	abstract TestDatabase database();

	private ModelTemplate template() {
		return this.fixture.template();
	}

	private static List<User> users(int count) {
		return IntStream.range(0, count)
			.mapToObj((i) -> new User("user " + i).setEmail(i + "@example.com").setAge(i).setActive(i % 2 == 0))
			.collect(Collectors.toList());
	}

	private Map<Long, User> rows() {
		return this.fixture.all(template().findAll(Select.from(User.class)))
			.stream()
			.collect(Collectors.toMap((user) -> Objects.requireNonNull(user.getId()), Function.identity()));
	}

	/** Checks each model against the row that has its id, value by value. */
	private void assertThatRowsAreLike(List<User> users) {
		Map<Long, User> rows = rows();
		assertThat(rows).hasSize(users.size());
		for (User user : users) {
			assertThat(rows.get(user.getId())).usingRecursiveComparison()
				.withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
				.isEqualTo(user);
		}
	}

	private int statements(int rows, int perStatement) {
		return (rows + perStatement - 1) / perStatement;
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 100, 1001 })
	void insertsManyInFewStatementsEachWithItsOwnId(int count) {
		List<User> users = users(count);
		assertThat(this.fixture.all(template().saveAll(users))).containsExactlyElementsOf(users);
		assertThat(this.fixture.statements()).hasSize(statements(count, 500));
		assertThatRowsAreLike(users);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 100, 1001 })
	void updatesManyInFewStatementsEachWithItsOwnValues(int count) {
		List<User> users = this.fixture.all(template().insertAll(users(count)));
		this.fixture.forget();
		List<User> shuffled = new ArrayList<>(users);
		Collections.shuffle(shuffled, new Random(1));
		shuffled
			.forEach((user) -> user.setAge(1000 - Objects.requireNonNull(user.getAge())).setNickname(user.getName()));
		assertThat(this.fixture.all(template().updateAll(shuffled))).containsExactlyElementsOf(shuffled);
		int perStatement = this.fixture.runsOn(TestDatabase.POSTGRES) ? 500 : 100;
		assertThat(this.fixture.statements()).hasSize(statements(count, perStatement));
		assertThatRowsAreLike(users);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 100, 1001 })
	void deletesManyInFewStatements(int count) {
		List<User> users = this.fixture.all(template().insertAll(users(count + 1)));
		this.fixture.forget();
		this.fixture.run(template().deleteAll(users.subList(0, count)));
		assertThat(this.fixture.statements()).hasSize(statements(count, 500));
		assertThat(rows().keySet()).containsExactly(users.get(count).getId());
		assertThat(users.subList(0, count)).allMatch(User::isNew);
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 100, 1001 })
	void writesManyWithVersions(int count) {
		List<Ticket> tickets = IntStream.range(0, count).mapToObj((i) -> new Ticket("ticket " + i)).toList();
		this.fixture.run(template().saveAll(tickets));
		tickets.forEach((ticket) -> ticket.setHolder("holder of " + ticket.getTitle()));
		this.fixture.run(template().saveAll(tickets));
		assertThat(tickets).extracting(Ticket::getVersion).containsOnly(1L);
		List<Ticket> rows = this.fixture.all(template().findAll(Select.from(Ticket.class)));
		assertThat(rows).hasSize(count)
			.allMatch((row) -> Objects.equals(row.getHolder(), "holder of " + row.getTitle()))
			.allMatch((row) -> Objects.equals(row.getVersion(), 1L));
		this.fixture.run(template().deleteAll(tickets));
		assertThat(this.fixture.one(template().count(Select.from(Ticket.class)))).isZero();
	}

	@Test
	void writesManyWithIdsOfTheirOwn() {
		List<Parcel> parcels = IntStream.range(0, 100).mapToObj((i) -> new Parcel("parcel " + i)).toList();
		this.fixture.run(template().saveAll(parcels));
		assertThat(this.fixture.statements()).hasSize(1);
		parcels.forEach((parcel) -> parcel.setWeight(Integer.parseInt(parcel.getLabel().substring(7))));
		this.fixture.run(template().saveAll(parcels));
		assertThat(this.fixture.all(template().findAll(Select.from(Parcel.class)))).hasSize(100)
			.allMatch((row) -> Objects.equals(row.getLabel(), "parcel " + row.getWeight()))
			.allMatch((row) -> row.getVersion() == 2)
			.containsExactlyInAnyOrderElementsOf(parcels);
	}

	@Test
	void insertsManyWithDifferentColumnsInAStatementForEachSetOfColumns() {
		List<User> users = users(90);
		for (int i = 0; i < users.size(); i++) {
			User user = users.get(i);
			switch (i % 3) {
				case 0 -> user.setEmail(null);
				case 1 -> user.setScore(new BigDecimal("1.5")).setBorn(LocalDate.of(2000, 1, 1));
				default -> user.setAge(null);
			}
		}
		this.fixture.run(template().saveAll(users));
		assertThat(this.fixture.statements()).hasSize(3);
		assertThatRowsAreLike(users);
	}

	@Test
	void updatesNullsAndValuesOfOneColumnTogether() {
		List<User> users = this.fixture.all(template().insertAll(users(20)));
		this.fixture.forget();
		for (int i = 0; i < users.size(); i++) {
			User user = users.get(i);
			user.setAge((i % 2 == 0) ? null : 100 + i)
				.setScore((i % 2 == 0) ? new BigDecimal(i) : null)
				.setBorn((i % 2 == 0) ? LocalDate.of(2000, 1, 1 + i) : null);
		}
		this.fixture.run(template().updateAll(users));
		assertThatRowsAreLike(users);
	}

	@Test
	void updatesAColumnToNullInAllRows() {
		List<User> users = this.fixture.all(template().insertAll(users(5)));
		users.forEach((user) -> user.setAge(null).setEmail(null));
		this.fixture.run(template().updateAll(users));
		assertThatRowsAreLike(users);
	}

	@Test
	void updatesManyOutrightThatWereNeverRead() {
		List<User> users = this.fixture.all(template().insertAll(users(5)));
		List<User> copies = users(5);
		for (int i = 0; i < copies.size(); i++) {
			ReflectionTestUtils.setField(copies.get(i), "id", users.get(i).getId());
			copies.get(i).setEmail(null).setScore(null).setName("copy " + i);
		}
		this.fixture.forget();
		this.fixture.run(template().updateAll(copies));
		assertThat(this.fixture.statements()).hasSize(1);
		assertThat(rows().values()).extracting(User::getName)
			.containsExactlyInAnyOrder("copy 0", "copy 1", "copy 2", "copy 3", "copy 4");
		assertThat(rows().values()).extracting(User::getEmail).containsOnlyNulls();
		assertThat(rows().values()).extracting(User::getCreatedAt).doesNotContainNull();
	}

	@Test
	void savesNewAndExistingTogether() {
		List<User> users = this.fixture.all(template().insertAll(users(3)));
		List<User> mixed = new ArrayList<>();
		for (User user : users) {
			mixed.add(user.setNickname("nick of " + user.getName()));
			mixed.add(new User("new after " + user.getName()));
		}
		User unchanged = this.fixture.one(template().save(new User("unchanged")));
		mixed.add(unchanged);
		this.fixture.forget();
		assertThat(this.fixture.all(template().saveAll(mixed))).containsExactlyElementsOf(mixed);
		assertThat(this.fixture.statements()).hasSize(2);
		assertThatRowsAreLike(mixed);
	}

	@Test
	void writesAnInstanceThatIsGivenTwiceOnce() {
		User user = new User("Ada");
		assertThat(this.fixture.all(template().saveAll(List.of(user, user)))).containsExactly(user, user);
		assertThat(rows()).hasSize(1);
		Ticket ticket = this.fixture.one(template().save(new Ticket("front row")));
		this.fixture.run(template().saveAll(List.of(ticket.setHolder("Ada"), ticket)));
		assertThat(ticket.getVersion()).isOne();
		this.fixture.run(template().deleteAll(List.of(ticket, ticket)));
		assertThat(ticket.isNew()).isTrue();
	}

	@Test
	void writesTwoCopiesOfOneRowOneAfterTheOther() {
		User user = this.fixture.one(template().save(new User("Ada").setAge(1)));
		User copy = this.fixture.one(template().get(User.class, Objects.requireNonNull(user.getId())));
		this.fixture.run(template().saveAll(List.of(user.setAge(2), copy.setAge(3))));
		assertThat(rows().get(user.getId()).getAge()).isEqualTo(3);
	}

	@Test
	void readsBackWhatTheDatabaseFilledInForEach() {
		Gauge.fillColumnsByDatabase(this.fixture);
		List<Gauge> gauges = IntStream.range(0, 12).mapToObj((i) -> new Gauge("x".repeat(i))).toList();
		this.fixture.run(template().saveAll(gauges));
		assertThat(this.fixture.statements()).hasSize(1);
		assertThat(gauges).allMatch((gauge) -> Objects.equals(gauge.getLabelLength(), gauge.getLabel().length()))
			.allMatch((gauge) -> "fresh".equals(gauge.getStatus()));
		gauges.forEach((gauge) -> gauge.setLabel(gauge.getLabel() + "yz"));
		this.fixture.run(template().saveAll(gauges));
		assertThat(gauges).allMatch((gauge) -> Objects.equals(gauge.getLabelLength(), gauge.getLabel().length()));
		assertThat(this.fixture.statements()).hasSize(this.fixture.runsOn(TestDatabase.MARIADB) ? 3 : 2);
	}

	@Test
	void savesAPublisherInBatches() {
		List<User> users = users(1001);
		assertThat(this.fixture.all(template().saveAll(Flux.fromIterable(users)))).containsExactlyElementsOf(users);
		assertThat(this.fixture.statements()).hasSize(3);
		assertThatRowsAreLike(users);
	}

	@Test
	void savesAPublisherThatReadsFromTheSameTable() {
		this.fixture.run(template().insertAll(users(10)));
		Flux<User> older = template().findAll(Select.from(User.class))
			.map((user) -> user.setAge(Objects.requireNonNull(user.getAge()) + 50));
		this.fixture.run(template().saveAll(older));
		assertThat(rows().values()).allMatch((user) -> Objects.requireNonNull(user.getAge()) >= 50);
	}

	@Test
	void rollsAllBackIfOneRowFails() {
		List<User> users = users(1001);
		users.get(1000).setEmail("7@example.com");
		assertThat(this.fixture.error(template().saveAll(users))).isInstanceOf(DuplicateKeyException.class);
		assertThat(rows()).isEmpty();
		assertThat(users).allMatch(User::isNew).extracting(User::getId).containsOnlyNulls();
		assertThat(this.fixture.error(template().saveAll(Flux.fromIterable(users))))
			.isInstanceOf(DuplicateKeyException.class);
		assertThat(rows()).isEmpty();
		assertThat(users).allMatch(User::isNew);
	}

	@Test
	void rollsAllUpdatesBackIfOneRowIsGone() {
		List<User> users = this.fixture.all(template().insertAll(users(10)));
		this.fixture.run(template().deleteAllById(User.class, List.of(Objects.requireNonNull(users.get(4).getId()))));
		Instant before = users.get(0).getUpdatedAt();
		users.forEach((user) -> user.setAge(99));
		assertThat(this.fixture.error(template().updateAll(users))).isInstanceOf(ModelNotFoundException.class)
			.hasMessageContaining("User with id %s was not updated: its row is gone".formatted(users.get(4).getId()));
		assertThat(rows().values()).noneMatch((user) -> Objects.equals(user.getAge(), 99));
		assertThat(users.get(0).getUpdatedAt()).isEqualTo(before);
	}

	@Test
	void insertsModelsWithNothingSet() {
		this.fixture.run(this.fixture.execute("CREATE TABLE bare (id BIGINT "
				+ (this.fixture.runsOn(TestDatabase.MARIADB) ? "AUTO_INCREMENT" : "GENERATED BY DEFAULT AS IDENTITY")
				+ " PRIMARY KEY, note VARCHAR(20) DEFAULT 'none')"));
		List<Bare> bares = List.of(new Bare(), new Bare(), new Bare());
		this.fixture.run(template().saveAll(bares));
		assertThat(bares).extracting(Bare::getId).doesNotContainNull().doesNotHaveDuplicates();
		assertThat(bares).extracting((bare) -> bare.note).containsOnly("none");
	}

	@Test
	void readsListsWhenSubscribedTo() {
		List<User> users = new ArrayList<>();
		Flux<User> inserted = template().insertAll(users);
		Flux<User> saved = template().saveAll(users);
		Flux<User> updated = template().updateAll(users);
		Mono<Void> deleted = template().deleteAll(users);
		users.addAll(users(3));
		assertThat(this.fixture.all(inserted)).containsExactlyElementsOf(users);
		users.forEach((user) -> user.setNickname("updated"));
		assertThat(this.fixture.all(updated)).containsExactlyElementsOf(users);
		users.add(new User("saved"));
		assertThat(this.fixture.all(saved)).containsExactlyElementsOf(users);
		assertThatRowsAreLike(users);
		User kept = users.remove(0);
		this.fixture.run(deleted);
		assertThat(rows()).containsOnlyKeys(kept.getId());
	}

	@Test
	void savesAListThatAnEarlierStepFills() {
		List<User> users = new ArrayList<>();
		Flux<User> work = Flux.fromIterable(users(3)).doOnNext(users::add).thenMany(template().saveAll(users));
		assertThat(this.fixture.all(work)).hasSize(3);
		assertThatRowsAreLike(users);
	}

	@Test
	void updatesManyOfTablesNamedAsAnAliasMightBe() {
		List<V> shorts = this.fixture.all(template().insertAll(List.of(new V("a"), new V("b"))));
		shorts.forEach((each) -> each.name += " updated");
		this.fixture.run(template().updateAll(shorts));
		assertThat(this.fixture.all(template().findAll(Select.from(V.class)))).extracting((each) -> each.name)
			.containsExactlyInAnyOrder("a updated", "b updated");
		List<Modelbase> longs = this.fixture.all(template().insertAll(List.of(new Modelbase("a"), new Modelbase("b"))));
		longs.forEach((each) -> each.name += " updated");
		this.fixture.run(template().updateAll(longs));
		assertThat(this.fixture.all(template().findAll(Select.from(Modelbase.class)))).extracting((each) -> each.name)
			.containsExactlyInAnyOrder("a updated", "b updated");
	}

	@Test
	void deletesByIdsInOneStatement() {
		List<User> users = this.fixture.all(template().insertAll(users(10)));
		this.fixture.forget();
		List<Long> ids = users.stream().map(User::getId).toList();
		assertThat(this.fixture.one(template().deleteAllById(User.class, ids.subList(0, 7)))).isEqualTo(7);
		assertThat(this.fixture.statements()).hasSize(1);
		assertThat(rows()).hasSize(3);
		assertThat(this.fixture.one(template().deleteAll(User.class))).isEqualTo(3);
	}

	@Table("v")
	static class V extends LongModel {

		String name;

		V(String name) {
			this.name = name;
		}

	}

	@Table("modelbase")
	static class Modelbase extends LongModel {

		String name;

		Modelbase(String name) {
			this.name = name;
		}

	}

}
