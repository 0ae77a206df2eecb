package io.modelbase.sample.web;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.modelbase.ToOne;
import io.modelbase.query.Select;
import io.modelbase.sample.model.Article;
import io.modelbase.sample.model.OutboxMessage;
import io.modelbase.sample.model.Tag;
import io.modelbase.sample.model.Tag_;
import io.modelbase.sample.model.User;
import io.modelbase.sample.model.User_;
import io.modelbase.session.ModelSession;
import io.modelbase.session.ModelSessionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/publications")
class PublicationController {

	private static final Logger logger = LoggerFactory.getLogger(PublicationController.class);

	private final ModelSessionFactory sessions;

	PublicationController(ModelSessionFactory sessions) {
		this.sessions = sessions;
	}

	// tag::publish[]
	/** Publishes an article, and leaves a message for each follower of its author. */
	@PostMapping
	Mono<ResponseEntity<ArticlePage>> publish(@RequestBody ArticleRequest request) {
		return this.sessions
			.inTransaction((session) -> author(session, request).zipWhen((author) -> tags(session, request),
					(author, tags) -> publish(session, request, author, tags)))
			.map((article) -> ResponseEntity.created(URI.create("/articles/" + article.getId()))
				.body(ArticlePage.of(article)));
	}

	private Article publish(ModelSession session, ArticleRequest request, User author, List<Tag> tags) {
		Article article = new Article(request.title(), request.body(), ToOne.of(author));
		article.setPublished(true);
		article.getTags().addAll(tags);
		List<User> followers = author.getFollowers().list();
		String text = "%s published \"%s\".".formatted(author.getName(), article.getTitle());
		session.addAll(followers.stream()
			.map((follower) -> new OutboxMessage(ToOne.of(article), ToOne.of(follower), text))
			.toList());
		session.add(article);
		session.addAll(tags);
		session.afterCommit(Mono
			.fromRunnable(() -> logger.info("{} is published. Followers to be told: {}.", article, followers.size())));
		return article;
	}

	private static Mono<User> author(ModelSession session, ArticleRequest request) {
		return Mono.justOrEmpty(request.authorId())
			.flatMap((id) -> session.findOne(Select.from(User.class).where(User_.id.eq(id)).load(User_.followers())))
			.switchIfEmpty(Mono.error(() -> new InvalidFieldException("authorId", "there is no such user")));
	}

	/** The tags of some names, new ones for those that don't exist yet. */
	private static Mono<List<Tag>> tags(ModelSession session, ArticleRequest request) {
		List<String> names = Objects.requireNonNullElse(request.tags(), List.<String>of());
		return session.find(Select.from(Tag.class).where(Tag_.name.in(names))).collectList().map((known) -> {
			List<String> taken = known.stream().map(Tag::getName).toList();
			Stream<Tag> created = names.stream().distinct().filter((name) -> !taken.contains(name)).map(Tag::new);
			return Stream.concat(known.stream(), created).toList();
		});
	}
	// end::publish[]

}
