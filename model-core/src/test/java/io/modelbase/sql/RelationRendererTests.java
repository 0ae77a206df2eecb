package io.modelbase.sql;

import java.util.List;
import java.util.Locale;

import io.modelbase.expression.Condition;
import io.modelbase.expression.Order;
import io.modelbase.load.LoadTree.Rows;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.mapping.ModelRelation;
import io.modelbase.metamodel.Attribute;
import io.modelbase.query.Select;
import io.modelbase.relation.Remark;
import io.modelbase.relation.Remark_;
import io.modelbase.relation.Story;
import io.modelbase.relation.Story_;
import io.modelbase.relation.Topic;
import io.modelbase.relation.Topic_;
import io.modelbase.relation.Writer;
import io.modelbase.relation.Writer_;
import io.modelbase.testing.ModelMappingsFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.dao.InvalidDataAccessApiUsageException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The SQL of paths that cross relations, and of the statements that load them. */
class RelationRendererTests {

	private static final String STORY = "t0.title, t0.published, t0.rating, t0.author_id, t0.edited_by, t0.id, t0.created_at, t0.updated_at";

	private static final String WRITER = "t1.name, t1.email, t1.manager_id, t1.country_id, t1.id, t1.created_at, t1.updated_at";

	private final ModelMappingsFixture postgres = ModelMappingsFixture.of(Dialect.POSTGRESQL);

	private String plain(BoundSql sql) {
		return sql.toQuery().replace("\"", "");
	}

	private String select(Select<?> select, String... joined) {
		ModelMapping<?> mapping = this.postgres.mappings().get(select.type());
		return plain(this.postgres.renderers().selects().select(select, mapping, List.of(joined)));
	}

	/** What follows FROM. */
	private String from(Condition<Story> condition) {
		return select(Select.from(Story.class).where(condition).limit(1)).replaceFirst("^.*? FROM stor", "stor")
			.replaceFirst("^(.*?) LIMIT \\$\\d+$", "$1");
	}

	private String ordered(Order<Story> order) {
		return select(Select.from(Story.class).orderBy(order).limit(1)).replaceFirst("^.*? FROM stor", "stor")
			.replaceFirst(" LIMIT \\$\\d+$", "");
	}

	private ModelRelation relation(Class<?> model, String name) {
		ModelRelation relation = this.postgres.mappings().get(model).relation(name);
		assertThat(relation).isNotNull();
		return relation;
	}

	@ParameterizedTest
	@CsvSource({ "H2, LEFT JOIN, FOR UPDATE", "POSTGRESQL, JOIN, FOR UPDATE OF t0", "MARIADB, JOIN, FOR UPDATE",
			"MYSQL, JOIN, FOR UPDATE OF t0" })
	void locksNoJoinedRowsWhereTheDatabaseCanTell(Dialect dialect, String join, String lock) {
		ModelMappingsFixture fixture = ModelMappingsFixture.of(dialect);
		Select<Story> select = Select.from(Story.class).where(Story_.author().name.eq("Ada")).limit(1).forUpdate();
		String sql = fixture.renderers()
			.selects()
			.select(select, fixture.mappings().get(Story.class), List.of("editor"))
			.toQuery()
			.replaceAll("[`\"]", "")
			.replaceAll("\\$\\d", "?")
			.toLowerCase(Locale.ROOT);
		assertThat(sql).endsWith((" from story t0 " + join
				+ " writers t1 on t1.id = t0.author_id LEFT JOIN writers t2 on t2.id = t0.edited_by"
				+ " where t1.name = ? limit ? " + lock)
			.toLowerCase(Locale.ROOT));
	}

	@Test
	void joinsWhatAConditionCrosses() {
		assertThat(select(Select.from(Story.class).where(Story_.author().name.eq("Ada")).limit(1))).isEqualTo("SELECT "
				+ STORY + " FROM story t0 JOIN writers t1 ON t1.id = t0.author_id" + " WHERE t1.name = $1 LIMIT $2");
	}

	@Test
	void takesNoJoinForAKey() {
		assertThat(from(Story_.author().id.eq(5L))).isEqualTo("story WHERE author_id = $1");
		assertThat(from(Story_.author().id.in(5L, 6L))).isEqualTo("story WHERE author_id = ANY($1)");
		assertThat(from(Story_.editor().isNull())).isEqualTo("story WHERE edited_by IS NULL");
		assertThat(from(Story_.author().manager().id.eq(5L)))
			.isEqualTo("story t0 JOIN writers t1 ON t1.id = t0.author_id WHERE t1.manager_id = $1");
	}

	@Test
	void sharesAJoinByAllUsesOfItsPath() {
		assertThat(from(Story_.author().name.eq("Ada")
			.and(Story_.author().email.isNotNull())
			.and(Story_.author().manager().name.startsWith("B"))))
			.isEqualTo("story t0 JOIN writers t1 ON t1.id = t0.author_id JOIN writers t2 ON t2.id = t1.manager_id"
					+ " WHERE t1.name = $1 AND t1.email IS NOT NULL AND t2.name LIKE $2 ESCAPE '!'");
	}

