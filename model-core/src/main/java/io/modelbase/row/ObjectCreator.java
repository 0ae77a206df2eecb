package io.modelbase.row;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.modelbase.ModelState;
import io.modelbase.mapping.EmbeddedObject;
import io.modelbase.mapping.ModelColumn;
import io.modelbase.mapping.ModelProperty;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.data.mapping.InstanceCreatorMetadata;
import org.springframework.data.mapping.Parameter;
import org.springframework.data.mapping.PreferredConstructor;
import org.springframework.data.mapping.model.EntityInstantiator;
import org.springframework.data.mapping.model.EntityInstantiators;
import org.springframework.data.mapping.model.ParameterValueProvider;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Creates a model, or an object embedded in one, out of column values: by its constructor
 * what that takes, the rest by setting properties.
 */
final class ObjectCreator {

	private static final EntityInstantiators INSTANTIATORS = new EntityInstantiators();

	private final RelationalPersistentEntity<?> entity;

	private final @Nullable MethodHandle constructor;

	private final Map<Parameter<?, ?>, Member> arguments = new HashMap<>();

	private final Member[] properties;

	private final Member[] primitives;

	/**
	 * Creates an object and sets all its properties, if they are all columns that can be
	 * set.
	 */
	private final @Nullable MethodHandle whole;

	ObjectCreator(RelationalPersistentEntity<?> entity, List<ModelProperty> members) {
		this.entity = entity;
		InstanceCreatorMetadata<RelationalPersistentProperty> creator = entity.getInstanceCreatorMetadata();
		this.constructor = (creator instanceof PreferredConstructor<?, ?> preferred && !creator.hasParameters())
				? handle(preferred.getConstructor()) : null;
		List<Member> properties = new ArrayList<>();
		for (ModelProperty member : members) {
			Parameter<?, ?> parameter = parameter(creator, member);
			if (parameter != null) {
				this.arguments.put(parameter, new Member(member));
			}
			else {
				properties.add(new Member(member));
			}
		}
		this.properties = properties.toArray(Member[]::new);
		this.primitives = properties.stream().filter((member) -> member.primitive).toArray(Member[]::new);
		this.whole = (this.constructor != null && properties.stream().allMatch(Member::isSettableColumn))
				? whole(this.constructor, properties) : null;
	}

	/**
	 * One handle for all properties costs less than one for each: only what is called
	 * from Java is looked at anew for each call.
	 */
	private static MethodHandle whole(MethodHandle constructor, List<Member> properties) {
		MethodHandle element = MethodHandles.arrayElementGetter(Object[].class);
		MethodHandle setters = MethodHandles.empty(MethodType.methodType(void.class, Object.class, Object[].class));
		for (Member member : properties) {
			MethodHandle value = MethodHandles.insertArguments(element, 1, member.index);
			setters = MethodHandles.foldArguments(MethodHandles.filterArguments(member.property.setter(), 1, value),
					setters);
		}
		MethodHandle object = MethodHandles.dropArguments(MethodHandles.identity(Object.class), 1, Object[].class);
		return MethodHandles.foldArguments(MethodHandles.foldArguments(object, setters), constructor);
	}

	/**
	 * Whether objects of an entity can be created from columns alone. A constructor with
	 * a SpEL argument, for one, can't.
	 */
	static boolean supports(RelationalPersistentEntity<?> entity, List<ModelProperty> members) {
		InstanceCreatorMetadata<RelationalPersistentProperty> creator = entity.getInstanceCreatorMetadata();
		if (creator != null) {
			for (Parameter<?, ?> parameter : creator.getParameters()) {
				if (parameter.hasValueExpression() || members.stream()
					.noneMatch((member) -> member.property().getName().equals(parameter.getName()))) {
					return false;
				}
			}
		}
		return members.stream()
			.allMatch((member) -> isSettable(creator, member) && (!(member instanceof EmbeddedObject embedded)
					|| supports(embedded.entity(), embedded.members())));
	}

	private static boolean isSettable(@Nullable InstanceCreatorMetadata<RelationalPersistentProperty> creator,
			ModelProperty member) {
		return member.isWritable() || parameter(creator, member) != null;
	}

	private static @Nullable Parameter<?, ?> parameter(
			@Nullable InstanceCreatorMetadata<RelationalPersistentProperty> creator, ModelProperty member) {
		if (creator != null) {
			for (Parameter<?, ?> parameter : creator.getParameters()) {
				if (member.property().getName().equals(parameter.getName())) {
					return parameter;
				}
			}
		}
		return null;
	}

	private static MethodHandle handle(Constructor<?> constructor) {
		try {
			ReflectionUtils.makeAccessible(constructor);
			return MethodHandles.lookup().unreflectConstructor(constructor).asType(MethodType.methodType(Object.class));
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException("No access to " + constructor, ex);
		}
	}

	/**
	 * Creates the object of a row that has all columns.
	 * @param values a slot for each column of the model, all of them read
	 */
	Object createWhole(@Nullable Object[] values) {
		if (this.whole == null) {
			return create(values);
		}
		for (Member member : this.primitives) {
			member.checked(values[member.index]);
		}
		try {
			return (Object) this.whole.invokeExact(values);
		}
		catch (Throwable ex) {
			throw rethrow(ex);
		}
	}

	private static RuntimeException rethrow(Throwable ex) {
		ReflectionUtils.rethrowRuntimeException(ex);
		throw new IllegalStateException(ex);
	}

