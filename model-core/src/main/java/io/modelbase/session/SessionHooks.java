package io.modelbase.session;

import java.util.List;
import java.util.function.Function;

import io.modelbase.ModelBase;
import io.modelbase.execution.WriteKind;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.ResolvableType;

/**
 * The hooks of an application, each called for the models of its type.
 *
 * @since 0.1.0
 */
public final class SessionHooks {

	/** No hooks. */
	public static final SessionHooks NONE = new SessionHooks(List.of(), List.of());

	private final List<Hook<BeforeFlush<ModelBase<?>>>> beforeFlush;

	private final List<Hook<AfterCommit<ModelBase<?>>>> afterCommit;

	/**
	 * Takes hooks, whose types of model are told by their classes.
	 * @param beforeFlush the hooks before a flush, in the order of calling
	 * @param afterCommit the hooks after a commit, in the order of calling
	 */
	public SessionHooks(List<? extends BeforeFlush<?>> beforeFlush, List<? extends AfterCommit<?>> afterCommit) {
		this.beforeFlush = beforeFlush.stream()
			.map((hook) -> Hook.<BeforeFlush<ModelBase<?>>>of(hook, BeforeFlush.class))
			.toList();
		this.afterCommit = afterCommit.stream()
			.map((hook) -> Hook.<AfterCommit<ModelBase<?>>>of(hook, AfterCommit.class))
			.toList();
	}

	boolean isEmpty() {
		return this.beforeFlush.isEmpty() && this.afterCommit.isEmpty();
	}

	boolean seesCommits() {
		return !this.afterCommit.isEmpty();
	}

	Mono<Void> beforeFlush(ModelBase<?> model, WriteKind kind) {
		return call(this.beforeFlush, model, (hook) -> hook.beforeFlush(model, kind));
	}

	Mono<Void> afterCommit(ModelBase<?> model, WriteKind kind) {
		return call(this.afterCommit, model, (hook) -> hook.afterCommit(model, kind));
	}

	private static <H> Mono<Void> call(List<Hook<H>> hooks, ModelBase<?> model, Function<H, Mono<Void>> call) {
		return Flux.fromIterable(hooks)
			.filter((hook) -> hook.type.isInstance(model))
			.concatMap((hook) -> call.apply(hook.hook))
			.then();
	}

	/**
	 * A hook and what it is for.
	 *
	 * @param hook the hook
	 * @param type the type of model
	 * @param <H> the kind of hook
	 */
	private record Hook<H>(H hook, Class<?> type) {

		@SuppressWarnings("unchecked")
		static <H> Hook<H> of(Object hook, Class<?> kind) {
			return new Hook<>((H) hook,
					ResolvableType.forClass(kind, hook.getClass()).getGeneric(0).resolve(ModelBase.class));
		}

	}

}
