package io.modelbase.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.modelbase.expression.Condition;
import io.modelbase.expression.Order;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * The relations of a model to load, each with how, and with the relations of its own
 * target; at the root, whether the model's own row has to be locked. Immutable.
 *
 * @param branches the relations by the names of their properties
 * @param forUpdate whether the row of the model whose relations these are is to be locked
 * when it is read; the relations' rows never are
 * @since 0.1.0
 */
public record LoadTree(Map<String, Branch> branches, boolean forUpdate) {

	/** No relations. */
	public static final LoadTree EMPTY = new LoadTree(Map.of());

	/**
	 * Copies the relations.
	 * @param branches the relations by the names of their properties
	 * @param forUpdate whether the model's own row is to be locked
	 */
	public LoadTree {
		branches = Collections.unmodifiableMap(new LinkedHashMap<>(branches));
	}

	/**
	 * Makes a tree that locks nothing.
	 * @param branches the relations by the names of their properties
	 */
	public LoadTree(Map<String, Branch> branches) {
		this(branches, false);
	}

	/**
	 * Makes the tree of one path.
	 * @param path the names of the relations, joined by dots
	 * @param last how the last relation of the path is loaded; those before it are loaded
	 * plainly
	 * @return the tree
	 */
	public static LoadTree of(String path, Branch last) {
		String[] names = path.split("\\.");
		Branch branch = last;
		for (int i = names.length - 1; i > 0; i--) {
			branch = new Branch(Rows.ALL, null, new LoadTree(Map.of(names[i], branch)));
		}
		return new LoadTree(Map.of(names[0], branch));
	}

	/**
	 * Returns whether there is nothing to load. A row may have to be locked all the same.
	 * @return {@code true} if there are no relations
	 */
	public boolean isEmpty() {
		return this.branches.isEmpty();
	}

	/**
	 * Returns these relations with or without the demand that the model's own row is
	 * locked.
	 * @param forUpdate whether it is to be locked
	 * @return the tree
	 */
	public LoadTree withForUpdate(boolean forUpdate) {
		return (this.forUpdate == forUpdate) ? this : new LoadTree(this.branches, forUpdate);
	}

	/**
	 * Joins this tree and another one.
	 * @param other the other tree
	 * @return a tree of all relations of both, which locks if one of them does
	 * @throws InvalidDataAccessApiUsageException if they tune one relation in two ways
	 */
	public LoadTree and(LoadTree other) {
		return and(other, "");
	}

	private LoadTree and(LoadTree other, String path) {
		boolean locks = this.forUpdate || other.forUpdate;
		if (isEmpty()) {
			return other.withForUpdate(locks);
		}
		Map<String, Branch> all = new LinkedHashMap<>(this.branches);
		other.branches.forEach((name, branch) -> all.merge(name, branch, (one, two) -> one.and(two, path + name)));
		return new LoadTree(all, locks);
	}

	@Override
	public String toString() {
		String relations = this.branches.entrySet()
			.stream()
			.map((branch) -> branch.getKey() + branch.getValue())
			.collect(Collectors.joining(", "));
		return this.forUpdate ? (relations + " for update").strip() : relations;
	}

	/**
	 * How one relation is loaded.
	 *
	 * @param rows which of its models are loaded; null if none are
	 * @param counted the condition on those that are counted; null if none are
	 * @param nested the relations of its target, whose rows are not locked
	 */
	public record Branch(@Nullable Rows rows, @Nullable Condition<?> counted, LoadTree nested) {

		/**
		 * Drops the demand that the target's row is locked.
		 * @param rows which of its models are loaded; null if none are
		 * @param counted the condition on those that are counted; null if none are
		 * @param nested the relations of its target
		 */
		public Branch {
			nested = nested.withForUpdate(false);
		}

		private Branch and(Branch other, String path) {
			return new Branch(same(this.rows, other.rows, Rows.ALL, path),
					same(this.counted, other.counted, null, path), this.nested.and(other.nested, path + "."));
		}

		private static <T> @Nullable T same(@Nullable T one, @Nullable T two, @Nullable T plain, String path) {
			if (one == null || one.equals(plain)) {
				return (two != null) ? two : one;
			}
			if (two == null || two.equals(plain) || one.equals(two)) {
				return one;
			}
			throw new InvalidDataAccessApiUsageException(
					"Relation %s is tuned in two ways by one set of load options: '%s' and '%s'. Leave one of them out, or load them by two calls."
						.formatted(path, one.toString().strip(), two.toString().strip()));
		}

