package io.modelbase.autoconfigure.everytype;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

import io.modelbase.autoconfigure.everytype.Everything.Color;
import io.modelbase.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.r2dbc.core.DatabaseClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What tables that were made from models hold, and what they refuse.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AbstractCreatedSchemaIntegrationTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private ConfigurableApplicationContext context;

	private String url;

	private EverythingRepository repository;

	abstract TestDatabase database();

	@BeforeAll
	void start() {
		this.url = database().connectionUrl();
		this.context = application();
		this.repository = this.context.getBean(EverythingRepository.class);
	}

	@AfterAll
	void stop() {
		this.context.close();
	}

	private ConfigurableApplicationContext application() {
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.run("--spring.r2dbc.url=" + this.url, "--modelbase.schema.mode=create", "--spring.main.banner-mode=off");
	}

	@Test
	void everyTypeIsReadAsItWasWritten() {
		Everything written = everything("first");
		Everything read = save(written).flatMap((saved) -> this.repository.get(id(saved))).block(TIMEOUT);
		assertThat(read).usingRecursiveComparison().ignoringFields("row", "offset", "zoned").isEqualTo(written);
		assertThat(read.offset.toInstant()).isEqualTo(written.offset.toInstant());
		assertThat(read.zoned.toInstant()).isEqualTo(written.zoned.toInstant());
	}

	@Test
	void nullsAreReadAsTheyWereWritten() {
		Everything written = minimal("nulls");
		Everything read = save(written).flatMap((saved) -> this.repository.get(id(saved))).block(TIMEOUT);
		assertThat(read).usingRecursiveComparison().ignoringFields("row").isEqualTo(written);
		assertThat(read.amount).isNull();
	}

	@Test
	void readValuesAreUnchanged() {
		Everything saved = save(everything("unchanged")).block(TIMEOUT);
		Everything read = this.repository.get(id(saved)).block(TIMEOUT);
		Instant updatedAt = read.getUpdatedAt();
		this.repository.save(read).block(TIMEOUT);
		assertThat(read.getUpdatedAt()).as("nothing was written").isEqualTo(updatedAt);
	}

	@Test
	void longTextsFit() {
		Everything written = minimal("long");
		written.text = "ü".repeat(10_000);
		written.longText = "ü".repeat(100_000);
		written.longestText = "ü".repeat(1_000_000);
		Everything read = save(written).flatMap((saved) -> this.repository.get(id(saved))).block(TIMEOUT);
		assertThat(read.text).isEqualTo(written.text);
		assertThat(read.longText).isEqualTo(written.longText);
		assertThat(read.longestText).isEqualTo(written.longestText);
	}

	@Test
	void lengthIsEnforced() {
		assertThat(rejection("UPDATE everything SET title = '12345678901234567'")).rootCause()
			.hasMessageMatching("(?is).*(value|data) too long.*");
	}

	@Test
	void notNullIsEnforced() {
		for (String column : List.of("title", "required", "primitive_number", "created_at")) {
			assertThat(rejection("UPDATE everything SET " + column + " = NULL")).as(column)
				.isInstanceOf(DataIntegrityViolationException.class);
		}
	}

	@Test
	void uniqueIsEnforced() {
		save(everything("twice")).then(save(everything("twice")))
			.as(StepVerifier::create)
			.expectError(DataIntegrityViolationException.class)
			.verify(TIMEOUT);
	}

	@Test
	void secondStartLeavesTablesAndRows() {
		Everything saved = save(everything("kept")).block(TIMEOUT);
		try (ConfigurableApplicationContext second = application()) {
			assertThat(second.getBean(EverythingRepository.class).get(id(saved)).block(TIMEOUT).slug).isEqualTo("kept");
		}
	}

	private Throwable rejection(String sql) {
		return save(everything(UUID.randomUUID().toString().substring(0, 16)))
			.then(this.context.getBean(DatabaseClient.class).sql(sql).fetch().rowsUpdated())
			.<Throwable>map((count) -> new Throwable("It was accepted."))
			.onErrorResume(Mono::just)
			.block(TIMEOUT);
	}

	private Mono<Everything> save(Everything everything) {
		return this.repository.save(everything);
	}

	private static Long id(Everything everything) {
		Long id = everything.getId();
		assertThat(id).isNotNull();
		return id;
	}

	private static Everything minimal(String slug) {
		Everything everything = new Everything();
		everything.slug = slug;
		everything.title = "title";
		everything.required = 1;
		return everything;
	}

	private static Everything everything(String slug) {
		Everything everything = minimal(slug);
		everything.flag = true;
		everything.primitiveFlag = true;
		everything.tiny = 1;
		everything.small = 2;
		everything.number = 3;
		everything.primitiveNumber = 4;
		everything.big = Long.MAX_VALUE;
		everything.ratio = 1.5f;
		everything.exact = 2.25;
		everything.amount = new BigDecimal("1234567890.12");
		everything.huge = new BigInteger("12345678901234567890123456789");
		everything.letter = 'ß';
		everything.plain = "it's \"plain\" \\ 日本 😀";
		everything.day = LocalDate.of(2026, 2, 28);
		everything.time = LocalTime.of(23, 59, 58, 123_456_000);
		everything.moment = LocalDateTime.of(2026, 2, 28, 23, 59, 58, 123_456_000);
		everything.instant = Instant.parse("2026-07-08T09:10:11.123456Z");
		everything.offset = OffsetDateTime.of(everything.moment, ZoneOffset.ofHours(5));
		everything.zoned = ZonedDateTime.of(everything.moment, ZoneId.of("Europe/Berlin"));
		everything.code = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
		everything.color = Color.GREEN;
		everything.bytes = new byte[] { 0, 1, -1 };
		everything.text = "text";
		everything.longText = "long text";
		everything.longestText = "longest text";
		return everything;
	}

	@SpringBootApplication
	static class Application {

	}

}