	@Test
	void joinsOuterWhereNullsMayFulfil() {
		assertThat(from(Story_.editor().name.eq("Ada").or(Story_.title.eq("x"))))
			.isEqualTo("story t0 LEFT JOIN writers t1 ON t1.id = t0.edited_by WHERE t1.name = $1 OR t0.title = $2");
		assertThat(from(Story_.editor().name.isNull()))
			.isEqualTo("story t0 LEFT JOIN writers t1 ON t1.id = t0.edited_by WHERE t1.name IS NULL");
		assertThat(from(Story_.editor().name.eq("a").or(Story_.editor().name.eq("b")))).contains(" JOIN writers t1")
			.doesNotContain("LEFT");
		assertThat(from(Story_.editor().name.eq("a").not())).contains("story t0 JOIN writers t1");
		assertThat(from(Story_.editor().name.isNotNull().not())).contains("LEFT JOIN writers t1");
		assertThat(ordered(Story_.editor().name.asc()))
			.isEqualTo("story t0 LEFT JOIN writers t1 ON t1.id = t0.edited_by ORDER BY t1.name ASC");
	}

	@Test
	void matchesATarget() {
		assertThat(from(Story_.editor().matches(Writer_.name.eq("a").or(Writer_.email.isNull()))))
			.isEqualTo("story t0 JOIN writers t1 ON t1.id = t0.edited_by WHERE (t1.name = $1 OR t1.email IS NULL)");
		assertThat(from(Story_.editor().matches(Writer_.email.isNull()).or(Story_.title.eq("x"))))
			.isEqualTo("story t0 LEFT JOIN writers t1 ON t1.id = t0.edited_by"
					+ " WHERE (t1.id IS NOT NULL AND t1.email IS NULL) OR t0.title = $1");
		assertThat(from(Story_.editor().matches(Writer_.manager().name.eq("a")))).isEqualTo(
				"story t0 JOIN writers t1 ON t1.id = t0.edited_by JOIN writers t2 ON t2.id = t1.manager_id WHERE t2.name = $1");
	}

	@Test
	void asksForElementsByExists() {
		assertThat(from(Story_.remarks().any()))
			.isEqualTo("story t0 WHERE EXISTS (SELECT 1 FROM remark t1 WHERE t1.story_id = t0.id)");
		assertThat(from(Story_.remarks().none(Remark_.text.eq("x")))).isEqualTo(
				"story t0 WHERE NOT EXISTS (SELECT 1 FROM remark t1 WHERE t1.story_id = t0.id AND t1.text = $1)");
		assertThat(from(Story_.remarks().all(Remark_.text.eq("x").or(Remark_.position.gt(1)))))
			.isEqualTo("story t0 WHERE NOT EXISTS (SELECT 1 FROM remark t1 WHERE t1.story_id = t0.id"
					+ " AND (t1.text = $1 OR t1.position > $2) IS NOT TRUE)");
		assertThat(from(Story_.remarks().any(Remark_.writer().name.eq("x"))))
			.isEqualTo("story t0 WHERE EXISTS (SELECT 1 FROM remark t1 JOIN writers t2 ON t2.id = t1.writer_id"
					+ " WHERE t1.story_id = t0.id AND t2.name = $1)");
	}

	@Test
	void asksForLinkedElements() {
		assertThat(from(Story_.topics().any()))
			.isEqualTo("story t0 WHERE EXISTS (SELECT 1 FROM story_topic t2 WHERE t2.story_id = t0.id)");
		assertThat(from(Story_.topics().any(Topic_.name.eq("x"))))
			.isEqualTo("story t0 WHERE EXISTS (SELECT 1 FROM story_topic t2 JOIN topic t1 ON t1.id = t2.topic_id"
					+ " WHERE t2.story_id = t0.id AND t1.name = $1)");
		assertThat(select(Select.from(Topic.class).where(Topic_.stories().any()).limit(1)))
			.endsWith("topic t0 WHERE EXISTS (SELECT 1 FROM story_topic t2 WHERE t2.topic_id = t0.id) LIMIT $1");
	}

	@Test
	void crossesSeveralRelationsToMany() {
		assertThat(select(Select.from(Writer.class)
			.where(Writer_.stories().remarks().writer().any(Writer_.name.eq("x")))
			.limit(1)))
			.contains(" FROM writers t0 WHERE EXISTS (SELECT 1 FROM story t1 JOIN remark t3 ON t3.story_id = t1.id"
					+ " JOIN writers t2 ON t2.id = t3.writer_id WHERE t1.author_id = t0.id AND t2.name = $1)");
		assertThat(from(Story_.author().stories().any(Story_.title.eq("x")))).isEqualTo(
				"story t0 WHERE EXISTS (SELECT 1 FROM story t1 WHERE t1.author_id = t0.author_id AND t1.title = $1)");
		assertThat(from(Story_.author().manager().stories().any()))
			.isEqualTo("story t0 JOIN writers t1 ON t1.id = t0.author_id"
					+ " WHERE EXISTS (SELECT 1 FROM story t2 WHERE t2.author_id = t1.manager_id)");
	}