		@Override
		public String toString() {
			String counted = (this.counted == null) ? ""
					: (this.counted instanceof Condition.Absent) ? " counted" : " counted where " + this.counted;
			String nested = this.nested.isEmpty() ? "" : " with (" + this.nested + ")";
			return Objects.toString(this.rows, "") + counted + nested;
		}

	}

	/**
	 * Which models of a relation are loaded, and how.
	 *
	 * @param condition the condition on them, absent for all
	 * @param orders their order, the most significant first; empty for the relation's own
	 * @param limit the greatest number for each parent, null for no limit
	 * @param joined whether they come with the parents' own statement
	 * @param depth how often a relation of a model to itself is followed, 1 or more
	 */
	public record Rows(Condition<?> condition, List<Order<?>> orders, @Nullable Integer limit, boolean joined,
			int depth) {

		/** All of them, by a statement of their own. */
		public static final Rows ALL = new Rows(Condition.absent(), List.of(), null, false, 1);

		/**
		 * Copies the orders.
		 * @param condition the condition on them, absent for all
		 * @param orders their order, the most significant first
		 * @param limit the greatest number for each parent, null for no limit
		 * @param joined whether they come with the parents' own statement
		 * @param depth how often a relation of a model to itself is followed, 1 or more
		 */
		public Rows {
			orders = List.copyOf(orders);
		}

		/**
		 * Returns whether some of the models may be left out.
		 * @return {@code true} if there is a condition or a limit
		 */
		public boolean isPartial() {
			return this.limit != null || !(this.condition instanceof Condition.Absent);
		}

		/**
		 * Returns these rows with more conditions.
		 * @param conditions the conditions; absent ones are dropped
		 * @return new rows
		 */
		@SuppressWarnings({ "unchecked", "rawtypes" })
		public Rows where(Condition<?>... conditions) {
			Condition all = this.condition;
			for (Condition<?> condition : conditions) {
				all = all.and(condition);
			}
			return new Rows(all, this.orders, this.limit, this.joined, this.depth);
		}

		/**
		 * Returns these rows ordered by more, after what was given before.
		 * @param orders the orders
		 * @return new rows
		 */
		public Rows orderBy(Order<?>... orders) {
			List<Order<?>> all = new ArrayList<>(this.orders);
			all.addAll(List.of(orders));
			return new Rows(this.condition, all, this.limit, this.joined, this.depth);
		}

		/**
		 * Returns these rows limited to some for each parent.
		 * @param limit the greatest number, 0 or more
		 * @return new rows
		 * @throws InvalidDataAccessApiUsageException if it is negative
		 */
		public Rows limit(int limit) {
			return new Rows(this.condition, this.orders, atLeast(0, limit, "limit"), this.joined, this.depth);
		}

		/**
		 * Returns these rows joined to the parents' own statement.
		 * @return new rows
		 */
		public Rows join() {
			return new Rows(this.condition, this.orders, this.limit, true, this.depth);
		}

		/**
		 * Returns these rows with a relation of a model to itself followed some times.
		 * @param depth how often, 1 or more
		 * @return new rows
		 * @throws InvalidDataAccessApiUsageException if it is less than 1
		 */
		public Rows depth(int depth) {
			return new Rows(this.condition, this.orders, this.limit, this.joined, atLeast(1, depth, "depth"));
		}

		private static int atLeast(int least, int value, String what) {
			if (value < least) {
				throw new InvalidDataAccessApiUsageException(
						"%s(%d) of a load option is too small. Give %d or more.".formatted(what, value, least));
			}
			return value;
		}

		@Override
		public String toString() {
			StringBuilder text = new StringBuilder();
			if (!(this.condition instanceof Condition.Absent)) {
				text.append(" where ").append(this.condition);
			}
			if (!this.orders.isEmpty()) {
				text.append(
						this.orders.stream().map(Object::toString).collect(Collectors.joining(", ", " order by ", "")));
			}
			if (this.limit != null) {
				text.append(" limit ").append(this.limit);
			}
			return text.append(this.joined ? " joined" : "")
				.append((this.depth > 1) ? " depth " + this.depth : "")
				.toString();
		}

	}

}
