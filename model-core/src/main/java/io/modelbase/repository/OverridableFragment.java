package io.modelbase.repository;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.data.r2dbc.repository.support.SimpleR2dbcRepository;
import org.springframework.data.repository.core.support.RepositoryFragment.ImplementedRepositoryFragment;
import org.springframework.util.ReflectionUtils;

/**
 * A fragment that leaves to the application's own repository base class what that class
 * overrides. Without it fragments would come first, and the override be lost silently.
 *
 * @param <T> the fragment's interface
 */
final class OverridableFragment<T> extends ImplementedRepositoryFragment<T> {

	private final Class<?> baseClass;

	OverridableFragment(Class<T> type, T implementation, Class<?> baseClass) {
		super(type, implementation);
		this.baseClass = baseClass;
	}

	@Override
	public boolean hasMethod(Method method) {
		return super.hasMethod(method) && !isOverridden(method);
	}

	@Override
	public Stream<Method> methods() {
		return super.methods().filter((method) -> !isOverridden(method));
	}

	@Override
	public List<Method> findMethods(String name) {
		return super.findMethods(name).stream().filter((method) -> !isOverridden(method)).toList();
	}

	private boolean isOverridden(Method method) {
		Method own = ReflectionUtils.findMethod(this.baseClass, method.getName(), method.getParameterTypes());
		return own != null && !own.getDeclaringClass().isAssignableFrom(SimpleR2dbcRepository.class);
	}

}
