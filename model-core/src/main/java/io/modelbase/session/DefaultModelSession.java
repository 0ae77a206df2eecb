package io.modelbase.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.modelbase.ModelBase;
import io.modelbase.ModelNotFoundException;
import io.modelbase.execution.FlushListener;
import io.modelbase.execution.FlushMode;
import io.modelbase.execution.ModelTemplate;
import io.modelbase.execution.PendingChange;
import io.modelbase.execution.PropertyChange;
import io.modelbase.execution.Turn;
import io.modelbase.execution.UnitOfWork;
import io.modelbase.execution.WriteKind;
import io.modelbase.load.LoadOptions;
import io.modelbase.load.LoadTree;
import io.modelbase.query.Delete;
import io.modelbase.query.Projection;
import io.modelbase.query.Select;
import io.modelbase.query.Update;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * The face of a unit of work: sees to it that its operations are one conversation within
 * its transaction, and tells hooks what it does.
 */
class DefaultModelSession implements ModelSession, FlushListener {

	private final ModelTemplate template;

	private final SessionHooks hooks;

	private final SessionTransactions transactions;

	private final UnitOfWork work;

	private final Conversation conversation = new Conversation();

	private final List<Mono<Void>> afterCommit = new ArrayList<>();

	/** The nested work that is open. */
	private final Set<NestedWork<?>> nested = new CopyOnWriteArraySet<>();

	/** What hooks are to be told of each model. */
	private final Map<ModelBase<?>, Map<WriteKind, Announcement>> announcements = new IdentityHashMap<>(0);

	/** Whether the transaction begins with the session. */
	private final boolean begins;

	private boolean rollbackOnly;

	DefaultModelSession(ModelTemplate template, FlushMode mode, SessionHooks hooks, SessionTransactions transactions,
			boolean begins) {
		this.begins = begins;
		this.template = template;
		this.hooks = hooks;
		this.transactions = transactions;
		this.work = template.getEntityTemplate().newUnitOfWork(mode, this);
	}

	UnitOfWork work() {
		return this.work;
	}

	SessionTransactions transactions() {
		return this.transactions;
	}

	<T> Mono<T> operation(String name, Object argument, Supplier<Mono<T>> operation) {
		return operation(CallSite.of(name, argument), operation, this.work::nextTurn);
	}

	<T> Mono<T> operation(CallSite site, Supplier<Mono<T>> operation,
			BiFunction<Supplier<Mono<T>>, Turn, Mono<T>> turn) {
		return Mono.deferContextual((context) -> {
			if (this.work.isPartOf(context)) {
				checkTransaction(context, site);
				return operation.get();
			}
			return turn.apply(operation, turn(context, site));
		});
	}

	/** A turn for an operation, which could begin now. */
	private Turn turn(ContextView context, CallSite site) {
		CallSite level = (this.work.level(context) instanceof CallSite nested) ? nested : null;
		this.conversation.check(site, level);
		checkTransaction(context, site);
		return this.conversation.turn(site, level);
	}

	/** Lets the session be used, as what is left of its operation sends nothing. */
	void operationOver() {
		this.conversation.over();
	}

	/** Lets only what is part of nested work go on. */
	void enter(NestedWork<?> nested) {
		this.nested.add(nested);
		this.conversation.enter(nested.site());
		this.work.enter(nested.site());
	}

	/** Lets go on what isn't part of nested work, once that is over in the database. */
	void leave(NestedWork<?> nested) {
		this.nested.remove(nested);
		leaveConversation(nested);
		this.work.leave(nested.site());
	}

	void leaveConversation(NestedWork<?> nested) {
		this.conversation.leave(nested.site());
	}

	boolean isNested() {
		return this.conversation.isNested();
	}

	/** A session sends nothing on the connection of another transaction. */
	private void checkTransaction(ContextView context, CallSite site) {
		if (!this.work.isCurrent(context)) {
			throw new InvalidDataAccessApiUsageException(
					"session.%s is not part of its session's transaction: it was subscribed to by itself, or within a new transaction. Return it from the session's work, or open a session for the new transaction."
						.formatted(site));
		}
	}

	private void check(String operation) {
		if (!this.work.isAnnouncing()) {
			this.conversation.check(() -> CallSite.of(operation));
		}
	}

	@Override
	public void add(ModelBase<?> model) {
		check("add");
		this.work.models().add(model);
	}

	@Override
	public void addAll(Iterable<? extends ModelBase<?>> models) {
		check("addAll");
		models.forEach(this.work.models()::add);
	}

	@Override
	public void delete(ModelBase<?> model) {
		check("delete");
		this.work.models().delete(model);
	}

	@Override
	public void detach(ModelBase<?> model) {
		check("detach");
		this.work.models().detach(model);
	}

