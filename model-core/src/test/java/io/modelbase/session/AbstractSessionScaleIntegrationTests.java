package io.modelbase.session;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.modelbase.ToMany;
import io.modelbase.domain.Ticket;
import io.modelbase.domain.Ticket_;
import io.modelbase.query.Select;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** Sessions of many models. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
abstract class AbstractSessionScaleIntegrationTests {

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database())
		.models(Ticket.class, Basket.class, BasketLine.class)
		.poolSize(1);

	abstract TestDatabase database();

	private static List<Ticket> tickets(int count) {
		List<Ticket> tickets = new ArrayList<>(count);
		for (int i = 0; i < count; i++) {
			tickets.add(new Ticket("ticket " + i).setHolder("holder"));
		}
		return tickets;
	}

	/** Inserts, reads back and flushes models in one session, then empties the table. */
	private Duration write(int count) {
		long start = System.nanoTime();
		Mono<Long> work = this.fixture.sessions().inTransaction((session) -> {
			session.addAll(tickets(count));
			return session.flush()
				.then(session.find(Select.from(Ticket.class)).collectList())
				.doOnNext((found) -> assertThat(found).hasSize(count))
				.flatMap((found) -> {
					found.get(count / 2).setHolder("another");
					return session.count(Select.from(Ticket.class).where(Ticket_.holder.eq("another")));
				});
		});
		assertThat(work.block(PATIENCE)).isOne();
		Duration time = Duration.ofNanos(System.nanoTime() - start);
		this.fixture.run(this.fixture.template().deleteAll(Ticket.class));
		this.fixture.forget();
		return time;
	}

	@Test
	void takesFourTimesTheTimeForFourTimesTheModels() {
		write(2_000);
		Duration quarter = write(25_000);
		assertThat(write(100_000)).isLessThan(quarter.multipliedBy(10).plusSeconds(2));
	}

	/** Fills what a model owns, changes some of it and empties it, each in a session. */
	private Duration fill(int count) {
		Basket basket = this.fixture.one(this.fixture.template().save(new Basket("full")));
		long start = System.nanoTime();
		lines(basket, (lines) -> {
			for (int i = 0; i < count; i++) {
				lines.add(new BasketLine("product " + i, i));
			}
		});
		lines(basket, (lines) -> {
			assertThat(lines.size()).isEqualTo(count);
			lines.get(count / 2).setAmount(-1);
			lines.add(new BasketLine("last", 1));
			lines.remove(0);
		});
		lines(basket, ToMany::clear);
		Duration time = Duration.ofNanos(System.nanoTime() - start);
		assertThat(this.fixture.one(this.fixture.template().count(Select.from(BasketLine.class)))).isZero();
		this.fixture.forget();
		return time;
	}

	private void lines(Basket basket, Consumer<ToMany<BasketLine>> change) {
		this.fixture.sessions()
			.inTransaction((session) -> session.get(Basket.class, basket.getId(), Basket_.lines())
				.doOnNext((read) -> change.accept(read.getLines())))
			.block(PATIENCE);
	}

	@Test
	void takesFourTimesTheTimeForFourTimesTheElements() {
		fill(1_000);
		Duration quarter = fill(5_000);
		assertThat(fill(20_000)).isLessThan(quarter.multipliedBy(10).plusSeconds(2));
	}

	/**
	 * What a session holds after it inserted some models, before its transaction ends.
	 */
	private long held(int count) {
		long before = used();
		Mono<Long> work = this.fixture.sessions().inTransaction((session) -> {
			session.addAll(tickets(count));
			return session.flush().then(Mono.fromSupplier(() -> used() - before)).doOnNext((held) -> {
				assertThat(session.isDirty()).isFalse();
				session.setRollbackOnly();
			});
		});
		return Objects.requireNonNull(work.block(PATIENCE));
	}

	private static long used() {
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

	@Test
	void holdsFourTimesTheMemoryForFourTimesTheModels() {
		write(2_000);
		long quarter = held(25_000);
		this.fixture.forget();
		assertThat(held(100_000)).isBetween(quarter * 2, quarter * 5);
	}

	@Test
	void sendsNothingForManyUnchangedModels() {
		this.fixture.run(this.fixture.template().insertAll(tickets(10_000)).then());
		this.fixture.run(this.fixture.sessions()
			.inTransaction((session) -> session.find(Select.from(Ticket.class)).collectList().flatMap((found) -> {
				this.fixture.forget();
				long start = System.nanoTime();
				return session.flush()
					.doOnSuccess((flushed) -> assertThat(Duration.ofNanos(System.nanoTime() - start))
						.isLessThan(Duration.ofSeconds(5)));
			})));
		assertThat(this.fixture.statements()).isEmpty();
	}

	@Test
	void queriesOftenWithManyModels() {
		List<Ticket> tickets = this.fixture.all(this.fixture.template().insertAll(tickets(2_000)));
		this.fixture
			.run(this.fixture.sessions()
				.inTransaction((session) -> session.find(Select.from(Ticket.class))
					.collectList()
					.thenMany(Flux.fromIterable(tickets)
						.concatMap((ticket) -> session
							.exists(Select.from(Ticket.class).where(Ticket_.id.eq(ticket.getId())))))
					.count()));
	}

}
