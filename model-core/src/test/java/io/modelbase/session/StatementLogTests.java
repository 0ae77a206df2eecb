package io.modelbase.session;

import java.util.List;
import java.util.Objects;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.modelbase.ToOne;
import io.modelbase.execution.ReadBy;
import io.modelbase.query.Delete;
import io.modelbase.query.Select;
import io.modelbase.query.Update;
import io.modelbase.relation.Country;
import io.modelbase.relation.Profile;
import io.modelbase.relation.Remark;
import io.modelbase.relation.Story;
import io.modelbase.relation.Story_;
import io.modelbase.relation.Topic;
import io.modelbase.relation.Writer;
import io.modelbase.relation.Writer_;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** What the log says of statements. */
class StatementLogTests {

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(TestDatabase.H2)
		.models(Writer.class, Country.class, Profile.class, Story.class, Remark.class, Topic.class);

	private final Logger logger = (Logger) LoggerFactory.getLogger("io.modelbase.sql");

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	private Writer ada = new Writer("Ada");

	@BeforeEach
	void start() {
		this.ada = this.fixture.one(this.fixture.template().save(this.ada));
		Story story = new Story("s", ToOne.of(this.ada));
		story.getTopics().add(this.fixture.one(this.fixture.template().save(new Topic("t"))));
		this.fixture.run(this.fixture.template().save(story));
		this.fixture.forget();
		this.log.start();
		this.logger.addAppender(this.log);
		this.logger.setAdditive(false);
		this.logger.setLevel(Level.DEBUG);
	}

	@AfterEach
	void stop() {
		this.logger.detachAppender(this.log);
		this.logger.setAdditive(true);
		this.logger.setLevel(null);
	}

	private List<String> messages() {
		return this.log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
	}

	/** Without the SQL. */
	private List<String> reasons() {
		return messages().stream().map((message) -> message.replaceAll(": (?=[A-Z]+ ).*", "")).toList();
	}

	@Test
	void namesReasonAndSqlOfEachStatement() {
		this.fixture.run(this.fixture.template().count(Select.from(Writer.class).where(Writer_.name.eq("Ada"))));
		assertThat(messages())
			.containsExactly("count select Writer where Writer.name = ?: " + this.fixture.statements().get(0));
		assertThat(this.log.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.DEBUG);
	}

	@Test
	void namesReads() {
		Select<Writer> select = Select.from(Writer.class).where(Writer_.name.eq("Ada"));
		this.fixture.run(this.fixture.template().findAll(select));
		this.fixture.run(this.fixture.template().findAll(select.load(Writer_.stories().load(Story_.topics()))));
		this.fixture.run(this.fixture.template().exists(select));
		this.fixture
			.run(this.fixture.template().findAll(select).contextWrite(ReadBy.method("WriterRepository.findByName")));
		this.fixture
			.run(this.fixture.template().findAll(Select.from(Writer.class).columns(Writer_.name).into(Name::new)));
		this.fixture
			.run(this.fixture.transactions().transactional(this.fixture.template().findAll(select.forUpdate())));
		assertThat(reasons()).containsExactly("find select Writer where Writer.name = ?",
				"find select Writer where Writer.name = ? load stories with (topics)", "load Writer.stories",
				"load Story.topics", "look up select Writer where Writer.name = ?",
				"find select Writer where Writer.name = ? for WriterRepository.findByName",
				"find select Writer.name from Writer", "lock select Writer where Writer.name = ? for update");
		assertThat(messages()).hasSameSizeAs(this.fixture.statements());
	}

	@Test
	void namesWrites() {
		Story story = new Story("x", ToOne.of(this.ada));
		this.fixture.run(this.fixture.template().insert(story));
		story.setTitle("y");
		this.fixture.run(this.fixture.template().save(story));
		this.fixture.run(this.fixture.template().saveAll(List.of(new Writer("Grace"), new Writer("Joan"))));
		this.fixture.run(this.fixture.template().delete(story));
		this.fixture.run(this.fixture.template()
			.execute(Update.table(Writer.class).set(Writer_.name, "secret").where(Writer_.name.eq("Grace"))));
		this.fixture.run(this.fixture.template().execute(Delete.from(Writer.class).where(Writer_.name.eq("secret"))));
		Writer read = this.fixture.one(this.fixture.template().get(Writer.class, this.ada.getId()));
		this.fixture.run(this.fixture.template().refresh(read));
		assertThat(reasons()).containsExactly("insert Story", "save: update Story", "save: insert Writer",
				"delete Story", "execute update Writer set Writer.name = ? where Writer.name = ?",
				"execute delete Writer where Writer.name = ?", "find select Writer where Writer.id = ? limit 1",
				"refresh: find select Writer where Writer.id = ?");
		assertThat(messages()).hasSameSizeAs(this.fixture.statements())
			.noneMatch((message) -> message.contains("secret"));
	}

	@Test
	void namesWhatAFlushSends() {
		this.fixture.run(this.fixture.sessions()
			.inTransaction(
					(session) -> session.findOne(Select.from(Story.class).load(Story_.topics())).flatMap((story) -> {
						story.setTitle("changed");
						story.getTopics().remove(story.getTopics().get(0));
						session.add(new Writer("Grace"));
						return session.count(Select.from(Writer.class))
							.then(session.get(Story.class, Objects.requireNonNull(story.getId())))
							.then(session.refresh(story))
							.then(Mono.fromRunnable(() -> session.delete(story)));
					})));
		assertThat(reasons()).containsExactly("find select Story limit 2 load topics", "load Story.topics",
				"flush: insert Writer", "flush: update Story", "flush: unlink Story.topics", "count select Writer",
				"refresh: find select Story where Story.id = ?", "refresh: load Story.topics", "flush: delete Story");
	}

	@Test
	void showsValuesAtTraceOnly() {
		this.logger.setLevel(Level.TRACE);
		this.fixture.run(this.fixture.template()
			.execute(Update.table(Writer.class).set(Writer_.name, "Grace").where(Writer_.name.eq("Ada"))));
		assertThat(this.log.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.DEBUG, Level.TRACE);
		assertThat(messages().get(0)).doesNotContain("Ada").contains("UPDATE");
		assertThat(messages().get(1))
			.startsWith("execute update Writer set Writer.name = ? where Writer.name = ?: values [Grace, ")
			.endsWith("Ada]");
	}

	@Test
	void saysNothingOtherwise() {
		this.logger.setLevel(Level.INFO);
		this.fixture.run(this.fixture.template().findAll(Select.from(Writer.class)));
		assertThat(messages()).isEmpty();
	}

	private record Name(String name) {

	}

}
