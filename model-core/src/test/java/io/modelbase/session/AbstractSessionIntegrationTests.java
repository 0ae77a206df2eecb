package io.modelbase.session;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

import io.modelbase.ConflictingChangeException;
import io.modelbase.ModelNotFoundException;
import io.modelbase.ModelState;
import io.modelbase.StaleModelException;
import io.modelbase.ToOne;
import io.modelbase.domain.Ticket;
import io.modelbase.domain.Ticket_;
import io.modelbase.execution.FlushMode;
import io.modelbase.execution.PendingChange;
import io.modelbase.execution.PropertyChange;
import io.modelbase.execution.Retry;
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
import io.modelbase.repository.ModelRepository;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.r2dbc.repository.Query;

import static org.assertj.core.api.Assertions.assertThat;

/** What a session does with models, on a pool of one. */
abstract class AbstractSessionIntegrationTests {

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database())
		.models(Writer.class, Country.class, Profile.class, Story.class, Remark.class, Topic.class, Ticket.class)
		.poolSize(1);

	abstract TestDatabase database();

	private <T> T in(Function<ModelSession, Mono<T>> work) {
		return this.fixture.one(this.fixture.sessions().inTransaction(work));
	}

	private Writer saved(String name) {
		return this.fixture.one(this.fixture.template().save(new Writer(name)));
	}

	private long count(Class<?> type) {
		return this.fixture.one(this.fixture.template().count(Select.from(type)));
	}

	private List<String> sent(String start) {
		return this.fixture.plainStatements().stream().filter((sql) -> sql.contains(start)).toList();
	}

	@Test
	void addsWithoutSqlAndFlushesInTheOrderOfForeignKeys() {
		Writer ada = new Writer("Ada");
		Story story = new Story("s", ToOne.of(ada));
		Remark remark = new Remark("r", 1).setStory(ToOne.of(story)).setWriter(ToOne.of(ada));
		Topic topic = new Topic("t");
		story.getTopics().add(topic);
		Long found = in((session) -> {
			session.addAll(List.of(remark, topic, story, ada));
			assertThat(this.fixture.statements()).isEmpty();
			assertThat(session.contains(story)).isTrue();
			assertThat(session.isDirty()).isTrue();
			return session.flush().then(Mono.defer(() -> {
				assertThat(this.fixture.plainStatements()).hasSizeBetween(5, 9);
				assertThat(story.getId()).isNotNull();
				assertThat(story.getAuthor().key()).isEqualTo(ada.getId());
				assertThat(session.isDirty()).isFalse();
				return session.count(Select.from(Story.class));
			}));
		});
		assertThat(found).isEqualTo(1);
		List<String> inserts = sent("insert into").stream()
			.map((sql) -> sql.replaceAll(".*insert into (\\w+).*", "$1"))
			.toList();
		assertThat(inserts.indexOf("writers")).isLessThan(inserts.indexOf("story"));
		assertThat(inserts.indexOf("story")).isLessThan(inserts.indexOf("remark"));
		assertThat(sent("story_topic")).hasSize(1);
		Story read = this.fixture.one(this.fixture.template().get(Story.class, story.getId(), Story_.topics()));
		assertThat(read.getTopics().list()).containsExactly(topic);
	}

	@Test
	void keepsOneObjectForEachRow() {
		Writer ada = saved("Ada");
		this.fixture.run(this.fixture.template().save(new Story("s", ToOne.of(ada))));
		in((session) -> session.get(Writer.class, ada.getId()).flatMap((writer) -> {
			this.fixture.forget();
			return session.get(Writer.class, ada.getId()).doOnNext((again) -> {
				assertThat(again).isSameAs(writer);
				assertThat(this.fixture.statements()).isEmpty();
			}).then(session.find(Select.from(Writer.class)).single()).doOnNext((found) -> {
				assertThat(found).isSameAs(writer);
			}).then(session.findOne(Select.from(Story.class).load(Story_.author()))).doOnNext((story) -> {
				assertThat(story.getAuthor().get()).isSameAs(writer);
				assertThat(this.fixture.statements()).hasSize(2);
			}).then(session.load(writer, Writer_.stories())).doOnNext((loaded) -> {
				assertThat(loaded.getStories().get(0).getAuthor().get()).isSameAs(writer);
			});
		}));
	}

	@Test
	void updatesWhatChangedAtTheEndAndNothingElse() {
		Writer ada = saved("Ada");
		this.fixture.forget();
		in((session) -> session.get(Writer.class, ada.getId()).doOnNext((writer) -> {
			writer.setName("Grace");
			assertThat(session.isDirty(writer)).isTrue();
			assertThat(session.changes(writer)).containsExactly(Map.entry("name", new PropertyChange("Ada", "Grace")));
			assertThat(session.pending()).singleElement()
				.extracting(PendingChange::toString)
				.asString()
				.startsWith("update Writer[" + ada.getId() + "] [");
		}));
		assertThat(sent("update writers set name = ?")).hasSize(1);
		assertThat(this.fixture.one(this.fixture.template().get(Writer.class, ada.getId())).getName())
			.isEqualTo("Grace");
	}

	@Test
	void flushesBeforeAQueryThatCouldSeeIt() {
		Writer ada = saved("Ada");
		in((session) -> session.get(Writer.class, ada.getId()).flatMap((writer) -> {
			writer.setName("Grace");
			this.fixture.forget();
			return session.count(Select.from(Ticket.class))
				.doOnNext((tickets) -> assertThat(this.fixture.statements()).hasSize(1))
				.then(session.findOne(Select.from(Writer.class).where(Writer_.name.eq("Grace"))))
				.doOnNext((found) -> {
					assertThat(found).isSameAs(writer);
					assertThat(sent("update writers")).hasSize(1);
				});
		}));
	}

	@Test
	void flushesOnlyAtTheEndWhereToldSo() {
		Writer ada = saved("Ada");
		this.fixture.run(this.fixture.sessions(FlushMode.COMMIT, SessionHooks.NONE)
			.inTransaction((session) -> session.get(Writer.class, ada.getId()).flatMap((writer) -> {
				writer.setName("Grace");
				return session.exists(Select.from(Writer.class).where(Writer_.name.eq("Grace")))
					.doOnNext((exists) -> assertThat(exists).isFalse());
			})));
		assertThat(this.fixture.one(this.fixture.template().get(Writer.class, ada.getId())).getName())
			.isEqualTo("Grace");
		ModelSessionFactory manual = this.fixture.sessions(FlushMode.MANUAL, SessionHooks.NONE);
		assertThat(this.fixture.error(manual.inTransaction(
				(session) -> session.get(Writer.class, ada.getId()).doOnNext((writer) -> writer.setName("Lost")))))
			.isInstanceOf(InvalidDataAccessApiUsageException.class)
			.hasMessageContaining("changes that were not flushed");
	}

	@Test
	void deletesLastAndInReverse() {
		Writer ada = saved("Ada");
		Writer grace = saved("Grace");
		Story kept = this.fixture.one(this.fixture.template().save(new Story("kept", ToOne.of(ada))));
		Story gone = this.fixture.one(this.fixture.template().save(new Story("gone", ToOne.of(ada))));
		in((session) -> session.find(Select.from(Story.class).load(Story_.author()))
			.collectList()
			.flatMap((stories) -> session.get(Writer.class, grace.getId()).doOnNext((other) -> {
				Story first = stories.get(stories.indexOf(kept));
				session.delete(first.getAuthor().get());
				session.delete(stories.get(stories.indexOf(gone)));
				first.setAuthor(ToOne.of(other));
				assertThat(session.contains(stories.get(stories.indexOf(gone)))).isFalse();
				assertThat(session.pending().stream().map((change) -> change.kind().name())).containsExactly("UPDATE",
						"DELETE", "DELETE");
			})));
		assertThat(count(Story.class)).isEqualTo(1);
		assertThat(count(Writer.class)).isEqualTo(1);
	}

	@Test
	void rollsBackRowsAndModels() {
		Writer ada = saved("Ada");
		Writer fresh = new Writer("fresh");
		assertThat(this.fixture.error(this.fixture.sessions().inTransaction((session) -> {
			session.add(fresh);
			return session.flush().then(session.get(Writer.class, ada.getId())).doOnNext((writer) -> {
				assertThat(fresh.getId()).isNotNull();
				session.delete(writer);
			}).then(session.flush()).then(Mono.error(new IllegalStateException("stop")));
		}))).hasMessage("stop");
		assertThat(count(Writer.class)).isEqualTo(1);
		assertThat(fresh.isNew()).isTrue();
		assertThat(fresh.getId()).isNull();
		in((session) -> {
			session.add(fresh);
			return session.flush().thenReturn(fresh);
		});
		assertThat(count(Writer.class)).isEqualTo(2);
	}

	@Test
	void rollsBackWhenTold() {
		Writer fresh = new Writer("fresh");
		in((session) -> {
			session.add(fresh);
			session.setRollbackOnly();
			return session.flush().thenReturn("done");
		});
		assertThat(count(Writer.class)).isZero();
		assertThat(fresh.isNew()).isTrue();
	}

	@Test
	void canOnlyRollBackAfterAFlushThatFailed() {
		Writer one = new Writer("one").setEmail("same");
		Writer two = new Writer("two").setEmail("same");
		assertThat(this.fixture.error(this.fixture.sessions().inTransaction((session) -> {
			session.addAll(List.of(one, two));
			return session.flush().onErrorResume(DataIntegrityViolationException.class, (ex) -> Mono.empty());
		}))).isInstanceOf(InvalidDataAccessApiUsageException.class).hasMessageContaining("can only be rolled back");
		assertThat(count(Writer.class)).isZero();
		assertThat(one.isNew()).isTrue();
	}

	@Test
	void namesTheModelWhoseVersionChanged() {
		Ticket ticket = this.fixture.one(this.fixture.template().save(new Ticket("t")));
		Throwable error = this.fixture.error(this.fixture.sessions()
			.inTransaction((session) -> session.get(Ticket.class, ticket.getId())
				.flatMap((read) -> this.fixture
					.execute("UPDATE " + this.fixture.table(Ticket.class) + " SET version = 7")
					.doOnNext((rows) -> read.setTitle("changed")))));
		assertThat(error).isInstanceOf(StaleModelException.class)
			.hasMessageContaining("Ticket with id " + ticket.getId() + " was not updated");
	}

	@Test
	void knowsWhatWasUpdatedWithoutBeingRead() {
		this.fixture.run(this.fixture.template().save(new Country("DE", "Germany")));
		Country country = new Country("DE", "Deutschland");
		in((session) -> this.fixture.template().update(country).flatMap((updated) -> {
			assertThat(session.contains(country)).isTrue();
			assertThat(session.isDirty(country)).isFalse();
			return session.findOne(Select.from(Country.class));
		}).doOnNext((read) -> assertThat(read).isSameAs(country)));
		assertThat(this.fixture.one(this.fixture.template().get(Country.class, "DE")).getName())
			.isEqualTo("Deutschland");
	}

	@Test
	void refusesToUpdateARowByASecondObjectThatWasNeverRead() {
		this.fixture.run(this.fixture.template().save(new Country("DE", "Germany")));
		in((session) -> session.get(Country.class, "DE").flatMap((known) -> {
			this.fixture.forget();
			return this.fixture.template()
				.update(new Country("DE", "Deutschland"))
				.map(Country::getName)
				.onErrorResume(InvalidDataAccessApiUsageException.class, (error) -> {
					assertThat(error).hasMessageContaining("The session has another object for");
					return Mono.just("refused");
				})
				.doOnNext((outcome) -> assertThat(outcome).isEqualTo("refused"));
		}));
		assertThat(sent("update")).isEmpty();
	}

	@Test
	void refreshesWhatWasNotChanged() {
		Ticket ticket = this.fixture.one(this.fixture.template().save(new Ticket("t").setHolder("h")));
		String table = this.fixture.table(Ticket.class);
		in((session) -> session.get(Ticket.class, ticket.getId()).flatMap((read) -> {
			read.setTitle("mine");
			return this.fixture.execute("UPDATE " + table + " SET holder = 'theirs', version = 7")
				.then(session.refresh(read))
				.doOnNext((refreshed) -> {
					assertThat(refreshed.getTitle()).isEqualTo("mine");
					assertThat(refreshed.getHolder()).isEqualTo("theirs");
					assertThat(refreshed.getVersion()).isEqualTo(7);
				});
		}));
		Ticket now = this.fixture.one(this.fixture.template().get(Ticket.class, ticket.getId()));
		assertThat(now.getTitle()).isEqualTo("mine");
		assertThat(now.getVersion()).isEqualTo(8);
		Throwable error = this.fixture.error(this.fixture.sessions()
			.inTransaction((session) -> session.get(Ticket.class, ticket.getId()).flatMap((read) -> {
				read.setTitle("mine again");
				return this.fixture.execute("UPDATE " + table + " SET title = 'theirs'").then(session.refresh(read));
			})));
		assertThat(error).isInstanceOfSatisfying(ConflictingChangeException.class,
				(conflict) -> assertThat(conflict.getProperties()).containsExactly("title"));
	}

	@Test
	void refreshesLoadedRelations() {
		Writer ada = saved("Ada");
		Story story = this.fixture.one(this.fixture.template().save(new Story("s", ToOne.of(ada))));
		in((session) -> session.get(Writer.class, ada.getId(), Writer_.stories()).flatMap((writer) -> {
			assertThat(writer.getStories().list()).hasSize(1);
			Story second = new Story("second", ToOne.of(writer));
			session.add(second);
			return session.flush().then(session.refresh(writer)).doOnNext((refreshed) -> {
				assertThat(refreshed.getStories().list()).containsExactlyInAnyOrder(story, second);
				assertThat(refreshed.getProfile().isLoaded()).isFalse();
			});
		}));
		assertThat(this.fixture.error(this.fixture.sessions()
			.inTransaction((session) -> session.get(Story.class, story.getId())
				.flatMap((read) -> this.fixture.execute("DELETE FROM " + this.fixture.table(Story.class))
					.then(session.refresh(read))))))
			.isInstanceOf(ModelNotFoundException.class);
	}

	@Test
	void refusesASecondObjectForARow() {
		Writer ada = saved("Ada");
		assertThat(this.fixture.error(this.fixture.sessions()
			.inTransaction((session) -> session.get(Writer.class, ada.getId()).doOnNext((writer) -> session.add(ada)))))
			.isInstanceOf(InvalidDataAccessApiUsageException.class)
			.hasMessageContaining("one row is one object");
		in((session) -> session.get(Writer.class, ada.getId()).doOnNext((writer) -> {
			session.detach(writer);
			session.add(ada.setName("attached"));
		}));
		assertThat(this.fixture.one(this.fixture.template().get(Writer.class, ada.getId())).getName())
			.isEqualTo("attached");
	}

	@Test
	void forgetsADetachedModel() {
		Writer ada = saved("Ada");
		in((session) -> session.get(Writer.class, ada.getId()).doOnNext((writer) -> {
			writer.setName("never written");
			session.detach(writer);
			assertThat(session.contains(writer)).isFalse();
		}));
		assertThat(this.fixture.one(this.fixture.template().get(Writer.class, ada.getId())).getName()).isEqualTo("Ada");
	}

	@Test
	void goesBackToASavepoint() {
		Writer kept = new Writer("kept").setEmail("e");
		Writer gone = new Writer("gone").setEmail("e");
		Writer after = new Writer("after");
		in((session) -> {
			session.add(kept);
			return session.<String>nested((inner) -> {
				inner.add(gone);
				return inner.flush().thenReturn("flushed");
			}).onErrorReturn(DataIntegrityViolationException.class, "went back").doOnNext((result) -> {
				assertThat(result).isEqualTo("went back");
				assertThat(gone.isNew()).isTrue();
				assertThat(kept.isNew()).isFalse();
				session.add(after);
			});
		});
		assertThat(this.fixture.all(this.fixture.template().findAll(Select.from(Writer.class))))
			.extracting(Writer::getName)
			.containsExactlyInAnyOrder("kept", "after");
	}

	@Test
	void streamsWithoutRememberingAndLetsNothingElseIn() {
		this.fixture.run(this.fixture.template().saveAll(List.of(new Writer("a"), new Writer("b"))));
		this.fixture.run(this.fixture.sessions()
			.inTransactionMany((session) -> session.stream(Select.from(Writer.class))
				.doOnNext((writer) -> assertThat(session.getClass()).isNotNull())
				.map(Writer::getName)));
		assertThat(this.fixture.error(this.fixture.sessions()
			.inTransactionMany((session) -> session.stream(Select.from(Writer.class))
				.concatMap((writer) -> session.count(Select.from(Writer.class))))))
			.isInstanceOf(InvalidDataAccessApiUsageException.class)
			.hasMessageContaining("was begun before session.stream(select Writer)");
	}

	@Test
	void letsARepositorysCallThatWaitedGoOnWithTheSession() {
		Ticket unchanged = this.fixture.one(this.fixture.template().save(new Ticket("unchanged")));
		this.fixture.run(this.fixture.sessions()
			.inTransaction((session) -> session.get(Ticket.class, unchanged.getId())
				.flatMap((ticket) -> Mono.zip(session.find(Select.from(Ticket.class)).collectList(),
						this.fixture.template()
							.save(ticket)
							.flatMap((saved) -> session.get(Ticket.class, saved.getId()))))
				.doOnNext((both) -> assertThat(both.getT1()).containsExactly(both.getT2()))));
	}

	@Test
	void refusesOverlappingOperationsAndNamesBoth() {
		Mono<?> overlapping = this.fixture.sessions()
			.inTransaction((session) -> Mono.zip(session.find(Select.from(Writer.class)).collectList(),
					session.find(Select.from(Ticket.class)).collectList()));
		if (this.fixture.runsOn(TestDatabase.H2)) {
			// H2 answers on the subscribing thread, so that the first ended before
			this.fixture.run(overlapping);
		}
		else {
			assertThat(this.fixture.error(overlapping)).isInstanceOf(InvalidDataAccessApiUsageException.class)
				.hasMessageContaining("session.find(select Ticket) at AbstractSessionIntegrationTests.java:")
				.hasMessageContaining(
						"was begun before session.find(select Writer) at AbstractSessionIntegrationTests.java:");
		}
	}

	@Test
	void refusesUseAfterItsEnd() {
		ModelSession[] kept = new ModelSession[1];
		in((session) -> {
			kept[0] = session;
			return session.count(Select.from(Writer.class));
		});
		assertThat(this.fixture.error(kept[0].flush())).isInstanceOf(InvalidDataAccessApiUsageException.class)
			.hasMessageContaining("comes after the end of its session");
		assertThat(this.fixture.error(Mono.fromRunnable(() -> kept[0].add(new Writer("w")))))
			.hasMessageContaining("session.add at AbstractSessionIntegrationTests.java");
	}

	@Test
	@SuppressWarnings("NullAway")
	void refusesNull() {
		for (Consumer<ModelSession> use : List.<Consumer<ModelSession>>of((session) -> session.add(null),
				(session) -> session.delete(null), (session) -> session.detach(null))) {
			assertThat(this.fixture.error(this.fixture.sessions().inTransaction((session) -> {
				use.accept(session);
				return Mono.just(1);
			}))).isInstanceOf(NullPointerException.class).hasMessageStartingWith("A null can't be");
		}
	}

	@Test
	void refusesUseFromAnotherSubscription() {
		Throwable error = this.fixture.error(this.fixture.sessions()
			.inTransaction((session) -> session.count(Select.from(Writer.class))
				.flatMap((count) -> Mono.<Long>create(
						(sink) -> session.count(Select.from(Writer.class)).subscribe(sink::success, sink::error)))));
		assertThat(error).isInstanceOf(InvalidDataAccessApiUsageException.class)
			.hasMessageContaining("is not part of its session's transaction");
	}

	@Test
	void runsManyModelsInFewStatements() {
		List<Writer> writers = Flux.range(0, 120).map((i) -> new Writer("w" + i)).collectList().block();
		in((session) -> {
			session.addAll(writers);
			return session.flush().thenReturn(1);
		});
		assertThat(sent("insert into").size()).isEqualTo(1);
		assertThat(writers).allMatch((writer) -> writer.getId() != null);
		this.fixture.forget();
		in((session) -> session.find(Select.from(Writer.class))
			.doOnNext((writer) -> writer.setName(writer.getName().toUpperCase(Locale.ROOT)))
			.count());
		assertThat(sent("update").size()).isLessThanOrEqualTo(3);
	}

	@Test
	void findsWhatWasAddedByASelectOfItsColumns() {
		in((session) -> {
			session.add(new Ticket("added"));
			return session.findOne(Select.from(Ticket.class).where(Ticket_.title.eq("added")));
		});
	}

	@Test
	void canOnlyRollBackAfterNestedWorkWasCancelled() {
		Writer fresh = new Writer("fresh");
		Throwable error = this.fixture
			.error(this.fixture.sessions().inTransaction((session) -> session.nested((inner) -> {
				inner.add(fresh);
				return inner.flush().then(Mono.<String>never());
			}).timeout(Duration.ofMillis(200)).onErrorReturn(TimeoutException.class, "late")));
		assertThat(error).isInstanceOf(InvalidDataAccessApiUsageException.class)
			.hasMessageContaining(
					"Nested work of the session was cancelled, so that its transaction can only be rolled back");
		assertThat(fresh.isNew()).isTrue();
		assertThat(count(Writer.class)).isZero();
	}

	@Test
	void forgetsLocksAndReadsOfNestedWorkThatWentBack() {
		Writer ada = saved("Ada");
		Writer grace = saved("Grace");
		in((session) -> session.get(Writer.class, ada.getId())
			.flatMap((read) -> session
				.nested((inner) -> inner.lock(read)
					.doOnNext((locked) -> assertThat(ModelState.isLocked(locked)).isTrue())
					.then(inner.execute(Update.table(Writer.class).set(Writer_.name, "gone").all()))
					.then(inner.get(Writer.class, grace.getId()))
					.then(Mono.<String>error(new IllegalStateException("back"))))
				.onErrorReturn(IllegalStateException.class, "back")
				.then(Mono.defer(() -> {
					assertThat(ModelState.isLocked(read)).isFalse();
					return session.get(Writer.class, grace.getId());
				}))
				.doOnNext((again) -> assertThat(again.getName()).isEqualTo("Grace"))));
	}

	@Test
	void runsNothingAgainThatIsCommitted() {
		Throwable error = this.fixture.error(this.fixture.sessions().inTransaction(Retry.retry(3), (session) -> {
			session.add(new Writer("once"));
			session.afterCommit(Mono.error(new OptimisticLockingFailureException("after the commit")));
			return Mono.just("done");
		}));
		assertThat(error).hasMessage("after the commit");
		assertThat(count(Writer.class)).isEqualTo(1);
	}

	@Test
	void readsAWholeModelAfterAPartOfIt() {
		this.fixture.run(this.fixture.template().save(new Ticket("whole")));
		TicketRepository tickets = this.fixture.repository(TicketRepository.class);
		in((session) -> tickets.part()
			.collectList()
			.then(session.findOne(Select.from(Ticket.class)))
			.doOnNext((ticket) -> assertThat(ticket.getTitle()).isEqualTo("whole")));
	}

	@Test
	void joinsASessionThatFlushesByHand() {
		Writer ada = saved("Ada");
		ModelSessionFactory manual = this.fixture.sessions(FlushMode.MANUAL, SessionHooks.NONE);
		this.fixture.run(manual.inTransaction((session) -> session.get(Writer.class, ada.getId()).flatMap((writer) -> {
			writer.setName("Grace");
			return manual.inTransaction((joined) -> joined.count(Select.from(Ticket.class)))
				.then(Mono.defer(session::flush));
		})));
		assertThat(this.fixture.one(this.fixture.template().get(Writer.class, ada.getId())).getName())
			.isEqualTo("Grace");
	}

	interface TicketRepository extends ModelRepository<Ticket, Long> {

		@Query("SELECT id, version FROM ticket")
		Flux<Ticket> part();

	}

}
