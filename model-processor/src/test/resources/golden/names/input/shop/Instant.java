package shop;

public enum Instant {

}
