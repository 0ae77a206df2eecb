package shop;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.TextAttribute;

/**
 * Metamodel of {@link Document}: its columns as constants.
 */
@Generated("io.modelbase.processor.ModelProcessor")
@SuppressWarnings("rawtypes")
public final class Document_ {

	/** Column of {@link Document} property {@code title}. */
	public static final TextAttribute<Document> title = new TextAttribute<>(Document.class, "title");

	private Document_() {
	}

}
