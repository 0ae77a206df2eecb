package io.modelbase.execution;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.r2dbc.mapping.event.AfterConvertCallback;
import org.springframework.data.relational.core.sql.SqlIdentifier;

import io.modelbase.domain.Ticket;
import io.modelbase.domain.Ticket_;
import io.modelbase.query.Select;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A callback that queries the database for each model that is read, within a transaction
 * that has but one connection.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
abstract class AbstractQueryingCallbackIntegrationTests {

	private static final Select<Ticket> ALL = Select.from(Ticket.class).orderBy(Ticket_.id.asc());

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database())
		.models(Ticket.class)
		.callbacks(new CountingCallback())
		.poolSize(1);

	private List<Ticket> tickets;

	abstract TestDatabase database();

	@BeforeEach
	void saveTickets() {
		this.tickets = this.fixture
			.all(template().saveAll(IntStream.range(0, 300).mapToObj((i) -> new Ticket("ticket " + i)).toList()));
	}

	private ModelTemplate template() {
		return this.fixture.template();
	}

	private void assertThatCallsBack(Publisher<Ticket> read, int count) {
		assertThat(this.fixture.all(this.fixture.transactions().transactional(Flux.from(read)))).hasSize(count)
			.extracting(Ticket::getHolder)
			.containsOnly("one of 300");
	}

	@Test
	void queriesForEachOfMany() {
		assertThatCallsBack(template().findAll(ALL), 300);
		assertThatCallsBack(template().findAll(ALL.limit(10)), 10);
		assertThatCallsBack(template().findAllById(Ticket.class, this.tickets.stream().map(Ticket::getId).toList()),
				300);
	}

	@Test
	void queriesForOne() {
		Long id = Objects.requireNonNull(this.tickets.get(7).getId());
		assertThatCallsBack(template().findOne(Select.from(Ticket.class).where(Ticket_.id.eq(id))), 1);
		assertThatCallsBack(template().findFirst(ALL), 1);
		assertThatCallsBack(template().findById(Ticket.class, id), 1);
		assertThatCallsBack(template().get(Ticket.class, id), 1);
	}

	@Test
	void queriesForEachOfAPage() {
		assertThatCallsBack(template().findPage(ALL, PageRequest.of(1, 20)).flatMapIterable((page) -> {
			assertThat(page.getTotalElements()).isEqualTo(300);
			return page.getContent();
		}), 20);
	}

	@Test
	void queriesBetweenReadsAndWrites() {
		assertThatCallsBack(template().findAll(ALL).concatMap((ticket) -> template().save(ticket.setTitle("renamed"))),
				300);
		assertThat(this.fixture.one(template().count(Select.from(Ticket.class).where(Ticket_.holder.eq("one of 300")))))
			.isEqualTo(300);
	}

	private final class CountingCallback implements AfterConvertCallback<Ticket> {

		@Override
		public Publisher<Ticket> onAfterConvert(Ticket ticket, SqlIdentifier table) {
			return Mono
				.defer(() -> AbstractQueryingCallbackIntegrationTests.this.template().count(Select.from(Ticket.class)))
				.map((count) -> ticket.setHolder("one of " + count));
		}

	}

}
