package io.modelbase.repository;

import java.util.Collection;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.query.Param;

import io.modelbase.ToOne;
import io.modelbase.load.LoadOptions;
import io.modelbase.relation.Story;
import io.modelbase.relation.Topic;
import io.modelbase.relation.Writer;

interface StoryRepository extends ModelRepository<Story, Long> {

	Mono<Story> findByTitle(String title);

	Mono<Story> findByTitle(String title, LoadOptions<Story> load);

	Flux<Story> findByPublished(LoadOptions<? super Story> load, boolean published, Sort sort);

	@Load({ "author.manager", "remarks" })
	Flux<Story> findByTitleContainingOrderByTitle(String part, @Nullable LoadOptions<Story> load);

	@Query("SELECT * FROM story WHERE title LIKE :#{#pattern + '%'} AND published = :published ORDER BY title")
	Flux<Story> titled(@Param("pattern") String pattern, LoadOptions<Story> load,
			@Param("published") boolean published);

	@Load("author")
	Flux<Story> findByPublishedFalse(Pageable pageable);

	@Load("author")
	@Override
	Flux<Story> findAll();

	@Load("editor")
	default Flux<Story> sorted() {
		return findAll(Sort.by("title"));
	}

	Flux<Story> findByAuthor(Writer author);

	Flux<Story> findByAuthor(ToOne<Writer> author);

	Flux<Story> findByAuthor(Long key);

	Flux<Story> findByEditor(@Nullable Writer editor);

	Flux<Story> findByEditor(ToOne<Writer> editor);

	Flux<Story> findByAuthorNot(Writer author);

	Flux<Story> findByAuthorIn(Collection<?> authors);

	Flux<Story> findByAuthorNotIn(Collection<?> authors);

	Flux<Story> findByEditorIsNull();

	Flux<Story> findByEditorIsNotNull();

	Flux<Story> findByAuthorId(Long id);

	Flux<Story> findByAuthorName(String name);

	Flux<Story> findByAuthor_Name(String name);

	Flux<Story> findByAuthorManagerName(String name);

	Flux<Story> findByAuthorManager(@Nullable Writer manager);

	Flux<Story> findByEditorNameIsNull();

	Mono<Long> countByAuthorManagerName(String name);

	Mono<Integer> countByAuthorNameNot(String name);

	Mono<Boolean> existsByAuthorName(String name);

	Mono<Long> deleteByAuthorName(String name);

	Mono<Void> removeByAuthorNameIn(Collection<String> names);

	Flux<Story> findFirst3ByAuthorNameOrderByTitleDesc(String name);

	Mono<Story> findTopByAuthorNameOrderByTitle(String name);

	Flux<Story> findDistinctByRemarksText(String text);

	Flux<Story> findByAuthorNameAndTitleContainingIgnoreCase(String name, String part);

	Flux<Story> findByAuthorNameOrEditorNameOrderByAuthorNameAscTitleDesc(String author, String editor);

	Flux<Story> findByAuthorEmailIsNotNull(Sort sort);

	Flux<Story> findByAuthorEmailIsNotNull(Pageable page);

	Flux<Story> findByAuthorEmailIsNotNull(Sort sort, Limit limit);

	Flux<Story> findByPublishedTrueOrPublishedFalse(Sort sort);

	Flux<Story> findAllByOrderByAuthorNameDescTitleAsc();

	Flux<Story> findByAuthorNameAllIgnoreCase(String name);

	Flux<Story> findByAuthorNameInIgnoreCase(Collection<String> names);

	Flux<Story> findByAuthorNameLike(String pattern);

	Flux<Story> findByAuthorNameNotLike(String pattern);

	Flux<Story> findByAuthorNameStartingWith(String start);

	Flux<Story> findByAuthorNameEndingWith(String end);

	Flux<Story> findByAuthorNameContaining(String part);

	Flux<Story> findByAuthorNameNotContaining(String part);

	Flux<Story> findByAuthorNameBetween(String low, String high);

	Flux<Story> findByAuthorNameGreaterThan(String name);

	Flux<Story> findByAuthorNameGreaterThanEqual(String name);

	Flux<Story> findByAuthorNameLessThan(String name);

	Flux<Story> findByAuthorNameLessThanEqual(String name);

	Flux<Story> findByAuthorNameNotIn(Collection<String> names);

	Flux<Story> findByAuthorIdBetween(int low, int high);

	Flux<Story> findByAuthorNameAndRatingGreaterThan(String name, int rating);

	Flux<Story> findByAuthorNameAndPublishedTrue(String name);

	Flux<Story> findByAuthorNameAndCreatedAtBefore(String name, java.time.Instant time);

	Mono<Story> findOneByAuthorName(String name);

	Mono<Story> findByAuthorNameAndTitle(String name, String title, LoadOptions<Story> load);

	Flux<Story> findByRemarksWriterName(String name);

	Flux<Story> findByRemarksIsEmpty();

	Flux<Story> findByRemarksIsNotEmpty();

	Flux<Story> findByTopicsName(String name);

	Flux<Story> findByTopics(Topic topic);

	Flux<Story> findByTopicsNotContaining(Topic topic);

	Flux<TitleOnly> findTitlesByAuthorName(String name);

	Flux<TitleAndRating> findRecordsByAuthorName(String name);

	<T> Flux<T> findTypedByAuthorName(String name, Class<T> type);

	interface TitleOnly {

		String getTitle();

	}

	record TitleAndRating(String title, @Nullable Integer rating) {
	}

}
