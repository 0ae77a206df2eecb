package shop;

import java.time.LocalDate;

import base.Person;

public abstract class Employee<V extends Number> extends Person<Integer, V> {

	private LocalDate hired;

	private V grade;

}
