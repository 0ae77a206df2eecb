package io.modelbase.docs;

import java.time.Duration;

import io.modelbase.ToOne;
import io.modelbase.sample.model.Article;
import io.modelbase.sample.model.ArticleRepository;
import io.modelbase.sample.model.User;
import io.modelbase.sample.model.UserRepository;
import io.modelbase.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.StepVerifier.FirstStep;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Two users, three articles, and what a page's Java needs. */
@SpringBootTest(classes = DocsApplication.class, webEnvironment = WebEnvironment.NONE)
abstract class AbstractDocsTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	@Autowired
	UserRepository users;

	@Autowired
	ArticleRepository articles;

	@Autowired
	CustomerRepository customers;

	@Autowired
	CountryRepository countries;

	@Autowired
	TestClock clock;

	User ada = new User("Ada", "ada@example.com");

	User byron = new User("Byron", "byron@example.com");

	Article engines;

	@BeforeEach
	void fill() {
		await(Flux.concat(this.articles.deleteAll(), this.users.deleteAll(), this.customers.deleteAll(),
				this.countries.deleteAll()));
		this.ada = await(this.users.save(this.ada));
		this.byron = await(this.users.save(this.byron));
		this.engines = await(this.articles.save(new Article("Engines", "On engines.", ToOne.of(this.ada))));
		await(this.articles.save(new Article("Analytical engines", null, ToOne.of(this.ada))));
		await(this.articles.save(new Article("Poems", "On love.", ToOne.of(this.byron))));
	}

	static <T> T await(Mono<T> mono) {
		return mono.block(TIMEOUT);
	}

	static void await(Flux<?> flux) {
		flux.blockLast(TIMEOUT);
	}

	static <T> Expectation<T> expect(Publisher<T> publisher) {
		return new Expectation<>(StepVerifier.create(publisher));
	}

	/** A StepVerifier that doesn't forget its timeout. */
	record Expectation<T>(FirstStep<T> steps) {

		@SafeVarargs
		final void values(T... values) {
			this.steps.expectNext(values).expectComplete().verify(TIMEOUT);
		}

		void count(long count) {
			this.steps.expectNextCount(count).expectComplete().verify(TIMEOUT);
		}

		void error(Class<? extends Throwable> type) {
			this.steps.expectError(type).verify(TIMEOUT);
		}

	}

}
