package shop;

import io.modelbase.JoinTable;
import io.modelbase.LongModel;
import io.modelbase.MappedBy;
import io.modelbase.Owned;
import io.modelbase.ToMany;

public class Product extends LongModel {

	@JoinTable("product_order")
	private final ToMany<Order> orders = toMany();

	@Owned
	@MappedBy("products")
	private final ToMany<Order> mapped = toMany(); // error: Product.mapped is @Owned, but a table links its elements, which may belong to several models. Remove @Owned, or declare a ToOne<Product> in Order, and name it by @MappedBy.

}
