package io.modelbase.autoconfigure.jackson;

import java.util.List;

import io.modelbase.RelationOrigin;
import io.modelbase.RelationState;
import io.modelbase.ToOne;
import io.modelbase.autoconfigure.blog.Article;
import io.modelbase.autoconfigure.blog.Author;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Relations in the JSON of Spring Boot's mapper, the one that WebFlux uses.
 */
class ModelbaseJacksonAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(JacksonAutoConfiguration.class, ModelbaseJacksonAutoConfiguration.class));

	private static JsonNode write(ApplicationContext context, Object value) {
		return context.getBean(JsonMapper.class).valueToTree(value);
	}

	private static Article article() {
		Article article = new Article(1L, "a");
		article.setAuthor(ToOne.ref(Author.class, 5L));
		RelationState.unload(article.getTags(), new RelationOrigin("Article", "Article_", "tags", null));
		return article;
	}

	@Test
	void mapperLeavesOutWhatIsNotLoaded() {
		this.runner.run((context) -> {
			JsonNode json = write(context, article());
			assertThat(json.propertyNames()).containsExactlyInAnyOrder("id", "title", "editor", "cover", "paragraphs",
					"createdAt", "updatedAt");
			assertThat(json.get("editor").isNull()).isTrue();
		});
	}

	@Test
	void mapperCutsCycles() {
		this.runner.run((context) -> {
			Author author = new Author(5L, "Ada");
			Article article = article();
			article.setAuthor(ToOne.of(author));
			RelationState.load(author.getArticles(), List.of(article), false);
			assertThat(write(context, author).get("articles").get(0).has("author")).isFalse();
		});
	}

	@Test
	void mapperReadsReferences() {
		this.runner.run((context) -> {
			Article article = context.getBean(JsonMapper.class)
				.readValue("{\"title\":\"a\",\"author\":5,\"tags\":[{}]}", Article.class);
			assertThat(article.getAuthor()).isEqualTo(ToOne.ref(Author.class, 5L));
		});
	}

	@Test
	void keysAreWrittenWhereThePropertySaysSo() {
		this.runner.withPropertyValues("modelbase.jackson.keys=true")
			.run((context) -> assertThat(write(context, article()).get("author").asLong()).isEqualTo(5));
	}

	@Test
	void backsOffWithoutJackson() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(ModelbaseJacksonAutoConfiguration.class))
			.withClassLoader(new FilteredClassLoader("tools.jackson.databind"))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("modelRelationModule"));
	}

}
