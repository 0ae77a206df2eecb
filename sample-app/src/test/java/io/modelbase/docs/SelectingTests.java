package io.modelbase.docs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.modelbase.ToOne;
import io.modelbase.execution.ModelTemplate;
import io.modelbase.expression.Condition;
import io.modelbase.query.Projection;
import io.modelbase.query.Select;
import io.modelbase.sample.model.Article;
import io.modelbase.sample.model.Article_;
import io.modelbase.sample.model.User;
import io.modelbase.sample.model.User_;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.transaction.reactive.TransactionalOperator;

import static io.modelbase.query.Conditions.ifPresent;
import static io.modelbase.query.Conditions.not;
import static org.assertj.core.api.Assertions.assertThat;

/** The Java of {@code docs/selecting.md}, and the README's first query. */
class SelectingTests extends AbstractDocsTests {

	@Autowired
	private ModelTemplate template;

	@Autowired
	private TransactionalOperator transactions;

	@Test
	void firstQuery() {
		// tag::readme[]
		Mono<User> saved = this.users.save(new User("Grace", "grace@example.com"));

		Flux<User> found = this.users.findAll(Select.from(User.class)
			.where(User_.email.endsWith("@example.com"), User_.name.startsWithIgnoreCase("gr"))
			.orderBy(User_.createdAt.desc())
			.limit(20));
		// end::readme[]
		User grace = await(saved);
		expect(found).values(grace);
	}

	@Test
	void select() {
		// tag::select[]
		Select<Article> recent = Select.from(Article.class)
			.where(Article_.published.isFalse(), Article_.title.containsIgnoreCase("engine"))
			.orderBy(Article_.createdAt.desc(), Article_.title.asc())
			.limit(20);

		Flux<Article> found = this.articles.findAll(recent);
		// end::select[]
		expect(found.map(Article::getTitle)).values("Analytical engines", "Engines");
	}

	@Test
	void methods() {
		Select<Article> select = Select.from(Article.class).orderBy(Article_.title.asc());
		Long id = this.engines.getId();
		String email = this.ada.getEmail();
		// tag::methods[]
		// ModelNotFoundException if there is none
		Mono<Article> article = this.articles.get(id);
		// empty if there is none, an error if there are two
		Mono<User> user = this.users.findOne(User_.email.eq(email));
		// empty if there is none
		Mono<Article> first = this.articles.findFirst(select);
		Flux<Article> all = this.articles.findAll(select);
		// whatever order, limit and offset
		Mono<Long> count = this.articles.count(select);
		Mono<Boolean> exists = this.articles.exists(Article_.author().id.eq(7L));
		// end::methods[]
		expect(article).values(this.engines);
		expect(user).values(this.ada);
		expect(first.map(Article::getTitle)).values("Analytical engines");
		expect(all).count(3);
		expect(count).values(3L);
		expect(exists).values(false);
		expect(this.articles.findOne(Article_.author().id.eq(this.ada.getId())))
			.error(IncorrectResultSizeDataAccessException.class);
	}

	@Test
	void conditions() {
		Instant noon = Instant.parse("2026-01-01T12:00:00Z");
		// tag::conditions[]
		List<Condition<Article>> conditions = List.of(
				// every attribute
				Article_.title.eq("Engines"), Article_.title.ne("Engines"), Article_.author().id.in(1L, 2L),
				Article_.author().id.notIn(List.of(3L)), Article_.body.isNull(), Article_.body.isNotNull(),
				// texts, numbers, times, enums, UUIDs: whatever has an order
				Article_.id.gt(1L), Article_.id.ge(1L), Article_.id.lt(9L), Article_.id.le(9L),
				Article_.id.between(1L, 9L),
				// times
				Article_.createdAt.before(noon), Article_.createdAt.after(noon),
				// booleans
				Article_.published.isTrue(), Article_.published.isFalse(),
				// texts; % and _ stand for themselves, except in like
				Article_.title.contains("50%"), Article_.title.startsWith("On "), Article_.title.endsWith("."),
				Article_.title.like("%_ngine%"),
				// texts, upper and lower case counted as equal
				Article_.title.eqIgnoreCase("engines"), Article_.title.containsIgnoreCase("engine"),
				Article_.title.startsWithIgnoreCase("on "), Article_.title.endsWithIgnoreCase("S"),
				Article_.title.likeIgnoreCase("%_NGINE%"),
				// two columns of one model
				Article_.updatedAt.gt(Article_.createdAt), Article_.title.eq(Article_.body));
		// end::conditions[]
		for (Condition<Article> condition : conditions) {
			assertThat(await(this.articles.count(condition))).as(condition.toString()).isBetween(0L, 3L);
		}
		assertThat(await(this.articles.count(Article_.title.contains("50%")))).isZero();
		assertThat(await(this.articles.count(Article_.title.like("%_ngine%")))).isEqualTo(2);
	}

	@Test
	void junctions() {
		// tag::junctions[]
		Condition<Article> engines = Article_.title.eq("Engines").or(Article_.title.eq("Machines"));
		Condition<Article> unpublished = engines.and(not(Article_.published.isTrue()));
		// end::junctions[]
		expect(this.articles.findAll(unpublished)).values(this.engines);
	}

	@Test
	void filters() {
		expect(this.articles.findAll(filtered(null, null))).count(3);
		expect(this.articles.findAll(filtered("LOVE", null))).count(1);
		expect(this.articles.findAll(filtered("engine", this.ada.getId()))).count(2);
	}

	private static Select<Article> filtered(@Nullable String text, @Nullable Long authorId) {
		// tag::filters[]
		Condition<Article> matches = ifPresent(text,
				(value) -> Article_.title.containsIgnoreCase(value).or(Article_.body.containsIgnoreCase(value)));

		return Select.from(Article.class).where(matches, ifPresent(authorId, Article_.author().id::eq));
		// end::filters[]
	}

