package shop;

public enum Class {

}
