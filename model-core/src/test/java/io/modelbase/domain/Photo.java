package io.modelbase.domain;

import java.math.BigDecimal;

import lombok.Getter;
import lombok.Setter;
import lombok.experimental.Accessors;
import org.jspecify.annotations.Nullable;

import io.modelbase.LongModel;

/**
 * A model with values that compare in a way of their own.
 */
@Getter
@Setter
@Accessors(chain = true)
public class Photo extends LongModel {

	private byte @Nullable [] content;

	private @Nullable BigDecimal price;

	private int width;

}
