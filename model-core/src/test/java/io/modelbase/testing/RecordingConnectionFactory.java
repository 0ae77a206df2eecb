package io.modelbase.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;

import io.r2dbc.proxy.ProxyConnectionFactory;
import io.r2dbc.proxy.core.Binding;
import io.r2dbc.proxy.core.Bindings;
import io.r2dbc.proxy.core.MethodExecutionInfo;
import io.r2dbc.proxy.core.QueryExecutionInfo;
import io.r2dbc.proxy.core.QueryInfo;
import io.r2dbc.proxy.listener.ProxyMethodExecutionListener;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Wrapped;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * Records what is sent to a database, in order, and counts the connections that are open.
 * <p>
 * Around a pool it counts connections that were acquired and not yet given back.
 * Transaction control isn't recorded: drivers have methods for it, not SQL.
 */
public final class RecordingConnectionFactory implements ConnectionFactory, Wrapped<ConnectionFactory> {

	private final ConnectionFactory delegate;

	private final ConnectionFactory proxy;

	private final List<Recorded> recorded = new CopyOnWriteArrayList<>();

	private volatile IntConsumer listener = (sent) -> {
	};

	private volatile IntConsumer preparing = (number) -> {
	};

	private final Set<String> open = ConcurrentHashMap.newKeySet();

	/**
	 * Records what goes through a connection factory.
	 * @param delegate the factory to take connections from
	 */
	public RecordingConnectionFactory(ConnectionFactory delegate) {
		this.delegate = delegate;
		this.proxy = ProxyConnectionFactory.builder(delegate).listener(new Listener()).build();
	}

	@Override
	public Publisher<? extends Connection> create() {
		return this.proxy.create();
	}

	@Override
	public ConnectionFactoryMetadata getMetadata() {
		return this.delegate.getMetadata();
	}

	@Override
	public ConnectionFactory unwrap() {
		return this.delegate;
	}

	/**
	 * Returns the SQL that was sent since the last {@link #clear()}, in the order of
	 * sending, whether it succeeded or not.
	 * @return SQL texts with their bind markers, a copy
	 */
	public List<String> statements() {
		return this.recorded.stream().map(Recorded::sql).toList();
	}

	/**
	 * Returns what was sent since the last {@link #clear()}, in the order of sending.
	 * @return SQL texts with their bindings, a copy
	 */
	public List<Recorded> recorded() {
		return List.copyOf(this.recorded);
	}

	/**
	 * Forgets what was sent until now. Connections still count.
	 */
	public void clear() {
		this.recorded.clear();
	}

	/**
	 * Lets something happen while a statement is under way.
	 * @param listener is called right before each statement is sent, with the number of
	 * those sent since the last {@link #clear()}, itself included
	 */
	public void whenSending(IntConsumer listener) {
		this.listener = listener;
	}

	/**
	 * Lets something happen before a statement is made, which fails with what is thrown.
	 * @param listener is called with the number that the statement would have among those
	 * sent since the last {@link #clear()}
	 */
	public void whenPreparing(IntConsumer listener) {
		this.preparing = listener;
	}

	/**
	 * Returns how many connections were handed out and not closed.
	 * @return the number of open connections
	 */
	public int openConnections() {
		return this.open.size();
	}

	/**
	 * One SQL text that was sent.
	 *
	 * @param sql the text, with bind markers
	 * @param bindings the bound values in the order of their markers, {@code null} for a
	 * null, once per {@code Statement.add()}; a single empty list when nothing is bound
	 */
	public record Recorded(String sql, List<List<@Nullable Object>> bindings) {

		private static Recorded of(QueryInfo query) {
			List<List<@Nullable Object>> bindings = new ArrayList<>();
			for (Bindings each : query.getBindingsList()) {
				List<@Nullable Object> values = new ArrayList<>();
				addValues(each.getIndexBindings(), values);
				addValues(each.getNamedBindings(), values);
				bindings.add(Collections.unmodifiableList(values));
			}
			return new Recorded(query.getQuery(),
					bindings.isEmpty() ? List.of(List.of()) : Collections.unmodifiableList(bindings));
		}

		private static void addValues(SortedSet<Binding> bindings, List<@Nullable Object> values) {
			for (Binding binding : bindings) {
				Object value = binding.getBoundValue().getValue();
				values.add((value instanceof Parameter parameter) ? parameter.getValue() : value);
			}
		}

	}

	private final class Listener implements ProxyMethodExecutionListener {

		@Override
		public void afterCreateOnConnectionFactory(MethodExecutionInfo execution) {
			if (execution.getThrown() == null && execution.getResult() != null) {
				RecordingConnectionFactory.this.open.add(execution.getConnectionInfo().getConnectionId());
			}
		}

		@Override
		public void afterCloseOnConnection(MethodExecutionInfo execution) {
			RecordingConnectionFactory.this.open.remove(execution.getConnectionInfo().getConnectionId());
		}

		@Override
		public void beforeCreateStatementOnConnection(MethodExecutionInfo execution) {
			RecordingConnectionFactory.this.preparing.accept(RecordingConnectionFactory.this.recorded.size() + 1);
		}

		@Override
		public void beforeExecuteOnBatch(QueryExecutionInfo execution) {
			record(execution);
		}

		@Override
		public void beforeExecuteOnStatement(QueryExecutionInfo execution) {
			record(execution);
		}

		private void record(QueryExecutionInfo execution) {
			execution.getQueries().forEach((query) -> RecordingConnectionFactory.this.recorded.add(Recorded.of(query)));
			RecordingConnectionFactory.this.listener.accept(RecordingConnectionFactory.this.recorded.size());
		}

	}

}
