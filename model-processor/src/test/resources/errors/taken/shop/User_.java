package shop;

public class User_ {

}
