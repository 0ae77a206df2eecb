package io.modelbase.sql;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

/**
 * Values of one type that r2dbc-postgresql binds as one array, as the server then takes
 * them: the type of an element is what a single value would be bound as.
 *
 * @param values the array
 * @param type the type of its elements in SQL
 */
record BoundArray(Object[] values, String type) {

	private static final Map<Class<?>, String> TYPES = Map.ofEntries(Map.entry(Boolean.class, "boolean"),
			Map.entry(Short.class, "smallint"), Map.entry(Integer.class, "integer"), Map.entry(Long.class, "bigint"),
			Map.entry(Float.class, "real"), Map.entry(Double.class, "double precision"),
			Map.entry(BigDecimal.class, "numeric"), Map.entry(BigInteger.class, "numeric"),
			Map.entry(String.class, "varchar"), Map.entry(UUID.class, "uuid"), Map.entry(LocalDate.class, "date"),
			Map.entry(LocalTime.class, "time"), Map.entry(LocalDateTime.class, "timestamp"),
			Map.entry(Instant.class, "timestamptz"), Map.entry(OffsetDateTime.class, "timestamptz"),
			Map.entry(ZonedDateTime.class, "timestamptz"));

	/** The array of some values; null if they can't be bound as one. */
	static @Nullable BoundArray of(List<Object> values) {
		return of(values.size(), values::get);
	}

	/** The array of a column of rows; null if it can't be bound as one. */
	static @Nullable BoundArray ofColumn(List<List<Object>> rows, int column) {
		return of(rows.size(), (row) -> rows.get(row).get(column));
	}

	private static @Nullable BoundArray of(int size, IntFunction<Object> values) {
		Class<?> elements = type(size, values);
		String type = TYPES.get(elements);
		if (type == null) {
			return null;
		}
		Object[] array = (Object[]) Array.newInstance(elements, size);
		for (int i = 0; i < size; i++) {
			Object value = values.apply(i);
			if (value.getClass() == elements) {
				array[i] = value;
			}
			else if (!(value instanceof BoundSql.Null)) {
				return null;
			}
		}
		return new BoundArray(array, type);
	}

	/** The type of the first value that isn't null, or what is said of the nulls. */
	private static Class<?> type(int size, IntFunction<Object> values) {
		for (int i = 0; i < size; i++) {
			if (!(values.apply(i) instanceof BoundSql.Null)) {
				return values.apply(i).getClass();
			}
		}
		return ((BoundSql.Null) values.apply(0)).type();
	}

}
