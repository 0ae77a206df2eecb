package io.modelbase.execution;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.modelbase.LongModel;
import io.modelbase.ModelBase;
import io.modelbase.UuidModel;
import io.modelbase.domain.Country;
import io.modelbase.domain.User;
import io.modelbase.query.Select;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rows that point at each other, written together: in the order given, and yet in few
 * statements where no order can matter.
 */
abstract class AbstractWriteOrderIntegrationTests {

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database())
		.models(Node.class, Country.class, City.class, Visit.class, User.class);

	abstract TestDatabase database();

	@BeforeEach
	void addForeignKeys() {
		foreignKey("node", "parent_id", "node");
		foreignKey("city", "country_id", "country");
		foreignKey("visit", "country_id", "country");
		this.fixture.forget();
	}

	private void foreignKey(String table, String column, String target) {
		this.fixture.run(this.fixture.execute("ALTER TABLE %s ADD CONSTRAINT fk_%s FOREIGN KEY (%s) REFERENCES %s (id)"
			.formatted(table, table, column, target)));
	}

	private ModelTemplate template() {
		return this.fixture.template();
	}

	private long count(Class<?> type) {
		return this.fixture.one(template().count(Select.from(type)));
	}

	/** Of each statement the table that it inserts into. */
	private List<String> tables() {
		return this.fixture.plainStatements()
			.stream()
			.map((sql) -> sql.replaceFirst("(?s).*insert into (\\w+).*", "$1"))
			.toList();
	}

	private void assertThatRowsAreLike(List<User> users) {
		Map<Long, User> rows = this.fixture.all(template().findAll(Select.from(User.class)))
			.stream()
			.collect(Collectors.toMap((row) -> Objects.requireNonNull(row.getId()), Function.identity()));
		assertThat(rows).hasSize(users.size());
		assertThat(users)
			.allSatisfy((user) -> assertThat(rows.get(user.getId())).usingRecursiveComparison().isEqualTo(user));
	}

	@Test
	void insertsARowWithAnOwnIdBeforeTheRowsThatPointAtIt() {
		Node root = this.fixture.one(template().save(new Node("root", null)));
		Node a = new Node("a", root.getId());
		Node b = new Node("b", null);
		Node c = new Node("c", b.getId());
		this.fixture.forget();
		assertThat(this.fixture.all(template().saveAll(List.of(a, b, c)))).containsExactly(a, b, c);
		assertThat(this.fixture.plainStatements())
			.map((sql) -> sql.matches("(?s).*insert into node \\([^)]*parent_id.*"))
			.containsExactly(true, false, true);
		assertThat(this.fixture.one(template().get(Node.class, c.getId())).parentId).isEqualTo(b.getId());
	}

	@Test
	void insertsAlikeRowsThatFollowEachOtherInOneStatement() {
		Node root = new Node("root", null);
		Node other = new Node("other", null);
		this.fixture.run(template().insertAll(List.of(root, other, new Node("a", root.getId()),
				new Node("b", other.getId()), new Node("last", null))));
		assertThat(this.fixture.statements()).hasSize(3);
		assertThat(count(Node.class)).isEqualTo(5);
	}

	@Test
	void keepsTheOrderOfSeveralModels() {
		List<ModelBase<?>> models = List.of(new Country("DE", "Germany"), new City("Berlin", "DE"),
				new Country("FR", "France"), new City("Paris", "FR"), new City("Bonn", "DE"));
		assertThat(this.fixture.all(template().saveAll(models))).containsExactlyElementsOf(models);
		assertThat(tables()).containsExactly("country", "city", "country", "city");
		assertThat(count(City.class)).isEqualTo(3);
	}

	@Test
	void insertsARowWithAGeneratedIdAfterTheRowThatItPointsAt() {
		List<ModelBase<?>> models = List.of(new Country("DE", "Germany"), new Visit("a", "DE"),
				new Country("FR", "France"), new Visit("b", "FR"), new Visit("c", "DE"));
		this.fixture.run(template().insertAll(models));
		assertThat(tables()).containsExactly("country", "visit", "country", "visit");
		assertThat(count(Visit.class)).isEqualTo(3);
	}

	@Test
	void updatesARowToPointAtOneInsertedBefore() {
		Visit visit = this.fixture.one(template().save(new Visit("a", null)));
		Visit other = this.fixture.one(template().save(new Visit("b", null)));
		visit.countryId = "DE";
		other.countryId = "FR";
		this.fixture
			.run(template().saveAll(List.of(new Country("DE", "Germany"), visit, new Country("FR", "France"), other)));
		assertThat(this.fixture.all(template().findAll(Select.from(Visit.class)))).extracting((each) -> each.countryId)
			.containsExactlyInAnyOrder("DE", "FR");
	}

	@Test
	void joinsInsertsOfGeneratedIdsWithTheSameColumns() {
		List<User> users = IntStream.range(0, 100)
			.mapToObj((i) -> new User("user " + i).setAge((i % 2 == 0) ? i : null)
				.setNickname((i % 4 < 2) ? "nick " + i : null))
			.toList();
		this.fixture.run(template().saveAll(users));
		assertThat(this.fixture.statements()).hasSize(4);
		assertThatRowsAreLike(users);
	}

	@Test
	void joinsUpdatesOfTheSameColumns() {
		List<User> users = this.fixture
			.all(template().insertAll(IntStream.range(0, 60).mapToObj((i) -> new User("user " + i)).toList()));
		for (int i = 0; i < users.size(); i++) {
			switch (i % 3) {
				case 0 -> users.get(i).setAge(i);
				case 1 -> users.get(i).setNickname("nick " + i);
				default -> users.get(i).setAge(i).setNickname("nick " + i);
			}
		}
		this.fixture.forget();
		this.fixture.run(template().updateAll(users));
		assertThat(this.fixture.statements()).hasSize(3);
		assertThatRowsAreLike(users);
	}

	static class Node extends UuidModel {

		@Nullable String name;

		@Nullable UUID parentId;

		Node(@Nullable String name, @Nullable UUID parentId) {
			this.name = name;
			this.parentId = parentId;
		}

	}

	static class City extends UuidModel {

		@Nullable String name;

		@Nullable String countryId;

		City(@Nullable String name, @Nullable String countryId) {
			this.name = name;
			this.countryId = countryId;
		}

	}

	static class Visit extends LongModel {

		@Nullable String purpose;

		@Nullable String countryId;

		Visit(@Nullable String purpose, @Nullable String countryId) {
			this.purpose = purpose;
			this.countryId = countryId;
		}

	}

}
