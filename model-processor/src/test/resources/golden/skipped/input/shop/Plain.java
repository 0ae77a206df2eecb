package shop;

public class Plain {

	private String name;

}
