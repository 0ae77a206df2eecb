package shop;

import io.modelbase.UuidModel;

public class User extends UuidModel {

}
