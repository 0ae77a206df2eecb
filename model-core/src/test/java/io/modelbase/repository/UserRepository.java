package io.modelbase.repository;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.query.Param;

import io.modelbase.domain.User;

interface UserRepository extends ModelRepository<User, Long> {

	Mono<User> findByEmail(String email);

	Flux<User> findByNameStartingWithIgnoreCaseOrderByNameDesc(String prefix);

	Flux<User> findByAgeBetween(int low, int high, Sort sort);

	Flux<User> findByActiveTrue();

	Flux<User> findByNicknameIsNull(Pageable pageable);

	Flux<User> findFirst2ByOrderByAgeDesc();

	Flux<User> findByNameIn(Collection<String> names);

	Mono<Long> countByActive(boolean active);

	Mono<Boolean> existsByEmail(String email);

	Mono<Long> deleteByAgeLessThan(int age);

	Flux<NameOnly> findNamesByActiveFalse();

	Flux<NameAndAge> findRecordsByActiveFalse();

	Flux<Greeting> findGreetingsByActiveFalse();

	<T> Flux<T> findByName(String name, Class<T> type);

	@Query("SELECT * FROM users WHERE age >= :age ORDER BY age")
	Flux<User> olderThan(@Param("age") int age);

	@Query("SELECT id, name FROM users ORDER BY name")
	Flux<User> idsAndNames();

	@Query("SELECT COUNT(*) FROM users WHERE name LIKE :pattern")
	Mono<Long> countLike(@Param("pattern") String pattern);

	@Query("SELECT name FROM users WHERE id = :#{#user.id}")
	Mono<String> nameOf(@Param("user") User user);

	@Modifying
	@Query("UPDATE users SET age = age + :years WHERE age IS NOT NULL")
	Mono<Integer> grow(@Param("years") int years);

	default Mono<List<String>> names() {
		return findAll(Sort.by("name")).map(User::getName).collectList();
	}

	default Mono<Page<User>> page(Pageable pageable) {
		return findByNicknameIsNull(pageable).collectList()
			.zipWith(count())
			.map((both) -> new PageImpl<>(both.getT1(), pageable, both.getT2()));
	}

	interface NameOnly {

		String getName();

	}

	interface Greeting {

		@Value("#{'Hello ' + target.name}")
		String getText();

	}

	record NameAndAge(String name, @Nullable Integer age) {
	}

}
