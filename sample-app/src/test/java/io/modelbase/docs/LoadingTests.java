package io.modelbase.docs;

import java.util.List;

import io.modelbase.RelationNotLoadedException;
import io.modelbase.ToOne;
import io.modelbase.load.LoadOptions;
import io.modelbase.query.Select;
import io.modelbase.sample.model.Article;
import io.modelbase.sample.model.Article_;
import io.modelbase.sample.model.Comment;
import io.modelbase.sample.model.CommentRepository;
import io.modelbase.sample.model.Comment_;
import io.modelbase.sample.model.Tag_;
import io.modelbase.sample.model.User;
import io.modelbase.sample.model.User_;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.transaction.reactive.TransactionalOperator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The Java of {@code docs/loading.md}. */
class LoadingTests extends AbstractDocsTests {

	@Autowired
	private CommentRepository comments;

	@Autowired
	private ArticleQueries queries;

	@Autowired
	private EmployeeRepository employees;

	@Autowired
	private InvoiceRepository invoices;

	@Autowired
	private TransactionalOperator transactions;

	@BeforeEach
	void comment() {
		await(this.comments.save(new Comment("Indeed.", ToOne.of(this.engines), ToOne.of(this.byron))));
	}

	@Test
	void first() {
		// tag::first[]
		Flux<User> users = this.users.findAll(Select.from(User.class)
			.where(User_.email.endsWith("@example.com"))
			.load(User_.articles().comments().author())); // 4 statements, however many
															// users
		// end::first[]
		List<User> all = users.collectList().block();
		assertThat(all).hasSize(2);
		User ada = all.stream().filter((user) -> user.getName().equals("Ada")).findFirst().orElseThrow();
		Article engines = ada.getArticles().stream().filter(this.engines::equals).findFirst().orElseThrow();
		assertThat(engines.getComments().get(0).getAuthor().get().getName()).isEqualTo("Byron");
		assertThat(engines.getAuthor().get()).isSameAs(ada);
	}

	@Test
	void readme() {
		// tag::readme[]
		Flux<Article> found = this.articles.findAll(Select.from(Article.class)
			.where(Article_.author().name.eq("Ada"), Article_.tags().none(Tag_.name.eq("draft")))
			.load(Article_.author(), Article_.comments().author()));
		// end::readme[]
		expect(found.map((article) -> article.getAuthor().get().getName())).values("Ada", "Ada");
	}

	@Test
	void options() {
		// tag::options[]
		LoadOptions<User> options = LoadOptions.of(
				// one more statement for all users' articles
				User_.articles(),
				// the same statement: steps are shared. One more for the comments
				User_.articles().comments());

		// only some, in an order: the collection is partial then
		LoadOptions<User> published = User_.articles().where(Article_.published.isTrue()).orderBy(Article_.title.asc());

		// the latest three of each user, in one statement
		LoadOptions<User> latest = User_.articles()
			.orderBy(Article_.createdAt.desc())
			.limit(3)
			.load(Article_.tags(), Article_.comments().counted());

		// how many there are, without reading them: user.getArticles().count()
		LoadOptions<User> counted = User_.articles().counted();

		// a reference as part of the statement before, by a LEFT JOIN
		LoadOptions<Comment> joined = Comment_.article().joined().load(Article_.author().joined());

		// a relation of a model to itself, three steps up
		LoadOptions<Employee> managers = Employee_.manager().depth(3);
		// end::options[]
		Long ada = this.ada.getId();
		assertThat(await(this.users.get(ada, options)).getArticles().size()).isEqualTo(2);
		assertThat(await(this.users.get(ada, published)).getArticles().isPartial()).isTrue();
		assertThat(await(this.users.get(ada, latest)).getArticles().get(0).getComments().count()).isNotNegative();
		assertThat(await(this.users.get(ada, counted)).getArticles().count()).isEqualTo(2);
		expect(this.comments.findAll(Select.from(Comment.class).load(joined))
			.map((comment) -> comment.getArticle().get().getAuthor().get().getName())).values("Ada");
		expect(this.employees.findAll(Select.from(Employee.class).load(managers)).then()).values();
	}

