package io.modelbase.execution;

import io.modelbase.mapping.ModelMapping;
import reactor.core.publisher.Mono;

/** Calls Spring Data's entity callbacks around a write, where there are any. */
interface EntityCallbackGate {

	/**
	 * Whether there are callbacks around a write, which may send statements of their own.
	 */
	boolean mayQuery();

	/** Calls back before a model is planned; another instance may come back. */
	Mono<Object> beforeConvert(ModelMapping<?> mapping, Object model);

	/** Calls back with the row that is to be written. */
	Mono<PendingWrite> beforeSave(PendingWrite pending);

	/** Calls back after the write; gives the model to return. */
	Mono<Object> afterSave(PendingWrite pending);

}
