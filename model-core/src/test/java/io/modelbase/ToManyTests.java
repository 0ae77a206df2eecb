package io.modelbase;

import java.util.List;
import java.util.stream.IntStream;

import io.modelbase.relation.Story;
import io.modelbase.relation.Writer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ToManyTests {

	private static final RelationOrigin ORIGIN = new RelationOrigin("Writer", "Writer_", "stories", "a test");

	private final ToMany<Story> stories = new Writer("Ada").getStories();

	private final Story one = new Story("one", ToOne.none());

	private final Story two = new Story("two", ToOne.none());

	private final Story three = new Story("three", ToOne.none());

	@Test
	void isEmptyAndCompleteOnANewModel() {
		assertThat(this.stories).isEmpty();
		assertThat(this.stories.isLoaded()).isTrue();
		assertThat(this.stories.isPartial()).isFalse();
		assertThat(this.stories.count()).isZero();
		assertThat(this.stories.size()).isZero();
	}

	@Test
	void readsLikeAList() {
		assertThat(this.stories.addAll(this.one, this.two)).isTrue();
		assertThat(this.stories.add(this.one)).isFalse();
		assertThat(this.stories.addAll(List.of(this.two, this.three))).isTrue();
		assertThat(this.stories).containsExactly(this.one, this.two, this.three);
		assertThat(this.stories.get(1)).isSameAs(this.two);
		assertThat(this.stories.stream().map(Story::getTitle)).containsExactly("one", "two", "three");
		assertThat(this.stories.contains(this.three)).isTrue();
		assertThat(this.stories.remove(this.two)).isTrue();
		assertThat(this.stories.remove(this.two)).isFalse();
		assertThat(this.stories.size()).isEqualTo(2);
		this.stories.clear();
		assertThat(this.stories.isEmpty()).isTrue();
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> this.stories.list().add(this.one));
		assertThatExceptionOfType(NullPointerException.class).isThrownBy(() -> this.stories.add(null));
	}

	@Test
	void throwsWhenUnloadedButLinks() {
		RelationState.unload(this.stories, ORIGIN);
		assertThatExceptionOfType(RelationNotLoadedException.class).isThrownBy(this.stories::size)
			.withMessage("Relation Writer.stories is not loaded. Add .load(Writer_.stories()) to the select, or call"
					+ " repository.load(writer, Writer_.stories()). The writer was read by: a test.")
			.satisfies((ex) -> assertThat(ex.getRelation()).isEqualTo("Writer.stories"));
		assertThatExceptionOfType(RelationNotLoadedException.class).isThrownBy(this.stories::iterator);
		assertThatExceptionOfType(RelationNotLoadedException.class).isThrownBy(() -> this.stories.remove(this.one));
		assertThatExceptionOfType(RelationNotLoadedException.class).isThrownBy(this.stories::clear);
		assertThatExceptionOfType(RelationNotLoadedException.class).isThrownBy(this.stories::count)
			.withMessageContaining("Writer_.stories().counted()");
		assertThat(this.stories).satisfies((stories) -> assertThat(stories.toString()).isEqualTo("not loaded"));
		assertThat(this.stories.add(this.one)).isTrue();
		assertThat(RelationState.added(this.stories)).isEqualTo(List.of(this.one));
		RelationState.load(this.stories, List.of(this.two), false);
		assertThat(this.stories).containsExactly(this.two, this.one);
		assertThat(RelationState.added(this.stories)).isEqualTo(List.of(this.one));
	}

	@Test
	void tellsWhatChangedSinceItWasLoaded() {
		RelationState.load(this.stories, List.of(this.one, this.two), false);
		assertThat(RelationState.added(this.stories)).isEmpty();
		assertThat(RelationState.removed(this.stories)).isEmpty();
		this.stories.remove(this.one);
		this.stories.add(this.three);
		assertThat(RelationState.added(this.stories)).isEqualTo(List.of(this.three));
		assertThat(RelationState.removed(this.stories)).isEqualTo(List.of(this.one));
		Object before = RelationState.memento(this.stories);
		RelationState.saved(this.stories, false);
		assertThat(RelationState.added(this.stories)).isEmpty();
		RelationState.restore(this.stories, before);
		assertThat(RelationState.removed(this.stories)).isEqualTo(List.of(this.one));
	}

	@Test
	void countsWithoutBeingLoaded() {
		RelationState.unload(this.stories, ORIGIN);
		RelationState.count(this.stories, 7);
		assertThat(this.stories.count()).isEqualTo(7);
		assertThat(this.stories.isLoaded()).isFalse();
		RelationState.load(this.stories, List.of(this.one), true);
		assertThat(this.stories.count()).isEqualTo(7);
		assertThat(this.stories.isPartial()).isTrue();
		assertThat(this.stories.size()).isEqualTo(1);
		assertThat(this.stories.toString()).endsWith("partly loaded");
		RelationState.load(this.stories, List.of(this.one), false);
		assertThat(this.stories.count()).isEqualTo(1);
	}

	@Test
	void addsEverythingAgainAfterItsOwnerWasDeleted() {
		RelationState.load(this.stories, List.of(this.one), false);
		RelationState.deleted(this.stories);
		assertThat(this.stories).containsExactly(this.one);
		assertThat(RelationState.added(this.stories)).isEqualTo(List.of(this.one));
	}

	@Test
	void removesByPlaceAsAListDoes() {
		RelationState.load(this.stories, List.of(this.one, this.three), false);
		assertThat(this.stories.remove(1)).isSameAs(this.three);
		assertThat(this.stories).containsExactly(this.one);
		assertThat(RelationState.removed(this.stories)).isEqualTo(List.of(this.three));
		assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> this.stories.remove(1));
	}

	/** Where there are many, elements are looked up; by what they are now. */
	@Test
	void knowsManyElementsByInstanceAndId() {
		List<Story> many = IntStream.range(0, 100).mapToObj((i) -> new Story("story " + i, ToOne.none())).toList();
		assertThat(this.stories.addAll(many)).isTrue();
		assertThat(this.stories.addAll(many)).isFalse();
		many.get(7).setId(7L);
		Story same = new Story("same row", ToOne.none());
		same.setId(7L);
		assertThat(this.stories.add(same)).as("an id that came later").isFalse();
		many.get(7).setId(null);
		assertThat(this.stories.add(many.get(7))).as("an id that went with a rollback").isFalse();
		assertThat(this.stories.add(same)).isTrue();
		assertThat(this.stories.size()).isEqualTo(101);
		RelationState.saved(this.stories, true);
		this.stories.remove(many.get(3));
		this.stories.add(this.one);
		assertThat(this.stories.add(many.get(3))).as("what was removed can come back").isTrue();
		this.stories.clear();
		this.stories.addAll(this.two, many.get(5));
		assertThat(List.<ModelBase<?>>copyOf(RelationState.removed(this.stories))).hasSize(100)
			.doesNotContain(many.get(5));
		assertThat(List.<ModelBase<?>>copyOf(RelationState.added(this.stories))).containsExactly(this.two);
	}

}
