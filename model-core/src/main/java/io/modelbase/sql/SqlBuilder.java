package io.modelbase.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects the pieces of a statement and its values. The pieces, a marker standing for
 * each parameter, are the statement's shape: {@link SqlCache} joins them only once.
 */
final class SqlBuilder {

	/** Stands for a parameter. No SQL is equal to it. */
	static final String PARAMETER = "\0";

	private final List<String> pieces = new ArrayList<>(24);

	private final List<Object> values;

	SqlBuilder() {
		this(new ArrayList<>(8));
	}

	SqlBuilder(List<Object> values) {
		this.values = values;
	}

	SqlBuilder append(String sql) {
		this.pieces.add(sql);
		return this;
	}

	SqlBuilder append(String... sql) {
		this.pieces.addAll(Arrays.asList(sql));
		return this;
	}

	/** Adds a parameter; the value is as the driver gets it. */
	SqlBuilder bind(Object value) {
		this.pieces.add(PARAMETER);
		this.values.add(value);
		return this;
	}

	List<String> pieces() {
		return this.pieces;
	}

	List<Object> values() {
		return this.values;
	}

}
