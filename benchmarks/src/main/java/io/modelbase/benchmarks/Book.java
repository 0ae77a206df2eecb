package io.modelbase.benchmarks;

import io.modelbase.LongModel;
import io.modelbase.ToOne;

import org.springframework.data.relational.core.mapping.Table;

/** The model of children. */
@Table("books")
class Book extends LongModel {

	ToOne<Author> author = ToOne.none();

	String title;

	int year;

	int pages;

}
