package io.modelbase.sql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.modelbase.domain.Ticket;
import io.modelbase.domain.Ticket_;
import io.modelbase.expression.Condition;
import io.modelbase.mapping.ModelColumn;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.relation.Remark_;
import io.modelbase.relation.Story;
import io.modelbase.relation.Story_;
import io.modelbase.relation.Topic_;
import io.modelbase.relation.Writer;
import io.modelbase.relation.Writer_;
import io.modelbase.testing.ModelMappingsFixture;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The exact SQL of updates and deletes of many rows. */
class BulkRendererTests {

	private static final List<Dialect> STANDARD = List.of(Dialect.H2, Dialect.POSTGRESQL);

	private static final List<Dialect> MYSQL_FAMILY = List.of(Dialect.MARIADB, Dialect.MYSQL);

	/** As all databases have it: in lower case, unquoted, with ? for each parameter. */
	private static String plain(BoundSql sql) {
		return sql.toQuery().replaceAll("[`\"]", "").replaceAll("\\$\\d+", "?").toLowerCase(Locale.ROOT);
	}

	private static <T> BoundSql update(Dialect dialect, Class<T> type, Condition<T> condition, Object... values) {
		ModelMappingsFixture fixture = ModelMappingsFixture.of(dialect);
		ModelMapping<T> mapping = fixture.mappings().get(type);
		Map<ModelColumn, Object> set = new LinkedHashMap<>();
		for (int i = 0; i < values.length; i += 2) {
			set.put(mapping.column((String) values[i]), values[i + 1]);
		}
		return fixture.renderers().bulks().update(mapping, set, condition);
	}

	private static <T> BoundSql delete(Dialect dialect, Class<T> type, Condition<T> condition) {
		ModelMappingsFixture fixture = ModelMappingsFixture.of(dialect);
		return fixture.renderers().bulks().delete(fixture.mappings().get(type), condition);
	}

	private static <T> void assertThatRenders(List<Dialect> dialects, Class<T> type, Condition<T> condition,
			String update, String delete) {
		for (Dialect dialect : dialects) {
			String column = (type == Story.class) ? "title" : "name";
			assertThat(plain(update(dialect, type, condition, column, "x"))).as("%s", dialect).isEqualTo(update);
			assertThat(plain(delete(dialect, type, condition))).as("%s", dialect).isEqualTo(delete);
		}
	}

	@Test
	void quotesNamesAsEachDatabaseDoes() {
		Condition<Story> condition = Story_.rating.gt(3).and(Story_.published.isTrue());
		assertThat(update(Dialect.POSTGRESQL, Story.class, condition, "title", "x", "rating", 1)).hasToString(
				"UPDATE \"story\" SET \"title\" = $1, \"rating\" = $2 WHERE \"rating\" > $3 AND \"published\" = $4");
		assertThat(update(Dialect.H2, Story.class, condition, "title", "x", "rating", 1)).hasToString(
				"UPDATE \"STORY\" SET \"TITLE\" = $1, \"RATING\" = $2 WHERE \"RATING\" > $3 AND \"PUBLISHED\" = $4");
		assertThat(update(Dialect.MARIADB, Story.class, condition, "title", "x", "rating", 1))
			.hasToString("UPDATE `story` SET `title` = ?, `rating` = ? WHERE `rating` > ? AND `published` = ?");
		assertThat(delete(Dialect.MYSQL, Story.class, condition))
			.hasToString("DELETE FROM `story` WHERE `rating` > ? AND `published` = ?");
		assertThat(update(Dialect.POSTGRESQL, Story.class, condition, "title", "x", "rating", 1).values())
			.containsExactly("x", 1, 3, true);
	}

	@Test
	void writesAllRowsWithoutACondition() {
		for (Dialect dialect : Dialect.values()) {
			assertThatRenders(List.of(dialect), Story.class, Condition.absent(), "update story set title = ?",
					"delete from story");
		}
	}

	@Test
	void raisesTheVersion() {
		for (Dialect dialect : Dialect.values()) {
			assertThat(plain(update(dialect, Ticket.class, Ticket_.title.eq("x"), "title", "y")))
				.isEqualTo("update ticket set title = ?, version = coalesce(version, 0) + 1 where title = ?");
		}
	}

	@Test
	void takesNoSubqueryForAKey() {
		for (Dialect dialect : Dialect.values()) {
			assertThatRenders(List.of(dialect), Story.class, Story_.author().id.eq(5L),
					"update story set title = ? where author_id = ?", "delete from story where author_id = ?");
		}
	}

	@Test
	void findsByIdWhatAPathLeadsTo() {
		Condition<Story> condition = Story_.author().name.startsWith("A").and(Story_.published.isTrue());
		String where = " where t0.id in (select t1.id from story t1 join writers t2 on t2.id = t1.author_id"
				+ " where t2.name like ? escape '!') and t0.published = ?";
		assertThatRenders(STANDARD, Story.class, condition, "update story t0 set title = ?" + where,
				"delete from story t0" + where);
		String joined = "story t0 join writers t1 on t1.id = t0.author_id";
		where = " where t1.name like ? escape '!' and t0.published = ?";
		assertThatRenders(MYSQL_FAMILY, Story.class, condition, "update " + joined + " set t0.title = ?" + where,
				"delete t0 from " + joined + where);
	}

