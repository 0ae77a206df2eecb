package io.modelbase;

import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * Thrown when a relation is read that wasn't loaded. Nothing loads by itself: the message
 * names the relation, what read the model, and both cures.
 *
 * @since 0.1.0
 */
public class RelationNotLoadedException extends InvalidDataAccessApiUsageException {

	private static final long serialVersionUID = 1L;

	private final String relation;

	/**
	 * Creates the exception.
	 * @param relation the relation
	 * @param message what happened, with the cure
	 */
	public RelationNotLoadedException(String relation, String message) {
		super(message);
		this.relation = relation;
	}

	/**
	 * Returns the relation that isn't loaded.
	 * @return for example {@code User.articles}
	 */
	public String getRelation() {
		return this.relation;
	}

}
