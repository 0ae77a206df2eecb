package io.modelbase.execution;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.test.util.ReflectionTestUtils;

import io.modelbase.LongModel;
import io.modelbase.ModelBase;
import io.modelbase.UuidModel;
import io.modelbase.domain.Country;
import io.modelbase.domain.Gauge;
import io.modelbase.domain.Parcel;
import io.modelbase.domain.Photo;
import io.modelbase.domain.User;
import io.modelbase.query.Select;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestClock;
import io.modelbase.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What models remember of their rows, and what is written because of it.
 */
abstract class AbstractHiddenStateIntegrationTests {

	private static final Instant START = TestClock.START.truncatedTo(ChronoUnit.MICROS);

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database())
		.models(User.class, Parcel.class, Country.class, Gauge.class, Photo.class, Badge.class, Label.class,
				Stamp.class);

	abstract TestDatabase database();

	private ModelTemplate template() {
		return this.fixture.template();
	}

	private <T> T saved(T model) {
		T saved = this.fixture.one(template().save(model));
		this.fixture.forget();
		this.fixture.clock().advance(Duration.ofMinutes(1));
		return saved;
	}

	@SuppressWarnings("unchecked")
	private <T extends ModelBase<?>> T reread(T model) {
		return (T) this.fixture.one(template().get(model.getClass(), Objects.requireNonNull(model.getId())));
	}

	@Test
	void insertsAndReadsBackAllThatTheDatabaseGaveInOneStatement() {
		User user = new User("Ada").setAge(36);
		assertThat(user.isNew()).isTrue();
		User saved = this.fixture.one(template().save(user));
		assertThat(this.fixture.statements()).hasSize(1);
		assertThat(saved).isSameAs(user);
		assertThat(user.isNew()).isFalse();
		assertThat(user.getId()).isNotNull();
		assertThat(user.getCreatedAt()).isEqualTo(START);
		assertThat(user.getUpdatedAt()).isEqualTo(START);
		assertThat(reread(user).isNew()).isFalse();
		assertThat(reread(user)).usingRecursiveComparison().isEqualTo(user);
	}

	@Test
	void writesOnlyTheColumnsThatChanged() {
		User user = saved(new User("Ada").setAge(36).setNickname("A"));
		this.fixture.run(template().save(user.setAge(37).setNickname(null)));
		assertThat(this.fixture.plainStatements())
			.containsExactly("update users set nickname = ?, age = ?, updated_at = ? where id = ?");
		assertThat(user.getUpdatedAt()).isEqualTo(START.plusSeconds(60));
		assertThat(user.getCreatedAt()).isEqualTo(START);
		assertThat(reread(user)).usingRecursiveComparison().isEqualTo(user);
	}

	@Test
	void writesOnlyTheColumnsThatChangedOfAModelThatWasRead() {
		User user = reread(saved(new User("Ada").setAge(36)));
		this.fixture.forget();
		this.fixture.run(template().update(user.setAge(37)));
		assertThat(this.fixture.plainStatements())
			.containsExactly("update users set age = ?, updated_at = ? where id = ?");
	}

	@Test
	void sendsNothingWhenNothingChanged() {
		User user = saved(new User("Ada").setAge(36));
		User read = reread(user);
		Parcel parcel = saved(new Parcel("books"));
		this.fixture.forget();
		assertThat(this.fixture.one(template().save(user.setAge(36)))).isSameAs(user);
		assertThat(this.fixture.one(template().update(read))).isSameAs(read);
		assertThat(this.fixture.all(template().saveAll(List.of(user, read)))).containsExactly(user, read);
		this.fixture.run(template().save(parcel));
		assertThat(this.fixture.statements()).isEmpty();
		assertThat(user.getUpdatedAt()).isEqualTo(START);
		assertThat(read.getUpdatedAt()).isEqualTo(START);
		assertThat(parcel.getVersion()).isOne();
	}

	@Test
	void insertsAModelWhoseIdTheApplicationGives() {
		Country country = new Country("fr", "France");
		assertThat(country.isNew()).isTrue();
		this.fixture.run(template().save(country));
		assertThat(this.fixture.plainStatements()).singleElement().asString().contains("insert into country");
		assertThat(country.isNew()).isFalse();
		country.setName("République française");
		this.fixture.run(template().save(country));
		assertThat(this.fixture.plainStatements()).last().isEqualTo("update country set name = ? where id = ?");
		assertThat(reread(country).getName()).isEqualTo("République française");
	}

	@Test
	void makesUuidsThatOnlyIncrease() {
		Parcel parcel = new Parcel("books");
		UUID id = parcel.getId();
		assertThat(id.version()).isEqualTo(7);
		this.fixture.run(template().save(parcel));
		assertThat(parcel.getId()).isEqualTo(id);
		assertThat(this.fixture.statements()).hasSize(1);
		List<String> ids = Stream.generate(() -> new Parcel(null).getId().toString()).limit(10_000).toList();
		assertThat(ids).isSorted().doesNotHaveDuplicates();
		assertThat(reread(parcel).getId()).isEqualTo(id);
	}

	@Test
	void findsThatAnArrayWasChangedInPlace() {
		byte[] content = { 1, 2, 3 };
		Photo photo = saved(new Photo().setContent(content));
		content[1] = 9;
		this.fixture.run(template().save(photo));
		assertThat(this.fixture.plainStatements())
			.containsExactly("update photo set content = ?, updated_at = ? where id = ?");
		Photo read = reread(photo);
		assertThat(read.getContent()).containsExactly(1, 9, 3);
		this.fixture.forget();
		this.fixture.run(template().save(read));
		this.fixture.run(template().save(photo));
		assertThat(this.fixture.statements()).isEmpty();
		Objects.requireNonNull(read.getContent())[0] = 7;
		this.fixture.run(template().save(read));
		assertThat(reread(photo).getContent()).containsExactly(7, 9, 3);
	}

	@Test
	void comparesDecimalsByValue() {
		Photo photo = saved(new Photo().setPrice(new BigDecimal("1.0")));
		this.fixture.run(template().save(photo.setPrice(new BigDecimal("1.00"))));
		assertThat(this.fixture.statements()).isEmpty();
		Photo read = reread(photo);
		assertThat(read.getPrice()).isEqualByComparingTo("1");
		this.fixture.forget();
		this.fixture.run(template().save(read.setPrice(BigDecimal.ONE)));
		assertThat(this.fixture.statements()).isEmpty();
		this.fixture.run(template().save(read.setPrice(new BigDecimal("1.01"))));
		assertThat(reread(photo).getPrice()).isEqualByComparingTo("1.01");
	}

	@Test
	void leavesNullsToDefaultsOnInsertAndWritesThemOnUpdate() {
		Gauge.fillColumnsByDatabase(this.fixture);
		Gauge gauge = this.fixture.one(template().save(new Gauge("steam")));
		assertThat(gauge.getStatus()).isEqualTo("fresh");
		assertThat(gauge.getLabelLength()).isEqualTo(5);
		assertThat(gauge.getCode()).isNull();
		assertThat(this.fixture.statements()).hasSize(1);
		this.fixture.run(template().save(gauge.setStatus(null)));
		assertThat(reread(gauge).getStatus()).isNull();
	}

	@Test
	void readsBackWhatTheDatabaseComputesOnUpdate() {
		Gauge.fillColumnsByDatabase(this.fixture);
		Gauge gauge = saved(new Gauge("steam").setStatus("old"));
		this.fixture.run(template().save(gauge.setLabel("pressure")));
		assertThat(gauge.getLabelLength()).isEqualTo(8);
		assertThat(gauge.getStatus()).isEqualTo("old");
		assertThat(this.fixture.statements()).hasSize(this.fixture.runsOn(TestDatabase.MARIADB) ? 2 : 1);
		this.fixture.forget();
		this.fixture.run(template().save(gauge));
		assertThat(this.fixture.statements()).isEmpty();
	}

	@Test
	void neverUpdatesAnInsertOnlyColumn() {
		Gauge gauge = saved(new Gauge("steam").setCode("A1"));
		this.fixture.run(template().save(gauge.setCode("B2")));
		assertThat(this.fixture.statements()).isEmpty();
		this.fixture.run(template().save(gauge.setLabel("water")));
		assertThat(this.fixture.plainStatements()).first().asString().contains("set label = ?, updated_at = ? where");
		assertThat(reread(gauge).getCode()).isEqualTo("A1");
	}

	@Test
	void insertsOutrightWhateverTheIdSays() {
		User user = saved(new User("Ada"));
		User other = withId(new User("Bob"), Objects.requireNonNull(user.getId()) + 1000);
		this.fixture.run(template().insert(other));
		assertThat(this.fixture.plainStatements()).singleElement().asString().contains("insert into users");
		assertThat(reread(other).getName()).isEqualTo("Bob");
		assertThat(other.getId()).isEqualTo(user.getId() + 1000);
	}

	@Test
	void updatesOutrightAllButCreatedAtOfAModelThatWasNeverRead() {
		User user = saved(new User("Ada").setAge(36).setEmail("ada@example.com"));
		User fromJson = withId(new User("Ada L.").setAge(37), Objects.requireNonNull(user.getId()));
		this.fixture.run(template().update(fromJson));
		assertThat(this.fixture.plainStatements()).containsExactly(
				"update users set name = ?, email = ?, nickname = ?, age = ?, active = ?, score = ?, born = ?, updated_at = ? where id = ?");
		assertThat(fromJson.isNew()).isFalse();
		User read = reread(user);
		assertThat(read.getName()).isEqualTo("Ada L.");
		assertThat(read.getEmail()).isNull();
		assertThat(read.getCreatedAt()).isEqualTo(START);
		assertThat(read.getUpdatedAt()).isEqualTo(START.plusSeconds(60));
	}

	@Test
	void refusesToSaveAModelThatWasNeverReadThoughItsGeneratedIdIsSet() {
		User user = withId(new User("Ada"), 5);
		assertThat(this.fixture.error(template().save(user))).isInstanceOf(InvalidDataAccessApiUsageException.class)
			.hasMessage("User was never read, yet its generated id is set: save can't tell an insert from an update. "
					+ "Call insert(model) if its row doesn't exist, update(model) if it does.");
		assertThat(this.fixture.error(template().saveAll(List.of(new User("Bob"), user))))
			.hasMessageContaining("Call insert(model)");
		assertThat(this.fixture.statements()).isEmpty();
	}

	@Test
	void takesACopyForANewModel() {
		User user = saved(new User("Ada").setEmail("ada@example.com"));
		User copy = new User("Ada").setEmail("copy@example.com");
		assertThat(copy.isNew()).isTrue();
		this.fixture.run(template().save(copy));
		assertThat(copy.getId()).isNotEqualTo(user.getId());
		assertThat(this.fixture.one(template().count(Select.from(User.class)))).isEqualTo(2);
	}

	@Test
	void makesADeletedModelNewAgain() {
		Country country = saved(new Country("fr", "France"));
		this.fixture.run(template().delete(country));
		assertThat(country.isNew()).isTrue();
		assertThat(this.fixture.one(template().existsById(Country.class, "fr"))).isFalse();
		this.fixture.run(template().save(country));
		assertThat(reread(country).getName()).isEqualTo("France");
	}

	@Test
	void keepsNewnessWhenTheInsertFails() {
		saved(new Country("fr", "France"));
		Country other = new Country("fr", "Frankreich");
		this.fixture.error(template().save(other));
		assertThat(other.isNew()).isTrue();
		other.setId("de");
		this.fixture.run(template().save(other));
		assertThat(reread(other).getName()).isEqualTo("Frankreich");
	}

	@Test
	void keepsChangesUnwrittenWhenTheUpdateFails() {
		saved(new User("Ada").setEmail("ada@example.com"));
		User bob = saved(new User("Bob").setEmail("bob@example.com"));
		Instant before = bob.getUpdatedAt();
		this.fixture.error(template().save(bob.setEmail("ada@example.com").setAge(5)));
		assertThat(bob.getUpdatedAt()).isEqualTo(before);
		this.fixture.forget();
		this.fixture.run(template().save(bob.setEmail("bob@example.com")));
		assertThat(this.fixture.plainStatements())
			.containsExactly("update users set age = ?, updated_at = ? where id = ?");
		assertThat(reread(bob).getAge()).isEqualTo(5);
	}

	@Test
	void writesCopiesThatAModelsFactoryMethodGivesAnId() {
		Badge badge = saved(Badge.of(null, "first"));
		Badge copy = Badge.of(badge.getId(), "copy");
		assertThat(copy.isNew()).isTrue();
		this.fixture.run(template().update(copy));
		assertThat(reread(badge).text).isEqualTo("copy");
		this.fixture.run(template().delete(copy));
		Badge restored = Badge.of(badge.getId(), "restored");
		this.fixture.run(template().insert(restored));
		assertThat(restored.isNew()).isFalse();
		assertThat(reread(badge).text).isEqualTo("restored");
		this.fixture.forget();
		assertThat(this.fixture.error(template().save(Badge.of(badge.getId(), "which"))))
			.isInstanceOf(InvalidDataAccessApiUsageException.class)
			.hasMessageContaining("Badge was never read, yet its generated id is set")
			.hasMessageContaining("insert(model)")
			.hasMessageContaining("update(model)");
		assertThat(this.fixture.statements()).isEmpty();
	}

	@Test
	void writesCopiesThatAModelsFactoryMethodGivesAUuid() {
		UUID id = UUID.randomUUID();
		Label label = saved(Label.of(id, "first"));
		assertThat(label.getId()).isEqualTo(id);
		this.fixture.run(template().update(Label.of(id, "copy")));
		assertThat(reread(label).text).isEqualTo("copy");
		this.fixture.run(template().delete(Label.of(id, "gone")));
		this.fixture.run(template().insert(Label.of(id, "restored")));
		assertThat(reread(label).text).isEqualTo("restored");
		assertThat(Label.of(null, "made").getId()).isNotNull();
	}

	@Test
	void readsAFinalPropertyByTheCopyThatHasIt() {
		Stamp stamp = saved(new Stamp().withMotif("lion"));
		assertThat(reread(stamp).motif).isEqualTo("lion");
		assertThat(reread(stamp).isNew()).isFalse();
	}

	@Test
	void refusesAnIdThatWasChangedAfterReading() {
		Country country = saved(new Country("fr", "France"));
		country.setId("de");
		assertThat(this.fixture.error(template().save(country))).isInstanceOf(InvalidDataAccessApiUsageException.class)
			.hasMessageContaining("The id of Country was changed")
			.hasMessageContaining("insert a new model");
	}

	private static User withId(User user, long id) {
		ReflectionTestUtils.setField(user, "id", id);
		return user;
	}

	static class Badge extends LongModel {

		@Nullable String text;

		static Badge of(@Nullable Long id, String text) {
			Badge badge = new Badge();
			badge.setId(id);
			badge.text = text;
			return badge;
		}

	}

	static class Label extends UuidModel {

		@Nullable String text;

		static Label of(@Nullable UUID id, String text) {
			Label label = new Label();
			label.setId(id);
			label.text = text;
			return label;
		}

	}

}
