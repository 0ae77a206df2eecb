/**
 * The outbox: messages are written with what they tell of, in one transaction, and
 * workers deliver them afterwards. Start reading at
 * {@link io.modelbase.sample.outbox.OutboxWorker}.
 */
@NullMarked
package io.modelbase.sample.outbox;

import org.jspecify.annotations.NullMarked;
