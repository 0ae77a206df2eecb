package io.modelbase.execution;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import io.modelbase.ConflictingChangeException;
import io.modelbase.StaleModelException;
import io.modelbase.ToOne;
import io.modelbase.load.LoadOptions;
import io.modelbase.query.Select;
import io.modelbase.query.Update;
import io.modelbase.repository.ModelRepository;
import io.modelbase.session.ModelSession;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessApiUsageException;

import static org.assertj.core.api.Assertions.assertThat;

/** Without a session too, what a model owns is saved and deleted with it. */
abstract class AbstractOwnedIntegrationTests {

	private static final LoadOptions<Trip> ALL = Trip_.legs().stops();

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database()).models(Trip.class, Leg.class, Stop.class).poolSize(1);

	private Trip trip;

	abstract TestDatabase database();

	private ModelTemplate template() {
		return this.fixture.template();
	}

	@BeforeEach
	void saveTrip() {
		this.trip = this.fixture.one(template().save(trip("north")));
		this.fixture.forget();
	}

	/** Two legs with two stops each. */
	private static Trip trip(String name) {
		Trip trip = new Trip(name);
		for (String leg : List.of("a", "b")) {
			Leg added = leg(leg, leg + 1, leg + 2);
			trip.getLegs().add(added);
		}
		return trip;
	}

	private static Leg leg(String name, String... stops) {
		Leg leg = new Leg(name);
		for (String stop : stops) {
			leg.getStops().add(new Stop(stop));
		}
		return leg;
	}

	private Trip read(Trip trip, LoadOptions<Trip> options) {
		Trip read = this.fixture.one(template().get(Trip.class, trip.getId(), options));
		this.fixture.forget();
		return read;
	}

	private Trip read() {
		return read(this.trip, ALL);
	}

	/** What is stored: {@code north v0: a v0 [a1 a2], b v0 [b1 b2]}. */
	private String stored(Trip trip) {
		Trip read = read(trip, ALL);
		return read.getName() + " v" + read.getVersion() + ": "
				+ String.join(", ",
						read.getLegs()
							.stream()
							.map((leg) -> leg.getName() + " v" + leg.getVersion() + " ["
									+ String.join(" ", leg.getStops().stream().map(Stop::getName).toList()) + "]")
							.toList());
	}

	private List<String> sent(Publisher<?> work) {
		this.fixture.forget();
		this.fixture.run(work);
		List<String> sent = this.fixture.plainStatements()
			.stream()
			.map((sql) -> sql.replaceAll("(?s)^.*?(insert into|update|delete from) (\\S+).*$", "$1 $2"))
			.toList();
		this.fixture.forget();
		return sent;
	}

	private long count(Class<?> type) {
		return this.fixture.one(template().count(Select.from(type)));
	}

	private <T> Mono<T> rolledBack(Mono<T> work) {
		return this.fixture.transactions().transactional(work.then(Mono.error(new IllegalStateException("no"))));
	}

	@Test
	void insertsAModelWithAllThatItOwnsInOneStatementForEachTable() {
		Trip south = trip("south");
		assertThat(sent(template().save(south))).containsExactly("insert into trip", "insert into leg",
				"insert into stop");
		assertThat(stored(south)).isEqualTo("south v0: a v0 [a1 a2], b v0 [b1 b2]");
		assertThat(south.getLegs().get(1).getTrip().get()).isSameAs(south);
		assertThat(south.getLegs().get(1).getStops().get(0).isNew()).isFalse();
		assertThat(sent(template().save(south))).isEmpty();
	}

	@Test
	void insertsTheOwnedOfManyModelsInOneStatementForEachTable() {
		List<Trip> trips = List.of(trip("east"), trip("west"), trip("south"));
		assertThat(sent(template().saveAll(trips))).containsExactly("insert into trip", "insert into leg",
				"insert into stop");
		assertThat(stored(trips.get(2))).isEqualTo("south v0: a v0 [a1 a2], b v0 [b1 b2]");
	}

	@Test
	void savesThroughARepository() {
		Trips trips = this.fixture.repository(Trips.class);
		Trip south = this.fixture.one(trips.save(trip("south")));
		south.getLegs().get(0).getStops().get(0).setName("a0");
		south.getLegs().remove(south.getLegs().get(1));
		this.fixture.run(trips.save(south));
		assertThat(stored(south)).isEqualTo("south v1: a v1 [a0 a2]");
		this.fixture.run(trips.delete(read(south, ALL)));
		assertThat(this.fixture.one(trips.existsById(south.getId()))).isFalse();
		assertThat(count(Stop.class)).isEqualTo(4);
	}

	@Test
	void sendsNothingWhenNothingChanged() {
		Trip read = read();
		read.getLegs().get(0).setName("a");
		Leg added = new Leg("c");
		read.getLegs().add(added);
		read.getLegs().remove(added);
		assertThat(sent(template().save(read))).isEmpty();
		assertThat(read.getVersion()).isZero();
		assertThat(added.isNew()).isTrue();
	}

	@Test
	void updatesWhatChangedAndRaisesTheVersionsAboveItOnce() {
		Trip read = read();
		read.getLegs().get(1).getStops().get(0).setName("b0");
		read.getLegs().get(1).getStops().get(1).setName("b9");
		assertThat(sent(template().save(read))).containsExactlyInAnyOrder("update stop", "update leg", "update trip");
		assertThat(read.getVersion()).isEqualTo(1);
		assertThat(stored(read)).isEqualTo("north v1: a v0 [a1 a2], b v1 [b0 b9]");
	}

	@Test
	void raisesTheVersionOnceForManyChanges() {
		Trip read = read();
		read.setName("south");
		read.getLegs().remove(read.getLegs().get(0));
		read.getLegs().get(0).setName("B");
		read.getLegs().get(0).getStops().get(0).setName("b0");
		read.getLegs().get(0).getStops().add(new Stop("b3"));
		read.getLegs().add(leg("c", "c1"));
		this.fixture.run(template().save(read));
		assertThat(stored(read)).isEqualTo("south v1: B v1 [b0 b2 b3], c v0 [c1]");
		assertThat(sent(template().save(read))).isEmpty();
	}

	@Test
	void insertsWhatWasAdded() {
		Trip read = read();
		read.getLegs().get(0).getStops().add(new Stop("a3"));
		assertThat(sent(template().save(read))).containsExactlyInAnyOrder("insert into stop", "update leg",
				"update trip");
		assertThat(stored(read)).isEqualTo("north v1: a v1 [a1 a2 a3], b v0 [b1 b2]");
	}

	@Test
	void deletesWhatWasRemovedWithWhatItOwns() {
		Trip read = read();
		Leg leg = read.getLegs().get(0);
		read.getLegs().remove(leg);
		leg.setTrip(ToOne.none());
		assertThat(sent(template().save(read))).containsExactly("update trip", "delete from stop", "delete from leg");
		assertThat(stored(read)).isEqualTo("north v1: b v0 [b1 b2]");
		assertThat(leg.isNew()).isTrue();
		assertThat(count(Stop.class)).isEqualTo(2);
	}

	@Test
	void deletesWhatWasRemovedFromAnElement() {
		Trip read = read();
		read.getLegs().get(0).getStops().clear();
		assertThat(sent(template().save(read))).containsExactlyInAnyOrder("update leg", "update trip",
				"delete from stop");
		assertThat(stored(read)).isEqualTo("north v1: a v1 [], b v0 [b1 b2]");
	}

	@Test
	void leavesWhatARemovedElementOwnsUnloadedToTheForeignKey() {
		Trip read = read(this.trip, Trip_.legs());
		read.getLegs().remove(read.getLegs().get(0));
		assertThat(sent(template().save(read))).containsExactly("update trip", "delete from leg");
		assertThat(count(Stop.class)).isEqualTo(2);
	}

	@Test
	void movesAnElementToAnotherOwner() {
		Trip north = read();
		Trip south = read(this.fixture.one(template().save(trip("south"))), ALL);
		Leg moved = north.getLegs().get(0);
		Long id = moved.getId();
		north.getLegs().remove(moved);
		moved.setTrip(ToOne.of(south));
		south.getLegs().add(moved);
		this.fixture.run(template().saveAll(List.of(north, south)));
		assertThat(moved.getId()).isEqualTo(id);
		assertThat(stored(north)).isEqualTo("north v1: b v0 [b1 b2]");
		assertThat(stored(south)).startsWith("south v1: ").contains("a v1 [a1 a2]").contains("a v0 [a1 a2]");
	}

	@Test
	void movesAnElementByTwoSaves() {
		Trip north = read();
		Trip south = read(this.fixture.one(template().save(new Trip("south"))), ALL);
		Leg moved = north.getLegs().get(0);
		north.getLegs().remove(moved);
		moved.setTrip(ToOne.ref(Trip.class, south.getId()));
		assertThat(sent(template().save(north))).containsExactly("update trip");
		assertThat(moved.isNew()).isFalse();
		south.getLegs().add(moved);
		assertThat(sent(template().save(south))).containsExactlyInAnyOrder("update leg", "update trip");
		assertThat(stored(north)).isEqualTo("north v1: b v0 [b1 b2]");
		assertThat(stored(south)).isEqualTo("south v1: a v1 [a1 a2]");
	}

	@Test
	void movesAnElementWithinWhatOneModelOwns() {
		Trip read = read();
		Leg from = read.getLegs().get(0);
		Leg to = read.getLegs().get(1);
		Stop moved = from.getStops().get(1);
		from.getStops().remove(moved);
		moved.setLeg(ToOne.of(to));
		to.getStops().add(moved);
		assertThat(sent(template().save(read))).containsExactlyInAnyOrder("update leg", "update stop", "update trip");
		assertThat(stored(read)).isEqualTo("north v1: a v1 [a1], b v1 [a2 b1 b2]");
	}

	@Test
	void movesAnElementWhoseReferenceWasSetToNone() {
		Trip north = read();
		Trip south = this.fixture.one(template().save(new Trip("south")));
		Leg moved = north.getLegs().get(0);
		north.getLegs().remove(moved);
		moved.setTrip(ToOne.none());
		south.getLegs().add(moved);
		assertThat(sent(template().saveAll(List.of(north, south)))).containsExactlyInAnyOrder("update leg",
				"update trip");
		assertThat(moved.isNew()).isFalse();
		assertThat(stored(north)).isEqualTo("north v1: b v0 [b1 b2]");
		assertThat(stored(south)).isEqualTo("south v1: a v1 [a1 a2]");
	}

	@Test
	void movesAnElementWhoseReferenceWasSetToNoneWithinWhatOneModelOwns() {
		Trip read = read();
		Stop moved = read.getLegs().get(0).getStops().get(1);
		read.getLegs().get(0).getStops().remove(moved);
		moved.setLeg(ToOne.none());
		read.getLegs().get(1).getStops().add(moved);
		assertThat(sent(template().save(read))).containsExactlyInAnyOrder("update leg", "update stop", "update trip");
		assertThat(stored(read)).isEqualTo("north v1: a v1 [a1], b v1 [a2 b1 b2]");
	}

	@Test
	void movesAnElementWhoseReferenceWasSetToNoneToANewModel() {
		Trip read = read();
		Stop moved = read.getLegs().get(0).getStops().get(1);
		read.getLegs().get(0).getStops().remove(moved);
		moved.setLeg(ToOne.none());
		Leg added = leg("c");
		added.getStops().add(moved);
		read.getLegs().add(added);
		this.fixture.run(template().save(read));
		assertThat(stored(read)).isEqualTo("north v1: a v1 [a1], b v0 [b1 b2], c v0 [a2]");
	}

	@Test
	void refusesAnElementThatRefersToAnotherOwner() {
		Trip north = read();
		Leg foreign = new Leg("c");
		foreign.setTrip(ToOne.of(this.fixture.one(template().save(new Trip("south")))));
		north.getLegs().add(foreign);
		this.fixture.forget();
		assertThat(this.fixture.error(template().save(north))).isInstanceOf(InvalidDataAccessApiUsageException.class)
			.hasMessageContaining("Trip.legs holds a Leg whose trip is another Trip");
		assertThat(this.fixture.statements()).isEmpty();
	}

	@Test
	void leavesAnUnloadedCollectionAlone() {
		Trip read = read(this.trip, LoadOptions.none());
		read.setName("south");
		assertThat(sent(template().save(read))).containsExactly("update trip");
		assertThat(stored(read)).isEqualTo("south v1: a v0 [a1 a2], b v0 [b1 b2]");
	}

	@Test
	void insertsWhatWasAddedToAnUnloadedCollection() {
		Trip read = read(this.trip, LoadOptions.none());
		read.getLegs().add(leg("c", "c1"));
		assertThat(sent(template().save(read))).containsExactlyInAnyOrder("insert into leg", "insert into stop",
				"update trip");
		assertThat(stored(read)).isEqualTo("north v1: a v0 [a1 a2], b v0 [b1 b2], c v0 [c1]");
	}

	@Test
	void refusesAPartialCollectionThatWasChanged() {
		Trip read = read(this.trip, Trip_.legs().load(Leg_.stops().limit(1)));
		read.setName("south");
		read.getLegs().get(0).getStops().clear();
		assertThat(this.fixture.error(template().save(read))).isInstanceOf(InvalidDataAccessApiUsageException.class)
			.hasMessageContaining("Leg.stops was loaded only in part")
			.hasMessageContaining("repository.load(model, Leg_.stops())");
		assertThat(this.fixture.statements()).isEmpty();
		assertThat(stored(read)).isEqualTo("north v0: a v0 [a1 a2], b v0 [b1 b2]");
	}

	@Test
	void savesTheElementsOfAPartialCollection() {
		Trip read = read(this.trip, Trip_.legs().limit(1));
		read.getLegs().get(0).setName("A");
		assertThat(sent(template().save(read))).containsExactlyInAnyOrder("update leg", "update trip");
		assertThat(stored(read)).isEqualTo("north v1: A v1 [a1 a2], b v0 [b1 b2]");
	}

	@Test
	void deletesWhatIsLoadedBeforeItsOwner() {
		Trip read = read();
		assertThat(sent(template().delete(read))).containsExactly("delete from stop", "delete from leg",
				"delete from trip");
		assertThat(count(Trip.class) + count(Leg.class) + count(Stop.class)).isZero();
		assertThat(read.isNew()).isTrue();
		assertThat(read.getLegs().get(0).getStops().get(0).isNew()).isTrue();
	}

	@Test
	void leavesWhatIsNotLoadedToTheForeignKeys() {
		assertThat(this.fixture.error(template().delete(read(this.trip, LoadOptions.none()))))
			.isInstanceOf(DataIntegrityViolationException.class);
		assertThat(sent(template().delete(read(this.trip, Trip_.legs())))).containsExactly("delete from leg",
				"delete from trip");
		assertThat(count(Stop.class)).isZero();
	}

	@Test
	void deletesManyWithWhatTheyOwn() {
		Trip south = this.fixture.one(template().save(trip("south")));
		assertThat(sent(template().deleteAll(List.of(read(), read(south, ALL))))).containsExactly("delete from stop",
				"delete from leg", "delete from trip");
		assertThat(count(Trip.class)).isZero();
	}

	@Test
	void bringsNewModelsBackAfterARollback() {
		Trip south = trip("south");
		assertThat(this.fixture.error(rolledBack(template().save(south)))).hasMessage("no");
		Leg leg = south.getLegs().get(0);
		assertThat(south.isNew() && leg.isNew() && leg.getStops().get(0).isNew()).isTrue();
		assertThat(south.getId()).isNull();
		assertThat(leg.getId()).isNull();
		assertThat(leg.getStops().get(0).getId()).isNull();
		this.fixture.run(template().save(south));
		assertThat(stored(south)).isEqualTo("south v0: a v0 [a1 a2], b v0 [b1 b2]");
	}

	@Test
	void bringsChangedModelsBackAfterARollback() {
		Trip read = read();
		Leg removed = read.getLegs().get(0);
		Leg added = leg("c", "c1");
		read.getLegs().remove(removed);
		read.getLegs().get(0).getStops().get(0).setName("b0");
		read.getLegs().add(added);
		assertThat(this.fixture.error(rolledBack(template().save(read)))).hasMessage("no");
		assertThat(read.getVersion()).isZero();
		assertThat(read.getLegs().get(0).getVersion()).isZero();
		assertThat(removed.isNew() || removed.getStops().get(0).isNew()).isFalse();
		assertThat(added.isNew()).isTrue();
		assertThat(added.getId()).isNull();
		assertThat(stored(this.trip)).isEqualTo("north v0: a v0 [a1 a2], b v0 [b1 b2]");
		this.fixture.run(template().save(read));
		assertThat(stored(this.trip)).isEqualTo("north v1: b v1 [b0 b2], c v0 [c1]");
	}

	@Test
	void bringsDeletedModelsBackAfterARollback() {
		Trip read = read();
		assertThat(this.fixture.error(rolledBack(template().delete(read)))).hasMessage("no");
		assertThat(read.isNew() || read.getLegs().get(0).isNew()).isFalse();
		assertThat(sent(template().save(read))).isEmpty();
		assertThat(sent(template().delete(read))).hasSize(3);
	}

	@Test
	void writesNothingIfTheOwnerIsStale() {
		Trip one = read();
		Trip other = read();
		one.getLegs().get(0).setName("A");
		this.fixture.run(template().save(one));
		other.getLegs().get(1).setName("B");
		assertThat(this.fixture.error(template().save(other))).isInstanceOf(StaleModelException.class);
		assertThat(stored(one)).isEqualTo("north v1: A v1 [a1 a2], b v0 [b1 b2]");
		assertThat(other.getVersion()).isZero();
		assertThat(other.getLegs().get(1).getVersion()).isZero();
	}

	@Test
	void savesAnElementByItselfWithoutItsOwner() {
		Trip read = read();
		Leg leg = read.getLegs().get(0);
		leg.setName("A");
		assertThat(sent(template().save(leg))).containsExactly("update leg");
		assertThat(sent(template().save(read))).isEmpty();
		assertThat(stored(read)).isEqualTo("north v0: A v1 [a1 a2], b v0 [b1 b2]");
	}

	@Test
	void raisesTheOwnersVersionWhereTheElementIsSavedInTheSameCall() {
		Trip read = read();
		Leg leg = read.getLegs().get(0);
		leg.setName("A");
		assertThat(sent(template().saveAll(List.of(leg, read)))).containsExactlyInAnyOrder("update leg", "update trip");
		assertThat(stored(read)).isEqualTo("north v1: A v1 [a1 a2], b v0 [b1 b2]");
	}

	@Test
	void sendsNothingForAnOwnerAndAnElementThatDidNotChange() {
		Trip read = read();
		assertThat(sent(template().saveAll(List.of(read, read.getLegs().get(0))))).isEmpty();
		assertThat(sent(template().saveAll(List.of(read.getLegs().get(0), read)))).isEmpty();
	}

	@Test
	void insertsAnOwnerWhoseIdIsGiven() {
		Trip south = trip("south").withId(4711L);
		this.fixture.run(template().insert(south));
		assertThat(stored(south)).isEqualTo("south v0: a v0 [a1 a2], b v0 [b1 b2]");
	}

	@Test
	void touchesNoCollectionWhenAModelThatWasNeverReadIsUpdated() {
		Trip copy = trip("south").withId(this.trip.getId());
		copy.setVersion(0L);
		assertThat(sent(template().update(copy))).containsExactly("update trip");
		assertThat(stored(this.trip)).isEqualTo("south v1: a v0 [a1 a2], b v0 [b1 b2]");
	}

	@Test
	void deletesNoElementThatBelongsToAnotherModelByNow() {
		Trip read = read();
		Leg from = read.getLegs().get(0);
		Stop moved = from.getStops().get(1);
		moved.setLeg(ToOne.of(read.getLegs().get(1)));
		this.fixture.run(template().save(moved));
		this.fixture.run(template().delete(from));
		assertThat(stored(this.trip)).isEqualTo("north v0: b v0 [a2 b1 b2]");
	}

	@Test
	void leavesWhatMovedOutOfARemovedElement() {
		Trip read = read();
		Leg from = read.getLegs().get(0);
		Leg to = read.getLegs().get(1);
		Stop moved = from.getStops().get(1);
		moved.setLeg(ToOne.of(to));
		to.getStops().add(moved);
		read.getLegs().remove(from);
		this.fixture.run(template().save(read));
		assertThat(stored(read)).isEqualTo("north v1: b v1 [a2 b1 b2]");
	}

	private <T> T inSession(Function<ModelSession, Mono<T>> work) {
		return this.fixture.one(this.fixture.sessions().inTransaction(work));
	}

	@Test
	void seesInASessionWhatItsModelsOwn() {
		Long legs = inSession((session) -> session.get(Trip.class, this.trip.getId(), ALL).flatMap((read) -> {
			read.getLegs().add(leg("c"));
			read.getLegs().remove(0);
			read.getLegs().remove(0);
			return session.count(Select.from(Leg.class));
		}));
		assertThat(legs).isEqualTo(1);
	}

	@Test
	void deletesInASessionWhatWasChangedAndThenRemoved() {
		inSession((session) -> session.get(Trip.class, this.trip.getId(), ALL).doOnNext((read) -> {
			read.getLegs().get(0).setName("changed");
			read.getLegs().remove(0);
		}));
		assertThat(stored(this.trip)).isEqualTo("north v1: b v0 [b1 b2]");
		inSession((session) -> session.get(Trip.class, this.trip.getId(), ALL).doOnNext((read) -> {
			read.getLegs().remove(0);
			session.delete(read);
		}));
		assertThat(count(Leg.class) + count(Stop.class)).isZero();
	}

	private Mono<Trip> moveInSession(ModelSession session, Trip to, Function<Trip, Mono<Trip>> then) {
		return session.get(Trip.class, this.trip.getId(), ALL)
			.zipWhen((north) -> session.get(Trip.class, to.getId(), ALL))
			.flatMap((both) -> {
				Leg moved = both.getT1().getLegs().get(0);
				both.getT1().getLegs().remove(moved);
				moved.setTrip(ToOne.none());
				both.getT2().getLegs().add(moved);
				return then.apply(both.getT1()).thenReturn(both.getT2());
			});
	}

	@Test
	void movesInASessionWhatAModelHoldsThatIsNotSavedYet() {
		Trip south = this.fixture.one(template().save(new Trip("south")));
		inSession((session) -> moveInSession(session, south, template()::save));
		assertThat(stored(this.trip)).isEqualTo("north v1: b v0 [b1 b2]");
		assertThat(stored(south)).isEqualTo("south v1: a v1 [a1 a2]");
	}

	@Test
	void movesInASessionByOneSaveOfBoth() {
		Trip south = this.fixture.one(template().save(new Trip("south")));
		inSession((session) -> moveInSession(session, south, Mono::just)
			.flatMap((to) -> session.get(Trip.class, this.trip.getId())
				.flatMap((from) -> template().saveAll(List.of(from, to)).then())
				.thenReturn(to)));
		assertThat(stored(this.trip)).isEqualTo("north v1: b v0 [b1 b2]");
		assertThat(stored(south)).isEqualTo("south v1: a v1 [a1 a2]");
	}

	@Test
	void movesInASessionToWhatANewModelOwns() {
		Trip south = new Trip("south");
		south.getLegs().add(leg("c"));
		inSession((session) -> session.get(Trip.class, this.trip.getId(), ALL).flatMap((north) -> {
			session.add(south);
			Stop moved = north.getLegs().get(0).getStops().get(1);
			north.getLegs().get(0).getStops().remove(moved);
			moved.setLeg(ToOne.none());
			south.getLegs().get(0).getStops().add(moved);
			return session.flush().thenReturn(north);
		}));
		assertThat(stored(this.trip)).isEqualTo("north v1: a v1 [a1], b v0 [b1 b2]");
		assertThat(stored(south)).isEqualTo("south v0: c v0 [a2]");
	}

	@Test
	void insertsNothingIntoWhatIsRemovedOrDeleted() {
		Stop removed = new Stop("a3");
		Stop deleted = new Stop("b3");
		inSession((session) -> session.get(Trip.class, this.trip.getId(), ALL).flatMap((read) -> {
			read.getLegs().get(0).getStops().add(removed);
			read.getLegs().get(1).getStops().add(deleted);
			session.delete(read.getLegs().get(1));
			read.getLegs().remove(0);
			assertThat(session.pending()).noneMatch((change) -> change.kind() == WriteKind.INSERT);
			return session.flush()
				.then(Mono.fromRunnable(() -> assertThat(session.isDirty()).isFalse()))
				.thenReturn(read);
		}));
		assertThat(removed.isNew() && deleted.isNew()).isTrue();
		assertThat(count(Leg.class) + count(Stop.class)).isZero();
	}

	@Test
	void forgetsWhatWasAddedByItselfAndBelongsToWhatIsDeleted() {
		Stop added = new Stop("a3");
		inSession((session) -> session.get(Trip.class, this.trip.getId(), ALL).flatMap((read) -> {
			session.add(added);
			read.getLegs().get(0).getStops().add(added);
			session.delete(read.getLegs().get(0));
			return session.flush()
				.then(Mono.fromRunnable(() -> assertThat(session.contains(added)).isFalse()))
				.thenReturn(read);
		}));
		assertThat(added.isNew()).isTrue();
		assertThat(stored(this.trip)).isEqualTo("north v1: b v0 [b1 b2]");
	}

	@Test
	void deletesWhatMovedIntoSomethingNewWhoseOwnerIsDeleted() {
		Leg added = leg("c", "c1");
		inSession((session) -> session.get(Trip.class, this.trip.getId(), ALL).doOnNext((read) -> {
			Stop moved = read.getLegs().get(0).getStops().get(0);
			read.getLegs().get(0).getStops().remove(moved);
			moved.setLeg(ToOne.none());
			added.getStops().add(moved);
			read.getLegs().add(added);
			session.delete(read);
		}));
		assertThat(added.isNew()).isTrue();
		assertThat(count(Trip.class) + count(Leg.class) + count(Stop.class)).isZero();
	}

	@Test
	void savesInASessionWhatAnElementRefersTo() {
		Trip south = new Trip("south");
		Trip east = new Trip("east");
		south.getLegs().add(leg("c", "c1"));
		inSession((session) -> session.get(Trip.class, this.trip.getId(), ALL).flatMap((north) -> {
			session.add(south);
			session.add(east);
			north.getLegs().get(0).getStops().get(0).setConnection(ToOne.of(south));
			south.getLegs().get(0).getStops().get(0).setConnection(ToOne.of(east));
			return template().save(north);
		}));
		assertThat(stored(this.trip)).isEqualTo("north v1: a v1 [a1 a2], b v0 [b1 b2]");
		assertThat(read().getLegs().get(0).getStops().get(0).getConnection().key()).isEqualTo(south.getId());
		assertThat(stored(south)).isEqualTo("south v0: c v0 [c1]");
		assertThat(east.isNew()).isFalse();
	}

	@Test
	void keepsDeletedWhatWasDeletedByItself() {
		inSession((session) -> session.get(Trip.class, this.trip.getId(), ALL).flatMap((read) -> {
			session.delete(read.getLegs().get(0));
			return session.flush().then(Mono.fromRunnable(() -> read.setName("south"))).thenReturn(read);
		}));
		assertThat(stored(this.trip)).isEqualTo("south v1: b v0 [b1 b2]");
		Trip read = read();
		this.fixture.run(template().delete(read.getLegs().get(0)));
		this.fixture.run(template().save(read));
		assertThat(stored(this.trip)).isEqualTo("south v1: ");
	}

	private static Stop stop(Trip trip, int leg) {
		return trip.getLegs().get(leg).getStops().get(0);
	}

	@Test
	void mergesWhatIsOwnedWhereASaveIsRetried() {
		Trip one = read();
		Trip two = read();
		Trip three = read();
		stop(one, 0).setName("a0");
		this.fixture.run(template().save(one));
		stop(two, 1).setName("b0");
		this.fixture.run(template().save(two, Retry.retry(3)));
		assertThat(stop(two, 0).getName()).isEqualTo("a0");
		assertThat(stored(this.trip)).isEqualTo("north v2: a v1 [a0 a2], b v1 [b0 b2]");
		stop(three, 0).setName("a9");
		assertThat(this.fixture.error(template().save(three, Retry.retry(3))))
			.isInstanceOf(ConflictingChangeException.class)
			.hasMessageContaining("Stop")
			.hasMessageContaining("name");
		assertThat(stored(this.trip)).isEqualTo("north v2: a v1 [a0 a2], b v1 [b0 b2]");
	}

	@Test
	void bringsWhatIsOwnedToItsRowsWithItsOwner() {
		for (BiFunction<ModelSession, Trip, Mono<Trip>> bringing : List
			.<BiFunction<ModelSession, Trip, Mono<Trip>>>of(ModelSession::lock, ModelSession::refresh)) {
			Throwable error = this.fixture.error(this.fixture.sessions()
				.inTransaction((session) -> session.get(Trip.class, this.trip.getId(), ALL)
					.flatMap((read) -> session.execute(Update.table(Stop.class).set(Stop_.name, "elsewhere").all())
						.then(bringing.apply(session, read))
						.doOnNext((same) -> assertThat(stop(same, 0).getName()).isEqualTo("elsewhere"))
						.then(session.execute(Update.table(Stop.class).set(Stop_.name, "again").all()))
						.doOnNext((rows) -> stop(read, 1).setName("here"))
						.then(bringing.apply(session, read)))));
			assertThat(error).isInstanceOf(ConflictingChangeException.class).hasMessageContaining("name");
		}
	}

	interface Trips extends ModelRepository<Trip, Long> {

	}

}
