package io.modelbase.sql;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.dao.InvalidDataAccessApiUsageException;

import io.modelbase.domain.User;
import io.modelbase.domain.User_;
import io.modelbase.expression.Condition;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.metamodel.Attribute;
import io.modelbase.query.Select;
import io.modelbase.testing.ModelMappingsFixture;

import static io.modelbase.query.Conditions.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The exact SQL of selects, and what is bound.
 */
class SelectRendererTests {

	private static final String COLUMNS = "name, email, nickname, age, active, score, born, id, created_at, updated_at";

	private final Map<Dialect, ModelMappingsFixture> fixtures = Arrays.stream(Dialect.values())
		.collect(Collectors.toMap(Function.identity(), ModelMappingsFixture::of));

	private BoundSql render(Dialect dialect, Select<User> select) {
		ModelMappingsFixture fixture = this.fixtures.get(dialect);
		ModelMapping<User> mapping = fixture.mappings().get(User.class);
		return fixture.renderers().selects().select(select, mapping, List.of());
	}

	private static Select<User> where(Condition<User> condition) {
		return Select.from(User.class).where(condition);
	}

	/** The text after WHERE in PostgreSQL's words, without quotes. */
	private String condition(Condition<User> condition) {
		return render(Dialect.POSTGRESQL, where(condition).limit(1)).toQuery()
			.replace("\"", "")
			.replaceFirst(".* WHERE (.*) LIMIT .*", "$1");
	}

	private List<Object> values(Condition<User> condition) {
		return render(Dialect.POSTGRESQL, where(condition)).values();
	}

	@Test
	void quotesNamesAsEachDatabaseDoes() {
		Select<User> select = where(User_.age.gt(5)).orderBy(User_.name.asc()).limit(3).offset(2);
		assertThat(render(Dialect.POSTGRESQL, select)).hasToString(
				"SELECT \"name\", \"email\", \"nickname\", \"age\", \"active\", \"score\", \"born\", \"id\", \"created_at\", \"updated_at\""
						+ " FROM \"users\" WHERE \"age\" > $1 ORDER BY \"name\" ASC LIMIT $2 OFFSET $3");
		assertThat(render(Dialect.H2, select)).hasToString(
				"SELECT \"NAME\", \"EMAIL\", \"NICKNAME\", \"AGE\", \"ACTIVE\", \"SCORE\", \"BORN\", \"ID\", \"CREATED_AT\", \"UPDATED_AT\""
						+ " FROM \"users\" WHERE \"AGE\" > $1 ORDER BY \"NAME\" ASC LIMIT $2 OFFSET $3");
		assertThat(render(Dialect.MARIADB, select)).hasToString(
				"SELECT `name`, `email`, `nickname`, `age`, `active`, `score`, `born`, `id`, `created_at`, `updated_at`"
						+ " FROM `users` WHERE `age` > ? ORDER BY `name` ASC LIMIT ? OFFSET ?");
		assertThat(render(Dialect.POSTGRESQL, select).values()).containsExactly(5, 3L, 2L);
	}

	@Test
	void leavesOutWhatWasNotAskedFor() {
		assertThat(render(Dialect.POSTGRESQL, Select.from(User.class)).toQuery().replace("\"", ""))
			.isEqualTo("SELECT " + COLUMNS + " FROM users OFFSET $1");
		assertThat(render(Dialect.POSTGRESQL, Select.from(User.class)).values()).containsExactly(0L);
		assertThat(render(Dialect.H2, Select.from(User.class)).toQuery()).endsWith(" FROM \"users\"");
		assertThat(render(Dialect.MARIADB, Select.from(User.class)).toQuery()).endsWith(" FROM `users`");
		assertThat(render(Dialect.POSTGRESQL, Select.from(User.class).offset(5)).toQuery())
			.endsWith("\"users\" OFFSET $1");
		assertThat(render(Dialect.MARIADB, Select.from(User.class).offset(5)).toQuery())
			.endsWith("`users` LIMIT ? OFFSET ?");
		assertThat(render(Dialect.MARIADB, Select.from(User.class).offset(5)).values()).containsExactly(Long.MAX_VALUE,
				5L);
		assertThat(render(Dialect.H2, Select.from(User.class).limit(0)).toQuery()).endsWith("LIMIT $1");
	}

