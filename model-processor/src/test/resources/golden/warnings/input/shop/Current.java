package shop;

import io.modelbase.LongModel;

public class Current extends LongModel {

	@Deprecated
	private String unused;

	@SuppressWarnings("deprecation")
	private Status status;

	@Deprecated
	public enum Status {

	}

}
