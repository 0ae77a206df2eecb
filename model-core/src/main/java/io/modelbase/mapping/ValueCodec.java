package io.modelbase.mapping;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.core.convert.ConversionException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.data.convert.CustomConversions;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.r2dbc.convert.R2dbcConverter;
import org.springframework.data.r2dbc.dialect.R2dbcDialect;
import org.springframework.data.relational.core.conversion.AbstractRelationalConverter;
import org.springframework.data.relational.core.dialect.ArrayColumns;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;
import org.springframework.util.ClassUtils;

/**
 * Converts the values of one column between the model's property and the driver, as
 * Spring Data's converter does, but decides once per column instead of once per value.
 */
final class ValueCodec implements ColumnCodec {

	private static final Set<Class<?>> IMMUTABLE = Set.of(String.class, Character.class, Boolean.class, Byte.class,
			Short.class, Integer.class, Long.class, Float.class, Double.class, BigDecimal.class, BigInteger.class,
			UUID.class, Duration.class, Period.class);

	private final RelationalPersistentProperty property;

	private final R2dbcConverter converter;

	private final ArrayColumns arrays;

	private final TypeInformation<?> type;

	private final Class<?> boxed;

	private final boolean immutable;

	private final Kind kind;

	private final @Nullable StandIn standIn;

	private final Map<String, Object> constants = new HashMap<>();

	private final Class<?> databaseType;

	ValueCodec(RelationalPersistentProperty property, R2dbcConverter converter, R2dbcDialect dialect) {
		this.property = property;
		this.converter = converter;
		this.arrays = dialect.getArraySupport();
		this.type = property.getTypeInformation();
		this.boxed = ClassUtils.resolvePrimitiveIfNecessary(property.getType());
		this.immutable = isImmutable(this.boxed);
		Class<?> target = converter.getTargetType(this.boxed);
		StandIn standIn = hasOwnConversion(this.boxed) ? null : StandIn.of(this.boxed, dialect);
		this.standIn = standIn;
		if (this.boxed.isEnum() && target == String.class && !hasOwnConversion(this.boxed)) {
			this.kind = Kind.ENUM;
			for (Object constant : this.boxed.getEnumConstants()) {
				this.constants.put(((Enum<?>) constant).name(), constant);
			}
		}
		else if (target != this.boxed) {
			this.kind = Kind.CONVERTED;
		}
		else if (standIn != null) {
			this.kind = Kind.STAND_IN;
		}
		else if (property.isCollectionLike() && this.boxed != byte[].class && !hasOwnConversion(this.boxed)) {
			this.kind = Kind.ARRAY;
		}
		else {
			this.kind = (this.immutable && !hasOwnConversion(this.boxed)) ? Kind.PLAIN : Kind.OTHER;
		}
		this.databaseType = (this.kind == Kind.ARRAY) ? arrayType() : (standIn != null) ? standIn.type() : target;
	}

	private static boolean isImmutable(Class<?> type) {
		return IMMUTABLE.contains(type) || type.isPrimitive() || type.isEnum() || Temporal.class.isAssignableFrom(type)
				|| (type.isRecord() && Arrays.stream(type.getRecordComponents())
					.allMatch((component) -> isImmutable(component.getType())));
	}

	private boolean hasOwnConversion(Class<?> type) {
		CustomConversions conversions = conversions();
		return conversions != null && conversions.getCustomWriteTarget(type).isPresent();
	}

	private @Nullable CustomConversions conversions() {
		return (this.converter instanceof AbstractRelationalConverter converter) ? converter.getConversions() : null;
	}

	private Class<?> arrayType() {
		if (!this.arrays.isSupported()) {
			return this.boxed;
		}
		Class<?> element = this.converter.getTargetType(this.property.getActualType());
		return Array.newInstance(this.arrays.getArrayType(element), 0).getClass();
	}

	@Override
	public Class<?> databaseType() {
		return this.databaseType;
	}

	@Override
	public boolean readsAs(@Nullable Class<?> driverType) {
		CustomConversions conversions = conversions();
		return this.kind != Kind.CONVERTED && this.kind != Kind.STAND_IN && driverType == this.boxed
				&& (conversions == null || !conversions.hasCustomReadTarget(driverType, this.boxed));
	}

