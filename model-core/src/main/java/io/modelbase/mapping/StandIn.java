package io.modelbase.mapping;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.data.r2dbc.dialect.MySqlDialect;
import org.springframework.data.r2dbc.dialect.R2dbcDialect;

/**
 * A type that is stored in the place of one that not every driver takes.
 *
 * @param type the type that the driver gets
 * @param write converts a property's value into it
 * @param read converts it back
 */
record StandIn(Class<?> type, Function<Object, Object> write, Function<Object, @Nullable Object> read) {

	/** The stand-in of a type, or null where the driver takes the type itself. */
	static @Nullable StandIn of(Class<?> type, R2dbcDialect dialect) {
		if (type == Character.class) {
			return of(Character.class, String.class, Object::toString,
					(text) -> text.isEmpty() ? null : text.charAt(0));
		}
		if (type == BigInteger.class) {
			return of(BigInteger.class, BigDecimal.class, BigDecimal::new, BigDecimal::toBigInteger);
		}
		if (type == OffsetDateTime.class && dialect instanceof MySqlDialect) {
			return of(OffsetDateTime.class, Instant.class, OffsetDateTime::toInstant,
					(instant) -> instant.atOffset(ZoneOffset.UTC));
		}
		if (type == ZonedDateTime.class) {
			return (dialect instanceof MySqlDialect)
					? of(ZonedDateTime.class, Instant.class, ZonedDateTime::toInstant,
							(instant) -> instant.atZone(ZoneOffset.UTC))
					: of(ZonedDateTime.class, OffsetDateTime.class, ZonedDateTime::toOffsetDateTime,
							OffsetDateTime::toZonedDateTime);
		}
		return null;
	}

	private static <V, D> StandIn of(Class<V> type, Class<D> standIn, Function<V, D> write,
			Function<D, @Nullable V> read) {
		return new StandIn(standIn, (value) -> write.apply(type.cast(value)),
				(value) -> read.apply(standIn.cast(value)));
	}

}
