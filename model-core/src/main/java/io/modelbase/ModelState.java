package io.modelbase;

import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Door to the hidden state of models, for the packages that read and write rows. Not API:
 * applications have no use for it, and it may change at any time.
 *
 * @since 0.1.0
 */
public final class ModelState {

	/** Stands for the value of a column that the database did not return. */
	public static final Object UNREAD = new Object() {

		@Override
		public String toString() {
			return "unread";
		}

	};

	private ModelState() {
	}

	/**
	 * Returns the row as last read or written.
	 * @param model the model
	 * @return a slot for each column of the model's mapping, in its order, holding an
	 * {@link Unread} where nothing is known; null when no row exists
	 */
	public static @Nullable Object @Nullable [] row(ModelBase<?> model) {
		return model.row;
	}

	/**
	 * Replaces the row as last read or written. The array belongs to the model from then
	 * on.
	 * @param model the model
	 * @param row a slot for each column, or null to make the model new again
	 */
	public static void row(ModelBase<?> model, @Nullable Object @Nullable [] row) {
		model.row = row;
	}

	/**
	 * Takes note that the row of a model was locked. A lock noted before is forgotten.
	 * @param model the model
	 * @param held tells whether the lock is still held, that is until its transaction
	 * ends; called whenever {@link #isLocked} is
	 */
	public static void lock(ModelBase<?> model, BooleanSupplier held) {
		model.lock = held;
	}

	/**
	 * Returns whether the row of a model is known to be locked.
	 * @param model the model
	 * @return {@code true} if it was locked, and the lock is still held
	 */
	public static boolean isLocked(ModelBase<?> model) {
		BooleanSupplier lock = model.lock;
		return lock != null && lock.getAsBoolean();
	}

	/**
	 * Slot of a column that was neither read nor written. Its property may hold something
	 * all the same, from a field's initialiser, and is written once it holds something
	 * else.
	 *
	 * @param snapshot what the property held when the row was read
	 */
	public record Unread(@Nullable Object snapshot) {

	}

}
