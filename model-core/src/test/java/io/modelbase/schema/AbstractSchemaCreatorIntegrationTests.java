package io.modelbase.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import jakarta.validation.constraints.NotNull;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

import io.modelbase.JoinTable;
import io.modelbase.LongModel;
import io.modelbase.ModelBase;
import io.modelbase.OnDelete;
import io.modelbase.OnDelete.Action;
import io.modelbase.ToMany;
import io.modelbase.ToOne;
import io.modelbase.execution.ModelTemplate;
import io.modelbase.mapping.LinkTable;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.query.Select;
import io.modelbase.relation.Country;
import io.modelbase.relation.Profile;
import io.modelbase.relation.Remark;
import io.modelbase.relation.Story;
import io.modelbase.relation.Topic;
import io.modelbase.relation.Writer;
import io.modelbase.sql.Dialect;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the tables that are created enforce, and what a second start does to them.
 */
abstract class AbstractSchemaCreatorIntegrationTests {

	private static final Class<?>[] MODELS = { Country.class, Profile.class, Remark.class, Story.class, Topic.class,
			Writer.class, Ship.class, Captain.class };

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database()).models(MODELS).poolSize(1);

	abstract TestDatabase database();

	private ModelTemplate template() {
		return this.fixture.template();
	}

	private <T extends ModelBase<?>> T saved(T model) {
		return this.fixture.one(template().save(model));
	}

	private long count(Class<? extends ModelBase<?>> model) {
		return this.fixture.one(template().count(Select.from(model)));
	}

	private Mono<Long> deleteAll(Class<?> model) {
		return this.fixture.execute("DELETE FROM " + this.fixture.table(model));
	}

	private SchemaCreator creator(Class<?>... models) {
		return new SchemaCreator(Dialect.of(this.fixture.connections()),
				Arrays.stream(models).map(this.fixture.entityTemplate().getModelMappings()::get).toList());
	}

	private void populate(Class<?>... models) {
		this.fixture.run(this.fixture.client().inConnection(creator(models)::populate));
	}

	private void link(Story story, Topic topic) {
		LinkTable link = links();
		this.fixture.run(this.fixture.execute("INSERT INTO %s (%s, %s) VALUES (%d, '%s')".formatted(link.table(),
				link.ownerColumn(), link.targetColumn(), story.getId(), topic.getId())));
	}

	private LinkTable links() {
		ModelMapping<Story> mapping = this.fixture.entityTemplate().getModelMappings().get(Story.class);
		return mapping.relations()
			.stream()
			.filter((relation) -> relation.name().equals("topics"))
			.findFirst()
			.orElseThrow()
			.link();
	}

	private long countLinks() {
		return this.fixture
			.one(this.fixture.client().sql("SELECT COUNT(*) FROM " + links().table()).mapValue(Long.class).one());
	}

	@Test
	void refusesAReferenceToWhatIsNotThere() {
		assertThat(this.fixture.error(template().save(new Story("Lost", ToOne.ref(Writer.class, 5L)))))
			.isInstanceOf(DataIntegrityViolationException.class);
	}

	@Test
	void refusesAMissingReferenceThatIsNotNull() {
		assertThat(this.fixture.error(template().save(new Story("Lost", ToOne.none()))))
			.isInstanceOf(DataIntegrityViolationException.class);
	}

	@Test
	void deletesWhatCascadesAndClearsWhatIsSetToNull() {
		Story story = saved(new Story("Tale", ToOne.of(saved(new Writer("Ada")))));
		Writer reader = saved(new Writer("Bob"));
		saved(new Profile("Reads", ToOne.of(reader)));
		Remark remark = saved(new Remark("Good", 1).setStory(ToOne.of(story)).setWriter(ToOne.of(reader)));
		this.fixture.run(template().delete(reader));
		assertThat(count(Profile.class)).isZero();
		assertThat(this.fixture.one(template().get(Remark.class, remark.getId())).getWriter().isNone()).isTrue();
		this.fixture.run(deleteAll(Writer.class));
		assertThat(count(Story.class)).isZero();
		assertThat(count(Remark.class)).isZero();
	}

	@Test
	void refusesToDeleteWhatIsPointedAt() {
		Writer editor = saved(new Writer("Eve"));
		saved(new Story("Tale", ToOne.of(saved(new Writer("Ada")))).setEditor(ToOne.of(editor)));
		assertThat(this.fixture.error(template().delete(editor))).isInstanceOf(DataIntegrityViolationException.class);
		assertThat(count(Writer.class)).isEqualTo(2);
	}

	@Test
	void refersToItselfAndByAText() {
		Country country = this.fixture.one(template().insert(new Country("AT", "Austria")));
		Writer boss = saved(new Writer("Ada").setCountry(ToOne.of(country)));
		saved(new Writer("Bob").setManager(ToOne.of(boss)));
		assertThat(this.fixture.error(template().delete(boss))).isInstanceOf(DataIntegrityViolationException.class);
		assertThat(this.fixture.error(template().delete(country))).isInstanceOf(DataIntegrityViolationException.class);
	}

	@Test
	void letsOneToOneBeOnce() {
		Writer writer = saved(new Writer("Ada"));
		saved(new Profile("Writes", ToOne.of(writer)));
		assertThat(this.fixture.error(template().save(new Profile("Writes again", ToOne.of(writer)))))
			.isInstanceOf(DuplicateKeyException.class);
	}

	@Test
	void deletesLinksWithEitherSide() {
		Writer writer = saved(new Writer("Ada"));
		Story first = saved(new Story("First", ToOne.of(writer)));
		Story second = saved(new Story("Second", ToOne.of(writer)));
		Topic topic = saved(new Topic("Sea"));
		Topic other = saved(new Topic("Land"));
		link(first, topic);
		link(second, topic);
		link(second, other);
		assertThat(countLinks()).isEqualTo(3);
		this.fixture.run(template().delete(first));
		assertThat(countLinks()).isEqualTo(2);
		this.fixture.run(template().delete(topic));
		assertThat(countLinks()).isOne();
		assertThat(count(Story.class)).isOne();
	}

	@Test
	void letsTwoModelsReferToEachOther() {
		Ship ship = saved(new Ship());
		Captain captain = saved(new Captain(ToOne.of(ship)));
		this.fixture.run(template().save(ship.setCaptain(ToOne.of(captain))));
		assertThat(this.fixture.error(template().save(new Ship().setCaptain(ToOne.ref(Captain.class, 99L)))))
			.isInstanceOf(DataIntegrityViolationException.class);
		assertThat(this.fixture.error(template().save(new Captain(ToOne.ref(Ship.class, 99L)))))
			.isInstanceOf(DataIntegrityViolationException.class);
		this.fixture.run(template().delete(captain));
		assertThat(this.fixture.one(template().get(Ship.class, ship.getId())).getCaptain().isNone()).isTrue();
	}

	/**
	 * H2 wants an index of exactly the foreign key, even where a primary key begins with
	 * it.
	 */
	@Test
	void hasOneIndexForEachForeignKey() {
		List<String> expected = new ArrayList<>(List.of("captain.id", "captain.ship_id", "country.code", "profile.id",
				"profile.writer_id", "remark.id", "remark.story_id", "remark.writer_id", "ship.id", "ship.captain_id",
				"story.id", "story.author_id", "story.edited_by", "story_topic.story_id", "story_topic.topic_id",
				"topic.id", "writers.id", "writers.email", "writers.manager_id", "writers.country_id"));
		if (this.fixture.runsOn(TestDatabase.H2)) {
			expected.add("story_topic.story_id");
		}
		List<String> indexed = this.fixture
			.all(this.fixture.client().sql(firstColumnsOfIndexes()).mapValue(String.class).all());
		assertThat(indexed).map((column) -> column.toLowerCase(Locale.ROOT))
			.containsExactlyInAnyOrderElementsOf(expected);
	}

	private String firstColumnsOfIndexes() {
		return switch (Dialect.of(this.fixture.connections())) {
			case H2 -> """
					SELECT CONCAT(table_name, '.', column_name) FROM information_schema.index_columns
					WHERE table_schema = CURRENT_SCHEMA AND ordinal_position = 1""";
			case POSTGRESQL -> """
					SELECT CONCAT(t.relname, '.', a.attname) FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
					JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = i.indkey[0]
					WHERE t.relnamespace = 'public'::regnamespace""";
			case MARIADB, MYSQL -> """
					SELECT CONCAT(table_name, '.', column_name) FROM information_schema.statistics
					WHERE table_schema = DATABASE() AND seq_in_index = 1""";
		};
	}

	@Test
	void sendsNothingButAQuestionAtTheSecondStart() {
		populate(MODELS);
		assertThat(this.fixture.plainStatements()).singleElement()
			.asString()
			.startsWith("select table_name from information_schema.tables");
	}

	@Test
	void createsTheTablesThatWereAddedSince() {
		this.fixture.run(this.fixture.execute("DROP TABLE " + links().table()));
		populate(MODELS);
		assertThat(this.fixture.plainStatements()).filteredOn((sql) -> sql.startsWith("create table"))
			.singleElement()
			.asString()
			.contains("exists story_topic (");
		populate(Harbour.class, Ship.class, Captain.class);
		this.fixture.run(deleteAll(Ship.class));
		assertThat(count(Harbour.class)).isZero();
	}

	@Test
	void leavesATableAloneThatExists() {
		String table = this.fixture.table(Pier.class);
		this.fixture.run(this.fixture.execute("CREATE TABLE %s (id BIGINT PRIMARY KEY)".formatted(table)));
		this.fixture.forget();
		populate(Pier.class, Harbour.class, Ship.class, Captain.class);
		assertThat(this.fixture.plainStatements())
			.noneMatch((sql) -> sql.contains("alter table pier") || sql.contains("create table if not exists pier"))
			.anyMatch((sql) -> sql.startsWith("create table if not exists harbour "));
	}

	public static class Ship extends LongModel {

		@OnDelete(Action.SET_NULL)
		private ToOne<Captain> captain = ToOne.none();

		public ToOne<Captain> getCaptain() {
			return this.captain;
		}

		public Ship setCaptain(ToOne<Captain> captain) {
			this.captain = captain;
			return this;
		}

	}

	public static class Captain extends LongModel {

		@NotNull
		private ToOne<Ship> ship = ToOne.none();

		Captain() {
		}

		public Captain(ToOne<Ship> ship) {
			this.ship = ship;
		}

		public ToOne<Ship> getShip() {
			return this.ship;
		}

	}

	public static class Harbour extends LongModel {

		@NotNull
		private ToOne<Ship> ship = ToOne.none();

		@JoinTable("harbour_captain")
		private final ToMany<Captain> captains = toMany();

		public ToOne<Ship> getShip() {
			return this.ship;
		}

		public ToMany<Captain> getCaptains() {
			return this.captains;
		}

	}

	public static class Pier extends LongModel {

		private ToOne<Harbour> harbour = ToOne.none();

		public ToOne<Harbour> getHarbour() {
			return this.harbour;
		}

	}

}
