package io.modelbase.execution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

import io.modelbase.ModelBase;
import io.modelbase.ModelState;
import io.modelbase.RelationState;
import io.modelbase.ToMany;
import io.modelbase.ToOne;
import io.modelbase.UnknownPropertyException;
import io.modelbase.expression.Condition;
import io.modelbase.load.LoadTree;
import io.modelbase.load.LoadTree.Branch;
import io.modelbase.load.LoadTree.Rows;
import io.modelbase.mapping.ModelColumn;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.mapping.ModelRelation;
import io.modelbase.mapping.ModelRelation.Kind;
import io.modelbase.query.Select;
import io.modelbase.row.ModelReader;
import io.modelbase.sql.BoundSql;
import io.modelbase.sql.LoadRenderer;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.RowMetadata;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * Loads relations of models in hand: for each relation of a tree the models that are
 * missing are read by one statement for all parents, or a few where the keys are too many
 * for one. Every result is collected before the next statement is sent.
 */
final class RelationLoader {

	private final ModelEntityTemplate template;

	private final OneConnection connection;

	private final int batchSize;

	RelationLoader(ModelEntityTemplate template, int batchSize) {
		this.template = template;
		this.connection = new OneConnection(template.getDatabaseClient().getConnectionFactory());
		this.batchSize = batchSize;
	}

	/** Finds a relation by its name. */
	static ModelRelation relation(ModelMapping<?> mapping, String name) {
		ModelRelation relation = mapping.relation(name);
		if (relation == null) {
			throw new UnknownPropertyException(mapping.type(), name,
					"%s has no relation '%s' to load. Its relations are %s.".formatted(mapping.name(), name,
							mapping.relations().stream().map(ModelRelation::name).toList()));
		}
		return relation;
	}

	/** Sets a target, and on a one-to-one relation its other side. */
	static void connect(ModelRelation relation, ModelBase<?> owner, ModelBase<?> target, RunningLoad load) {
		load.point(relation, owner, ToOne.of(target));
		if (relation.kind() == Kind.INVERSE_TO_ONE) {
			if (!isChanged(relation.inverse(), target)) {
				load.point(relation.inverse(), target, ToOne.of(owner));
			}
			return;
		}
		ModelRelation mapped = relation.mapped();
		if (mapped != null && mapped.kind() == Kind.INVERSE_TO_ONE) {
			load.point(mapped, target, ToOne.of(owner));
		}
	}

	/** Fails if a model has another target already, by a row before. */
	static void checkOnly(ModelRelation relation, ModelBase<?> owner, ModelBase<?> target) {
		ToOne<?> known = relation.reference(owner);
		if (known.isLoaded() && known.get() != target) {
			throw several(relation, owner, 2);
		}
	}

	private static RuntimeException several(ModelRelation relation, ModelBase<?> owner, int count) {
		return new IncorrectResultSizeDataAccessException(
				"%s of %s leads to one model, and %d rows point back. Make the column of %s unique, or declare a ToMany."
					.formatted(relation, owner, count, relation.inverse()),
				1, count);
	}

	/** Whether the application set a reference to another target than the row's. */
	static boolean isChanged(ModelRelation relation, ModelBase<?> owner) {
		ModelColumn column = relation.column();
		@Nullable Object[] row = ModelState.row(owner);
		return column != null && row != null && !(row[column.index()] instanceof ModelState.Unread)
				&& column.isChanged(row[column.index()], column.get(owner));
	}

	/**
	 * Whether a model has a key that was read now. One that was known may have another,
	 * since a query leaves its values alone.
	 */
	static boolean refersTo(ModelRelation relation, ModelBase<?> model, @Nullable Object key) {
		ToOne<?> reference = relation.reference(model);
		return RelationState.isUnread(reference) || Objects.equals(reference.key(), key);
	}

	/** Nothing was found, which a foreign key that isn't null must not mean. */
	static void missing(ModelRelation relation, ModelBase<?> owner, RunningLoad load) {
		if (relation.kind() == Kind.TO_ONE && !relation.reference(owner).isNone()) {
			throw dangling(relation, owner);
		}
		load.point(relation, owner, ToOne.none());
	}

