package io.modelbase.repository;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

import io.modelbase.execution.ModelEntityTemplate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import org.springframework.data.r2dbc.repository.query.PartTreeR2dbcQuery;

/**
 * Spring Data's query derived from a method's name, given keys for references and models.
 * By itself it would compare with NULL where there is no key, which no row fulfils.
 */
final class KeyedPartTreeQuery extends PartTreeR2dbcQuery {

	private final String name;

	KeyedPartTreeQuery(ModelQueryMethod method, ModelEntityTemplate template) {
		super(method, template, template.getConverter(), template.getDataAccessStrategy());
		this.name = method.displayName();
	}

	@Override
	public Object execute(@Nullable Object[] arguments) {
		return Flux.defer(() -> (Flux<?>) super.execute(Arrays.stream(arguments).map(this::key).toArray()));
	}

	private @Nullable Object key(@Nullable Object argument) {
		return (argument instanceof Collection<?> all)
				? all.stream().map((value) -> ReferenceKey.of(value, this.name)).collect(Collectors.toList())
				: ReferenceKey.of(argument, this.name);
	}

}
