package io.modelbase.sql;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.modelbase.expression.Condition;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.query.Projection;
import io.modelbase.query.Select;
import io.modelbase.relation.Remark_;
import io.modelbase.relation.Story;
import io.modelbase.relation.Story_;
import io.modelbase.relation.Writer;
import io.modelbase.relation.Writer_;
import io.modelbase.testing.ModelMappingsFixture;
import org.junit.jupiter.api.Test;

import org.springframework.dao.InvalidDataAccessApiUsageException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The exact SQL of selects of columns, and what is bound. */
class ProjectionRendererTests {

	private final Map<Dialect, ModelMappingsFixture> fixtures = Arrays.stream(Dialect.values())
		.collect(Collectors.toMap(Function.identity(), ModelMappingsFixture::of));

	private ProjectionSql render(Dialect dialect, Projection<?, ?> projection) {
		ModelMappingsFixture fixture = this.fixtures.get(dialect);
		ModelMapping<?> mapping = fixture.mappings().get(projection.select().type());
		return fixture.renderers().selects().select(projection, mapping);
	}

	private String postgres(Projection<?, ?> projection) {
		return render(Dialect.POSTGRESQL, projection).sql().toQuery().replace("\"", "");
	}

	private static Select<Story> stories() {
		return Select.from(Story.class);
	}

	private void refuses(Projection<?, ?> projection, String message) {
		assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
			.isThrownBy(() -> render(Dialect.H2, projection))
			.withMessage(message);
	}

	@Test
	void groupsByAPathOnEachDatabase() {
		Projection<Story, String> projection = stories().where(Story_.published.isTrue())
			.columns(Story_.author().name, Story_.id.count(), Story_.rating.avg())
			.groupBy(Story_.author().name)
			.having(Story_.id.count().gt(3L))
			.orderBy(Story_.id.count().desc(), Story_.author().name.asc().nullsLast())
			.limit(5)
			.offset(2)
			.into((name, count, rating) -> name);
		assertThat(render(Dialect.POSTGRESQL, projection).sql()).hasToString(
				"SELECT t1.\"name\", COUNT(t0.\"id\"), AVG(t0.\"rating\") FROM \"story\" t0 LEFT JOIN \"writers\" t1 ON t1.\"id\" = t0.\"author_id\""
						+ " WHERE t0.\"published\" = $1 GROUP BY t1.\"name\" HAVING COUNT(t0.\"id\") > $2"
						+ " ORDER BY COUNT(t0.\"id\") DESC, t1.\"name\" ASC NULLS LAST LIMIT $3 OFFSET $4");
		assertThat(render(Dialect.POSTGRESQL, projection).sql().values()).containsExactly(true, 3L, 5L, 2L);
		assertThat(render(Dialect.H2, projection).sql()).hasToString(
				"SELECT t1.\"NAME\", COUNT(t0.\"ID\"), AVG(t0.\"RATING\") FROM \"STORY\" t0 LEFT JOIN \"writers\" t1 ON t1.\"ID\" = t0.\"AUTHOR_ID\""
						+ " WHERE t0.\"PUBLISHED\" = $1 GROUP BY t1.\"NAME\" HAVING COUNT(t0.\"ID\") > $2"
						+ " ORDER BY COUNT(t0.\"ID\") DESC, t1.\"NAME\" ASC NULLS LAST LIMIT $3 OFFSET $4");
		for (Dialect dialect : List.of(Dialect.MARIADB, Dialect.MYSQL)) {
			assertThat(render(dialect, projection).sql()).hasToString(
					"SELECT t1.`name`, COUNT(t0.`id`), AVG(t0.`rating`) FROM `story` t0 LEFT JOIN `writers` t1 ON t1.`id` = t0.`author_id`"
							+ " WHERE t0.`published` = ? GROUP BY t1.`name` HAVING COUNT(t0.`id`) > ?"
							+ " ORDER BY COUNT(t0.`id`) DESC, t1.`name` IS NULL, t1.`name` ASC LIMIT ? OFFSET ?");
		}
	}

	@Test
	void selectsColumnsOfRows() {
		assertThat(postgres(stories().columns(Story_.title).into(Function.identity())))
			.isEqualTo("SELECT title FROM story OFFSET $1");
		assertThat(render(Dialect.H2, stories().columns(Story_.title).into(Function.identity())).sql())
			.hasToString("SELECT \"TITLE\" FROM \"STORY\"");
		assertThat(postgres(stories().columns(Story_.rating).distinct().limit(3).into(Function.identity())))
			.isEqualTo("SELECT DISTINCT rating FROM story LIMIT $1");
		assertThat(postgres(stories().columns(Story_.title, Story_.author().id).limit(1).into((title, id) -> title)))
			.isEqualTo("SELECT title, author_id FROM story LIMIT $1");
	}

	@Test
	void computesOfAllRows() {
		assertThat(postgres(stories()
			.columns(Story_.id.count(), Story_.rating.countDistinct(), Story_.rating.sum(), Story_.title.min(),
					Story_.createdAt.max(), Story_.rating.avg())
			.into((count, ratings, sum, title, last, rating) -> count)))
			.isEqualTo("SELECT COUNT(id), COUNT(DISTINCT rating), SUM(rating), MIN(title), MAX(created_at), AVG(rating)"
					+ " FROM story OFFSET $1");
	}

	@Test
	void sharesJoinsWithConditions() {
		assertThat(postgres(stories().columns(Story_.editor().name, Story_.editor().manager().manager().name)
			.where(Story_.editor().name.startsWith("A"))
			.orderBy(Story_.editor().email.asc())
			.into((name, manager) -> name)))
			.isEqualTo("SELECT t1.name, t3.name FROM story t0 JOIN writers t1 ON t1.id = t0.edited_by"
					+ " LEFT JOIN writers t2 ON t2.id = t1.manager_id LEFT JOIN writers t3 ON t3.id = t2.manager_id"
					+ " WHERE t1.name LIKE $1 ESCAPE '!' ORDER BY t1.email ASC");
	}

