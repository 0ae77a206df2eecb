package io.modelbase.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import io.modelbase.ModelBase;
import io.modelbase.execution.WriteKind;
import io.modelbase.mapping.ModelConfigurationException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.ResolvableType;
import org.springframework.util.function.SingletonSupplier;

/**
 * The hooks of an application, each called for the models of its type.
 *
 * @since 0.1.0
 */
public final class SessionHooks {

	/** No hooks. */
	public static final SessionHooks NONE = builder().build();

	private final Supplier<Hooks> hooks;

	private SessionHooks(Supplier<Hooks> hooks) {
		this.hooks = hooks;
	}

	/**
	 * Takes hooks, whose types of model are told by their classes.
	 * @param beforeFlush the hooks before a flush, in the order of calling
	 * @param afterCommit the hooks after a commit, in the order of calling
	 * @throws ModelConfigurationException if a class doesn't tell, as that of a lambda
	 */
	public SessionHooks(List<? extends BeforeFlush<?>> beforeFlush, List<? extends AfterCommit<?>> afterCommit) {
		Hooks hooks = new Hooks(
				beforeFlush.stream()
					.map((hook) -> Hook.<BeforeFlush<ModelBase<?>>>byItsClass(hook, BeforeFlush.class))
					.toList(),
				afterCommit.stream()
					.map((hook) -> Hook.<AfterCommit<ModelBase<?>>>byItsClass(hook, AfterCommit.class))
					.toList());
		this.hooks = () -> hooks;
	}

	/**
	 * Starts with no hooks, to be told each with its type of model.
	 * @return the builder
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Takes hooks when a session first asks for them, so that they may need what needs
	 * the factory of sessions.
	 * @param hooks gives the hooks; it is called once
	 * @return the hooks
	 */
	public static SessionHooks lazy(Supplier<SessionHooks> hooks) {
		return new SessionHooks(SingletonSupplier.of(() -> hooks.get().hooks.get()));
	}

	boolean isEmpty() {
		return beforeFlush().isEmpty() && afterCommit().isEmpty();
	}

	boolean seesCommits() {
		return !afterCommit().isEmpty();
	}

	private List<Hook<BeforeFlush<ModelBase<?>>>> beforeFlush() {
		return this.hooks.get().beforeFlush();
	}

	private List<Hook<AfterCommit<ModelBase<?>>>> afterCommit() {
		return this.hooks.get().afterCommit();
	}

	Mono<Void> beforeFlush(ModelBase<?> model, WriteKind kind) {
		return call(beforeFlush(), model, (hook) -> hook.beforeFlush(model, kind));
	}

	Mono<Void> afterCommit(ModelBase<?> model, WriteKind kind) {
		return call(afterCommit(), model, (hook) -> hook.afterCommit(model, kind));
	}

	private static <H> Mono<Void> call(List<Hook<H>> hooks, ModelBase<?> model, Function<H, Mono<Void>> call) {
		return Flux.fromIterable(hooks)
			.filter((hook) -> hook.type.isInstance(model))
			.concatMap((hook) -> call.apply(hook.hook))
			.then();
	}

	/**
	 * Takes hooks that don't tell their types of model themselves, such as lambdas.
	 *
	 * @since 0.1.0
	 */
	public static final class Builder {

		private final List<Hook<BeforeFlush<ModelBase<?>>>> beforeFlush = new ArrayList<>();

		private final List<Hook<AfterCommit<ModelBase<?>>>> afterCommit = new ArrayList<>();

		private Builder() {
		}

		/**
		 * Adds a hook before a flush. Hooks are called in the order in which they were
		 * added.
		 * @param type the model, or a class or interface that models have
		 * @param hook the hook
		 * @param <T> the model, or a class or interface that models have
		 * @return this builder
		 */
		public <T> Builder beforeFlush(Class<T> type, BeforeFlush<? super T> hook) {
			this.beforeFlush.add(Hook.of(hook, type));
			return this;
		}

		/**
		 * Adds a hook after a commit. Hooks are called in the order in which they were
		 * added.
		 * @param type the model, or a class or interface that models have
		 * @param hook the hook
		 * @param <T> the model, or a class or interface that models have
		 * @return this builder
		 */
		public <T> Builder afterCommit(Class<T> type, AfterCommit<? super T> hook) {
			this.afterCommit.add(Hook.of(hook, type));
			return this;
		}

		/**
		 * Makes the hooks.
		 * @return the hooks
		 */
		public SessionHooks build() {
			Hooks hooks = new Hooks(List.copyOf(this.beforeFlush), List.copyOf(this.afterCommit));
			return new SessionHooks(() -> hooks);
		}

	}

	/**
	 * All hooks.
	 *
	 * @param beforeFlush the hooks before a flush
	 * @param afterCommit the hooks after a commit
	 */
	private record Hooks(List<Hook<BeforeFlush<ModelBase<?>>>> beforeFlush,
			List<Hook<AfterCommit<ModelBase<?>>>> afterCommit) {

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
		static <H> Hook<H> of(Object hook, Class<?> type) {
			return new Hook<>((H) hook, type);
		}

		static <H> Hook<H> byItsClass(Object hook, Class<?> kind) {
			Class<?> type = ResolvableType.forClass(kind, hook.getClass()).getGeneric(0).resolve();
			if (type == null) {
				throw new ModelConfigurationException(
						"%s doesn't tell which models it is for, as the class of a lambda never does."
							.formatted(hook.getClass().getName()),
						"Name the model in a class, as in 'implements %s<Article>', or give it to SessionHooks.builder()."
							.formatted(kind.getSimpleName()));
			}
			return of(hook, type);
		}

	}

}
