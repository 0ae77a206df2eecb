package io.modelbase.execution;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.data.r2dbc.core.ReactiveDeleteOperation.DeleteWithQuery;
import org.springframework.data.r2dbc.core.ReactiveDeleteOperation.ReactiveDelete;
import org.springframework.data.r2dbc.core.ReactiveDeleteOperation.TerminatingDelete;
import org.springframework.data.r2dbc.core.ReactiveInsertOperation.ReactiveInsert;
import org.springframework.data.r2dbc.core.ReactiveInsertOperation.TerminatingInsert;
import org.springframework.data.r2dbc.core.ReactiveSelectOperation.ReactiveSelect;
import org.springframework.data.r2dbc.core.ReactiveSelectOperation.SelectWithProjection;
import org.springframework.data.r2dbc.core.ReactiveSelectOperation.SelectWithQuery;
import org.springframework.data.r2dbc.core.ReactiveSelectOperation.TerminatingSelect;
import org.springframework.data.r2dbc.core.ReactiveUpdateOperation.ReactiveUpdate;
import org.springframework.data.r2dbc.core.ReactiveUpdateOperation.TerminatingUpdate;
import org.springframework.data.r2dbc.core.ReactiveUpdateOperation.UpdateWithQuery;
import org.springframework.data.r2dbc.core.ReactiveUpsertOperation.ReactiveUpsert;
import org.springframework.data.r2dbc.core.ReactiveUpsertOperation.TerminatingUpsert;
import org.springframework.data.relational.core.query.Query;
import org.springframework.data.relational.core.query.Update;
import org.springframework.data.relational.core.sql.SqlIdentifier;

/**
 * Spring Data's fluent operations on models, taking part in the session of their
 * transaction. They call methods of Spring Data's template that can't be overridden, so
 * each step is wrapped up to the one that sends the statement.
 */
final class FluentOperations {

	private final ModelEntityTemplate template;

	FluentOperations(ModelEntityTemplate template) {
		this.template = template;
	}

	<T> ReactiveSelect<T> select(ReactiveSelect<T> select) {
		return new FluentSelect<>(select);
	}

	<T> ReactiveInsert<T> insert(ReactiveInsert<T> insert) {
		return new FluentInsert<>(insert);
	}

	<T> ReactiveUpsert<T> upsert(ReactiveUpsert<T> upsert) {
		return new FluentUpsert<>(upsert);
	}

	ReactiveUpdate update(ReactiveUpdate update) {
		return new FluentUpdate(update);
	}

	ReactiveDelete delete(ReactiveDelete delete) {
		return new FluentDelete(delete);
	}

	private UpdateWithQuery matched(UpdateWithQuery update) {
		return new UpdateWithQuery() {

			@Override
			public TerminatingUpdate matching(Query query) {
				return terminating(update.matching(query));
			}

			@Override
			public Mono<Long> apply(Update values) {
				return terminating(update).apply(values);
			}

		};
	}

	private TerminatingUpdate terminating(TerminatingUpdate update) {
		return (values) -> this.template.writeInSession(update.apply(values)).single();
	}

	private DeleteWithQuery matched(DeleteWithQuery delete) {
		return new DeleteWithQuery() {

			@Override
			public TerminatingDelete matching(Query query) {
				return terminating(delete.matching(query));
			}

			@Override
			public Mono<Long> all() {
				return terminating(delete).all();
			}

		};
	}

	private TerminatingDelete terminating(TerminatingDelete delete) {
		return () -> this.template.writeInSession(delete.all()).single();
	}

	/** Rows come by the template's own reader, which takes part by itself. */
	private class FluentTerminatingSelect<T> implements TerminatingSelect<T> {

		private final TerminatingSelect<T> delegate;

		FluentTerminatingSelect(TerminatingSelect<T> delegate) {
			this.delegate = delegate;
		}

		@Override
		public Mono<Long> count() {
			return FluentOperations.this.template.inSession(this.delegate.count()).single();
		}

		@Override
		public Mono<Boolean> exists() {
			return FluentOperations.this.template.inSession(this.delegate.exists()).single();
		}

