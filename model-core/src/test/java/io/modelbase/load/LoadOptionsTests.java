package io.modelbase.load;

import io.modelbase.relation.Remark_;
import io.modelbase.relation.Story_;
import io.modelbase.relation.Writer;
import io.modelbase.relation.Writer_;
import org.junit.jupiter.api.Test;

import org.springframework.dao.InvalidDataAccessApiUsageException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LoadOptionsTests {

	@Test
	void sharesStepsAndShowsThem() {
		LoadOptions<Writer> options = LoadOptions.of(Writer_.stories().remarks().writer(), Writer_.stories().topics(),
				Writer_.stories().where(Story_.published.isTrue()).limit(3), Writer_.manager().joined());
		assertThat(options.tree().branches()).containsOnlyKeys("stories", "manager");
		assertThat(options.tree().branches().get("stories").nested().branches()).containsOnlyKeys("remarks", "topics");
		assertThat(options).hasToString(
				"stories where Story.published = ? limit 3 with (remarks with (writer), topics), manager joined");
	}

	@Test
	void joinsNestedOptionsWithPathsThroughThem() {
		LoadOptions<Writer> nested = Writer_.stories()
			.load(Story_.remarks().orderBy(Remark_.position.desc()).load(Remark_.writer().joined()));
		assertThat(LoadOptions.of(nested, Writer_.stories().remarks()).tree()).isEqualTo(nested.tree());
		assertThat(LoadOptions.<Writer>none().tree().isEmpty()).isTrue();
	}

	@Test
	void countsBesideLoading() {
		LoadTree.Branch branch = LoadOptions.of(Writer_.stories().counted(), Writer_.stories().limit(1))
			.tree()
			.branches()
			.get("stories");
		assertThat(branch.counted()).isNotNull();
		assertThat(branch.rows()).isNotNull().extracting(LoadTree.Rows::limit).isEqualTo(1);
	}

	@Test
	void locksTheModelItselfIfOneOfThemDoes() {
		LoadOptions<Writer> locking = LoadOptions.of(Writer_.stories().forUpdate(), Writer_.manager());
		assertThat(locking).hasToString("stories, manager for update");
		assertThat(locking.tree().forUpdate()).isTrue();
		assertThat(locking.forUpdate().tree()).isEqualTo(locking.tree());
		assertThat(locking.tree()).isNotEqualTo(LoadOptions.of(Writer_.stories(), Writer_.manager()).tree());
		assertThat(LoadOptions.of(Writer_.stories(), locking, LoadOptions.none()).tree().forUpdate()).isTrue();
	}

	@Test
	void locksWithoutLoading() {
		LoadOptions<Writer> lock = LoadOptions.<Writer>none().forUpdate();
		assertThat(lock).hasToString("for update");
		assertThat(lock.tree().isEmpty()).isTrue();
		assertThat(LoadOptions.of(lock, Writer_.stories())).hasToString("stories for update");
		assertThat(LoadOptions.of(Writer_.stories(), lock)).hasToString("stories for update");
		assertThat(LoadOptions.<Writer>none().tree().forUpdate()).isFalse();
	}

	@Test
	void locksNoTargets() {
		LoadOptions<Writer> nested = Writer_.stories().load(Story_.remarks().forUpdate());
		assertThat(nested.tree()).isEqualTo(Writer_.stories().load(Story_.remarks()).tree());
		assertThat(nested.forUpdate()).hasToString("stories with (remarks) for update");
	}

	@Test
	void refusesTwoTuningsOfOneStepNamingIt() {
		assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
			.isThrownBy(() -> LoadOptions.of(Writer_.stories().load(Story_.remarks().limit(1)),
					Writer_.stories().load(Story_.remarks().limit(2))))
			.withMessage(
					"Relation stories.remarks is tuned in two ways by one set of load options: 'limit 1' and 'limit 2'. Leave one of them out, or load them by two calls.");
	}

	@Test
	void refusesNumbersThatMakeNoSense() {
		assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
			.isThrownBy(() -> Writer_.stories().limit(-1))
			.withMessageContaining("limit(-1)");
		assertThatExceptionOfType(InvalidDataAccessApiUsageException.class).isThrownBy(() -> Writer_.manager().depth(0))
			.withMessageContaining("Give 1 or more");
	}

}
