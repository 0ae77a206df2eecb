package io.modelbase.sql;

import java.util.List;

import io.modelbase.mapping.LinkTable;
import io.modelbase.testing.ModelMappingsFixture;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The exact SQL of the writes of link tables. */
class LinkRendererTests {

	private static final LinkTable LINKS = new LinkTable("story_topic", "story_id", "topic_id");

	private static final List<List<Object>> ONE = List.of(List.of(1L, 2L));

	private static final List<List<Object>> TWO = List.of(List.of(1L, 2L), List.of(1L, 3L));

	private static String insert(Dialect dialect, List<List<Object>> rows) {
		return ModelMappingsFixture.of(dialect).renderers().links().insert(LINKS, rows).toQuery();
	}

	private static BoundSql delete(Dialect dialect, List<List<Object>> rows) {
		return ModelMappingsFixture.of(dialect).renderers().links().delete(LINKS, rows);
	}

	@Test
	void insertsLinksOnce() {
		assertThat(insert(Dialect.POSTGRESQL, ONE))
			.isEqualTo("INSERT INTO story_topic (story_id, topic_id) VALUES ($1, $2) ON CONFLICT DO NOTHING");
		assertThat(insert(Dialect.POSTGRESQL, TWO)).isEqualTo(
				"INSERT INTO story_topic (story_id, topic_id) SELECT * FROM unnest($1::bigint[], $2::bigint[]) ON CONFLICT DO NOTHING");
		assertThat(insert(Dialect.H2, TWO)).isEqualTo(
				"MERGE INTO story_topic (story_id, topic_id) KEY (story_id, topic_id) VALUES ($1, $2), ($3, $4)");
		assertThat(insert(Dialect.MARIADB, TWO)).isEqualTo(
				"INSERT INTO story_topic (story_id, topic_id) VALUES (?, ?), (?, ?) ON DUPLICATE KEY UPDATE story_id = VALUES(story_id)");
	}

	@Test
	void deletesLinks() {
		assertThat(delete(Dialect.POSTGRESQL, ONE).toQuery())
			.isEqualTo("DELETE FROM story_topic WHERE (story_id, topic_id) IN (($1, $2))");
		BoundSql many = delete(Dialect.POSTGRESQL, TWO);
		assertThat(many.toQuery()).isEqualTo(
				"DELETE FROM story_topic USING unnest($1::bigint[], $2::bigint[]) AS modelbase_values (owner, target)"
						+ " WHERE story_topic.story_id = modelbase_values.owner AND story_topic.topic_id = modelbase_values.target");
		assertThat(many.values()).containsExactly(new Long[] { 1L, 1L }, new Long[] { 2L, 3L });
		assertThat(delete(Dialect.MARIADB, TWO).toQuery())
			.isEqualTo("DELETE FROM story_topic WHERE (story_id, topic_id) IN ((?, ?), (?, ?))");
		assertThat(delete(Dialect.H2, TWO).toQuery())
			.isEqualTo("DELETE FROM story_topic WHERE (story_id, topic_id) IN (($1, $2), ($3, $4))");
	}

}
