package io.modelbase.repository;

import java.util.Collection;
import java.util.Map;

import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;

import io.modelbase.load.LoadOptions;
import io.modelbase.mapping.ModelConfigurationException;
import io.modelbase.relation.Story;
import io.modelbase.relation.Writer;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is wrong with a query method is said when its repository is made. */
class QueryMethodErrorsTests {

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(TestDatabase.H2);

	private AbstractThrowableAssert<?, ?> making(Class<?> repository) {
		return assertThatThrownBy(() -> this.fixture.repository(repository))
			.hasRootCauseInstanceOf(ModelConfigurationException.class)
			.rootCause();
	}

	/** The annotation processor would refuse these paths, where it runs. */
	@Test
	void namesTheRelationsWhereAPathIsWrong() {
		assertThatThrownBy(() -> load("author.manager", "author.manger"))
			.isInstanceOf(ModelConfigurationException.class)
			.hasMessage("@Load(\"author.manger\") of Stories.find: Writer has no relation 'manger'. "
					+ "Its relations are manager, country, reports, stories, edited, profile.");
		assertThatThrownBy(() -> load("title")).isInstanceOf(ModelConfigurationException.class)
			.hasMessageStartingWith("@Load(\"title\") of Stories.find: Story has no relation 'title'.");
	}

	private void load(String... paths) {
		Load load = AnnotationUtils.synthesizeAnnotation(Map.of("value", paths), Load.class, null);
		LoadPaths.of(load, this.fixture.entityTemplate().getModelMappings().get(Story.class), "Stories.find");
	}

	@Test
	void loadsOnlyIntoModels() {
		making(LoadedCount.class).hasMessage("LoadedCount.countByTitle has @Load, but doesn't return models of Story. "
				+ "Return Flux<Story> or Mono<Story>, or leave out @Load.");
		making(LoadedProjection.class).hasMessageStartingWith("LoadedProjection.findByTitle has LoadOptions");
		making(LoadedDynamic.class).hasMessageStartingWith("LoadedDynamic.findByTitle has LoadOptions");
		making(LoadedModifying.class).hasMessageStartingWith("LoadedModifying.rename has @Load");
		making(LoadedDelete.class).hasMessageStartingWith("LoadedDelete.deleteByAuthorName has LoadOptions");
		making(WrongOptions.class).hasMessageStartingWith("WrongOptions.findByTitle takes load options of Writer");
		assertThatThrownBy(() -> this.fixture.repository(LoadedCountOfAll.class))
			.isInstanceOf(ModelConfigurationException.class)
			.hasMessageStartingWith("LoadedCountOfAll.count has @Load");
	}

	@Test
	void namesThePropertiesWhereANameIsWrong() {
		making(Typo.class)
			.hasMessageStartingWith("Typo.findByTitel: Story has no property 'titel'. What it has is title, ");
		making(TypoBehindRelation.class)
			.hasMessageStartingWith("TypoBehindRelation.findByAuthorNam: Writer has no property 'nam'.");
	}

	@Test
	void refusesWhatANameAcrossRelationsCannotDo() {
		making(OrderedByMany.class).hasMessageStartingWith(
				"OrderedByMany.findByTitleOrderByRemarksText orders by Story.remarks.text, of which a row has many.");
		making(NearAuthor.class)
			.hasMessageStartingWith("NearAuthor.findByAuthorNameNear asks for Story.author.name by IsNear");
		making(LikeNumber.class).hasMessageContaining("Story.author.id by IsLike");
		making(CaseOfNumber.class).hasMessageContaining("ignores the case of Story.author.id, which isn't text");
		making(Missing.class)
			.hasMessageStartingWith("Missing.findByAuthorNameAndTitle has no parameter for Story.title.");
		making(Surplus.class).hasMessageStartingWith("Surplus.findByAuthorName has a parameter more");
		making(OneForIn.class).hasMessageContaining("takes one value for Story.author.name");
		making(ManyForOne.class).hasMessageContaining("takes a collection for Story.author.name");
		making(Locked.class).hasMessageContaining("has @Lock");
		making(Reactive.class).hasMessageContaining("takes a Publisher");
		making(DeletedModels.class).hasMessageStartingWith("DeletedModels.deleteByAuthorName returns Story");
		making(Text.class).hasMessageStartingWith("Text.findByAuthorName returns String");
		making(DistinctTitles.class).hasMessageContaining("asks for distinct projections");
	}

	interface LoadedCount extends ModelRepository<Story, Long> {

		@Load("author")
		Mono<Long> countByTitle(String title);

	}

	interface LoadedCountOfAll extends ModelRepository<Story, Long> {

		@Load("author")
		@Override
		Mono<Long> count();

	}

	interface LoadedProjection extends ModelRepository<Story, Long> {

		Mono<StoryRepository.TitleOnly> findByTitle(String title, LoadOptions<Story> load);

	}

	interface LoadedDynamic extends ModelRepository<Story, Long> {

		<T> Mono<T> findByTitle(String title, Class<T> type, LoadOptions<Story> load);

	}

	interface LoadedModifying extends ModelRepository<Story, Long> {

		@Load("author")
		@Modifying
		@Query("UPDATE story SET title = 'x'")
		Mono<Integer> rename();

	}

	interface LoadedDelete extends ModelRepository<Story, Long> {

		Mono<Void> deleteByAuthorName(String name, LoadOptions<Story> load);

	}

	interface WrongOptions extends ModelRepository<Story, Long> {

		Mono<Story> findByTitle(String title, LoadOptions<Writer> load);

	}

	interface Typo extends ModelRepository<Story, Long> {

		Mono<Story> findByTitel(String title);

	}

	interface TypoBehindRelation extends ModelRepository<Story, Long> {

		Mono<Story> findByAuthorNam(String name);

	}

	interface OrderedByMany extends ModelRepository<Story, Long> {

		Flux<Story> findByTitleOrderByRemarksText(String title);

	}

	interface NearAuthor extends ModelRepository<Story, Long> {

		Flux<Story> findByAuthorNameNear(String name);

	}

	interface LikeNumber extends ModelRepository<Story, Long> {

		Flux<Story> findByAuthorIdLike(String id);

	}

	interface CaseOfNumber extends ModelRepository<Story, Long> {

		Flux<Story> findByAuthorIdIgnoreCase(Long id);

	}

	interface Missing extends ModelRepository<Story, Long> {

		Flux<Story> findByAuthorNameAndTitle(String name, LoadOptions<Story> load);

	}

	interface Surplus extends ModelRepository<Story, Long> {

		Flux<Story> findByAuthorName(String name, String title);

	}

	interface OneForIn extends ModelRepository<Story, Long> {

		Flux<Story> findByAuthorNameIn(String name);

	}

	interface ManyForOne extends ModelRepository<Story, Long> {

		Flux<Story> findByAuthorName(Collection<String> names);

	}

	interface Locked extends ModelRepository<Story, Long> {

		@Lock(LockMode.PESSIMISTIC_WRITE)
		Flux<Story> findByAuthorName(String name);

	}

	interface Reactive extends ModelRepository<Story, Long> {

		Flux<Story> findByAuthorName(Mono<String> name);

	}

	interface DeletedModels extends ModelRepository<Story, Long> {

		Flux<Story> deleteByAuthorName(String name);

	}

	interface Text extends ModelRepository<Story, Long> {

		Flux<String> findByAuthorName(String name);

	}

	interface DistinctTitles extends ModelRepository<Story, Long> {

		Flux<StoryRepository.TitleOnly> findDistinctByAuthorName(String name);

	}

}
