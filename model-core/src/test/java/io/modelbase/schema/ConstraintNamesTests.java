package io.modelbase.schema;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.modelbase.OnDelete.Action;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names of constraints and indexes.
 */
class ConstraintNamesTests {

	private static String name(String table, String column) {
		return ConstraintNames.foreignKey(key(table, column));
	}

	private static ForeignKey key(String table, String column) {
		return new ForeignKey(new TableName(table), column, false, new TableName("\"users\""), "\"id\"",
				Action.RESTRICT);
	}

	@Test
	void namesAfterTableAndColumn() {
		assertThat(name("\"ARTICLE\"", "\"AUTHOR_ID\"")).isEqualTo("fk_article__author_id");
		assertThat(name("`article`", "`author_id`")).isEqualTo("fk_article__author_id");
		assertThat(ConstraintNames.index(key("\"article\"", "\"author_id\""))).isEqualTo("ix_article__author_id");
		assertThat(name("\"blog\".\"article\"", "\"author_id\"")).isEqualTo("fk_blog.article__author_id");
	}

	@Test
	void tellsNamesApartThatWouldReadTheSame() {
		assertThat(
				Stream.of(name("a", "b__c"), name("a__b", "c"), name("a_", "b"), name("a", "_b"), name("a__b_", "c")))
			.doesNotHaveDuplicates()
			.allMatch((name) -> name.matches("fk_[abc_]+_[0-9a-f]{8}"));
	}

	@Test
	void cutsNamesThatAreTooLongForADatabase() {
		String table = "a_table_with_a_name_that_says_everything_about_it";
		assertThat(name(table, "a_reference_id")).hasSize(63)
			.startsWith("fk_a_table_with_a_name_that_says_everything_about_it__")
			.isNotEqualTo(name(table, "a_reference_to_id"))
			.isEqualTo(name(table, "a_reference_id"));
		assertThat(name("表".repeat(40), "\uD83D\uDE00_id").getBytes(StandardCharsets.UTF_8)).hasSizeBetween(58, 63);
	}

}
