package shop;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TextAttribute;
import io.modelbase.metamodel.ToManyPath;
import io.modelbase.metamodel.ToOnePath;

/**
 * Metamodel of {@link Ticket}: its columns as constants, its relations as methods.
 */
@Generated("io.modelbase.processor.ModelProcessor")
final class Ticket_ {

	/** Column of {@link Ticket} property {@code code}. */
	public static final TextAttribute<Ticket> code = new TextAttribute<>(Ticket.class, "code");

	/** Column of {@link Ticket} property {@code seat}. */
	public static final NumericAttribute<Ticket, Integer, Long> seat =
			new NumericAttribute<>(Ticket.class, "seat", Long.class);

	private Ticket_() {
	}

	/**
	 * Path of relations to one {@link Ticket}: its columns and relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class One<R> extends ToOnePath<R, Ticket> {

		/** Column of {@link Ticket} property {@code code}. */
		public final TextAttribute<R> code;

		/** Column of {@link Ticket} property {@code seat}. */
		public final NumericAttribute<R, Integer, Long> seat;

		/**
		 * Creates a path.
		 * @param root the model that it starts from
		 * @param path the names of the relations that lead here, joined by dots
		 */
		public One(Class<R> root, String path) {
			super(root, path);
			this.code = new TextAttribute<>(root, pathTo("code"));
			this.seat = new NumericAttribute<>(root, pathTo("seat"), Long.class);
		}

	}

	/**
	 * Path of relations to many {@link Ticket}: its relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class Many<R> extends ToManyPath<R, Ticket> {

		/**
		 * Creates a path.
		 * @param root the model that it starts from
		 * @param path the names of the relations that lead here, joined by dots
		 */
		public Many(Class<R> root, String path) {
			super(root, path);
		}

	}

}
