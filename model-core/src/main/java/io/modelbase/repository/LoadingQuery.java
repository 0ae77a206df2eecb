package io.modelbase.repository;

import java.util.List;

import io.modelbase.execution.ModelEntityTemplate;
import io.modelbase.execution.ModelTemplate;
import io.modelbase.execution.ReadBy;
import io.modelbase.load.LoadOptions;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

import org.springframework.data.r2dbc.repository.query.AbstractR2dbcQuery;
import org.springframework.data.repository.query.QueryMethod;
import org.springframework.data.repository.query.RepositoryQuery;

/** Spring Data's query, whose models then get the relations that the method asks for. */
final class LoadingQuery implements RepositoryQuery {

	private final ModelQueryMethod method;

	private final AbstractR2dbcQuery query;

	private final ModelTemplate template;

	LoadingQuery(ModelQueryMethod method, AbstractR2dbcQuery query, ModelTemplate template) {
		this.method = method;
		this.query = query;
		this.template = template;
	}

	@Override
	public QueryMethod getQueryMethod() {
		return this.method;
	}

	@Override
	public Object execute(@Nullable Object[] arguments) {
		LoadOptions<Object> options = this.method.loadOptions(arguments);
		Flux<Object> models = Flux.from((Publisher<?>) this.query.execute(arguments));
		Flux<Object> loaded = options.tree().isEmpty() ? models
				: models.collectList().flatMapMany((all) -> load(all, options));
		ModelEntityTemplate entityTemplate = this.template.getEntityTemplate();
		return (this.method.writes() ? entityTemplate.writeInSession(loaded) : entityTemplate.inSession(loaded))
			.contextWrite(ReadBy.method(this.method.displayName()));
	}

	private <T> Flux<T> load(List<T> models, LoadOptions<? super T> options) {
		return this.template.load(models, options);
	}

}
