package shop;

import java.util.List;

import io.modelbase.JoinTable;
import io.modelbase.LongModel;
import io.modelbase.MappedBy;
import io.modelbase.Owned;
import io.modelbase.ToMany;
import io.modelbase.ToOne;

import org.springframework.data.annotation.Transient;

public class Order extends LongModel {

	@Owned
	private ToOne<Line> first = ToOne.none(); // error: Order.first has @Owned, which is for a ToMany with @MappedBy. Remove it, or save the Line by itself.

	@Owned
	@MappedBy("order")
	private ToOne<Line> single = ToOne.none(); // error: Order.single has @Owned, which is for a ToMany with @MappedBy. Remove it, or save the Line by itself.

	@Owned
	@JoinTable("order_product")
	private final ToMany<Product> products = toMany(); // error: Order.products is @Owned, but a table links its elements, which may belong to several models. Remove @Owned, or declare a ToOne<Order> in Product, and name it by @MappedBy.

	@Composed
	@MappedBy("orders")
	private final ToMany<Product> composed = toMany(); // error: Order.composed is @Owned, but a table links its elements, which may belong to several models. Remove @Owned, or declare a ToOne<Order> in Product, and name it by @MappedBy.

	@Owned
	private String number; // error: Order.number has @Owned, but is no relation. Make it a ToOne or a ToMany, or remove @Owned.

	@Owned
	private List<Line> plain; // error: Relations between models aren't mapped by plain references, as Order.plain does with Line. Use ToMany<Line>, or mark the field @Transient.

	@Owned
	private final ToMany<Line> lost = toMany(); // error: Order.lost has no way back. Add @MappedBy with the property of Line that points back, or @JoinTable if a table links the two.

	@Owned
	@MappedBy("order")
	@JoinTable("order_line")
	private final ToMany<Line> both = toMany(); // error: Order.both has both @MappedBy and @JoinTable. Keep @JoinTable on one side of the relation, @MappedBy on the other.

	@Owned
	@MappedBy("oder")
	private final ToMany<Line> typo = toMany(); // error: Order.typo is mapped by Line.oder, but there is no such property. Name order.

	@Owned
	@MappedBy("order")
	private final ToMany<Line> lines = toMany();

	@Composed
	@MappedBy("order")
	private final ToMany<Line> more = toMany();

	@Owned
	@Transient
	private String unstored;

}