	@Test
	void rendersComparisons() {
		assertThat(condition(User_.age.eq(1))).isEqualTo("age = $1");
		assertThat(condition(User_.age.ne(1))).isEqualTo("age <> $1");
		assertThat(condition(User_.age.gt(1))).isEqualTo("age > $1");
		assertThat(condition(User_.age.ge(1))).isEqualTo("age >= $1");
		assertThat(condition(User_.age.lt(1))).isEqualTo("age < $1");
		assertThat(condition(User_.age.le(1))).isEqualTo("age <= $1");
		assertThat(condition(User_.age.between(1, 2))).isEqualTo("age BETWEEN $1 AND $2");
		assertThat(condition(User_.age.isNull())).isEqualTo("age IS NULL");
		assertThat(condition(User_.age.isNotNull())).isEqualTo("age IS NOT NULL");
		assertThat(condition(User_.active.isTrue())).isEqualTo("active = $1");
		assertThat(condition(User_.active.isFalse())).isEqualTo("active = $1");
		assertThat(condition(User_.name.eqIgnoreCase("A"))).isEqualTo("LOWER(name) = LOWER($1)");
		assertThat(condition(User_.name.eq(User_.nickname))).isEqualTo("name = nickname");
		assertThat(condition(User_.createdAt.before(Instant.EPOCH))).isEqualTo("created_at < $1");
		assertThat(condition(User_.createdAt.after(Instant.EPOCH))).isEqualTo("created_at > $1");
		assertThat(values(User_.age.between(1, 2))).containsExactly(1, 2);
		assertThat(values(User_.active.isFalse())).containsExactly(false);
		assertThat(render(Dialect.MARIADB, where(User_.active.isTrue())).values()).containsExactly((byte) 1);
	}

	@Test
	void rendersTextMatchesWithWildcardsEscaped() {
		assertThat(condition(User_.name.contains("a"))).isEqualTo("name LIKE $1 ESCAPE '!'");
		assertThat(condition(User_.name.containsIgnoreCase("a"))).isEqualTo("LOWER(name) LIKE LOWER($1) ESCAPE '!'");
		assertThat(condition(User_.name.like("a%"))).isEqualTo("name LIKE $1");
		assertThat(condition(User_.name.likeIgnoreCase("a%"))).isEqualTo("LOWER(name) LIKE LOWER($1)");
		assertThat(values(User_.name.contains("5%_!\\"))).containsExactly("%5!%!_!!\\%");
		assertThat(values(User_.name.startsWith("5%"))).containsExactly("5!%%");
		assertThat(values(User_.name.startsWithIgnoreCase("A"))).containsExactly("A%");
		assertThat(values(User_.name.endsWith("_"))).containsExactly("%!_");
		assertThat(values(User_.name.endsWithIgnoreCase("a"))).containsExactly("%a");
		assertThat(values(User_.name.like("5\\%"))).containsExactly("5\\%");
	}

	@Test
	void nestsConditions() {
		Condition<User> a = User_.age.eq(1);
		Condition<User> b = User_.name.eq("b");
		Condition<User> c = User_.email.isNull();
		assertThat(condition(a.and(b).and(c))).isEqualTo("age = $1 AND name = $2 AND email IS NULL");
		assertThat(condition(a.or(b).or(c))).isEqualTo("age = $1 OR name = $2 OR email IS NULL");
		assertThat(condition(a.and(b.or(c)))).isEqualTo("age = $1 AND (name = $2 OR email IS NULL)");
		assertThat(condition(a.and(b).or(c))).isEqualTo("(age = $1 AND name = $2) OR email IS NULL");
		assertThat(condition(a.or(b).and(c.or(a))))
			.isEqualTo("(age = $1 OR name = $2) AND (email IS NULL OR age = $3)");
		assertThat(condition(a.and(b.and(c)))).isEqualTo("age = $1 AND name = $2 AND email IS NULL");
		assertThat(condition(not(a))).isEqualTo("NOT (age = $1)");
		assertThat(condition(not(a.or(b)).and(c))).isEqualTo("NOT (age = $1 OR name = $2) AND email IS NULL");
		assertThat(condition(not(not(a)))).isEqualTo("NOT (NOT (age = $1))");
		assertThat(values(a.and(b))).containsExactly(1, "b");
	}

