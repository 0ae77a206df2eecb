package shop;

import java.util.List;

import io.modelbase.LongModel;

@Deprecated(forRemoval = true)
public class Old extends LongModel {

	@SuppressWarnings("rawtypes")
	private List list;

}
