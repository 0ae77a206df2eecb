package io.modelbase.repository;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.modelbase.execution.ModelTemplate;
import io.modelbase.load.LoadOptions;
import io.modelbase.mapping.ModelConfigurationException;
import io.modelbase.mapping.ModelMapping;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.repository.core.RepositoryInformation;

/**
 * Loads relations behind those methods with {@link Load} that aren't query methods: ones
 * that a repository declares again, such as {@code findAll}, and its default methods.
 */
final class LoadingAdvice implements MethodInterceptor {

	private final Map<Method, LoadPaths> paths = new HashMap<>();

	private final ModelTemplate template;

	private LoadingAdvice(ModelTemplate template) {
		this.template = template;
	}

	/** Adds the advice to a repository that has such methods. */
	static void addTo(ProxyFactory proxy, RepositoryInformation repository, ModelMapping<?> mapping,
			ModelTemplate template) {
		LoadingAdvice advice = new LoadingAdvice(template);
		for (Method method : repository.getRepositoryInterface().getMethods()) {
			Load load = AnnotatedElementUtils.findMergedAnnotation(method, Load.class);
			if (load != null && !repository.isQueryMethod(method)) {
				advice.paths.put(method, advice.check(load, method, repository, mapping));
			}
		}
		if (!advice.paths.isEmpty()) {
			proxy.addAdvice(advice);
		}
	}

	private LoadPaths check(Load load, Method method, RepositoryInformation repository, ModelMapping<?> mapping) {
		String name = repository.getRepositoryInterface().getSimpleName() + "." + method.getName();
		Class<?> publisher = method.getReturnType();
		if ((publisher != Flux.class && publisher != Mono.class)
				|| !mapping.type().isAssignableFrom(repository.getReturnedDomainClass(method))) {
			throw new ModelConfigurationException(
					"%s has @Load, but doesn't return models of %s.".formatted(name, mapping.name()),
					"Return Flux<%1$s> or Mono<%1$s>, or leave out @Load.".formatted(mapping.name()));
		}
		return LoadPaths.of(load, mapping, name);
	}

	@Override
	public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
		Object result = invocation.proceed();
		LoadPaths options = this.paths.get(invocation.getMethod());
		if (options == null) {
			return result;
		}
		return (result instanceof Mono<?> mono) ? mono.flatMap((model) -> this.template.load(model, options))
				: (result instanceof Flux<?> flux) ? flux.collectList().flatMapMany((models) -> load(models, options))
						: result;
	}

	private <T> Flux<T> load(List<T> models, LoadOptions<? super T> options) {
		return this.template.load(models, options);
	}

}
