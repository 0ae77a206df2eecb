package io.modelbase.query;

import org.junit.jupiter.api.Test;

import io.modelbase.expression.Condition;
import io.modelbase.relation.Story;
import io.modelbase.relation.Story_;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Updates and deletes as values.
 */
class BulkTests {

	@Test
	void everyStepReturnsANewUpdate() {
		Update<Story> none = Update.table(Story.class);
		Update<Story> some = none.set(Story_.title, "secret").set(Story_.rating, null);
		assertThat(none).hasToString("update Story");
		assertThat(some.all()).hasToString("update Story set Story.title = ?, Story.rating = ? all");
		assertThat(some.where(Story_.rating.gt(5)).where(Story_.author().name.eq("secret"))).hasToString(
				"update Story set Story.title = ?, Story.rating = ? where (Story.rating > ? and Story.author.name = ?)");
		assertThat(some).hasToString("update Story set Story.title = ?, Story.rating = ?");
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> some.values().clear());
	}

	@Test
	void countsTheLastValueOfAColumn() {
		Update<Story> update = Update.table(Story.class)
			.set(Story_.title, "a")
			.set(Story_.rating, 1)
			.set(Story_.title, "b");
		assertThat(update.values()).hasSize(2).containsEntry(Story_.title, "b");
		assertThat(update).hasToString("update Story set Story.title = ?, Story.rating = ?");
	}

	@Test
	void everyStepReturnsANewDelete() {
		Delete<Story> none = Delete.from(Story.class);
		Delete<Story> some = none.where(Story_.rating.gt(5), Condition.absent());
		assertThat(none).hasToString("delete Story");
		assertThat(none.all()).hasToString("delete Story all");
		assertThat(some.all()).hasToString("delete Story where Story.rating > ?");
		assertThat(some.where(Story_.title.eq("secret")))
			.hasToString("delete Story where (Story.rating > ? and Story.title = ?)");
		assertThat(some).hasToString("delete Story where Story.rating > ?");
		assertThat(some.isAll()).isFalse();
	}

}
