package io.modelbase.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import lombok.EqualsAndHashCode;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import lombok.Setter;
import lombok.experimental.Accessors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.annotation.AccessType;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Embedded;

import io.modelbase.LongModel;
import io.modelbase.ModelBase;
import io.modelbase.execution.ModelTemplate;
import io.modelbase.query.Select;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The ways in which a class can be written to be a model.
 */
abstract class AbstractMappingIntegrationTests {

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database())
		.models(Bean.class, Fixed.class, House.class, Product.class, Counter.class, Accessed.class, Computed.class,
				Vault.class)
		.converters(MoneyToLong.INSTANCE, LongToMoney.INSTANCE, LabelsToString.INSTANCE, StringToLabels.INSTANCE,
				Encryption.INSTANCE, Decryption.INSTANCE);

	abstract TestDatabase database();

	private ModelTemplate template() {
		return this.fixture.template();
	}

	private <T> T saved(T model) {
		T saved = this.fixture.one(template().save(model));
		this.fixture.forget();
		return saved;
	}

	@SuppressWarnings("unchecked")
	private <T extends ModelBase<?>> T reread(T model) {
		return (T) this.fixture.one(template().get(model.getClass(), Objects.requireNonNull(model.getId())));
	}

	@Test
	void mapsPrivateFieldsWithoutSetters() {
		Bean bean = saved(new Bean("a", 5));
		Bean read = reread(bean);
		assertThat(read.name).isEqualTo("a");
		assertThat(read.count).isEqualTo(5);
	}

	@Test
	void mapsColumnsByAnotherNameAndLeavesTransientFieldsOut() {
		Bean bean = new Bean("a", 5);
		bean.secret = "hidden";
		saved(bean);
		ModelColumn column = this.fixture.entityTemplate().getModelMappings().get(Bean.class).column("count");
		assertThat(column.name().getReference()).isEqualTo("how_many");
		Bean read = reread(bean);
		assertThat(read.secret).isEqualTo("initial");
		read.secret = "changed";
		this.fixture.forget();
		this.fixture.run(template().save(read));
		assertThat(this.fixture.statements()).isEmpty();
	}

	@Test
	void writesFieldInitialisersAndReadsNullsOverThem() {
		Bean bean = saved(new Bean("a", 5));
		assertThat(reread(bean).mood).isEqualTo("fine");
		bean.mood = null;
		this.fixture.run(template().save(bean));
		assertThat(reread(bean).mood).isNull();
	}

	@Test
	void setsFinalFieldsByTheConstructor() {
		Fixed fixed = saved(new Fixed("F-1", 3));
		Fixed read = reread(fixed);
		assertThat(read.getCode()).isEqualTo("F-1");
		assertThat(read.getSize()).isEqualTo(3);
		assertThat(read.getNote()).isNull();
		this.fixture.run(template().save(read.setNote("noted")));
		assertThat(reread(fixed).getNote()).isEqualTo("noted");
		assertThat(this.fixture.all(template().saveAll(List.of(new Fixed("F-2", 1), new Fixed("F-3", 2)))))
			.allMatch((each) -> each.getId() != null);
	}

	@Test
	void embedsObjectsAndRecords() {
		House house = saved(new House().setAddress(new Address("Main St", new Geo(1.5, 2.5))).setSize(new Size(3, 4)));
		House read = reread(house);
		assertThat(read.getAddress()).isEqualTo(house.getAddress());
		assertThat(read.getSize()).isEqualTo(new Size(3, 4));
		this.fixture.forget();
		this.fixture.run(template().save(read));
		assertThat(this.fixture.statements()).isEmpty();
		Objects.requireNonNull(read.getAddress()).setStreet("Side St");
		this.fixture.run(template().save(read.setSize(new Size(3, 5))));
		assertThat(this.fixture.plainStatements()).singleElement()
			.asString()
			.contains("street = ?", "depth = ?")
			.doesNotContain("width", "lat");
		assertThat(reread(house).getAddress()).isEqualTo(new Address("Side St", new Geo(1.5, 2.5)));
		assertThat(reread(house).getSize()).isEqualTo(new Size(3, 5));
	}

	@Test
	void readsEmptyEmbeddedObjectsAsNullOrEmpty() {
		House house = saved(new House());
		assertThat(house.getAddress()).isNull();
		House read = reread(house);
		assertThat(read.getAddress()).isNull();
		assertThat(read.getOwner()).isNotNull();
		assertThat(read.getOwner().getName()).isNull();
		this.fixture.run(template().save(read.setAddress(new Address("Main St", null))));
		assertThat(reread(house).getAddress()).isEqualTo(new Address("Main St", null));
		this.fixture.run(template().save(read.setAddress(null)));
		assertThat(reread(house).getAddress()).isNull();
	}

	@Test
	void selectsByEmbeddedProperties() {
		House house = saved(new House().setAddress(new Address("Main St", new Geo(1.5, 2.5))));
		saved(new House());
		assertThat(this.fixture.all(template().findAll(
				Select.from(House.class).where(AbstractMappingIntegrationTests_House_.address.street.eq("Main St")))))
			.containsExactly(house);
		assertThat(this.fixture.all(template()
			.findAll(Select.from(House.class).where(AbstractMappingIntegrationTests_House_.address.geo.lat.eq(1.5)))))
			.containsExactly(house);
	}

	@Test
	void convertsByTheApplicationsConverters() {
		Map<String, Integer> labels = new TreeMap<>(Map.of("a", 1, "b", 2));
		Product product = saved(new Product().setPrice(new Money(500)).setLabels(new Labels(labels)));
		Product read = reread(product);
		assertThat(read.getPrice()).isEqualTo(new Money(500));
		assertThat(read.getLabels()).isEqualTo(product.getLabels());
		assertThat(this.fixture.one(template().count(Select.from(Product.class)
			.where(AbstractMappingIntegrationTests_Product_.price.in(new Money(500), new Money(7)))))).isOne();
		this.fixture.forget();
		this.fixture.run(template().save(read));
		assertThat(this.fixture.statements()).isEmpty();
		Objects.requireNonNull(read.getLabels()).values().put("c", 3);
		this.fixture.run(template().save(read));
		assertThat(this.fixture.plainStatements())
			.containsExactly("update product set labels = ?, updated_at = ? where id = ?");
		assertThat(Objects.requireNonNull(reread(product).getLabels()).values()).hasSize(3);
		this.fixture.run(template().save(read.setPrice(null).setLabels(null)));
		assertThat(reread(product).getPrice()).isNull();
	}

	@Test
	void sendsNothingForAnUnchangedValueThatIsWrittenDifferentlyEachTime() {
		Vault vault = new Vault();
		vault.secret = new Secret("sesame");
		saved(vault);
		Vault read = reread(vault);
		assertThat(read.secret).isEqualTo(new Secret("sesame"));
		this.fixture.forget();
		this.fixture.run(template().save(vault));
		this.fixture.run(template().save(read));
		read.secret = new Secret("sesame");
		this.fixture.run(template().save(read));
		this.fixture.run(template().saveAll(List.of(vault, read)));
		assertThat(this.fixture.statements()).isEmpty();
		read.secret = new Secret("other");
		this.fixture.run(template().save(read));
		assertThat(this.fixture.plainStatements())
			.containsExactly("update vault set secret = ?, updated_at = ? where id = ?");
		assertThat(reread(vault).secret).isEqualTo(new Secret("other"));
	}

	@Test
	void countsAnIntegerVersionOfAModelWithoutTimestamps() {
		Counter counter = saved(new Counter());
		assertThat(counter.version).isZero();
		counter.amount = 7;
		this.fixture.run(template().save(counter));
		assertThat(reread(counter).version).isOne();
		assertThat(reread(counter).amount).isEqualTo(7);
		assertThat(counter.id).isNotNull();
	}

	@Test
	void goesThroughAccessorsWhereTheModelSaysSo() {
		Accessed accessed = new Accessed();
		accessed.setName("ada");
		saved(accessed);
		assertThat(
				this.fixture.one(this.fixture.client().sql("SELECT name FROM accessed").mapValue(String.class).one()))
			.isEqualTo("stored:ada");
		assertThat(reread(accessed).name).isEqualTo("ada");
	}

	@Test
	void createsModelsWhoseConstructorComputes() {
		Computed computed = saved(new Computed("ada", "unused"));
		Computed read = reread(computed);
		assertThat(read.name).isEqualTo("ada");
		assertThat(read.shout).isEqualTo("ADA");
		this.fixture.forget();
		this.fixture.run(template().save(read));
		assertThat(this.fixture.statements()).isEmpty();
	}

	static class Computed extends LongModel {

		private final String name;

		@Transient
		private final String shout;

		@PersistenceCreator
		Computed(String name, @Value("#{#root.get('name').toUpperCase()}") String shout) {
			this.name = name;
			this.shout = shout;
		}

	}

	static class Bean extends LongModel {

		private final String name;

		@Column("how_many")
		private final int count;

		private @Nullable String mood = "fine";

		@Transient
		private String secret = "initial";

		Bean(String name, int count) {
			this.name = name;
			this.count = count;
		}

	}

	@Getter
	@Setter
	@Accessors(chain = true)
	@RequiredArgsConstructor
	static class Fixed extends LongModel {

		private final String code;

		private final int size;

		private @Nullable String note;

		@PersistenceCreator
		static Fixed of(String code, int size) {
			return new Fixed(code, size);
		}

	}

	@Getter
	@Setter
	@Accessors(chain = true)
	static class House extends LongModel {

		@Embedded.Nullable
		private @Nullable Address address;

		@Embedded.Empty(prefix = "owner_")
		private Owner owner = new Owner();

		@Embedded.Nullable
		private @Nullable Size size;

	}

	@Getter
	@Setter
	@EqualsAndHashCode
	static class Address {

		private @Nullable String street;

		@Embedded.Nullable(prefix = "geo_")
		private @Nullable Geo geo;

		Address(@Nullable String street, @Nullable Geo geo) {
			this.street = street;
			this.geo = geo;
		}

	}

	record Geo(Double lat, Double lon) {
	}

	record Size(int width, int depth) {
	}

	@Getter
	@Setter
	static class Owner {

		private @Nullable String name;

	}

	@Getter
	@Setter
	@Accessors(chain = true)
	static class Product extends LongModel {

		private @Nullable Money price;

		private @Nullable Labels labels;

	}

	record Money(long cents) {
	}

	record Labels(Map<String, Integer> values) {
	}

	static class Counter extends ModelBase<Long> {

		@Id
		private @Nullable Long id;

		private int amount;

		@Version
		private @Nullable Integer version;

		@Override
		public @Nullable Long getId() {
			return this.id;
		}

	}

	@AccessType(AccessType.Type.PROPERTY)
	static class Accessed extends ModelBase<Long> {

		private @Nullable Long id;

		private @Nullable String name;

		@Id
		@Override
		public @Nullable Long getId() {
			return this.id;
		}

		public void setId(@Nullable Long id) {
			this.id = id;
		}

		public @Nullable String getName() {
			return "stored:" + this.name;
		}

		public void setName(@Nullable String name) {
			this.name = (name != null) ? name.replace("stored:", "") : null;
		}

	}

	record Secret(String text) {
	}

	static class Vault extends LongModel {

		@Nullable Secret secret;

	}

	/** Writes another text each time, as encryption with a random vector does. */
	@WritingConverter
	enum Encryption implements Converter<Secret, String> {

		INSTANCE;

		@Override
		public String convert(Secret secret) {
			return UUID.randomUUID() + ":" + secret.text();
		}

	}

	@ReadingConverter
	enum Decryption implements Converter<String, Secret> {

		INSTANCE;

		@Override
		public Secret convert(String text) {
			return new Secret(text.substring(text.indexOf(':') + 1));
		}

	}

	@WritingConverter
	enum MoneyToLong implements Converter<Money, Long> {

		INSTANCE;

		@Override
		public Long convert(Money money) {
			return money.cents();
		}

	}

	@ReadingConverter
	enum LongToMoney implements Converter<Long, Money> {

		INSTANCE;

		@Override
		public Money convert(Long cents) {
			return new Money(cents);
		}

	}

	@WritingConverter
	enum LabelsToString implements Converter<Labels, String> {

		INSTANCE;

		@Override
		public String convert(Labels labels) {
			return labels.values()
				.entrySet()
				.stream()
				.map((entry) -> entry.getKey() + "=" + entry.getValue())
				.collect(Collectors.joining(","));
		}

	}

	@ReadingConverter
	enum StringToLabels implements Converter<String, Labels> {

		INSTANCE;

		@Override
		public Labels convert(String text) {
			return new Labels(Arrays.stream(text.split(","))
				.map((pair) -> pair.split("="))
				.collect(Collectors.toMap((pair) -> pair[0], (pair) -> Integer.valueOf(pair[1]), (a, b) -> b,
						TreeMap::new)));
		}

	}

}
