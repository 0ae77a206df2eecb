package io.modelbase.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.dao.OptimisticLockingFailureException;

import io.modelbase.StaleModelException;
import io.modelbase.domain.Parcel;
import io.modelbase.domain.Ticket;
import io.modelbase.domain.Ticket_;
import io.modelbase.query.Select;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two copies of one row, one of them stale.
 */
abstract class AbstractOptimisticLockingIntegrationTests {

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database()).models(Ticket.class, Parcel.class);

	abstract TestDatabase database();

	private ModelTemplate template() {
		return this.fixture.template();
	}

	private Ticket copy(Ticket ticket) {
		return this.fixture.one(template().get(Ticket.class, Objects.requireNonNull(ticket.getId())));
	}

	private List<Ticket> saved(int count) {
		return this.fixture
			.all(template().saveAll(IntStream.range(0, count).mapToObj((i) -> new Ticket("ticket " + i)).toList()));
	}

	@Test
	void countsVersionsFromZeroOrForPrimitivesFromOne() {
		Ticket ticket = this.fixture.one(template().save(new Ticket("front row")));
		Parcel parcel = this.fixture.one(template().save(new Parcel("books")));
		assertThat(ticket.getVersion()).isZero();
		assertThat(parcel.getVersion()).isOne();
		this.fixture.run(template().save(ticket.setHolder("Ada")));
		this.fixture.run(template().save(parcel.setWeight(5)));
		assertThat(ticket.getVersion()).isOne();
		assertThat(parcel.getVersion()).isEqualTo(2);
		assertThat(copy(ticket).getVersion()).isOne();
		assertThat(this.fixture.one(template().get(Parcel.class, parcel.getId())).getVersion()).isEqualTo(2);
	}

	@Test
	void refusesAStaleUpdateNamingModelIdAndVersion() {
		Ticket ticket = saved(1).get(0);
		Ticket stale = copy(ticket);
		this.fixture.run(template().save(ticket.setHolder("Ada")));
		assertThat(this.fixture.error(template().save(stale.setHolder("Bob"))))
			.isInstanceOf(OptimisticLockingFailureException.class)
			.hasMessage(
					"Ticket with id %s was not updated: its row no longer has version 0, as another write changed or "
							+ "deleted it. Read it again, apply the change, and save.",
					stale.getId());
		assertThat(copy(ticket).getHolder()).isEqualTo("Ada");
		assertThat(stale.getVersion()).isZero();
	}

	@Test
	void refusesAStaleUpdateEvenIfItWritesTheSame() {
		Ticket ticket = saved(1).get(0);
		Ticket stale = copy(ticket);
		this.fixture.run(template().save(ticket.setHolder("Ada")));
		assertThat(this.fixture.error(template().save(stale.setHolder("Ada"))))
			.isInstanceOf(OptimisticLockingFailureException.class);
	}

	@Test
	void checksAVersionThatTheApplicationSetThoughNothingElseChanged() {
		Ticket ticket = saved(1).get(0);
		assertThat(this.fixture.error(template().save(ticket.setVersion(5L))))
			.isInstanceOfSatisfying(StaleModelException.class, (ex) -> {
				assertThat(ex.getModelType()).isEqualTo(Ticket.class);
				assertThat(ex.getId()).isEqualTo(ticket.getId());
				assertThat(ex.getVersion()).isEqualTo(5L);
			});
		assertThat(this.fixture.error(template().saveAll(List.of(ticket, new Ticket("another")))))
			.isInstanceOf(StaleModelException.class);
		assertThat(this.fixture.error(template().delete(ticket))).isInstanceOf(StaleModelException.class);
		assertThat(copy(ticket).getVersion()).isZero();
		Parcel parcel = this.fixture.one(template().save(new Parcel("books")));
		assertThat(this.fixture.error(template().update(parcel.setVersion(7))))
			.isInstanceOfSatisfying(StaleModelException.class, (ex) -> assertThat(ex.getVersion()).isEqualTo(7));
	}

	@Test
	void writesAtAVersionThatTheApplicationSetIfTheRowHasIt() {
		Ticket ticket = saved(1).get(0);
		Ticket stale = copy(ticket);
		this.fixture.run(template().save(ticket.setHolder("Ada")));
		this.fixture.run(template().save(stale.setVersion(1L)));
		assertThat(stale.getVersion()).isEqualTo(2);
		assertThat(copy(ticket).getVersion()).isEqualTo(2);
		assertThat(copy(ticket).getHolder()).isEqualTo("Ada");
	}

	@Test
	void refusesAStaleDelete() {
		Ticket ticket = saved(1).get(0);
		Ticket stale = copy(ticket);
		this.fixture.run(template().save(ticket.setHolder("Ada")));
		assertThat(this.fixture.error(template().delete(stale))).isInstanceOf(OptimisticLockingFailureException.class)
			.hasMessageStartingWith("Ticket with id %s was not deleted: its row no longer has version 0",
					stale.getId());
		assertThat(stale.isNew()).isFalse();
		assertThat(copy(ticket).getHolder()).isEqualTo("Ada");
	}

	@Test
	void refusesTheUpdateOfADeletedRow() {
		Ticket ticket = saved(1).get(0);
		Ticket stale = copy(ticket);
		this.fixture.run(template().delete(ticket));
		assertThat(this.fixture.error(template().save(stale.setHolder("Bob"))))
			.isInstanceOf(OptimisticLockingFailureException.class)
			.hasMessageContaining("id " + stale.getId());
	}

	@Test
	void namesTheStaleOneOfManyUpdatesAndRollsAllBack() {
		List<Ticket> tickets = saved(20);
		Ticket stale = tickets.get(13);
		this.fixture.run(template().save(copy(stale).setHolder("Ada")));
		tickets.forEach((ticket) -> ticket.setHolder("Bob"));
		assertThat(this.fixture.error(template().updateAll(tickets)))
			.isInstanceOf(OptimisticLockingFailureException.class)
			.hasMessageContaining("Ticket with id %s was not updated".formatted(stale.getId()))
			.hasMessageContaining("version 0");
		assertThat(tickets).extracting(Ticket::getVersion).containsOnly(0L);
		assertThat(this.fixture.one(template().count(Select.from(Ticket.class).where(Ticket_.holder.eq("Bob")))))
			.isZero();
		List<Ticket> others = new ArrayList<>(tickets);
		others.remove(stale);
		this.fixture.run(template().updateAll(others));
		assertThat(this.fixture.one(template().count(Select.from(Ticket.class).where(Ticket_.holder.eq("Bob")))))
			.isEqualTo(19);
	}

	@Test
	void namesTheStaleOneOfManyDeletesAndRollsAllBack() {
		List<Ticket> tickets = saved(20);
		Ticket stale = tickets.get(7);
		this.fixture.run(template().save(copy(stale).setHolder("Ada")));
		assertThat(this.fixture.error(template().deleteAll(tickets)))
			.isInstanceOf(OptimisticLockingFailureException.class)
			.hasMessageContaining("Ticket with id %s was not deleted".formatted(stale.getId()));
		assertThat(this.fixture.one(template().count(Select.from(Ticket.class)))).isEqualTo(20);
		assertThat(tickets).extracting(Ticket::isNew).containsOnly(false);
		this.fixture.run(template().deleteAll(tickets.stream().map(this::copy).toList()));
		assertThat(this.fixture.one(template().count(Select.from(Ticket.class)))).isZero();
	}

	@Test
	void namesTheOneOfManyWhoseRowIsGone() {
		List<Ticket> tickets = saved(5);
		this.fixture.run(template().delete(copy(tickets.get(3))));
		tickets.forEach((ticket) -> ticket.setHolder("Bob"));
		assertThat(this.fixture.error(template().saveAll(tickets)))
			.isInstanceOf(OptimisticLockingFailureException.class)
			.hasMessageContaining("Ticket with id %s was not updated".formatted(tickets.get(3).getId()));
	}

	@Test
	void deletesModelsThatWereReadElsewhereByTheirVersion() {
		List<Ticket> tickets = saved(3);
		this.fixture.run(template().deleteAll(tickets.stream().map(this::copy).toList()));
		assertThat(this.fixture.one(template().count(Select.from(Ticket.class)))).isZero();
	}

	@Test
	void updatesARowWhoseVersionIsNull() {
		Ticket ticket = saved(1).get(0);
		this.fixture.run(this.fixture.execute("ALTER TABLE ticket " + (this.fixture.runsOn(TestDatabase.MARIADB)
				? "MODIFY version BIGINT NULL" : "ALTER COLUMN version DROP NOT NULL")));
		this.fixture.run(this.fixture.execute("UPDATE ticket SET version = NULL"));
		Ticket read = copy(ticket);
		assertThat(read.getVersion()).isNull();
		this.fixture.run(template().save(read.setHolder("Ada")));
		assertThat(copy(ticket).getHolder()).isEqualTo("Ada");
		assertThat(copy(ticket).getVersion()).isOne();
	}

}
