package io.modelbase.autoconfigure.jackson;

import io.modelbase.ModelBase;
import io.modelbase.RelationNotLoadedException;
import io.modelbase.ToOne;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;

/** What stands between the root of a document and the place that is being written. */
final class JsonPath {

	private JsonPath() {
	}

	/**
	 * Returns whether a model is being written further up, so that writing it here would
	 * repeat it.
	 * @param model the model
	 * @param generator writes the document
	 */
	static boolean contains(Object model, JsonGenerator generator) {
		for (TokenStreamContext context = generator.streamWriteContext(); context != null; context = context
			.getParent()) {
			if (context.currentValue() instanceof ModelBase<?> above && above.equals(model)) {
				return true;
			}
		}
		return false;
	}

	/** The key of a reference; null also where only the target's row would know it. */
	static @Nullable Object key(ToOne<?> reference) {
		try {
			return reference.key();
		}
		catch (RelationNotLoadedException ex) {
			return null;
		}
	}

}
