package io.modelbase.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import org.springframework.dao.InvalidDataAccessApiUsageException;

import io.modelbase.domain.Photo;
import io.modelbase.domain.Photo_;
import io.modelbase.domain.User;
import io.modelbase.domain.User_;
import io.modelbase.relation.Story;
import io.modelbase.relation.Story_;
import io.modelbase.relation.Writer_;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Selects of columns as values.
 */
class ProjectionTests {

	private static Select<User> users() {
		return Select.from(User.class);
	}

	private static void refuses(Runnable step, String message) {
		assertThatExceptionOfType(InvalidDataAccessApiUsageException.class).isThrownBy(step::run).withMessage(message);
	}

	@Test
	void everyStepReturnsANewOne() {
		Columns.Of2<User, Integer, Long> byAge = users().columns(User_.age, User_.id.count()).groupBy(User_.age);
		Columns.Of2<User, Integer, Long> some = byAge.distinct()
			.groupBy(User_.active)
			.where(User_.active.isTrue())
			.having(User_.id.count().gt(1L))
			.having(User_.age.gt(5))
			.orderBy(User_.age.asc())
			.limit(3)
			.offset(2);
		assertThat(byAge.into(List::of)).hasToString("select User.age, count(User.id) from User group by User.age");
		assertThat(some.into(List::of)).hasToString(
				"select distinct User.age, count(User.id) from User where User.active = ? group by User.age, User.active"
						+ " having (count(User.id) > ? and User.age > ?) order by User.age asc limit 3 offset 2");
	}

	@Test
	void takesStepsInAnyOrder() {
		Projection<User, ?> before = users().where(User_.active.isTrue())
			.orderBy(User_.age.asc())
			.limit(3)
			.columns(User_.age)
			.into(Function.identity());
		Projection<User, ?> after = users().columns(User_.age)
			.limit(3)
			.orderBy(User_.age.asc())
			.where(User_.active.isTrue())
			.into(Function.identity());
		assertThat(after).hasToString(before.toString());
	}

	@Test
	void showsWhatIsComputed() {
		assertThat(List.of(User_.age.avg(), User_.name.countDistinct(), User_.born.max(), User_.age.sum(),
				Writer_.stories().count(Story_.published.isTrue()), Writer_.stories().min(Story_.title)))
			.hasToString("[avg(User.age), count(distinct User.name), max(User.born), sum(User.age),"
					+ " count(Writer.stories where Story.published = ?), min(Writer.stories, Story.title)]");
	}

	@Test
	void typesSumsSoThatTheyHoldMany() {
		BigDecimal price = users().columns(User_.score.sum())
			.into(Function.identity())
			.map(new Object[] { BigDecimal.ONE });
		Long width = Select.from(Photo.class)
			.columns(Photo_.width.sum())
			.into(Function.identity())
			.map(new Object[] { 5L });
		assertThat(price).isEqualTo(BigDecimal.ONE);
		assertThat(width).isEqualTo(5);
	}

	@Test
	void takesEachNumberOfColumnsUpToEight() {
		Object[] row = { "a", "b", "c", "d", "e", "f", "g", "h" };
		assertThat(users().columns(User_.name, User_.name, User_.name).into(List::of).map(row)).containsExactly("a",
				"b", "c");
		assertThat(users().columns(User_.name, User_.name, User_.name, User_.name).into(List::of).map(row))
			.containsExactly("a", "b", "c", "d");
		assertThat(users().columns(User_.name, User_.name, User_.name, User_.name, User_.name).into(List::of).map(row))
			.containsExactly("a", "b", "c", "d", "e");
		assertThat(users().columns(User_.name, User_.name, User_.name, User_.name, User_.name, User_.name)
			.into(List::of)
			.map(row)).containsExactly("a", "b", "c", "d", "e", "f");
		assertThat(users().columns(User_.name, User_.name, User_.name, User_.name, User_.name, User_.name, User_.name)
			.into(List::of)
			.map(row)).containsExactly("a", "b", "c", "d", "e", "f", "g");
		assertThat(users()
			.columns(User_.name, User_.name, User_.name, User_.name, User_.name, User_.name, User_.name, User_.name)
			.into(List::of)
			.map(row)).containsExactly("a", "b", "c", "d", "e", "f", "g", "h");
	}

	@Test
	void refusesRelationsToLoad() {
		refuses(() -> Select.from(Story.class).load(Story_.author()).columns(Story_.title),
				"select Story load author: columns(…) reads no models, so there is none to load relations of. Leave out load(…), or columns(…) to read models.");
	}

	@Test
	void refusesNoColumns() {
		refuses(() -> users().columns(),
				"select User: columns() selects nothing. Give a column, or leave out columns() to read models.");
	}

	@Test
	void refusesToOrderDistinctRowsByWhatIsNotSelected() {
		Columns.Of1<User, Integer> ages = users().columns(User_.age).distinct();
		refuses(() -> ages.orderBy(User_.name.asc()).into(Function.identity()),
				"select distinct User.age from User order by User.name asc: equal rows that count once have no single User.name to be ordered by. Add it to columns(…), or leave out distinct() or the order.");
		assertThatNoException().isThrownBy(() -> ages.orderBy(User_.age.desc()).into(Function.identity()));
	}

	@Test
	void refusesARecordOfAnotherSize() {
		refuses(() -> users().columns(User_.name).into(Ages.class),
				"Ages has 3 components, and the columns selected are [User.name]. Give the record one component for each column, in their order.");
	}

	@Test
	void refusesARecordOfOtherTypes() {
		refuses(() -> users().columns(User_.age, User_.name, User_.age.avg()).into(Ages.class),
				"User.age is java.lang.Integer, but the component that takes it, Ages.name, is java.lang.String. Give the record's components the types of the columns, in their order.");
		refuses(() -> users().columns(User_.name, User_.age.sum(), User_.age.avg()).into(Ages.class),
				"sum(User.age) is java.lang.Long, but the component that takes it, Ages.age, is java.lang.Integer. Give the record's components the types of the columns, in their order.");
		refuses(() -> Select.from(Story.class)
			.columns(Story_.author().manager().id, Story_.author().manager().country().code, Story_.rating.avg())
			.into(Ages.class),
				"Story.author.manager.id is java.lang.Long, but the component that takes it, Ages.name, is java.lang.String. Give the record's components the types of the columns, in their order.");
		assertThatNoException().isThrownBy(() -> Select.from(Story.class)
			.columns(Story_.author().manager().country().code, Story_.rating.max(), Story_.rating.avg())
			.into(Ages.class));
	}

	@Test
	void refusesANullForAPrimitiveComponent() {
		Projection<User, Ages> projection = users().columns(User_.name, User_.age, User_.age.avg()).into(Ages.class);
		assertThat(projection.map(new Object[] { "a", 5, null })).isEqualTo(new Ages("a", 5, null));
		refuses(() -> projection.map(new Object[] { "a", null, 2.5 }),
				"User.age is null in a row, which Ages.age can't hold, as its type is int. Give it the type Integer, or leave such rows out by a condition.");
	}

	@Test
	void refusesAResultOfNull() {
		refuses(() -> users().columns(User_.email).into(Function.identity()).map(new Object[] { null }),
				"select User.email from User: into(…) made null of a row, which no Flux can hold. Make an Optional or a record of it, or leave rows with null out by a condition.");
	}

	private record Ages(String name, int age, Double average) {

	}

}
