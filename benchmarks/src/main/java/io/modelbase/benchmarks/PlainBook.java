package io.modelbase.benchmarks;

import java.time.Instant;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Transient;
import org.springframework.data.relational.core.mapping.Table;

/** The same table for Spring Data's template, and for the driver by hand. */
@Table("books")
class PlainBook {

	@Id
	Long id;

	Long authorId;

	String title;

	int year;

	int pages;

	Instant createdAt;

	Instant updatedAt;

	@Transient
	PlainAuthor author;

}
