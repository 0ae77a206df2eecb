package io.modelbase.row;

import io.modelbase.mapping.ModelMapping;
import io.r2dbc.spi.RowMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Where the columns of a model stand in the results of one shape, found out at the first
 * row and kept.
 *
 * @param <T> the model
 */
final class Places<T> {

	/** Instead of an offset: columns are found by their names. */
	static final int BY_NAME = -1;

	private final ModelMapping<T> mapping;

	private final boolean creatable;

	private final int offset;

	private volatile @Nullable RowReader reader;

	Places(ModelMapping<T> mapping, boolean creatable, int offset) {
		this.mapping = mapping;
		this.creatable = creatable;
		this.offset = offset;
	}

	ModelMapping<T> mapping() {
		return this.mapping;
	}

	/** Whether models can be created from columns alone. */
	boolean isCreatable() {
		return this.creatable;
	}

	RowReader reader(RowReaders readers, RowMetadata metadata) {
		RowReader reader = this.reader;
		if (reader == null) {
			reader = (this.offset == BY_NAME) ? readers.byName(this.mapping, metadata)
					: readers.byPlace(this.mapping, metadata, this.offset);
			this.reader = reader;
		}
		return reader;
	}

}
