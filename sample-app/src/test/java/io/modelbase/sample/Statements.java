package io.modelbase.sample;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.r2dbc.proxy.core.QueryExecutionInfo;
import io.r2dbc.proxy.core.QueryInfo;
import io.r2dbc.proxy.listener.ProxyExecutionListener;

/** Remembers the SQL that was sent. */
class Statements implements ProxyExecutionListener {

	/** H2 selects what an insert gave, and merges links. */
	private static final Pattern KIND = Pattern.compile(
			"^(?:SELECT .+ FROM FINAL TABLE \\()?(SELECT|INSERT|MERGE|UPDATE|DELETE) (?:.*?(?:INTO|FROM) )?[\"`]?(\\w+)");

	private final List<String> sent = new CopyOnWriteArrayList<>();

	@Override
	public void beforeQuery(QueryExecutionInfo execution) {
		execution.getQueries().stream().map(QueryInfo::getQuery).forEach(this.sent::add);
	}

	List<String> all() {
		return List.copyOf(this.sent);
	}

	/** What each statement does with which table, for example {@code INSERT article}. */
	List<String> kinds() {
		return this.sent.stream().map(Statements::kind).toList();
	}

	private static String kind(String sql) {
		Matcher matcher = KIND.matcher(sql);
		return matcher.find()
				? matcher.group(1).replace("MERGE", "INSERT") + " " + matcher.group(2).toLowerCase(Locale.ROOT) : sql;
	}

	void clear() {
		this.sent.clear();
	}

}
