package io.modelbase.docs;

import io.modelbase.execution.WriteKind;
import io.modelbase.sample.model.Article;
import io.modelbase.session.BeforeFlush;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

// tag::hook[]
@Component
class TitleCleaner implements BeforeFlush<Article> {

	@Override
	public Mono<Void> beforeFlush(Article article, WriteKind kind) {
		return Mono.fromRunnable(() -> article.setTitle(article.getTitle().strip()));
	}

}
// end::hook[]
