package io.modelbase.autoconfigure.failing.twice;

import io.modelbase.LongModel;
import org.jspecify.annotations.Nullable;

import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

@Table("labels")
class Label extends LongModel {

	private @Nullable String title;

	@Column("TITLE")
	private @Nullable String heading;

	@Nullable String text() {
		return (this.title != null) ? this.title : this.heading;
	}

}
