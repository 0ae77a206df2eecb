package shop;

import io.modelbase.LongModel;

public final class Blog {

	private Blog() {
	}

	static class Post extends LongModel {

		private String text;

	}

}
