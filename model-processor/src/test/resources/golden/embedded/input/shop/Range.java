package shop;

public record Range<T>(T low, T high) {

}
