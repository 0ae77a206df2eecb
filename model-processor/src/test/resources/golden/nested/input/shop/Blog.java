package shop;

import io.modelbase.LongModel;
import io.modelbase.UuidModel;

public class Blog extends LongModel {

	private String name;

	public static class Post extends LongModel {

		private String title;

		private Blog.State state;

		public static class Draft extends UuidModel {

			private int revision;

		}

	}

	protected static final class Note extends UuidModel {

	}

	enum State {

		OPEN

	}

}
