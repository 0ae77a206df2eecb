package io.modelbase.sql;

import java.util.ArrayList;
import java.util.List;

import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.r2dbc.core.binding.BindMarker;
import org.springframework.r2dbc.core.binding.BindMarkers;
import org.springframework.r2dbc.core.binding.BindMarkersFactory;
import org.springframework.util.ConcurrentLruCache;

/**
 * Keeps the SQL of the statement shapes last used, 1,024 at most and 32 of many values,
 * so that each is rendered once and drivers, which cache prepared statements by text,
 * meet the same text again.
 */
final class SqlCache {

	private static final int CAPACITY = 1024;

	/** Statements of many values weigh as much as hundreds of others. */
	private static final int LARGE_CAPACITY = 32;

	private static final int LARGE = 256;

	private final Dialect dialect;

	private final BindMarkersFactory markers;

	private final ConcurrentLruCache<List<String>, SqlText> texts = new ConcurrentLruCache<>(CAPACITY, this::join);

	private final ConcurrentLruCache<List<String>, SqlText> largeTexts = new ConcurrentLruCache<>(LARGE_CAPACITY,
			this::join);

	SqlCache(Dialect dialect, BindMarkersFactory markers) {
		this.dialect = dialect;
		this.markers = markers;
	}

	BoundSql bound(SqlBuilder sql) {
		if (sql.values().size() > this.dialect.maxParameters()) {
			throw new InvalidDataAccessApiUsageException(
					"The statement has %d values, and %s takes %d at most. Ask in several statements, or join with a table that holds the values."
						.formatted(sql.values().size(), this.dialect, this.dialect.maxParameters()));
		}
		ConcurrentLruCache<List<String>, SqlText> cache = (sql.values().size() > LARGE) ? this.largeTexts : this.texts;
		return new BoundSql(cache.get(sql.pieces()), sql.values());
	}

	private SqlText join(List<String> pieces) {
		BindMarkers next = this.markers.create();
		List<BindMarker> markers = new ArrayList<>();
		StringBuilder text = new StringBuilder();
		for (String piece : pieces) {
			int start = 0;
			for (int end = piece.indexOf(SqlBuilder.PARAMETER); end >= 0; end = piece.indexOf(SqlBuilder.PARAMETER,
					start)) {
				BindMarker marker = next.next();
				markers.add(marker);
				text.append(piece, start, end).append(marker.getPlaceholder());
				start = end + 1;
			}
			text.append(piece, start, piece.length());
		}
		return new SqlText(text.toString(), markers.toArray(BindMarker[]::new));
	}

}
