package shop;

public enum Many {

}
