package shop;

import base.Publisher;

public class Imprint extends Publisher {

}
