/**
 * Sessions: units of work that belong to a reactive transaction.
 * <p>
 * Start reading at {@link io.modelbase.session.ModelSessionFactory}, then at
 * {@code DefaultModelSession}. What a session knows and how it is written is
 * {@link io.modelbase.execution.UnitOfWork}'s. Imports every package but {@code schema}
 * and {@code repository}.
 */
@NullMarked
package io.modelbase.session;

import org.jspecify.annotations.NullMarked;