	@Override
	public boolean contains(ModelBase<?> model) {
		check("contains");
		return this.work.models().contains(model);
	}

	@Override
	public boolean isDirty() {
		check("isDirty");
		return this.work.models().isDirty();
	}

	@Override
	public boolean isDirty(ModelBase<?> model) {
		check("isDirty");
		return this.work.models().isDirty(model);
	}

	@Override
	public Map<String, PropertyChange> changes(ModelBase<?> model) {
		check("changes");
		return this.work.models().changes(model);
	}

	@Override
	public List<PendingChange> pending() {
		check("pending");
		return this.work.pending();
	}

	@Override
	public Mono<Void> flush() {
		return operation("flush", "", this.work::flush);
	}

	@Override
	public <T extends ModelBase<?>> Mono<T> refresh(T model) {
		return operation("refresh", "…", () -> this.template.refresh(model));
	}

	@Override
	public <T extends ModelBase<?>> Mono<T> lock(T model) {
		return operation("lock", "…", () -> begun(this.template.lock(model)));
	}

	@Override
	public <T extends ModelBase<?>> Mono<T> lock(T model, Duration atMost) {
		return operation("lock", "…", () -> begun(this.template.lock(model, atMost)));
	}

	@Override
	public <T extends ModelBase<?>> Mono<T> get(Class<T> type, Object id) {
		return get(type, id, LoadOptions.none());
	}

	@Override
	public <T extends ModelBase<?>> Mono<T> get(Class<T> type, Object id, LoadOptions<? super T> options) {
		return operation("get", type.getSimpleName(), () -> {
			ModelBase<?> known = this.work.models().known(type, id);
			if (known == null) {
				return this.template.get(type, id, options);
			}
			if (this.work.models().isDeleted(known)) {
				return Mono.error(deleted(type, id));
			}
			LoadTree tree = options.tree();
			return (tree.isEmpty() && !tree.forUpdate()) ? Mono.just(type.cast(known))
					: this.template.load(type.cast(known), options);
		});
	}

	private static ModelNotFoundException deleted(Class<?> type, Object id) {
		return new ModelNotFoundException(type, id,
				"There is no %s with id %s: the session is to delete it. Add it again to keep it."
					.formatted(type.getSimpleName(), id));
	}

	@Override
	public <T> Flux<T> find(Select<T> select) {
		return operation("find", select, () -> this.template.findAll(select).collectList())
			.flatMapIterable(Function.identity());
	}

	@Override
	public <R> Flux<R> find(Projection<?, R> projection) {
		return operation("find", projection, () -> this.template.findAll(projection).collectList())
			.flatMapIterable(Function.identity());
	}

	@Override
	public <T> Mono<T> findOne(Select<T> select) {
		return operation("findOne", select, () -> this.template.findOne(select));
	}

	@Override
	public <T> Mono<T> findFirst(Select<T> select) {
		return operation("findFirst", select, () -> this.template.findFirst(select));
	}

	@Override
	public <T> Flux<T> stream(Select<T> select) {
		CallSite site = CallSite.of("stream", select);
		return Flux.deferContextual((context) -> {
			if (this.work.isPartOf(context)) {
				checkTransaction(context, site);
				return this.template.stream(select);
			}
			Turn turn = turn(context, site);
			turn.begin();
			return this.template.stream(select).doOnTerminate(turn::over).doOnCancel(turn::over);
		});
	}

	@Override
	public Mono<Long> count(Select<?> select) {
		return operation("count", select, () -> this.template.count(select));
	}

	@Override
	public Mono<Boolean> exists(Select<?> select) {
		return operation("exists", select, () -> this.template.exists(select));
	}

	@Override
	public Mono<Long> execute(Update<?> update) {
		return operation("execute", update, () -> this.template.execute(update));
	}

	@Override
	public Mono<Long> execute(Delete<?> delete) {
		return operation("execute", delete, () -> this.template.execute(delete));
	}

	@Override
	public <T> Mono<T> load(T model, LoadOptions<? super T> options) {
		return operation("load", options, () -> this.template.load(model, options));
	}

	@Override
	public <T> Flux<T> load(Iterable<T> models, LoadOptions<? super T> options) {
		return operation("load", options, () -> this.template.load(models, options).collectList())
			.flatMapIterable(Function.identity());
	}

	@Override
	public <T> Mono<T> nested(Function<ModelSession, Mono<T>> nested) {
		CallSite site = CallSite.of("nested", "…");
		return Mono.defer(() -> new NestedWork<>(this, site, Mono.defer(() -> nested.apply(this))).run());
	}

	@Override
	public void setRollbackOnly() {
		check("setRollbackOnly");
		this.rollbackOnly = true;
	}

