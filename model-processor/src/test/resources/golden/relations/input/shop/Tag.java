package shop;

import io.modelbase.LongModel;

@Deprecated
public class Tag extends LongModel {

	private String name;

}
