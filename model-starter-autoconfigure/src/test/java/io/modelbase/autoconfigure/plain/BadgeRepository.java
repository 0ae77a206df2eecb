package io.modelbase.autoconfigure.plain;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.data.domain.Sort;
import org.springframework.data.repository.Repository;

/** A repository that picks its methods. */
public interface BadgeRepository extends Repository<Badge, String> {

	Mono<Badge> save(Badge badge);

	Flux<Badge> findAll(Sort sort);

	Mono<Badge> findById(String code);

	Mono<Void> deleteById(String code);

}
