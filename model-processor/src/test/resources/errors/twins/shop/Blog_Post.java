package shop;

import io.modelbase.LongModel;

public class Blog_Post extends LongModel { // error: The models Blog_Post and Blog.Post would both get a metamodel Blog_Post_. Rename one of them.

}
