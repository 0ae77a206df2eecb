package io.modelbase.repository;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.repository.query.parser.Part;
import org.springframework.data.repository.query.parser.Part.IgnoreCaseType;

import io.modelbase.LongModel;
import io.modelbase.UnknownPropertyException;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.mapping.ModelMappings;
import io.modelbase.relation.Story;
import io.modelbase.relation.Writer;
import io.modelbase.repository.RelationPartTree.RelationPart;
import io.modelbase.sql.Dialect;
import io.modelbase.testing.ModelMappingsFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RelationPartTreeTests {

	private final ModelMappings mappings = ModelMappingsFixture.of(Dialect.H2).mappings();

	private final ModelMapping<Story> story = this.mappings.get(Story.class);

	private RelationPartTree parse(String name) {
		return Objects.requireNonNull(RelationPartTree.of(name, this.story));
	}

	private List<String> paths(String name) {
		return parse(name).parts().stream().map((part) -> part.path().path()).toList();
	}

	@Test
	void takesTheLongestPropertyThatFits() {
		assertThat(paths("findByTitle")).containsExactly("title");
		assertThat(paths("findByAuthor")).containsExactly("author");
		assertThat(paths("findByAuthorId")).containsExactly("author.id");
		assertThat(paths("findByAuthorManagerCountryName")).containsExactly("author.manager.country.name");
		assertThat(paths("findByRemarksWriterProfileBio")).containsExactly("remarks.writer.profile.bio");
		assertThat(paths("findByCreatedAt")).containsExactly("createdAt");
	}

	@Test
	void endsPropertiesAtUnderscores() {
		assertThat(paths("findByAuthor_Name")).containsExactly("author.name");
		assertThat(paths("findByAuthor_manager_name")).containsExactly("author.manager.name");
	}

	@Test
	void splitsAlternativesAndConditions() {
		RelationPartTree tree = parse("findByAuthorNameAndTitleOrEditorNameOrderByAuthorNameDescTitle");
		assertThat(tree.alternatives()).extracting(List::size).containsExactly(2, 1);
		assertThat(tree.orders()).extracting((order) -> order.path().path()).containsExactly("author.name", "title");
		assertThat(tree.orders()).extracting((order) -> order.direction())
			.containsExactly(Direction.DESC, Direction.ASC);
	}

	@Test
	void readsKeywords() {
		assertThat(parse("findByAuthorNameStartingWith").parts()).extracting(RelationPart::type)
			.containsExactly(Part.Type.STARTING_WITH);
		assertThat(parse("findByAuthorNameIsNotNullAndRatingBetweenAndPublishedTrue").parts())
			.extracting(RelationPart::type)
			.containsExactly(Part.Type.IS_NOT_NULL, Part.Type.BETWEEN, Part.Type.TRUE);
		assertThat(parse("findByAuthorNameIgnoreCaseAndTitle").parts()).extracting(RelationPart::ignoreCase)
			.containsExactly(IgnoreCaseType.ALWAYS, IgnoreCaseType.NEVER);
		assertThat(parse("findByAuthorNameAndTitleAllIgnoreCase").parts()).extracting(RelationPart::ignoreCase)
			.containsExactly(IgnoreCaseType.WHEN_POSSIBLE, IgnoreCaseType.WHEN_POSSIBLE);
	}

	@Test
	void readsSubjects() {
		assertThat(parse("countByAuthorName").subject().isCountProjection()).isTrue();
		assertThat(parse("existsStoryByAuthorName").subject().isExistsProjection()).isTrue();
		assertThat(parse("removeByAuthorName").subject().isDelete()).isTrue();
		assertThat(parse("findDistinctTop5ByAuthorName").subject().getMaxResults()).isEqualTo(5);
		assertThat(parse("findDistinctTop5ByAuthorName").subject().isDistinct()).isTrue();
		assertThat(parse("findAllByOrderByAuthorName").parts()).isEmpty();
		assertThat(RelationPartTree.of("everything", this.story)).isNull();
	}

	@Test
	void leavesToSpringDataWhatStaysOnTheModelsOwnColumns() {
		assertThat(parse("findByTitleAndAuthorOrderByEditor").crossesRelations()).isFalse();
		assertThat(parse("findByAuthorName").crossesRelations()).isTrue();
		assertThat(parse("findByTitleOrderByAuthorName").crossesRelations()).isTrue();
		assertThat(parse("findByRemarksIsEmpty").crossesRelations()).isTrue();
		ModelMapping<Writer> writer = this.mappings.get(Writer.class);
		assertThat(Objects.requireNonNull(RelationPartTree.of("findByProfileIsNull", writer)).crossesRelations())
			.isTrue();
	}

	@Test
	void findsColumnsWithinEmbeddedObjects() {
		ModelMapping<Box> box = this.mappings.get(Box.class);
		RelationPartTree tree = Objects.requireNonNull(RelationPartTree.of("findBySizeWidth", box));
		assertThat(tree.parts()).extracting((part) -> part.path().path()).containsExactly("size.width");
	}

	@Test
	void saysWhatAModelHasInsteadOfAnUnknownProperty() {
		assertThatExceptionOfType(UnknownPropertyException.class).isThrownBy(() -> parse("findByAuthorNam"))
			.withMessage("Writer has no property 'nam'. What it has is name, email, id, createdAt, updatedAt, "
					+ "manager, country, reports, stories, edited, profile.");
		assertThatExceptionOfType(UnknownPropertyException.class).isThrownBy(() -> parse("findByTitleLength"))
			.withMessageStartingWith("Story has no property 'titleLength'.");
	}

	static class Box extends LongModel {

		@Embedded.Empty
		private Size size = new Size();

	}

	static class Size {

		private int width;

	}

}
