package io.modelbase.execution;

import java.util.List;
import java.util.Locale;

import io.modelbase.ToOne;
import io.modelbase.load.LoadOptions;
import io.modelbase.query.Select;
import io.modelbase.relation.Country;
import io.modelbase.relation.Profile;
import io.modelbase.relation.Remark;
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
import reactor.core.publisher.Mono;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.r2dbc.mapping.OutboundRow;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;

import static org.assertj.core.api.Assertions.assertThat;

/** A save writes a model's foreign keys and the links that changed. */
abstract class AbstractRelationWriteIntegrationTests {

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database())
		.models(Writer.class, Country.class, Profile.class, Story.class, Remark.class, Topic.class)
		.poolSize(1);

	private Writer ada;

	abstract TestDatabase database();

	private ModelTemplate template() {
		return this.fixture.template();
	}

	@BeforeEach
	void createWriter() {
		this.ada = this.fixture.one(template().save(new Writer("Ada")));
		this.fixture.forget();
	}

	private Story story(Long id, LoadOptions<Story> options) {
		return this.fixture.one(template().get(Story.class, id, options));
	}

	private List<String> topics(Story story) {
		return story(story.getId(), Story_.topics().orderBy(Topic_.name.asc())).getTopics()
			.stream()
			.map(Topic::getName)
			.toList();
	}

	private Topic topic(String name) {
		return this.fixture.one(template().save(new Topic(name)));
	}

	@Test
	void writesForeignKeysAsColumnsThatChange() {
		Story story = this.fixture.one(template().save(new Story("s", ToOne.ref(Writer.class, this.ada.getId()))));
		Story read = story(story.getId(), LoadOptions.none());
		assertThat(read.getAuthor().key()).isEqualTo(this.ada.getId());
		assertThat(read.getEditor().isNone()).isTrue();
		this.fixture.forget();
		this.fixture.run(template().save(read.setAuthor(ToOne.of(this.ada))));
		assertThat(this.fixture.statements()).isEmpty();
		this.fixture.run(template().save(read.setEditor(ToOne.of(this.ada))));
		assertThat(this.fixture.plainStatements()).hasSize(1).first().asString().contains("set edited_by = ?");
		this.fixture.run(template().save(read.setEditor(ToOne.none())));
		assertThat(story(story.getId(), LoadOptions.none()).getEditor().isNone()).isTrue();
	}

	@Test
	void refusesAReferenceToAnUnsavedModel() {
		assertThat(this.fixture.error(template().save(new Story("s", ToOne.of(new Writer("new"))))))
			.isInstanceOf(InvalidDataAccessApiUsageException.class)
			.hasMessage(
					"Story.author refers to a Writer that was never saved. Save the Writer first (in a session, add it), or refer to an existing row by ToOne.ref(Writer.class, key).");
		assertThat(this.fixture.statements()).isEmpty();
	}

	@Test
	void insertsWhatIsPointedAtFirst() {
		Writer top = new Writer("top");
		Writer middle = new Writer("middle").setManager(ToOne.of(top));
		Writer low = new Writer("low").setManager(ToOne.of(middle));
		Writer other = new Writer("other");
		this.fixture.run(template().saveAll(List.of(low, middle, other, top)));
		assertThat(this.fixture.plainStatements().stream().filter((sql) -> sql.contains("insert into"))).hasSize(3);
		Writer read = this.fixture.one(template().get(Writer.class, low.getId(), Writer_.manager().depth(2)));
		assertThat(read.getManager().get().getManager().get().getName()).isEqualTo("top");
		this.fixture.run(template().deleteAll(List.of(top, middle, low, other)));
		assertThat(this.fixture.one(template().count(Select.from(Writer.class)))).isEqualTo(1);
	}

	@Test
	void closesACircleByAnUpdateOfOneForeignKey() {
		Writer one = new Writer("one");
		Writer two = new Writer("two").setManager(ToOne.of(one));
		Writer three = new Writer("three").setManager(ToOne.of(two));
		Writer below = new Writer("below").setManager(ToOne.of(three));
		one.setManager(ToOne.of(three));
		this.fixture.run(template().saveAll(List.of(below, one, two, three)));
		assertThat(this.fixture.plainStatements()).filteredOn((sql) -> sql.contains("insert into")).hasSize(3);
		assertThat(this.fixture.plainStatements()).filteredOn((sql) -> sql.startsWith("update")).hasSize(1);
		for (Writer writer : List.of(below, one, two, three)) {
			assertThat(this.fixture.one(template().get(Writer.class, writer.getId())).getManager().key())
				.isEqualTo(writer.getManager().key());
		}
	}

	@Test
	void leavesCollectionsLoadedWhereAnUpdateSetsAForeignKeyLater() {
		Writer self = new Writer("self");
		Writer other = new Writer("other").setManager(ToOne.of(self));
		self.setManager(ToOne.of(self));
		self.getReports().add(other);
		Writer one = new Writer("one");
		Writer two = new Writer("two").setManager(ToOne.of(one));
		one.setManager(ToOne.of(two));
		this.fixture.run(template().saveAll(List.of(self, other, one, two)));
		assertThat(self.getReports().list()).containsExactly(other);
		assertThat(List.of(self, other, one, two))
			.allMatch((writer) -> writer.getReports().isLoaded() && writer.getStories().isLoaded());
	}

	@Test
	void deletesACircleAfterAnUpdateOfOneForeignKey() {
		Writer one = new Writer("one");
		Writer two = new Writer("two").setManager(ToOne.of(one));
		Writer three = new Writer("three").setManager(ToOne.of(two));
		Writer below = new Writer("below").setManager(ToOne.of(three));
		Writer self = new Writer("self");
		one.setManager(ToOne.of(three));
		self.setManager(ToOne.of(self));
		List<Writer> writers = List.of(three, self, below, one, two);
		this.fixture.run(template().saveAll(writers));
		assertThat(this.fixture.error(this.fixture.transactions()
			.transactional(template().deleteAll(writers).then(Mono.error(new IllegalStateException("no"))))))
			.hasMessage("no");
		assertThat(writers).noneMatch(Writer::isNew);
		this.fixture.forget();
		this.fixture.run(template().saveAll(writers));
		assertThat(this.fixture.statements()).isEmpty();
		this.fixture.run(template().deleteAll(writers));
		assertThat(this.fixture.plainStatements()).filteredOn((sql) -> sql.contains("update writers"))
			.singleElement()
			.asString()
			.contains("manager_id");
		assertThat(this.fixture.plainStatements()).filteredOn((sql) -> sql.contains("delete from")).hasSize(4);
		assertThat(writers).allMatch(Writer::isNew);
		assertThat(this.fixture.one(template().count(Select.from(Writer.class)))).isEqualTo(1);
	}

	@Test
	void writesARowThatRefersToItselfWhollyOrNotAtAll() {
		Writer self = new Writer("self");
		self.setManager(ToOne.of(self));
		refuseSecondStatement();
		assertThat(this.fixture.error(template().save(self))).hasStackTraceContaining("refused");
		assertThat(self.isNew()).isTrue();
		refuseNothing();
		assertThat(this.fixture.one(template().count(Select.from(Writer.class)))).isEqualTo(1);
		this.fixture.run(template().save(self));
		refuseSecondStatement();
		assertThat(this.fixture.error(template().delete(self))).hasStackTraceContaining("refused");
		assertThat(self.isNew()).isFalse();
		refuseNothing();
		Writer read = this.fixture.one(template().get(Writer.class, self.getId()));
		assertThat(read.getManager().key()).isEqualTo(self.getId());
		this.fixture.run(template().delete(self));
		assertThat(self.isNew()).isTrue();
		assertThat(this.fixture.one(template().count(Select.from(Writer.class)))).isEqualTo(1);
	}

	private void refuseSecondStatement() {
		this.fixture.forget();
		this.fixture.connections().whenPreparing((number) -> {
			if (number == 2) {
				throw new IllegalStateException("refused");
			}
		});
	}

	private void refuseNothing() {
		this.fixture.connections().whenPreparing((number) -> {
		});
	}

	@Test
	void deletesInTheOrderOfWhatRowsReferTo() {
		Writer bob = this.fixture.one(template().save(new Writer("Bob")));
		Story story = this.fixture.one(template().save(new Story("s", ToOne.of(this.ada)).setEditor(ToOne.of(bob))));
		story.setEditor(ToOne.none());
		this.fixture.run(template().deleteAll(List.of(bob, story)));
		assertThat(this.fixture.one(template().count(Select.from(Story.class)))).isZero();
		assertThat(bob.isNew()).isTrue();
	}

	@Test
	void writesTheLinksThatChanged() {
		Topic a = topic("a");
		Topic b = topic("b");
		Topic c = topic("c");
		Story story = new Story("s", ToOne.of(this.ada));
		story.getTopics().addAll(a, b);
		this.fixture.forget();
		this.fixture.run(template().save(story));
		assertThat(this.fixture.statements()).anyMatch((sql) -> sql.contains("story_topic"));
		assertThat(topics(story)).containsExactly("a", "b");
		this.fixture.forget();
		this.fixture.run(template().save(story));
		assertThat(this.fixture.statements()).isEmpty();
		story.getTopics().remove(a);
		story.getTopics().add(c);
		this.fixture.run(template().save(story));
		assertThat(this.fixture.plainStatements().stream().filter((sql) -> sql.contains("story_topic"))).hasSize(2);
		assertThat(topics(story)).containsExactly("b", "c");
		Story read = story(story.getId(), Story_.topics());
		read.getTopics().clear();
		this.fixture.run(template().save(read));
		assertThat(topics(story)).isEmpty();
	}

	@Test
	void linksOnlyWhenTheCollectionIsNotLoaded() {
		Topic a = topic("a");
		Topic b = topic("b");
		Story story = new Story("s", ToOne.of(this.ada));
		story.getTopics().add(a);
		this.fixture.run(template().save(story));
		Story read = story(story.getId(), LoadOptions.none());
		read.getTopics().add(a);
		read.getTopics().add(b);
		this.fixture.run(template().save(read));
		assertThat(topics(story)).containsExactly("a", "b");
		assertThat(read.getTopics().isLoaded()).isFalse();
	}

	@Test
	void linksFromTheOtherSide() {
		Story story = this.fixture.one(template().save(new Story("s", ToOne.of(this.ada))));
		Topic topic = new Topic("a");
		topic.getStories().add(story);
		this.fixture.run(template().save(topic));
		assertThat(topics(story)).containsExactly("a");
		Topic read = this.fixture.one(template().get(Topic.class, topic.getId(), Topic_.stories()));
		assertThat(read.getStories()).extracting(Story::getTitle).containsExactly("s");
		read.getStories().remove(story);
		this.fixture.run(template().save(read));
		assertThat(topics(story)).isEmpty();
	}

	@Test
	void refusesAPartialCollectionThatWasChangedAndUnsavedElements() {
		Story story = this.fixture.one(template().save(new Story("s", ToOne.of(this.ada))));
		Story partial = story(story.getId(), Story_.topics().limit(1));
		partial.getTopics().add(topic("a"));
		assertThat(this.fixture.error(template().save(partial))).isInstanceOf(InvalidDataAccessApiUsageException.class)
			.hasMessageContaining("Story.topics was loaded only in part");
		Story loaded = story(story.getId(), Story_.topics());
		loaded.getTopics().add(new Topic("new"));
		assertThat(this.fixture.error(template().save(loaded))).hasMessage(
				"Story.topics holds a Topic that was never saved, so it can't be linked. Save the Topic first (in a session, add it).");
	}

	@Test
	void givesElementsTheirOwner() {
		Writer writer = new Writer("Bob");
		Story story = new Story("s", ToOne.none());
		writer.getStories().add(story);
		this.fixture.run(template().save(writer).then(Mono.defer(() -> template().save(story))));
		assertThat(story.getAuthor().get()).isSameAs(writer);
		assertThat(story(story.getId(), LoadOptions.none()).getAuthor().key()).isEqualTo(writer.getId());
		writer.getStories().add(new Story("t", ToOne.of(this.ada)));
		assertThat(this.fixture.error(template().save(writer)))
			.hasMessageContaining("Writer.stories holds a Story whose author is another Writer");
	}

	@Test
	void takesLinksBackWithTheirTransaction() {
		Topic a = topic("a");
		Story story = new Story("s", ToOne.of(this.ada));
		story.getTopics().add(a);
		assertThat(this.fixture.error(this.fixture.transactions()
			.transactional(template().save(story).then(Mono.error(new IllegalStateException("no")))))).hasMessage("no");
		assertThat(story.isNew()).isTrue();
		assertThat(story.getId()).isNull();
		this.fixture.run(template().save(story));
		assertThat(topics(story)).containsExactly("a");
		story.getTopics().clear();
		this.fixture.error(this.fixture.transactions()
			.transactional(template().save(story).then(Mono.error(new IllegalStateException("no")))));
		this.fixture.run(template().save(story));
		assertThat(topics(story)).isEmpty();
	}

	@Test
	void deletesAsTheForeignKeysSay() {
		Writer bob = this.fixture.one(template().save(new Writer("Bob")));
		Story story = new Story("s", ToOne.of(this.ada));
		story.getTopics().add(topic("a"));
		this.fixture.run(template().save(story));
		Remark remark = this.fixture
			.one(template().save(new Remark("r", 0).setStory(ToOne.of(story)).setWriter(ToOne.of(bob))));
		this.fixture.run(template().delete(bob));
		assertThat(this.fixture.one(template().get(Remark.class, remark.getId())).getWriter().isNone()).isTrue();
		Story edited = this.fixture.one(template().save(new Story("t", ToOne.of(this.ada))));
		Writer carl = this.fixture.one(template().save(new Writer("Carl")));
		this.fixture.run(template().save(edited.setEditor(ToOne.of(carl))));
		assertThat(this.fixture.error(template().delete(carl))).isInstanceOf(DataIntegrityViolationException.class);
		this.fixture.run(template().save(edited.setEditor(ToOne.none())));
		this.fixture.run(template().delete(carl));
		this.fixture.run(template().delete(this.ada));
		assertThat(this.fixture.one(template().count(Select.from(Story.class)))).isZero();
		assertThat(this.fixture.one(template().count(Select.from(Remark.class)))).isZero();
	}

	@Test
	void upsertsAndReadsBackThroughSpringData() {
		Story story = this.fixture.one(template().save(new Story("s", ToOne.of(this.ada))));
		Story read = this.fixture.one(this.fixture.entityTemplate()
			.selectOne(Query.query(Criteria.where("author").is(this.ada)), Story.class));
		assertThat(read.getId()).isEqualTo(story.getId());
		OutboundRow row = new OutboundRow();
		this.fixture.entityTemplate().getConverter().write(read, row);
		assertThat(row.keySet().stream().map(Object::toString))
			.anyMatch((name) -> name.toLowerCase(Locale.ROOT).contains("author_id"));
	}

}
