package io.modelbase.execution;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.transaction.TransactionDefinition;

import io.modelbase.domain.Country;
import io.modelbase.domain.Gauge;
import io.modelbase.domain.Parcel;
import io.modelbase.domain.Ticket;
import io.modelbase.query.Select;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestClock;
import io.modelbase.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of models whose transaction is rolled back.
 */
abstract class AbstractRollbackIntegrationTests {

	private static final Instant START = TestClock.START.truncatedTo(ChronoUnit.MICROS);

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database())
		.models(Ticket.class, Parcel.class, Country.class, Gauge.class);

	abstract TestDatabase database();

	private ModelTemplate template() {
		return this.fixture.template();
	}

	/** Does things in a transaction that ends with an error. */
	private void rollBack(Publisher<?>... work) {
		Mono<Void> failing = Flux.concat(work).then(Mono.error(new IllegalStateException("roll back")));
		assertThat(this.fixture.error(this.fixture.transactions().transactional(failing))).hasMessage("roll back");
	}

	private long count(Class<?> type) {
		return this.fixture.one(template().count(Select.from(type)));
	}

	private Ticket reread(Ticket ticket) {
		return this.fixture.one(template().get(Ticket.class, Objects.requireNonNull(ticket.getId())));
	}

	@Test
	void makesAnInsertedModelNewAgain() {
		Ticket ticket = new Ticket("front row");
		rollBack(template().save(ticket));
		assertThat(ticket.isNew()).isTrue();
		assertThat(ticket.getId()).isNull();
		assertThat(ticket.getVersion()).isNull();
		assertThat(ticket.getCreatedAt()).isNull();
		assertThat(ticket.getUpdatedAt()).isNull();
		assertThat(ticket.getTitle()).isEqualTo("front row");
		this.fixture.run(template().save(ticket));
		assertThat(reread(ticket)).usingRecursiveComparison().isEqualTo(ticket);
	}

	@Test
	void takesBackDefaultsThatTheDatabaseFilledIn() {
		Gauge.fillColumnsByDatabase(this.fixture);
		Gauge gauge = new Gauge("steam");
		rollBack(template().save(gauge));
		assertThat(gauge.getStatus()).isNull();
		assertThat(gauge.getLabelLength()).isNull();
		assertThat(gauge.getLabel()).isEqualTo("steam");
	}

	@Test
	void keepsIdsThatTheApplicationGave() {
		Parcel parcel = new Parcel("books");
		Country country = new Country("fr", "France");
		rollBack(template().save(parcel), template().save(country));
		assertThat(parcel.isNew()).isTrue();
		assertThat(parcel.getId()).isNotNull();
		assertThat(parcel.getVersion()).isZero();
		assertThat(country.isNew()).isTrue();
		assertThat(country.getId()).isEqualTo("fr");
		this.fixture.run(template().save(parcel).then(template().save(country)));
		assertThat(count(Parcel.class)).isOne();
		assertThat(count(Country.class)).isOne();
	}

	@Test
	void takesBackVersionAndTimestampOfAnUpdateSoThatTheNextSaveWritesIt() {
		Ticket ticket = this.fixture.one(template().save(new Ticket("front row")));
		this.fixture.clock().advance(Duration.ofMinutes(1));
		rollBack(template().save(ticket.setHolder("Ada")), template().save(ticket.setTitle("balcony")));
		assertThat(ticket.getVersion()).isZero();
		assertThat(ticket.getUpdatedAt()).isEqualTo(START);
		assertThat(ticket.getHolder()).isEqualTo("Ada");
		this.fixture.forget();
		this.fixture.run(template().save(ticket));
		assertThat(this.fixture.plainStatements()).containsExactly(
				"update ticket set title = ?, holder = ?, version = ?, updated_at = ? where id = ? and version = ?");
		assertThat(reread(ticket).getHolder()).isEqualTo("Ada");
		assertThat(reread(ticket).getTitle()).isEqualTo("balcony");
		assertThat(ticket.getVersion()).isOne();
	}

	@Test
	void givesADeletedModelItsRowBack() {
		Ticket ticket = this.fixture.one(template().save(new Ticket("front row")));
		rollBack(template().delete(ticket));
		assertThat(ticket.isNew()).isFalse();
		this.fixture.run(template().save(ticket.setHolder("Ada")));
		assertThat(reread(ticket).getHolder()).isEqualTo("Ada");
		assertThat(count(Ticket.class)).isOne();
	}

	@Test
	void takesBackASequenceOfInsertUpdateAndDelete() {
		Ticket ticket = new Ticket("front row");
		rollBack(template().save(ticket), Mono.defer(() -> template().save(ticket.setHolder("Ada"))),
				Mono.defer(() -> template().delete(ticket)));
		assertThat(ticket.isNew()).isTrue();
		assertThat(ticket.getId()).isNull();
		assertThat(ticket.getVersion()).isNull();
		this.fixture.run(template().save(ticket));
		assertThat(reread(ticket).getHolder()).isEqualTo("Ada");
	}

	@Test
	void takesBackWritesOfMany() {
		Ticket old = this.fixture.one(template().save(new Ticket("old")));
		List<Ticket> tickets = List.of(new Ticket("a"), new Ticket("b"), old.setHolder("Ada"));
		rollBack(template().saveAll(tickets), template().deleteAll(tickets));
		assertThat(tickets).extracting(Ticket::isNew).containsExactly(true, true, false);
		assertThat(tickets).extracting(Ticket::getId).containsExactly(null, null, old.getId());
		assertThat(old.getVersion()).isZero();
		this.fixture.run(template().saveAll(tickets));
		assertThat(count(Ticket.class)).isEqualTo(3);
		assertThat(reread(old).getHolder()).isEqualTo("Ada");
	}

	@Test
	void takesBackWhatSaveAllWroteBeforeARowFailed() {
		this.fixture.run(template().save(new Country("fr", "France")));
		List<Country> countries = List.of(new Country("de", "Germany"), new Country("fr", "Again"),
				new Country("it", null));
		this.fixture.error(template().saveAll(countries));
		assertThat(countries).extracting(Country::isNew).containsOnly(true);
		assertThat(count(Country.class)).isOne();
		countries.get(1).setId("es");
		this.fixture.run(template().saveAll(countries));
		assertThat(count(Country.class)).isEqualTo(4);
	}

	@Test
	void keepsWhatATransactionOfItsOwnCommitted() {
		Ticket outer = new Ticket("outer");
		Ticket inner = new Ticket("inner");
		rollBack(template().save(outer), this.fixture.transactions(TransactionDefinition.PROPAGATION_REQUIRES_NEW)
			.transactional(template().save(inner)));
		assertThat(outer.isNew()).isTrue();
		assertThat(inner.isNew()).isFalse();
		assertThat(reread(inner).getTitle()).isEqualTo("inner");
		assertThat(count(Ticket.class)).isOne();
	}

	@Test
	void takesBackOnlyWhatTheInnerTransactionRolledBack() {
		Ticket outer = new Ticket("outer");
		Ticket inner = new Ticket("inner");
		Mono<Ticket> failing = this.fixture.transactions(TransactionDefinition.PROPAGATION_REQUIRES_NEW)
			.transactional(template().save(inner).then(Mono.error(new IllegalStateException("inner"))));
		this.fixture
			.run(this.fixture.transactions().transactional(template().save(outer).then(failing.onErrorComplete())));
		assertThat(outer.isNew()).isFalse();
		assertThat(inner.isNew()).isTrue();
		assertThat(inner.getId()).isNull();
		assertThat(count(Ticket.class)).isOne();
	}

	@Test
	void keepsWhatWasWrittenWithoutATransaction() {
		Ticket ticket = new Ticket("front row");
		this.fixture.error(this.fixture.transactions(TransactionDefinition.PROPAGATION_SUPPORTS)
			.transactional(template().save(ticket).then(Mono.error(new IllegalStateException("too late")))));
		assertThat(count(Ticket.class)).isOne();
		assertThat(ticket.isNew()).isFalse();
		this.fixture.run(template().save(ticket.setHolder("Ada")));
		assertThat(reread(ticket).getHolder()).isEqualTo("Ada");
	}

	@Test
	void takesBackWhatASubscriberCancelled() {
		Ticket ticket = new Ticket("front row");
		Flux<Ticket> two = template().save(ticket).concatWith(Mono.never());
		this.fixture.run(this.fixture.transactions().transactional(two).take(1));
		assertThat(count(Ticket.class)).isZero();
		assertThat(ticket.isNew()).isTrue();
	}

	@Test
	void keepsWhatWasCommitted() {
		Ticket ticket = new Ticket("front row");
		this.fixture.run(this.fixture.transactions().transactional(template().save(ticket)));
		assertThat(ticket.isNew()).isFalse();
		assertThat(reread(ticket).getTitle()).isEqualTo("front row");
	}

}
