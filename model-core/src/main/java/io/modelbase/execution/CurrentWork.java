package io.modelbase.execution;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import io.modelbase.mapping.ModelMapping;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

import org.springframework.transaction.reactive.TransactionSynchronizationManager;

/**
 * Lets what is sent take part in the unit of work of its transaction, where code opened
 * one, and otherwise leaves it as it is.
 */
final class CurrentWork {

	private final ModelEntityTemplate template;

	CurrentWork(ModelEntityTemplate template) {
		this.template = template;
	}

	/** Runs one of two, as there is a unit of work or not. */
	<T> Mono<T> one(Function<UnitOfWork, Mono<T>> within, Supplier<Mono<T>> alone) {
		return Mono.deferContextual((context) -> {
			UnitOfWork work = find(context);
			return (work != null) ? within.apply(work)
					: isElsewhere(context) ? alone.get().contextWrite(UnitOfWork::stepOut) : alone.get();
		});
	}

	/** Lets a query with one result take its turn. */
	<T> Mono<T> one(Mono<T> query) {
		return one((work) -> work.inTurn(() -> query), () -> query);
	}

	/** Lets a statement that writes or locks take its turn, in a transaction. */
	<T> Mono<T> write(Mono<T> statement) {
		return one((work) -> work.inTurn(() -> work.begun(statement)), () -> statement);
	}

	/** Lets rows that were deleted by their ids have no models any more. */
	Mono<Void> forget(ModelMapping<?> mapping, List<?> ids) {
		return one((work) -> Mono.fromRunnable(() -> ids.forEach((id) -> work.models().forget(mapping, id))),
				Mono::empty);
	}

	/** Lets a query take its turn, collected. */
	<T> Flux<T> all(Publisher<T> query) {
		return many((work) -> work.allInTurn(query), () -> query);
	}

	/** Lets a query that writes take its turn, in a transaction, collected. */
	<T> Flux<T> writeAll(Publisher<T> query) {
		return many(
				(work) -> work
					.allInTurn(work.begun(Flux.from(query).collectList()).flatMapIterable(Function.identity())),
				() -> query);
	}

	/** Lets rows through as they come, while nothing else takes its turn. */
	<T> Flux<T> stream(Flux<T> rows) {
		return many((work) -> work.stream(rows), () -> rows);
	}

	private <T> Flux<T> many(Function<UnitOfWork, Flux<T>> within, Supplier<Publisher<T>> alone) {
		return Flux.deferContextual((context) -> {
			UnitOfWork work = find(context);
			return (work != null) ? within.apply(work)
					: isElsewhere(context) ? Flux.from(alone.get()).contextWrite(UnitOfWork::stepOut) : alone.get();
		});
	}

	/** Whether a hook of a session opened a transaction of its own. */
	private static boolean isElsewhere(ContextView context) {
		return UnitOfWork.in(context) != null;
	}

	/** The models of the unit of work that code is part of, or null. */
	@Nullable IdentityMap models(ContextView context) {
		UnitOfWork work = find(context);
		return (work != null) ? work.models().byRow() : null;
	}

	/**
	 * Takes back the writes of the transaction that code is part of; null outside one.
	 */
	@Nullable RollbackUndo undo(ContextView context) {
		TransactionSynchronizationManager transaction = SharedConnection.transaction(context);
		return (transaction != null) ? RollbackUndo.of(transaction, this.template) : null;
	}

	private @Nullable UnitOfWork find(ContextView context) {
		TransactionSynchronizationManager transaction = SharedConnection.transaction(context);
		return (transaction != null) ? UnitOfWork.of(transaction, this.template)
				: UnitOfWork.around(context, this.template);
	}

}
