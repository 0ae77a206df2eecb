package shop;

class Place {

	private String country;

}
