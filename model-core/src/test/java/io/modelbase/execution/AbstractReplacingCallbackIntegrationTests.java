package io.modelbase.execution;

import java.util.List;

import io.modelbase.ToOne;
import io.modelbase.query.Select;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

import org.springframework.data.r2dbc.mapping.event.BeforeConvertCallback;
import org.springframework.data.relational.core.sql.SqlIdentifier;

import static org.assertj.core.api.Assertions.assertThat;

/** Callbacks that return another instance of models that others refer to or own. */
abstract class AbstractReplacingCallbackIntegrationTests {

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database())
		.models(Trip.class, Leg.class, Stop.class)
		.callbacks(new TripCopy(), new LegCopy())
		.poolSize(1);

	abstract TestDatabase database();

	private ModelTemplate template() {
		return this.fixture.template();
	}

	private static Trip trip(String name) {
		Trip trip = new Trip(name);
		trip.getLegs().addAll(new Leg("a"), new Leg("b"));
		return trip;
	}

	private List<String> legs() {
		return this.fixture.all(template().findAll(Select.from(Leg.class).orderBy(Leg_.id.asc())).map(Leg::getName));
	}

	@Test
	void insertsWhatIsOwnedOnce() {
		Trip saved = this.fixture.one(template().save(trip("north")));
		assertThat(saved.getName()).isEqualTo("copy of north");
		assertThat(saved.getLegs()).allMatch((leg) -> !leg.isNew() && leg.getTrip().get() == saved);
		this.fixture.run(template().save(saved));
		assertThat(legs()).containsExactly("copy of a", "copy of b");
	}

	@Test
	void insertsWhatIsOwnedOnceInASession() {
		this.fixture.run(this.fixture.sessions().inTransaction((session) -> {
			session.add(trip("north"));
			return session.flush().doOnSuccess((flushed) -> assertThat(session.isDirty()).isFalse());
		}));
		assertThat(legs()).containsExactly("copy of a", "copy of b");
	}

	@Test
	void letsWhatIsSavedTogetherReferToTheOther() {
		Trip trip = new Trip("north");
		Leg leg = new Leg("a");
		leg.setTrip(ToOne.of(trip));
		this.fixture.run(this.fixture.sessions().inTransaction((session) -> {
			session.addAll(List.of(leg, trip));
			return Mono.just("done");
		}));
		Leg read = this.fixture.one(template().findFirst(Select.from(Leg.class).load(Leg_.trip())));
		assertThat(read.getTrip().get().getName()).isEqualTo("copy of north");
	}

	private static final class TripCopy implements BeforeConvertCallback<Trip> {

		@Override
		public Publisher<Trip> onBeforeConvert(Trip trip, SqlIdentifier table) {
			return Mono.fromSupplier(() -> trip.isNew() ? new Trip("copy of " + trip.getName()) : trip);
		}

	}

	private static final class LegCopy implements BeforeConvertCallback<Leg> {

		@Override
		public Publisher<Leg> onBeforeConvert(Leg leg, SqlIdentifier table) {
			return Mono.fromSupplier(() -> {
				if (!leg.isNew()) {
					return leg;
				}
				Leg copy = new Leg("copy of " + leg.getName());
				copy.setTrip(leg.getTrip());
				return copy;
			});
		}

	}

}
