package io.modelbase.autoconfigure;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import io.modelbase.autoconfigure.story.Chapter;
import io.modelbase.autoconfigure.story.Story;
import io.modelbase.autoconfigure.story.StoryRepository;
import io.modelbase.autoconfigure.story.Story_;
import io.modelbase.session.ModelSession;
import io.modelbase.session.ModelSessionFactory;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.ReactiveAuditorAware;
import org.springframework.data.r2dbc.config.EnableR2dbcAuditing;
import org.springframework.data.r2dbc.mapping.event.AfterSaveCallback;
import org.springframework.data.r2dbc.mapping.event.BeforeConvertCallback;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import static io.modelbase.autoconfigure.Applications.all;
import static io.modelbase.autoconfigure.Applications.error;
import static io.modelbase.autoconfigure.Applications.forget;
import static io.modelbase.autoconfigure.Applications.one;
import static io.modelbase.autoconfigure.Applications.run;
import static io.modelbase.autoconfigure.Applications.statements;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sessions in services, as applications use them, with Spring's transactions,
 * repositories and entity callbacks; and what stays as it is without them.
 */
class SessionsInApplicationsTests {

	private final ApplicationContextRunner application = Applications.stories()
		.withUserConfiguration(StoryService.class);

	@Test
	void sessionJoinsTheTransactionOfTheService() {
		this.application.run((context) -> {
			StoryService service = context.getBean(StoryService.class);
			Story flood = one(service.write("flood", "rain", "ark"));
			assertThat(flood.isNew()).isFalse();
			assertThat(one(
					context.getBean(StoryRepository.class).get(one(Mono.justOrEmpty(flood.getId())), Story_.chapters()))
				.getChapters()).extracting(Chapter::getTitle).containsExactlyInAnyOrder("rain", "ark");
		});
	}

	@Test
	void oneRowIsOneObjectForSessionAndRepository() {
		this.application.run((context) -> {
			StoryService service = context.getBean(StoryService.class);
			Long id = id(one(service.write("flood")));
			assertThat(one(service.<Boolean>inSession((session) -> session.get(Story.class, id)
				.flatMap((read) -> service.stories()
					.findByTitle("flood")
					.zipWhen((found) -> service.stories().findById(id))
					.map((both) -> both.getT1() == read && both.getT2() == read)))))
				.isTrue();
		});
	}

	@Test
	void changesAreWrittenWithoutSaving() {
		this.application.run((context) -> {
			StoryService service = context.getBean(StoryService.class);
			Long id = id(one(service.write("flood")));
			forget(context);
			run(service
				.inSession((session) -> session.get(Story.class, id).doOnNext((story) -> story.setTitle("dew"))));
			assertThat(statements(context)).hasSize(2);
			assertThat(one(service.stories().get(id)).getTitle()).isEqualTo("dew");
		});
	}

	@Test
	void savingThroughTheRepositoryTakesPart() {
		this.application.run((context) -> {
			StoryService service = context.getBean(StoryService.class);
			Story saved = one(service.inSession((session) -> {
				Story story = new Story("flood");
				return service.stories()
					.save(story)
					.doOnNext((written) -> written.setTitle("dew"))
					.filter((written) -> written == story && session.contains(story) && session.isDirty(story));
			}));
			assertThat(one(service.stories().get(id(saved))).getTitle()).isEqualTo("dew");
		});
	}

	@Test
	void serviceThatFailsRollsBackRowsAndModels() {
		this.application.run((context) -> {
			StoryService service = context.getBean(StoryService.class);
			Story flood = one(service.write("flood"));
			Story dew = new Story("dew");
			assertThat(error(service.inSession((session) -> {
				session.add(dew);
				flood.setTitle("drought");
				session.add(flood);
				return session.flush().then(Mono.error(new IllegalStateException("fails")));
			}))).hasMessage("fails");
			assertThat(dew.isNew()).isTrue();
			assertThat(dew.getId()).isNull();
			assertThat(all(service.stories().findAll())).extracting(Story::getTitle).containsExactly("flood");
		});
	}

