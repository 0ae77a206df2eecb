package io.modelbase.autoconfigure;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import io.modelbase.mapping.ModelConfigurationException;
import io.modelbase.session.AfterCommit;
import io.modelbase.session.BeforeFlush;
import io.modelbase.session.SessionHooks;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.ResolvableType;
import org.springframework.util.function.SingletonSupplier;

/**
 * Collects the hooks that an application declares as beans, in their order, each with the
 * type of model that its declaration names. It does so once all singletons are made, as
 * hooks may need what needs the factory of sessions.
 */
final class SessionHookBeans implements Supplier<SessionHooks>, SmartInitializingSingleton {

	private final ConfigurableListableBeanFactory beanFactory;

	private final ObjectProvider<BeforeFlush<?>> beforeFlush;

	private final ObjectProvider<AfterCommit<?>> afterCommit;

	private final SingletonSupplier<SessionHooks> hooks = SingletonSupplier.of(this::collect);

	SessionHookBeans(ConfigurableListableBeanFactory beanFactory, ObjectProvider<BeforeFlush<?>> beforeFlush,
			ObjectProvider<AfterCommit<?>> afterCommit) {
		this.beanFactory = beanFactory;
		this.beforeFlush = beforeFlush;
		this.afterCommit = afterCommit;
	}

	@Override
	public void afterSingletonsInstantiated() {
		get();
	}

	@Override
	public SessionHooks get() {
		return this.hooks.obtain();
	}

	@SuppressWarnings("unchecked")
	private SessionHooks collect() {
		SessionHooks.Builder hooks = SessionHooks.builder();
		each(BeforeFlush.class, this.beforeFlush, (type, hook) -> hooks.beforeFlush(type, (BeforeFlush<Object>) hook));
		each(AfterCommit.class, this.afterCommit, (type, hook) -> hooks.afterCommit(type, (AfterCommit<Object>) hook));
		return hooks.build();
	}

	@SuppressWarnings("unchecked")
	private <H> void each(Class<?> kind, ObjectProvider<H> beans, BiConsumer<Class<Object>, H> add) {
		Map<Object, String> names = new IdentityHashMap<>();
		for (String name : BeanFactoryUtils.beanNamesForTypeIncludingAncestors(this.beanFactory, kind)) {
			names.put(this.beanFactory.getBean(name), name);
		}
		beans.orderedStream()
			.forEach((hook) -> add.accept((Class<Object>) modelType(kind, hook, names.get(hook)), hook));
	}

	/**
	 * The class of a lambda or a proxy names no model, but the bean's definition may; a
	 * definition may name less than the class does.
	 */
	private Class<?> modelType(Class<?> kind, Object hook, @Nullable String name) {
		Class<?> own = modelType(kind, ResolvableType.forClass(hook.getClass()));
		Class<?> declared = modelType(kind, declaration(name));
		Class<?> type = (declared != null && (own == null || own.isAssignableFrom(declared))) ? declared : own;
		if (type == null) {
			throw new ModelConfigurationException(
					"Bean '%s' is a %s, but neither its declaration nor its class tells which models it is for."
						.formatted((name != null) ? name : hook.getClass().getName(), kind.getSimpleName()),
					"Name the model: let the bean method return %1$s<Article>, for example, or the class implement %1$s<Article>."
						.formatted(kind.getSimpleName()));
		}
		return type;
	}

	/** A bean that was registered as an object has no definition. */
	private ResolvableType declaration(@Nullable String name) {
		if (name == null) {
			return ResolvableType.NONE;
		}
		try {
			return this.beanFactory.getMergedBeanDefinition(name).getResolvableType();
		}
		catch (NoSuchBeanDefinitionException ex) {
			return ResolvableType.NONE;
		}
	}

	private static @Nullable Class<?> modelType(Class<?> kind, ResolvableType hook) {
		return hook.as(kind).getGeneric(0).resolve();
	}

}
