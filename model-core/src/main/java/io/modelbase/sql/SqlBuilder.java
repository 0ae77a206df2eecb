package io.modelbase.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects the pieces of a statement and its values. The pieces, a marker standing for
 * each parameter, are the statement's shape: {@link SqlCache} joins them only once.
 */
final class SqlBuilder {

	/** Stands for a parameter within a piece. No SQL contains it. */
	static final char PARAMETER = '\0';

	private static final String PARAMETER_PIECE = String.valueOf(PARAMETER);

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
		this.pieces.add(PARAMETER_PIECE);
		this.values.add(value);
		return this;
	}

	/** Adds parameters, separated by commas, as one piece. */
	SqlBuilder bindAll(List<Object> values) {
		StringBuilder piece = new StringBuilder();
		bindAll(values, piece);
		return append(piece.toString());
	}

	/**
	 * Adds rows of parameters in parentheses, as one piece.
	 * @param numbered whether each row ends with its number, from 0
	 */
	SqlBuilder bindRows(List<List<Object>> rows, boolean numbered) {
		StringBuilder piece = new StringBuilder();
		for (int i = 0; i < rows.size(); i++) {
			piece.append((i == 0) ? "(" : ", (");
			bindAll(rows.get(i), piece);
			if (numbered) {
				piece.append(", ").append(i);
			}
			piece.append(')');
		}
		return append(piece.toString());
	}

	private void bindAll(List<Object> values, StringBuilder piece) {
		for (int i = 0; i < values.size(); i++) {
			piece.append((i == 0) ? "" : ", ").append(PARAMETER);
		}
		this.values.addAll(values);
	}

	List<String> pieces() {
		return this.pieces;
	}

	List<Object> values() {
		return this.values;
	}

}
