package io.modelbase.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.constraints.Digits;
import lombok.AllArgsConstructor;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.Setter;
import lombok.experimental.Accessors;
import org.jspecify.annotations.Nullable;

import org.springframework.data.relational.core.mapping.Table;

import io.modelbase.LongModel;
import io.modelbase.Unique;
import io.modelbase.constraint.NonEmptyStr64;
import io.modelbase.constraint.Str128;
import io.modelbase.constraint.Str255;

/**
 * A model with a generated id and columns of the common kinds.
 */
@Getter
@Setter
@Accessors(chain = true)
@NoArgsConstructor
@AllArgsConstructor
@Table("users")
public class User extends LongModel {

	@NonEmptyStr64
	private String name;

	@Str255
	@Unique
	private @Nullable String email;

	@Str128
	private @Nullable String nickname;

	private @Nullable Integer age;

	private boolean active;

	@Digits(integer = 10, fraction = 4)
	private @Nullable BigDecimal score;

	private @Nullable LocalDate born;

	/**
	 * Creates a user without anything but a name.
	 * @param name the name
	 */
	public User(String name) {
		this.name = name;
	}

}