	private static RuntimeException dangling(ModelRelation relation, ModelBase<?> owner) {
		return new DataRetrievalFailureException(
				"%s of %s points at a %s that doesn't exist. Correct the row or set the reference to none, and let a foreign key guard the column."
					.formatted(relation, owner, relation.target().name()));
	}

	/**
	 * Loads what is missing.
	 * @param mapping the mapping of the models
	 * @param models the models
	 * @param tree the relations to load
	 * @param load the load
	 */
	Mono<Void> load(ModelMapping<?> mapping, Collection<? extends ModelBase<?>> models, LoadTree tree,
			RunningLoad load) {
		if (models.isEmpty() || tree.isEmpty()) {
			return Mono.empty();
		}
		return Flux.fromIterable(tree.branches().entrySet())
			.concatMap((branch) -> new Step(relation(mapping, branch.getKey()), branch.getValue(), load).load(models))
			.then();
	}

	/**
	 * Runs a load on one connection, unless entity callbacks may need another between its
	 * statements. A unit of work may begin its transaction with any statement, so there
	 * each takes what connection there is.
	 * @param readBy the statement or method that loads, for the errors of relations
	 * @param work what it does
	 */
	<T> Mono<T> run(Object readBy, Function<RunningLoad, Mono<T>> work) {
		return Mono.deferContextual((context) -> {
			IdentityMap inWork = UnitOfWork.models(context);
			if (inWork != null) {
				UnitOfWork unit = Objects.requireNonNull(UnitOfWork.in(context));
				return work.apply(new RunningLoad(readBy, () -> false, inWork, unit::undoWithin));
			}
			IdentityMap models = IdentityMap.ofLoad();
			RollbackUndo undo = this.template.work().undo(context);
			return this.template.callsAfterConvert()
					? work.apply(new RunningLoad(readBy, () -> false, models, () -> undo)) : this.connection
						.run((cancelled) -> work.apply(new RunningLoad(readBy, cancelled, models, () -> undo)));
		});
	}

	/**
	 * Reads the models of a select, which come with joined targets.
	 * @param refresh brings models that are known to their rows, or null if they stay as
	 * they are
	 */
	<T> Mono<List<T>> read(ModelMapping<T> mapping, Select<?> select, BoundSql sql, JoinedTargets joined,
			RunningLoad load, @Nullable RowRefresh refresh) {
		ModelReader<T> reader = this.template.readers().complete(mapping, 0, load.readBy());
		Map<Object, ModelBase<?>> known = load.of(mapping);
		boolean callsBack = this.template.callsAfterConvert();
		boolean loads = !select.loads().isEmpty();
		return this.template.runner().list(mapping, "read", select, sql, (row, metadata) -> {
			int before = known.size();
			ModelBase<?> model = (refresh != null) ? refresh.read(mapping, reader, row, metadata, known)
					: reader.read(row, metadata, known);
			if (known.size() > before) {
				if (callsBack) {
					load.unseen(model);
				}
				if (loads) {
					load.read(model);
				}
			}
			joined.read(model, row, metadata, load);
			return mapping.type().cast(model);
		});
	}

	JoinedTargets joined(ModelMapping<?> mapping, LoadTree tree, Object readBy) {
		return JoinedTargets.of(mapping, tree, this.template.readers(), readBy, !this.template.callsAfterConvert());
	}

	/** The loading of one relation. */
	private final class Step {

		private final ModelRelation relation;

		private final ModelMapping<?> target;

		private final Branch branch;

		private final LoadTree nested;

		private final RunningLoad load;

		private final Map<Object, ModelBase<?>> targets;

		private final JoinedTargets joined;

		private final ModelReader<?> reader;

		private final boolean callsBack;

		/** Whether one model may come with many rows. */
		private final boolean repeats;

		/** Whether anything is set in the targets, but what an element has of its row. */
		private final boolean setsTargets;

		/** Models that were read, and are yet to be given to entity callbacks. */
		private final List<ModelBase<?>> read = new ArrayList<>();

		Step(ModelRelation relation, Branch branch, RunningLoad load) {
			this.relation = relation;
			this.target = relation.target();
			this.branch = branch;
			this.load = load;
			this.targets = load.of(this.target);
			if (branch.rows() != null) {
				check(branch.rows());
			}
			this.nested = nested();
			this.repeats = relation.kind() == Kind.MANY_TO_MANY;
			this.setsTargets = !this.nested.isEmpty() || !relation.kind().isToMany();
			this.callsBack = RelationLoader.this.template.callsAfterConvert();
			this.joined = joined(this.target, this.nested, load.readBy());
			this.reader = RelationLoader.this.template.readers().complete(this.target, 0, load.readBy());
		}

