package io.modelbase.mapping;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.test.util.ReflectionTestUtils;

import io.modelbase.execution.ModelTemplate;
import io.modelbase.metamodel.Attribute;
import io.modelbase.query.Select;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Values of each type go to the database and come back.
 */
abstract class AbstractColumnTypeIntegrationTests {

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database()).models(AllTypes.class);

	abstract TestDatabase database();

	private ModelTemplate template() {
		return this.fixture.template();
	}

	private static AllTypes filled() {
		return new AllTypes().setText("Zoë 日本 \uD83D\uDE00 '\"`;\\%")
			.setLetter('ß')
			.setPrimitiveLetter('Ω')
			.setTruth(true)
			.setPrimitiveTruth(true)
			.setTiny((byte) -7)
			.setPrimitiveTiny(Byte.MAX_VALUE)
			.setSmall(Short.MIN_VALUE)
			.setPrimitiveSmall(Short.MAX_VALUE)
			.setNumber(Integer.MIN_VALUE)
			.setPrimitiveNumber(Integer.MAX_VALUE)
			.setLarge(Long.MIN_VALUE)
			.setPrimitiveLarge(Long.MAX_VALUE)
			.setSingle(1.5f)
			.setPrimitiveSingle(-0.25f)
			.setTwofold(Math.PI)
			.setPrimitiveTwofold(1e200)
			.setDecimal(new BigDecimal("12345678901234567890.123456"))
			.setInteger(new BigInteger("12345678901234567890123456789012345678"))
			.setUuid(UUID.fromString("00112233-4455-6677-8899-aabbccddeeff"))
			.setBytes(new byte[] { 0, 1, -1, 127, -128 })
			.setColour(AllTypes.Colour.GREEN)
			.setDate(LocalDate.of(2024, 2, 29))
			.setTime(LocalTime.of(23, 59, 58, 123_456_000))
			.setDateTime(LocalDateTime.of(2026, 3, 29, 2, 30, 0, 1_000))
			.setInstant(Instant.parse("2026-10-25T00:30:00.654321Z"))
			.setOffsetDateTime(OffsetDateTime.parse("2026-10-25T02:30:00.5+02:00"))
			.setZonedDateTime(ZonedDateTime.parse("2026-03-29T01:30:00Z"));
	}

	private void assertThatComesBack(AllTypes model) {
		AllTypes read = this.fixture.one(template().get(AllTypes.class, model.getId()));
		assertThat(read).usingRecursiveComparison()
			.ignoringFields("row")
			.withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
			.withComparatorForType(Comparator.comparing(OffsetDateTime::toInstant), OffsetDateTime.class)
			.withComparatorForType(Comparator.comparing(ZonedDateTime::toInstant), ZonedDateTime.class)
			.isEqualTo(model);
		this.fixture.forget();
		this.fixture.run(template().save(read));
		assertThat(this.fixture.statements()).as("read values count as unchanged").isEmpty();
	}

	@Test
	void bringsValuesBack() {
		AllTypes model = filled();
		this.fixture.run(template().save(model));
		assertThatComesBack(model);
	}

	@Test
	void bringsNullsBack() {
		AllTypes model = new AllTypes();
		this.fixture.run(template().save(model));
		assertThatComesBack(model);
	}

	@Test
	void bringsUpdatedValuesBack() {
		AllTypes model = new AllTypes();
		this.fixture.run(template().save(model));
		AllTypes values = filled();
		ReflectionTestUtils.setField(values, "id", model.getId());
		this.fixture.run(template().update(values));
		ReflectionTestUtils.setField(values, "createdAt", model.getCreatedAt());
		assertThatComesBack(values);
	}

	@Test
	void bringsValuesOfManyRowsBack() {
		List<AllTypes> models = List.of(filled(), new AllTypes(), filled().setText(null).setInstant(null), filled());
		this.fixture.run(template().saveAll(models));
		models.forEach(this::assertThatComesBack);
		AllTypes values = filled();
		List<AllTypes> read = this.fixture.all(template().findAll(Select.from(AllTypes.class)));
		for (AllTypes model : read) {
			model.setText("changed").setUuid(null).setInstant(values.getInstant()).setColour(AllTypes.Colour.RED);
			model.setDate(values.getDate()).setTime(values.getTime()).setDateTime(values.getDateTime());
			model.setOffsetDateTime(values.getOffsetDateTime()).setZonedDateTime(values.getZonedDateTime());
			model.setDecimal(values.getDecimal()).setInteger(null).setBytes(values.getBytes());
			model.setTruth(false).setPrimitiveTruth(true).setSingle(2.5f).setTwofold(null).setLetter('b');
			model.setTiny((byte) 5).setSmall((short) 6).setNumber(7).setLarge(8L);
		}
		this.fixture.run(template().updateAll(read));
		read.forEach(this::assertThatComesBack);
	}

	@Test
	void bringsUpdatedValuesOfManyRowsBack() {
		List<AllTypes> models = List.of(filled(), filled(), filled());
		this.fixture.run(template().saveAll(models));
		List<String> texts = List.of("{\"a\",NULL}\\", " two\n lines\t ", "NULL");
		for (int i = 0; i < models.size(); i++) {
			models.get(i)
				.setText(texts.get(i))
				.setTruth((i == 0) ? false : null)
				.setSmall((i == 0) ? (short) -1 : null)
				.setNumber((i == 0) ? -1 : null)
				.setPrimitiveNumber(i)
				.setLarge((i == 0) ? -1L : null)
				.setSingle((i == 0) ? -1.5e-10f : null)
				.setTwofold((i == 0) ? -1.5e-100 : null)
				.setDecimal((i == 0) ? new BigDecimal("-0.000001") : null)
				.setInteger((i == 0) ? BigInteger.TWO.pow(100) : null)
				.setUuid((i == 0) ? new UUID(i, -1) : null)
				.setColour((i == 0) ? AllTypes.Colour.RED : null)
				.setDate((i == 0) ? LocalDate.of(1583, 1, 1) : null)
				.setTime((i == 0) ? LocalTime.MIDNIGHT : null)
				.setDateTime((i == 0) ? LocalDateTime.of(9999, 12, 31, 23, 59, 59) : null)
				.setInstant((i == 0) ? Instant.parse("1999-12-31T23:59:59.999999Z") : null)
				.setOffsetDateTime((i == 0) ? OffsetDateTime.parse("2026-01-01T00:00:00-03:30") : null)
				.setZonedDateTime((i == 0) ? ZonedDateTime.parse("2026-01-01T00:00:00Z") : null);
		}
		this.fixture.forget();
		this.fixture.run(template().updateAll(models));
		assertThat(this.fixture.statements()).filteredOn((sql) -> sql.contains("UPDATE "))
			.singleElement()
			.matches((sql) -> sql.contains("unnest(") == this.fixture.runsOn(TestDatabase.POSTGRES));
		models.forEach(this::assertThatComesBack);
	}

	/**
	 * MariaDB's driver writes instants in local time, where an hour comes twice each
	 * autumn: there, only instants of other hours come back as they were.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "Europe/Berlin", "America/St_Johns", "Pacific/Kiritimati" })
	void keepsInstantsExactInAnyTimeZoneOfTheJvm(String zone) {
		TimeZone before = TimeZone.getDefault();
		try {
			TimeZone.setDefault(TimeZone.getTimeZone(zone));
			String repeated = this.fixture.runsOn(TestDatabase.MARIADB) ? "2026-10-24T01:30:00Z"
					: "2026-10-25T01:30:00Z";
			for (String instant : List.of("2026-10-25T00:30:00.654321Z", repeated, "2026-03-29T01:30:00.000001Z",
					"1999-12-31T23:59:59.999999Z")) {
				AllTypes model = filled().setInstant(Instant.parse(instant))
					.setOffsetDateTime(OffsetDateTime.parse(instant))
					.setZonedDateTime(ZonedDateTime.parse(instant));
				this.fixture.run(template().save(model));
				assertThatComesBack(model);
			}
		}
		finally {
			TimeZone.setDefault(before);
		}
	}

	@Test
	void findsByValuesOfEachType() {
		this.fixture.run(template().saveAll(List.of(filled(), new AllTypes())));
		AllTypes values = filled();
		ModelMapping<AllTypes> mapping = this.fixture.entityTemplate().getModelMappings().get(AllTypes.class);
		for (ModelColumn column : mapping.columns()) {
			if (List.of("id", "createdAt", "updatedAt", "single", "primitiveSingle").contains(column.path())) {
				continue;
			}
			var attribute = new Attribute<AllTypes, Object>(AllTypes.class, column.path());
			Object value = Objects.requireNonNull(column.get(values));
			assertThat(this.fixture.one(template().count(Select.from(AllTypes.class).where(attribute.eq(value)))))
				.as("eq on %s", column)
				.isOne();
			assertThat(this.fixture
				.one(template().count(Select.from(AllTypes.class).where(attribute.in(List.of(value, value, value))))))
				.as("in on %s", column)
				.isOne();
		}
	}

	@Test
	void cutsTimestampsThatItFillsToMicroseconds() {
		AllTypes model = this.fixture.one(template().save(new AllTypes()));
		assertThat(model.getCreatedAt()).isEqualTo("2026-03-04T05:06:07.123456Z");
		assertThat(this.fixture.one(template().get(AllTypes.class, model.getId())).getCreatedAt())
			.isEqualTo("2026-03-04T05:06:07.123456Z");
	}

}