	@Test
	void newTransactionHasNoSessionUntilCodeOpensOne() {
		this.application.run((context) -> {
			StoryService service = context.getBean(StoryService.class);
			Long id = id(one(service.write("flood")));
			assertThat(one(service.<Boolean>inSession((session) -> session.get(Story.class, id)
				.flatMap((read) -> service.getInNewTransaction(id).map((other) -> other != read))))).isTrue();
		});
	}

	@Test
	void sessionIsTheSameThroughoutATransaction() {
		this.application.run((context) -> {
			StoryService service = context.getBean(StoryService.class);
			assertThat(one(
					service.<Boolean>inSession((session) -> service.inSession((inner) -> Mono.just(inner == session)))))
				.isTrue();
		});
	}

	@Test
	void changeInReadOnlyTransactionIsAnError() {
		this.application.run((context) -> {
			StoryService service = context.getBean(StoryService.class);
			Long id = id(one(service.write("flood")));
			forget(context);
			assertThat(error(service.inReadOnlySession(
					(session) -> session.get(Story.class, id).doOnNext((story) -> story.setTitle("dew")))))
				.isInstanceOf(InvalidDataAccessApiUsageException.class)
				.hasMessageContaining("The transaction is read-only, but its session has something to write")
				.hasMessageContaining("Story");
			assertThat(statements(context)).hasSize(1);
			assertThat(one(service.inReadOnlySession((session) -> session.get(Story.class, id))).getTitle())
				.isEqualTo("flood");
		});
	}

	@Test
	void auditingFillsWhoCreatedAndChangedModels() {
		this.application.withUserConfiguration(Auditing.class).run((context) -> {
			StoryService service = context.getBean(StoryService.class);
			AtomicReference<String> auditor = context.getBean(Auditing.class).auditor;
			Story flood = one(service.write("flood"));
			Story dew = one(service.write("dew"));
			assertThat(flood.getCreatedBy()).isEqualTo("alice");
			assertThat(flood.getChangedBy()).isEqualTo("alice");
			auditor.set("bob");
			forget(context);
			run(service.inSession((session) -> session.get(Story.class, id(flood))
				.zipWhen((story) -> session.get(Story.class, id(dew)))
				.doOnNext((both) -> both.getT1().setTitle("drought"))));
			assertThat(statements(context)).hasSize(3);
			Story changed = one(service.stories().get(id(flood)));
			assertThat(changed.getCreatedBy()).isEqualTo("alice");
			assertThat(changed.getChangedBy()).isEqualTo("bob");
			Story unchanged = one(service.stories().get(id(dew)));
			assertThat(unchanged.getChangedBy()).isEqualTo("alice");
			assertThat(unchanged.getUpdatedAt()).isEqualTo(dew.getUpdatedAt());
		});
	}

	@Test
	void entityCallbacksRunInFlushes() {
		this.application.withUserConfiguration(Callbacks.class).run((context) -> {
			StoryService service = context.getBean(StoryService.class);
			Callbacks callbacks = context.getBean(Callbacks.class);
			Story flood = one(service.write("flood"));
			assertThat(flood.getTitle()).isEqualTo("FLOOD");
			assertThat(callbacks.saved).hasValue(1);
			run(service.inSession((session) -> session.get(Story.class, id(flood))));
			assertThat(callbacks.saved).hasValue(1);
			run(service.inSession(
					(session) -> session.get(Story.class, id(flood)).doOnNext((story) -> story.setTitle("dew"))));
			assertThat(callbacks.saved).hasValue(2);
			assertThat(one(service.stories().get(id(flood))).getTitle()).isEqualTo("DEW");
		});
	}