	@Test
	void computesOfElements() {
		assertThat(from(Story_.remarks().count().gt(3L)))
			.isEqualTo("story t0 WHERE (SELECT COUNT(*) FROM remark t1 WHERE t1.story_id = t0.id) > $1");
		assertThat(from(Story_.remarks().max(Remark_.position).eq(3)))
			.isEqualTo("story t0 WHERE (SELECT MAX(t1.position) FROM remark t1 WHERE t1.story_id = t0.id) = $1");
		assertThat(from(Story_.topics().count(Topic_.name.eq("x")).eq(0L)))
			.isEqualTo("story t0 WHERE (SELECT COUNT(*) FROM story_topic t2 JOIN topic t1 ON t1.id = t2.topic_id"
					+ " WHERE t2.story_id = t0.id AND t1.name = $1) = $2");
		assertThat(ordered(Story_.remarks().count().desc()))
			.isEqualTo("story t0 ORDER BY (SELECT COUNT(*) FROM remark t1 WHERE t1.story_id = t0.id) DESC");
	}

	@Test
	void readsJoinedTargetsBehindTheModel() {
		assertThat(select(Select.from(Story.class).where(Story_.author().name.eq("Ada")), "author"))
			.isEqualTo("SELECT " + STORY + ", " + WRITER + " FROM story t0 JOIN writers t1 ON t1.id = t0.author_id"
					+ " WHERE t1.name = $1");
		assertThat(select(Select.from(Story.class), "author", "author.manager")).contains(
				" FROM story t0 LEFT JOIN writers t1 ON t1.id = t0.author_id LEFT JOIN writers t2 ON t2.id = t1.manager_id");
		assertThat(select(Select.from(Writer.class).limit(1), "profile"))
			.endsWith(" FROM writers t0 LEFT JOIN profile t1 ON t1.writer_id = t0.id LIMIT $1");
	}

	@Test
	void loadsElementsOfAllOwnersAtOnce() {
		assertThat(plain(this.postgres.renderers()
			.loads()
			.elements(relation(Story.class, "remarks"), List.of(1L, 2L), Rows.ALL, List.of())))
			.isEqualTo("SELECT text, position, story_id, writer_id, id, created_at, updated_at FROM remark"
					+ " WHERE story_id = ANY($1) ORDER BY position ASC");
		assertThat(plain(this.postgres.renderers()
			.loads()
			.elements(relation(Story.class, "topics"), List.of(1L), Rows.ALL.where(Topic_.name.eq("x")), List.of())))
			.isEqualTo("SELECT t0.name, t0.id, t0.created_at, t0.updated_at, t1.story_id FROM story_topic t1"
					+ " JOIN topic t0 ON t0.id = t1.topic_id WHERE t1.story_id = ANY($1) AND t0.name = $2");
	}

	@Test
	void limitsElementsOfEachOwnerInOneStatement() {
		assertThat(plain(this.postgres.renderers()
			.loads()
			.elements(relation(Story.class, "remarks"), List.of(1L, 2L),
					Rows.ALL.where(Remark_.position.gt(0)).orderBy(Remark_.text.desc()).limit(3), List.of())))
			.isEqualTo("SELECT c0, c1, c2, c3, c4, c5, c6 FROM (SELECT text AS c0, position AS c1, story_id AS c2,"
					+ " writer_id AS c3, id AS c4, created_at AS c5, updated_at AS c6,"
					+ " ROW_NUMBER() OVER (PARTITION BY story_id ORDER BY text DESC) AS place FROM remark"
					+ " WHERE story_id = ANY($1) AND position > $2) ranked WHERE place <= $3 ORDER BY place");
	}

	@Test
	void countsElementsOfAllOwnersAtOnce() {
		assertThat(plain(this.postgres.renderers()
			.loads()
			.counts(relation(Story.class, "remarks"), List.of(1L), Condition.absent())))
			.isEqualTo("SELECT story_id, COUNT(*) FROM remark WHERE story_id = ANY($1) GROUP BY story_id");
	}

	@Test
	void refusesAColumnBehindManyModels() {
		Condition<Writer> condition = new Attribute<Writer, String>(Writer.class, "stories.title").eq("x");
		assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
			.isThrownBy(() -> select(Select.from(Writer.class).where(condition)))
			.withMessageContaining("Writer.stories leads to many models")
			.withMessageContaining("any(…)");
	}

}
