package io.modelbase.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import io.modelbase.ToOne;
import io.modelbase.domain.Ticket;
import io.modelbase.domain.Ticket_;
import io.modelbase.domain.User;
import io.modelbase.execution.FlushMode;
import io.modelbase.execution.ModelEntityTemplate;
import io.modelbase.execution.ModelTemplate;
import io.modelbase.execution.WriteKind;
import io.modelbase.query.Select;
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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.ExampleMatcher;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Update;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;

import static org.assertj.core.api.Assertions.assertThat;

/** Sessions in transactions that code around them opened, and what takes part. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
abstract class AbstractSessionTransactionIntegrationTests {

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database())
		.models(Writer.class, Country.class, Profile.class, Story.class, Remark.class, Topic.class, Ticket.class,
				User.class, Basket.class, BasketLine.class)
		.poolSize(2);

	abstract TestDatabase database();

	private <T> Mono<T> transactional(Mono<T> work) {
		return this.fixture.transactions().transactional(work);
	}

	private <T> Mono<T> requiresNew(Mono<T> work) {
		return this.fixture.transactions(TransactionDefinition.PROPAGATION_REQUIRES_NEW).transactional(work);
	}

	private Ticket ticket(String title) {
		return this.fixture.one(this.fixture.template().save(new Ticket(title)));
	}

	private String stored(Ticket ticket) {
		return String.valueOf(this.fixture.one(this.fixture.template().get(Ticket.class, ticket.getId())).getTitle());
	}

	private long count(Class<?> type) {
		return this.fixture.one(this.fixture.template().count(Select.from(type)));
	}

	private static Mono<String> flushed(ModelSession session, Ticket ticket) {
		session.add(ticket);
		return session.flush().thenReturn("flushed");
	}

	private List<String> sent(String start) {
		return this.fixture.plainStatements().stream().filter((sql) -> sql.startsWith(start)).toList();
	}

	@Test
	void isTheTransactionsFlushedAtItsEndAndBeforeTheCommit() {
		ModelSessionFactory sessions = this.fixture.sessions();
		Ticket ticket = ticket("t");
		List<ModelSession> seen = new ArrayList<>();
		this.fixture.run(transactional(sessions.inTransaction((session) -> {
			seen.add(session);
			return session.get(Ticket.class, ticket.getId()).doOnNext((read) -> read.setTitle("in the first"));
		}).flatMap((read) -> {
			assertThat(sent("update ticket")).hasSize(1);
			read.setTitle("between");
			return sessions.inTransaction((session) -> {
				seen.add(session);
				return session.get(Ticket.class, ticket.getId()).doOnNext((again) -> {
					assertThat(again).isSameAs(read);
					assertThat(session.isDirty(again)).isTrue();
				});
			});
		}).doOnNext((read) -> {
			assertThat(sent("update ticket")).hasSize(2);
			read.setTitle("after the last");
		})));
		assertThat(seen).hasSize(2).allMatch((session) -> session == seen.get(0));
		assertThat(sent("update ticket")).hasSize(3);
		assertThat(stored(ticket)).isEqualTo("after the last");
	}

	@Test
	void rollsBackWhereTheFlushBeforeTheCommitFails() {
		Writer first = new Writer("a").setEmail("same");
		Writer second = new Writer("b");
		assertThat(this.fixture.error(transactional(this.fixture.sessions().inTransaction((session) -> {
			session.addAll(List.of(first, second));
			return session.flush().thenReturn("done");
		}).doOnNext((done) -> second.setEmail("same"))))).isInstanceOf(DataIntegrityViolationException.class);
		assertThat(count(Writer.class)).isZero();
		assertThat(List.of(first, second)).allMatch((writer) -> writer.isNew() && writer.getId() == null);
	}

	@Test
	void endsWithTheTransaction() {
		List<ModelSession> kept = new ArrayList<>();
		this.fixture.run(transactional(this.fixture.sessions().inTransaction((session) -> {
			kept.add(session);
			return Mono.just("done");
		}).flatMap((done) -> kept.get(0).count(Select.from(Ticket.class)))));
		assertThat(this.fixture.error(kept.get(0).count(Select.from(Ticket.class))))
			.hasMessageContaining("comes after the end of its session");
	}

	@Test
	void keepsApartANewTransaction() {
		ModelSessionFactory sessions = this.fixture.sessions();
		Ticket ticket = ticket("t");
		this.fixture.run(transactional(sessions.inTransaction((outer) -> outer.get(Ticket.class, ticket.getId())
			.flatMap((read) -> requiresNew(sessions.inTransaction((inner) -> {
				assertThat(inner).isNotSameAs(outer);
				return inner.get(Ticket.class, ticket.getId()).doOnNext((other) -> {
					assertThat(other).isNotSameAs(read);
					inner.add(new Ticket("inner"));
				}).then(this.fixture.template().get(Ticket.class, ticket.getId())).doOnNext((again) -> {
					assertThat(again).isNotSameAs(read);
				});
			})).then(this.fixture.template().get(Ticket.class, ticket.getId()))
				.doOnNext((again) -> assertThat(again).isSameAs(read))
				.then(sessions.inTransaction((again) -> {
					assertThat(again).isSameAs(outer);
					read.setTitle("changed by the outer");
					return Mono.just("done");
				}))))));
		assertThat(stored(ticket)).isEqualTo("changed by the outer");
		assertThat(count(Ticket.class)).isEqualTo(2);
	}

	@Test
	void keepsWhatANewTransactionCommittedWhereTheOuterRollsBack() {
		ModelSessionFactory sessions = this.fixture.sessions();
		assertThat(this.fixture.error(transactional(sessions.inTransaction((outer) -> {
			outer.add(new Ticket("outer"));
			return outer.flush()
				.then(requiresNew(sessions.inTransaction((inner) -> flushed(inner, new Ticket("inner")))))
				.then(Mono.error(new IllegalStateException("stop")));
		})))).hasMessage("stop");
		assertThat(this.fixture.all(this.fixture.template().findAll(Select.from(Ticket.class))))
			.extracting(Ticket::getTitle)
			.containsExactly("inner");
	}

	@Test
	void knowsWhatWasAddedAndSavedInANewTransaction() {
		Ticket ticket = new Ticket("t");
		for (FlushMode mode : List.of(FlushMode.AUTO, FlushMode.COMMIT)) {
			Ticket other = new Ticket("other");
			this.fixture.run(this.fixture.sessions(mode, SessionHooks.NONE).inTransaction((outer) -> {
				outer.addAll(List.of(ticket, other));
				return requiresNew(this.fixture.template().saveAll(List.of(ticket, other)).then())
					.then(Mono.defer(() -> {
						assertThat(outer.pending()).isEmpty();
						assertThat(outer.isDirty()).isFalse();
						assertThat(outer.isDirty(other)).isFalse();
						assertThat(outer.contains(other)).isTrue();
						return outer.get(Ticket.class, other.getId());
					}))
					.doOnNext((read) -> {
						assertThat(read).isSameAs(other);
						other.setTitle(mode.name());
						assertThat(outer.isDirty(other)).isTrue();
					});
			}));
			assertThat(stored(other)).isEqualTo(mode.name());
		}
	}

	@Test
	void readsAndDeletesWhatWasAddedAndSavedInANewTransaction() {
		Ticket ticket = new Ticket("t");
		this.fixture.run(this.fixture.sessions(FlushMode.COMMIT, SessionHooks.NONE).inTransaction((outer) -> {
			outer.add(ticket);
			return requiresNew(this.fixture.template().save(ticket).then())
				.then(Mono.defer(() -> outer.findOne(Select.from(Ticket.class))))
				.doOnNext((read) -> {
					assertThat(read).isSameAs(ticket);
					outer.delete(ticket);
				});
		}));
		assertThat(count(Ticket.class)).isZero();
	}

	@Test
	void keepsAddedWhatANewTransactionSavedAndTookBack() {
		Ticket ticket = new Ticket("t");
		this.fixture.run(this.fixture.sessions().inTransaction((outer) -> {
			outer.add(ticket);
			return requiresNew(
					this.fixture.template().save(ticket).then(Mono.<Void>error(new IllegalStateException("back"))))
				.onErrorComplete()
				.then(Mono.fromRunnable(() -> assertThat(outer.isDirty(ticket)).isTrue()));
		}));
		assertThat(count(Ticket.class)).isOne();
	}

	@Test
	void refusesTheOuterSessionInANewTransaction() {
		ModelSessionFactory sessions = this.fixture.sessions();
		for (Function<ModelSession, Mono<?>> use : List.<Function<ModelSession, Mono<?>>>of(ModelSession::flush,
				(session) -> session.count(Select.from(Ticket.class)),
				(session) -> session.stream(Select.from(Ticket.class)).collectList())) {
			assertThat(this.fixture
				.error(sessions.inTransaction((outer) -> requiresNew(Mono.defer(() -> use.apply(outer)).then()))))
				.isInstanceOf(InvalidDataAccessApiUsageException.class)
				.hasMessageContaining("is not part of its session's transaction");
		}
	}

	@Test
	void beginsATransactionWhereSupportsHasNone() {
		Ticket ticket = new Ticket("t");
		this.fixture.run(this.fixture.transactions(TransactionDefinition.PROPAGATION_SUPPORTS)
			.transactional(this.fixture.template()
				.count(Select.from(Ticket.class))
				.then(this.fixture.sessions().inTransaction((session) -> {
					session.add(ticket);
					return session.flush().thenReturn("done");
				}))
				.then(this.fixture.template().count(Select.from(Ticket.class)))
				.doOnNext((count) -> assertThat(count).isOne())));
		assertThat(stored(ticket)).isEqualTo("t");
	}

	@Test
	void readsButWritesNothingInAReadOnlyTransaction() {
		Ticket ticket = ticket("t");
		DefaultTransactionDefinition readOnly = new DefaultTransactionDefinition();
		readOnly.setReadOnly(true);
		Mono<Ticket> read = this.fixture.sessions()
			.inTransaction((session) -> session.get(Ticket.class, ticket.getId()));
		assertThat(this.fixture.one(this.fixture.transactions(readOnly).transactional(read)).getTitle()).isEqualTo("t");
		this.fixture.forget();
		assertThat(this.fixture
			.error(this.fixture.transactions(readOnly).transactional(read.doOnNext((found) -> found.setTitle("x")))))
			.isInstanceOf(InvalidDataAccessApiUsageException.class)
			.hasMessageContaining(
					"The transaction is read-only, but its session has something to write: [update Ticket");
		assertThat(sent("update")).isEmpty();
		assertThat(stored(ticket)).isEqualTo("t");
	}

	@Test
	void rollsBackWithTheOuterTransaction() {
		Ticket fresh = new Ticket("fresh");
		Ticket known = ticket("known");
		assertThat(this.fixture.error(transactional(this.fixture.sessions().inTransaction((session) -> {
			session.add(fresh);
			session.delete(known);
			return session.flush().thenReturn("done");
		}).flatMap((done) -> Mono.error(new IllegalStateException("stop")))))).hasMessage("stop");
		assertThat(count(Ticket.class)).isOne();
		assertThat(fresh.isNew()).isTrue();
		assertThat(known.isNew()).isFalse();
	}

	@Test
	void rollsBackWhatWasSavedBeforeTheSessionJoined() {
		Ticket before = new Ticket("before");
		Ticket within = new Ticket("within");
		Ticket after = new Ticket("after");
		assertThat(this.fixture.error(transactional(this.fixture.template()
			.save(before)
			.then(this.fixture.sessions().inTransaction((session) -> flushed(session, within)))
			.then(this.fixture.template().save(after))
			.then(Mono.error(new IllegalStateException("stop")))))).hasMessage("stop");
		assertThat(count(Ticket.class)).isZero();
		assertThat(List.of(before, within, after)).allMatch((ticket) -> ticket.isNew() && ticket.getId() == null);
	}

	/** As Spring's reactive transactions do it without sessions too. */
	@Test
	void leavesItToTheOuterCodeWhatAnErrorMeans() {
		Mono<String> stop = Mono.error(new IllegalStateException("stop"));
		for (Mono<String> inner : List.of(transactional(this.fixture.template().save(new Ticket("t")).then(stop)),
				this.fixture.sessions().inTransaction((session) -> flushed(session, new Ticket("t")).then(stop)))) {
			long before = count(Ticket.class);
			this.fixture.run(transactional(inner.onErrorReturn(IllegalStateException.class, "handled")));
			assertThat(count(Ticket.class)).isEqualTo(before + 1);
		}
	}

	@Test
	void rollsBackWithTheOuterCodeAfterAFailedFlushThatWasTakenForHandled() {
		Writer first = new Writer("a").setEmail("same");
		Writer second = new Writer("b").setEmail("same");
		Throwable error = this.fixture.error(transactional(this.fixture.sessions().inTransaction((session) -> {
			session.addAll(List.of(first, second));
			return session.flush().thenReturn("done");
		}).onErrorReturn(DataIntegrityViolationException.class, "handled")));
		assertThat(error).isInstanceOf(InvalidDataAccessApiUsageException.class)
			.hasMessageContaining("can only be rolled back");
		assertThat(count(Writer.class)).isZero();
		assertThat(first.isNew()).isTrue();
	}

	@Test
	void rollsTheOuterTransactionBackWhereTheSessionIsToldTo() {
		Ticket fresh = new Ticket("fresh");
		assertThat(this.fixture.error(transactional(this.fixture.sessions().inTransaction((session) -> {
			session.add(fresh);
			session.setRollbackOnly();
			return session.flush().thenReturn("done");
		})))).isInstanceOf(InvalidDataAccessApiUsageException.class).hasMessageContaining("setRollbackOnly was called");
		assertThat(count(Ticket.class)).isZero();
		assertThat(fresh.isNew()).isTrue();
	}

	@Test
	void nestsWithinNestsAndGoesBackOnlyThere() {
		List<String> titles = List.of("a", "b", "c", "d");
		List<Ticket> tickets = titles.stream().map(Ticket::new).toList();
		this.fixture.run(this.fixture.sessions().inTransaction((session) -> {
			session.add(tickets.get(0));
			return session.nested((outer) -> {
				outer.add(tickets.get(1));
				return outer.nested((inner) -> {
					inner.add(tickets.get(2));
					tickets.get(0).setTitle("changed within");
					return inner.flush().then(Mono.<String>error(new IllegalStateException("back")));
				}).onErrorReturn(IllegalStateException.class, "went back").doOnNext((result) -> {
					tickets.get(0).setTitle("changed after");
					outer.add(tickets.get(3));
				});
			});
		}));
		assertThat(this.fixture.all(this.fixture.template().findAll(Select.from(Ticket.class))))
			.extracting(Ticket::getTitle)
			.containsExactlyInAnyOrder("changed after", "b", "d");
		assertThat(tickets.get(2).isNew()).isTrue();
		assertThat(tickets.get(0).getVersion()).isEqualTo(1);
	}

	@Test
	void runsAfterTheCommitWhatWaitsForItAndCommitsItsWrites() {
		List<String> order = new ArrayList<>();
		for (boolean joined : new boolean[] { false, true }) {
			order.clear();
			Ticket audit = new Ticket("audit");
			Mono<String> work = this.fixture.sessions().inTransaction((session) -> {
				session.add(new Ticket("t"));
				session.afterCommit(this.fixture.template()
					.count(Select.from(Ticket.class))
					.then(this.fixture.template().save(audit))
					.then(this.fixture.sessions().inTransaction((other) -> {
						assertThat(other).isNotSameAs(session);
						return flushed(other, new Ticket("by another session"));
					}))
					.doOnNext((done) -> order.add("after commit"))
					.then());
				return session.flush().thenReturn("done").doOnNext((done) -> order.add("work"));
			});
			long before = count(Ticket.class);
			this.fixture.run(joined ? transactional(work) : work);
			assertThat(order).containsExactly("work", "after commit");
			assertThat(stored(audit)).isEqualTo("audit");
			assertThat(count(Ticket.class)).isEqualTo(before + 3);
		}
	}

	@Test
	void runsNothingAfterARollback() {
		AtomicInteger ran = new AtomicInteger();
		Mono<String> work = this.fixture.sessions().inTransaction((session) -> {
			session.afterCommit(Mono.fromRunnable(ran::incrementAndGet));
			return flushed(session, new Ticket("t")).then(Mono.error(new IllegalStateException("stop")));
		});
		assertThat(this.fixture.error(work)).hasMessage("stop");
		assertThat(this.fixture.error(transactional(work))).hasMessage("stop");
		assertThat(ran).hasValue(0);
	}

	@Test
	void letsAnErrorAfterTheCommitOutAndKeepsWhatIsCommitted() {
		assertThat(this.fixture.error(this.fixture.sessions().inTransaction((session) -> {
			session.afterCommit(Mono.error(new IllegalStateException("mail")));
			return flushed(session, new Ticket("t"));
		}))).hasMessage("mail");
		assertThat(count(Ticket.class)).isOne();
	}

	@Test
	void flushesWhatAHookChangesAndLetsItReadAndWrite() {
		BeforeFlush<Ticket> hook = new BeforeFlush<>() {

			@Override
			public Mono<Void> beforeFlush(Ticket ticket, WriteKind kind) {
				ModelFixture fixture = AbstractSessionTransactionIntegrationTests.this.fixture;
				return fixture.template()
					.count(Select.from(Ticket.class))
					.doOnNext((count) -> ticket.setHolder(kind + " " + count))
					.then(fixture.template().save(new Writer("seen " + ticket.getTitle())))
					.then();
			}

		};
		ModelSessionFactory sessions = this.fixture.sessions(FlushMode.AUTO,
				new SessionHooks(List.of(hook), List.of()));
		Ticket ticket = new Ticket("t");
		this.fixture.run(sessions.inTransaction((session) -> {
			session.add(ticket);
			return session.flush().thenReturn("done").doOnNext((done) -> {
				assertThat(ticket.getHolder()).isEqualTo("INSERT 0");
				ticket.setTitle("u");
			});
		}));
		assertThat(this.fixture.one(this.fixture.template().get(Ticket.class, ticket.getId())).getHolder())
			.isEqualTo("UPDATE 1");
		assertThat(this.fixture.all(this.fixture.template().findAll(Select.from(Writer.class))))
			.extracting(Writer::getName)
			.containsExactlyInAnyOrder("seen t", "seen u");
	}

	@Test
	void rollsBackWhatAHookSendsInATransactionOfItsOwn() {
		BeforeFlush<Ticket> hook = new BeforeFlush<>() {

			@Override
			public Mono<Void> beforeFlush(Ticket ticket, WriteKind kind) {
				ModelTemplate template = AbstractSessionTransactionIntegrationTests.this.fixture.template();
				return requiresNew(
						template.save(new Writer("audit")).then(Mono.<Void>error(new IllegalStateException("refused"))))
					.onErrorComplete();
			}

		};
		this.fixture.run(this.fixture.sessions(FlushMode.AUTO, new SessionHooks(List.of(hook), List.of()))
			.inTransaction((session) -> {
				session.add(new Ticket("t"));
				return session.flush().thenReturn("done");
			}));
		assertThat(this.fixture.one(this.fixture.template().count(Select.from(Ticket.class)))).isEqualTo(1);
		assertThat(this.fixture.one(this.fixture.template().count(Select.from(Writer.class)))).isZero();
	}

	@Test
	void stopsAFlushBeforeAnySqlWhereAHookFails() {
		BeforeFlush<Ticket> hook = new BeforeFlush<>() {

			@Override
			public Mono<Void> beforeFlush(Ticket ticket, WriteKind kind) {
				return "bad".equals(ticket.getTitle()) ? Mono.error(new IllegalStateException("no")) : Mono.empty();
			}

		};
		ModelSessionFactory sessions = this.fixture.sessions(FlushMode.AUTO,
				new SessionHooks(List.of(hook), List.of()));
		this.fixture.forget();
		Ticket bad = new Ticket("bad");
		assertThat(this.fixture.error(sessions.inTransaction((session) -> {
			session.addAll(List.of(new Writer("w"), new Ticket("good"), bad));
			return session.flush().thenReturn("done");
		}))).hasMessage("no");
		assertThat(this.fixture.statements()).isEmpty();
		this.fixture.run(sessions.inTransaction((session) -> {
			session.add(bad);
			return session.flush().onErrorResume((error) -> {
				bad.setTitle("good");
				return session.flush();
			}).thenReturn("done");
		}));
		assertThat(stored(bad)).isEqualTo("good");
	}

	@Test
	void refusesAnotherFactoryInTheTransactionOfASession() {
		ModelSessionFactory other = this.fixture.sessions(FlushMode.MANUAL, SessionHooks.NONE);
		assertThat(this.fixture.error(this.fixture.sessions().inTransaction((session) -> {
			session.add(new Ticket("rolled back"));
			Mono<Long> joined = other.inTransaction((joining) -> joining.count(Select.from(Ticket.class)));
			// the first refusal left nothing that would let the second one through
			return session.flush().then(joined.onErrorResume((error) -> joined));
		}))).isInstanceOf(InvalidDataAccessApiUsageException.class)
			.hasMessageStartingWith("The transaction has the session of another ModelSessionFactory.");
		assertThat(this.fixture.one(this.fixture.template().count(Select.from(Ticket.class)))).isZero();
	}

	@Test
	void letsAHookUseAServiceThatJoins() {
		ModelSessionFactory[] sessions = new ModelSessionFactory[1];
		AtomicInteger calls = new AtomicInteger();
		BeforeFlush<Ticket> hook = new BeforeFlush<>() {

			@Override
			public Mono<Void> beforeFlush(Ticket ticket, WriteKind kind) {
				calls.incrementAndGet();
				return sessions[0].inTransaction((session) -> session.count(Select.from(Writer.class))).then();
			}

		};
		sessions[0] = this.fixture.sessions(FlushMode.AUTO, new SessionHooks(List.of(hook), List.of()));
		Ticket ticket = new Ticket("t");
		this.fixture.run(sessions[0].inTransaction((session) -> flushed(session, ticket)));
		assertThat(stored(ticket)).isEqualTo("t");
		assertThat(calls).hasValue(1);
	}

	@Test
	void callsHooksForWhatRepositoriesSaveAndNotForWhatWasNotWritten() {
		List<String> calls = new ArrayList<>();
		BeforeFlush<Ticket> before = new BeforeFlush<>() {

			@Override
			public Mono<Void> beforeFlush(Ticket ticket, WriteKind kind) {
				calls.add("before " + kind);
				return Mono.empty();
			}

		};
		AfterCommit<Ticket> after = new AfterCommit<>() {

			@Override
			public Mono<Void> afterCommit(Ticket ticket, WriteKind kind) {
				calls.add("after " + kind + " " + ticket.getTitle());
				return Mono.empty();
			}

		};
		ModelSessionFactory sessions = this.fixture.sessions(FlushMode.AUTO,
				new SessionHooks(List.of(before), List.of(after)));
		Ticket known = ticket("known");
		this.fixture.run(sessions.inTransaction((session) -> this.fixture.template()
			.save(known)
			.then(this.fixture.template().save(new Ticket("saved")))
			.then(session.nested((inner) -> flushed(inner, new Ticket("gone"))
				.then(Mono.<String>error(new IllegalStateException("back")))))
			.onErrorReturn("went back")));
		assertThat(calls).containsExactly("before INSERT", "before INSERT", "after INSERT saved");
	}

	@Test
	void callsHooksAfterTheCommitOnceForEachKindOfWrite() {
		List<String> calls = new ArrayList<>();
		AfterCommit<Ticket> after = new AfterCommit<>() {

			@Override
			public Mono<Void> afterCommit(Ticket ticket, WriteKind kind) {
				calls.add(kind + " " + ticket.getTitle());
				return Mono.empty();
			}

		};
		this.fixture.run(this.fixture.sessions(FlushMode.AUTO, new SessionHooks(List.of(), List.of(after)))
			.withSession((session) -> {
				Ticket ticket = new Ticket("new");
				Mono<Void> change = Mono.defer(() -> {
					ticket.setTitle(ticket.getTitle() + "+");
					return session.flush();
				});
				Mono<String> wentBack = session
					.nested((inner) -> change.then(Mono.<String>error(new IllegalStateException("back"))))
					.onErrorReturn("went back");
				return flushed(session, ticket).then(change)
					.then(change)
					.then(session.commit())
					.then(change)
					.then(session.rollback())
					.then(session.commit())
					.then(wentBack)
					.then(change)
					.then(change)
					.then(session.commit());
			}));
		assertThat(calls).containsExactly("INSERT new++", "UPDATE new++", "UPDATE new+++", "UPDATE new++++++");
	}

	@Test
	void savesAModelWithWhatItDependsOnAndLeavesTheRestPending() {
		Writer ada = new Writer("Ada");
		Story story = new Story("s", ToOne.of(ada));
		Ticket other = new Ticket("pending");
		this.fixture.run(this.fixture.sessions(FlushMode.COMMIT, SessionHooks.NONE).inTransaction((session) -> {
			session.addAll(List.of(ada, other));
			return this.fixture.template().save(story).doOnNext((saved) -> {
				assertThat(ada.isNew()).isFalse();
				assertThat(other.isNew()).isTrue();
				assertThat(session.contains(saved)).isTrue();
				assertThat(session.pending()).singleElement().extracting((change) -> change.model()).isSameAs(other);
			});
		}));
		assertThat(count(Story.class)).isOne();
		assertThat(stored(other)).isEqualTo("pending");
	}

	@Test
	void givesTheSessionsObjectsToRepositories() {
		Tickets tickets = this.fixture.repository(Tickets.class);
		Ticket known = ticket("known");
		this.fixture.run(this.fixture.sessions()
			.inTransaction((session) -> session.get(Ticket.class, known.getId()).flatMap((read) -> {
				read.setHolder("h");
				return Flux.concat(tickets.findById(known.getId()), tickets.findAll(), tickets.findByHolder("h"),
						tickets.titled("known"), tickets.findOne(Ticket_.holder.eq("h")), tickets.get(known.getId()),
						tickets.findAllById(List.of(known.getId())), tickets.save(read), tickets.saveAll(List.of(read)))
					.doOnNext((found) -> assertThat(found).isSameAs(read))
					.count()
					.doOnNext((count) -> assertThat(count).isEqualTo(9));
			})));
		assertThat(sent("update ticket")).hasSize(1);
	}

	@Test
	void deletesThroughRepositories() {
		Tickets tickets = this.fixture.repository(Tickets.class);
		List<Ticket> all = List.of(ticket("a"), ticket("b"), ticket("c"), ticket("d"));
		this.fixture.run(this.fixture.sessions()
			.inTransaction((session) -> session.find(Select.from(Ticket.class)).collectList().flatMap((read) -> {
				read.get(1).setTitle("changed before it goes");
				return tickets.delete(read.get(0))
					.then(tickets.deleteById(read.get(1).getId()))
					.then(tickets.deleteAll(List.of(read.get(2))))
					.then(tickets.count())
					.doOnNext((count) -> {
						assertThat(count).isOne();
						assertThat(read.subList(0, 3)).noneMatch(session::contains);
						assertThat(session.contains(read.get(3))).isTrue();
						assertThat(session.isDirty()).isFalse();
					});
			})));
		assertThat(count(Ticket.class)).isOne();
		assertThat(stored(all.get(3))).isEqualTo("d");
	}

	@Test
	void queuesRepositoryCallsOnTheOneConnection() {
		Tickets tickets = this.fixture.repository(Tickets.class);
		List<Ticket> fresh = Flux.range(0, 20).map((i) -> new Ticket("t" + i)).collectList().block();
		this.fixture.run(this.fixture.sessions()
			.inTransaction((session) -> Flux.fromIterable(fresh)
				.flatMap(tickets::save)
				.collectList()
				.then(Mono.zip(tickets.count(), tickets.findAll().collectList(), tickets.existsById(0L),
						tickets.save(new Ticket("zipped"))))
				.doOnNext((all) -> {
					assertThat(all.getT1()).isEqualTo(20);
					assertThat(all.getT2()).containsExactlyInAnyOrderElementsOf(fresh);
				})
				.thenMany(tickets.findAll())
				.flatMap((found) -> tickets.save(found.setHolder("h")))
				.count()));
		assertThat(this.fixture.all(tickets.findByHolder("h"))).hasSize(21);
	}

	@Test
	void changesNothingWithoutASession() {
		Tickets tickets = this.fixture.repository(Tickets.class);
		Ticket known = ticket("known");
		this.fixture.run(transactional(tickets.findById(known.getId())
			.doOnNext((read) -> read.setTitle("never saved"))
			.flatMap((read) -> tickets.findById(known.getId()).doOnNext((again) -> assertThat(again).isNotSameAs(read)))
			.then(Mono.zip(tickets.count(), tickets.findAll().collectList()))
			.thenMany(Flux.range(0, 10).flatMap((i) -> tickets.save(new Ticket("t" + i))))
			.thenMany(tickets.findAll())
			.concatMap((found) -> tickets.save(found.setHolder("h")))
			.then(tickets.count())));
		assertThat(stored(known)).isEqualTo("known");
		assertThat(this.fixture.all(tickets.findByHolder("h"))).hasSize(11);
	}

	@Test
	void takesTurnsWithQueriesThatTakeTheirTime() {
		this.fixture.run(this.fixture.sessions()
			.inTransaction((session) -> Mono
				.zip(this.fixture.template().count(Select.from(Ticket.class)).delayElement(Duration.ofMillis(50)),
						this.fixture.template().save(new Ticket("t")), this.fixture.template().save(new User("u")))
				.then(session.count(Select.from(Ticket.class)))
				.doOnNext((count) -> assertThat(count).isOne())));
	}

	@Test
	void sendsWhatIsPendingBeforeFluentOperationsOfSpringData() {
		Tickets tickets = this.fixture.repository(Tickets.class);
		org.springframework.data.relational.core.query.Query matching = org.springframework.data.relational.core.query.Query
			.query(Criteria.where("title").is("t"));
		ModelEntityTemplate template = this.fixture.entityTemplate();
		Example<Ticket> example = Example.of(new Ticket("t"),
				ExampleMatcher.matching().withIgnorePaths("id", "version"));
		for (Mono<?> one : List.<Mono<?>>of(template.select(Ticket.class).count(),
				template.select(Ticket.class).matching(matching).count(),
				template.select(Ticket.class).from("ticket").matching(matching).exists().filter((exists) -> exists),
				template.select(Ticket.class).as(Titled.class).withFetchSize(10).matching(matching).count(),
				template.select(Ticket.class).as(Titled.class).matching(matching).all().count(),
				template.select(Ticket.class).as(Titled.class).matching(matching).one(),
				template.select(Ticket.class).as(Titled.class).first(),
				tickets.findBy(example, (query) -> query.as(Titled.class).all()).count(),
				template.update(Ticket.class).apply(Update.update("holder", "h")),
				template.update(Ticket.class).inTable("ticket").matching(matching).apply(Update.update("holder", "h")),
				template.delete(Ticket.class).from("ticket").matching(matching).all(),
				template.delete(Ticket.class).all())) {
			this.fixture.run(this.fixture.sessions().inTransaction((session) -> {
				session.add(new Ticket("t"));
				return one.single()
					.doOnNext((result) -> assertThat((result instanceof Long) ? result : 1L).isEqualTo(1L))
					.then(template.delete(Ticket.class).all());
			}));
			assertThat(count(Ticket.class)).isZero();
		}
	}

	@Test
	void sendsWhatIsPendingBeforeAnUpsert() {
		Story story = this.fixture.one(this.fixture.template()
			.save(new Writer("first"))
			.flatMap((writer) -> this.fixture.template().save(new Story("s", ToOne.of(writer)))));
		Writer second = new Writer("second");
		this.fixture.run(this.fixture.sessions().inTransaction((session) -> {
			session.add(second);
			return this.fixture.entityTemplate().upsert(story.setAuthor(ToOne.of(second)));
		}));
		assertThat(this.fixture.one(this.fixture.template().get(Story.class, story.getId())).getAuthor().key())
			.isEqualTo(second.getId());
	}

	@Test
	void goesBackOverWhatNestedWorkLoaded() {
		Writer first = this.fixture.one(this.fixture.template().save(new Writer("first")));
		Writer second = this.fixture.one(this.fixture.template().save(new Writer("second")));
		Story story = this.fixture.one(this.fixture.template().save(new Story("s", ToOne.of(first))));
		this.fixture.run(this.fixture.sessions()
			.inTransaction((session) -> session.get(Story.class, story.getId())
				.flatMap((known) -> session.nested((inner) -> inner
					.execute(io.modelbase.query.Update.table(Story.class).set(Story_.author().id, second.getId()).all())
					.then(inner.get(Writer.class, second.getId(), Writer_.stories()))
					.then(Mono.<String>error(new IllegalStateException("back"))))
					.onErrorReturn(IllegalStateException.class, "went back")
					.doOnNext((done) -> {
						assertThat(known.getAuthor().key()).isEqualTo(first.getId());
						assertThat(session.isDirty()).isFalse();
					}))));
		assertThat(this.fixture.one(this.fixture.template().get(Story.class, story.getId())).getAuthor().key())
			.isEqualTo(first.getId());
	}

	@Test
	void goesBackOverElementsThatNestedWorkInsertedAndLoaded() {
		Basket basket = this.fixture.one(this.fixture.template().save(new Basket("b")));
		this.fixture.run(this.fixture.sessions()
			.inTransaction((session) -> session.get(Basket.class, basket.getId())
				.flatMap((known) -> session.nested((inner) -> {
					inner.add(new BasketLine("back", 1).setBasket(ToOne.of(known)));
					return inner.load(known, Basket_.lines())
						.doOnNext((loaded) -> assertThat(loaded.getLines()).hasSize(1))
						.then(Mono.<String>error(new IllegalStateException("back")));
				}).onErrorReturn(IllegalStateException.class, "went back").doOnNext((done) -> {
					assertThat(known.getLines().isLoaded()).isFalse();
					assertThat(session.pending()).isEmpty();
				}))));
		assertThat(count(BasketLine.class)).isZero();
	}

	@Test
	void goesBackOverTheOtherSideOfAOneToOneThatNestedWorkLoaded() {
		Writer writer = this.fixture.one(this.fixture.template().save(new Writer("w")));
		this.fixture.run(this.fixture.sessions()
			.inTransaction((session) -> session.get(Writer.class, writer.getId(), Writer_.profile())
				.then(session.get(Writer.class, writer.getId()))
				.flatMap((known) -> {
					assertThat(known.getProfile().isNone()).isTrue();
					return session.nested((inner) -> {
						inner.add(new Profile("back", ToOne.of(known)));
						return inner.find(Select.from(Writer.class).load(Writer_.profile().joined()))
							.doOnNext((read) -> assertThat(read.getProfile().isLoaded()).isTrue())
							.then(Mono.<String>error(new IllegalStateException("back")));
					}).onErrorReturn(IllegalStateException.class, "went back").doOnNext((done) -> {
						assertThat(known.getProfile().isNone()).isTrue();
						assertThat(session.pending()).isEmpty();
					});
				})));
		assertThat(count(Profile.class)).isZero();
	}

	@Test
	void takesBackWhatATransactionWithoutASessionLoaded() {
		Basket basket = this.fixture.one(this.fixture.template().save(new Basket("b")));
		Basket read = this.fixture.one(this.fixture.template().get(Basket.class, basket.getId()));
		assertThat(this.fixture.error(transactional(this.fixture.template()
			.save(new BasketLine("back", 1).setBasket(ToOne.of(basket)))
			.then(this.fixture.template().load(read, Basket_.lines()))
			.doOnNext((loaded) -> assertThat(loaded.getLines()).hasSize(1))
			.then(Mono.error(new IllegalStateException("stop")))))).hasMessage("stop");
		assertThat(read.getLines().isLoaded()).isFalse();
		this.fixture.run(this.fixture.template().save(read.setName("c")));
		assertThat(count(BasketLine.class)).isZero();
	}

	@Test
	void leavesAKnownModelAloneWhereAJoinFindsItElsewhere() {
		Writer first = this.fixture.one(this.fixture.template().save(new Writer("first")));
		Writer second = this.fixture.one(this.fixture.template().save(new Writer("second")));
		Story story = this.fixture.one(this.fixture.template().save(new Story("s", ToOne.of(first))));
		this.fixture.run(this.fixture.sessions()
			.inTransaction((session) -> session.get(Story.class, story.getId())
				.flatMap((known) -> this.fixture.execute("UPDATE story SET author_id = " + second.getId())
					.then(session.findOne(Select.from(Story.class).load(Story_.author().joined())))
					.doOnNext((read) -> {
						assertThat(read).isSameAs(known);
						assertThat(known.getAuthor().get().getId()).isEqualTo(first.getId());
						assertThat(session.isDirty()).isFalse();
					}))));
		assertThat(this.fixture.one(this.fixture.template().get(Story.class, story.getId())).getAuthor().key())
			.isEqualTo(second.getId());
	}

	interface Titled {

		String getTitle();

	}

	interface Tickets extends ModelRepository<Ticket, Long> {

		Flux<Ticket> findByHolder(String holder);

		@Query("SELECT * FROM ticket WHERE title = :title")
		Flux<Ticket> titled(String title);

	}

}
