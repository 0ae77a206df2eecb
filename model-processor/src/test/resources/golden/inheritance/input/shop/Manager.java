package shop;

import java.math.BigDecimal;

public class Manager extends Employee<BigDecimal> {

	private String title;

	private String shadowed;

}
