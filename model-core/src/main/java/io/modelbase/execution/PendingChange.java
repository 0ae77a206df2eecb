package io.modelbase.execution;

import java.util.List;
import java.util.Locale;

import io.modelbase.ModelBase;

/**
 * What a flush would do with one model.
 *
 * @param kind what would be done with its row
 * @param model the model
 * @param properties the paths of the properties that would be written, none for a delete
 * @since 0.1.0
 */
public record PendingChange(WriteKind kind, ModelBase<?> model, List<String> properties) {

	/** Shows the kind, the model and the properties, without values. */
	@Override
	public String toString() {
		String text = this.kind.name().toLowerCase(Locale.ROOT) + " " + this.model;
		return this.properties.isEmpty() ? text : text + " " + this.properties;
	}

}
