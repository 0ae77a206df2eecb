package io.modelbase.execution;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.r2dbc.repository.Query;

import io.modelbase.domain.Parcel;
import io.modelbase.domain.Parcel_;
import io.modelbase.query.Select;
import io.modelbase.repository.ModelRepository;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What must work with a pool of one connection, inside and outside a transaction.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
abstract class AbstractConnectionIntegrationTests {

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database()).models(Parcel.class).poolSize(1);

	abstract TestDatabase database();

	private ModelTemplate template() {
		return this.fixture.template();
	}

	private Parcels parcels() {
		return this.fixture.repository(Parcels.class);
	}

	private static List<Parcel> parcels(int count) {
		return IntStream.range(0, count).mapToObj((i) -> new Parcel("parcel " + i)).toList();
	}

	private void insert(int count) {
		this.fixture.run(template().insertAll(parcels(count)));
	}

	private <T> List<T> inTransaction(Flux<T> work) {
		return this.fixture.all(this.fixture.transactions().transactional(work));
	}

	private long weighed() {
		return this.fixture.one(template().count(Select.from(Parcel.class).where(Parcel_.weight.isNotNull())));
	}

	@Test
	void readsAndWritesWithOneConnection() {
		Flux<Parcel> work = Flux.defer(() -> template().saveAll(parcels(3)))
			.concatMap((parcel) -> template().save(parcel.setWeight(1)))
			.concatMap((parcel) -> template().get(Parcel.class, parcel.getId()))
			.flatMap((parcel) -> template().count(Select.from(Parcel.class)).thenReturn(parcel))
			.concatMap((parcel) -> template().delete(parcel).thenReturn(parcel));
		assertThat(this.fixture.all(work)).hasSize(3);
		assertThat(inTransaction(work)).hasSize(3);
		assertThat(this.fixture.one(template().count(Select.from(Parcel.class)))).isZero();
	}

	@Test
	void savesEachOfTenThousandRowsOfAQueryInOneTransaction() {
		insert(10_000);
		Flux<Parcel> saved = template().findAll(Select.from(Parcel.class))
			.concatMap((parcel) -> (parcel.getLabel().endsWith("7")) ? template().save(parcel.setWeight(7))
					: template().save(parcel));
		assertThat(inTransaction(saved)).hasSize(10_000);
		assertThat(weighed()).isEqualTo(1000);
	}

	@Test
	void savesEachRowOfRepositoryQueriesInOneTransaction() {
		insert(2_000);
		Parcels parcels = parcels();
		for (Flux<Parcel> query : List.of(parcels.findAll(), parcels.findAll(Sort.by("label")),
				parcels.findByLabelStartingWith("parcel"), parcels.all(),
				parcels.findByWeightIsNotNull(Pageable.unpaged()), parcels.findAll(Parcel_.label.isNotNull()))) {
			int[] written = { 0 };
			assertThat(inTransaction(query.concatMap((parcel) -> (written[0]++ % 40 == 0)
					? parcels.save(parcel.setWeight(written[0])) : Mono.just(parcel))))
				.hasSizeGreaterThanOrEqualTo(50);
		}
		assertThat(weighed()).isPositive();
	}

	@Test
	void zipsReadsInATransaction() {
		insert(10);
		Flux<Long> counts = Flux.from(Mono
			.zip(template().count(Select.from(Parcel.class)), parcels().count(),
					template().findAll(Select.from(Parcel.class)).count())
			.flatMapIterable((three) -> List.of(three.getT1(), three.getT2(), three.getT3())));
		assertThat(inTransaction(counts)).containsExactly(10L, 10L, 10L);
	}

	@Test
	void savesManyAtOnceInATransaction() {
		Parcels parcels = parcels();
		assertThat(inTransaction(Flux.fromIterable(parcels(50)).flatMap(parcels::save))).hasSize(50);
		assertThat(inTransaction(parcels.findAll().flatMap((parcel) -> parcels.save(parcel.setWeight(3))))).hasSize(50);
		assertThat(weighed()).isEqualTo(50);
	}

	@Test
	void savesEachRowOfACollectedStream() {
		insert(20);
		this.fixture.run(template().stream(Select.from(Parcel.class))
			.collectList()
			.flatMapIterable((parcels) -> parcels)
			.concatMap((parcel) -> template().save(parcel.setWeight(1))));
		assertThat(weighed()).isEqualTo(20);
	}

	@Test
	void savesAPublisherThatStreamsFromTheSameDatabase() {
		insert(3_000);
		Flux<Parcel> copies = this.fixture.client()
			.sql("SELECT label FROM parcel")
			.mapValue(String.class)
			.all()
			.map((label) -> new Parcel("copy of " + label));
		assertThat(this.fixture.all(template().saveAll(copies))).hasSize(3_000);
		assertThat(this.fixture.all(parcels().findByLabelStartingWith("copy of parcel "))).hasSize(3_000);
		Flux<Parcel> streamed = template().stream(Select.from(Parcel.class)).map((parcel) -> parcel.setWeight(1));
		assertThat(this.fixture.all(parcels().saveAll(streamed))).hasSize(6_000);
		assertThat(weighed()).isEqualTo(6_000);
	}

	@Test
	void givesTheConnectionBackWhenASubscriberCancels() {
		insert(3_000);
		Select<Parcel> all = Select.from(Parcel.class);
		this.fixture.run(template().findAll(all).take(1));
		this.fixture.run(template().stream(all).take(3));
		this.fixture.run(this.fixture.transactions().transactional(template().findAll(all)).take(1));
		this.fixture.run(this.fixture.transactions().transactional(template().stream(all)).take(1));
		this.fixture.run(template().saveAll(parcels(10)).take(1));
		this.fixture.run(parcels().findAll().next());
		this.fixture.run(parcels().findByLabelStartingWith("p").take(2));
		this.fixture.run(parcels().all().take(2));
		assertThat(this.fixture.one(template().count(all))).isGreaterThanOrEqualTo(3_000);
	}

	@Test
	void givesTheConnectionBackWhereverAReadOrWriteIsCancelled() {
		insert(500);
		Random random = new Random(42);
		Select<Parcel> all = Select.from(Parcel.class);
		List<Flux<?>> works = List.of(template().findAll(all), template().stream(all), parcels().all(),
				template().count(all).flux(), Flux.defer(() -> template().save(new Parcel("one"))));
		for (int i = 0; i < 300; i++) {
			Flux<?> work = works.get(i % works.size());
			Disposable running = work.subscribe();
			Mono.delay(Duration.ofNanos(random.nextInt(6_000_000))).block(ModelFixture.TIMEOUT);
			running.dispose();
		}
		assertThat(this.fixture.one(template().count(all))).isGreaterThanOrEqualTo(500);
	}

	@Test
	void givesTheConnectionBackAfterATimeout() {
		insert(2_000);
		Flux<Parcel> slow = this.fixture.transactions()
			.transactional(template().findAll(Select.from(Parcel.class))
				.concatMap((parcel) -> Mono.delay(Duration.ofMillis(20)).then(template().save(parcel.setWeight(1)))));
		assertThat(this.fixture.error(slow.then().timeout(Duration.ofMillis(300))))
			.isInstanceOf(TimeoutException.class);
		assertThat(weighed()).isZero();
	}

	@Test
	void worksAgainAfterAnError() {
		Parcel parcel = this.fixture.one(template().save(new Parcel("books")));
		for (int i = 0; i < 5; i++) {
			assertThat(this.fixture.error(template().insert(parcel))).isNotNull();
			assertThat(this.fixture.error(this.fixture.client().sql("SELECT nothing FROM nowhere").fetch().all()))
				.isNotNull();
		}
		assertThat(this.fixture.one(template().get(Parcel.class, parcel.getId())).getLabel()).isEqualTo("books");
	}

	interface Parcels extends ModelRepository<Parcel, UUID> {

		Flux<Parcel> findByLabelStartingWith(String prefix);

		Flux<Parcel> findByWeightIsNotNull(Pageable pageable);

		@Query("SELECT * FROM parcel")
		Flux<Parcel> all();

	}

}
