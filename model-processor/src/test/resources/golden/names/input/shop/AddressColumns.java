package shop;

public enum AddressColumns {

}
