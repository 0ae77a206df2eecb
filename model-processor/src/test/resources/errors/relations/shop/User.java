package shop;

import io.modelbase.LongModel;

public class User extends LongModel {

}