		@Override
		public Mono<T> first() {
			return this.delegate.first();
		}

		@Override
		public Mono<T> one() {
			return this.delegate.one();
		}

		@Override
		public Flux<T> all() {
			return this.delegate.all();
		}

	}

	private class FluentQuery<T> extends FluentTerminatingSelect<T> implements SelectWithQuery<T> {

		private final SelectWithQuery<T> delegate;

		FluentQuery(SelectWithQuery<T> delegate) {
			super(delegate);
			this.delegate = delegate;
		}

		@Override
		public SelectWithQuery<T> withFetchSize(int fetchSize) {
			return new FluentQuery<>(this.delegate.withFetchSize(fetchSize));
		}

		@Override
		public TerminatingSelect<T> matching(Query query) {
			return new FluentTerminatingSelect<>(this.delegate.matching(query));
		}

	}

	private class FluentProjection<T> extends FluentQuery<T> implements SelectWithProjection<T> {

		private final SelectWithProjection<T> delegate;

		FluentProjection(SelectWithProjection<T> delegate) {
			super(delegate);
			this.delegate = delegate;
		}

		@Override
		public <R> SelectWithQuery<R> as(Class<R> resultType) {
			return new FluentQuery<>(this.delegate.as(resultType));
		}

	}

	private final class FluentSelect<T> extends FluentProjection<T> implements ReactiveSelect<T> {

		private final ReactiveSelect<T> delegate;

		FluentSelect(ReactiveSelect<T> delegate) {
			super(delegate);
			this.delegate = delegate;
		}

		@Override
		public SelectWithProjection<T> from(SqlIdentifier table) {
			return new FluentProjection<>(this.delegate.from(table));
		}

	}

	/** Takes a model through the writer, unless a table is named. */
	private final class FluentInsert<T> implements ReactiveInsert<T> {

		private final ReactiveInsert<T> delegate;

		FluentInsert(ReactiveInsert<T> delegate) {
			this.delegate = delegate;
		}

		@Override
		public TerminatingInsert<T> into(SqlIdentifier table) {
			TerminatingInsert<T> insert = this.delegate.into(table);
			return (model) -> FluentOperations.this.template.writeInSession(insert.using(model)).singleOrEmpty();
		}

		@Override
		public Mono<T> using(T model) {
			return FluentOperations.this.template.insert(model);
		}

	}

	/** Takes a model through the writer, unless a table is named. */
	private final class FluentUpsert<T> implements ReactiveUpsert<T> {

		private final ReactiveUpsert<T> delegate;

		FluentUpsert(ReactiveUpsert<T> delegate) {
			this.delegate = delegate;
		}

		@Override
		public TerminatingUpsert<T> inTable(SqlIdentifier table) {
			TerminatingUpsert<T> upsert = this.delegate.inTable(table);
			return (model) -> FluentOperations.this.template.writeInSession(upsert.one(model)).singleOrEmpty();
		}

		@Override
		public Mono<T> one(T model) {
			return FluentOperations.this.template.upsert(model);
		}

	}

	private final class FluentUpdate implements ReactiveUpdate {

		private final ReactiveUpdate delegate;

		FluentUpdate(ReactiveUpdate delegate) {
			this.delegate = delegate;
		}

		@Override
		public UpdateWithQuery inTable(SqlIdentifier table) {
			return matched(this.delegate.inTable(table));
		}

		@Override
		public TerminatingUpdate matching(Query query) {
			return terminating(this.delegate.matching(query));
		}

		@Override
		public Mono<Long> apply(Update values) {
			return terminating(this.delegate).apply(values);
		}

	}

	private final class FluentDelete implements ReactiveDelete {

		private final ReactiveDelete delegate;

		FluentDelete(ReactiveDelete delegate) {
			this.delegate = delegate;
		}

		@Override
		public DeleteWithQuery from(SqlIdentifier table) {
			return matched(this.delegate.from(table));
		}

		@Override
		public TerminatingDelete matching(Query query) {
			return terminating(this.delegate.matching(query));
		}

		@Override
		public Mono<Long> all() {
			return terminating(this.delegate).all();
		}

	}

}
