package shop;

import io.modelbase.LongModel;

public class Counter extends LongModel {

	private int value;

	private Integer kind;

}
