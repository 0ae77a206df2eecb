package io.modelbase.autoconfigure.jackson;

import java.util.List;
import java.util.UUID;

import io.modelbase.RelationOrigin;
import io.modelbase.RelationState;
import io.modelbase.ToMany;
import io.modelbase.ToOne;
import io.modelbase.autoconfigure.blog.Article;
import io.modelbase.autoconfigure.blog.Author;
import io.modelbase.autoconfigure.blog.Profile;
import io.modelbase.autoconfigure.blog.Tag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What relations look like in JSON, and how they are read from it.
 */
class RelationJsonTests {

	private static final RelationOrigin ORIGIN = new RelationOrigin("Author", "Author_", "articles", null);

	private final JsonMapper mapper = mapper(false);

	private static JsonMapper mapper(boolean keys) {
		return JsonMapper.builder()
			.addModule(new RelationModule(keys))
			.enable(SerializationFeature.FAIL_ON_SELF_REFERENCES)
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.build();
	}

	private String write(Object value) {
		return json(this.mapper, value);
	}

	/** Timestamps are beside the point. */
	private static String json(JsonMapper mapper, Object value) {
		return mapper.writeValueAsString(value).replaceAll(",?\"(createdAt|updatedAt)\":null", "").replace("{,", "{");
	}

	private static Article article(long id, String title) {
		Article article = new Article(id, title);
		article.setAuthor(ToOne.ref(Author.class, 5L));
		article.setEditor(ToOne.ref(Author.class, 6L));
		article.setCover(RelationState.reference(Profile.class, null, ORIGIN));
		RelationState.unload(article.getParagraphs(), ORIGIN);
		RelationState.unload(article.getTags(), ORIGIN);
		return article;
	}

	private static Author author(long id, String name) {
		Author author = new Author(id, name);
		author.setManager(ToOne.ref(Author.class, 9L));
		author.setProfile(RelationState.reference(Profile.class, null, ORIGIN));
		RelationState.unload(author.getArticles(), ORIGIN);
		RelationState.unload(author.getEdited(), ORIGIN);
		return author;
	}

	@Test
	void unloadedRelationsAreLeftOut() {
		assertThatJson(write(article(1, "a"))).isEqualTo("{'id':1,'title':'a'}");
		assertThatJson(write(author(5, "Ada"))).isEqualTo("{'id':5,'name':'Ada'}");
	}

	@Test
	void noneIsNullAndNewCollectionsAreEmpty() {
		assertThatJson(write(new Article(1L, "a")))
			.isEqualTo("{'id':1,'title':'a','author':null,'editor':null,'cover':null,'paragraphs':[],'tags':[]}");
	}

	@Test
	void nullsAreLeftOutWhereTheMapperSaysSo() {
		JsonMapper mapper = this.mapper.rebuild()
			.changeDefaultPropertyInclusion((inclusion) -> inclusion
				.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
			.build();
		assertThatJson(json(mapper, new Article(1L, "a"))).isEqualTo("{'id':1,'title':'a','paragraphs':[],'tags':[]}");
		JsonMapper empty = this.mapper.rebuild()
			.changeDefaultPropertyInclusion((inclusion) -> inclusion
				.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY))
			.build();
		assertThatJson(json(empty, new Article(1L, "a"))).isEqualTo("{'id':1,'title':'a'}");
	}

	@Test
	void loadedReferenceIsWrittenAsItsTarget() {
		Article article = article(1, "a");
		article.setAuthor(ToOne.of(author(5, "Ada")));
		assertThatJson(write(article)).isEqualTo("{'id':1,'title':'a','author':{'id':5,'name':'Ada'}}");
	}

	@Test
	void loadedAndPartialCollectionsAreArrays() {
		Author author = author(5, "Ada");
		RelationState.load(author.getArticles(), List.of(article(1, "a"), article(2, "b")), false);
		String both = "{'id':5,'name':'Ada','articles':[{'id':1,'title':'a'},{'id':2,'title':'b'}]}";
		assertThatJson(write(author)).isEqualTo(both);
		RelationState.load(author.getArticles(), List.of(article(1, "a"), article(2, "b")), true);
		assertThatJson(write(author)).isEqualTo(both);
	}

