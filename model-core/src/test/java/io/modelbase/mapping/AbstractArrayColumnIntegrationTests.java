package io.modelbase.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import lombok.Getter;
import lombok.Setter;
import lombok.experimental.Accessors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.modelbase.LongModel;
import io.modelbase.execution.ModelTemplate;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Arrays and collections in array columns, where the database has them.
 */
abstract class AbstractArrayColumnIntegrationTests {

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database()).models(Playlist.class);

	abstract TestDatabase database();

	private ModelTemplate template() {
		return this.fixture.template();
	}

	private Playlist reread(Playlist playlist) {
		return this.fixture.one(template().get(Playlist.class, Objects.requireNonNull(playlist.getId())));
	}

	private static Playlist filled() {
		return new Playlist().setTitles(new ArrayList<>(List.of("One", "Two")))
			.setGenres(Set.of("rock"))
			.setRatings(new Integer[] { 5, 3 })
			.setLabels(new String[] { "a", "b" })
			.setTracks(new ArrayList<>(List.of(1L, 2L)))
			.setIds(List.of(UUID.fromString("00112233-4455-6677-8899-aabbccddeeff")))
			.setMoods(List.of(Playlist.Mood.CALM, Playlist.Mood.LOUD));
	}

	@Test
	void bringsArraysBack() {
		Playlist playlist = this.fixture.one(template().save(filled()));
		assertThat(reread(playlist)).usingRecursiveComparison().ignoringFields("row").isEqualTo(playlist);
	}

	@Test
	void bringsNullAndEmptyArraysBack() {
		Playlist playlist = this.fixture.one(template().save(new Playlist().setTitles(List.of())));
		assertThat(reread(playlist).getTitles()).isEmpty();
		assertThat(reread(playlist).getRatings()).isNull();
		this.fixture.run(template().save(playlist.setTitles(null).setRatings(new Integer[0])));
		assertThat(reread(playlist).getTitles()).isNull();
		assertThat(reread(playlist).getRatings()).isEmpty();
	}

	@Test
	void writesACollectionThatWasChangedInPlace() {
		Playlist playlist = this.fixture.one(template().save(filled()));
		this.fixture.forget();
		this.fixture.run(template().save(playlist));
		assertThat(this.fixture.statements()).isEmpty();
		Objects.requireNonNull(playlist.getTitles()).add("Three");
		Objects.requireNonNull(playlist.getRatings())[0] = 1;
		this.fixture.run(template().save(playlist));
		assertThat(this.fixture.plainStatements())
			.containsExactly("update playlist set titles = ?, ratings = ?, updated_at = ? where id = ?");
		Playlist read = reread(playlist);
		assertThat(read.getTitles()).containsExactly("One", "Two", "Three");
		assertThat(read.getRatings()).containsExactly(1, 3);
		this.fixture.forget();
		this.fixture.run(template().save(read));
		assertThat(this.fixture.statements()).isEmpty();
		Objects.requireNonNull(read.getTracks()).clear();
		this.fixture.run(template().save(read));
		assertThat(reread(read).getTracks()).isEmpty();
	}

	@Test
	void writesArraysOfManyRows() {
		List<Playlist> playlists = List.of(filled(), filled().setTitles(null), filled());
		this.fixture.run(template().saveAll(playlists));
		playlists.forEach((playlist) -> playlist.setTracks(List.of(9L)).setTitles(List.of("New")).setGenres(null));
		this.fixture.run(template().saveAll(playlists));
		for (Playlist playlist : playlists) {
			assertThat(reread(playlist)).usingRecursiveComparison().ignoringFields("row").isEqualTo(playlist);
		}
	}

	@Getter
	@Setter
	@Accessors(chain = true)
	static class Playlist extends LongModel {

		private @Nullable List<String> titles;

		private @Nullable Set<String> genres;

		private Integer @Nullable [] ratings;

		private String @Nullable [] labels;

		private @Nullable List<Long> tracks;

		private @Nullable List<UUID> ids;

		private @Nullable List<Mood> moods;

		enum Mood {

			CALM, LOUD

		}

	}

}
