package io.modelbase.autoconfigure.story;

import org.jspecify.annotations.Nullable;

/** What has a title. */
public interface Titled {

	@Nullable String getTitle();

}