	@Override
	public @Nullable Object write(@Nullable Object value) {
		if (value == null || this.kind == Kind.PLAIN) {
			return value;
		}
		if (this.kind == Kind.ENUM) {
			return ((Enum<?>) value).name();
		}
		if (this.standIn != null) {
			return this.standIn.write().apply(value);
		}
		if (this.kind == Kind.ARRAY) {
			return writeArray(value);
		}
		return this.converter.writeValue(value, this.type);
	}

	private @Nullable Object writeArray(Object value) {
		if (hasOwnConversion(value.getClass())) {
			return this.converter.writeValue(value, this.type);
		}
		if (!this.arrays.isSupported()) {
			throw new InvalidDataAccessResourceUsageException(
					"%s.%s is an array or a collection, which this database has no column type for. Register a converter in an R2dbcCustomConversions bean."
						.formatted(this.property.getOwner().getType().getSimpleName(), this.property.getName()));
		}
		return this.converter.getArrayValue(this.arrays, this.property,
				(value instanceof Collection<?> collection) ? writeElements(collection) : value);
	}

	private List<@Nullable Object> writeElements(Collection<?> values) {
		List<@Nullable Object> elements = new ArrayList<>(values.size());
		for (Object value : values) {
			elements.add((value instanceof Collection<?> nested) ? writeElements(nested)
					: this.converter.writeValue(value, TypeInformation.OBJECT));
		}
		return elements;
	}

	@Override
	public @Nullable Object read(@Nullable Object value) {
		if (value == null || (this.kind == Kind.PLAIN && this.boxed.isInstance(value))) {
			return value;
		}
		if (this.kind == Kind.ENUM && value instanceof String name) {
			return constant(name);
		}
		try {
			return (this.standIn != null) ? readStandIn(this.standIn, value)
					: this.converter.readValue(value, this.type);
		}
		catch (ConversionException | IllegalArgumentException ex) {
			throw new InvalidDataAccessApiUsageException(
					"Column %s can't be read into %s.%s: the driver gives %s, the property is %s. Change the property's type, or register a reading converter in an R2dbcCustomConversions bean."
						.formatted(this.property.getColumnName(), this.property.getOwner().getType().getSimpleName(),
								this.property.getName(), value.getClass().getName(), this.boxed.getName()),
					ex);
		}
	}

	private @Nullable Object readStandIn(StandIn standIn, Object value) {
		Object read = this.converter.readValue(value, TypeInformation.of(standIn.type()));
		return (read != null) ? standIn.read().apply(read) : null;
	}

	private Object constant(String name) {
		Object constant = this.constants.get(name);
		if (constant == null) {
			throw new InvalidDataAccessApiUsageException(
					"Column %s holds a name that %s has no constant for. Add the constant, or correct the rows."
						.formatted(this.property.getColumnName(), this.boxed.getName()));
		}
		return constant;
	}

	@Override
	public boolean isCopied() {
		return !this.immutable;
	}

	@Override
	public @Nullable Object snapshot(@Nullable Object value) {
		return this.immutable ? value : copy(write(value));
	}

	private static @Nullable Object copy(@Nullable Object value) {
		if (value instanceof ByteBuffer buffer) {
			ByteBuffer source = buffer.duplicate();
			return ByteBuffer.allocate(source.remaining()).put(source).flip();
		}
		if (value instanceof Collection<?> collection) {
			return new ArrayList<>(collection);
		}
		if (value == null || !value.getClass().isArray()) {
			return value;
		}
		int length = Array.getLength(value);
		Object copy = Array.newInstance(value.getClass().getComponentType(), length);
		if (value instanceof Object[] elements) {
			Arrays.setAll((Object[]) copy, (i) -> copy(elements[i]));
		}
		else {
			System.arraycopy(value, 0, copy, 0, length);
		}
		return copy;
	}

	@Override
	public boolean isChanged(@Nullable Object snapshot, @Nullable Object value) {
		if (snapshot == value && this.immutable) {
			return false;
		}
		if (snapshot instanceof BigDecimal before && value instanceof BigDecimal now) {
			return before.compareTo(now) != 0;
		}
		return !Objects.deepEquals(snapshot, this.immutable ? value : write(value));
	}

	private enum Kind {

		/** The driver's type is the property's, and immutable. */
		PLAIN,
		/** An enum, stored by its constants' names. */
		ENUM,
		/** Another type stands in for one that the driver doesn't take. */
		STAND_IN,

		/** A converter of the application's stands between. */
		CONVERTED,
		/** An array or a collection in an array column. */
		ARRAY,
		/** Whatever else the driver takes. */
		OTHER

	}

}
