package io.modelbase.execution;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.modelbase.ModelBase;
import io.modelbase.RelationState;
import io.modelbase.expression.Order;
import io.modelbase.load.LoadOptions;
import io.modelbase.load.LoadTree;
import io.modelbase.load.LoadTree.Branch;
import io.modelbase.load.LoadTree.Rows;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.mapping.ModelRelation;
import io.modelbase.metamodel.Attribute;
import io.modelbase.query.Select;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Sort;

/**
 * Brings models in hand to what the database has: their rows, their relations, or both.
 */
final class ModelRefresh {

	private final ModelEntityTemplate template;

	private final SelectReads reads;

	ModelRefresh(ModelEntityTemplate template, SelectReads reads) {
		this.template = template;
		this.reads = reads;
	}

	/** Loads what is missing of relations. */
	<T> Mono<List<T>> load(List<T> models, LoadOptions<? super T> options) {
		Mono<List<T>> load = Mono.deferContextual((context) -> this.template.loader()
			.run(ReadBy.of(context, options), (running) -> loadInHand(models, options.tree(), running)));
		return options.tree().forUpdate() ? this.template.work().write(load) : this.template.work().one(load);
	}

	private <T> Mono<List<T>> loadInHand(List<T> models, LoadTree tree, RunningLoad load) {
		List<ModelBase<?>> bases = models.stream().<ModelBase<?>>map((model) -> (ModelBase<?>) model).toList();
		Mono<Void> locked = tree.forUpdate() ? Mono.defer(() -> take(rowsOf(bases).forUpdate(), bases, false, load))
				: Mono.empty();
		return locked.then(Mono.defer(() -> this.reads.load(mapping(bases.get(0).getClass()), models, tree, load)));
	}

	/**
	 * Reads a model's row again, and the relations that are loaded.
	 * @param lastWins whether what was changed in the model stays in a conflict too
	 */
	<T extends ModelBase<?>> Mono<T> refresh(T model, boolean lastWins) {
		return this.template.work().one(Mono.defer(() -> {
			ModelMapping<?> mapping = mapping(model.getClass());
			return StatementLog.during("refresh", this.template.loader().run("refresh", (load) -> {
				List<ModelRelation> loaded = mapping.relations()
					.stream()
					.filter((relation) -> relation.isLoaded(model))
					.toList();
				return takeWhole(rowsOf(List.of(model)), model, lastWins, load)
					.then(Mono.defer(() -> this.reads.load(mapping, List.of(model), unloaded(loaded, model), load)));
			})).thenReturn(model);
		}));
	}

	/** Reads what a model lacks of another write of its row, keeping its changes. */
	Mono<Void> rebase(ModelBase<?> model, boolean lastWins) {
		return this.template.loader().run("save", (load) -> takeWhole(rowsOf(List.of(model)), model, lastWins, load));
	}

	/**
	 * Locks a model's row, and reads it again.
	 * @param waiting says how long the select waits
	 */
	<T extends ModelBase<?>> Mono<T> lock(T model, UnaryOperator<Select<?>> waiting) {
		return this.template.work()
			.write(this.template.loader()
				.run("lock", (load) -> takeWhole(waiting.apply(rowsOf(List.of(model)).forUpdate()), model, false, load))
				.thenReturn(model));
	}

	/** The rows of models, in the order of their ids. */
	private Select<?> rowsOf(List<? extends ModelBase<?>> models) {
		ModelMapping<?> mapping = mapping(models.get(0).getClass());
		return rowsOf(mapping.type(), models.stream().map((model) -> {
			Object id = model.getId();
			if (model.isNew() || id == null) {
				throw new InvalidDataAccessApiUsageException(
						"%s has no row to read: it was neither read nor saved. Save it first."
							.formatted(mapping.name()));
			}
			return id;
		}).toList());
	}

	private <T> Select<T> rowsOf(Class<T> type, List<Object> ids) {
		Attribute<T, Object> id = this.reads.idOf(type);
		return (ids.size() == 1) ? this.reads.byId(type, ids.get(0))
				: Select.from(type)
					.where(id.in(ids))
					.orderBy(new Order<>(id, Sort.Direction.ASC, Sort.NullHandling.NATIVE, false));
	}

	/**
	 * Reads a model's row into it, and the rows of what it owns as far as it is loaded.
	 */
	private Mono<Void> takeWhole(Select<?> row, ModelBase<?> model, boolean lastWins, RunningLoad load) {
		return take(row, List.of(model), lastWins, load)
			.then(Mono.defer(() -> takeOwned(mapping(model.getClass()), List.of(model), lastWins, load)));
	}

	/** What nobody changed here and is gone is left to a load of the collection. */
	private Mono<Void> takeOwned(ModelMapping<?> mapping, List<? extends ModelBase<?>> owners, boolean lastWins,
			RunningLoad load) {
		return Flux.fromIterable(mapping.unstoredRelations())
			.filter(ModelRelation::isOwned)
			.concatMap(
					(relation) -> Flux.fromIterable(owners)
						.<ModelBase<?>>flatMapIterable((owner) -> RelationState.known(relation.collection(owner)))
						.filter((element) -> !element.isNew())
						.buffer(WriteSettings.DEFAULT_BATCH_SIZE)
						.concatMap(
								(elements) -> read(rowsOf(elements), elements, lastWins, load)
									.doOnNext((read) -> check(relation.target(),
											elements.stream()
												.filter((element) -> WriteSet.isDirty(relation.target(), element)),
											read))
									.then(Mono.defer(() -> takeOwned(relation.target(), elements, lastWins, load)))))
			.then();
	}

	/** Reads the rows of models into them, without a flush of what changed in them. */
	private Mono<Void> take(Select<?> rows, List<? extends ModelBase<?>> models, boolean lastWins, RunningLoad load) {
		return read(rows, models, lastWins, load).doOnNext((read) -> check(mapping(rows.type()), models.stream(), read))
			.then();
	}

	private Mono<List<?>> read(Select<?> rows, List<? extends ModelBase<?>> models, boolean lastWins,
			RunningLoad load) {
		ModelMapping<?> mapping = mapping(rows.type());
		models.forEach((model) -> load.putIfAbsent(mapping, model));
		return UnitOfWork.withoutFlush(this.reads.refreshed(rows, mapping, lastWins, load)).map((read) -> read);
	}

	private static void check(ModelMapping<?> mapping, Stream<? extends ModelBase<?>> models, List<?> read) {
		Set<Object> taken = Collections.newSetFromMap(new IdentityHashMap<>());
		taken.addAll(read);
		models.filter((model) -> !taken.contains(model)).findFirst().ifPresent((model) -> {
			throw read.contains(model) ? TrackedModels.anotherObject(mapping, model)
					: SelectReads.notFound(mapping.type(), Objects.requireNonNull(model.getId()));
		});
	}

	/** Forgets what was loaded, and says that it is to be loaded again. */
	private static LoadTree unloaded(List<ModelRelation> loaded, ModelBase<?> model) {
		LoadTree again = LoadTree.EMPTY;
		for (ModelRelation relation : loaded) {
			relation.unload(model);
			again = again.and(LoadTree.of(relation.name(), new Branch(Rows.ALL, null, LoadTree.EMPTY)));
		}
		return again;
	}

	private ModelMapping<?> mapping(Class<?> type) {
		return this.template.getModelMappings().get(type);
	}

}
