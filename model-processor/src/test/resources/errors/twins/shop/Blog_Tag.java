package shop;

public class Blog_Tag {

}
