package io.modelbase.load;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.modelbase.RelationNotLoadedException;
import io.modelbase.RelationOrigin;
import io.modelbase.ToMany;
import io.modelbase.ToOne;

import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.util.ReflectionUtils;

/** Finds out whether the relations of models are loaded. */
final class LoadedCheck {

	private static final Map<Key, Field> FIELDS = new ConcurrentHashMap<>();

	private LoadedCheck() {
	}

	/** Fails at the first relation of a tree that is not, or only partly loaded. */
	static void check(Collection<?> models, LoadTree tree, String path) {
		tree.branches().forEach((name, branch) -> {
			List<Object> targets = new ArrayList<>();
			for (Object model : models) {
				add(model, name, branch, targets);
			}
			check(targets, branch.nested(), path + name + ".");
		});
	}

	private static void add(Object model, String name, LoadTree.Branch branch, List<Object> targets) {
		Object relation = ReflectionUtils.getField(field(model.getClass(), name), model);
		if (relation instanceof ToOne<?> one && !one.isNone()) {
			targets.add(one.get());
		}
		else if (relation instanceof ToMany<?> many && branch.rows() != null) {
			if (many.isPartial() && !branch.rows().isPartial()) {
				String property = model.getClass().getSimpleName() + "." + name;
				throw new RelationNotLoadedException(property,
						"Relation %s is loaded only in part, with a condition or a limit, where all of it is needed. Load it as a whole: repository.load(model, %s.%s())."
							.formatted(property, RelationOrigin.metamodelName(model.getClass()), name));
			}
			targets.addAll(many.list());
		}
	}

	private static Field field(Class<?> type, String name) {
		return FIELDS.computeIfAbsent(new Key(type, name), (key) -> {
			Field field = ReflectionUtils.findField(type, name);
			if (field == null) {
				throw new InvalidDataAccessApiUsageException(
						"%s has no relation '%s'. Load options of another model were given."
							.formatted(type.getSimpleName(), name));
			}
			ReflectionUtils.makeAccessible(field);
			return field;
		});
	}

	private record Key(Class<?> type, String name) {

	}

}
