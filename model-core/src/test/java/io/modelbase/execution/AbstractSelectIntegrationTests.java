package io.modelbase.execution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

import io.modelbase.domain.User;
import io.modelbase.domain.User_;
import io.modelbase.expression.Condition;
import io.modelbase.query.Select;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestClock;
import io.modelbase.testing.TestDatabase;

import static io.modelbase.query.Conditions.ifPresent;
import static io.modelbase.query.Conditions.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What selects find in real data.
 */
abstract class AbstractSelectIntegrationTests {

	private static final List<String> ODD_TEXTS = List.of("100%", "100", "a_b", "aXb", "wow!", "back\\slash", "wow",
			"percent%under_bang!", "'quoted'", "; DROP", "%", "_", "!", "\\", "!%", "");

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database()).models(User.class);

	private List<User> users;

	abstract TestDatabase database();

	private ModelTemplate template() {
		return this.fixture.template();
	}

	@BeforeEach
	void saveUsers() {
		this.users = Stream
			.of(user("Ada", 36, "ADA", "1.5", true), user("Bob", 25, "bobby", "2.25", false),
					user("Cleo", null, null, null, true), user("Dan", 36, "dan", "-1", false),
					user("Eve", 0, "EVE", "0", true), user("ada lower", 99, "ada lower", "1.50", false))
			.toList();
		this.fixture.run(template().saveAll(this.users));
		this.fixture.forget();
	}

	private static User user(String name, @Nullable Integer age, @Nullable String nickname, @Nullable String score,
			boolean active) {
		return new User(name).setAge(age)
			.setNickname(nickname)
			.setScore((score != null) ? new BigDecimal(score) : null)
			.setActive(active)
			.setBorn((age != null) ? LocalDate.of(2000, 1, 1).plusDays(age) : null);
	}

	private List<User> find(Condition<User> condition) {
		return this.fixture.all(template().findAll(Select.from(User.class).where(condition)));
	}

	/** The database finds what the same test in memory finds. */
	private void assertThatFinds(Condition<User> condition, Predicate<User> expected) {
		List<User> matching = this.users.stream().filter(expected).toList();
		assertThat(find(condition)).as("%s", condition).containsExactlyInAnyOrderElementsOf(matching);
		assertThat(this.fixture.one(template().count(Select.from(User.class).where(condition)))).as("%s", condition)
			.isEqualTo(matching.size());
		assertThat(this.fixture.one(template().exists(Select.from(User.class).where(condition)))).as("%s", condition)
			.isEqualTo(!matching.isEmpty());
	}

	private static Predicate<User> withAge(Predicate<Integer> age) {
		return (user) -> user.getAge() != null && age.test(user.getAge());
	}

	@Test
	void compares() {
		assertThatFinds(User_.age.eq(36), withAge((age) -> age == 36));
		assertThatFinds(User_.age.ne(36), withAge((age) -> age != 36));
		assertThatFinds(User_.age.gt(25), withAge((age) -> age > 25));
		assertThatFinds(User_.age.ge(25), withAge((age) -> age >= 25));
		assertThatFinds(User_.age.lt(36), withAge((age) -> age < 36));
		assertThatFinds(User_.age.le(36), withAge((age) -> age <= 36));
		assertThatFinds(User_.age.between(25, 36), withAge((age) -> age >= 25 && age <= 36));
		assertThatFinds(User_.age.in(0, 99, 1000), withAge((age) -> age == 0 || age == 99));
		assertThatFinds(User_.age.notIn(0, 99), withAge((age) -> age != 0 && age != 99));
		assertThatFinds(User_.age.in(List.of()), (user) -> false);
		assertThatFinds(User_.age.notIn(List.of()), (user) -> true);
		assertThatFinds(User_.age.isNull(), (user) -> user.getAge() == null);
		assertThatFinds(User_.age.isNotNull(), (user) -> user.getAge() != null);
		assertThatFinds(User_.active.isTrue(), User::isActive);
		assertThatFinds(User_.active.isFalse(), (user) -> !user.isActive());
		assertThatFinds(User_.score.eq(new BigDecimal("1.5000")),
				(user) -> user.getScore() != null && user.getScore().compareTo(new BigDecimal("1.5")) == 0);
		assertThatFinds(User_.born.before(LocalDate.of(2000, 2, 1)), withAge((age) -> age < 31));
		assertThatFinds(User_.born.after(LocalDate.of(2000, 2, 1)), withAge((age) -> age > 31));
		// MariaDB's default collation takes upper and lower case for equal
		assertThatFinds(User_.name.eq(User_.nickname), (user) -> this.fixture.runsOn(TestDatabase.MARIADB)
				? user.getName().equalsIgnoreCase(user.getNickname()) : user.getName().equals(user.getNickname()));
		assertThatFinds(User_.createdAt.eq(User_.updatedAt), (user) -> true);
		assertThatFinds(User_.createdAt.lt(User_.updatedAt), (user) -> false);
	}

	@Test
	void joinsConditions() {
		Condition<User> adult = User_.age.ge(18);
		assertThatFinds(adult.and(User_.active.isTrue()), withAge((age) -> age >= 18).and(User::isActive));
		assertThatFinds(adult.or(User_.active.isTrue()), withAge((age) -> age >= 18).or(User::isActive));
		assertThatFinds(adult.and(User_.active.isTrue().or(User_.name.eq("Dan"))),
				withAge((age) -> age >= 18).and((user) -> user.isActive() || user.getName().equals("Dan")));
		assertThatFinds(adult.and(User_.active.isTrue()).or(User_.name.eq("Dan")),
				withAge((age) -> age >= 18).and(User::isActive).or((user) -> user.getName().equals("Dan")));
		assertThatFinds(not(adult.or(User_.active.isTrue())),
				withAge((age) -> age < 18).and((user) -> !user.isActive()));
		assertThatFinds(adult.not(), withAge((age) -> age < 18));
		assertThatFinds(adult.not().not(), withAge((age) -> age >= 18));
		assertThatFinds(User_.age.isNull().or(User_.age.in(List.of())), (user) -> user.getAge() == null);
	}

	@Test
	void dropsAbsentFilters() {
		String name = null;
		assertThatFinds(ifPresent(name, User_.name::eq), (user) -> true);
		assertThatFinds(ifPresent("Bob", User_.name::eq), (user) -> user.getName().equals("Bob"));
	}

	@Test
	void matchesTextsWhoseWildcardsStandForThemselves() {
		this.fixture.run(template().deleteAll(User.class));
		this.users = ODD_TEXTS.stream().map((text) -> new User("x").setNickname(text)).toList();
		this.fixture.run(template().saveAll(this.users));
		for (String text : ODD_TEXTS) {
			assertThatFinds(User_.nickname.contains(text), (user) -> user.getNickname().contains(text));
			assertThatFinds(User_.nickname.startsWith(text), (user) -> user.getNickname().startsWith(text));
			assertThatFinds(User_.nickname.endsWith(text), (user) -> user.getNickname().endsWith(text));
			assertThatFinds(User_.nickname.eq(text), (user) -> user.getNickname().equals(text));
			assertThatFinds(User_.nickname.containsIgnoreCase(text.toUpperCase()),
					(user) -> user.getNickname().toUpperCase().contains(text.toUpperCase()));
		}
		assertThatFinds(User_.nickname.like("100\\%"), (user) -> user.getNickname().equals("100%"));
		assertThatFinds(User_.nickname.like("a_b"), (user) -> List.of("a_b", "aXb").contains(user.getNickname()));
		assertThatFinds(User_.nickname.like("a\\_b"), (user) -> user.getNickname().equals("a_b"));
		assertThatFinds(User_.nickname.like("%!"), (user) -> user.getNickname().endsWith("!"));
	}

	@Test
	void countsUpperAndLowerCaseAsEqualWhereAsked() {
		Predicate<User> ada = (user) -> user.getNickname() != null
				&& user.getNickname().toLowerCase().startsWith("ada");
		assertThatFinds(User_.nickname.eqIgnoreCase("eVe"), (user) -> user.getName().equals("Eve"));
		assertThatFinds(User_.nickname.startsWithIgnoreCase("aDa"), ada);
		assertThatFinds(User_.nickname.endsWithIgnoreCase("LOWER"), (user) -> user.getName().equals("ada lower"));
		assertThatFinds(User_.nickname.containsIgnoreCase("da"),
				ada.or((user) -> user.getName().equals("Dan") && "dan".contains("da")));
		assertThatFinds(User_.nickname.likeIgnoreCase("A%a"), (user) -> user.getName().equals("Ada"));
	}

	@Test
	void ordersWithNullsWhereTheyBelong() {
		assertThat(ordered(Select.from(User.class).orderBy(User_.age.asc().nullsFirst(), User_.name.asc())))
			.startsWith("Cleo", "Eve", "Bob");
		assertThat(ordered(Select.from(User.class).orderBy(User_.age.asc().nullsLast()))).endsWith("Cleo");
		assertThat(ordered(Select.from(User.class).orderBy(User_.age.desc().nullsFirst()))).startsWith("Cleo",
				"ada lower");
		assertThat(ordered(Select.from(User.class).orderBy(User_.age.desc().nullsLast()))).endsWith("Eve", "Cleo");
		assertThat(ordered(
				Select.from(User.class).where(User_.nickname.isNotNull()).orderBy(User_.nickname.asc().ignoringCase())))
			.containsExactly("Ada", "ada lower", "Bob", "Dan", "Eve");
	}

	private List<String> ordered(Select<User> select) {
		return this.fixture.all(template().findAll(select)).stream().map(User::getName).toList();
	}

	@Test
	void limitsAndSkips() {
		Select<User> byName = Select.from(User.class).where(User_.name.ne("ada lower")).orderBy(User_.name.asc());
		assertThat(ordered(byName.limit(2))).containsExactly("Ada", "Bob");
		assertThat(ordered(byName.limit(2).offset(1))).containsExactly("Bob", "Cleo");
		assertThat(ordered(byName.offset(3))).containsExactly("Dan", "Eve");
		assertThat(ordered(byName.limit(0))).isEmpty();
		assertThat(ordered(byName.offset(100))).isEmpty();
		assertThat(this.fixture.one(template().count(byName.limit(2).offset(1)))).isEqualTo(5);
		assertThat(this.fixture.one(template().exists(byName.offset(100)))).isTrue();
	}

	@Test
	void findsOneOrFirst() {
		Select<User> select = Select.from(User.class).orderBy(User_.id.asc());
		assertThat(this.fixture.one(template().findOne(select.where(User_.name.eq("Bob")))).getAge()).isEqualTo(25);
		assertThat(this.fixture.all(template().findOne(select.where(User_.name.eq("none"))))).isEmpty();
		assertThat(this.fixture.error(template().findOne(select.where(User_.age.eq(36)))))
			.isInstanceOf(IncorrectResultSizeDataAccessException.class)
			.hasMessageContaining("findOne(select User where User.age = ?")
			.hasMessageContaining("use findFirst");
		assertThat(this.fixture.one(template().findFirst(select.where(User_.age.eq(36)))).getName()).isEqualTo("Ada");
		assertThat(this.fixture.all(template().findFirst(select.where(User_.name.eq("none"))))).isEmpty();
		assertThat(this.fixture.all(template().findFirst(select.limit(0)))).isEmpty();
	}

	@Test
	void findsPagesSortedByThePageableFirst() {
		Select<User> select = Select.from(User.class).orderBy(User_.name.desc());
		Page<User> page = this.fixture
			.one(template().findPage(select, PageRequest.of(0, 3, Sort.by(User_.active).descending())));
		assertThat(page.getContent()).extracting(User::getName).containsExactly("Eve", "Cleo", "Ada");
		assertThat(page.getTotalElements()).isEqualTo(6);
		assertThat(this.fixture.statements()).hasSize(2);
		this.fixture.forget();
		Page<User> last = this.fixture.one(template().findPage(select, PageRequest.of(1, 4)));
		assertThat(last.getContent()).hasSize(2);
		assertThat(last.getTotalElements()).isEqualTo(6);
		assertThat(this.fixture.statements()).as("the page itself tells the total").hasSize(1);
		assertThat(this.fixture.one(template().findPage(select, Pageable.unpaged())).getContent()).hasSize(6);
		assertThat(this.fixture
			.one(template().findPage(select, PageRequest.of(0, 2, Sort.by(Sort.Order.asc("age").nullsLast()))))
			.getContent()).extracting(User::getName).containsExactly("Eve", "Bob");
		assertThat(this.fixture
			.one(template().findPage(select,
					PageRequest.of(0, 6, Sort.by(Sort.Order.desc("nickname").ignoreCase().nullsLast()))))
			.getContent()).extracting(User::getName).containsExactly("Eve", "Dan", "Bob", "ada lower", "Ada", "Cleo");
	}

	@Test
	void refusesAPageOfASelectWithALimit() {
		assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
			.isThrownBy(
					() -> this.fixture.one(template().findPage(Select.from(User.class).limit(5), PageRequest.of(0, 2))))
			.withMessageContaining("the page decides limit and offset")
			.withMessageContaining("Leave them out of the select");
	}

	@Test
	void findsByTwentyThousandValues() {
		List<Long> ids = LongStream.range(-10_000, 10_000).boxed().toList();
		assertThat(find(User_.id.in(ids))).hasSize(6);
		assertThat(find(User_.id.notIn(ids))).isEmpty();
		List<String> names = IntStream.range(0, 20_000).mapToObj((i) -> "name " + i).toList();
		assertThat(find(User_.name.in(names).or(User_.name.eq("Bob")))).hasSize(1);
	}

	@Test
	void findsByAboutAsManyValuesAsTheDatabaseTakes() {
		int count = this.fixture.runsOn(TestDatabase.POSTGRES) ? 32_100 : 65_000;
		List<Instant> instants = new ArrayList<>(IntStream.range(1, count).mapToObj(Instant::ofEpochSecond).toList());
		instants.add(TestClock.START.truncatedTo(ChronoUnit.MICROS));
		assertThat(find(User_.createdAt.in(instants))).hasSize(6);
		assertThat(find(User_.createdAt.notIn(instants).and(User_.name.isNotNull()))).isEmpty();
	}

	@Test
	void runsOneSelectOverAndOver() {
		Select<User> select = Select.from(User.class).where(User_.active.isTrue());
		assertThat(this.fixture.all(template().findAll(select))).hasSize(3);
		assertThat(this.fixture.all(template().findAll(select.where(User_.age.gt(0))))).hasSize(1);
		assertThat(this.fixture.all(template().findAll(select))).hasSize(3);
		assertThat(this.fixture.all(template().stream(select))).hasSize(3);
	}

}