	@Test
	void backReferenceIsLeftOut() {
		Author author = author(5, "Ada");
		Article article = article(1, "a");
		article.setAuthor(ToOne.of(author));
		article.setEditor(ToOne.of(author(6, "Bob")));
		RelationState.load(author.getArticles(), List.of(article), false);
		String expected = "{'id':5,'name':'Ada','articles':[{'id':1,'title':'a','editor':{'id':6,'name':'Bob'}}]}";
		assertThatJson(write(author)).isEqualTo(expected);
		assertThatJson(write(List.of(author))).isEqualTo("[" + expected + "]");
		assertThatJson(write(article)).isEqualTo(
				"{'id':1,'title':'a','author':{'id':5,'name':'Ada','articles':[]},'editor':{'id':6,'name':'Bob'}}");
	}

	@Test
	void cyclesAreCutInTreesToo() {
		Author author = author(5, "Ada");
		author.setManager(ToOne.of(author));
		Article article = article(1, "a");
		article.setAuthor(ToOne.of(author));
		RelationState.load(author.getArticles(), List.of(article), false);
		JsonNode tree = this.mapper.valueToTree(author);
		assertThat(tree.has("manager")).isFalse();
		assertThat(tree.get("articles").get(0).has("author")).isFalse();
	}

	@Test
	void aModelStandsInADocumentAsOftenAsItIsReached() {
		Author author = author(5, "Ada");
		Article article = article(1, "a");
		article.setAuthor(ToOne.of(author));
		article.setEditor(ToOne.of(author));
		assertThatJson(write(article))
			.isEqualTo("{'id':1,'title':'a','author':{'id':5,'name':'Ada'},'editor':{'id':5,'name':'Ada'}}");
	}

	@Test
	void manyToManyLeavesOutWhatIsAbove() {
		Article first = article(1, "a");
		Article second = article(2, "b");
		Tag tag = new Tag("java");
		RelationState.load(tag.getArticles(), List.of(first, second), false);
		RelationState.load(first.getTags(), List.of(tag), false);
		assertThatJson(write(first))
			.isEqualTo("{'id':1,'title':'a','tags':[{'name':'java','articles':[{'id':2,'title':'b'}]}]}");
	}

	@Test
	void keysAreWrittenOnRequest() {
		JsonMapper mapper = mapper(true);
		assertThatJson(json(mapper, article(1, "a"))).isEqualTo("{'id':1,'title':'a','author':5,'editor':6}");
		assertThatJson(json(mapper, author(5, "Ada"))).isEqualTo("{'id':5,'name':'Ada','manager':9}");
	}

	@Test
	void viewsAndIgnoredPropertiesHold() {
		Author author = new Author(5L, "Ada");
		assertThatJson(this.mapper.writerWithView(Object.class).writeValueAsString(author))
			.satisfies((tree) -> assertThat(tree.has("manager")).isFalse());
		assertThatJson(this.mapper.writerWithView(Author.Details.class).writeValueAsString(author))
			.satisfies((tree) -> assertThat(tree.has("manager")).isTrue());
		assertThatJson(write(author)).satisfies((tree) -> assertThat(tree.has("edited")).isFalse());
	}

	@Test
	void recordsWithRelations() {
		assertThatJson(write(new Change("x", ToOne.of(author(5, "Ada")), null)))
			.isEqualTo("{'title':'x','author':{'id':5,'name':'Ada'},'articles':null}");
		assertThatJson(write(new Change("x", ToOne.ref(Author.class, 5L), author(5, "Ada").getArticles())))
			.isEqualTo("{'title':'x'}");
	}

	@Test
	void inAnArrayAReferenceIsItsKey() {
		assertThatJson(write(List.of(ToOne.ref(Author.class, 5L), ToOne.of(author(6, "Bob")), ToOne.none())))
			.isEqualTo("[5,{'id':6,'name':'Bob'},null]");
	}

