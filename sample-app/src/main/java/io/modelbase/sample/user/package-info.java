/** Users, who write articles. */
@NullMarked
package io.modelbase.sample.user;

import org.jspecify.annotations.NullMarked;
