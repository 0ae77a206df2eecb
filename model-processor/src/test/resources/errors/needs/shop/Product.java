package shop;

import io.modelbase.LongModel;

public class Product extends LongModel {

}
