package io.modelbase.benchmarks;

import io.modelbase.LongModel;

import org.springframework.data.relational.core.mapping.Table;

/** The model: nine columns with its id and timestamps. */
@Table("people")
class Person extends LongModel {

	String name;

	String email;

	int age;

	long score;

	boolean active;

	double balance;

}
