package io.modelbase.execution;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import io.modelbase.ToOne;
import io.modelbase.execution.Sale.Channel;
import io.modelbase.execution.Sale.IntegerToPrice;
import io.modelbase.execution.Sale.Price;
import io.modelbase.execution.Sale.PriceToInteger;
import io.modelbase.query.Columns;
import io.modelbase.query.Projection;
import io.modelbase.query.Select;
import io.modelbase.relation.Country;
import io.modelbase.relation.Profile;
import io.modelbase.relation.Remark;
import io.modelbase.relation.Story;
import io.modelbase.relation.Story_;
import io.modelbase.relation.Topic;
import io.modelbase.relation.Writer;
import io.modelbase.relation.Writer_;
import io.modelbase.repository.ModelRepository;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestClock;
import io.modelbase.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;

import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;

import static org.assertj.core.api.Assertions.assertThat;

/** What selects of columns read of real data, each by one statement on one connection. */
abstract class AbstractProjectionIntegrationTests {

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database())
		.models(Sale.class, Writer.class, Country.class, Profile.class, Story.class, Remark.class, Topic.class)
		.converters(PriceToInteger.INSTANCE, IntegerToPrice.INSTANCE)
		.poolSize(1);

	private Writer ada;

	abstract TestDatabase database();

	private ModelTemplate template() {
		return this.fixture.template();
	}

	@BeforeEach
	void createModels() {
		Writer cleo = this.fixture.one(template().save(new Writer("Cleo")));
		Writer bob = this.fixture.one(template().save(new Writer("Bob").setManager(ToOne.of(cleo))));
		this.ada = this.fixture.one(template().save(new Writer("Ada").setManager(ToOne.of(bob))));
		this.fixture.run(template().saveAll(List.of(new Sale(Channel.WEB, 400, 1, ToOne.of(this.ada)),
				new Sale(Channel.WEB, 200, 2, ToOne.of(this.ada)), new Sale(Channel.SHOP, 200, 4, ToOne.of(this.ada)),
				new Sale(Channel.SHOP, 100, 8, ToOne.of(bob)), new Sale(Channel.WEB, null, 16, ToOne.of(bob)),
				new Sale(null, 100, 32, ToOne.none()))));
		this.fixture.run(template().saveAll(List.of(new Story("a0", ToOne.of(this.ada)),
				new Story("a1", ToOne.of(this.ada)), new Story("b0", ToOne.of(bob)))));
		this.fixture.forget();
	}

	private static Select<Sale> sales() {
		return Select.from(Sale.class);
	}

	private <R> List<R> find(Projection<?, R> projection) {
		List<R> found = this.fixture.all(template().findAll(projection));
		assertThat(this.fixture.statements()).hasSize(1);
		this.fixture.forget();
		return found;
	}

	private Columns.Of3<Sale, String, Long, Long> byBuyer() {
		return sales().columns(Sale_.buyer().name, Sale_.id.count(), Sale_.quantity.sum()).groupBy(Sale_.buyer().name);
	}

	@Test
	void groupsByAPathWithThoseWithoutATarget() {
		Projection<Sale, Totals> projection = byBuyer().orderBy(Sale_.buyer().name.asc().nullsLast()).into(Totals::new);
		assertThat(find(projection)).containsExactly(new Totals("Ada", 3, 7L), new Totals("Bob", 2, 24L),
				new Totals(null, 1, 32L));
		assertThat(find(projection)).hasSize(3);
		assertThat(find(byBuyer().where(Sale_.buyer().isNotNull())
			.having(Sale_.id.count().gt(2L))
			.orderBy(Sale_.id.count().desc())
			.into(Totals.class))).containsExactly(new Totals("Ada", 3, 7L));
	}

	@Test
	void ordersByWhatIsComputed() {
		assertThat(find(byBuyer().orderBy(Sale_.id.count().desc()).into((name, count, sum) -> count)))
			.containsExactly(3L, 2L, 1L);
		assertThat(find(byBuyer().orderBy(Sale_.quantity.sum().asc()).into((name, count, sum) -> sum)))
			.containsExactly(7L, 24L, 32L);
	}

	@Test
	void limitsAndSkipsGroups() {
		Columns.Of3<Sale, String, Long, Long> ordered = byBuyer().orderBy(Sale_.id.count().desc());
		assertThat(find(ordered.limit(2).into((name, count, sum) -> count))).containsExactly(3L, 2L);
		assertThat(find(ordered.limit(1).offset(1).into((name, count, sum) -> count))).containsExactly(2L);
		assertThat(find(ordered.offset(2).into((name, count, sum) -> count))).containsExactly(1L);
	}

	@Test
	void testsGroupsByAllThatIsComputed() {
		assertThat(names(byBuyer().having(Sale_.quantity.sum().ge(24L)))).containsExactlyInAnyOrder("Bob", "-");
		assertThat(names(byBuyer().having(Sale_.quantity.avg().lt(12.0)))).containsExactly("Ada");
		assertThat(names(byBuyer().having(Sale_.price.max().eq(new Price(400))))).containsExactly("Ada");
		assertThat(names(byBuyer().having(Sale_.weight.sum().ne(new BigDecimal("1.00"))))).containsExactly("Ada");
		assertThat(names(byBuyer().having(Sale_.channel.countDistinct().le(1L)))).containsExactly("-");
		assertThat(names(byBuyer().having(Sale_.channel.min().eq(Channel.SHOP).not()))).isEmpty();
		assertThat(names(byBuyer().having(Sale_.buyer().name.startsWith("A").or(Sale_.id.count().eq(1L)))))
			.containsExactlyInAnyOrder("Ada", "-");
	}

	private List<String> names(Columns.Of3<Sale, String, Long, Long> columns) {
		return find(columns.into((name, count, sum) -> Objects.requireNonNullElse(name, "-")));
	}

	@Test
	void readsEnumsAndConvertedValues() {
		assertThat(
				find(sales().columns(Sale_.channel, Sale_.price.min(), Sale_.price.max(), Sale_.price.countDistinct())
					.groupBy(Sale_.channel)
					.orderBy(Sale_.channel.asc().nullsFirst())
					.into(Prices::new)))
			.containsExactly(new Prices(null, new Price(100), new Price(100), 1L),
					new Prices(Channel.SHOP, new Price(100), new Price(200), 2L),
					new Prices(Channel.WEB, new Price(200), new Price(400), 2L));
		assertThat(find(sales().where(Sale_.quantity.ge(16))
			.columns(Sale_.price, Sale_.channel.max(), Sale_.createdAt.max())
			.groupBy(Sale_.price)
			.orderBy(Sale_.price.asc().nullsFirst())
			.into((price, channel, last) -> Optional.ofNullable(price) + " " + channel + " "
					+ last.equals(TestClock.START.truncatedTo(ChronoUnit.MICROS)))))
			.containsExactly("Optional.empty WEB true", "Optional[Price[cents=100]] null true");
	}

	@Test
	void computesOfAllRows() {
		Projection<Sale, Sums> projection = sales()
			.columns(Sale_.weight.sum(), Sale_.discount.sum(), Sale_.quantity.avg(), Sale_.weight.avg(),
					Sale_.discount.avg(), Sale_.id.max(), Sale_.price.count())
			.into(Sums::new);
		Sums sums = this.fixture.one(template().findOne(projection));
		assertThat(sums.weight()).isEqualByComparingTo("10.00");
		assertThat(sums).extracting(Sums::discount, Sums::quantity, Sums::meanWeight, Sums::meanDiscount, Sums::prices)
			.containsExactly(250.0, 10.5, 2.0, 50.0, 5L);
		this.fixture.run(template().deleteAll(Sale.class));
		assertThat(this.fixture.one(template().findOne(projection)))
			.isEqualTo(new Sums(null, null, null, null, null, null, 0));
	}

	/** PostgreSQL has no such function. */
	@Test
	void computesOfBooleans() {
		if (!this.fixture.runsOn(TestDatabase.POSTGRES)) {
			assertThat(find(sales().columns(Sale_.gift.max(), Sale_.gift.min()).into((max, min) -> max || min)))
				.containsExactly(false);
		}
	}

	@Test
	void readsColumnsOfRowsAndKeysOfTargets() {
		assertThat(find(sales().where(Sale_.buyer().name.ne("Bob"))
			.columns(Sale_.quantity, Sale_.buyer().id, Sale_.buyer().manager().name)
			.orderBy(Sale_.quantity.asc())
			.limit(1)
			.into((quantity, buyer, manager) -> quantity + " " + buyer.equals(this.ada.getId()) + " " + manager)))
			.containsExactly("1 true Bob");
		assertThat(find(sales().columns(Sale_.channel).distinct().into(Optional::ofNullable)))
			.containsExactlyInAnyOrder(Optional.of(Channel.WEB), Optional.of(Channel.SHOP), Optional.empty());
		assertThat(find(sales().columns(Sale_.channel)
			.distinct()
			.orderBy(Sale_.channel.desc().nullsFirst())
			.into(Optional::ofNullable)))
			.containsExactly(Optional.empty(), Optional.of(Channel.WEB), Optional.of(Channel.SHOP));
		assertThat(find(sales().columns(Sale_.channel, Sale_.buyer().id)
			.distinct()
			.into((channel, buyer) -> Optional.ofNullable(buyer).isPresent()))).hasSize(5).containsOnlyOnce(false);
	}

	@Test
	void followsAReferenceToTheSameModelTwice() {
		assertThat(find(Select.from(Writer.class)
			.columns(Writer_.name, Writer_.manager().name, Writer_.manager().manager().name)
			.orderBy(Writer_.name.asc())
			.into((name, manager, second) -> name + " " + manager + " " + second)))
			.containsExactly("Ada Bob Cleo", "Bob Cleo null", "Cleo null null");
		assertThat(find(sales().columns(Sale_.buyer().manager().manager().name, Sale_.id.count())
			.groupBy(Sale_.buyer().manager().manager().name)
			.orderBy(Sale_.buyer().manager().manager().name.asc().nullsLast())
			.into((name, count) -> name + " " + count))).containsExactly("Cleo 3", "null 3");
	}

	@Test
	void selectsWhatIsComputedOfElements() {
		assertThat(find(Select.from(Writer.class)
			.columns(Writer_.name, Writer_.stories().count(Story_.title.ne("a0")), Writer_.stories().max(Story_.title))
			.orderBy(Writer_.stories().count().desc(), Writer_.name.asc())
			.into((name, count, last) -> name + " " + count + " " + last)))
			.containsExactly("Ada 1 a1", "Bob 1 b0", "Cleo 0 null");
	}

	@Test
	void readsMoreThanEightColumnsIntoARecord() {
		Projection<Sale, Wide> projection = sales()
			.columns(Sale_.buyer().name, Sale_.channel, Sale_.price, Sale_.weight, Sale_.discount, Sale_.quantity,
					Sale_.buyer().id, Sale_.createdAt, Sale_.buyer().manager().name)
			.where(Sale_.quantity.in(1, 32))
			.orderBy(Sale_.quantity.asc())
			.into(Wide.class);
		Instant now = TestClock.START.truncatedTo(ChronoUnit.MICROS);
		assertThat(find(projection)).containsExactly(
				new Wide("Ada", Channel.WEB, new Price(400), new BigDecimal("4.00"), 100.0, 1, this.ada.getId(), now,
						"Bob"),
				new Wide(null, null, new Price(100), new BigDecimal("1.00"), 25.0, 32, null, now, null));
	}

	@Test
	void findsOneOrFirst() {
		Projection<Sale, Long> projection = byBuyer().orderBy(Sale_.id.count().desc())
			.into((name, count, sum) -> count);
		assertThat(this.fixture.error(template().findOne(projection)))
			.isInstanceOf(IncorrectResultSizeDataAccessException.class)
			.hasMessage("findOne(select Sale.buyer.name, count(Sale.id), sum(Sale.quantity) from Sale"
					+ " group by Sale.buyer.name order by count(Sale.id) desc) found more than one row."
					+ " Narrow the condition, or use findFirst for the first of several.");
		assertThat(this.fixture.one(template().findFirst(projection))).isEqualTo(3);
		assertThat(this.fixture.one(template().findOne(projection.limit(1)))).isEqualTo(3);
		assertThat(this.fixture.all(template().findFirst(projection.limit(0)))).isEmpty();
		assertThat(this.fixture.all(template()
			.findOne(sales().where(Sale_.quantity.eq(0)).columns(Sale_.quantity).into(Function.identity())))).isEmpty();
	}

	@Test
	void runsFromARepository() {
		SaleRepository repository = this.fixture.repository(SaleRepository.class);
		Projection<Sale, Long> projection = byBuyer().orderBy(Sale_.id.count().desc())
			.into((name, count, sum) -> count);
		assertThat(this.fixture.all(repository.findAll(projection))).containsExactly(3L, 2L, 1L);
		assertThat(this.fixture.one(repository.findFirst(projection))).isEqualTo(3);
		assertThat(this.fixture.one(repository.findOne(projection.limit(1)))).isEqualTo(3);
		this.fixture.forget();
		find(projection);
		this.fixture.run(template().findAll(projection));
		assertThat(this.fixture.statements()).containsExactly(repository.sql(projection));
	}

	@Test
	void collectsWithinATransaction() {
		this.fixture.run(template()
			.saveAll(IntStream.range(0, 1000).mapToObj((i) -> new Sale(null, null, 100 + i, ToOne.none())).toList()));
		Flux<Sale> saved = template()
			.findAll(sales().columns(Sale_.quantity)
				.where(Sale_.quantity.ge(100))
				.orderBy(Sale_.quantity.asc())
				.into((quantity) -> quantity))
			.filter((quantity) -> quantity % 100 == 0)
			.concatMap((quantity) -> template().save(new Sale(Channel.WEB, null, -quantity, ToOne.none())));
		assertThat(this.fixture.all(this.fixture.transactions().transactional(saved))).hasSize(10);
	}

	@Test
	void refusesWhatCannotBe() {
		assertThat(this.fixture.error(
				template().findAll(sales().columns(Sale_.channel, Sale_.id.count()).into((channel, count) -> count))))
			.isInstanceOf(InvalidDataAccessApiUsageException.class)
			.hasMessageStartingWith("A group of rows has no single Sale.channel. Add Sale.channel to groupBy(…)");
		assertThat(this.fixture.error(template().findAll(sales().where(Sale_.id.count().gt(1L)))))
			.isInstanceOf(InvalidDataAccessApiUsageException.class)
			.hasMessageContaining("Give a condition on it to having(…)");
		assertThat(this.fixture.statements()).isEmpty();
		assertThat(this.fixture.error(template().findAll(sales().columns(Sale_.channel).into(Function.identity()))))
			.isInstanceOf(InvalidDataAccessApiUsageException.class)
			.hasMessageContaining("into(…) made null of a row");
	}

	@Test
	void refusesASumThatIsTooLarge() {
		this.fixture.run(template().insertAll(List.of(new Sale(null, null, 1, ToOne.none()).setTurnover(Long.MAX_VALUE),
				new Sale(null, null, 1, ToOne.none()).setTurnover(Long.MAX_VALUE))));
		assertThat(this.fixture
			.error(template().findAll(sales().columns(Sale_.turnover.sum()).into(Optional::ofNullable))))
			.isInstanceOf(DataRetrievalFailureException.class)
			.hasMessageStartingWith("sum(Sale.turnover) is out of the range of java.lang.Long.");
	}

	interface SaleRepository extends ModelRepository<Sale, Long> {

	}

	record Totals(@Nullable String name, long count, @Nullable Long sum) {

	}

	record Prices(@Nullable Channel channel, @Nullable Price least, @Nullable Price greatest, long different) {

	}

	record Sums(@Nullable BigDecimal weight, @Nullable Double discount, @Nullable Double quantity,
			@Nullable Double meanWeight, @Nullable Double meanDiscount, @Nullable Long lastId, long prices) {

	}

	record Wide(@Nullable String name, @Nullable Channel channel, @Nullable Price price, @Nullable BigDecimal weight,
			@Nullable Double discount, int quantity, @Nullable Long buyer, Instant createdAt,
			@Nullable String manager) {

	}

}
