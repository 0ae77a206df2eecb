package io.modelbase.sample;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.modelbase.sample.model.ArticleRepository;
import io.modelbase.sample.model.OutboxMessage;
import io.modelbase.sample.model.TagRepository;
import io.modelbase.sample.model.UserRepository;
import io.modelbase.sample.outbox.OutboxWorker;
import io.modelbase.session.ModelSessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.r2dbc.autoconfigure.ProxyConnectionFactoryCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

/** What the blog API answers, on any database. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "20s")
@Import(AbstractBlogIntegrationTests.StatementsConfiguration.class)
abstract class AbstractBlogIntegrationTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	@Autowired
	private WebTestClient client;

	@Autowired
	private OutboxWorker worker;

	@BeforeEach
	void deleteAll(@Autowired UserRepository users, @Autowired ArticleRepository articles,
			@Autowired TagRepository tags) {
		articles.deleteAll().then(users.deleteAll()).then(tags.deleteAll()).block(TIMEOUT);
	}

	private ResponseSpec send(HttpMethod method, String uri, String body) {
		return this.client.method(method).uri(uri).contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
	}

	private ResponseSpec post(String uri, String body) {
		return send(HttpMethod.POST, uri, body);
	}

	private ResponseSpec get(String uri) {
		return this.client.get().uri(uri).exchange();
	}

	private ResponseSpec delete(String uri) {
		return this.client.delete().uri(uri).exchange();
	}

	/** Creates something and returns its address. */
	private String created(String uri, String body) {
		EntityExchangeResult<byte[]> result = post(uri, body).expectStatus().isCreated().expectBody().returnResult();
		return result.getResponseHeaders().getFirst(HttpHeaders.LOCATION);
	}

	private String user(String name) {
		return created("/users", """
				{"name": "%s", "email": "%s@example.com"}""".formatted(name, name));
	}

	private String article(String title, String user) {
		return created("/articles", """
				{"title": "%s", "body": "On %s.", "authorId": %s}""".formatted(title, title, id(user)));
	}

	private static String id(String uri) {
		return uri.substring(uri.lastIndexOf('/') + 1);
	}

	private static BodyContentSpec problem(ResponseSpec response, HttpStatus status) {
		return response.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.status")
			.isEqualTo(status.value())
			.jsonPath("$.title")
			.isEqualTo(status.getReasonPhrase());
	}

	@Test
	void createsReadsChangesAndDeletesUser() {
		String ada = user("ada");
		get(ada).expectStatus().isOk().expectBody().jsonPath("$.name").isEqualTo("ada");
		send(HttpMethod.PUT, ada, """
				{"name": "Ada Lovelace", "email": "ada@example.org"}""").expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.name")
			.isEqualTo("Ada Lovelace")
			.jsonPath("$.email")
			.isEqualTo("ada@example.org");
		delete(ada).expectStatus().isNoContent();
		get(ada).expectStatus().isNotFound();
	}

	@Test
	void createsReadsChangesAndDeletesArticle() {
		String engines = article("Engines", user("ada"));
		get(engines).expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.title")
			.isEqualTo("Engines")
			.jsonPath("$.published")
			.isEqualTo(false);
		send(HttpMethod.PATCH, engines, """
				{"published": true, "version": 1}""").expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.published")
			.isEqualTo(true)
			.jsonPath("$.title")
			.isEqualTo("Engines")
			.jsonPath("$.version")
			.isEqualTo(2);
		delete(engines).expectStatus().isNoContent();
		get(engines).expectStatus().isNotFound();
	}

	@Test
	void changeOfNothingKeepsVersion() {
		String engines = article("Engines", user("ada"));
		send(HttpMethod.PATCH, engines, """
				{"title": "Engines", "version": 1}""").expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.version")
			.isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "''|3", "text=ENGINE|2", "text=on a|1", "published=true|1", "published=true&text=poem|0",
					"since=2000-01-01T00:00:00Z|3", "since=2999-01-01T00:00:00Z|0", "author=nobody|0", "tag=none|0" })
	void filtersArticles(String query, int total) {
		String ada = user("ada");
		String engines = article("Engines", ada);
		article("Analytical engines", ada);
		article("Poems", user("byron"));
		send(HttpMethod.PATCH, engines, """
				{"published": true, "version": 1}""").expectStatus().isOk();
		get("/articles?" + query).expectStatus().isOk().expectBody().jsonPath("$.page.totalElements").isEqualTo(total);
	}

	@Test
	void filtersArticlesByAuthor() {
		String ada = user("ada");
		article("Engines", ada);
		article("Poems", user("byron"));
		get("/articles?author=ada").expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.content.length()")
			.isEqualTo(1)
			.jsonPath("$.content[0].title")
			.isEqualTo("Engines");
	}

	@Test
	void filtersUsersByNameAndEmailInAnyCase() {
		user("ada");
		user("byron");
		get("/users?name=AD").expectBody().jsonPath("$.page.totalElements").isEqualTo(1);
		get("/users?email=BYRON@example.com").expectBody().jsonPath("$.content[0].name").isEqualTo("byron");
		get("/users").expectBody().jsonPath("$.page.totalElements").isEqualTo(2);
	}

	@Test
	void ordersAndPages() {
		String ada = user("ada");
		article("A", ada);
		article("B", ada);
		article("C", ada);
		get("/articles?sort=title&size=2&page=1").expectBody()
			.jsonPath("$.content[0].title")
			.isEqualTo("C")
			.jsonPath("$.page.totalPages")
			.isEqualTo(2);
		get("/articles?sort=title,desc&size=1").expectBody().jsonPath("$.content[0].title").isEqualTo("C");
		get("/articles?size=1").expectBody().jsonPath("$.content[0].title").isEqualTo("C");
	}

	@Test
	void answersViolationsOfModel() {
		problem(post("/users", """
				{"name": "", "email": "nobody"}"""), HttpStatus.BAD_REQUEST).jsonPath("$.violations[0].field")
			.isEqualTo("email")
			.jsonPath("$.violations[1].field")
			.isEqualTo("name")
			.jsonPath("$.violations[1].message")
			.isEqualTo("size must be between 1 and 64");
	}

	@Test
	void answersViolationsOfRequest() {
		String engines = article("Engines", user("ada"));
		problem(send(HttpMethod.PATCH, engines, "{}"), HttpStatus.BAD_REQUEST).jsonPath("$.violations[0].field")
			.isEqualTo("version");
		problem(get("/articles?published=perhaps"), HttpStatus.BAD_REQUEST).jsonPath("$.violations[0].field")
			.isEqualTo("published");
	}

	@Test
	void answersUnreadableRequest() {
		problem(post("/users", "{"), HttpStatus.BAD_REQUEST);
		problem(get("/users/ada"), HttpStatus.BAD_REQUEST);
	}

	@Test
	void answersUnknownAuthor() {
		problem(post("/articles", """
				{"title": "Engines", "authorId": 0}"""), HttpStatus.BAD_REQUEST).jsonPath("$.violations[0].field")
			.isEqualTo("authorId");
	}

	@Test
	void answersUnknownSortProperty() {
		problem(get("/articles?sort=colour"), HttpStatus.BAD_REQUEST).jsonPath("$.violations[0].message")
			.isEqualTo("there is no property 'colour'");
	}

	@Test
	void answersMissingRow() {
		problem(get("/users/0"), HttpStatus.NOT_FOUND).jsonPath("$.detail").isEqualTo("There is no User with id 0.");
		problem(delete("/articles/0"), HttpStatus.NOT_FOUND).jsonPath("$.detail")
			.isEqualTo("There is no Article with id 0.");
		problem(get("/nowhere"), HttpStatus.NOT_FOUND);
	}

	@Test
	void answersDuplicate() {
		user("ada");
		problem(post("/users", """
				{"name": "Another Ada", "email": "ada@example.com"}"""), HttpStatus.CONFLICT).jsonPath("$.detail")
			.isEqualTo("A value that must be unique is already taken.");
	}

	@Test
	void answersStaleVersion() {
		String engines = article("Engines", user("ada"));
		send(HttpMethod.PATCH, engines, """
				{"published": true, "version": 1}""").expectStatus().isOk();
		problem(send(HttpMethod.PATCH, engines, """
				{"title": "Machines", "version": 1}"""), HttpStatus.CONFLICT).jsonPath("$.detail")
			.isEqualTo("It was changed meanwhile. Read it again, and repeat the change.");
	}

	@Test
	void answersStaleVersionEvenIfNothingElseChanges() {
		String engines = article("Engines", user("ada"));
		problem(send(HttpMethod.PATCH, engines, """
				{"version": 7}"""), HttpStatus.CONFLICT);
	}

	@Test
	void keepsUserWhoHasArticles() {
		String ada = user("ada");
		article("Engines", ada);
		problem(delete(ada), HttpStatus.CONFLICT).jsonPath("$.detail")
			.isEqualTo("User " + id(ada) + " has articles. Delete them first.");
	}

	@Test
	void showsAnArticleWithAuthorTagsAndCommentsInThreeStatements(@Autowired Statements statements) {
		String ada = user("ada");
		String byron = user("byron");
		String engines = created("/articles", """
				{"title": "Engines", "authorId": %s, "tags": ["machines", "mathematics"]}""".formatted(id(ada)));
		for (int i = 0; i < 3; i++) {
			post(engines + "/comments", """
					{"text": "Comment %d", "authorId": %s}""".formatted(i, id(byron))).expectStatus().isCreated();
		}
		statements.clear();
		get(engines).expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.author.name")
			.isEqualTo("ada")
			.jsonPath("$.tags")
			.value(List.class, (tags) -> assertThat(tags).isEqualTo(List.of("machines", "mathematics")))
			.jsonPath("$.comments[2].author")
			.isEqualTo("byron")
			.jsonPath("$.comments.length()")
			.isEqualTo(3);
		assertThat(statements.all()).hasSize(3);
	}

	@Test
	void listsArticlesInAFixedNumberOfStatements(@Autowired Statements statements) {
		for (int i = 0; i < 5; i++) {
			created("/articles", """
					{"title": "Article %d", "authorId": %s, "tags": ["even", "tag%d"]}""".formatted(i,
					id(user("user" + i)), i));
		}
		statements.clear();
		get("/articles?tag=even&size=10").expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.content.length()")
			.isEqualTo(5)
			.jsonPath("$.content[0].tags[1]")
			.isEqualTo("tag4")
			.jsonPath("$.content[0].comments")
			.isEqualTo(0);
		assertThat(statements.all()).hasSize(3);
		get("/tags").expectBody().jsonPath("$[0].name").isEqualTo("even").jsonPath("$[0].articles").isEqualTo(5);
		get("/articles/bylines?tag=tag2").expectBody(String.class).isEqualTo("Article 2 by user2 on [even, tag2]\n");
	}

	private String publication(String author, String... tags) {
		String names = Stream.of(tags).map("\"%s\""::formatted).collect(Collectors.joining(", "));
		return created("/publications", """
				{"title": "Engines", "authorId": %s, "tags": [%s]}""".formatted(id(author), names));
	}

	private void follow(String user, String follower) {
		send(HttpMethod.PUT, user + "/followers/" + id(follower), "").expectStatus().isNoContent();
	}

	@Test
	void publishesWithNewTagsAndMessagesForFollowersInSevenStatements(@Autowired Statements statements) {
		String ada = user("ada");
		publication(ada, "machines");
		for (int followers : new int[] { 1, 5 }) {
			for (int i = 0; i < followers; i++) {
				follow(ada, user("follower" + i + "of" + followers));
			}
			statements.clear();
			String engines = publication(ada, "machines", "new" + followers, "newer" + followers);
			assertThat(statements.kinds()).containsExactly("SELECT users", "SELECT user_follower", "SELECT tag",
					"INSERT article", "INSERT tag", "INSERT outbox_message", "INSERT article_tag");
			get(engines).expectBody()
				.jsonPath("$.published")
				.isEqualTo(true)
				.jsonPath("$.tags")
				.value(List.class, (tags) -> assertThat(tags)
					.isEqualTo(List.of("machines", "new" + followers, "newer" + followers)));
		}
		assertThat(this.worker.deliverAll().block(TIMEOUT)).isEqualTo(1 + 6);
	}

	@Test
	void publishesNothingUnlessAllIsWell(@Autowired Statements statements) {
		String ada = user("ada");
		follow(ada, user("byron"));
		statements.clear();
		problem(post("/publications", """
				{"title": "", "authorId": %s, "tags": ["machines"]}""".formatted(id(ada))), HttpStatus.BAD_REQUEST);
		assertThat(statements.kinds()).noneMatch((kind) -> kind.startsWith("INSERT"));
		problem(post("/publications", "{\"title\": \"Engines\"}"), HttpStatus.BAD_REQUEST)
			.jsonPath("$.violations[0].field")
			.isEqualTo("authorId");
		assertThat(this.worker.deliverAll().block(TIMEOUT)).isZero();
	}

	@Test
	void followsOnceHoweverOftenAsked() {
		String ada = user("ada");
		String byron = user("byron");
		follow(ada, byron);
		follow(ada, byron);
		problem(send(HttpMethod.PUT, ada + "/followers/0", ""), HttpStatus.NOT_FOUND);
		publication(ada);
		assertThat(this.worker.deliverAll().block(TIMEOUT)).isEqualTo(1);
	}

	@Test
	void countsEachOfManyLikesAtOnce() {
		String engines = article("Engines", user("ada"));
		List<Integer> likes = Flux.range(0, 32)
			.flatMap((i) -> Mono.fromCallable(() -> like(engines)).subscribeOn(Schedulers.boundedElastic()), 32)
			.collectSortedList()
			.block(TIMEOUT);
		assertThat(likes).isEqualTo(IntStream.rangeClosed(1, 32).boxed().toList());
		get(engines).expectBody().jsonPath("$.likes").isEqualTo(32).jsonPath("$.version").isEqualTo(33);
	}

	private int like(String article) {
		Likes answer = post(article + "/likes", "").expectStatus()
			.isOk()
			.expectBody(Likes.class)
			.returnResult()
			.getResponseBody();
		return answer.likes();
	}

	record Likes(int likes) {
	}

	/** Each worker waits with its first message until all of them have one. */
	@Test
	void deliversEachMessageOnceThoughSeveralWorkersAreAtIt(@Autowired ModelSessionFactory sessions) {
		String ada = user("ada");
		for (int i = 0; i < 6; i++) {
			follow(ada, user("follower" + i));
		}
		for (int i = 0; i < 5; i++) {
			publication(ada);
		}
		Queue<OutboxMessage> delivered = new ConcurrentLinkedQueue<>();
		CountDownLatch workers = new CountDownLatch(4);
		Sinks.Empty<Void> all = Sinks.empty();
		OutboxWorker worker = new OutboxWorker(sessions, (message) -> {
			delivered.add(message);
			workers.countDown();
			if (workers.getCount() == 0) {
				all.tryEmitEmpty();
			}
			return all.asMono();
		});
		assertThat(Flux.range(0, 4).flatMap((i) -> worker.deliverNext(5)).collectList().block(TIMEOUT))
			.containsExactly(5L, 5L, 5L, 5L);
		assertThat(worker.deliverAll().block(TIMEOUT)).isEqualTo(10);
		assertThat(delivered).hasSize(30).doesNotHaveDuplicates();
		assertThat(worker.deliverAll().block(TIMEOUT)).isZero();
	}

	@Test
	void keepsWhatCouldNotBeDelivered(@Autowired ModelSessionFactory sessions) {
		String ada = user("ada");
		follow(ada, user("byron"));
		follow(ada, user("grace"));
		publication(ada);
		OutboxWorker worker = new OutboxWorker(sessions,
				(message) -> message.getRecipient().get().getName().equals("byron")
						? Mono.error(new IllegalStateException("nobody home")) : Mono.empty());
		assertThat(worker.deliverAll().block(TIMEOUT)).isEqualTo(1);
		assertThat(this.worker.deliverAll().block(TIMEOUT)).isEqualTo(1);
	}

	@TestConfiguration
	static class StatementsConfiguration {

		@Bean
		Statements statements() {
			return new Statements();
		}

		@Bean
		ProxyConnectionFactoryCustomizer recording(Statements statements) {
			return (builder) -> builder.listener(statements);
		}

	}

}