		Mono<Void> load(Collection<? extends ModelBase<?>> models) {
			Rows rows = this.branch.rows();
			Mono<Void> counted = (this.branch.counted() != null) ? count(models, this.branch.counted()) : Mono.empty();
			if (rows == null) {
				return counted;
			}
			Mono<List<ModelBase<?>>> loaded = (this.relation.kind() == Kind.TO_ONE) ? targets(models)
					: elements(models, rows);
			return counted
				.then(loaded.flatMap((next) -> RelationLoader.this.load(this.target, next, this.nested, this.load)));
		}

		/**
		 * A relation of a model to itself is followed by loading it once less of its
		 * targets.
		 */
		private LoadTree nested() {
			Rows rows = this.branch.rows();
			if (rows == null || rows.depth() == 1) {
				return this.branch.nested();
			}
			Branch deeper = new Branch(rows.depth(rows.depth() - 1), this.branch.counted(), this.branch.nested());
			return this.branch.nested().and(new LoadTree(Map.of(this.relation.name(), deeper)));
		}

		private void check(Rows rows) {
			if (!this.relation.kind().isToMany() && (rows.isPartial() || !rows.orders().isEmpty())) {
				throw new InvalidDataAccessApiUsageException(
						"%s leads to one model, so its load option takes no where, orderBy or limit. Give them to the relation to many before it, or leave them out."
							.formatted(this.relation));
			}
			if (rows.depth() > 1 && !this.relation.owner().type().isAssignableFrom(this.target.type())) {
				throw new InvalidDataAccessApiUsageException(
						"%s leads to another model, so depth(%d) can't follow it. Give depth to a relation of a model to itself, or name the further relations by load(…)."
							.formatted(this.relation, rows.depth()));
			}
		}

		/** Collects what is found for the next step, if there is one. */
		private Distinct found() {
			return new Distinct(!this.nested.isEmpty());
		}

		private Mono<List<ModelBase<?>>> targets(Collection<? extends ModelBase<?>> models) {
			Map<Object, List<ModelBase<?>>> waiting = new LinkedHashMap<>();
			Distinct found = found();
			for (ModelBase<?> model : models) {
				ToOne<?> reference = this.relation.reference(model);
				if (reference.isLoaded()) {
					found.add(reference.get());
				}
				else if (RelationState.isUnread(reference)) {
					throw new InvalidDataAccessApiUsageException(
							"%s can't be loaded: the query that read the model left out its column %s. Add the column to the query, or read the whole model."
								.formatted(this.relation, this.relation.foreignKey().sql()));
				}
				else if (!reference.isNone()) {
					waiting.computeIfAbsent(Objects.requireNonNull(reference.key()), (key) -> new ArrayList<>())
						.add(model);
				}
			}
			List<Object> keys = waiting.keySet().stream().filter((key) -> !this.targets.containsKey(key)).toList();
			return chunked(keys,
					(chunk) -> rows((renderer) -> renderer.targets(this.target, chunk, this.joined.paths()),
							this::model))
				.then(converted())
				.then(Mono.fromSupplier(() -> {
					waiting.forEach((key, owners) -> {
						ModelBase<?> model = this.targets.get(key);
						if (model == null) {
							throw dangling(this.relation, owners.get(0));
						}
						owners.forEach((owner) -> connect(this.relation, owner, model, this.load));
						found.add(model);
					});
					return found.list;
				}));
		}

		private Mono<List<ModelBase<?>>> elements(Collection<? extends ModelBase<?>> models, Rows rows) {
			Map<Object, Owners> owners = new LinkedHashMap<>();
			Distinct found = found();
			for (ModelBase<?> model : models) {
				if (!isLoaded(model, found)) {
					owners.computeIfAbsent(id(model), (key) -> new Owners()).add(model);
				}
			}
			return chunked(List.copyOf(owners.keySet()),
					(chunk) -> rows((renderer) -> renderer.elements(this.relation, chunk, rows, this.joined.paths()),
							(row, metadata) -> element(row, metadata, owners)))
				.then(converted())
				.then(Mono.fromSupplier(() -> {
					owners.values().forEach((those) -> fill(those, rows.isPartial(), found));
					return found.list;
				}));
		}

