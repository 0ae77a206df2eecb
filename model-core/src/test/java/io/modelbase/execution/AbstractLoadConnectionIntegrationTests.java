package io.modelbase.execution;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.modelbase.ToOne;
import io.modelbase.query.Select;
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
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** Loading many models, by many at once, ends on few connections and leaks none. */
abstract class AbstractLoadConnectionIntegrationTests {

	private static final int MANY = 10_000;

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database())
		.models(Writer.class, Country.class, Profile.class, Story.class, Remark.class, Topic.class)
		.poolSize(poolSize());

	abstract TestDatabase database();

	abstract int poolSize();

	ModelTemplate template() {
		return this.fixture.template();
	}

	/** Writers with a story of two remarks each. */
	void write(int writers) {
		List<Writer> all = new ArrayList<>();
		for (int i = 0; i < writers; i++) {
			all.add(new Writer("w" + i));
		}
		this.fixture.run(template().saveAll(all));
		List<Story> stories = all.stream().map((writer) -> new Story("s", ToOne.of(writer))).toList();
		this.fixture.run(template().saveAll(stories));
		List<Remark> remarks = new ArrayList<>();
		stories.forEach((story) -> {
			remarks.add(new Remark("r", 0).setStory(ToOne.of(story)));
			remarks.add(new Remark("r", 1).setStory(ToOne.of(story)));
		});
		this.fixture.run(template().saveAll(remarks));
		this.fixture.forget();
	}

	Flux<Writer> load() {
		return template().findAll(Select.from(Writer.class).load(Writer_.stories().remarks()));
	}

	private static void check(List<Writer> writers, int count) {
		assertThat(writers).hasSize(count)
			.allMatch((writer) -> writer.getStories().get(0).getRemarks().size() == 2
					&& writer.getStories().get(0).getAuthor().get() == writer);
	}

	/** On one connection. */
	abstract static class OnOne extends AbstractLoadConnectionIntegrationTests {

		@Override
		int poolSize() {
			return 1;
		}

		@Test
		void loadsThreeLevelsOfManyModels() {
			write(MANY);
			check(this.fixture.all(load()), MANY);
			int chunks = MANY / LoadSettings.DEFAULT_BATCH_SIZE;
			assertThat(this.fixture.statements()).hasSize(1 + 2 * chunks);
			check(this.fixture.all(this.fixture.transactions().transactional(load())), MANY);
		}

		@Test
		void givesTheConnectionBackWhereverItIsCancelled() {
			write(300);
			Random random = new Random(7);
			for (int i = 0; i < 100; i++) {
				Disposable running = load().subscribe();
				Mono.delay(Duration.ofNanos(random.nextInt(10_000_000))).block(ModelFixture.TIMEOUT);
				running.dispose();
			}
			this.fixture.run(load().take(1));
			check(this.fixture.all(load()), 300);
		}

	}

	/** On four connections. */
	abstract static class OnFour extends AbstractLoadConnectionIntegrationTests {

		@Override
		int poolSize() {
			return 4;
		}

		@Test
		void servesManySubscribersAtOnce() {
			write(50);
			Flux<Writer> saving = load().take(1)
				.concatMap((writer) -> template().save(writer.setName(writer.getName())));
			this.fixture.run(Flux.range(0, 64)
				.flatMap((i) -> (i % 2 == 0) ? load().collectList().doOnNext((writers) -> check(writers, 50))
						: this.fixture.transactions().transactional(saving.then()), 64));
			assertThat(this.fixture.all(template().findAll(Select.from(Story.class).load(Story_.author()))
				.filter((story) -> story.getAuthor().isLoaded()))).hasSize(50);
		}

	}

}
