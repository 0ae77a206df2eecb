package io.modelbase.load;

import java.util.List;

import io.modelbase.RelationNotLoadedException;

/**
 * Mixin for models whose methods read relations. Such a method says by
 * {@link RequiresRelations} what it needs, and callers load exactly that before they call
 * it. Called bare, it works when the relations are loaded and throws when not;
 * {@link #requireLoaded} lets it say so in its first line. No proxy stands between.
 *
 * @since 0.1.0
 */
public interface RelationPreload {

	/**
	 * Requires that relations of this model are loaded. Sends no SQL.
	 * @param needs the relations, for example {@code Invoice_.Needs.total}
	 * @throws RelationNotLoadedException if one is not, or only in part
	 */
	default void requireLoaded(LoadOptions<?> needs) {
		LoadedCheck.check(List.of(this), needs.tree(), "");
	}

}
