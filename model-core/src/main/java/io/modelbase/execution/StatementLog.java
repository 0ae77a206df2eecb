package io.modelbase.execution;

import java.lang.reflect.Array;
import java.util.Arrays;

import io.modelbase.mapping.ModelMapping;
import io.modelbase.mapping.ModelRelation;
import io.modelbase.query.Delete;
import io.modelbase.query.Select;
import io.modelbase.query.Update;
import io.modelbase.sql.BoundSql;
import io.r2dbc.spi.Parameter;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * Logs statements of models by one logger, {@code io.modelbase.sql}: at DEBUG why each is
 * sent, and its SQL; at TRACE its values too. Costs a look at the level otherwise.
 */
final class StatementLog {

	private static final Log LOG = LogFactory.getLog("io.modelbase.sql");

	private static final Object OPERATION = StatementLog.class;

	private StatementLog() {
	}

	/**
	 * Lets the statements of an operation be logged as its own.
	 * @param name the operation, such as {@code flush}
	 * @param operation the operation
	 */
	static <T> Mono<T> during(String name, Mono<T> operation) {
		return LOG.isDebugEnabled() ? operation.contextWrite((context) -> context.put(OPERATION, name)) : operation;
	}

	/**
	 * Logs a statement when it is sent.
	 * @param statement sends it
	 * @param mapping the model's mapping
	 * @param doing what is done, such as {@code inserted}
	 * @param asked the select, update, delete or relation that asks for it, or null
	 * @param sql the SQL and its values
	 * @param context the context of the statement
	 */
	static <T> Publisher<T> logged(Publisher<T> statement, ModelMapping<?> mapping, String doing,
			@Nullable Object asked, BoundSql sql, ContextView context) {
		return !LOG.isDebugEnabled() ? statement : Flux.defer(() -> {
			String reason = reason(mapping, doing, asked, context);
			LOG.debug(reason + ": " + sql.toQuery());
			if (LOG.isTraceEnabled()) {
				LOG.trace(reason + ": values " + sql.values().stream().map(StatementLog::show).toList());
			}
			return statement;
		});
	}

	private static String reason(ModelMapping<?> mapping, String doing, @Nullable Object asked, ContextView context) {
		String operation = context.getOrDefault(OPERATION, null);
		Object method = ReadBy.of(context);
		return ((operation != null) ? operation + ": " : "") + verb(doing, asked) + " "
				+ ((asked != null) ? asked : mapping.name()) + ((method != null) ? " for " + method : "");
	}

	private static String verb(String doing, @Nullable Object asked) {
		if (asked instanceof Update<?> || asked instanceof Delete<?>) {
			return "execute";
		}
		return switch (doing) {
			case "read" -> (asked == null) ? "read" : (asked instanceof ModelRelation) ? "load"
					: (asked instanceof Select<?> select && select.lock() != null) ? "lock" : "find";
			case "counted" -> "count";
			case "looked up" -> "look up";
			case "inserted" -> "insert";
			case "updated" -> "update";
			case "deleted" -> "delete";
			case "linked" -> "link";
			case "unlinked" -> "unlink";
			default -> doing;
		};
	}

	private static String show(Object value) {
		Object plain = (value instanceof Parameter parameter) ? parameter.getValue() : value;
		if (plain == null || plain instanceof BoundSql.Null) {
			return "null";
		}
		return (plain instanceof byte[] bytes) ? bytes.length + " bytes"
				: (plain instanceof Object[] elements) ? Arrays.toString(elements)
						: plain.getClass().isArray() ? Array.getLength(plain) + " elements" : plain.toString();
	}

}
