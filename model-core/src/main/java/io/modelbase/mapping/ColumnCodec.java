package io.modelbase.mapping;

import org.jspecify.annotations.Nullable;

/** Converts the values of one column between the model's property and the driver. */
interface ColumnCodec {

	/** The type of what the driver gets. */
	Class<?> databaseType();

	/** Whether the driver may be asked for the property's own type. */
	boolean readsAs(@Nullable Class<?> driverType);

	/** What the driver gets for a value of the property. */
	@Nullable Object write(@Nullable Object value);

	/** The value of the property for what the driver gave. */
	@Nullable Object read(@Nullable Object value);

	/** Whether what is remembered of a value may be another object than the value. */
	boolean isCopied();

	/**
	 * What to remember of a property's value: itself if it never changes, else a copy.
	 */
	@Nullable Object snapshot(@Nullable Object value);

	/** Whether a snapshot differs from a property's value. */
	boolean isChanged(@Nullable Object snapshot, @Nullable Object value);

}
