package io.modelbase.benchmarks;

import java.util.List;

import reactor.core.publisher.Mono;

import org.springframework.data.r2dbc.core.R2dbcEntityTemplate;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;

/**
 * The loading of books with Spring Data's template, which has no relations: what it reads
 * is assembled by hand.
 */
final class SpringDataBooks {

	private final R2dbcEntityTemplate template;

	SpringDataBooks(R2dbcEntityTemplate template) {
		this.template = template;
	}

	Mono<List<PlainAuthor>> all() {
		return this.template.select(Query.empty(), PlainAuthor.class)
			.collectList()
			.flatMap((authors) -> this.template.select(of(authors), PlainBook.class)
				.collectList()
				.map((books) -> PlainAuthor.assemble(authors, books)));
	}

	private static Query of(List<PlainAuthor> authors) {
		return Query.query(Criteria.where("authorId").in(authors.stream().map((author) -> author.id).toList()));
	}

}
