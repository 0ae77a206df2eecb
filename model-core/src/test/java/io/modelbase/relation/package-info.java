/**
 * Models with every kind of relation, for the tests of several packages.
 */
@NullMarked
package io.modelbase.relation;

import org.jspecify.annotations.NullMarked;
