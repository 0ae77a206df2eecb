package shop;

public enum Integer {

}
