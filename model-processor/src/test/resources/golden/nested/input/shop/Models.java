package shop;

import io.modelbase.LongModel;

public interface Models {

	class Tag extends LongModel {

		private String name;

	}

	record Holder(String name) {

		public static class Item extends LongModel {

		}

	}

}
