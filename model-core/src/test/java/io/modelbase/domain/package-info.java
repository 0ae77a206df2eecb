/**
 * Models that tests of several packages use.
 */
@NullMarked
package io.modelbase.domain;

import org.jspecify.annotations.NullMarked;