	/**
	 * Creates the object.
	 * @param values a slot for each column of the model, {@link ModelState#UNREAD} where
	 * the result has no such column
	 */
	Object create(@Nullable Object[] values) {
		Object object = instantiate(values);
		for (Member member : this.properties) {
			Object value = member.value(values);
			if (value != ModelState.UNREAD) {
				member.property.set(object, member.checked(value));
			}
		}
		return object;
	}

	/**
	 * Sets values on an object that exists already; unread ones are left alone. Embedded
	 * objects are replaced.
	 */
	void fill(Object model, @Nullable Object[] values) {
		for (Member member : this.arguments.values()) {
			member.fill(model, values);
		}
		for (Member member : this.properties) {
			member.fill(model, values);
		}
	}

	private Object instantiate(@Nullable Object[] values) {
		if (this.constructor != null) {
			try {
				return (Object) this.constructor.invokeExact();
			}
			catch (Throwable ex) {
				throw rethrow(ex);
			}
		}
		EntityInstantiator instantiator = INSTANTIATORS.getInstantiatorFor(this.entity);
		return instantiator.createInstance(this.entity, new Arguments(values));
	}

	/** Gives a constructor its arguments. */
	private final class Arguments implements ParameterValueProvider<RelationalPersistentProperty> {

		private final @Nullable Object[] values;

		private Arguments(@Nullable Object[] values) {
			this.values = values;
		}

		@Override
		@SuppressWarnings("unchecked")
		public <V> @Nullable V getParameterValue(Parameter<V, RelationalPersistentProperty> parameter) {
			Member member = Objects.requireNonNull(ObjectCreator.this.arguments.get(parameter));
			Object value = member.value(this.values);
			if (value == ModelState.UNREAD) {
				Class<?> type = parameter.getRawType();
				return type.isPrimitive() ? (V) Array.get(Array.newInstance(type, 1), 0) : null;
			}
			return (V) member.checked(value);
		}

	}

	/** A property, and how its value comes out of the columns. */
	private static final class Member {

		private final ModelProperty property;

		private final int index;

		private final @Nullable ObjectCreator embedded;

		private final boolean primitive;

		Member(ModelProperty property) {
			this.property = property;
			this.index = (property instanceof ModelColumn column) ? column.index() : -1;
			this.embedded = (property instanceof EmbeddedObject object)
					? new ObjectCreator(object.entity(), object.members()) : null;
			this.primitive = property.property().getType().isPrimitive();
		}

		boolean isSettableColumn() {
			return this.embedded == null && this.property.isWritable();
		}

		@Nullable Object value(@Nullable Object[] values) {
			if (this.embedded == null) {
				return values[this.index];
			}
			EmbeddedObject object = (EmbeddedObject) this.property;
			return switch (state(object, values)) {
				case UNREAD -> ModelState.UNREAD;
				case EMPTY -> object.isNullWhenEmpty() ? null : this.embedded.create(values);
				case FILLED -> this.embedded.create(values);
			};
		}

		private static EmbeddedState state(EmbeddedObject object, @Nullable Object[] values) {
			EmbeddedState state = EmbeddedState.UNREAD;
			for (ModelProperty member : object.members()) {
				EmbeddedState next = (member instanceof ModelColumn column) ? state(values[column.index()])
						: state((EmbeddedObject) member, values);
				state = (next.compareTo(state) > 0) ? next : state;
			}
			return state;
		}

		private static EmbeddedState state(@Nullable Object value) {
			return (value == null) ? EmbeddedState.EMPTY
					: (value == ModelState.UNREAD) ? EmbeddedState.UNREAD : EmbeddedState.FILLED;
		}

		void fill(Object model, @Nullable Object[] values) {
			Object value = (this.embedded == null) ? values[this.index]
					: refilled((EmbeddedObject) this.property, model, values);
			if (value == ModelState.UNREAD || Objects.equals(value, this.property.get(model))) {
				return;
			}
			if (!this.property.isWritable()) {
				throw new DataRetrievalFailureException(
						"%s is final, and the database filled its column with another value. Remove the final, or the column's default."
							.formatted(this.property));
			}
			this.property.set(model, checked(value));
		}

		private @Nullable Object refilled(EmbeddedObject object, Object model, @Nullable Object[] values) {
			if (state(object, values) == EmbeddedState.UNREAD) {
				return ModelState.UNREAD;
			}
			@Nullable Object[] all = values.clone();
			complete(object, model, all);
			return value(all);
		}

		private static void complete(EmbeddedObject object, Object model, @Nullable Object[] values) {
			for (ModelProperty member : object.members()) {
				if (member instanceof EmbeddedObject nested) {
					complete(nested, model, values);
				}
				else if (member instanceof ModelColumn column && values[column.index()] == ModelState.UNREAD) {
					values[column.index()] = column.get(model);
				}
			}
		}

		@Nullable Object checked(@Nullable Object value) {
			if (value == null && this.primitive) {
				throw new DataRetrievalFailureException(
						"%s is a primitive %s, and a row has NULL in its column. Declare the property as %s, or make the column NOT NULL."
							.formatted(this.property, this.property.property().getType(),
									ClassUtils.resolvePrimitiveIfNecessary(this.property.property().getType())
										.getSimpleName()));
			}
			return value;
		}

	}

	/** What the columns of an embedded object hold, from least to most. */
	private enum EmbeddedState {

		UNREAD, EMPTY, FILLED

	}

}
