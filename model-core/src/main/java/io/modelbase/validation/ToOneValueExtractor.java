package io.modelbase.validation;

import io.modelbase.ToOne;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.UnwrapByDefault;
import jakarta.validation.valueextraction.ValueExtractor;

/**
 * Applies constraints on a {@link ToOne}, and {@code @Valid}, to its target. None is
 * validated as null, so that it violates {@code @NotNull}. A reference that knows the key
 * alone violates nothing.
 *
 * @since 0.1.0
 */
@UnwrapByDefault
public final class ToOneValueExtractor implements ValueExtractor<ToOne<@ExtractedValue ?>> {

	/** Creates the extractor. */
	public ToOneValueExtractor() {
	}

	@Override
	public void extractValues(ToOne<?> reference, ValueReceiver receiver) {
		if (reference.isLoaded() || reference.isNone()) {
			receiver.value(null, reference.orNull());
		}
	}

}
