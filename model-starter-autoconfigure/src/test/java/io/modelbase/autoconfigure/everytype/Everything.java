package io.modelbase.autoconfigure.everytype;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.UUID;

import io.modelbase.LongModel;
import io.modelbase.Unique;
import io.modelbase.constraint.NonEmptyStr16;
import io.modelbase.constraint.Str16;
import io.modelbase.constraint.Text100K;
import io.modelbase.constraint.Text10K;
import io.modelbase.constraint.Text1M;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A model with a property of every type. */
public class Everything extends LongModel {

	@Nullable Boolean flag;

	boolean primitiveFlag;

	@Nullable Byte tiny;

	@Nullable Short small;

	@Nullable Integer number;

	int primitiveNumber;

	@Nullable Long big;

	@Nullable Float ratio;

	@Nullable Double exact;

	@Digits(integer = 10, fraction = 2)
	@Nullable BigDecimal amount;

	@Nullable BigInteger huge;

	@Nullable Character letter;

	@Nullable String plain;

	@Nullable LocalDate day;

	@Nullable LocalTime time;

	@Nullable LocalDateTime moment;

	@Nullable Instant instant;

	@Nullable OffsetDateTime offset;

	@Nullable ZonedDateTime zoned;

	@Nullable UUID code;

	@Nullable Color color;

	byte @Nullable [] bytes;

	@NonEmptyStr16
	@Nullable String title;

	@Str16
	@Unique
	@Nullable String slug;

	@NotNull
	@Nullable Integer required;

	@Text10K
	@Nullable String text;

	@Text100K
	@Nullable String longText;

	@Text1M
	@Nullable String longestText;

	/** An enum. */
	public enum Color {

		RED, GREEN

	}

}