	@Test
	void withoutSessionAChangeThatIsNotSavedIsNotWritten() {
		this.application.run((context) -> {
			StoryService service = context.getBean(StoryService.class);
			Long id = id(one(service.write("flood")));
			forget(context);
			run(service.changeWithoutSaving(id));
			assertThat(statements(context)).hasSize(2).allMatch((sql) -> sql.startsWith("SELECT"));
			assertThat(one(service.stories().get(id)).getTitle()).isEqualTo("flood");
		});
	}

	@Test
	void withoutSessionEachReadIsAnotherObject() {
		this.application.run((context) -> {
			StoryService service = context.getBean(StoryService.class);
			Long id = id(one(service.write("flood")));
			assertThat(one(service.areReadsTheSame(id))).isFalse();
		});
	}

	@Test
	void withoutSessionOverlappingCallsWork() {
		this.application.run((context) -> {
			StoryService service = context.getBean(StoryService.class);
			run(service.write("flood"));
			run(service.write("dew"));
			assertThat(one(service.overlapping())).isEqualTo(6);
			assertThat(all(service.stories().findAll())).extracting(Story::getTitle)
				.containsExactlyInAnyOrder("flood", "dew", "a", "b");
		});
	}

	private static Long id(Story story) {
		return Objects.requireNonNull(story.getId());
	}

	/** A service of an application. */
	@Service
	static class StoryService {

		private final StoryRepository stories;

		private final ModelSessionFactory sessions;

		StoryService(StoryRepository stories, ModelSessionFactory sessions) {
			this.stories = stories;
			this.sessions = sessions;
		}

		public StoryRepository stories() {
			return this.stories;
		}

		@Transactional
		public Mono<Story> write(String title, String... chapters) {
			return this.sessions.inTransaction((session) -> {
				Story story = new Story(title);
				for (String chapter : chapters) {
					session.add(new Chapter(story, chapter));
				}
				session.add(story);
				return session.flush().thenReturn(story);
			});
		}

		@Transactional
		public <T> Mono<T> inSession(Function<ModelSession, Mono<T>> work) {
			return this.sessions.inTransaction(work);
		}

		@Transactional(readOnly = true)
		public <T> Mono<T> inReadOnlySession(Function<ModelSession, Mono<T>> work) {
			return this.sessions.inTransaction(work);
		}

		@Transactional(propagation = Propagation.REQUIRES_NEW)
		public Mono<Story> getInNewTransaction(Long id) {
			return this.stories.get(id);
		}

		@Transactional
		public Mono<Story> changeWithoutSaving(Long id) {
			return this.stories.get(id).doOnNext((story) -> story.setTitle("dew")).then(this.stories.get(id));
		}

		@Transactional
		public Mono<Boolean> areReadsTheSame(Long id) {
			return this.stories.get(id).zipWhen((story) -> this.stories.get(id), (one, other) -> one == other);
		}

		@Transactional
		public Mono<Long> overlapping() {
			return Mono
				.zip(this.stories.count(), this.stories.findAll().collectList(), (count, all) -> count + all.size())
				.flatMap((number) -> Flux.fromIterable(List.of(new Story("a"), new Story("b")))
					.flatMap(this.stories::save)
					.count()
					.map((saved) -> number + saved));
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableR2dbcAuditing
	static class Auditing {

		private final AtomicReference<String> auditor = new AtomicReference<>("alice");

		@Bean
		ReactiveAuditorAware<String> auditorAware() {
			return () -> Mono.fromSupplier(this.auditor::get);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Callbacks {

		private final AtomicInteger saved = new AtomicInteger();

		@Bean
		BeforeConvertCallback<Story> shouts() {
			return (story, table) -> Mono.fromSupplier(() -> {
				story.setTitle(String.valueOf(story.getTitle()).toUpperCase(Locale.ROOT));
				return story;
			});
		}

		@Bean
		AfterSaveCallback<Story> counts() {
			return (story, row, table) -> Mono.fromSupplier(() -> {
				this.saved.incrementAndGet();
				return story;
			});
		}

	}

}
