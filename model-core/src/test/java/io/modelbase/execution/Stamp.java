package io.modelbase.execution;

import io.modelbase.LongModel;

/** Has a property that is given by a copy alone. */
class Stamp extends LongModel {

	final String motif;

	Stamp() {
		this("blank");
	}

	private Stamp(String motif) {
		this.motif = motif;
	}

	Stamp withMotif(String motif) {
		Stamp copy = new Stamp(motif);
		copy.setId(getId());
		return copy;
	}

}