		/**
		 * Reads an element, gives it to those whose it is, and points it back at them
		 * while it is in the processor's cache.
		 */
		private ModelBase<?> element(Row row, RowMetadata metadata, Map<Object, Owners> owners) {
			int known = this.targets.size();
			ModelBase<?> element = read(row, metadata);
			boolean added = this.targets.size() > known;
			this.joined.read(element, row, metadata, this.load);
			Object key = null;
			int place = this.joined.end();
			if (this.relation.kind() != Kind.MANY_TO_MANY) {
				place = this.relation.foreignKey().index();
				@Nullable Object[] read = ModelState.row(element);
				key = (added && read != null) ? read[place] : null;
			}
			if (key == null) {
				key = Objects.requireNonNull(this.relation.owner().id().fromDatabase(row.get(place)));
			}
			Owners those = owners.get(key);
			if (those == null) {
				throw stray();
			}
			those.elements.add(element);
			if (this.relation.kind() == Kind.ONE_TO_MANY) {
				if (added) {
					this.relation.inverse().reference(element, those.reference);
				}
				else if (!isChanged(this.relation.inverse(), element)) {
					this.load.point(this.relation.inverse(), element, those.reference);
				}
			}
			return element;
		}

		/** A collation may take two keys for equal that are not. */
		private RuntimeException stray() {
			return new DataRetrievalFailureException(
					"%s can't be loaded: its foreign key holds keys that differ from the ids they belong to, in letter case most likely. Correct the rows, or give both columns a binary collation."
						.formatted(this.relation));
		}

		/** Whether there is nothing to load, its targets being known. */
		private boolean isLoaded(ModelBase<?> model, Distinct found) {
			if (this.relation.kind().isToMany()) {
				ToMany<?> collection = this.relation.collection(model);
				if (collection.isLoaded()) {
					collection.forEach(found::add);
				}
				return collection.isLoaded();
			}
			ToOne<?> reference = this.relation.reference(model);
			if (reference.isLoaded()) {
				found.add(reference.get());
			}
			return reference.isLoaded() || reference.isNone();
		}

		private Object id(ModelBase<?> model) {
			Object id = model.getId();
			if (id == null) {
				throw new InvalidDataAccessApiUsageException(
						"%s of a %s without an id can't be loaded. Save the model first, or read it."
							.formatted(this.relation, this.relation.owner().name()));
			}
			return id;
		}

		private void fill(Owners owners, boolean partial, Distinct found) {
			List<ModelBase<?>> elements = this.callsBack ? current(owners) : owners.elements;
			found.addAll(elements);
			for (ModelBase<?> owner : owners.models) {
				if (this.relation.kind().isToMany()) {
					RelationState.load(this.load.collection(this.relation, owner), elements, partial);
				}
				else if (elements.size() > 1) {
					throw several(this.relation, owner, elements.size());
				}
				else if (elements.isEmpty()) {
					missing(this.relation, owner, this.load);
				}
				else {
					connect(this.relation, owner, elements.get(0), this.load);
				}
			}
		}

		/** What entity callbacks made of the elements that were read. */
		private List<ModelBase<?>> current(Owners owners) {
			List<ModelBase<?>> elements = owners.elements.stream().map(this::current).toList();
			if (this.relation.kind() == Kind.ONE_TO_MANY) {
				elements.stream()
					.filter((element) -> !isChanged(this.relation.inverse(), element))
					.forEach((element) -> this.load.point(this.relation.inverse(), element, owners.reference));
			}
			return elements;
		}

		/** What entity callbacks made of a model that was read. */
		private ModelBase<?> current(ModelBase<?> model) {
			return Objects.requireNonNull(this.targets.get(Objects.requireNonNull(model.getId())));
		}

