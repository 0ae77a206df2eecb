package shop;

import io.modelbase.LongModel;

public class Blog {

	public class Post extends LongModel { // error: The model Blog.Post can't be created when a row is read, because it is an inner class. Make it static.

	}

	private static class Tag extends LongModel { // error: Blog_Tag_ can't name the model Blog.Tag, because it is private. Make it package-private or public.

		static class Sub extends LongModel { // error: Blog_Tag_Sub_ can't name the model Blog.Tag.Sub, because Blog.Tag is private. Make it package-private or public.

		}

	}

	static class Comment extends LongModel {

		private String text;

	}

	static final Object USE = Blog_Comment_.text.eq("a");

	void method() {
		class Local extends LongModel {

		}
	}

}
