package io.modelbase.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Transient;
import org.springframework.data.relational.core.mapping.Table;

/** The same table for Spring Data's template, and for the driver by hand. */
@Table("authors")
class PlainAuthor {

	@Id
	Long id;

	String name;

	String country;

	int born;

	Instant createdAt;

	Instant updatedAt;

	@Transient
	List<PlainBook> books = new ArrayList<>();

	/** Gives authors their books, and books their author. */
	static List<PlainAuthor> assemble(List<PlainAuthor> authors, List<PlainBook> books) {
		Map<Long, PlainAuthor> byId = new HashMap<>();
		authors.forEach((author) -> byId.put(author.id, author));
		for (PlainBook book : books) {
			book.author = byId.get(book.authorId);
			book.author.books.add(book);
		}
		return authors;
	}

}
