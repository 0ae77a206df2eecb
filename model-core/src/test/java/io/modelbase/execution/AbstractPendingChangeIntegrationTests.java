package io.modelbase.execution;

import java.util.List;

import io.modelbase.ToOne;
import io.modelbase.load.LoadOptions;
import io.modelbase.query.Select;
import io.modelbase.relation.Country;
import io.modelbase.relation.Place;
import io.modelbase.relation.Place_;
import io.modelbase.relation.Profile;
import io.modelbase.relation.Remark;
import io.modelbase.relation.Remark_;
import io.modelbase.relation.Story;
import io.modelbase.relation.Story_;
import io.modelbase.relation.Topic;
import io.modelbase.relation.Writer;
import io.modelbase.relation.Writer_;
import io.modelbase.repository.ModelRepository;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.r2dbc.repository.Query;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing that was changed in memory, or is in the database, gets lost silently. */
abstract class AbstractPendingChangeIntegrationTests {

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database())
		.models(Writer.class, Country.class, Profile.class, Story.class, Remark.class, Topic.class, Place.class)
		.poolSize(1);

	private Writer ada;

	private Story story;

	abstract TestDatabase database();

	private ModelTemplate template() {
		return this.fixture.template();
	}

	private <T> T save(T model) {
		return this.fixture.one(template().save(model));
	}

	@BeforeEach
	void createStory() {
		this.ada = save(new Writer("Ada"));
		this.story = save(new Story("s", ToOne.of(this.ada)));
	}

	private Story story(LoadOptions<Story> options) {
		return this.fixture.one(template().get(Story.class, this.story.getId(), options));
	}

	@Test
	void refusesAnUnsavedTargetWhereTheKeyWasNull() {
		this.story.setEditor(ToOne.of(new Writer("new")));
		assertThat(this.fixture.error(template().save(this.story)))
			.hasMessageContaining("Story.editor refers to a Writer that was never saved");
	}

	@Test
	void writesTheKeyOfATargetThatIsInsertedByTheSameCall() {
		Writer carl = new Writer("Carl").setManager(ToOne.of(this.ada));
		this.ada.setManager(ToOne.of(carl.setManager(ToOne.none())));
		this.fixture.run(template().saveAll(List.of(this.ada, carl)));
		assertThat(this.fixture.one(template().get(Writer.class, this.ada.getId())).getManager().key())
			.isEqualTo(carl.getId());
	}

	@Test
	void savesANewModelThatRefersToItself() {
		Writer self = new Writer("self");
		this.fixture.run(template().save(self.setManager(ToOne.of(self))));
		assertThat(this.fixture.one(template().get(Writer.class, self.getId())).getManager().key())
			.isEqualTo(self.getId());
		this.fixture.forget();
		this.fixture.run(template().save(self));
		assertThat(this.fixture.statements()).isEmpty();
	}

	@Test
	void refusesAnUnsavedTargetInSpringDatasUpsert() {
		this.story.setAuthor(ToOne.of(new Writer("new")));
		assertThat(this.fixture.error(this.fixture.entityTemplate().upsert(this.story)))
			.isInstanceOf(InvalidDataAccessApiUsageException.class)
			.hasMessageContaining("never saved");
	}

	@Test
	void countsAMissingTargetAgainstAll() {
		save(new Remark("r", 1).setStory(ToOne.of(this.story)));
		assertThat(this.fixture.all(template()
			.findAll(Select.from(Story.class).where(Story_.remarks().all(Remark_.writer().name.eq("Ada")))))).isEmpty();
	}

	@Test
	void keepsAReferenceThatWasChangedBeforeALoad() {
		Country norway = save(new Country("NO", "Norway"));
		save(new Country("SE", "Sweden"));
		Writer worker = save(new Writer("w").setManager(ToOne.of(this.ada)).setCountry(ToOne.of(norway)));
		Writer boss = this.fixture.one(template().get(Writer.class, this.ada.getId()));
		Writer read = this.fixture.one(template().get(Writer.class, worker.getId()));
		read.setManager(ToOne.none()).setCountry(ToOne.ref(Country.class, "SE"));
		this.fixture.run(template().load(List.of(boss, read), Writer_.reports().load(Writer_.country().joined())));
		assertThat(read.getManager().isNone()).isTrue();
		assertThat(read.getCountry().get().getName()).isEqualTo("Sweden");
		save(read);
		Writer saved = this.fixture.one(template().get(Writer.class, worker.getId()));
		assertThat(saved.getCountry().key()).isEqualTo("SE");
		assertThat(saved.getManager().isNone()).isTrue();
	}

	@Test
	void keepsAReferenceThatWasChangedBeforeALoadThatJoinsModelsOfItsOwnClass() {
		Place region = save(new Place("region"));
		Place part = save(new Place("part").setRegion(ToOne.of(region)).setTwin(ToOne.of(save(new Place("twin")))));
		Place owner = this.fixture.one(template().get(Place.class, region.getId()));
		Place read = this.fixture.one(template().get(Place.class, part.getId()));
		read.setRegion(ToOne.none());
		this.fixture.run(template().load(List.of(owner, read), Place_.parts().load(Place_.twin().joined())));
		assertThat(read.getTwin().get().getName()).isEqualTo("twin");
		assertThat(read.getRegion().isNone()).isTrue();
	}

	@Test
	void keepsWhatWasRemovedFromAPartialCollection() {
		Topic topic = save(new Topic("a"));
		this.story.getTopics().add(topic);
		save(this.story);
		Story read = story(Story_.topics().limit(5));
		read.getTopics().remove(topic);
		this.fixture.run(template().load(read, Story_.topics()));
		assertThat(read.getTopics()).isEmpty();
		save(read);
		assertThat(story(Story_.topics()).getTopics()).isEmpty();
	}

	@Test
	void keepsWhatWasAddedBetweenASaveAndItsRollback() {
		Topic one = save(new Topic("a"));
		Topic two = save(new Topic("b"));
		this.story.getTopics().add(one);
		this.fixture.error(this.fixture.transactions().transactional(template().save(this.story).doOnNext((saved) -> {
			saved.getTopics().add(two);
			throw new IllegalStateException("no");
		})));
		save(this.story);
		assertThat(story(Story_.topics()).getTopics()).containsExactlyInAnyOrder(one, two);
	}

	@Test
	void remembersACountWhenADeleteIsRolledBack() {
		Story counted = story(Story_.topics().counted());
		this.fixture.error(this.fixture.transactions()
			.transactional(template().delete(counted).then(Mono.error(new IllegalStateException("no")))));
		assertThat(counted.getTopics().count()).isZero();
	}

	@Test
	void linksAllElementsWhenAModelIsInsertedAnew() {
		Topic topic = save(new Topic("a"));
		this.story.getTopics().add(topic);
		save(this.story);
		this.fixture.run(this.fixture.execute("delete from " + this.fixture.table(Story.class)));
		this.fixture.run(template().insert(this.story));
		assertThat(story(Story_.topics()).getTopics()).containsExactly(topic);
	}

	@Test
	void knowsNothingOfAReferenceWhoseColumnWasNotRead() {
		Story partly = this.fixture.all(this.fixture.repository(Stories.class).titles()).get(0);
		assertThat(partly.getAuthor().isNone()).isFalse();
		assertThat(partly.getAuthor().toString()).contains("not loaded");
		assertThat(this.fixture.error(template().load(partly, Story_.author())))
			.hasMessageContaining("the query that read the model left out its column");
		save(partly.setTitle("t"));
		assertThat(story(LoadOptions.none()).getAuthor().key()).isEqualTo(this.ada.getId());
	}

	interface Stories extends ModelRepository<Story, Long> {

		@Query("SELECT id, title FROM story")
		Flux<Story> titles();

	}

}