		private Mono<Void> count(Collection<? extends ModelBase<?>> models, Condition<?> condition) {
			if (!this.relation.kind().isToMany()) {
				throw new InvalidDataAccessApiUsageException(
						"%s leads to one model, so it can't be counted. Count the relation to many before it."
							.formatted(this.relation));
			}
			Map<Object, List<ModelBase<?>>> owners = new LinkedHashMap<>();
			models.forEach((model) -> owners.computeIfAbsent(id(model), (key) -> new ArrayList<>()).add(model));
			Map<Object, Long> counts = new LinkedHashMap<>();
			return chunked(List.copyOf(owners.keySet()),
					(chunk) -> rows((renderer) -> renderer.counts(this.relation, chunk, condition),
							(row, metadata) -> count(row, counts)))
				.then(Mono.fromRunnable(() -> owners.forEach((id, those) -> those.forEach((owner) -> RelationState
					.count(this.load.collection(this.relation, owner), counts.getOrDefault(id, 0L))))));
		}

		private Long count(Row row, Map<Object, Long> counts) {
			Long count = ((Number) Objects.requireNonNull(row.get(1))).longValue();
			counts.put(Objects.requireNonNull(this.relation.owner().id().fromDatabase(row.get(0))), count);
			return count;
		}

		/** Reads the model of a row with what is joined to it. */
		private ModelBase<?> model(Row row, RowMetadata metadata) {
			ModelBase<?> model = read(row, metadata);
			this.joined.read(model, row, metadata, this.load);
			return model;
		}

		/** Reads the model of a row, unless its row was read before. */
		private ModelBase<?> read(Row row, RowMetadata metadata) {
			int known = this.targets.size();
			ModelBase<?> model = this.repeats ? known(row, metadata) : this.reader.read(row, metadata, this.targets);
			if (this.targets.size() > known) {
				if (this.callsBack) {
					this.read.add(model);
				}
				if (this.setsTargets) {
					this.load.read(model);
				}
			}
			return model;
		}

		/** Where rows repeat, a look at the id saves reading what is known. */
		private ModelBase<?> known(Row row, RowMetadata metadata) {
			ModelBase<?> model = this.targets.get(Objects.requireNonNull(this.reader.id(row, metadata)));
			return (model != null) ? model : this.reader.read(row, metadata, this.targets);
		}

		private Mono<Void> converted() {
			if (!this.callsBack) {
				return Mono.empty();
			}
			return Mono.defer(() -> Flux.fromIterable(List.copyOf(this.read))
				.concatMap((model) -> RelationLoader.this.template.afterConvert(model, this.target))
				.doOnNext((model) -> this.load.put(this.target, model))
				.then());
		}

		private Mono<Void> chunked(List<Object> keys, Function<List<Object>, Mono<?>> statement) {
			int size = RelationLoader.this.batchSize;
			List<List<Object>> chunks = new ArrayList<>();
			for (int start = 0; start < keys.size(); start += size) {
				chunks.add(keys.subList(start, Math.min(start + size, keys.size())));
			}
			return Flux.fromIterable(chunks)
				.concatMap((chunk) -> this.load.next(() -> statement.apply(chunk)), 1)
				.then();
		}

		private <R> Mono<List<R>> rows(Function<LoadRenderer, BoundSql> sql, BiFunction<Row, RowMetadata, R> reader) {
			return RelationLoader.this.template.runner()
				.list(this.target, "read", this.relation, sql.apply(RelationLoader.this.template.renderers().loads()),
						reader);
		}

	}

	/** Objects in the order in which they were found, each once. */
	private static final class Distinct {

		private final Set<ModelBase<?>> seen = Collections.newSetFromMap(new IdentityHashMap<>());

		private final List<ModelBase<?>> list = new ArrayList<>();

		private final boolean wanted;

		Distinct(boolean wanted) {
			this.wanted = wanted;
		}

		void add(ModelBase<?> model) {
			if (this.wanted && this.seen.add(model)) {
				this.list.add(model);
			}
		}

		void addAll(List<ModelBase<?>> models) {
			if (this.wanted) {
				models.forEach(this::add);
			}
		}

	}

	/** The models of one id, and the elements that were read for them. */
	private static final class Owners {

		private final List<ModelBase<?>> models = new ArrayList<>(1);

		private final List<ModelBase<?>> elements = new ArrayList<>();

		private ToOne<?> reference = ToOne.none();

		void add(ModelBase<?> model) {
			this.models.add(model);
			this.reference = ToOne.of(model);
		}

	}

}
