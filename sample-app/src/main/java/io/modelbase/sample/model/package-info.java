/**
 * What the blog stores: users write articles, which have tags and are commented on by
 * users. Each model has its repository.
 */
@NullMarked
package io.modelbase.sample.model;

import org.jspecify.annotations.NullMarked;
