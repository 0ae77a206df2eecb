package io.modelbase.schema;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names of tables, as they stand in SQL and in the database's catalogue.
 */
class TableNameTests {

	@Test
	void tellsSchemaAndTable() {
		assertThat(new TableName("\"users\"").schema()).isNull();
		assertThat(new TableName("\"users\"").table()).isEqualTo("\"users\"");
		assertThat(new TableName("`blog`.`users`").schema()).isEqualTo("`blog`");
		assertThat(new TableName("`blog`.`users`").table()).isEqualTo("`users`");
		assertThat(new TableName("blog.users").schema()).isEqualTo("blog");
		assertThat(new TableName("\"v1.users\"").schema()).isNull();
	}

	@Test
	void comparesQuotedNamesAsTheyAreWritten() {
		assertThat(TableName.isSame("\"users\"", "users")).isTrue();
		assertThat(TableName.isSame("\"users\"", "USERS")).isFalse();
		assertThat(TableName.isSame("users", "USERS")).isTrue();
	}

}
