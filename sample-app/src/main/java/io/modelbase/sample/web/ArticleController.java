package io.modelbase.sample.web;

import java.net.URI;
import java.util.List;

import io.modelbase.ToOne;
import io.modelbase.load.LoadOptions;
import io.modelbase.query.Select;
import io.modelbase.sample.model.Article;
import io.modelbase.sample.model.ArticleRepository;
import io.modelbase.sample.model.Article_;
import io.modelbase.sample.model.Comment;
import io.modelbase.sample.model.CommentRepository;
import io.modelbase.sample.model.Comment_;
import io.modelbase.sample.model.Tag;
import io.modelbase.sample.model.TagRepository;
import io.modelbase.sample.model.Tag_;
import io.modelbase.sample.model.User;
import io.modelbase.sample.model.UserRepository;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import static io.modelbase.execution.Retry.retry;
import static io.modelbase.query.Conditions.ifPresent;

@RestController
@RequestMapping("/articles")
class ArticleController {

	// tag::page[]
	/** What an article's page shows, in three statements. */
	private static final LoadOptions<Article> PAGE = LoadOptions.of(Article_.author().joined(), Article_.tags(),
			Article_.comments().load(Comment_.author().joined()));

	// end::page[]

	private static final LoadOptions<Article> ENTRY = LoadOptions.of(Article_.author().joined(), Article_.tags(),
			Article_.comments().counted());

	private final ArticleRepository articles;

	private final CommentRepository comments;

	private final TagRepository tags;

	private final UserRepository users;

	ArticleController(ArticleRepository articles, CommentRepository comments, TagRepository tags,
			UserRepository users) {
		this.articles = articles;
		this.comments = comments;
		this.tags = tags;
		this.users = users;
	}

	@PostMapping
	@Transactional
	Mono<ResponseEntity<ArticlePage>> create(@RequestBody ArticleRequest request) {
		return author(request.authorId()).map((author) -> new Article(request.title(), request.body(), author))
			.flatMap((article) -> tags(request.tags()).doOnNext(article.getTags()::add).then(Mono.just(article)))
			.flatMap(this.articles::save)
			.flatMap((article) -> this.articles.load(article, PAGE))
			.map((article) -> ResponseEntity.created(URI.create("/articles/" + article.getId()))
				.body(ArticlePage.of(article)));
	}

	/** Whoever doesn't exist can't have written anything. */
	private Mono<ToOne<User>> author(@Nullable Long id) {
		return (id == null) ? Mono.just(ToOne.none())
				: this.users.findById(id)
					.map(ToOne::of)
					.switchIfEmpty(Mono.error(() -> new InvalidFieldException("authorId", "there is no such user")));
	}

	/** The tags of some names, those created that don't exist yet. */
	private Flux<Tag> tags(@Nullable List<String> names) {
		if (names == null || names.isEmpty()) {
			return Flux.empty();
		}
		return this.tags.findAll(Tag_.name.in(names)).collectList().flatMapMany((known) -> {
			List<String> taken = known.stream().map(Tag::getName).toList();
			List<Tag> created = names.stream()
				.distinct()
				.filter((name) -> !taken.contains(name))
				.map(Tag::new)
				.toList();
			return Flux.fromIterable(known).concatWith(this.tags.saveAll(created));
		});
	}

	@GetMapping("/{id}")
	Mono<ArticlePage> read(@PathVariable Long id) {
		return this.articles.get(id, PAGE).map(ArticlePage::of);
	}

	// tag::list[]
	@GetMapping
	Mono<PagedModel<ArticleEntry>> list(ArticleFilter filter, Pageable pageable) {
		Select<Article> select = Select.from(Article.class)
			.where(ifPresent(filter.author(), Article_.author().name::eq),
					ifPresent(filter.tag(), (tag) -> Article_.tags().any(Tag_.name.eq(tag))),
					ifPresent(filter.published(), Article_.published::eq),
					ifPresent(filter.since(), Article_.createdAt::ge),
					ifPresent(filter.text(),
							(text) -> Article_.title.containsIgnoreCase(text)
								.or(Article_.body.containsIgnoreCase(text))))
			.orderBy(Article_.createdAt.desc(), Article_.id.desc())
			.load(ENTRY);
		return this.articles.findPage(select, pageable).map((page) -> new PagedModel<>(page.map(ArticleEntry::of)));
	}
	// end::list[]

	@GetMapping("/bylines")
	Flux<String> bylines(@RequestParam String tag) {
		return this.articles.findByTagsNameOrderByTitle(tag)
			.collectList()
			.flatMapMany((articles) -> this.articles.load(articles, Article_.Needs.byline))
			.map((article) -> article.getTitle() + " " + article.byline() + "\n");
	}

	@PatchMapping("/{id}")
	Mono<ArticlePage> change(@PathVariable Long id, @RequestBody @Valid ArticleChange change) {
		return this.articles.get(id)
			.doOnNext(change::applyTo)
			.flatMap(this.articles::save)
			.flatMap((article) -> this.articles.load(article, PAGE))
			.map(ArticlePage::of);
	}

	// tag::like[]
	@PostMapping("/{id}/likes")
	Mono<Likes> like(@PathVariable Long id) {
		return this.articles.modify(id, retry(20), Article::like).map((article) -> new Likes(article.getLikes()));
	}
	// end::like[]

	@PostMapping("/{id}/comments")
	@ResponseStatus(HttpStatus.CREATED)
	Mono<CommentResponse> comment(@PathVariable Long id, @RequestBody CommentRequest request) {
		return this.articles.get(id)
			.flatMap((article) -> author(request.authorId())
				.map((author) -> new Comment(request.text(), ToOne.of(article), author)))
			.flatMap(this.comments::save)
			.map(CommentResponse::of);
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> delete(@PathVariable Long id) {
		return this.articles.get(id).flatMap(this.articles::delete);
	}

	/** How many readers like an article. */
	record Likes(long likes) {
	}

}