	@Test
	void methods() {
		Long id = this.engines.getId();
		// tag::methods[]
		Mono<Article> one = this.articles.get(id, Article_.author());
		Mono<Article> maybe = this.articles.findById(id, LoadOptions.of(Article_.author(), Article_.tags()));
		Flux<Article> some = this.articles.findAll(Select.from(Article.class).load(Article_.author()).limit(20));
		// end::methods[]
		expect(one.map((article) -> article.getAuthor().get())).values(this.ada);
		expect(maybe).values(this.engines);
		expect(some).count(3);
		expect(this.queries.findByAuthorName("Ada")).count(2);
		expect(this.queries.findByTagsNameOrderByTitle("none")).count(0);
		expect(this.queries.countByAuthorEmailEndingWith("example.com")).values(3L);
		expect(this.queries.findByPublishedTrue(Article_.author())).count(0);
		expect(this.queries.findByTitleContaining("Poems").map((article) -> article.getAuthor().get()))
			.values(this.byron);
		expect(this.queries.findByExactTitle("Engines", Article_.author()).map((article) -> article.getAuthor().get()))
			.values(this.ada);
	}

	@Test
	void inHand() {
		Article article = await(this.articles.get(this.engines.getId()));
		List<Article> articles = List.of(article);
		// tag::inhand[]
		Mono<Article> one = this.articles.load(article, Article_.author()); // nothing is
																			// sent if it
																			// is loaded
		Flux<Article> all = this.articles.load(articles, Article_.comments().author());
		// end::inhand[]
		expect(one).values(article);
		expect(all).values(article);
		assertThat(article.getComments().get(0).getAuthor().isLoaded()).isTrue();
	}

	@Test
	void unloaded() {
		User user = await(this.users.get(this.ada.getId()));
		assertThatExceptionOfType(RelationNotLoadedException.class).isThrownBy(() -> user.getArticles().size());
	}

	@Test
	void conditions() {
		// tag::conditions[]
		Select<Article> select = Select.from(Article.class)
			.where(Article_.author().name.startsWith("A"), // joins once
					Article_.author().email.isNotNull(), // the same join
					Article_.tags().none(Tag_.name.eq("draft")), // NOT EXISTS
					Article_.comments().any(Comment_.author().name.eq("Byron")), // EXISTS
																					// with
																					// a
																					// join
					Article_.comments().count().lt(100L)) // a scalar subquery
			.orderBy(Article_.author().name.asc(), Article_.comments().count().desc());

		Select<Article> byKey = Select.from(Article.class).where(Article_.author().id.eq(7L)); // no
																								// join
		// end::conditions[]
		expect(this.articles.findAll(select)).values(this.engines);
		expect(this.articles.findAll(byKey)).count(0);
	}

	@Test
	void preload() {
		Article inHand = await(this.articles.get(this.engines.getId()));
		Long id = inHand.getId();
		// tag::preload[]
		Mono<String> byline = this.articles.get(id, Article_.Needs.byline).map(Article::byline);
		Mono<String> again = this.articles.load(inHand, Article_.Needs.byline).map(Article::byline);
		// end::preload[]
		expect(byline).values("by Ada on []");
		expect(again).values("by Ada on []");
		Article bare = await(this.articles.get(id));
		assertThatExceptionOfType(RelationNotLoadedException.class).isThrownBy(bare::byline)
			.withMessageContaining("Article.author is not loaded");
	}

	@Test
	void preloadForUpdate() {
		Invoice invoice = new Invoice("2026-1");
		invoice.getLines().addAll(new InvoiceLine("ink", 500), new InvoiceLine("paper", 900));
		Long id = await(this.invoices.save(invoice)).getId();
		// tag::preloadforupdate[]
		Mono<Invoice> posted = this.invoices.get(id, Invoice_.Needs.post) // … FOR UPDATE
			.doOnNext(Invoice::post)
			.flatMap(this.invoices::save)
			.as(this.transactions::transactional);
		// end::preloadforupdate[]
		assertThat(await(posted).getPosted()).isEqualTo(1400);
		expect(this.invoices.get(id, Invoice_.Needs.post)).error(InvalidDataAccessApiUsageException.class);
		// tag::forupdate[]
		LoadOptions<Invoice> locked = Invoice_.lines().forUpdate();
		LoadOptions<Invoice> alone = LoadOptions.<Invoice>none().forUpdate();
		// end::forupdate[]
		expect(this.invoices.get(id, locked).map((read) -> read.getLines().size()).as(this.transactions::transactional))
			.values(2);
		expect(this.invoices.get(id, alone)
			.map((read) -> read.getLines().isLoaded())
			.as(this.transactions::transactional)).values(false);
	}

}
