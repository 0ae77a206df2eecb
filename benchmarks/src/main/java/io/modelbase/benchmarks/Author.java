package io.modelbase.benchmarks;

import io.modelbase.LongModel;
import io.modelbase.MappedBy;
import io.modelbase.ToMany;

import org.springframework.data.relational.core.mapping.Table;

/** The model of parents. */
@Table("authors")
class Author extends LongModel {

	String name;

	String country;

	int born;

	@MappedBy("author")
	final ToMany<Book> books = toMany();

}