	boolean isRollbackOnly() {
		return this.rollbackOnly;
	}

	@Override
	public void afterCommit(Mono<Void> action) {
		Objects.requireNonNull(action, "What is to run after the commit can't be null");
		check("afterCommit");
		this.afterCommit.add(action);
	}

	@Override
	public boolean seesModels() {
		return !this.hooks.isEmpty();
	}

	@Override
	public Mono<Void> beforeFlush(ModelBase<?> model, WriteKind kind) {
		return this.hooks.beforeFlush(model, kind);
	}

	@Override
	public void flushed(ModelBase<?> model, WriteKind kind) {
		if (!this.hooks.seesCommits()) {
			return;
		}
		if (this.afterCommit.isEmpty()) {
			this.announcements.clear();
		}
		Map<WriteKind, Announcement> ofModel = this.announcements.computeIfAbsent(model,
				(key) -> new EnumMap<>(WriteKind.class));
		if (kind == WriteKind.INSERT) {
			ofModel.clear();
		}
		Announcement before = ofModel.get(kind);
		if (before == null || !before.isAmong(this.afterCommit)) {
			Announcement now = new Announcement(this.afterCommit.size(),
					Mono.defer(() -> this.hooks.afterCommit(model, kind)));
			ofModel.put(kind, now);
			this.afterCommit.add(now.action);
		}
	}

	/** Goes on after work that succeeded, be it empty or not. */
	static <T> Mono<T> thenAlways(Mono<T> work, UnaryOperator<Mono<T>> then) {
		return work.flatMap((result) -> then.apply(Mono.just(result)))
			.switchIfEmpty(Mono.defer(() -> then.apply(Mono.empty())));
	}

	/** Sends what is left at the end of the session's work, and before the commit. */
	Mono<Void> finish() {
		if (this.rollbackOnly) {
			return Mono.empty();
		}
		if (this.work.mode() == FlushMode.MANUAL && this.work.models().isDirty()) {
			return Mono.error(new InvalidDataAccessApiUsageException(
					"The session ends with changes that were not flushed: %s. Call flush() where it flushes by hand, or detach the models."
						.formatted(this.work.pending())));
		}
		return this.work.flush();
	}

	/**
	 * Sends what came after the session's work, before the commit. A transaction that
	 * began with the session ends with its work.
	 */
	Mono<Void> beforeCommit() {
		return this.begins ? Mono.empty() : Mono.defer(this::finish);
	}

	/** Runs what waited for the commit, outside of all transactions. */
	Mono<Void> runAfterCommit() {
		return Mono.defer(() -> runAfterCommit(Mono.empty()));
	}

	/** Runs what waited for the commit, which was just now, and gives a result then. */
	<T> Mono<T> runAfterCommit(Mono<T> result) {
		if (this.afterCommit.isEmpty()) {
			return result;
		}
		List<Mono<Void>> actions = List.copyOf(this.afterCommit);
		this.afterCommit.clear();
		return Flux.concat(actions).then().contextWrite(UnitOfWork::leave).then(result);
	}

	/** The transaction is about to end, by a rollback too. */
	Mono<Void> ending() {
		return endWork();
	}

	/**
	 * Waits until nothing is sent any more: the end of a transaction must not overtake an
	 * operation that was cancelled or timed out, which would be sent after it, outside of
	 * all transactions. Nested work that nobody waits for ends with it.
	 */
	Mono<Void> endWork() {
		return Mono.defer(() -> {
			this.nested.forEach(NestedWork::end);
			return this.work.end();
		});
	}

	/** The transaction is committed; one that began with the session is yet to end. */
	Mono<Void> committed() {
		return this.begins ? Mono.empty() : runAfterCommit();
	}

	/** The transaction ended. */
	void transactionEnded(boolean committed) {
		this.work.transactionEnded(committed);
		if (!committed) {
			forgetAfterCommit();
		}
		close();
	}

	/** How many actions wait for the commit. */
	int afterCommits() {
		return this.afterCommit.size();
	}

	/** Forgets the actions that wait for the commit, but for the first ones. */
	void forgetAfterCommit(int but) {
		this.afterCommit.subList(but, this.afterCommit.size()).clear();
	}

	void forgetAfterCommit() {
		this.afterCommit.clear();
		this.rollbackOnly = false;
	}

	void close() {
		this.conversation.close();
	}

	/**
	 * A call of hooks after the commit, unless what it is for goes back before.
	 *
	 * @param place its place among the actions after the commit
	 * @param action the call
	 */
	private record Announcement(int place, Mono<Void> action) {

		boolean isAmong(List<Mono<Void>> actions) {
			return this.place < actions.size() && actions.get(this.place) == this.action;
		}

	}

}
