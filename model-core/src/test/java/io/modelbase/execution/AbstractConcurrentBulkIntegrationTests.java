package io.modelbase.execution;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.modelbase.ToOne;
import io.modelbase.query.Select;
import io.modelbase.query.Update;
import io.modelbase.relation.Country;
import io.modelbase.relation.Remark;
import io.modelbase.relation.Story;
import io.modelbase.relation.Story_;
import io.modelbase.relation.Topic;
import io.modelbase.relation.Writer;
import io.modelbase.relation.Writer_;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

/** Two transactions that claim the same rows by a condition on them. */
abstract class AbstractConcurrentBulkIntegrationTests {

	/** How long the second transaction gets to run into the lock of the first. */
	private static final Duration HEAD_START = Duration.ofMillis(300);

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database())
		.models(Writer.class, Country.class, Story.class, Remark.class, Topic.class);

	abstract TestDatabase database();

	@BeforeEach
	void saveStory() {
		Writer ada = new Writer("Ada");
		this.fixture.run(this.fixture.template().saveAll(List.of(ada, new Story("Alpha", ToOne.of(ada)))));
	}

	private Mono<Long> inTransaction(Update<Story> update) {
		return this.fixture.template().execute(update).as(this.fixture.transactions()::transactional);
	}

	private void assertThatOnlyOneClaims(Update<Story> claim) throws Exception {
		CompletableFuture<Long> second = new CompletableFuture<>();
		Mono<Long> first = this.fixture.transactions()
			.transactional(this.fixture.template().execute(claim).delayUntil((count) -> {
				inTransaction(claim).subscribeOn(Schedulers.boundedElastic())
					.subscribe(second::complete, second::completeExceptionally);
				return Mono.delay(HEAD_START);
			}));
		assertThat(this.fixture.one(first)).isOne();
		assertThat(second.get(ModelFixture.TIMEOUT.toSeconds(), TimeUnit.SECONDS)).isZero();
		assertThat(this.fixture.one(this.fixture.template().count(Select.from(Story.class)))).isOne();
	}

	@Test
	void claimsRowsOnceBesideAPath() throws Exception {
		assertThatOnlyOneClaims(Update.table(Story.class)
			.set(Story_.published, true)
			.where(Story_.published.isFalse(), Story_.author().name.eq("Ada")));
	}

	@Test
	void claimsRowsOnceBesideElements() throws Exception {
		assertThatOnlyOneClaims(Update.table(Story.class)
			.set(Story_.published, true)
			.where(Story_.published.isFalse(), Story_.remarks().none(),
					Story_.author().matches(Writer_.reports().none())));
	}

}
