package io.modelbase.execution;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import io.modelbase.LongModel;
import io.modelbase.StaleModelException;
import io.modelbase.ToOne;
import io.modelbase.domain.Gauge;
import io.modelbase.domain.Gauge_;
import io.modelbase.expression.Condition;
import io.modelbase.metamodel.Attribute;
import io.modelbase.query.Delete;
import io.modelbase.query.Select;
import io.modelbase.query.Update;
import io.modelbase.relation.Country;
import io.modelbase.relation.Profile;
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
import lombok.Getter;
import lombok.Setter;
import lombok.experimental.Accessors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;

import org.springframework.core.convert.converter.Converter;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.annotation.Version;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

import static io.modelbase.query.Conditions.ifPresent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Updates and deletes of many rows by one statement. */
abstract class AbstractBulkIntegrationTests {

	private static final Condition<Story> NO_FILTER = ifPresent((String) null, Story_.title::eq);

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database())
		.models(Writer.class, Country.class, Profile.class, Story.class, Remark.class, Topic.class, Lamp.class,
				Gauge.class)
		.converters(VoltsToString.INSTANCE, StringToVolts.INSTANCE)
		.poolSize(1);

	private Writer boss;

	private Writer ada;

	private Writer bob;

	abstract TestDatabase database();

	private ModelTemplate template() {
		return this.fixture.template();
	}

	@BeforeEach
	void saveStories() {
		this.boss = new Writer("Boss");
		this.ada = new Writer("Ada").setManager(ToOne.of(this.boss));
		this.bob = new Writer("Bob").setManager(ToOne.of(this.ada)).setEmail("bob@example.com");
		Story alpha = new Story("Alpha", ToOne.of(this.ada)).setRating(1);
		Story beta = new Story("Beta", ToOne.of(this.ada)).setEditor(ToOne.of(this.boss)).setRating(2);
		Story gamma = new Story("Gamma", ToOne.of(this.bob)).setRating(3);
		this.fixture.run(template().saveAll(List.of(this.boss, this.ada, this.bob, alpha, beta, gamma)));
		Topic topic = this.fixture.one(template().save(new Topic("science")));
		beta.getTopics().add(topic);
		this.fixture.run(template().save(beta));
		this.fixture
			.run(template().save(new Remark("good", 1).setStory(ToOne.of(gamma)).setWriter(ToOne.of(this.boss))));
		this.fixture.forget();
	}

	private static Update<Story> publish() {
		return Update.table(Story.class).set(Story_.published, true);
	}

	private long execute(Update<?> update) {
		return this.fixture.one(template().execute(update));
	}

	private long execute(Delete<?> delete) {
		return this.fixture.one(template().execute(delete));
	}

	private <T> List<String> names(Class<T> type, Function<T, String> name) {
		return this.fixture.all(template().findAll(Select.from(type)).map(name)).stream().sorted().toList();
	}

	/** What an update with a condition writes, and a delete with it deletes. */
	private void assertThatWrites(Condition<Story> condition, String... titles) {
		this.fixture.run(template().execute(Update.table(Story.class).set(Story_.published, false).all()));
		assertThat(execute(publish().where(condition))).isEqualTo(titles.length);
		assertThat(this.fixture.all(template().findAll(Select.from(Story.class).where(Story_.published.isTrue()))))
			.extracting(Story::getTitle)
			.containsExactlyInAnyOrder(titles);
		this.fixture.run(this.fixture.transactions().execute((transaction) -> {
			transaction.setRollbackOnly();
			return template().execute(Delete.from(Story.class).where(condition))
				.doOnNext((deleted) -> assertThat(deleted).isEqualTo(titles.length))
				.then(template().findAll(Select.from(Story.class)).map(Story::getTitle).collectList())
				.doOnNext((left) -> assertThat(left).hasSize(3 - titles.length).doesNotContain(titles));
		}));
	}

	@Test
	void setsSeveralColumnsByOneStatement() {
		Update<Story> update = publish().set(Story_.title, "New").set(Story_.rating, null);
		assertThat(execute(update.where(Story_.rating.le(2)))).isEqualTo(2);
		assertThat(this.fixture.plainStatements())
			.containsExactly("update story set published = ?, title = ?, rating = ?, updated_at = ? where rating <= ?");
		assertThat(this.fixture.all(template().findAll(Select.from(Story.class).where(Story_.title.eq("New")))))
			.hasSize(2)
			.allMatch(Story::isPublished)
			.allMatch((story) -> story.getRating() == null);
		assertThat(execute(publish().where(Story_.title.eq("absent")))).isZero();
		assertThat(this.fixture.connections().statements()).allMatch((sql) -> !sql.contains("New"));
	}

	@Test
	void sendsNothingBeforeItIsSubscribedTo() {
		Mono<Long> updated = template().execute(publish().all());
		Mono<Long> deleted = template().execute(Delete.from(Story.class).all());
		assertThat(this.fixture.statements()).isEmpty();
		assertThat(this.fixture.one(updated)).isEqualTo(3);
		assertThat(this.fixture.one(updated)).isEqualTo(3);
		assertThat(this.fixture.one(deleted)).isEqualTo(3);
		assertThat(this.fixture.statements()).hasSize(3);
	}

	@Test
	void setsUpdatedAtUnlessToldAnotherTime() {
		this.fixture.clock().advance(Duration.ofMinutes(1));
		Mono<Long> update = template().execute(publish().all());
		this.fixture.clock().advance(Duration.ofMinutes(1));
		this.fixture.run(update);
		Instant now = this.fixture.clock().instant().truncatedTo(ChronoUnit.MICROS);
		assertThat(this.fixture.all(template().findAll(Select.from(Story.class)))).extracting(Story::getUpdatedAt)
			.containsOnly(now);
		Instant then = Instant.parse("2001-02-03T04:05:06Z");
		execute(publish().set(Story_.updatedAt, then).all());
		assertThat(this.fixture.all(template().findAll(Select.from(Story.class)))).extracting(Story::getUpdatedAt)
			.containsOnly(then);
	}

	@Test
	void setsAForeignKey() {
		execute(Update.table(Story.class)
			.set(Story_.editor().id, this.bob.getId())
			.where(Story_.author().id.eq(this.ada.getId())));
		assertThat(this.fixture.plainStatements())
			.containsExactly("update story set edited_by = ?, updated_at = ? where author_id = ?");
		assertThatWrites(Story_.editor().name.eq("Bob"), "Alpha", "Beta");
		execute(Update.table(Story.class).set(Story_.editor().id, null).all());
		assertThatWrites(Story_.editor().isNull(), "Alpha", "Beta", "Gamma");
	}

	@Test
	void explainsAKeyThatLeadsNowhere() {
		assertThat(this.fixture.error(template().execute(Update.table(Story.class).set(Story_.editor().id, 0L).all())))
			.isInstanceOf(DataIntegrityViolationException.class)
			.hasMessageStartingWith("Story was not updated: a foreign key of ");
		assertThat(this.fixture.error(template().execute(Delete.from(Writer.class).where(Writer_.name.eq("Boss")))))
			.isInstanceOf(DataIntegrityViolationException.class)
			.hasMessageStartingWith("Writer was not deleted: a foreign key of ");
	}

	@Test
	void followsPathsToOne() {
		assertThatWrites(Story_.author().name.startsWith("A"), "Alpha", "Beta");
		assertThatWrites(Story_.author().manager().name.eq("Ada"), "Gamma");
		assertThatWrites(Story_.editor().name.isNull(), "Alpha", "Gamma");
		assertThatWrites(Story_.editor().name.eq("Boss").or(Story_.title.eq("Gamma")), "Beta", "Gamma");
		assertThatWrites(Story_.author().name.eq("Ada").and(Story_.rating.gt(1)), "Beta");
		assertThatWrites(Story_.author().matches(Writer_.email.isNotNull().and(Writer_.manager().isNotNull())),
				"Gamma");
	}

	@Test
	void asksForElements() {
		assertThatWrites(Story_.remarks().any(), "Gamma");
		assertThatWrites(Story_.remarks().none(Remark_.writer().name.eq("Boss")), "Alpha", "Beta");
		assertThatWrites(Story_.remarks().all(Remark_.text.eq("bad")), "Alpha", "Beta");
		assertThatWrites(Story_.topics().any(Topic_.name.eq("science")).and(Story_.author().name.eq("Ada")), "Beta");
		assertThatWrites(Story_.topics().count().eq(0L), "Alpha", "Gamma");
		assertThatWrites(Story_.author().stories().any(Story_.title.eq("Beta")), "Alpha", "Beta");
		assertThatWrites(Story_.author().manager().stories().any().or(Story_.rating.eq(1)), "Alpha", "Gamma");
	}

	@Test
	void followsAReferenceToItself() {
		Update<Writer> rename = Update.table(Writer.class).set(Writer_.name, "Report");
		assertThat(execute(rename.where(Writer_.manager().name.eq("Boss")))).isOne();
		assertThat(names(Writer.class, Writer::getName)).containsExactly("Bob", "Boss", "Report");
		assertThat(execute(rename.where(Writer_.manager().manager().name.eq("Boss")))).isOne();
		assertThat(names(Writer.class, Writer::getName)).containsExactly("Boss", "Report", "Report");
		assertThat(execute(rename.set(Writer_.name, "Lead").where(Writer_.reports().any()))).isEqualTo(2);
		assertThat(names(Writer.class, Writer::getName)).containsExactly("Lead", "Lead", "Report");
		execute(Delete.from(Story.class).all());
		assertThat(execute(Delete.from(Writer.class).where(Writer_.manager().manager().name.eq("Lead")))).isOne();
		assertThat(execute(Delete.from(Writer.class).where(Writer_.reports().none(), Writer_.manager().isNotNull())))
			.isOne();
		assertThat(names(Writer.class, Writer::getName)).containsExactly("Lead");
	}

	@Test
	void leavesToTheDatabaseWhatRefersToARow() {
		assertThat(execute(Delete.from(Story.class).where(Story_.title.ne("Alpha")))).isEqualTo(2);
		assertThat(this.fixture.plainStatements()).containsExactly("delete from story where title <> ?");
		assertThat(this.fixture.one(template().count(Select.from(Remark.class)))).isZero();
		assertThat(this.fixture.one(template().count(Select.from(Topic.class)))).isOne();
	}

	@Test
	void writesEveryRowOnlyIfSaid() {
		assertThat(execute(publish().all())).isEqualTo(3);
		assertThat(execute(publish().where(NO_FILTER).all())).isEqualTo(3);
		assertThat(execute(publish().all().where(Story_.title.eq("Alpha")))).isOne();
		assertThat(execute(Delete.from(Story.class).all().where(Story_.title.eq("Alpha")))).isOne();
		assertThat(execute(Delete.from(Story.class).all())).isEqualTo(2);
	}

	@Test
	void refusesAMissingOrVanishedCondition() {
		assertThatIsRefused(publish(),
				"'update Story set Story.published = ?' has no condition, or only absent ones, and would write every row. Add where(…), or say all() if every row is meant.");
		assertThatIsRefused(publish().where(NO_FILTER, Condition.absent()), "has no condition");
		for (Delete<Story> delete : List.of(Delete.from(Story.class), Delete.from(Story.class).where(NO_FILTER))) {
			assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
				.isThrownBy(() -> template().execute(delete))
				.withMessageStartingWith("'delete Story' has no condition, or only absent ones");
			assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
				.isThrownBy(() -> template().sql(delete));
		}
		assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
			.isThrownBy(() -> template().deleteAll(Select.from(Story.class)));
		assertThat(this.fixture.statements()).isEmpty();
	}

	private void assertThatIsRefused(Update<?> update, String message) {
		assertThatExceptionOfType(InvalidDataAccessApiUsageException.class).isThrownBy(() -> template().execute(update))
			.withMessageContaining(message);
		assertThatExceptionOfType(InvalidDataAccessApiUsageException.class).isThrownBy(() -> template().sql(update));
	}

	@Test
	void refusesWhatItCantSet() {
		assertThatIsRefused(Update.table(Story.class).all(),
				"update Story all sets nothing. Add .set(Story_.…, value).");
		assertThatIsRefused(Update.table(Story.class).set(Story_.author().name, "x").all(),
				"An update of Story can't set Story.author.name, which is no column of table "
						+ this.fixture.table(Story.class)
						+ ". Update the model that has it, or set a reference by its key.");
		assertThatIsRefused(Update.table(Story.class).set(Story_.author().manager().id, 1L).all(), "is no column of");
		assertThatIsRefused(Update.table(Writer.class).set(Writer_.profile().id, 1L).all(), "is no column of");
		assertThatIsRefused(Update.table(Story.class).set(new Attribute<Story, String>(Story.class, "typo"), "x").all(),
				"is no column of");
		assertThatIsRefused(Update.table(Story.class).set(Story_.id, 1L).all(),
				"An update of Story can't set Story.id: ids identify rows.");
		assertThatIsRefused(Update.table(Story.class).set(Story_.createdAt, Instant.EPOCH).all(),
				"can't set Story.createdAt: only an insert writes it. Leave it out, or remove @InsertOnlyProperty from the property.");
		assertThatIsRefused(Update.table(Gauge.class).set(Gauge_.labelLength, 1).all(),
				"can't set Gauge.labelLength: only the database writes it. Leave it out, or remove @ReadOnlyProperty from the property.");
		assertThatIsRefused(Update.table(Lamp.class).set(AbstractBulkIntegrationTests_Lamp_.version, 1L).all(),
				"can't set Lamp.version: the statement raises the version by itself. Leave it out.");
		assertThat(this.fixture.statements()).isEmpty();
	}

	@Test
	void raisesTheVersionAndConvertsValues() {
		Lamp lamp = this.fixture.one(template().save(new Lamp().setName("a").setVolts(new Volts(12))));
		assertThat(lamp.getVersion()).isZero();
		assertThat(execute(Update.table(Lamp.class)
			.set(AbstractBulkIntegrationTests_Lamp_.volts, new Volts(230))
			.set(AbstractBulkIntegrationTests_Lamp_.colour, Colour.GREEN)
			.where(AbstractBulkIntegrationTests_Lamp_.volts.eq(new Volts(12))))).isOne();
		Lamp read = read(lamp);
		assertThat(read.getVersion()).isOne();
		assertThat(read.getVolts()).isEqualTo(new Volts(230));
		assertThat(read.getColour()).isEqualTo(Colour.GREEN);
		assertThat(this.fixture.error(template().save(lamp.setName("b")))).isInstanceOf(StaleModelException.class);
		execute(Update.table(Lamp.class)
			.set(AbstractBulkIntegrationTests_Lamp_.volts, null)
			.set(AbstractBulkIntegrationTests_Lamp_.colour, null)
			.all());
		assertThat(read(lamp).getVersion()).isEqualTo(2);
		assertThat(read(lamp).getVolts()).isNull();
		assertThat(read(lamp).getColour()).isNull();
		this.fixture.run(this.fixture.execute("ALTER TABLE lamp " + (this.fixture.runsOn(TestDatabase.MARIADB)
				? "MODIFY version BIGINT NULL" : "ALTER COLUMN version DROP NOT NULL")));
		this.fixture.run(this.fixture.execute("UPDATE lamp SET version = NULL"));
		execute(Update.table(Lamp.class).set(AbstractBulkIntegrationTests_Lamp_.name, "c").all());
		assertThat(read(lamp).getVersion()).isOne();
	}

	private Lamp read(Lamp lamp) {
		return this.fixture.one(template().get(Lamp.class, Objects.requireNonNull(lamp.getId())));
	}

	@Test
	void isPartOfATransaction() {
		this.fixture.run(this.fixture.transactions()
			.execute((transaction) -> template().execute(publish().where(Story_.author().name.eq("Ada")))
				.then(template().execute(Delete.from(Story.class).all()))
				.doOnNext((deleted) -> transaction.setRollbackOnly())));
		assertThat(this.fixture.all(template().findAll(Select.from(Story.class)))).hasSize(3)
			.noneMatch(Story::isPublished);
	}

	@Test
	void showsWhatIsSent() {
		Update<Story> update = publish().where(Story_.author().name.eq("Ada"));
		Delete<Story> delete = Delete.from(Story.class).where(Story_.remarks().any());
		execute(update);
		execute(delete);
		assertThat(this.fixture.statements()).containsExactly(template().sql(update), template().sql(delete));
	}

	@Test
	void deletesWhatASelectFinds() {
		assertThat(this.fixture.one(template().deleteAll(
				Select.from(Story.class).where(Story_.author().name.eq("Ada")).orderBy(Story_.title.asc()).limit(1))))
			.isOne();
		assertThat(names(Story.class, Story::getTitle)).containsExactly("Beta", "Gamma");
		this.fixture.forget();
		assertThat(
				this.fixture.one(template().deleteAll(Select.from(Story.class).where(Story_.author().name.eq("Ada")))))
			.isOne();
		assertThat(this.fixture.statements()).hasSize(1);
	}

	enum Colour {

		RED, GREEN

	}

	record Volts(int number) {

	}

	@WritingConverter
	enum VoltsToString implements Converter<Volts, String> {

		INSTANCE;

		@Override
		public String convert(Volts volts) {
			return volts.number() + " V";
		}

	}

	@ReadingConverter
	enum StringToVolts implements Converter<String, Volts> {

		INSTANCE;

		@Override
		public Volts convert(String text) {
			return new Volts(Integer.parseInt(text.substring(0, text.indexOf(' '))));
		}

	}

	@Getter
	@Setter
	@Accessors(chain = true)
	static class Lamp extends LongModel {

		private @Nullable String name;

		private @Nullable Volts volts;

		private @Nullable Colour colour;

		@Version
		private @Nullable Long version;

	}

}
