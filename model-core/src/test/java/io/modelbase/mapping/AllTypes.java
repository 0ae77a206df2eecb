package io.modelbase.mapping;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.UUID;

import jakarta.validation.constraints.Digits;
import lombok.Getter;
import lombok.Setter;
import lombok.experimental.Accessors;
import org.jspecify.annotations.Nullable;

import io.modelbase.UuidModel;

/**
 * A model with a column of each type.
 */
@Getter
@Setter
@Accessors(chain = true)
class AllTypes extends UuidModel {

	private @Nullable String text;

	private @Nullable Character letter;

	private char primitiveLetter = 'x';

	private @Nullable Boolean truth;

	private boolean primitiveTruth;

	private @Nullable Byte tiny;

	private byte primitiveTiny;

	private @Nullable Short small;

	private short primitiveSmall;

	private @Nullable Integer number;

	private int primitiveNumber;

	private @Nullable Long large;

	private long primitiveLarge;

	private @Nullable Float single;

	private float primitiveSingle;

	private @Nullable Double twofold;

	private double primitiveTwofold;

	@Digits(integer = 20, fraction = 6)
	private @Nullable BigDecimal decimal;

	private @Nullable BigInteger integer;

	private @Nullable UUID uuid;

	private byte @Nullable [] bytes;

	private @Nullable Colour colour;

	private @Nullable LocalDate date;

	private @Nullable LocalTime time;

	private @Nullable LocalDateTime dateTime;

	private @Nullable Instant instant;

	private @Nullable OffsetDateTime offsetDateTime;

	private @Nullable ZonedDateTime zonedDateTime;

	enum Colour {

		RED, GREEN {
			@Override
			boolean isCalm() {
				return true;
			}
		};

		boolean isCalm() {
			return false;
		}

	}

}
