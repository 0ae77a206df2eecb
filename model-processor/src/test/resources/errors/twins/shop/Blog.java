package shop;

import io.modelbase.LongModel;

public class Blog extends LongModel {

	public static class Post extends LongModel { // error: The models Blog.Post and Blog_Post would both get a metamodel Blog_Post_. Rename one of them.

	}

	public static class Tag extends LongModel {

		private String name;

		static final Object USE = Blog_Tag_.name;

	}

}