	@Test
	void joinsOuterWhereNullsMayFulfil() {
		Condition<Story> condition = Story_.editor().name.isNull().or(Story_.title.eq("y"));
		String where = " where t0.id in (select t1.id from story t1 left join writers t2 on t2.id = t1.edited_by"
				+ " where t2.name is null or t1.title = ?)";
		assertThatRenders(STANDARD, Story.class, condition, "update story t0 set title = ?" + where,
				"delete from story t0" + where);
		String joined = "story t0 left join writers t1 on t1.id = t0.edited_by";
		where = " where t1.name is null or t0.title = ?";
		assertThatRenders(MYSQL_FAMILY, Story.class, condition, "update " + joined + " set t0.title = ?" + where,
				"delete t0 from " + joined + where);
	}

	@Test
	void asksForElementsByExists() {
		Condition<Story> condition = Story_.remarks().any(Remark_.writer().name.eq("y")).and(Story_.rating.isNull());
		String exists = "exists (select 1 from remark t1 join writers t2 on t2.id = t1.writer_id"
				+ " where t1.story_id = t0.id and t2.name = ?)";
		assertThatRenders(STANDARD, Story.class, condition,
				"update story t0 set title = ? where " + exists + " and t0.rating is null",
				"delete from story t0 where " + exists + " and t0.rating is null");
		String found = "story t0 join (select distinct t1.id from story t1 where exists (select 1 from remark t2"
				+ " join writers t3 on t3.id = t2.writer_id where t2.story_id = t1.id and t3.name = ?)) found on found.id = t0.id";
		assertThatRenders(MYSQL_FAMILY, Story.class, condition,
				"update " + found + " set t0.title = ? where t0.rating is null",
				"delete t0 from " + found + " where t0.rating is null");
	}

	@Test
	void readsTheWrittenTableOnMySqlInADerivedTableOnly() {
		Condition<Writer> condition = Writer_.reports().any(Writer_.name.eq("y"));
		assertThatRenders(STANDARD, Writer.class, condition,
				"update writers t0 set name = ? where exists (select 1 from writers t1 where t1.manager_id = t0.id and t1.name = ?)",
				"delete from writers t0 where exists (select 1 from writers t1 where t1.manager_id = t0.id and t1.name = ?)");
		String found = "writers t0 join (select distinct t1.id from writers t1 where exists (select 1 from writers t2"
				+ " where t2.manager_id = t1.id and t2.name = ?)) found on found.id = t0.id";
		assertThatRenders(MYSQL_FAMILY, Writer.class, condition, "update " + found + " set t0.name = ?",
				"delete t0 from " + found);
	}

	@Test
	void followsAReferenceToItself() {
		Condition<Writer> condition = Writer_.manager().manager().name.eq("y");
		String where = " where t0.id in (select t1.id from writers t1 join writers t2 on t2.id = t1.manager_id"
				+ " join writers t3 on t3.id = t2.manager_id where t3.name = ?)";
		assertThatRenders(STANDARD, Writer.class, condition, "update writers t0 set name = ?" + where,
				"delete from writers t0" + where);
		String joined = "writers t0 join writers t1 on t1.id = t0.manager_id join writers t2 on t2.id = t1.manager_id";
		assertThatRenders(MYSQL_FAMILY, Writer.class, condition,
				"update " + joined + " set t0.name = ? where t2.name = ?",
				"delete t0 from " + joined + " where t2.name = ?");
	}

	@Test
	void joinsAndAsksForElements() {
		Condition<Story> condition = Story_.author()
			.matches(Writer_.reports().none().and(Writer_.email.isNotNull()))
			.and(Story_.editor().name.eq("y"))
			.and(Story_.topics().count(Topic_.name.eq("z")).gt(1L));
		assertThat(plain(delete(Dialect.POSTGRESQL, Story.class, condition)))
			.isEqualTo("delete from story t0 where t0.id in (select t1.id from story t1"
					+ " join writers t2 on t2.id = t1.author_id join writers t3 on t3.id = t1.edited_by"
					+ " where (not exists (select 1 from writers t4 where t4.manager_id = t2.id)"
					+ " and t2.email is not null) and t3.name = ?)"
					+ " and (select count(*) from story_topic t6 join topic t5 on t5.id = t6.topic_id"
					+ " where t6.story_id = t0.id and t5.name = ?) > ?");
		assertThat(plain(delete(Dialect.MYSQL, Story.class, condition)))
			.isEqualTo("delete t0 from story t0 join writers t1 on t1.id = t0.edited_by"
					+ " join (select distinct t2.id from story t2 join writers t3 on t3.id = t2.author_id"
					+ " where (not exists (select 1 from writers t4 where t4.manager_id = t3.id)"
					+ " and t3.email is not null) and (select count(*) from story_topic t6"
					+ " join topic t5 on t5.id = t6.topic_id where t6.story_id = t2.id and t5.name = ?) > ?)"
					+ " found on found.id = t0.id where t1.name = ?");
	}

	@Test
	void rendersOneTextForEachShape() {
		ModelMappingsFixture fixture = ModelMappingsFixture.of(Dialect.H2);
		ModelMapping<Story> mapping = fixture.mappings().get(Story.class);
		BulkRenderer renderer = fixture.renderers().bulks();
		assertThat(renderer.delete(mapping, Story_.author().name.eq("a")).getSource())
			.isSameAs(renderer.delete(mapping, Story_.author().name.eq("b")).getSource());
	}

}
