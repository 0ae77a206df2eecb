package io.modelbase.sample.article;

import java.net.URI;

import io.modelbase.query.Select;
import io.modelbase.sample.user.UserRepository;
import io.modelbase.sample.web.InvalidFieldException;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import static io.modelbase.query.Conditions.ifPresent;

@RestController
@RequestMapping("/articles")
class ArticleController {

	private final ArticleRepository articles;

	private final UserRepository users;

	ArticleController(ArticleRepository articles, UserRepository users) {
		this.articles = articles;
		this.users = users;
	}

	@PostMapping
	Mono<ResponseEntity<ArticleResponse>> create(@RequestBody ArticleRequest request) {
		return checkAuthor(request.authorId())
			.then(this.articles.save(new Article(request.title(), request.body(), request.authorId())))
			.map((article) -> ResponseEntity.created(URI.create("/articles/" + article.getId()))
				.body(ArticleResponse.of(article)));
	}

	/** There are no relations yet, and so no foreign key. */
	private Mono<Void> checkAuthor(@Nullable Long id) {
		if (id == null) {
			return Mono.empty();
		}
		return this.users.existsById(id)
			.flatMap((exists) -> exists ? Mono.empty()
					: Mono.error(new InvalidFieldException("authorId", "there is no such user")));
	}

	@GetMapping("/{id}")
	Mono<ArticleResponse> read(@PathVariable Long id) {
		return this.articles.get(id).map(ArticleResponse::of);
	}

	// tag::list[]
	@GetMapping
	Mono<PagedModel<ArticleResponse>> list(ArticleFilter filter, Pageable pageable) {
		Select<Article> select = Select.from(Article.class)
			.where(ifPresent(filter.authorId(), Article_.authorId::eq),
					ifPresent(filter.published(), Article_.published::eq),
					ifPresent(filter.since(), Article_.createdAt::ge),
					ifPresent(filter.text(),
							(text) -> Article_.title.containsIgnoreCase(text)
								.or(Article_.body.containsIgnoreCase(text))))
			.orderBy(Article_.createdAt.desc(), Article_.id.desc());
		return this.articles.findPage(select, pageable).map((page) -> new PagedModel<>(page.map(ArticleResponse::of)));
	}
	// end::list[]

	@PatchMapping("/{id}")
	Mono<ArticleResponse> change(@PathVariable Long id, @RequestBody @Valid ArticleChange change) {
		return this.articles.get(id).doOnNext(change::applyTo).flatMap(this.articles::save).map(ArticleResponse::of);
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> delete(@PathVariable Long id) {
		return this.articles.get(id).flatMap(this.articles::delete);
	}

}
