/**
 * What the blog stores: users write articles, which have tags and are commented on by
 * users, and what followers are to be told waits in an outbox. Models have repositories,
 * but for the outbox, which only sessions use.
 */
@NullMarked
package io.modelbase.sample.model;

import org.jspecify.annotations.NullMarked;
