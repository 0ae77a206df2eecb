package shop;

import io.modelbase.LongModel;

public class User extends LongModel { // error: The metamodel of User is written while compiling, but there is a source of User_ already. Remove or rename that class.

}