	@Test
	void dropsAbsentConditions() {
		Condition<User> absent = Condition.absent();
		Condition<User> a = User_.age.isNull();
		assertThat(condition(absent.and(a))).isEqualTo("age IS NULL");
		assertThat(condition(a.or(absent))).isEqualTo("age IS NULL");
		assertThat(condition(a.and(absent.or(absent).not()))).isEqualTo("age IS NULL");
		assertThat(render(Dialect.H2, where(absent)).toQuery()).doesNotContain("WHERE");
		assertThat(render(Dialect.H2, Select.from(User.class).where(absent, not(absent))).toQuery())
			.doesNotContain("WHERE");
	}

	@Test
	void bindsAnArrayForInWherePossible() {
		BoundSql five = render(Dialect.POSTGRESQL, where(User_.id.in(1L, 2L, 3L, 4L, 5L)));
		assertThat(five.toQuery()).endsWith("\"id\" = ANY($1)");
		assertThat(five.values()).containsExactly((Object) new Long[] { 1L, 2L, 3L, 4L, 5L });
		assertThat(render(Dialect.POSTGRESQL, where(User_.id.notIn(1L))).toQuery()).endsWith("\"id\" <> ALL($1)");
		assertThat(render(Dialect.POSTGRESQL, where(User_.id.in(LongStream.range(0, 900).boxed().toList()))).toQuery())
			.isSameAs(five.toQuery());
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "MARIADB", "MYSQL" })
	void padsInToAFewSizes(Dialect dialect) {
		BoundSql five = render(dialect, where(User_.id.in(1L, 2L, 3L, 4L, 5L)));
		BoundSql seven = render(dialect, where(User_.id.in(1L, 2L, 3L, 4L, 5L, 6L, 7L)));
		assertThat(five.toQuery()).isSameAs(seven.toQuery());
		assertThat(five.values()).containsExactly(1L, 2L, 3L, 4L, 5L, 5L, 5L, 5L);
		assertThat(sizes(dialect, 1, 2, 3, 4, 9, 1000, 1025, 2049, 20_000)).containsExactly(1, 2, 4, 4, 16, 1024, 2048,
				3072, 20_480);
		assertThat(render(dialect, where(User_.id.notIn(1L))).toQuery()).contains("NOT IN (");
	}

	private List<Integer> sizes(Dialect dialect, long... counts) {
		return LongStream.of(counts)
			.mapToObj(
					(count) -> render(dialect, where(User_.id.in(LongStream.range(0, count).boxed().toList()))).values()
						.size())
			.toList();
	}

	@ParameterizedTest
	@EnumSource
	void takesAnInOfNothingForFalse(Dialect dialect) {
		assertThat(render(dialect, where(User_.id.in(List.of()))).toQuery())
			.endsWith(" WHERE 1 = 0" + unbound(dialect));
		assertThat(render(dialect, where(User_.id.notIn(List.of()))).toQuery())
			.endsWith(" WHERE 1 = 1" + unbound(dialect));
	}

	/** What PostgreSQL's driver gets to bind where there is nothing. */
	private static String unbound(Dialect dialect) {
		return (dialect == Dialect.POSTGRESQL) ? " OFFSET $1" : "";
	}

	@ParameterizedTest
	@EnumSource
	void rendersEachShapeOnce(Dialect dialect) {
		Function<Integer, Select<User>> shape = (i) -> where(User_.age.gt(i).and(User_.name.contains("x" + i)))
			.orderBy(User_.id.desc())
			.limit(i)
			.offset(i + 1);
		BoundSql one = render(dialect, shape.apply(1));
		assertThat(one.toQuery()).isSameAs(render(dialect, shape.apply(2)).toQuery()).doesNotContain("x1");
		assertThat(one.values()).hasSize(4);
		assertThat(render(dialect, shape.apply(1).limit(5)).toQuery()).isSameAs(one.toQuery());
	}

	@Test
	void ordersNullsOnEachDatabase() {
		Select<User> select = Select.from(User.class)
			.orderBy(User_.age.desc().nullsLast(), User_.name.asc().ignoringCase().nullsFirst());
		assertThat(render(Dialect.POSTGRESQL, select).toQuery())
			.endsWith(" ORDER BY \"age\" DESC NULLS LAST, LOWER(\"name\") ASC NULLS FIRST OFFSET $1");
		assertThat(render(Dialect.MARIADB, select).toQuery())
			.endsWith(" ORDER BY `age` IS NULL, `age` DESC, `name` IS NOT NULL, LOWER(`name`) ASC");
	}

	@Test
	void countsAndAsksForExistenceWithoutOrderLimitAndLock() {
		ModelMappingsFixture fixture = this.fixtures.get(Dialect.POSTGRESQL);
		ModelMapping<User> mapping = fixture.mappings().get(User.class);
		Select<User> select = where(User_.age.gt(5)).orderBy(User_.id.asc()).limit(5).offset(6).forUpdate();
		assertThat(fixture.renderers().selects().count(select, mapping))
			.hasToString("SELECT COUNT(*) FROM \"users\" WHERE \"age\" > $1");
		assertThat(fixture.renderers().selects().exists(select, mapping))
			.hasToString("SELECT 1 FROM \"users\" WHERE \"age\" > $1 LIMIT $2");
	}

	@ParameterizedTest
	@CsvSource({ "H2, LIMIT $1", "POSTGRESQL, LIMIT $1", "MARIADB, LIMIT ?", "MYSQL, LIMIT ?" })
	void locksRows(Dialect dialect, String limit) {
		Select<User> select = Select.from(User.class).limit(3).forUpdate();
		assertThat(render(dialect, select).toQuery()).endsWith(limit + " FOR UPDATE");
		assertThat(render(dialect, select.noWait()).toQuery()).endsWith(limit + " FOR UPDATE NOWAIT");
		assertThat(render(dialect, select.skipLocked()).toQuery()).endsWith(limit + " FOR UPDATE SKIP LOCKED");
	}

	@Test
	void waitsForLocksAsEachDatabaseCan() {
		Select<User> select = Select.from(User.class).limit(3).forUpdate().waitAtMost(Duration.ofMillis(1_250));
		assertThat(render(Dialect.H2, select).toQuery()).endsWith(" FOR UPDATE WAIT 1.250");
		assertThat(render(Dialect.POSTGRESQL, select).toQuery()).endsWith(" FOR UPDATE");
		assertThat(render(Dialect.MARIADB, select).toQuery()).endsWith(" FOR UPDATE WAIT 2");
		assertThat(render(Dialect.MARIADB, select.waitAtMost(Duration.ofSeconds(2))).toQuery())
			.endsWith(" FOR UPDATE WAIT 2");
		assertThat(render(Dialect.MARIADB, select.waitAtMost(Duration.ofMillis(1))).toQuery())
			.endsWith(" FOR UPDATE WAIT 1");
		assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
			.isThrownBy(() -> render(Dialect.MYSQL, select))
			.withMessageContaining("MySQL can't limit how long one select waits for a lock. Use noWait()");
	}

	@Test
	void rendersEveryKindOfCondition() {
		Map<Class<?>, Condition<User>> samples = Stream
			.<Condition<User>>of(Condition.absent(), User_.age.eq(1), User_.age.between(1, 2), User_.age.in(1),
					User_.age.isNull(), User_.name.contains("a"), User_.age.isNull().and(User_.name.isNull()),
					User_.age.isNull().not())
			.collect(Collectors.toMap(Object::getClass, Function.identity()));
		Set<Class<?>> kinds = new HashSet<>(Set.of(Condition.class.getPermittedSubclasses()));
		kinds.removeAll(Set.of(Condition.Elements.class, Condition.Target.class));
		assertThat(samples.keySet()).isEqualTo(kinds);
		samples.values()
			.forEach((condition) -> assertThat(render(Dialect.H2, where(condition)).toQuery()).startsWith("SELECT"));
	}

	@Test
	void refusesMoreValuesThanTheDatabaseTakes() {
		List<Long> ids = LongStream.range(0, 70_000).boxed().toList();
		assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
			.isThrownBy(() -> render(Dialect.MARIADB, where(User_.id.in(ids))))
			.withMessageContaining("Ask in several statements");
		assertThat(render(Dialect.POSTGRESQL, where(User_.id.in(ids))).values()).hasSize(1);
	}

	@Test
	void refusesAnUnknownPropertyNamingTheKnownOnes() {
		assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
			.isThrownBy(() -> render(Dialect.H2, where(new Attribute<User, String>(User.class, "nmae").eq("x"))))
			.withMessage("User has no column for a property 'nmae'. Its properties are "
					+ COLUMNS.replace("created_at", "createdAt").replace("updated_at", "updatedAt") + ".");
	}

}
