package io.modelbase.docs;

import io.modelbase.constraint.Str128;
import io.modelbase.constraint.Str16;
import org.jspecify.annotations.Nullable;

// tag::embedded[]
public record Address(@Str128 @Nullable String street, @Str16 @Nullable String postcode,
		@Str128 @Nullable String city) {
}
// end::embedded[]
