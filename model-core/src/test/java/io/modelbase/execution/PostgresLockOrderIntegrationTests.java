package io.modelbase.execution;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.modelbase.domain.Ticket;
import io.modelbase.domain.Ticket_;
import io.modelbase.query.Select;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import static org.assertj.core.api.Assertions.assertThat;

/** Statements of many rows lock them in order, so that they don't lock each other out. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PostgresLockOrderIntegrationTests {

	/** So many that the server finds some by their ids rather than by reading all. */
	private static final int ALL = 5_000;

	private static final int SOME = 12;

	private static final int LOCKED = 6;

	/** A statement of another connection to this database waits for a lock. */
	private static final String WAITING = "SELECT COUNT(*) FROM pg_locks JOIN pg_stat_activity USING (pid)"
			+ " WHERE NOT granted AND datname = current_database()";

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(TestDatabase.POSTGRES).models(Ticket.class);

	private List<Ticket> tickets;

	private ModelTemplate template() {
		return this.fixture.template();
	}

	@BeforeEach
	void saveTickets() {
		this.tickets = this.fixture
			.all(template().insertAll(IntStream.range(0, ALL).mapToObj((i) -> new Ticket("ticket " + i)).toList()));
		this.fixture.run(this.fixture.execute("ANALYZE"));
	}

	private List<Ticket> some() {
		return this.tickets.subList(0, SOME);
	}

	private Mono<Void> blocked() {
		return this.fixture.client()
			.sql(WAITING)
			.mapValue(Long.class)
			.one()
			.filter((waiting) -> waiting > 0)
			.repeatWhenEmpty((times) -> times.delayElements(Duration.ofMillis(20)))
			.then();
	}

	/** The tickets that a write leaves unlocked while it waits for one in the middle. */
	private List<Ticket> unlockedBy(Mono<?> write) {
		Sinks.Empty<Void> written = Sinks.empty();
		Ticket locked = this.tickets.get(LOCKED);
		Select<Ticket> all = Select.from(Ticket.class).orderBy(Ticket_.id.asc()).forUpdate();
		List<Ticket> unlocked = this.fixture.all(this.fixture.transactions()
			.transactional(template().findOne(all.where(Ticket_.id.eq(Objects.requireNonNull(locked.getId()))))
				.doOnNext((found) -> write.subscribe((done) -> {
				}, written::tryEmitError, written::tryEmitEmpty))
				.then(Mono.defer(this::blocked))
				.thenMany(Flux.defer(() -> template().findAll(all.skipLocked())))));
		this.fixture.run(written.asMono());
		return unlocked;
	}

	@Test
	void deletesLockInTheOrderOfTheIds() {
		assertThat(unlockedBy(template().deleteAll(some()))).isEqualTo(this.tickets.subList(LOCKED, ALL));
		assertThat(this.fixture.one(template().count(Select.from(Ticket.class)))).isEqualTo(ALL - SOME);
	}

	@Test
	void updatesLockInTheOrderOfTheIds() {
		some().forEach((ticket) -> ticket.setHolder("holder"));
		assertThat(unlockedBy(template().updateAll(some()).then())).isEqualTo(this.tickets.subList(LOCKED, ALL));
	}

}