	@Test
	void referenceIsReadFromItsKey() {
		assertThat(read("{'title':'a','author':5}").getAuthor()).isEqualTo(ToOne.ref(Author.class, 5L));
		assertThat(read("{'author':'5'}").getAuthor().key()).isEqualTo(5L);
		UUID key = UUID.randomUUID();
		assertThat(read("{'cover':'" + key + "'}").getCover()).isEqualTo(ToOne.ref(Profile.class, key));
		assertThat(read("{'author':null}").getAuthor().isNone()).isTrue();
		assertThat(read("{}").getAuthor().isNone()).isTrue();
	}

	@Test
	void referenceIsReadFromAnObjectWithTheKeyAlone() {
		ToOne<Author> author = read(
				"{'author':{'articles':[{'id':7}],'nothing':{'id':8},'id':5,'name':'Eve'},'title':'a'}")
			.getAuthor();
		assertThat(author).isEqualTo(ToOne.ref(Author.class, 5L));
		assertThat(author.isLoaded()).isFalse();
		Labelled labelled = this.mapper.readValue("{\"tag\":{\"name\":\"java\"}}", Labelled.class);
		assertThat(labelled.tag()).isEqualTo(ToOne.ref(Tag.class, "java"));
		assertThat(this.mapper.readValue("{\"tag\":\"java\"}", Labelled.class)).isEqualTo(labelled);
	}

	@Test
	void whatIsNoKeyIsRefused() {
		assertThatExceptionOfType(MismatchedInputException.class).isThrownBy(() -> read("{'author':{'name':'Eve'}}"))
			.withMessageContaining("A reference to Author is read from its key");
		assertThatExceptionOfType(MismatchedInputException.class).isThrownBy(() -> read("{'author':'Eve'}"));
		assertThatExceptionOfType(MismatchedInputException.class).isThrownBy(() -> read("{'author':[5]}"));
	}

	@Test
	void collectionsAreNotRead() {
		Author author = this.mapper.readValue("{\"name\":\"Ada\",\"articles\":[{\"what\":[]}],\"id\":5}", Author.class);
		assertThat(author.getName()).isEqualTo("Ada");
		assertThat(author.getId()).isEqualTo(5L);
		assertThat(author.getArticles()).isEmpty();
		Change change = this.mapper.readValue("{\"title\":\"x\",\"articles\":[{}],\"author\":5}", Change.class);
		assertThat(change.articles()).isNull();
		assertThat(change.author()).isEqualTo(ToOne.ref(Author.class, 5L));
	}

	@Test
	void recordsGetNoneForWhatIsNotThere() {
		Change change = this.mapper.readValue("{\"title\":\"x\"}", Change.class);
		assertThat(change.author().isNone()).isTrue();
	}

	@Test
	void whatIsWrittenCanBeReadBack() {
		Article article = article(1, "a");
		article.setAuthor(ToOne.of(author(5, "Ada")));
		Article read = this.mapper.readValue(this.mapper.writeValueAsString(article), Article.class);
		assertThat(read.getAuthor()).isEqualTo(article.getAuthor());
		assertThat(read).isEqualTo(article);
	}

	@Test
	void referencesAloneAreRead() {
		List<ToOne<Author>> authors = this.mapper.readValue("[5,{\"id\":6},null]",
				new tools.jackson.core.type.TypeReference<>() {
				});
		assertThat(authors).containsExactly(ToOne.ref(Author.class, 5L), ToOne.ref(Author.class, 6L), ToOne.none());
	}

	private Article read(String json) {
		return this.mapper.readValue(json.replace('\'', '"'), Article.class);
	}

	private JsonAssert assertThatJson(String json) {
		return new JsonAssert(this.mapper, this.mapper.readTree(json));
	}

	record JsonAssert(JsonMapper mapper, JsonNode tree) {

		void isEqualTo(String expected) {
			assertThat(this.tree).isEqualTo(this.mapper.readTree(expected.replace('\'', '"')));
		}

		void satisfies(java.util.function.Consumer<JsonNode> requirement) {
			requirement.accept(this.tree);
		}

	}

	record Change(String title, ToOne<Author> author, @Nullable ToMany<Article> articles) {

	}

	record Labelled(ToOne<Tag> tag) {

	}

}
