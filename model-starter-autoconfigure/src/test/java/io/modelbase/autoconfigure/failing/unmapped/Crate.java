package io.modelbase.autoconfigure.failing.unmapped;

import io.modelbase.LongModel;
import org.jspecify.annotations.Nullable;

class Crate extends LongModel {

	private @Nullable Contents contents;

	@Nullable Contents contents() {
		return this.contents;
	}

	static class Contents {

		private int weight;

		int weight() {
			return this.weight;
		}

	}

}
