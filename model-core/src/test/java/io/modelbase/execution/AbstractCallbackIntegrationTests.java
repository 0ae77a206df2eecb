package io.modelbase.execution;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

import org.springframework.data.r2dbc.mapping.OutboundRow;
import org.springframework.data.r2dbc.mapping.event.AfterConvertCallback;
import org.springframework.data.r2dbc.mapping.event.AfterSaveCallback;
import org.springframework.data.r2dbc.mapping.event.BeforeConvertCallback;
import org.springframework.data.r2dbc.mapping.event.BeforeSaveCallback;
import org.springframework.data.relational.core.sql.SqlIdentifier;
import org.springframework.r2dbc.core.Parameter;

import io.modelbase.domain.Ticket;
import io.modelbase.query.Select;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Spring Data's entity callbacks around reads and writes of models.
 */
abstract class AbstractCallbackIntegrationTests {

	private final List<String> calls = new CopyOnWriteArrayList<>();

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database())
		.models(Ticket.class)
		.callbacks(new BeforeConvert(), new BeforeSave(), new AfterSave(), new AfterConvert());

	abstract TestDatabase database();

	private ModelTemplate template() {
		return this.fixture.template();
	}

	private Ticket reread(Ticket ticket) {
		return this.fixture.one(template().get(Ticket.class, Objects.requireNonNull(ticket.getId())));
	}

	@Test
	void callsBackAroundWritesAndReads() {
		Ticket ticket = this.fixture.one(template().save(new Ticket("plain")));
		assertThat(this.calls).containsExactly("before convert", "before save", "after save");
		this.calls.clear();
		reread(ticket);
		assertThat(this.calls).containsExactly("after convert");
		this.calls.clear();
		this.fixture.run(template().saveAll(List.of(new Ticket("a"), new Ticket("b"))));
		assertThat(this.calls).containsExactly("before convert", "before save", "before convert", "before save",
				"after save", "after save");
	}

	@Test
	void convertsAModelOnceInASessionWhoeverReadsIt() {
		this.fixture.run(template().saveAll(List.of(new Ticket("a"), new Ticket("b"))));
		this.calls.clear();
		Mono<List<Ticket>> bySpringData = this.fixture.entityTemplate().select(Ticket.class).all().collectList();
		this.fixture.run(this.fixture.sessions()
			.inTransaction((session) -> bySpringData.then(session.find(Select.from(Ticket.class)).collectList())
				.then(bySpringData)));
		assertThat(this.calls).containsExactly("after convert", "after convert");
	}

	@Test
	void callsBackOnlyBeforeConvertWhenNothingIsWritten() {
		Ticket ticket = this.fixture.one(template().save(new Ticket("plain")));
		this.calls.clear();
		this.fixture.forget();
		this.fixture.run(template().save(ticket));
		assertThat(this.fixture.statements()).isEmpty();
		assertThat(this.calls).startsWith("before convert").doesNotContain("before save");
	}

	@Test
	void writesWhatACallbackChangedOnTheModel() {
		Ticket ticket = this.fixture.one(template().save(new Ticket("fill holder")));
		assertThat(ticket.getHolder()).isEqualTo("filled");
		assertThat(reread(ticket).getHolder()).isEqualTo("filled");
	}

	@Test
	void movesTheStateToAnotherInstance() {
		Ticket given = new Ticket("replace");
		Ticket saved = this.fixture.one(template().save(given));
		assertThat(saved).isNotSameAs(given);
		assertThat(saved.isNew()).isFalse();
		assertThat(saved.getTitle()).isEqualTo("replaced");
		assertThat(given.isNew()).isTrue();
		this.fixture.forget();
		this.fixture.run(template().save(saved.setHolder("Ada")));
		assertThat(this.fixture.plainStatements())
			.containsExactly("update ticket set holder = ?, version = ?, updated_at = ? where id = ? and version = ?");
		assertThat(reread(saved).getHolder()).isEqualTo("Ada");
	}

	@Test
	void movesTheStateOfEachOfManyToAnotherInstance() {
		List<Ticket> given = List.of(new Ticket("replace"), new Ticket("plain"), new Ticket("replace"));
		List<Ticket> saved = this.fixture.all(template().saveAll(given));
		assertThat(saved).extracting(Ticket::getTitle).containsExactly("replaced", "plain", "replaced");
		assertThat(saved).noneMatch(Ticket::isNew).extracting(Ticket::getId).doesNotHaveDuplicates();
		assertThat(given).extracting(Ticket::isNew).containsExactly(true, false, true);
	}

	@Test
	void writesWhatACallbackPutIntoTheRow() {
		Ticket ticket = this.fixture.one(template().save(new Ticket("change row")));
		assertThat(reread(ticket).getHolder()).isEqualTo("from the row");
	}

	@Test
	void readsTheInstanceThatACallbackGives() {
		Ticket ticket = this.fixture.one(template().save(new Ticket("mark when read")));
		assertThat(reread(ticket).getHolder()).isEqualTo("marked");
		assertThat(this.fixture.all(template().findAll(Select.from(Ticket.class)))).extracting(Ticket::getHolder)
			.containsExactly("marked");
	}

	private SqlIdentifier column(String property) {
		return this.fixture.entityTemplate().getModelMappings().get(Ticket.class).column(property).name();
	}

	private final class BeforeConvert implements BeforeConvertCallback<Ticket> {

		@Override
		public Publisher<Ticket> onBeforeConvert(Ticket ticket, SqlIdentifier table) {
			AbstractCallbackIntegrationTests.this.calls.add("before convert");
			if ("fill holder".equals(ticket.getTitle())) {
				ticket.setHolder("filled");
			}
			return Mono.just("replace".equals(ticket.getTitle()) ? new Ticket("replaced") : ticket);
		}

	}

	private final class BeforeSave implements BeforeSaveCallback<Ticket> {

		@Override
		public Publisher<Ticket> onBeforeSave(Ticket ticket, OutboundRow row, SqlIdentifier table) {
			AbstractCallbackIntegrationTests.this.calls.add("before save");
			assertThat(row).containsKey(column("title"));
			if ("change row".equals(ticket.getTitle())) {
				row.put(column("holder"), Parameter.from("from the row"));
			}
			return Mono.just(ticket);
		}

	}

	private final class AfterSave implements AfterSaveCallback<Ticket> {

		@Override
		public Publisher<Ticket> onAfterSave(Ticket ticket, OutboundRow row, SqlIdentifier table) {
			AbstractCallbackIntegrationTests.this.calls.add("after save");
			assertThat(ticket.getId()).isNotNull();
			return Mono.just(ticket);
		}

	}

	private final class AfterConvert implements AfterConvertCallback<Ticket> {

		@Override
		public Publisher<Ticket> onAfterConvert(Ticket ticket, SqlIdentifier table) {
			AbstractCallbackIntegrationTests.this.calls.add("after convert");
			return Mono.just("mark when read".equals(ticket.getTitle()) ? ticket.setHolder("marked") : ticket);
		}

	}

}
