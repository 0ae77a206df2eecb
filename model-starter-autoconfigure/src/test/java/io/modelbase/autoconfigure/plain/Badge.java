package io.modelbase.autoconfigure.plain;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Transient;
import org.springframework.data.domain.Persistable;
import org.springframework.data.relational.core.mapping.Table;

/** An entity that says itself whether it is new. */
@Table
public class Badge implements Persistable<String> {

	@Id
	public final String code;

	public @Nullable String label;

	@Transient
	public boolean fresh;

	@PersistenceCreator
	Badge(String code, @Nullable String label) {
		this.code = code;
		this.label = label;
	}

	public static Badge fresh(String code, String label) {
		Badge badge = new Badge(code, label);
		badge.fresh = true;
		return badge;
	}

	@Override
	public String getId() {
		return this.code;
	}

	@Override
	public boolean isNew() {
		return this.fresh;
	}

}
