package io.modelbase.schema;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;

import io.modelbase.mapping.ModelColumn;
import io.modelbase.mapping.ModelConfigurationException;
import io.modelbase.sql.Dialect;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;
import org.springframework.util.ClassUtils;

/**
 * Finds the SQL type of a column by what the driver gets and by the constraints on it.
 */
final class ColumnTypes {

	private static final int DEFAULT_LENGTH = 255;

	/** MariaDB counts a VARCHAR into its limit of 65,535 bytes a row. */
	private static final int MARIADB_LONGEST_VARCHAR = 2048;

	/** A TEXT of MariaDB holds 65,535 bytes, at four bytes a character. */
	private static final int MARIADB_LONGEST_TEXT = 16_383;

	private static final Map<Class<?>, String> COMMON = Map.ofEntries(Map.entry(Boolean.class, "BOOLEAN"),
			Map.entry(Byte.class, "SMALLINT"), Map.entry(Short.class, "SMALLINT"), Map.entry(Integer.class, "INTEGER"),
			Map.entry(Long.class, "BIGINT"), Map.entry(Float.class, "REAL"),
			Map.entry(Double.class, "DOUBLE PRECISION"), Map.entry(LocalDate.class, "DATE"),
			Map.entry(LocalTime.class, "TIME(6)"), Map.entry(UUID.class, "UUID"));

	private static final Map<Class<?>, String> STANDARD_TIMES = Map.of(LocalDateTime.class, "TIMESTAMP(6)",
			Instant.class, "TIMESTAMP(6) WITH TIME ZONE", OffsetDateTime.class, "TIMESTAMP(6) WITH TIME ZONE",
			ZonedDateTime.class, "TIMESTAMP(6) WITH TIME ZONE");

	private static final String MARIADB_TIME = "DATETIME(6)";

	private final Dialect dialect;

	ColumnTypes(Dialect dialect) {
		this.dialect = dialect;
	}

	String of(ModelColumn column) {
		// Spring Data stores a Boolean as a byte where BOOLEAN is another word for
		// TINYINT(1)
		boolean truth = valueType(column) == Boolean.class && column.databaseType() == Byte.class;
		String type = of(column, truth ? Boolean.class : column.databaseType());
		if (type == null) {
			throw new ModelConfigurationException(
					"No column type is known for %s, which is stored as %s.".formatted(column,
							column.databaseType().getName()),
					"Create the tables by a migration and set modelbase.schema.mode=none, or change the property's type.");
		}
		return type;
	}

	private @Nullable String of(ModelColumn column, Class<?> type) {
		if (type == String.class) {
			return text(length(column));
		}
		if (type == BigDecimal.class) {
			return decimal(column);
		}
		if (type == byte[].class || type == ByteBuffer.class) {
			return binary(column);
		}
		if (STANDARD_TIMES.containsKey(type)) {
			return isMySqlFamily() ? MARIADB_TIME : STANDARD_TIMES.get(type);
		}
		if (type == UUID.class && this.dialect == Dialect.MYSQL) {
			return "CHAR(36)";
		}
		if (type.isArray() && !isMySqlFamily()) {
			String element = of(column, type.getComponentType());
			return (this.dialect == Dialect.POSTGRESQL) ? element + "[]" : element + " ARRAY";
		}
		if (type.getName().equals("io.r2dbc.postgresql.codec.Json")) {
			return "JSONB";
		}
		return COMMON.get(type);
	}

	private boolean isMySqlFamily() {
		return this.dialect == Dialect.MARIADB || this.dialect == Dialect.MYSQL;
	}

	private String text(int length) {
		if (isMySqlFamily() && length > MARIADB_LONGEST_VARCHAR) {
			return (length > MARIADB_LONGEST_TEXT) ? "MEDIUMTEXT" : "TEXT";
		}
		return "VARCHAR(" + length + ")";
	}

	private String decimal(ModelColumn column) {
		if (valueType(column) == BigInteger.class) {
			return "NUMERIC(38)";
		}
		MergedAnnotation<Digits> digits = annotations(column.valueProperty()).get(Digits.class);
		if (digits.isPresent()) {
			int fraction = digits.getInt("fraction");
			return "NUMERIC(" + (digits.getInt("integer") + fraction) + ", " + fraction + ")";
		}
		return (this.dialect == Dialect.POSTGRESQL) ? "NUMERIC" : "NUMERIC(38, 10)";
	}

	private String binary(ModelColumn column) {
		return switch (this.dialect) {
			case POSTGRESQL -> "BYTEA";
			case H2 -> "VARBINARY";
			case MARIADB, MYSQL -> "LONGBLOB";
		};
	}

	/** The smallest limit that any constraint on the property sets. */
	private static int length(ModelColumn column) {
		Class<?> type = valueType(column);
		if (type == Character.class) {
			return 1;
		}
		OptionalInt limit = annotations(column.valueProperty()).stream(Size.class)
			.mapToInt((size) -> size.getInt("max"))
			.filter((max) -> max < Integer.MAX_VALUE)
			.min();
		if (type.isEnum()) {
			int longest = Arrays.stream(type.getEnumConstants())
				.mapToInt((constant) -> ((Enum<?>) constant).name().length())
				.max()
				.orElse(1);
			return limit.orElse(Math.max(longest, 64));
		}
		return limit.orElse(DEFAULT_LENGTH);
	}

	/** The type of what the column holds: of a foreign key, that of the target's id. */
	private static Class<?> valueType(ModelColumn column) {
		return ClassUtils.resolvePrimitiveIfNecessary(column.valueProperty().getType());
	}

	static MergedAnnotations annotations(RelationalPersistentProperty property) {
		Field field = property.getField();
		return (field != null) ? MergedAnnotations.from(field) : MergedAnnotations.of(List.of());
	}

}
