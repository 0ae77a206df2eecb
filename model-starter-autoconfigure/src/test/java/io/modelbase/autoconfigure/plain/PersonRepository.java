package io.modelbase.autoconfigure.plain;

import java.time.LocalDate;
import java.util.Collection;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.r2dbc.repository.R2dbcRepository;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.query.Param;

/** A repository with query methods of every documented kind. */
public interface PersonRepository extends R2dbcRepository<Person, Long> {

	Mono<Person> findByFirstname(String firstname);

	Flux<Person> findByFirstnameAndAge(String firstname, int age);

	Flux<Person> findByFirstnameOrAgeOrderById(String firstname, int age);

	Flux<Person> findByAgeGreaterThanOrderById(int age);

	Flux<Person> findByAgeGreaterThanEqualOrderById(int age);

	Flux<Person> findByAgeLessThanOrderById(int age);

	Flux<Person> findByAgeLessThanEqualOrderById(int age);

	Flux<Person> findByAgeBetweenOrderById(int from, int to);

	Flux<Person> findByAgeIn(Collection<Integer> ages);

	Flux<Person> findByAgeNotIn(Collection<Integer> ages);

	Flux<Person> findByAgeIsNull();

	Flux<Person> findByAgeIsNotNullOrderByAgeDesc();

	Flux<Person> findByBornAfter(LocalDate date);

	Flux<Person> findByBornBefore(LocalDate date);

	Flux<Person> findByFirstnameLike(String pattern);

	Flux<Person> findByFirstnameNotLike(String pattern);

	Flux<Person> findByFirstnameStartingWith(String start);

	Flux<Person> findByFirstnameEndingWith(String end);

	Flux<Person> findByFirstnameContainingOrderById(String part);

	Flux<Person> findByFirstnameNotContaining(String part);

	Flux<Person> findByFirstnameNot(String firstname);

	Flux<Person> findByFirstnameIgnoreCase(String firstname);

	Flux<Person> findByActiveTrue();

	Flux<Person> findByActiveIsFalse();

	Flux<Person> findByMood(Mood mood);

	Flux<Person> findByEmail(EmailAddress email);

	Flux<Person> findFirst2ByOrderByAgeDesc();

	Flux<Person> findByActive(boolean active, Sort sort);

	Flux<Person> findByActive(boolean active, Pageable pageable);

	Flux<Person> findByActive(boolean active, Limit limit);

	Flux<Person> findDistinctByFirstname(String firstname);

	Mono<Long> countByAgeGreaterThan(int age);

	Mono<Boolean> existsByFirstname(String firstname);

	Mono<Long> deleteByFirstname(String firstname);

	Mono<Void> deleteByAge(int age);

	@Lock(LockMode.PESSIMISTIC_WRITE)
	Mono<Person> findByNickname(String nickname);

	@Query("SELECT * FROM person WHERE firstname = :name")
	Flux<Person> named(@Param("name") String firstname);

	@Query("SELECT * FROM person WHERE firstname = $1 AND age = $2")
	Flux<Person> indexed(String firstname, int age);

	@Query("SELECT * FROM person WHERE firstname = :#{#name.toLowerCase()}")
	Flux<Person> spel(@Param("name") String firstname);

	@Query("SELECT * FROM person WHERE age IN (:ages) ORDER BY id")
	Flux<Person> anyOf(Collection<Integer> ages);

	@Query("SELECT * FROM person ORDER BY id")
	Flux<Person> everyone();

	@Query("SELECT COUNT(*) FROM person")
	Mono<Long> countAll();

	@Query("SELECT firstname FROM person ORDER BY id")
	Flux<String> firstnames();

	@Modifying
	@Query("UPDATE person SET age = age + :more")
	Mono<Integer> ageBy(int more);

	@Modifying
	@Query("UPDATE person SET age = 0 WHERE firstname = :name")
	Mono<Boolean> rejuvenate(String name);

	@Modifying
	@Query("DELETE FROM person WHERE firstname = :name")
	Mono<Void> remove(String name);

	Flux<NameOnly> findByAgeIsNotNullOrderById();

	Flux<NameAndAge> findByActiveOrderById(boolean active);

	Flux<FullName> findByLastname(String lastname);

	<T> Flux<T> findByLastnameOrderById(String lastname, Class<T> type);

	/** A closed projection. */
	interface NameOnly {

		String getFirstname();

	}

	/** An open projection. */
	interface FullName {

		@Value("#{target.firstname + ' ' + target.lastname}")
		String getFullName();

	}

	/**
	 * A projection by record.
	 *
	 * @param firstname the name
	 * @param age the age
	 */
	record NameAndAge(String firstname, Integer age) {

	}

}
