package io.modelbase.validation;

import java.util.List;

import io.modelbase.RelationState;
import io.modelbase.ToMany;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;

/**
 * Applies {@code @Valid}, and constraints on the type argument, to those elements of a
 * {@link ToMany} that are known, be it as a whole, in part, or because they were added.
 * It doesn't unwrap by default: a constraint such as {@code @Size} is on the collection
 * itself.
 *
 * @since 0.1.0
 */
public final class ToManyValueExtractor implements ValueExtractor<ToMany<@ExtractedValue ?>> {

	/** As Bean Validation names the elements of a list. */
	private static final String NODE = "<list element>";

	/** Creates the extractor. */
	public ToManyValueExtractor() {
	}

	@Override
	public void extractValues(ToMany<?> collection, ValueReceiver receiver) {
		List<?> elements = RelationState.known(collection);
		for (int i = 0; i < elements.size(); i++) {
			receiver.indexedValue(NODE, i, elements.get(i));
		}
	}

}