	@Test
	void keepsTheRowsOfGroupsThatAConditionOnGroupsTests() {
		assertThat(postgres(stories().columns(Story_.author().id, Story_.id.count())
			.groupBy(Story_.author().id)
			.having(Story_.editor().name.max().gt("B"))
			.into((id, count) -> id)))
			.isEqualTo("SELECT t0.author_id, COUNT(t0.id) FROM story t0 LEFT JOIN writers t1 ON t1.id = t0.edited_by"
					+ " GROUP BY t0.author_id HAVING MAX(t1.name) > $1");
	}

	@Test
	void bindsComparedResultsAsTheirTypes() {
		assertThat(render(Dialect.MARIADB,
				stories().columns(Story_.published)
					.groupBy(Story_.published)
					.having(Story_.rating.sum().ge(5L), Story_.rating.avg().lt(2.5), Story_.rating.max().ne(3),
							Story_.published.isTrue().or(Story_.rating.countDistinct().eq(1L)))
					.into(Function.identity()))
			.sql()
			.values()).containsExactly(5L, 2.5, 3, (byte) 1, 1L);
	}

	@Test
	void selectsWhatIsComputedOfElements() {
		assertThat(postgres(Select.from(Writer.class)
			.columns(Writer_.name, Writer_.stories().count(), Writer_.stories().remarks().max(Remark_.position))
			.orderBy(Writer_.stories().count().desc())
			.limit(1)
			.into((name, stories, position) -> name)))
			.isEqualTo("SELECT t0.name, (SELECT COUNT(*) FROM story t1 WHERE t1.author_id = t0.id),"
					+ " (SELECT MAX(t3.position) FROM story t2 JOIN remark t3 ON t3.story_id = t2.id WHERE t2.author_id = t0.id)"
					+ " FROM writers t0 ORDER BY (SELECT COUNT(*) FROM story t4 WHERE t4.author_id = t0.id) DESC LIMIT $1");
	}

	@Test
	void selectsWhatIsComputedOfTheElementsOfAGroup() {
		assertThat(postgres(stories().columns(Story_.author().id, Story_.author().stories().count())
			.groupBy(Story_.author().id)
			.having(Story_.author().stories().any(Story_.title.eq("a")))
			.into((id, stories) -> id)))
			.isEqualTo("SELECT t0.author_id, (SELECT COUNT(*) FROM story t1 WHERE t1.author_id = t0.author_id)"
					+ " FROM story t0 GROUP BY t0.author_id"
					+ " HAVING EXISTS (SELECT 1 FROM story t2 WHERE t2.author_id = t0.author_id AND t2.title = $1)");
		refuses(stories().columns(Story_.title, Story_.remarks().count())
			.groupBy(Story_.title)
			.into((title, remarks) -> title),
				"A group of rows has no single Story.remarks. Add Story.id to groupBy(…), or compute one value of the group, as max() does.");
	}

	@Test
	void refusesAnAggregateInAConditionOnRows() {
		String message = "count(Story.id) is computed of a group of rows, so it can't be asked of a single one."
				+ " Give a condition on it to having(…) instead of where(…), and order by it only a select of columns(…) with groupBy(…).";
		Condition<Story> several = Story_.id.count().gt(1L);
		refuses(stories().where(several).columns(Story_.title).into(Function.identity()), message);
		refuses(stories().columns(Story_.title)
			.groupBy(Story_.title)
			.where(Story_.title.eq("a").or(several.not()))
			.into(Function.identity()), message);
		refuses(stories().columns(Story_.title).orderBy(Story_.id.count().asc()).into(Function.identity()), message);
		refuses(Select.from(Writer.class)
			.where(Writer_.stories().any(several))
			.columns(Writer_.name)
			.into(Function.identity()), message);
		ModelMappingsFixture h2 = this.fixtures.get(Dialect.H2);
		ModelMapping<Story> mapping = h2.mappings().get(Story.class);
		assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
			.isThrownBy(() -> h2.renderers().selects().select(stories().where(several), mapping, List.of()))
			.withMessage(message);
	}

	@Test
	void refusesAColumnThatRowsAreNotGroupedBy() {
		String message = "A group of rows has no single Story.title. Add Story.title to groupBy(…), or compute one value of the group, as max() does.";
		refuses(stories().columns(Story_.title, Story_.id.count()).into((title, count) -> title), message);
		refuses(stories().columns(Story_.title).groupBy(Story_.rating).into(Function.identity()), message);
		refuses(stories().columns(Story_.rating)
			.groupBy(Story_.rating)
			.orderBy(Story_.title.asc())
			.into(Function.identity()), message);
		refuses(stories().columns(Story_.rating)
			.groupBy(Story_.rating)
			.having(Story_.title.contains("a"))
			.into(Function.identity()), message);
		refuses(stories().columns(Story_.author().name).groupBy(Story_.author().id).into(Function.identity()),
				"A group of rows has no single Story.author.name. Add Writer.name to groupBy(…), or compute one value of the group, as max() does.");
	}

	@Test
	void rendersOneShapeOnce() {
		assertThat(render(Dialect.H2, havingMoreThan(1)).sql().toQuery())
			.isSameAs(render(Dialect.H2, havingMoreThan(2)).sql().toQuery());
	}

	private static Projection<Story, String> havingMoreThan(long count) {
		return stories().columns(Story_.title)
			.groupBy(Story_.title)
			.having(Story_.id.count().gt(count))
			.into(Function.identity());
	}

}
