package io.modelbase.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;

import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.r2dbc.repository.Query;

import io.modelbase.LongModel;
import io.modelbase.domain.Ticket;
import io.modelbase.repository.ModelRepository;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Models read by a query that leaves columns out: what was not read says nothing,
 * whatever the property holds, until it is set.
 */
abstract class AbstractPartlyReadIntegrationTests {

	/** What the validator was told to be unread, for each model that it saw. */
	private final List<List<String>> unread = new ArrayList<>();

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database())
		.models(Draft.class, Ticket.class)
		.validator((model, unread) -> this.unread
			.add(Stream.of("id", "title", "status", "active", "email", "nothing").filter(unread).toList()));

	private Drafts drafts;

	abstract TestDatabase database();

	@BeforeEach
	void saveADraft() {
		this.drafts = this.fixture.repository(Drafts.class);
		Draft draft = new Draft();
		draft.title = "first";
		draft.status = "PUBLISHED";
		draft.active = false;
		draft.email = "ada@example.com";
		this.fixture.run(this.drafts.save(draft));
	}

	private Draft partlyRead() {
		Draft draft = this.fixture.one(this.drafts.titles().single());
		assertThat(draft.status).isEqualTo("DRAFT");
		assertThat(draft.active).isTrue();
		this.unread.clear();
		this.fixture.forget();
		return draft;
	}

	private void save(Draft draft) {
		assertThat(this.fixture.one(this.drafts.save(draft))).isSameAs(draft);
	}

	private Draft row() {
		return this.fixture.one(this.drafts.findAll().single());
	}

	@Test
	void sendsNothingForInitialisersOfUnreadProperties() {
		Draft draft = partlyRead();
		save(draft);
		this.fixture.run(this.drafts.update(draft));
		this.fixture.run(this.drafts.saveAll(List.of(draft)));
		assertThat(this.fixture.statements()).isEmpty();
		assertThat(row().status).isEqualTo("PUBLISHED");
		assertThat(row().active).isFalse();
	}

	@Test
	void writesOnlyWhatWasSetOfAPartlyReadModel() {
		Draft draft = partlyRead();
		draft.title = "second";
		save(draft);
		assertThat(this.fixture.plainStatements())
			.containsExactly("update draft set title = ?, updated_at = ? where id = ?");
		assertThat(row().title).isEqualTo("second");
		assertThat(row().status).isEqualTo("PUBLISHED");
		assertThat(row().active).isFalse();
		assertThat(row().email).isEqualTo("ada@example.com");
		this.fixture.forget();
		save(draft);
		assertThat(this.fixture.statements()).isEmpty();
	}

	@Test
	void writesAnUnreadPropertyOnceItIsSet() {
		Draft draft = partlyRead();
		draft.status = "ARCHIVED";
		save(draft);
		draft.status = "DRAFT";
		save(draft);
		assertThat(this.fixture.plainStatements()).containsExactly(
				"update draft set status = ?, updated_at = ? where id = ?",
				"update draft set status = ?, updated_at = ? where id = ?");
		assertThat(row().status).isEqualTo("DRAFT");
	}

	@Test
	void writesAnUnreadPropertyThatIsSetToNullOrToThePrimitivesDefault() {
		Draft active = row();
		active.active = true;
		save(active);
		Draft draft = partlyRead();
		draft.active = false;
		draft.status = null;
		save(draft);
		assertThat(this.fixture.plainStatements())
			.containsExactly("update draft set status = ?, active = ?, updated_at = ? where id = ?");
		assertThat(row().active).isFalse();
		assertThat(row().status).isNull();
	}

	@Test
	void writesPartlyReadModelsTogether() {
		List<Draft> more = List.of(new Draft(), new Draft());
		this.fixture.run(this.drafts.saveAll(more));
		List<Draft> all = this.fixture.all(this.drafts.titles());
		all.forEach((draft) -> draft.title = "title of " + draft.getId());
		this.fixture.forget();
		this.fixture.run(this.drafts.saveAll(all));
		assertThat(this.fixture.statements()).hasSize(1);
		assertThat(this.fixture.all(this.drafts.findAll()))
			.allMatch((draft) -> Objects.equals(draft.title, "title of " + draft.getId()))
			.extracting((draft) -> draft.status)
			.containsExactlyInAnyOrder("PUBLISHED", "DRAFT", "DRAFT");
	}

	@Test
	void tellsTheValidatorWhatWasNeitherReadNorSet() {
		Draft draft = partlyRead();
		draft.title = "second";
		save(draft);
		draft.email = "new@example.com";
		draft.active = false;
		save(draft);
		save(draft);
		save(row());
		save(new Draft());
		assertThat(this.unread).containsExactly(List.of("status", "active", "email"), List.of("status"),
				List.of("status"), List.of(), List.of());
	}

	@Test
	void refusesToWriteAModelThatWasReadWithoutItsVersion() {
		Tickets tickets = this.fixture.repository(Tickets.class);
		this.fixture.run(tickets.save(new Ticket("front row")));
		Ticket ticket = this.fixture.one(tickets.titles().single());
		this.fixture.forget();
		for (Throwable error : List.of(this.fixture.error(tickets.save(ticket.setHolder("Ada"))),
				this.fixture.error(tickets.saveAll(List.of(ticket))), this.fixture.error(tickets.delete(ticket)),
				this.fixture.error(tickets.deleteAll(List.of(ticket))))) {
			assertThat(error).isInstanceOf(InvalidDataAccessApiUsageException.class)
				.hasMessageContaining("Ticket was read without its version")
				.hasMessageContaining("to the query, or read the whole model");
		}
		assertThat(this.fixture.statements()).isEmpty();
		this.fixture.run(tickets.save(ticket.setVersion(0L)));
		assertThat(this.fixture.one(tickets.findAll().single()).getHolder()).isEqualTo("Ada");
		this.fixture.run(tickets.delete(ticket));
		assertThat(this.fixture.one(tickets.count())).isZero();
	}

	@Test
	void refusesToWriteAModelThatWasReadWithoutItsId() {
		Draft draft = this.fixture.one(this.drafts.onlyTitles().single());
		draft.title = "second";
		this.fixture.forget();
		for (Throwable error : List.of(this.fixture.error(this.drafts.save(draft)),
				this.fixture.error(this.drafts.update(draft)), this.fixture.error(this.drafts.delete(draft)))) {
			assertThat(error).isInstanceOf(InvalidDataAccessApiUsageException.class)
				.hasMessageContaining("Draft was read without its id");
		}
		assertThat(this.fixture.statements()).isEmpty();
		assertThat(row().title).isEqualTo("first");
	}

	static class Draft extends LongModel {

		@Nullable String title;

		@Nullable String status = "DRAFT";

		boolean active = true;

		@Nullable String email;

	}

	interface Drafts extends ModelRepository<Draft, Long> {

		@Query("SELECT id, title FROM draft")
		Flux<Draft> titles();

		@Query("SELECT title FROM draft")
		Flux<Draft> onlyTitles();

	}

	interface Tickets extends ModelRepository<Ticket, Long> {

		@Query("SELECT id, title FROM ticket")
		Flux<Ticket> titles();

	}

}
