package io.modelbase.autoconfigure.greeting;

import reactor.core.publisher.Mono;

import org.springframework.data.r2dbc.convert.R2dbcConverter;
import org.springframework.data.r2dbc.core.R2dbcEntityOperations;
import org.springframework.data.r2dbc.repository.support.SimpleR2dbcRepository;
import org.springframework.data.relational.repository.query.RelationalEntityInformation;

/**
 * A base class of the application's own.
 *
 * @param <T> the entity
 * @param <ID> the type of its id
 */
public class OwnBaseRepository<T, ID> extends SimpleR2dbcRepository<T, ID> implements Greeting {

	public OwnBaseRepository(RelationalEntityInformation<T, ID> entity, R2dbcEntityOperations entityOperations,
			R2dbcConverter converter) {
		super(entity, entityOperations, converter);
	}

	@Override
	public Mono<String> greet() {
		return Mono.just("hello");
	}

	@Override
	public Mono<Void> deleteAll() {
		return Mono.error(new UnsupportedOperationException("All are kept."));
	}

}
