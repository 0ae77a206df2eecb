/**
 * The blog's API: controllers with their requests and answers, paging, and errors as RFC
 * 9457 problem details.
 */
@NullMarked
package io.modelbase.sample.web;

import org.jspecify.annotations.NullMarked;
