package io.modelbase.domain;

import lombok.Getter;
import lombok.Setter;
import lombok.experimental.Accessors;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Version;

import io.modelbase.LongModel;

/**
 * A model with a generated id and optimistic locking.
 */
@Getter
@Setter
@Accessors(chain = true)
public class Ticket extends LongModel {

	private @Nullable String title;

	private @Nullable String holder;

	@Version
	private @Nullable Long version;

	/**
	 * Creates a ticket.
	 * @param title its title
	 */
	public Ticket(@Nullable String title) {
		this.title = title;
	}

}
