package io.modelbase.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.modelbase.execution.PendingWrite.Kind;
import io.modelbase.mapping.ModelColumn.Role;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.sql.Dialect;
import io.modelbase.sql.Dialect.Returning;
import org.jspecify.annotations.Nullable;

/**
 * Joins writes into chunks that one statement can do: of one stage and model, with the
 * same columns, each of another row. Inserts of rows whose ids are known keep their
 * place, as rows after them may point at them. Updates, and inserts whose ids are yet to
 * be generated, may join an earlier chunk of their kind, but never pass such an insert.
 */
final class WriteChunks {

	private final Dialect dialect;

	private final int batchSize;

	WriteChunks(Dialect dialect, int batchSize) {
		this.dialect = dialect;
		this.batchSize = batchSize;
	}

	List<List<PendingWrite>> of(List<PendingWrite> writes) {
		List<List<PendingWrite>> chunks = new ArrayList<>();
		Map<Key, Chunk> open = new HashMap<>();
		boolean movable = false;
		for (PendingWrite write : writes) {
			if (write.kind() == Kind.NOTHING) {
				continue;
			}
			Key key = Key.of(write);
			if (!(movable && key.isMovable())) {
				open.keySet().removeIf((other) -> !other.equals(key));
			}
			movable = key.isMovable();
			Chunk chunk = open.get(key);
			if (chunk == null || !chunk.add(write)) {
				chunk = new Chunk(write, rowsPerStatement(write));
				open.put(key, chunk);
				chunks.add(chunk.writes);
			}
		}
		return chunks;
	}

	private int rowsPerStatement(PendingWrite write) {
		if (write.kind() == Kind.INSERT ? !isMultiRowInsert(write)
				: write.mapping().version() != null && write.version() == null) {
			return 1;
		}
		int rows = (write.kind() == Kind.UPDATE) ? this.dialect.maxUpdatedRows() : this.batchSize;
		// an update may need the id with each value, and id and version once more
		int parameters = 2 * write.names().size() + 2;
		return Math.max(1, Math.min(Math.min(rows, this.batchSize), this.dialect.maxParameters() / parameters));
	}

	/** Whether returned rows can be told apart: by ids known, or generated in order. */
	private boolean isMultiRowInsert(PendingWrite write) {
		if (write.names().isEmpty()) {
			return false;
		}
		return write.id() != null || (write.mapping().id().role() == Role.GENERATED_ID
				&& this.dialect.onInsert() != Returning.GENERATED_KEY);
	}

	/** What writes of one statement have in common. */
	private record Key(int stage, ModelMapping<?> mapping, Kind kind, PendingWrite.Shape shape, boolean hasId,
			boolean hasVersion) {

		static Key of(PendingWrite write) {
			return new Key(write.stage(), write.mapping(), write.kind(), write.shape(), write.id() != null,
					write.version() != null);
		}

		boolean isMovable() {
			return this.kind == Kind.UPDATE || (this.kind == Kind.INSERT && !this.hasId);
		}

	}

	/** Writes that one statement does. */
	private static final class Chunk {

		private final List<PendingWrite> writes = new ArrayList<>();

		private final Set<@Nullable Object> ids = new HashSet<>();

		private final int capacity;

		Chunk(PendingWrite first, int capacity) {
			this.capacity = capacity;
			add(first);
		}

		boolean add(PendingWrite write) {
			if (this.writes.size() == this.capacity || (write.id() != null && !this.ids.add(write.id()))) {
				return false;
			}
			this.writes.add(write);
			return true;
		}

	}

}
