/** Articles, each by one user. */
@NullMarked
package io.modelbase.sample.article;

import org.jspecify.annotations.NullMarked;