	@Test
	void orders() {
		// tag::orders[]
		Select<Article> ordered = Select.from(Article.class)
			.orderBy(Article_.body.asc().nullsLast(), Article_.title.desc().ignoringCase(), Article_.id.asc())
			.limit(20)
			.offset(40);
		// end::orders[]
		expect(this.articles.findAll(ordered)).count(0);
		expect(this.articles.findAll(ordered.offset(0)).map(Article::getTitle)).values("Engines", "Poems",
				"Analytical engines");
	}

	// tag::stats[]
	record AuthorStats(String author, long articles, Instant last) {

	}

	// end::stats[]

	@Test
	void columns() {
		// tag::columns[]
		Projection<Article, AuthorStats> stats = Select.from(Article.class)
			.where(Article_.published.isFalse())
			.columns(Article_.author().name, Article_.id.count(), Article_.createdAt.max())
			.groupBy(Article_.author().name)
			.having(Article_.id.count().gt(1L))
			.orderBy(Article_.id.count().desc())
			.into(AuthorStats::new);

		Flux<AuthorStats> found = this.articles.findAll(stats);
		// end::columns[]
		expect(found.map(AuthorStats::author)).values("Ada");
	}

	@Test
	void moreColumns() {
		// tag::morecolumns[]
		// rows rather than groups; the elements of a relation are counted by a subquery
		Projection<Article, String> lines = Select.from(Article.class)
			.columns(Article_.title, Article_.author().name, Article_.comments().count())
			.orderBy(Article_.title.asc())
			.into((title, author, comments) -> "%s by %s, %d comments".formatted(title, author, comments));
		// all rows as one group
		Mono<Long> authors = this.articles.findOne(
				Select.from(Article.class).columns(Article_.author().id.countDistinct()).into(Function.identity()));
		// each value once; an Optional, as no Flux holds null
		Flux<Optional<String>> bodies = this.articles
			.findAll(Select.from(Article.class).columns(Article_.body).distinct().into(Optional::ofNullable));
		// end::morecolumns[]
		expect(this.articles.findAll(lines)).values("Analytical engines by Ada, 0 comments",
				"Engines by Ada, 0 comments", "Poems by Byron, 0 comments");
		expect(authors).values(2L);
		expect(bodies).count(3);
	}

	@Test
	void pages() {
		// tag::pages[]
		Select<Article> unpublished = Select.from(Article.class)
			.where(Article_.published.isFalse())
			.orderBy(Article_.id.asc());

		Mono<Page<Article>> page = this.articles.findPage(unpublished,
				PageRequest.of(0, 2, Article_.title.desc().toSort()));
		// end::pages[]
		Page<Article> read = await(page);
		assertThat(read.getTotalElements()).isEqualTo(3);
		assertThat(read).extracting(Article::getTitle).containsExactly("Poems", "Engines");
	}

	@Test
	void streams() {
		// tag::streams[]
		Flux<String> lines = this.articles.stream(Select.from(Article.class).orderBy(Article_.id.asc()))
			.map(Article::getTitle);
		// end::streams[]
		expect(lines).count(3);
	}

	@Test
	void locks() {
		// tag::locks[]
		Select<Article> next = Select.from(Article.class)
			.where(Article_.published.isFalse())
			.orderBy(Article_.id.asc())
			.limit(2)
			.forUpdate()
			.skipLocked();

		Flux<Article> published = this.articles.findAll(next)
			.doOnNext((article) -> article.setPublished(true))
			.concatMap(this.articles::save)
			.as(this.transactions::transactional);
		// end::locks[]
		expect(published).count(2);
		// tag::waits[]
		// waits as long as the database does
		Select<Article> locked = Select.from(Article.class).where(Article_.title.eq("Poems")).forUpdate();
		// fails at once if another transaction has locked the row
		Select<Article> now = locked.noWait();
		// waits for it, but no longer than so
		Select<Article> soon = locked.waitAtMost(Duration.ofSeconds(2));
		// end::waits[]
		expect(Flux.just(locked, now, soon)
			.concatMap(this.articles::findAll)
			.map(Article::getTitle)
			.as(this.transactions::transactional)).values("Poems", "Poems", "Poems");
	}

	@Test
	void shows() {
		Select<Article> select = Select.from(Article.class).where(Article_.title.eq("Engines"));
		// tag::sql[]
		// select Article where Article.title = ?
		String shown = select.toString();
		// SELECT "TITLE", "BODY", … FROM "ARTICLE" WHERE "TITLE" = $1
		String sql = this.articles.sql(select);
		// end::sql[]
		assertThat(shown).isEqualTo("select Article where Article.title = ?");
		assertThat(sql).matches("SELECT \"TITLE\", \"BODY\", .* FROM \"ARTICLE\" WHERE \"TITLE\" = \\$1");
	}

	@Test
	void template() {
		// tag::template[]
		Flux<Article> found = this.template.findAll(Select.from(Article.class).where(Article_.published.isFalse()));
		Mono<Article> saved = this.template.save(new Article("Letters", null, ToOne.of(this.ada)));
		// end::template[]
		expect(found).count(3);
		expect(saved).count(1);
	}

	@Test
	void springData() {
		// tag::springdata[]
		Flux<User> sorted = this.users.findAll(Sort.by(User_.name));
		Flux<User> reversed = this.users.findAll(User_.name.desc().toSort());
		// end::springdata[]
		expect(sorted).values(this.ada, this.byron);
		expect(reversed).values(this.byron, this.ada);
	}

}
