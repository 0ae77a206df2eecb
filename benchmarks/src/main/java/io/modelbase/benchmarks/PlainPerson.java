package io.modelbase.benchmarks;

import java.time.Instant;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** The same table for Spring Data's template, and for the driver by hand. */
@Table("people")
class PlainPerson {

	@Id
	Long id;

	String name;

	String email;

	int age;

	long score;

	boolean active;

	double balance;

	Instant createdAt;

	Instant updatedAt;

}
