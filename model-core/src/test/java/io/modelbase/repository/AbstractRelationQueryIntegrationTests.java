package io.modelbase.repository;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

import io.modelbase.RelationNotLoadedException;
import io.modelbase.ToOne;
import io.modelbase.UnknownPropertyException;
import io.modelbase.load.LoadOptions;
import io.modelbase.relation.Country;
import io.modelbase.relation.Profile;
import io.modelbase.relation.Remark;
import io.modelbase.relation.Story;
import io.modelbase.relation.Story_;
import io.modelbase.relation.Topic;
import io.modelbase.relation.Writer;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Query methods that load relations, or whose names lead across them.
 */
abstract class AbstractRelationQueryIntegrationTests {

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database())
		.models(Writer.class, Story.class, Remark.class, Topic.class, Profile.class, Country.class)
		.poolSize(1);

	private StoryRepository stories;

	private Writer boss;

	private Writer ada;

	private Writer bob;

	private Topic topic;

	abstract TestDatabase database();

	@BeforeEach
	void saveStories() {
		this.stories = this.fixture.repository(StoryRepository.class);
		this.boss = save(new Writer("Boss"));
		this.ada = save(new Writer("Ada").setEmail("ada@example.com").setManager(ToOne.of(this.boss)));
		this.bob = save(new Writer("Bob").setManager(ToOne.of(this.ada)));
		Story alpha = save(story("Alpha", this.ada).setPublished(true).setRating(5).setEditor(ToOne.of(this.bob)));
		Story beta = save(story("Beta", this.ada).setRating(3));
		save(story("Gamma", this.bob).setEditor(ToOne.of(this.boss)));
		save(new Remark("good", 1).setStory(ToOne.of(alpha)).setWriter(ToOne.of(this.bob)));
		save(new Remark("good", 2).setStory(ToOne.of(alpha)).setWriter(ToOne.of(this.boss)));
		save(new Remark("poor", 1).setStory(ToOne.of(beta)).setWriter(ToOne.of(this.boss)));
		this.topic = save(new Topic("Logic"));
		link(alpha, this.topic);
		this.fixture.forget();
	}

	private static Story story(String title, Writer author) {
		return new Story(title, ToOne.of(author));
	}

	private <T> T save(T model) {
		return this.fixture.one(this.fixture.template().save(model));
	}

	private void link(Story story, Topic to) {
		String table = this.fixture.runsOn(TestDatabase.MARIADB) ? "story_topic" : "\"story_topic\"";
		this.fixture.run(this.fixture
			.execute("CREATE TABLE IF NOT EXISTS " + table + " (story_id BIGINT NOT NULL, topic_id UUID NOT NULL)"));
		this.fixture.run(this.fixture.execute(
				"INSERT INTO " + table + " (story_id, topic_id) VALUES (" + story.getId() + ", '" + to.getId() + "')"));
	}

	private List<String> titles(Publisher<Story> found) {
		return this.fixture.all(Flux.from(found).map(Story::getTitle).sort());
	}

	private List<String> ordered(Publisher<Story> found) {
		return this.fixture.all(Flux.from(found).map(Story::getTitle));
	}

	private String sql(Publisher<?> query) {
		this.fixture.forget();
		this.fixture.run(query);
		assertThat(this.fixture.statements()).hasSize(1);
		String sql = this.fixture.plainStatements().get(0);
		return sql.substring(sql.indexOf(" from ") + 6);
	}

	@Test
	void findsByReferences() {
		assertThat(titles(this.stories.findByAuthor(this.ada))).containsExactly("Alpha", "Beta");
		assertThat(titles(this.stories.findByAuthor(ToOne.of(this.ada)))).containsExactly("Alpha", "Beta");
		assertThat(titles(this.stories.findByAuthor(ToOne.ref(Writer.class, id(this.ada))))).containsExactly("Alpha",
				"Beta");
		assertThat(titles(this.stories.findByAuthor(id(this.bob)))).containsExactly("Gamma");
		assertThat(titles(this.stories.findByAuthorNot(this.bob))).containsExactly("Alpha", "Beta");
		assertThat(titles(this.stories.findByAuthorIn(List.of(this.ada, this.bob)))).hasSize(3);
		assertThat(titles(this.stories.findByAuthorIn(List.of(id(this.ada))))).hasSize(2);
		assertThat(titles(this.stories.findByAuthorIn(List.of()))).isEmpty();
		assertThat(titles(this.stories.findByAuthorNotIn(List.of(ToOne.of(this.ada))))).containsExactly("Gamma");
		assertThat(titles(this.stories.findByEditorIsNull())).containsExactly("Beta");
		assertThat(titles(this.stories.findByEditorIsNotNull())).containsExactly("Alpha", "Gamma");
	}

	@Test
	void takesNoReferenceForNull() {
		assertThat(titles(this.stories.findByEditor((Writer) null))).containsExactly("Beta");
		assertThat(titles(this.stories.findByEditor(ToOne.none()))).containsExactly("Beta");
		assertThat(titles(this.stories.findByAuthorManager(null))).isEmpty();
	}

	@Test
	void refusesModelsThatHaveNoId() {
		assertThat(this.fixture.error(this.stories.findByEditor(new Writer("new"))))
			.isInstanceOf(InvalidDataAccessApiUsageException.class)
			.hasMessageContaining("StoryRepository.findByEditor")
			.hasMessageContaining("Save it first");
	}

	@Test
	void joinsWhatANameLeadsAcross() {
		assertThat(titles(this.stories.findByAuthorName("Ada"))).containsExactly("Alpha", "Beta");
		assertThat(titles(this.stories.findByAuthor_Name("Bob"))).containsExactly("Gamma");
		assertThat(titles(this.stories.findByAuthorManagerName("Boss"))).containsExactly("Alpha", "Beta");
		assertThat(titles(this.stories.findByAuthorManager(this.ada))).containsExactly("Gamma");
		assertThat(titles(this.stories.findByEditorNameIsNull())).containsExactly("Beta");
		assertThat(sql(this.stories.findByAuthorManagerName("Boss")))
			.isEqualTo("story t0 join writers t1 on t1.id = t0.author_id join writers t2 on t2.id = t1.manager_id"
					+ " where t2.name = ?");
		assertThat(sql(this.stories.findByAuthorManager(this.ada)))
			.isEqualTo("story t0 join writers t1 on t1.id = t0.author_id where t1.manager_id = ?");
	}

	@Test
	void joinsNothingForTheKeyOfAReference() {
		assertThat(titles(this.stories.findByAuthorId(id(this.ada)))).containsExactly("Alpha", "Beta");
		assertThat(titles(this.stories.findByAuthorIdBetween(0, 1000))).hasSize(3);
		assertThat(sql(this.stories.findByAuthorId(1L))).isEqualTo("story where author_id = ?");
	}

	@Test
	void countsAndLooksUp() {
		assertThat(this.fixture.one(this.stories.countByAuthorManagerName("Boss"))).isEqualTo(2);
		assertThat(this.fixture.one(this.stories.countByAuthorNameNot("Ada"))).isEqualTo(1);
		assertThat(this.fixture.one(this.stories.existsByAuthorName("Ada"))).isTrue();
		assertThat(this.fixture.one(this.stories.existsByAuthorName("Boss"))).isFalse();
		assertThat(sql(this.stories.countByAuthorManagerName("Boss"))).startsWith("story t0 join ");
	}

	@Test
	void asksOnceForRowsThatHaveMany() {
		assertThat(ordered(this.stories.findDistinctByRemarksText("good"))).containsExactly("Alpha");
		assertThat(titles(this.stories.findByRemarksWriterName("Boss"))).containsExactly("Alpha", "Beta");
		assertThat(titles(this.stories.findByRemarksIsEmpty())).containsExactly("Gamma");
		assertThat(titles(this.stories.findByRemarksIsNotEmpty())).containsExactly("Alpha", "Beta");
		assertThat(titles(this.stories.findByTopicsName("Logic"))).containsExactly("Alpha");
		assertThat(titles(this.stories.findByTopics(this.topic))).containsExactly("Alpha");
		assertThat(titles(this.stories.findByTopicsNotContaining(this.topic))).containsExactly("Beta", "Gamma");
		assertThat(sql(this.stories.findByRemarksWriterName("Boss")))
			.isEqualTo("story t0 where exists (select 1 from remark t1 join writers t2 on t2.id = t1.writer_id"
					+ " where t1.story_id = t0.id and t2.name = ?)");
	}

	@Test
	void deletesWhatANameLeadsTo() {
		this.fixture.run(this.fixture.execute("DELETE FROM remark"));
		this.fixture.forget();
		assertThat(this.fixture.one(this.stories.deleteByAuthorName("Ada"))).isEqualTo(2);
		assertThat(this.fixture.statements()).hasSize(1);
		assertThat(this.fixture.one(this.stories.deleteByAuthorName("Ada"))).isZero();
		this.fixture.run(this.stories.removeByAuthorNameIn(List.of("Bob", "Boss")));
		assertThat(this.fixture.one(this.stories.count())).isZero();
	}

	@Test
	void limitsAndOrders() {
		assertThat(ordered(this.stories.findFirst3ByAuthorNameOrderByTitleDesc("Ada"))).containsExactly("Beta",
				"Alpha");
		assertThat(this.fixture.one(this.stories.findTopByAuthorNameOrderByTitle("Ada")).getTitle()).isEqualTo("Alpha");
		assertThat(ordered(this.stories.findByAuthorNameOrEditorNameOrderByAuthorNameAscTitleDesc("Ada", "Boss")))
			.containsExactly("Beta", "Alpha", "Gamma");
		assertThat(ordered(this.stories.findAllByOrderByAuthorNameDescTitleAsc())).containsExactly("Gamma", "Alpha",
				"Beta");
	}

	@Test
	void sortsAndPages() {
		Sort sort = Sort.by(Sort.Order.desc("author.name"), Sort.Order.desc("title"));
		assertThat(ordered(this.stories.findByAuthorEmailIsNotNull(sort))).containsExactly("Beta", "Alpha");
		assertThat(ordered(this.stories.findByAuthorEmailIsNotNull(PageRequest.of(1, 1, sort))))
			.containsExactly("Alpha");
		assertThat(ordered(this.stories.findByAuthorEmailIsNotNull(sort, Limit.of(1)))).containsExactly("Beta");
		assertThat(ordered(this.stories.findByPublishedTrueOrPublishedFalse(sort))).containsExactly("Gamma", "Beta",
				"Alpha");
		assertThat(ordered(this.stories.findByPublishedTrueOrPublishedFalse(Sort.by("title")))).containsExactly("Alpha",
				"Beta", "Gamma");
		assertThat(ordered(this.stories.findByPublishedFalse(PageRequest.of(0, 1, sort)))).containsExactly("Gamma");
		assertThat(this.fixture.error(this.stories.findByAuthorEmailIsNotNull(Sort.by("author.nam"))))
			.isInstanceOf(UnknownPropertyException.class);
	}

	@Test
	void comparesByEveryKeywordBehindARelation() {
		List<String> ofAda = List.of("Alpha", "Beta");
		List<String> ofBob = List.of("Gamma");
		assertThat(titles(this.stories.findByAuthorNameAllIgnoreCase("ADA"))).isEqualTo(ofAda);
		assertThat(titles(this.stories.findByAuthorNameInIgnoreCase(List.of("ADA", "nobody")))).isEqualTo(ofAda);
		assertThat(titles(this.stories.findByAuthorNameLike("A%"))).isEqualTo(ofAda);
		assertThat(titles(this.stories.findByAuthorNameNotLike("A%"))).isEqualTo(ofBob);
		assertThat(titles(this.stories.findByAuthorNameStartingWith("Ad"))).isEqualTo(ofAda);
		assertThat(titles(this.stories.findByAuthorNameEndingWith("ob"))).isEqualTo(ofBob);
		assertThat(titles(this.stories.findByAuthorNameContaining("d"))).isEqualTo(ofAda);
		assertThat(titles(this.stories.findByAuthorNameContaining("%"))).isEmpty();
		assertThat(titles(this.stories.findByAuthorNameNotContaining("d"))).isEqualTo(ofBob);
		assertThat(titles(this.stories.findByAuthorNameBetween("Aa", "Az"))).isEqualTo(ofAda);
		assertThat(titles(this.stories.findByAuthorNameGreaterThan("Ada"))).isEqualTo(ofBob);
		assertThat(titles(this.stories.findByAuthorNameGreaterThanEqual("Ada"))).hasSize(3);
		assertThat(titles(this.stories.findByAuthorNameLessThan("Bob"))).isEqualTo(ofAda);
		assertThat(titles(this.stories.findByAuthorNameLessThanEqual("Bob"))).hasSize(3);
		assertThat(titles(this.stories.findByAuthorNameNotIn(List.of("Ada")))).isEqualTo(ofBob);
	}

	@Test
	void comparesColumnsBeforeRelationsToo() {
		assertThat(titles(this.stories.findByAuthorNameAndTitleContainingIgnoreCase("Ada", "ALPH")))
			.containsExactly("Alpha");
		assertThat(titles(this.stories.findByAuthorNameAndRatingGreaterThan("Ada", 4))).containsExactly("Alpha");
		assertThat(titles(this.stories.findByAuthorNameAndPublishedTrue("Ada"))).containsExactly("Alpha");
		Instant now = this.fixture.clock().instant();
		assertThat(titles(this.stories.findByAuthorNameAndCreatedAtBefore("Ada", now.plusSeconds(1)))).hasSize(2);
		assertThat(titles(this.stories.findByAuthorNameAndCreatedAtBefore("Ada", now.minusSeconds(1)))).isEmpty();
	}

	@Test
	void failsIfThereAreTwoWhereOneIsAskedFor() {
		assertThat(this.fixture.one(this.stories.findOneByAuthorName("Bob")).getTitle()).isEqualTo("Gamma");
		assertThat(this.fixture.error(this.stories.findOneByAuthorName("Ada")))
			.isInstanceOf(IncorrectResultSizeDataAccessException.class);
		assertThat(this.fixture.all(this.stories.findOneByAuthorName("Boss"))).isEmpty();
	}

	@Test
	void turnsWhatItFindsIntoProjections() {
		assertThat(this.fixture.all(this.stories.findTitlesByAuthorName("Bob")))
			.extracting(StoryRepository.TitleOnly::getTitle)
			.containsExactly("Gamma");
		assertThat(this.fixture.all(this.stories.findRecordsByAuthorName("Ada"))).containsExactlyInAnyOrder(
				new StoryRepository.TitleAndRating("Alpha", 5), new StoryRepository.TitleAndRating("Beta", 3));
		assertThat(this.fixture.all(this.stories.findTypedByAuthorName("Bob", Story.class))).hasSize(1);
		assertThat(this.fixture.all(this.stories.findTypedByAuthorName("Bob", StoryRepository.TitleOnly.class)))
			.hasSize(1);
		assertThat(this.fixture.all(this.stories.findTypedByAuthorName("Bob", StoryRepository.TitleAndRating.class)))
			.containsExactly(new StoryRepository.TitleAndRating("Gamma", null));
	}

	@Test
	void loadsWhatAnOptionAsksFor() {
		Story story = this.fixture.one(this.stories.findByTitle("Alpha", Story_.author().manager()));
		assertThat(story.getAuthor().get().getManager().get().getName()).isEqualTo("Boss");
		assertThat(this.fixture.statements()).hasSize(3);
		assertThat(this.fixture.all(this.stories.findByPublished(Story_.remarks(), false, Sort.by("title"))))
			.extracting((found) -> found.getRemarks().size())
			.containsExactly(1, 0);
		assertThat(this.fixture.all(this.stories.titled("Al", Story_.remarks(), true)))
			.extracting((found) -> found.getRemarks().size())
			.containsExactly(2);
	}

	@Test
	void loadsWhatTheAnnotationAndAnOptionAskForTogether() {
		List<Story> found = this.fixture.all(
				this.stories.findByTitleContainingOrderByTitle("a", LoadOptions.of(Story_.editor(), Story_.remarks())));
		assertThat(this.fixture.statements()).hasSize(4);
		assertThat(found).hasSize(3);
		assertThat(found.get(0).getEditor().get().getName()).isEqualTo("Bob");
		assertThat(found.get(0).getAuthor().get().getManager().get().getName()).isEqualTo("Boss");
		assertThat(found.get(1).getRemarks()).hasSize(1);
		this.fixture.forget();
		assertThat(this.fixture.all(this.stories.findByTitleContainingOrderByTitle("a", null))).hasSize(3);
		assertThat(this.fixture.statements()).hasSize(4);
	}

	@Test
	void loadsByPagedQueries() {
		assertThat(this.fixture.all(this.stories.findByPublishedFalse(PageRequest.of(0, 1, Sort.by("title")))))
			.extracting((found) -> found.getAuthor().get().getName())
			.containsExactly("Ada");
	}

	@Test
	void loadsBehindMethodsThatAreNoQueries() {
		assertThat(this.fixture.all(this.stories.findAll()))
			.allMatch((found) -> found.getAuthor().isLoaded() && !found.getEditor().isLoaded());
		assertThat(this.fixture.statements()).hasSize(2);
		assertThat(this.fixture.all(this.stories.sorted()))
			.allMatch((found) -> found.getEditor().isNone() || found.getEditor().isLoaded());
	}

	@Test
	void joinsWhatAnOptionOfANameAcrossRelationsWantsJoined() {
		Story story = this.fixture.one(this.stories.findByAuthorNameAndTitle("Ada", "Alpha", Story_.author().joined()));
		assertThat(story.getAuthor().get().getName()).isEqualTo("Ada");
		assertThat(this.fixture.statements()).hasSize(1);
	}

	@Test
	void tellsWhichMethodReadAModel() {
		assertThat(notLoaded(this.fixture.one(this.stories.findByTitle("Alpha"))))
			.contains("StoryRepository.findByTitle");
		assertThat(notLoaded(this.fixture.one(this.stories.findOneByAuthorName("Bob"))))
			.contains("StoryRepository.findOneByAuthorName");
		Story story = this.fixture.one(this.stories.findByTitle("Alpha", Story_.author()));
		assertThat(notLoaded(story)).contains("StoryRepository.findByTitle");
	}

	private static String notLoaded(Story story) {
		try {
			story.getRemarks().size();
			return "";
		}
		catch (RelationNotLoadedException ex) {
			return String.valueOf(ex.getMessage());
		}
	}

	@Test
	void worksInATransactionOnOneConnection() {
		this.fixture.run(this.stories.findByAuthorManagerName("Boss")
			.concatMap((story) -> this.stories.save(story.setRating(1)))
			.as(this.fixture.transactions()::transactional));
		Mono<Long> deleted = this.fixture.transactions().transactional(this.stories.deleteByAuthorName("Bob"));
		assertThat(this.fixture.one(deleted)).isEqualTo(1);
	}

	private static Long id(Writer writer) {
		return Objects.requireNonNull(writer.getId());
	}

}
