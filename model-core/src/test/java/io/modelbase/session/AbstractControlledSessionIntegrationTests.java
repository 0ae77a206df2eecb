package io.modelbase.session;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import io.modelbase.ModelNotFoundException;
import io.modelbase.ToOne;
import io.modelbase.domain.Ticket;
import io.modelbase.domain.Ticket_;
import io.modelbase.execution.ModelEntityTemplate;
import io.modelbase.load.LoadOptions;
import io.modelbase.query.Select;
import io.modelbase.query.Update;
import io.modelbase.relation.Country;
import io.modelbase.relation.Profile;
import io.modelbase.relation.Remark;
import io.modelbase.relation.Story;
import io.modelbase.relation.Story_;
import io.modelbase.relation.Topic;
import io.modelbase.relation.Writer;
import io.modelbase.relation.Writer_;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.transaction.TransactionDefinition;

import static org.assertj.core.api.Assertions.assertThat;

/** A session that commits when told, on a pool of one. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
abstract class AbstractControlledSessionIntegrationTests {

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database())
		.models(Writer.class, Country.class, Profile.class, Story.class, Remark.class, Topic.class, Ticket.class)
		.poolSize(1);

	abstract TestDatabase database();

	private <T> T with(Function<ControlledSession, Mono<T>> work) {
		return this.fixture.one(this.fixture.sessions().withSession(work));
	}

	private Throwable failing(Function<ControlledSession, Mono<?>> work) {
		return this.fixture.error(this.fixture.sessions().withSession((session) -> work.apply(session).then()));
	}

	private long count(Class<?> type) {
		return this.fixture.one(this.fixture.template().count(Select.from(type)));
	}

	private Ticket ticket(String title) {
		return this.fixture.one(this.fixture.template().save(new Ticket(title)));
	}

	private Ticket stored(Ticket ticket) {
		return this.fixture.one(this.fixture.template().get(Ticket.class, ticket.getId()));
	}

	/** Uses the only connection from outside, without the session's context. */
	private <T> Mono<T> outside(Mono<T> call) {
		return Mono.create((sink) -> call.subscribe(sink::success, sink::error, sink::success));
	}

	private void holds(int connections) {
		assertThat(this.fixture.connections().openConnections()).isEqualTo(connections);
	}

	@Test
	void refusesToBeginWhereAnOperatorOnlySupportsATransaction() {
		for (int i = 0; i < 3; i++) {
			Throwable error = failing((session) -> {
				session.add(new Ticket("never written"));
				return this.fixture.transactions(TransactionDefinition.PROPAGATION_SUPPORTS)
					.transactional(session.flush());
			});
			assertThat(error).isInstanceOf(InvalidDataAccessApiUsageException.class)
				.hasMessageContaining("Take the operator or annotation away");
			holds(0);
		}
		assertThat(count(Ticket.class)).isZero();
	}

	@Test
	void rollsBackFluentOperationsOfSpringDataAndUpserts() {
		Ticket ticket = ticket("t");
		Writer writer = this.fixture.one(this.fixture.template().save(new Writer("w")));
		Query matching = Query.query(Criteria.where("title").is("t"));
		ModelEntityTemplate template = this.fixture.entityTemplate();
		for (Mono<?> write : List.<Mono<?>>of(template.delete(Ticket.class).matching(matching).all(),
				template.delete(Ticket.class).all(),
				template.update(Ticket.class)
					.matching(matching)
					.apply(org.springframework.data.relational.core.query.Update.update("title", "u")),
				Mono.defer(() -> template.upsert(writer.setName("x"))),
				Mono.defer(() -> template.upsert(Writer.class).one(writer.setName("x"))))) {
			with((session) -> write.then(Mono.defer(session::rollback)).thenReturn("done"));
			assertThat(stored(ticket).getTitle()).isEqualTo("t");
			assertThat(count(Ticket.class)).isOne();
			assertThat(this.fixture.one(this.fixture.template().get(Writer.class, writer.getId())).getName())
				.isEqualTo("w");
			holds(0);
		}
	}

	@Test
	void pointsNothingElsewhereThatWasLoadedBeforeARollback() {
		Writer first = this.fixture.one(this.fixture.template().save(new Writer("first")));
		Writer second = this.fixture.one(this.fixture.template().save(new Writer("second")));
		Story story = this.fixture.one(this.fixture.template().save(new Story("s", ToOne.of(first))));
		with((session) -> session.get(Story.class, story.getId())
			.flatMap((known) -> session.get(Writer.class, first.getId()).flatMap((writer) -> {
				session.add(new Story("back", ToOne.of(writer)));
				return session.load(writer, Writer_.stories())
					.doOnNext((loaded) -> assertThat(loaded.getStories()).hasSize(2))
					.then(session.execute(Update.table(Story.class).set(Story_.author().id, second.getId()).all()))
					.then(session.get(Writer.class, second.getId(), Writer_.stories()))
					.then(Mono.defer(session::rollback))
					.then(Mono.fromRunnable(() -> {
						assertThat(writer.getStories().isLoaded()).isFalse();
						assertThat(known.getAuthor().key()).isEqualTo(first.getId());
						assertThat(session.isDirty()).isFalse();
					}));
			}).then(Mono.defer(session::commit)).thenReturn("done")));
		assertThat(count(Story.class)).isOne();
		assertThat(this.fixture.one(this.fixture.template().get(Story.class, story.getId())).getAuthor().key())
			.isEqualTo(first.getId());
	}

	@Test
	void hasSeveralTransactionsAndNoConnectionBetweenThem() {
		Ticket first = new Ticket("first");
		Ticket second = new Ticket("second");
		with((session) -> {
			session.add(first);
			return session.flush()
				.doOnSuccess((flushed) -> holds(1))
				.then(session.commit())
				.doOnSuccess((committed) -> holds(0))
				.then(outside(this.fixture.template().count(Select.from(Ticket.class))))
				.doOnNext((count) -> {
					assertThat(count).isOne();
					first.setTitle("changed");
					session.add(second);
				})
				.then(Mono.defer(session::commit))
				.doOnSuccess((committed) -> holds(0))
				.then(outside(this.fixture.template().count(Select.from(Ticket.class))))
				.doOnNext((count) -> session.delete(second))
				.flatMap((count) -> session.commit().thenReturn(count));
		});
		assertThat(this.fixture.all(this.fixture.template().findAll(Select.from(Ticket.class))))
			.extracting(Ticket::getTitle)
			.containsExactly("changed");
		assertThat(second.isNew()).isTrue();
	}

	@Test
	void readsWithoutATransaction() {
		Ticket ticket = ticket("t");
		with((session) -> session.get(Ticket.class, ticket.getId())
			.doOnNext((read) -> holds(0))
			.then(session.find(Select.from(Ticket.class)).collectList())
			.doOnNext((read) -> holds(0))
			.then(session.count(Select.from(Ticket.class)))
			.doOnNext((read) -> holds(0))
			.then(session.stream(Select.from(Ticket.class)).collectList())
			.doOnNext((read) -> holds(0))
			.then(session.find(Select.from(Ticket.class).columns(Ticket_.title).into((title) -> title)).collectList())
			.doOnNext((read) -> holds(0)));
	}

	@Test
	void flushesBeforeAReadThatCouldSeeItAndCommits() {
		for (Function<ModelSession, Mono<?>> read : List.<Function<ModelSession, Mono<?>>>of(
				(session) -> session.find(Select.from(Ticket.class)).collectList(),
				(session) -> session.findFirst(Select.from(Ticket.class)),
				(session) -> session.findFirst(Select.from(Ticket.class).where(Ticket_.title.eq("added"))),
				(session) -> session.count(Select.from(Ticket.class)),
				(session) -> session.exists(Select.from(Ticket.class)),
				(session) -> session.find(Select.from(Ticket.class).columns(Ticket_.title).into((title) -> title))
					.collectList(),
				(session) -> session.execute(Update.table(Ticket.class).set(Ticket_.holder, "h").all()))) {
			long before = count(Ticket.class);
			with((session) -> {
				session.add(new Ticket("added"));
				return read.apply(session)
					.doOnNext((result) -> holds(1))
					.flatMap((result) -> session.commit().thenReturn("done"));
			});
			assertThat(count(Ticket.class)).isEqualTo(before + 1);
		}
	}

	@Test
	void flushesBeforeARefreshOrALoadAndCommits() {
		Writer ada = this.fixture.one(this.fixture.template().save(new Writer("Ada")));
		with((session) -> session.get(Writer.class, ada.getId()).flatMap((writer) -> {
			session.add(new Story("s", ToOne.of(writer)));
			return session.load(writer, Writer_.stories())
				.doOnNext((loaded) -> assertThat(loaded.getStories().list()).hasSize(1))
				.flatMap((loaded) -> {
					session.add(new Story("second", ToOne.of(writer)));
					return session.refresh(writer);
				})
				.doOnNext((loaded) -> assertThat(loaded.getStories().list()).hasSize(2))
				.flatMap((loaded) -> session.commit().thenReturn(loaded));
		}));
		assertThat(count(Story.class)).isEqualTo(2);
	}

	@Test
	void rollsBackWhatIsNotCommittedAtTheEnd() {
		Ticket fresh = new Ticket("fresh");
		Ticket known = ticket("known");
		with((session) -> session.get(Ticket.class, known.getId()).flatMap((read) -> {
			session.add(fresh);
			read.setTitle("changed");
			return session.flush().thenReturn("done");
		}));
		assertThat(fresh.isNew()).isTrue();
		assertThat(fresh.getId()).isNull();
		assertThat(stored(known).getTitle()).isEqualTo("known");
		assertThat(count(Ticket.class)).isOne();
	}

	@Test
	void rollsBackAtAnErrorAndKeepsWhatWasCommitted() {
		Ticket kept = new Ticket("kept");
		Ticket gone = new Ticket("gone");
		assertThat(failing((session) -> {
			session.add(kept);
			return session.commit().then(Mono.defer(() -> {
				session.add(gone);
				return session.flush();
			})).then(Mono.error(new IllegalStateException("stop")));
		})).hasMessage("stop");
		assertThat(count(Ticket.class)).isOne();
		assertThat(kept.isNew()).isFalse();
		assertThat(gone.isNew()).isTrue();
	}

	@Test
	void rollsBackWhenCancelledAndKeepsWhatWasCommitted() {
		Ticket kept = new Ticket("kept");
		Ticket gone = new Ticket("gone");
		Sinks.Empty<Void> signal = Sinks.empty();
		this.fixture.run(this.fixture.sessions().withSession((session) -> {
			session.add(kept);
			return session.commit().then(Mono.defer(() -> {
				session.add(gone);
				return session.flush();
			}))
				.doOnSuccess((flushed) -> signal.tryEmitEmpty())
				.then(Mono.delay(Duration.ofSeconds(20)))
				.then(session.commit());
		}).takeUntilOther(signal.asMono()));
		assertThat(count(Ticket.class)).isOne();
		assertThat(kept.isNew()).isFalse();
		assertThat(gone.isNew()).isTrue();
	}

	@Test
	void keepsWhatIsLoadedAfterACommit() {
		Writer ada = this.fixture.one(this.fixture.template().save(new Writer("Ada")));
		this.fixture.run(this.fixture.template().save(new Story("s", ToOne.of(ada))));
		with((session) -> session.get(Writer.class, ada.getId(), Writer_.stories()).flatMap((writer) -> {
			writer.setName("changed");
			return session.commit().then(Mono.defer(() -> {
				this.fixture.forget();
				assertThat(writer.getName()).isEqualTo("changed");
				assertThat(writer.getStories().get(0).getAuthor().get()).isSameAs(writer);
				assertThat(session.isDirty()).isFalse();
				return session.get(Writer.class, ada.getId(), Writer_.stories());
			})).flatMap((again) -> {
				assertThat(again).isSameAs(writer);
				assertThat(this.fixture.statements()).isEmpty();
				return session.commit().thenReturn(again);
			});
		}));
		assertThat(this.fixture.statements()).isEmpty();
	}

	@Test
	void keepsWhatWasCommittedAtARollbackWithoutATransaction() {
		Ticket fresh = new Ticket("fresh");
		with((session) -> {
			session.add(fresh);
			return session.commit().then(Mono.defer(session::rollback)).thenReturn("done");
		});
		assertThat(fresh.isNew()).isFalse();
		assertThat(stored(fresh).getTitle()).isEqualTo("fresh");
	}

	@Test
	void makesModelsNewAgainAtARollbackAndSavesThemLater() {
		Writer ada = new Writer("Ada");
		Story story = new Story("s", ToOne.of(ada));
		Ticket known = ticket("known");
		Ticket doomed = ticket("doomed");
		with((session) -> session.get(Ticket.class, known.getId()).flatMap((read) -> {
			session.addAll(List.of(story, ada));
			session.delete(doomed);
			read.setTitle("changed");
			return session.flush().then(Mono.defer(session::rollback)).then(Mono.defer(() -> {
				holds(0);
				assertThat(List.of(ada, story)).allMatch((model) -> model.isNew() && model.getId() == null);
				assertThat(session.contains(ada)).isFalse();
				assertThat(doomed.isNew()).isFalse();
				assertThat(read.getVersion()).isEqualTo(known.getVersion());
				assertThat(session.isDirty(read)).as("the change itself is the application's").isTrue();
				session.addAll(List.of(story, ada));
				session.delete(doomed);
				return session.commit().thenReturn("done");
			}));
		}));
		assertThat(count(Story.class)).isOne();
		assertThat(stored(known).getTitle()).isEqualTo("changed");
		assertThat(count(Ticket.class)).isOne();
	}

	@Test
	void goesOnAfterAFailedFlushOnceItIsRolledBack() {
		Writer one = new Writer("one").setEmail("same");
		Writer two = new Writer("two").setEmail("same");
		with((session) -> {
			session.addAll(List.of(one, two));
			return session.flush()
				.onErrorResume(DataIntegrityViolationException.class, (error) -> Mono.empty())
				.then(session.commit())
				.onErrorResume(InvalidDataAccessApiUsageException.class, (error) -> {
					assertThat(error).hasMessageContaining("can only be rolled back")
						.hasCauseInstanceOf(DataIntegrityViolationException.class);
					return session.rollback();
				})
				.then(Mono.defer(() -> {
					assertThat(one.isNew()).isTrue();
					holds(0);
					session.addAll(List.of(one, two.setEmail("other")));
					return session.commit().thenReturn("done");
				}));
		});
		assertThat(count(Writer.class)).isEqualTo(2);
	}

	@Test
	void keepsNothingOfAFailedFlushThatIsNotRolledBack() {
		with((session) -> {
			session.addAll(List.of(new Writer("one").setEmail("same"), new Writer("two").setEmail("same")));
			return session.commit().onErrorResume((error) -> Mono.empty()).thenReturn("went on");
		});
		assertThat(count(Writer.class)).isZero();
	}

	@Test
	void isRefusedWithinATransaction() {
		assertThat(this.fixture.error(this.fixture.transactions()
			.transactional(this.fixture.sessions().withSession((session) -> session.commit()))))
			.isInstanceOf(InvalidDataAccessApiUsageException.class)
			.hasMessageContaining("Call inTransaction there");
		assertThat(this.fixture.error(this.fixture.sessions()
			.inTransaction((outer) -> this.fixture.sessions().withSession((session) -> session.commit()))))
			.isInstanceOf(InvalidDataAccessApiUsageException.class);
	}

	@Test
	void refusesATransactionThatIsNotItsOwn() {
		assertThat(failing((session) -> {
			session.add(new Ticket("t"));
			return this.fixture.transactions().transactional(session.flush());
		})).isInstanceOf(InvalidDataAccessApiUsageException.class)
			.hasMessageContaining("session.flush() at AbstractControlledSessionIntegrationTests.java:")
			.hasMessageContaining("is not part of its session's transaction");
		assertThat(count(Ticket.class)).isZero();
	}

	@Test
	void sendsNothingWhereNothingIsPending() {
		this.fixture.forget();
		with((session) -> session.flush().then(session.commit()).then(session.rollback()).thenReturn("done"));
		assertThat(this.fixture.statements()).isEmpty();
	}

	@Test
	void letsRepositoriesTakePart() {
		Ticket known = ticket("known");
		Ticket saved = new Ticket("saved");
		with((session) -> this.fixture.template()
			.get(Ticket.class, known.getId())
			.flatMap((read) -> session.get(Ticket.class, known.getId()).doOnNext((again) -> {
				assertThat(again).isSameAs(read);
				holds(0);
			}))
			.then(this.fixture.template().save(saved))
			.doOnNext((done) -> holds(1))
			.then(Mono.defer(session::rollback))
			.then(Mono.defer(() -> this.fixture.template().save(saved.setHolder("h"))))
			.flatMap((done) -> session.commit().thenReturn(done)));
		assertThat(stored(saved).getHolder()).isEqualTo("h");
		assertThat(count(Ticket.class)).isEqualTo(2);
	}

	@Test
	void letsModifyTakePart() {
		Ticket known = ticket("known");
		Writer ada = this.fixture.one(this.fixture.template().save(new Writer("Ada")));
		with((session) -> session.get(Ticket.class, known.getId())
			.flatMap((read) -> this.fixture.template()
				.modify(Ticket.class, known.getId(), LoadOptions.none(), (ticket) -> {
					assertThat(ticket).isSameAs(read);
					ticket.setTitle("changed");
				}))
			.doOnNext((changed) -> holds(1))
			.then(this.fixture.template()
				.modify(Writer.class, ada.getId(), LoadOptions.none(), (writer) -> writer.setName("changed")))
			.doOnNext((changed) -> holds(1))
			.flatMap((changed) -> session.rollback().thenReturn(changed)));
		assertThat(stored(known).getTitle()).isEqualTo("known");
		assertThat(this.fixture.one(this.fixture.template().get(Writer.class, ada.getId())).getName()).isEqualTo("Ada");
	}

	@Test
	void letsBulkDeletesTakePart() {
		ticket("a");
		ticket("b");
		with((session) -> this.fixture.template()
			.deleteAll(Select.from(Ticket.class).orderBy(Ticket_.id.asc()).limit(1))
			.doOnNext((deleted) -> assertThat(deleted).isOne())
			.flatMap((deleted) -> session.rollback().thenReturn(deleted)));
		assertThat(count(Ticket.class)).isEqualTo(2);
	}

	@Test
	void locksInATransaction() {
		Ticket known = ticket("known");
		with((session) -> session.get(Ticket.class, known.getId())
			.flatMap(session::lock)
			.doOnNext((locked) -> holds(1))
			.flatMap((locked) -> session.commit().thenReturn(locked)));
		holds(0);
	}

	@Test
	void nestsInATransactionOfItsOwn() {
		Ticket kept = new Ticket("kept");
		Ticket gone = new Ticket("gone");
		with((session) -> session.nested((inner) -> {
			inner.add(kept);
			return inner.flush().thenReturn("kept");
		}).then(session.nested((inner) -> {
			inner.add(gone);
			return inner.flush().then(Mono.<String>error(new IllegalStateException("back")));
		}).onErrorReturn(IllegalStateException.class, "went back"))
			.doOnNext((result) -> holds(1))
			.flatMap((result) -> session.commit().thenReturn(result)));
		assertThat(this.fixture.all(this.fixture.template().findAll(Select.from(Ticket.class))))
			.extracting(Ticket::getTitle)
			.containsExactly("kept");
		assertThat(gone.isNew()).isTrue();
	}

	@Test
	void lendsItsTransactionToWorkThatJoins() {
		Ticket ticket = new Ticket("t");
		AtomicReference<ModelSession> joined = new AtomicReference<>();
		ModelSessionFactory sessions = this.fixture.sessions();
		this.fixture.run(sessions.withSession((session) -> {
			session.add(ticket);
			return session.flush().then(sessions.inTransaction((inner) -> {
				joined.set(inner);
				ticket.setTitle("joined");
				return Mono.just("done");
			})).doOnNext((done) -> {
				assertThat(joined.get()).isSameAs(session);
				assertThat(session.isDirty()).as("it is flushed at the end of the work that joined").isFalse();
			}).flatMap((done) -> session.rollback().thenReturn(done));
		}));
		assertThat(count(Ticket.class)).isZero();
	}

	@Test
	void letsWorkBeginATransactionWhereNoneIsOpen() {
		with((session) -> this.fixture.sessions().inTransaction((inner) -> {
			assertThat(inner).isNotSameAs(session);
			inner.add(new Ticket("inner"));
			return Mono.just("done");
		}).doOnNext((done) -> holds(0)).flatMap((done) -> {
			session.add(new Ticket("outer"));
			return session.commit().thenReturn(done);
		}));
		assertThat(count(Ticket.class)).isEqualTo(2);
	}

	@Test
	void rollsBackSilentlyWhereToldTo() {
		Ticket ticket = new Ticket("t");
		with((session) -> {
			session.add(ticket);
			session.setRollbackOnly();
			return session.commit().then(Mono.defer(() -> {
				assertThat(ticket.isNew()).isTrue();
				session.add(ticket);
				return session.commit().thenReturn("again");
			}));
		});
		assertThat(count(Ticket.class)).isOne();
	}

	@Test
	void runsAfterEachCommitWhatWaitedForIt() {
		Ticket audit = new Ticket("audit");
		with((session) -> {
			session.add(new Ticket("t"));
			session.afterCommit(this.fixture.template().save(audit).doOnNext((saved) -> {
				assertThat(session.contains(saved)).as("it isn't part of the session").isFalse();
			}).then());
			return session.commit().then(Mono.defer(() -> {
				holds(0);
				session.add(new Ticket("second"));
				session.afterCommit(Mono.error(new IllegalStateException("not after a rollback")));
				return session.flush();
			})).then(Mono.defer(session::rollback)).then(Mono.defer(session::commit)).thenReturn("done");
		});
		assertThat(count(Ticket.class)).isEqualTo(2);
	}

	@Test
	void missesNothingThatADeletedRowLeaves() {
		Ticket ticket = ticket("t");
		assertThat(failing((session) -> {
			session.delete(ticket);
			return session.commit().then(session.get(Ticket.class, ticket.getId()));
		})).isInstanceOf(ModelNotFoundException.class);
		assertThat(this.fixture.all(this.fixture.template().findAll(Select.from(Story.class).load(Story_.author()))))
			.isEmpty();
	}

}
