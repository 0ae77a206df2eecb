package shop;

import io.modelbase.LongModel;
import io.modelbase.ToOne;

public class Line extends LongModel {

	private ToOne<Order> order = ToOne.none();

}
