package io.modelbase.domain;

import lombok.Getter;
import lombok.Setter;
import lombok.experimental.Accessors;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Version;

import io.modelbase.UuidModel;

/**
 * A model that makes its own id, with a primitive version.
 */
@Getter
@Setter
@Accessors(chain = true)
public class Parcel extends UuidModel {

	private @Nullable String label;

	private @Nullable Integer weight;

	@Version
	private int version;

	/**
	 * Creates a parcel.
	 * @param label its label
	 */
	public Parcel(@Nullable String label) {
		this.label = label;
	}

}
