package io.modelbase.docs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.modelbase.execution.WriteKind;
import io.modelbase.sample.model.Article;
import io.modelbase.session.AfterCommit;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** Stands for something beside the database. */
// tag::hook[]
@Component
class SearchIndex implements AfterCommit<Article> {

	@Override
	public Mono<Void> afterCommit(Article article, WriteKind kind) {
		return (kind == WriteKind.DELETE) ? remove(article) : put(article);
	}

	// put and remove
	// end::hook[]

	private final Map<String, WriteKind> entries = new ConcurrentHashMap<>();

	private Mono<Void> put(Article article) {
		return Mono.fromRunnable(() -> this.entries.put(article.getTitle(), WriteKind.INSERT));
	}

	private Mono<Void> remove(Article article) {
		return Mono.fromRunnable(() -> this.entries.remove(article.getTitle()));
	}

	boolean has(String title) {
		return this.entries.containsKey(title);
	}

	// tag::hook[]

}
// end::hook[]
