package io.modelbase.sample;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.r2dbc.proxy.core.QueryExecutionInfo;
import io.r2dbc.proxy.core.QueryInfo;
import io.r2dbc.proxy.listener.ProxyExecutionListener;

/** Remembers the SQL that was sent. */
class Statements implements ProxyExecutionListener {

	private final List<String> sent = new CopyOnWriteArrayList<>();

	@Override
	public void beforeQuery(QueryExecutionInfo execution) {
		execution.getQueries().stream().map(QueryInfo::getQuery).forEach(this.sent::add);
	}

	List<String> all() {
		return List.copyOf(this.sent);
	}

	void clear() {
		this.sent.clear();
	}

}
