package shop;

public enum R {

}
