package io.modelbase.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.modelbase.RelationNotLoadedException;
import io.modelbase.ToOne;
import io.modelbase.load.LoadOptions;
import io.modelbase.query.Select;
import io.modelbase.relation.Country;
import io.modelbase.relation.Profile;
import io.modelbase.relation.Profile_;
import io.modelbase.relation.Remark;
import io.modelbase.relation.Remark_;
import io.modelbase.relation.Story;
import io.modelbase.relation.Story_;
import io.modelbase.relation.Topic;
import io.modelbase.relation.Topic_;
import io.modelbase.relation.Writer;
import io.modelbase.relation.Writer_;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;

import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Relations load in a fixed number of statements, on one connection. */
abstract class AbstractLoadIntegrationTests {

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database())
		.models(Writer.class, Country.class, Profile.class, Story.class, Remark.class, Topic.class)
		.poolSize(1)
		.loadBatchSize(4);

	private Writer ada;

	private Writer bob;

	private List<Story> stories;

	abstract TestDatabase database();

	private ModelTemplate template() {
		return this.fixture.template();
	}

	@BeforeEach
	void createModels() {
		Country country = this.fixture.one(template().insert(new Country("NO", "Norway")));
		this.ada = this.fixture.one(template().save(new Writer("Ada").setCountry(ToOne.of(country))));
		this.bob = this.fixture.one(template().save(new Writer("Bob").setManager(ToOne.of(this.ada))));
		this.stories = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			this.stories.add(new Story("a" + i, ToOne.of(this.ada)).setPublished(i > 0));
		}
		this.stories.add(new Story("b0", ToOne.of(this.bob)).setEditor(ToOne.of(this.ada)));
		this.fixture.run(template().saveAll(this.stories));
		List<Remark> remarks = new ArrayList<>();
		for (Story story : this.stories.subList(1, 4)) {
			for (int i = 2; i >= 0; i--) {
				remarks.add(new Remark(story.getTitle() + "." + i, i).setStory(ToOne.of(story))
					.setWriter((i == 0) ? ToOne.none() : ToOne.of(this.bob)));
			}
		}
		this.fixture.run(template().saveAll(remarks));
		this.fixture.run(template().save(new Profile("mathematician", ToOne.of(this.ada))));
		this.fixture.forget();
	}

	private List<String> sent() {
		List<String> sent = this.fixture.plainStatements();
		this.fixture.forget();
		return sent;
	}

	private Writer ada(LoadOptions<Writer> options) {
		return this.fixture.one(template().get(Writer.class, this.ada.getId(), options));
	}

	@Test
	void loadsTargetsOfAllModelsInOneStatement() {
		List<Story> read = this.fixture
			.all(template().findAll(Select.from(Story.class).orderBy(Story_.id.asc()).load(Story_.author())));
		assertThat(sent()).hasSize(2);
		assertThat(read).extracting((story) -> story.getAuthor().get().getName())
			.containsExactly("Ada", "Ada", "Ada", "Bob");
		assertThat(read.get(0).getAuthor().get()).isSameAs(read.get(1).getAuthor().get());
		assertThat(read.get(0).getAuthor().get().getStories().isLoaded()).isFalse();
	}

	@Test
	void loadsElementsOfAllModelsInOneStatement() {
		List<Writer> writers = this.fixture.all(template().findAll(Select.from(Writer.class)
			.orderBy(Writer_.name.asc())
			.load(Writer_.stories().orderBy(Story_.title.desc()))));
		assertThat(sent()).hasSize(2);
		assertThat(writers.get(0).getStories()).extracting(Story::getTitle).containsExactly("a2", "a1", "a0");
		assertThat(writers.get(1).getStories()).extracting(Story::getTitle).containsExactly("b0");
		assertThat(writers.get(0).getStories()).allMatch((story) -> story.getAuthor().get() == writers.get(0));
	}

	@Test
	void sharesTheStepsOfNestedPaths() {
		Writer writer = ada(LoadOptions.of(Writer_.stories().remarks().writer(), Writer_.stories().remarks(),
				Writer_.stories().editor()));
		assertThat(sent()).hasSize(4);
		Story story = writer.getStories()
			.stream()
			.filter((one) -> one.getTitle().equals("a2"))
			.findFirst()
			.orElseThrow();
		assertThat(story.getRemarks()).extracting(Remark::getPosition).containsExactly(0, 1, 2);
		assertThat(story.getRemarks().get(0).getWriter().isNone()).isTrue();
		assertThat(story.getRemarks().get(1).getWriter().get().getName()).isEqualTo("Bob");
		assertThat(story.getRemarks().get(1).getStory().get()).isSameAs(story);
		assertThat(story.getEditor().orNull()).isNull();
		assertThat(writer.getStories().get(0).getRemarks().isLoaded()).isTrue();
	}

	@Test
	void loadsNothingForNoModelsAndNoKeys() {
		assertThat(this.fixture.all(template()
			.findAll(Select.from(Story.class).where(Story_.title.eq("none")).load(Story_.author().manager()))))
			.isEmpty();
		assertThat(sent()).hasSize(1);
		ada(Writer_.manager().load(Writer_.stories()));
		assertThat(sent()).hasSize(1);
	}

	@Test
	void joinsTargets() {
		List<Story> read = this.fixture.all(template().findAll(Select.from(Story.class)
			.orderBy(Story_.id.asc())
			.load(Story_.editor().joined(),
					Story_.author().joined().load(Writer_.country().joined(), Writer_.manager()))));
		assertThat(sent()).hasSize(1);
		assertThat(read).extracting((story) -> story.getAuthor().get().getName())
			.containsExactly("Ada", "Ada", "Ada", "Bob");
		assertThat(read.get(0).getEditor().isNone()).isTrue();
		assertThat(read.get(3).getEditor().get()).isSameAs(read.get(0).getAuthor().get());
		assertThat(read.get(0).getAuthor().get().getCountry().get().getName()).isEqualTo("Norway");
		assertThat(read.get(3).getAuthor().get().getManager().get()).isSameAs(read.get(0).getAuthor().get());
	}

	@Test
	void joinsTargetsOfElements() {
		Writer writer = ada(
				Writer_.stories().load(Story_.remarks().limit(1).load(Remark_.writer().joined()), Story_.author()));
		assertThat(sent()).hasSize(3);
		assertThat(writer.getStories().get(1).getRemarks().get(0).getText()).isEqualTo("a1.0");
	}

	@Test
	void loadsTheFirstElementsOfEachModelInOneStatement() {
		List<Writer> writers = this.fixture.all(template().findAll(Select.from(Writer.class)
			.orderBy(Writer_.name.asc())
			.load(Writer_.stories().where(Story_.title.ne("a1")).orderBy(Story_.title.desc()).limit(1))));
		assertThat(sent()).hasSize(2);
		assertThat(writers.get(0).getStories()).extracting(Story::getTitle).containsExactly("a2");
		assertThat(writers.get(1).getStories()).extracting(Story::getTitle).containsExactly("b0");
		assertThat(writers.get(0).getStories().isPartial()).isTrue();
		assertThat(writers.get(0).getStories().isLoaded()).isFalse();
	}

	@Test
	void counts() {
		List<Writer> writers = this.fixture.all(template().findAll(Select.from(Writer.class)
			.orderBy(Writer_.name.asc())
			.load(Writer_.stories().counted(), Writer_.reports().counted())));
		assertThat(sent()).hasSize(3);
		assertThat(writers).extracting((writer) -> writer.getStories().count()).containsExactly(3L, 1L);
		assertThat(writers).extracting((writer) -> writer.getReports().count()).containsExactly(1L, 0L);
		assertThat(writers.get(0).getStories().isLoaded()).isFalse();
		assertThat(ada(Writer_.stories().where(Story_.published.isTrue()).counted()).getStories().count()).isEqualTo(2);
	}

	@Test
	void loadsBothSidesOfAOneToOneRelation() {
		Writer writer = ada(Writer_.profile());
		assertThat(sent()).hasSize(2);
		assertThat(writer.getProfile().get().getBio()).isEqualTo("mathematician");
		assertThat(writer.getProfile().get().getWriter().get()).isSameAs(writer);
		Profile profile = this.fixture.all(template().findAll(Select.from(Profile.class).load(Profile_.writer())))
			.get(0);
		assertThat(profile.getWriter().get().getProfile().get()).isSameAs(profile);
		Writer without = this.fixture.one(template().get(Writer.class, this.bob.getId(), Writer_.profile().joined()));
		assertThat(without.getProfile().isNone()).isTrue();
	}

	@Test
	void followsAReferenceToItself() {
		Writer carl = this.fixture.one(template().save(new Writer("Carl").setManager(ToOne.of(this.bob))));
		this.fixture.forget();
		Writer read = this.fixture.one(template().get(Writer.class, carl.getId(), Writer_.manager().depth(3)));
		assertThat(sent()).hasSize(3);
		Writer top = read.getManager().get().getManager().get();
		assertThat(top.getName()).isEqualTo("Ada");
		assertThat(top.getManager().isNone()).isTrue();
		Writer root = ada(Writer_.reports().depth(2));
		assertThat(sent()).hasSize(3);
		assertThat(root.getReports().get(0).getReports()).extracting(Writer::getName).containsExactly("Carl");
	}

	@Test
	void readsOneRowIntoOneObjectWithinALoad() {
		List<Writer> writers = this.fixture.all(template()
			.findAll(Select.from(Writer.class).orderBy(Writer_.name.asc()).load(Writer_.manager(), Writer_.reports())));
		assertThat(sent()).hasSize(2);
		assertThat(writers.get(1).getManager().get()).isSameAs(writers.get(0));
		assertThat(writers.get(0).getReports().get(0)).isSameAs(writers.get(1));
	}

	@Test
	void loadsOnlyWhatIsMissing() {
		Writer writer = ada(Writer_.stories());
		this.fixture.forget();
		assertThat(this.fixture.one(template().load(writer, Writer_.stories()))).isSameAs(writer);
		assertThat(sent()).isEmpty();
		this.fixture.run(template().load(List.of(writer), Writer_.stories().remarks()));
		assertThat(sent()).hasSize(1);
		Writer partial = ada(Writer_.stories().limit(1));
		this.fixture.forget();
		this.fixture.run(template().load(partial, Writer_.stories()));
		assertThat(sent()).hasSize(1);
		assertThat(partial.getStories().size()).isEqualTo(3);
		assertThat(partial.getStories().isLoaded()).isTrue();
	}

	@Test
	void cutsKeysIntoChunks() {
		for (int count : List.of(0, 1, 4, 5, 9)) {
			List<Writer> writers = IntStream.range(0, count).mapToObj((i) -> new Writer("w" + i)).toList();
			this.fixture.run(template().saveAll(writers));
			List<Long> ids = writers.stream().map(Writer::getId).toList();
			this.fixture.forget();
			List<Writer> read = this.fixture
				.all(template().findAll(Select.from(Writer.class).where(Writer_.id.in(ids)).load(Writer_.stories())));
			assertThat(read).hasSize(count).allMatch((writer) -> writer.getStories().isEmpty());
			assertThat(sent()).hasSize(1 + (count + 3) / 4);
		}
	}

	@Test
	void givesDuplicatesOfAModelTheSameElements() {
		Writer copy = ada(LoadOptions.none());
		Writer other = ada(LoadOptions.none());
		this.fixture.forget();
		this.fixture.run(template().load(List.of(copy, other, copy), Writer_.stories()));
		assertThat(sent()).hasSize(1);
		assertThat(copy.getStories()).hasSize(3);
		assertThat(other.getStories().list()).isEqualTo(copy.getStories().list());
	}

	@Test
	void loadsWithinATransactionOnItsConnection() {
		List<Writer> writers = this.fixture.all(this.fixture.transactions()
			.transactional(template().findAll(Select.from(Writer.class).load(Writer_.stories().remarks()))
				.concatMap((writer) -> template().save(writer.setName(writer.getName() + "!")))));
		assertThat(writers).hasSize(2);
	}

	@Test
	void limitsAndPagesCountModels() {
		Select<Writer> select = Select.from(Writer.class)
			.orderBy(Writer_.name.asc())
			.load(Writer_.stories(), Writer_.manager().joined());
		Page<Writer> page = this.fixture
			.one(template().findPage(select, PageRequest.of(0, 1, Sort.by("country.name"))));
		assertThat(page.getTotalElements()).isEqualTo(2);
		assertThat(page.getContent()).hasSize(1).allMatch((writer) -> writer.getStories().isLoaded());
	}

	@Test
	void filtersByPaths() {
		assertThat(titles(Select.from(Story.class).where(Story_.author().name.eq("Bob")))).containsExactly("b0");
		assertThat(titles(Select.from(Story.class).where(Story_.author().manager().name.eq("Ada"))))
			.containsExactly("b0");
		assertThat(titles(Select.from(Story.class).where(Story_.author().id.eq(this.ada.getId())))).hasSize(3);
		assertThat(titles(Select.from(Story.class).where(Story_.remarks().none()))).containsExactly("a0");
		assertThat(titles(Select.from(Story.class).where(Story_.remarks().any(Remark_.writer().name.eq("Bob")))))
			.containsExactly("a1", "a2", "b0");
		assertThat(titles(Select.from(Story.class).where(Story_.remarks().all(Remark_.writer().isNotNull()))))
			.containsExactly("a0");
		assertThat(titles(Select.from(Story.class).where(Story_.remarks().count().ge(3L)))).hasSize(3);
		assertThat(titles(Select.from(Story.class).where(Story_.remarks().max(Remark_.position).eq(2)))).hasSize(3);
		assertThat(titles(Select.from(Story.class).where(Story_.remarks().avg(Remark_.position).gt(0.5)))).hasSize(3);
		assertThat(titles(Select.from(Story.class).where(Story_.remarks().sum(Remark_.position).lt(3L)))).isEmpty();
		assertThat(titles(Select.from(Story.class).where(Story_.author().profile().bio.startsWith("math")))).hasSize(3);
		assertThat(titles(Select.from(Story.class).where(Story_.author().profile().isNull()))).containsExactly("b0");
		assertThat(titles(Select.from(Story.class).where(Story_.author().country().code.eq("NO")))).hasSize(3);
		assertThat(this.fixture.all(template().findAll(Select.from(Writer.class)
			.orderBy(Writer_.stories().count().asc())
			.where(Writer_.stories().remarks().any())))).extracting(Writer::getName).containsExactly("Bob", "Ada");
		assertThat(this.fixture.one(template().count(Select.from(Story.class).where(Story_.author().name.eq("Ada")))))
			.isEqualTo(3);
		assertThat(this.fixture.one(template().exists(Select.from(Story.class).where(Story_.author().name.eq("X")))))
			.isFalse();
	}

	private List<String> titles(Select<Story> select) {
		return this.fixture.all(template().findAll(select.orderBy(Story_.title.asc())))
			.stream()
			.map(Story::getTitle)
			.toList();
	}

	@Test
	void saysWhatIsNotLoadedAndHowToLoadIt() {
		Writer writer = this.fixture.all(template().findAll(Select.from(Writer.class).where(Writer_.name.eq("Bob"))))
			.get(0);
		assertThat(catchThrowable(() -> writer.getStories().size())).isInstanceOf(RelationNotLoadedException.class)
			.hasMessage("Relation Writer.stories is not loaded. Add .load(Writer_.stories()) to the select, or call"
					+ " repository.load(writer, Writer_.stories()). The writer was read by: select Writer where Writer.name = ?.");
		assertThat(catchThrowable(() -> writer.getManager().get()))
			.hasMessageStartingWith("Relation Writer.manager is not loaded.");
		assertThat(writer.getManager().key()).isEqualTo(this.ada.getId());
		assertThat(writer.toString() + writer.getStories() + writer.getManager()).contains("not loaded");
	}

	@Test
	void refusesOptionsThatCantBe() {
		assertThat(this.fixture
			.error(template().findAll(Select.from(Writer.class).load(Writer_.stories().author().limit(1)))))
			.isInstanceOf(InvalidDataAccessApiUsageException.class)
			.hasMessageContaining("Story.author leads to one model");
		assertThat(this.fixture.error(template().findAll(Select.from(Writer.class).load(Writer_.stories().depth(2)))))
			.hasMessageContaining("depth(2) can't follow it");
		assertThat(catchThrowable(
				() -> Select.from(Writer.class).load(Writer_.stories().limit(1), Writer_.stories().limit(2))))
			.isInstanceOf(InvalidDataAccessApiUsageException.class)
			.hasMessageContaining("Relation stories is tuned in two ways");
		assertThat(catchThrowable(() -> template().stream(Select.from(Writer.class).load(Writer_.stories()))))
			.isInstanceOf(InvalidDataAccessApiUsageException.class);
	}

	@Test
	void finishesForManyModelsOnOneConnection() {
		List<Writer> writers = IntStream.range(0, 200).mapToObj((i) -> new Writer("w" + i)).toList();
		this.fixture.run(template().saveAll(writers));
		this.fixture
			.run(template().saveAll(writers.stream().map((writer) -> new Story("s", ToOne.of(writer))).toList()));
		Flux<Writer> load = template().findAll(Select.from(Writer.class).load(Writer_.stories().author().manager()));
		assertThat(this.fixture.all(load)).hasSize(202);
		assertThat(this.fixture.all(this.fixture.transactions().transactional(load))).hasSize(202);
		this.fixture.run(load.take(1));
		assertThat(this.fixture.all(Flux.range(0, 16).flatMap((i) -> load.count()))).hasSize(16);
	}

}
