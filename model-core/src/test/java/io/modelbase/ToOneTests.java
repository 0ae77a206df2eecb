package io.modelbase;

import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.modelbase.relation.Country;
import io.modelbase.relation.Writer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ToOneTests {

	private final Country norway = new Country("NO", "Norway");

	private final ToOne<Country> loaded = ToOne.of(this.norway);

	private final ToOne<Country> reference = ToOne.ref(Country.class, "NO");

	private final ToOne<Country> none = ToOne.none();

	@Test
	void givesItsTargetWhenLoaded() {
		assertThat(this.loaded.get()).isSameAs(this.norway);
		assertThat(this.loaded.orNull()).isSameAs(this.norway);
		assertThat(this.loaded.map(Country::getName)).contains("Norway");
		assertThat(this.loaded.isLoaded()).isTrue();
		assertThat(this.loaded.isNone()).isFalse();
		assertThat(this.loaded.key()).isEqualTo("NO");
	}

	@Test
	void givesItsKeyOnlyWhenItIsAReference() {
		String key = ToOne.keyOf(this.reference);
		assertThat(key).isEqualTo("NO");
		assertThat(this.reference.isLoaded()).isFalse();
		assertThat(this.reference.isNone()).isFalse();
		assertThatExceptionOfType(RelationNotLoadedException.class).isThrownBy(this.reference::get)
			.withMessage(
					"This reference to Country holds the key alone, as ToOne.ref made it. Use its key(), read Country by it, or refer to a model in hand with ToOne.of.");
		assertThatExceptionOfType(RelationNotLoadedException.class).isThrownBy(this.reference::orNull);
		assertThatExceptionOfType(RelationNotLoadedException.class)
			.isThrownBy(() -> this.reference.map(Country::getName));
	}

	@Test
	void pointsAtNothingWhenNone() {
		assertThat(this.none.orNull()).isNull();
		assertThat(this.none.key()).isNull();
		assertThat(this.none.map(Country::getName)).isEmpty();
		assertThat(this.none.isNone()).isTrue();
		assertThat(this.none.isLoaded()).isFalse();
		assertThat(ToOne.<Country>ofNullable(null)).isSameAs(this.none);
		assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(this.none::get)
			.withMessageContaining("orNull()");
	}

	@Test
	void knowsTheKeyOfItsTargetWhenThatGetsOne() {
		Writer writer = new Writer("Ada");
		ToOne<Writer> author = ToOne.of(writer);
		assertThat(author.key()).isNull();
		assertThat(author).hasToString("Writer[null]");
	}

	@Test
	void isEqualIfItPointsAtTheSameRow() {
		assertThat(this.loaded).isEqualTo(this.reference).hasSameHashCodeAs(this.reference);
		assertThat(this.reference).isEqualTo(this.loaded).isEqualTo(ToOne.ref(Country.class, "NO"));
		assertThat(this.loaded).isEqualTo(ToOne.of(new Country("NO", "Norge")));
		assertThat(this.reference).isNotEqualTo(ToOne.ref(Country.class, "SE")).isNotEqualTo(this.none);
		assertThat(this.none).isEqualTo(ToOne.none());
		assertThat(ToOne.of(new Writer("a"))).isNotEqualTo(ToOne.of(new Writer("a")));
	}

	@Test
	void neverThrowsWhenShown() {
		Set<String> shown = Stream.of(this.loaded, this.reference, this.none)
			.map(Object::toString)
			.collect(Collectors.toSet());
		assertThat(shown).containsExactlyInAnyOrder("Country[NO]", "Country[NO], not loaded", "none");
	}

}
