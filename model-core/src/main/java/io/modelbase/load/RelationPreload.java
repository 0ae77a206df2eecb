package io.modelbase.load;

import java.util.List;

import io.modelbase.ModelBase;
import io.modelbase.ModelState;
import io.modelbase.RelationNotLoadedException;
import io.modelbase.RelationOrigin;

import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * Mixin for models whose methods read relations, or need their row locked. Such a method
 * says by {@link RequiresRelations} and {@link RequiresForUpdate} what it needs, and
 * callers load exactly that before they call it. Called bare, it works when the relations
 * are loaded and throws when not; {@link #requireLoaded} and {@link #requireLocked} let
 * it say so in its first line. No proxy stands between.
 *
 * @since 0.1.0
 */
public interface RelationPreload {

	/**
	 * Requires that relations of this model are loaded and, where the options demand it
	 * by {@link LoadOptions#forUpdate()}, that its row is locked. Sends no SQL.
	 * @param needs the relations, for example {@code Invoice_.Needs.total}
	 * @throws RelationNotLoadedException if one is not, or only in part
	 * @throws InvalidDataAccessApiUsageException if the row is to be locked and, as far
	 * as is known, is not
	 */
	default void requireLoaded(LoadOptions<?> needs) {
		LoadTree tree = needs.tree();
		if (tree.forUpdate()) {
			requireLocked();
		}
		LoadedCheck.check(List.of(this), tree, "");
	}

	/**
	 * Requires that the row of this model is locked by the transaction that read it, and
	 * that this transaction hasn't ended. Sends no SQL, so that only locks count that
	 * were set through this very model: those of bulk statements, queries of the
	 * application's own and its other copies are unknown to it. A new model has no row to
	 * lock.
	 * @throws InvalidDataAccessApiUsageException if it is not, as far as is known
	 */
	default void requireLocked() {
		if (!(this instanceof ModelBase<?> model) || !ModelState.isLocked(model)) {
			Class<?> type = getClass();
			throw new InvalidDataAccessApiUsageException(
					"%s is not known to be locked by a transaction that still runs, and what is called needs that. Read it by a select with forUpdate(), call session.lock(model), or call repository.modify(id, %s.Needs.…, …)."
						.formatted(type.getSimpleName(), RelationOrigin.metamodelName(type)));
		}
	}

}
