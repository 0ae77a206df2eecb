package io.modelbase.docs;

import io.modelbase.LongModel;

/** Has no constraints, so that the database is what refuses. */
class Draft extends LongModel {

	private final String text;

	private final int stars;

	Draft(String text, int stars) {
		this.text = text;
		this.stars = stars;
	}

	String getText() {
		return this.text;
	}

	int getStars() {
		return this.stars;
	}

}
