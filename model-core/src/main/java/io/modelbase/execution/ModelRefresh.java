package io.modelbase.execution;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

import io.modelbase.ModelBase;
import io.modelbase.expression.Order;
import io.modelbase.load.LoadOptions;
import io.modelbase.load.LoadTree;
import io.modelbase.load.LoadTree.Branch;
import io.modelbase.load.LoadTree.Rows;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.mapping.ModelRelation;
import io.modelbase.metamodel.Attribute;
import io.modelbase.query.Select;
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
				return take(rowsOf(List.of(model)), List.of(model), lastWins, load)
					.then(Mono.defer(() -> this.reads.load(mapping, List.of(model), unloaded(loaded, model), load)));
			})).thenReturn(model);
		}));
	}

	/** Reads what a model lacks of another write of its row, keeping its changes. */
	Mono<Void> rebase(ModelBase<?> model, boolean lastWins) {
		return this.template.loader()
			.run("save", (load) -> take(rowsOf(List.of(model)), List.of(model), lastWins, load));
	}

	/**
	 * Locks a model's row, and reads it again.
	 * @param waiting says how long the select waits
	 */
	<T extends ModelBase<?>> Mono<T> lock(T model, UnaryOperator<Select<?>> waiting) {
		return this.template.work()
			.write(this.template.loader()
				.run("lock",
						(load) -> take(waiting.apply(rowsOf(List.of(model)).forUpdate()), List.of(model), false, load))
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

	/** Reads the rows of models into them, without a flush of what changed in them. */
	private Mono<Void> take(Select<?> rows, List<? extends ModelBase<?>> models, boolean lastWins, RunningLoad load) {
		ModelMapping<?> mapping = mapping(rows.type());
		models.forEach((model) -> load.putIfAbsent(mapping, model));
		return UnitOfWork.withoutFlush(this.reads.refreshed(rows, mapping, lastWins, load)).doOnNext((read) -> {
			Set<Object> taken = Collections.newSetFromMap(new IdentityHashMap<>());
			taken.addAll(read);
			for (ModelBase<?> model : models) {
				if (!taken.contains(model)) {
					throw read.contains(model) ? TrackedModels.anotherObject(mapping, model)
							: SelectReads.notFound(mapping.type(), Objects.requireNonNull(model.getId()));
				}
			}
		}).then();
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
