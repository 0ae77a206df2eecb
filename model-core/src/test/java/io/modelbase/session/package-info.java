/** Tests of sessions, and models of which one owns the other. */
@NullMarked
package io.modelbase.session;

import org.jspecify.annotations.NullMarked;
