package io.modelbase.load;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import io.modelbase.LongModel;
import io.modelbase.MappedBy;
import io.modelbase.ModelState;
import io.modelbase.RelationNotLoadedException;
import io.modelbase.RelationOrigin;
import io.modelbase.RelationState;
import io.modelbase.ToMany;
import io.modelbase.ToOne;
import org.junit.jupiter.api.Test;

import org.springframework.dao.InvalidDataAccessApiUsageException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RelationPreloadTests {

	private final Order order = new Order();

	@Test
	void writesWhatAMethodNeedsIntoTheMetamodel() {
		assertThat(RelationPreloadTests_Order_.Needs.total).hasToString("customer, lines with (order)");
	}

	@Test
	void worksWhenAllIsLoaded() {
		this.order.customer = ToOne.of(new Customer());
		Line line = new Line();
		line.order = ToOne.of(this.order);
		this.order.lines.add(line);
		assertThat(this.order.total()).isEqualTo(1);
	}

	@Test
	void takesNoneForLoaded() {
		assertThat(this.order.total()).isZero();
	}

	@Test
	void namesWhatIsMissing() {
		this.order.customer = ToOne.ref(Customer.class, 5L);
		assertThatExceptionOfType(RelationNotLoadedException.class).isThrownBy(this.order::total);
		this.order.customer = ToOne.none();
		RelationState.unload(this.order.lines, new RelationOrigin("Order", "Order_", "lines", null));
		assertThatExceptionOfType(RelationNotLoadedException.class).isThrownBy(this.order::total)
			.withMessageContaining("Relation Order.lines is not loaded");
		RelationState.load(this.order.lines, List.of(), true);
		assertThatExceptionOfType(RelationNotLoadedException.class).isThrownBy(this.order::total)
			.withMessageContaining("loaded only in part");
		RelationState.load(this.order.lines, List.of(new Line()), false);
		this.order.lines.get(0).order = ToOne.ref(Order.class, 1L);
		assertThatExceptionOfType(RelationNotLoadedException.class).isThrownBy(this.order::total);
	}

	@Test
	void namesTheCuresWhereNothingIsLocked() {
		assertThatExceptionOfType(InvalidDataAccessApiUsageException.class).isThrownBy(this.order::post)
			.withMessage(
					"Order is not known to be locked by a transaction that still runs, and what is called needs that. Read it by a select with forUpdate(), call session.lock(model), or call repository.modify(id, RelationPreloadTests_Order_.Needs.…, …).");
	}

	@Test
	void worksAsLongAsTheLockIsHeld() {
		AtomicBoolean held = new AtomicBoolean(true);
		ModelState.lock(this.order, held::get);
		assertThat(this.order.post()).isZero();
		held.set(false);
		assertThat(ModelState.isLocked(this.order)).isFalse();
		assertThatExceptionOfType(InvalidDataAccessApiUsageException.class).isThrownBy(this.order::post);
		ModelState.lock(this.order, () -> true);
		assertThat(this.order.post()).isZero();
	}

	@Test
	void requiresTheLockThatLoadOptionsDemand() {
		LoadOptions<Order> needs = RelationPreloadTests_Order_.Needs.total.forUpdate();
		assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
			.isThrownBy(() -> this.order.requireLoaded(needs))
			.withMessageContaining("not known to be locked");
		ModelState.lock(this.order, () -> true);
		this.order.requireLoaded(needs);
		this.order.customer = ToOne.ref(Customer.class, 5L);
		assertThatExceptionOfType(RelationNotLoadedException.class).isThrownBy(() -> this.order.requireLoaded(needs));
	}

	@Test
	void knowsNoLockOfWhatIsNoModel() {
		RelationPreload other = new RelationPreload() {
		};
		assertThatExceptionOfType(InvalidDataAccessApiUsageException.class).isThrownBy(other::requireLocked);
	}

	static class Customer extends LongModel {

	}

	static class Line extends LongModel {

		ToOne<Order> order = ToOne.none();

	}

	static class Order extends LongModel implements RelationPreload {

		ToOne<Customer> customer = ToOne.none();

		@MappedBy("order")
		final ToMany<Line> lines = toMany();

		@RequiresRelations({ "customer", "lines.order" })
		int total() {
			requireLoaded(RelationPreloadTests_Order_.Needs.total);
			return this.lines.size();
		}

		int post() {
			requireLocked();
			return this.lines.size();
		}

	}

}
