package io.modelbase.repository;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.ExampleMatcher;
import org.springframework.data.domain.ExampleMatcher.StringMatcher;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;

import io.modelbase.ToOne;
import io.modelbase.relation.Country;
import io.modelbase.relation.Writer;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Queries by example with references.
 */
abstract class AbstractExampleIntegrationTests {

	private static final ExampleMatcher NO_NAME = ExampleMatcher.matching().withIgnorePaths("name");

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database()).models(Writer.class, Country.class).poolSize(1);

	private WriterRepository writers;

	private Writer boss;

	private Country norway;

	abstract TestDatabase database();

	@BeforeEach
	void saveWriters() {
		this.writers = this.fixture.repository(WriterRepository.class);
		this.norway = this.fixture.one(this.fixture.template().save(new Country("no", "Norway")));
		this.boss = save(new Writer("Boss"));
		save(new Writer("Ada").setManager(ToOne.of(this.boss)).setCountry(ToOne.of(this.norway)));
		save(new Writer("Bob").setManager(ToOne.of(this.boss)));
		save(new Writer("Cid").setCountry(ToOne.of(this.norway)));
		this.fixture.forget();
	}

	private Writer save(Writer writer) {
		return this.fixture.one(this.writers.save(writer));
	}

	private List<String> names(Publisher<Writer> found) {
		return this.fixture.all(Flux.from(found).map(Writer::getName).sort());
	}

	private Writer ofBoss() {
		return new Writer("").setManager(ToOne.of(this.boss));
	}

	@Test
	void matchesReferencesByTheirKeys() {
		assertThat(names(this.writers.findAll(Example.of(ofBoss(), NO_NAME)))).containsExactly("Ada", "Bob");
		Writer byKey = new Writer("").setManager(ToOne.ref(Writer.class, Objects.requireNonNull(this.boss.getId())));
		assertThat(names(this.writers.findAll(Example.of(byKey, NO_NAME)))).containsExactly("Ada", "Bob");
		Writer both = ofBoss().setCountry(ToOne.ref(Country.class, "no"));
		assertThat(names(this.writers.findAll(Example.of(both, NO_NAME)))).containsExactly("Ada");
		assertThat(names(this.writers.findAll(Example.of(new Writer("Bob").setManager(ToOne.of(this.boss))))))
			.containsExactly("Bob");
		assertThat(this.fixture.plainStatements()).hasSize(4)
			.first()
			.asString()
			.endsWith("where writers.manager_id = ?");
	}

	@Test
	void matchesAllRowsByAnExampleOfNothing() {
		assertThat(names(this.writers.findAll(Example.of(new Writer(""), NO_NAME)))).hasSize(4);
	}

	@Test
	void heedsTheMatcher() {
		Writer both = ofBoss().setCountry(ToOne.of(this.norway));
		ExampleMatcher any = ExampleMatcher.matchingAny().withIgnorePaths("name");
		assertThat(names(this.writers.findAll(Example.of(both, any)))).containsExactly("Ada", "Bob", "Cid");
		assertThat(names(this.writers.findAll(Example.of(both, NO_NAME.withIgnorePaths("name", "country")))))
			.containsExactly("Ada", "Bob");
		assertThat(names(this.writers.findAll(Example.of(ofBoss(), NO_NAME.withIncludeNullValues()))))
			.containsExactly("Ada", "Bob", "Boss", "Cid");
		Writer bobOrNorway = new Writer("bo").setCountry(ToOne.of(this.norway));
		assertThat(names(this.writers.findAll(Example.of(bobOrNorway,
				ExampleMatcher.matchingAny().withIgnoreCase().withStringMatcher(StringMatcher.STARTING)))))
			.containsExactly("Ada", "Bob", "Boss", "Cid");
		assertThat(names(this.writers
			.findAll(Example.of(ofBoss(), NO_NAME.withTransformer("manager", (value) -> value.filter((it) -> false))))))
			.hasSize(4);
	}

	@Test
	void answersEveryQuestionByExample() {
		Example<Writer> example = Example.of(ofBoss(), NO_NAME);
		assertThat(this.fixture.one(this.writers.count(example))).isEqualTo(2);
		assertThat(this.fixture.one(this.writers.exists(example))).isTrue();
		assertThat(this.fixture.error(this.writers.findOne(example)))
			.isInstanceOf(IncorrectResultSizeDataAccessException.class);
		assertThat(this.fixture.all(this.writers.findAll(example, Sort.by("name").descending())))
			.extracting(Writer::getName)
			.containsExactly("Bob", "Ada");
		assertThat(this.fixture.error(Mono.defer(() -> this.writers
			.findOne(Example.of(new Writer("").setManager(ToOne.of(new Writer("new"))), NO_NAME)))))
			.isInstanceOf(InvalidDataAccessApiUsageException.class)
			.hasMessageContaining("Writer.manager");
	}

	@Test
	void refinesAQueryStepByStep() {
		Example<Writer> example = Example.of(ofBoss(), NO_NAME);
		Sort sort = Sort.by("name");
		assertThat(this.fixture.one(this.writers.findBy(example, (query) -> query.sortBy(sort).first())).getName())
			.isEqualTo("Ada");
		assertThat(names(this.writers.findBy(example, (query) -> query.sortBy(sort).limit(1).all())))
			.containsExactly("Ada");
		assertThat(
				this.fixture.one(this.writers.findBy(example, (query) -> query.as(NameOnly.class).sortBy(sort).first()))
					.getName())
			.isEqualTo("Ada");
		assertThat(
				this.fixture.one(this.writers.findBy(example, (query) -> query.sortBy(sort).page(PageRequest.of(0, 1))))
					.getTotalElements())
			.isEqualTo(2);
		assertThat(this.fixture
			.one(this.writers.findBy(example, (query) -> query.sortBy(sort).limit(1).scroll(ScrollPosition.offset())))
			.hasNext()).isTrue();
		Mono<Long> count = this.writers.findBy(example, (query) -> query.count());
		assertThat(this.fixture.one(count)).isEqualTo(2);
		Mono<Boolean> exists = this.writers.findBy(example, (query) -> query.exists());
		assertThat(this.fixture.one(exists)).isTrue();
	}

	interface WriterRepository extends ModelRepository<Writer, Long> {

	}

	interface NameOnly {

		String getName();

	}

}
