package io.modelbase.execution;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import jakarta.validation.constraints.Digits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reactivestreams.Publisher;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.test.util.ReflectionTestUtils;

import io.modelbase.LongModel;
import io.modelbase.ModelBase;
import io.modelbase.ModelNotFoundException;
import io.modelbase.domain.User;
import io.modelbase.domain.User_;
import io.modelbase.mapping.ModelConfigurationException;
import io.modelbase.metamodel.Attribute;
import io.modelbase.query.Select;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * What a newcomer gets wrong: each message names the cure, and none holds a row's values.
 */
abstract class AbstractBadInputIntegrationTests {

	private static final String SECRET = "secret-value";

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database()).models(User.class, Reading.class);

	abstract TestDatabase database();

	private ModelTemplate template() {
		return this.fixture.template();
	}

	private Throwable error(Publisher<?> work) {
		Throwable error = this.fixture.error(work);
		assertThat(error.getMessage()).doesNotContain(SECRET);
		return error;
	}

	private static User user() {
		return new User(SECRET).setEmail(SECRET);
	}

	@Test
	void unknownSortProperty() {
		String cure = "User has no column for a property 'nmae'. Its properties are name, email, nickname, age,";
		assertThat(catchThrowable(() -> this.fixture.run(template().findAll(User.class, Sort.by("nmae")))))
			.isInstanceOf(InvalidDataAccessApiUsageException.class)
			.hasMessageStartingWith(cure);
		assertThat(catchThrowable(() -> this.fixture
			.run(template().findPage(Select.from(User.class), PageRequest.of(0, 5, Sort.by("nmae"))))))
			.hasMessageStartingWith(cure);
		assertThat(error(template()
			.findAll(Select.from(User.class).where(new Attribute<User, String>(User.class, "nmae").eq(SECRET)))))
			.hasMessageStartingWith(cure);
	}

	@Test
	void valueTooLong() {
		assertThat(error(template().save(new User(SECRET.repeat(20)))))
			.isInstanceOf(DataIntegrityViolationException.class)
			.hasMessageContaining("User was not inserted: a value is too long for its column")
			.hasMessageContaining("@Size");
	}

	@Test
	void duplicateKey() {
		User user = this.fixture.one(template().save(user()));
		assertThat(error(template().save(user()))).isInstanceOf(DuplicateKeyException.class)
			.hasMessageContaining("User was not inserted: another row of")
			.hasMessageContaining("handle DuplicateKeyException");
		User other = this.fixture.one(template().save(new User("other")));
		assertThat(error(template().save(other.setEmail(SECRET)))).isInstanceOf(DuplicateKeyException.class)
			.hasMessageContaining("User was not updated");
		assertThat(error(template().insert(user))).isInstanceOf(DuplicateKeyException.class);
		assertThat(error(template().saveAll(List.of(new User("x"), user(), user()))))
			.isInstanceOf(DuplicateKeyException.class);
	}

	@Test
	void missingRow() {
		assertThat(error(template().get(User.class, 5L))).isInstanceOf(ModelNotFoundException.class)
			.hasMessageContaining("There is no User with id 5")
			.hasMessageContaining("findById");
		User user = this.fixture.one(template().save(user()));
		this.fixture.run(template().deleteAll(User.class));
		assertThat(error(template().save(user.setAge(5)))).isInstanceOf(ModelNotFoundException.class)
			.hasMessage("User with id %s was not updated: its row is gone. Read it again, or insert(model) it anew.",
					user.getId());
		assertThat(error(template().update(user()))).isInstanceOf(InvalidDataAccessApiUsageException.class)
			.hasMessageContaining("User has no id")
			.hasMessageContaining("insert(model)");
		this.fixture.run(template().delete(user));
	}

	@Test
	void missingColumn() {
		this.fixture.run(this.fixture.execute("ALTER TABLE " + this.fixture.table(User.class) + " DROP COLUMN "
				+ this.fixture.entityTemplate().getModelMappings().get(User.class).column("nickname").sql()));
		for (Publisher<?> work : List.<Publisher<?>>of(template().findAll(Select.from(User.class)),
				template().save(user()), template().insertAll(List.of(user(), user())))) {
			assertThat(error(work)).isInstanceOf(InvalidDataAccessResourceUsageException.class)
				.hasMessageContaining("lacks a column that the model has")
				.hasMessageContaining("Add the column, name it with @Column, or mark the property @Transient");
		}
	}

	@Test
	void missingTable() {
		assertThat(error(template().findAll(Select.from(Unmade.class))))
			.isInstanceOf(InvalidDataAccessResourceUsageException.class)
			.hasMessageContaining("Unmade was not read: there is no table")
			.hasMessageContaining("modelbase.schema.mode=create");
		assertThat(error(template().save(new Unmade()))).hasMessageContaining("there is no table");
		assertThat(error(template().count(Select.from(Unmade.class)))).hasMessageContaining("there is no table");
		assertThat(error(template().deleteAll(Unmade.class))).hasMessageContaining("there is no table");
	}

	@Test
	void nullInAPrimitive() {
		String table = this.fixture.table(User.class);
		this.fixture.run(template().save(user()));
		this.fixture.run(this.fixture
			.execute(this.fixture.runsOn(TestDatabase.MARIADB) ? "ALTER TABLE " + table + " MODIFY active BOOLEAN NULL"
					: "ALTER TABLE " + table + " ALTER COLUMN "
							+ this.fixture.entityTemplate().getModelMappings().get(User.class).column("active").sql()
							+ " DROP NOT NULL"));
		this.fixture.run(this.fixture.execute("UPDATE " + table + " SET active = NULL"));
		assertThat(error(template().findAll(Select.from(User.class)))).isInstanceOf(DataRetrievalFailureException.class)
			.hasMessage("User.active is a primitive boolean, and a row has NULL in its column. Declare the property as "
					+ "Boolean, or make the column NOT NULL.");
	}

	@Test
	void nullInANotNullColumn() {
		assertThat(error(template().save(new User().setEmail(SECRET))))
			.isInstanceOf(DataIntegrityViolationException.class)
			.hasMessageContaining("User was not inserted")
			.hasMessageContaining("null in a NOT NULL column")
			.hasMessageContaining("Set the property");
		User user = this.fixture.one(template().save(user()));
		assertThat(error(template().save(user.setName(null)))).hasMessageContaining("null in a NOT NULL column");
	}

	@Test
	void foreignKeyWithoutCounterpart() {
		this.fixture.run(this.fixture
			.execute("ALTER TABLE reading ADD CONSTRAINT fk_reader FOREIGN KEY (user_id) REFERENCES %s (id)"
				.formatted(this.fixture.table(User.class))));
		Reading orphan = new Reading();
		orphan.userId = 4711L;
		String cure = "a foreign key of %s or to it has no counterpart. Write or delete the rows in the order of their keys.";
		assertThat(error(template().save(orphan))).isInstanceOf(DataIntegrityViolationException.class)
			.hasMessage("Reading was not inserted: " + cure, this.fixture.table(Reading.class));
		User user = this.fixture.one(template().save(user()));
		orphan.userId = user.getId();
		this.fixture.run(template().save(orphan));
		assertThat(error(template().delete(user))).isInstanceOf(DataIntegrityViolationException.class)
			.hasMessage("User was not deleted: " + cure, this.fixture.table(User.class));
		orphan.userId = 4711L;
		assertThat(error(template().save(orphan))).hasMessage("Reading was not updated: " + cure,
				this.fixture.table(Reading.class));
	}

	@Test
	void numberOutOfRange() {
		Reading reading = new Reading();
		reading.amount = new BigDecimal("987654321.25");
		assertThat(error(template().save(reading))).isInstanceOf(DataIntegrityViolationException.class)
			.hasMessageStartingWith("Reading was not inserted: a ")
			.hasMessageContaining("@Digits")
			.hasMessageContaining("widen the column of")
			.hasMessageNotContaining("987654321");
		reading.amount = BigDecimal.ONE;
		this.fixture.run(template().save(reading));
		reading.amount = new BigDecimal("987654321.25");
		assertThat(error(template().save(reading))).hasMessageStartingWith("Reading was not updated: a ")
			.hasMessageNotContaining("987654321");
	}

	@Test
	void checkConstraint() {
		this.fixture
			.run(this.fixture.execute("ALTER TABLE reading ADD CONSTRAINT small_level CHECK (sensor_level < 1000)"));
		Reading reading = new Reading();
		reading.sensorLevel = 424242;
		assertThat(error(template().save(reading))).isInstanceOf(DataIntegrityViolationException.class)
			.hasMessage("Reading was not inserted: a check constraint of %s forbids it. Put the same limit on the "
					+ "property as a Jakarta constraint.", this.fixture.table(Reading.class));
		assertThat(error(template().insertAll(List.of(new Reading(), reading))))
			.hasMessageContaining("a check constraint of");
	}

	@Test
	void nullForAModel() {
		List<User> withNull = Arrays.asList(user(), null);
		for (Supplier<Publisher<?>> work : List.<Supplier<Publisher<?>>>of(() -> template().save(null),
				() -> template().insert(null), () -> template().update(null), () -> template().delete(null),
				() -> template().saveAll(withNull), () -> template().insertAll(withNull),
				() -> template().updateAll(withNull), () -> template().deleteAll(withNull),
				() -> template().findAllById(User.class, Arrays.asList(1L, null)),
				() -> template().deleteAllById(User.class, Arrays.asList(1L, null)))) {
			assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
				.isThrownBy(() -> this.fixture.run(work.get()))
				.withMessageContaining("Null was given where a model or an id is expected");
		}
		assertThat(this.fixture.statements()).isEmpty();
	}

	@Test
	void twoRowsForFindOne() {
		this.fixture.run(template().saveAll(List.of(new User("a"), new User("b"))));
		assertThat(error(template().findOne(Select.from(User.class).where(User_.active.isFalse()))))
			.isInstanceOf(IncorrectResultSizeDataAccessException.class)
			.hasMessageContaining("found more than one row")
			.hasMessageContaining("findFirst");
	}

	@Test
	void unmappedType() {
		assertThatExceptionOfType(ModelConfigurationException.class)
			.isThrownBy(() -> this.fixture.run(template().save(new Unmapped())))
			.withMessageContaining("Unmapped.position has type %s, which no column can hold"
				.formatted(Unmapped.Position.class.getName()))
			.withMessageContaining("@Embedded")
			.withMessageContaining("@Transient");
	}

	@Test
	void compositeId() {
		assertThatExceptionOfType(ModelConfigurationException.class)
			.isThrownBy(() -> this.fixture.run(template().findAll(Select.from(Composite.class))))
			.withMessageContaining("composite id")
			.withMessageContaining("Use a generated id");
	}

	@Test
	void twoPropertiesInOneColumn() {
		assertThatExceptionOfType(ModelConfigurationException.class)
			.isThrownBy(() -> this.fixture.run(template().findAll(Select.from(Twice.class))))
			.withMessageContaining("mapped to column")
			.withMessageContaining("@Column");
	}

	@Test
	void typesThatDoNotFit() {
		this.fixture.run(template().save(user()));
		assertThat(error(template().findAll(Select.from(Misread.class)))).isInstanceOf(RuntimeException.class)
			.hasMessageContaining("can't be read")
			.hasMessageContaining("Misread.name");
	}

	@Test
	void savedWithAGeneratedIdThoughNeverRead() {
		User user = user();
		ReflectionTestUtils.setField(user, "id", 5L);
		assertThat(error(template().save(user))).hasMessageContaining("Call insert(model)")
			.hasMessageContaining("update(model)");
	}

	static class Reading extends LongModel {

		@Digits(integer = 4, fraction = 2)
		@Nullable BigDecimal amount;

		@Nullable Integer sensorLevel;

		@Nullable Long userId;

	}

	static class Unmade extends LongModel {

		@Nullable String name;

	}

	static class Unmapped extends LongModel {

		@Nullable Position position;

		record Position(int x, int y) {
		}

	}

	static class Composite extends ModelBase<Composite.Key> {

		@Id
		@Nullable Key id;

		@Override
		public @Nullable Key getId() {
			return this.id;
		}

		record Key(long a, long b) {
		}

	}

	static class Twice extends LongModel {

		@Nullable String name;

		@Column("NAME")
		@Nullable String other;

	}

	@Table("users")
	static class Misread extends LongModel {

		@Nullable Integer name;

	}

}
