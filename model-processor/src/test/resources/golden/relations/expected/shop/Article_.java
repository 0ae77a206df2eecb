package shop;

import java.time.Instant;
import java.util.UUID;

import javax.annotation.processing.Generated;

import base.Publisher_;
import base.Tag_;
import io.modelbase.load.LoadOptions;
import io.modelbase.metamodel.ComparableAttribute;
import io.modelbase.metamodel.TemporalAttribute;
import io.modelbase.metamodel.TextAttribute;
import io.modelbase.metamodel.ToManyPath;
import io.modelbase.metamodel.ToOnePath;

/**
 * Metamodel of {@link Article}: its columns as constants, its relations as methods.
 */
@Generated("io.modelbase.processor.ModelProcessor")
public final class Article_ {

	/** Column of {@link Article} property {@code title}. */
	public static final TextAttribute<Article> title = new TextAttribute<>(Article.class, "title");

	/** Columns of {@link Article} property {@code address}. */
	public static final AddressColumns<Article> address = new AddressColumns<>(Article.class, "address");

	/** Column of {@link Article} property {@code language}. */
	public static final TextAttribute<Article> language = new TextAttribute<>(Article.class, "language");

	/** Column of {@link Article} property {@code id}. */
	public static final ComparableAttribute<Article, UUID> id = new ComparableAttribute<>(Article.class, "id");

	/** Column of {@link Article} property {@code createdAt}. */
	public static final TemporalAttribute<Article, Instant> createdAt =
			new TemporalAttribute<>(Article.class, "createdAt");

	/** Column of {@link Article} property {@code updatedAt}. */
	public static final TemporalAttribute<Article, Instant> updatedAt =
			new TemporalAttribute<>(Article.class, "updatedAt");

	private Article_() {
	}

	/** {@return the relation of {@link Article} property {@code author}} */
	public static User_.One<Article> author() {
		return new User_.One<>(Article.class, "author");
	}

	/** {@return the relation of {@link Article} property {@code comments}} */
	public static Comment_.Many<Article> comments() {
		return new Comment_.Many<>(Article.class, "comments");
	}

	/** {@return the relation of {@link Article} property {@code tags}} */
	public static Tag_.Many<Article> tags() {
		return new Tag_.Many<>(Article.class, "tags");
	}

	/** {@return the relation of {@link Article} property {@code ownTags}} */
	public static shop.Tag_.Many<Article> ownTags() {
		return new shop.Tag_.Many<>(Article.class, "ownTags");
	}

	/** {@return the relation of {@link Article} property {@code post}} */
	public static Blog_Post_.One<Article> post() {
		return new Blog_Post_.One<>(Article.class, "post");
	}

	/** {@return the relation of {@link Article} property {@code count}} */
	public static Comment_.Many<Article> count__() {
		return new Comment_.Many<>(Article.class, "count");
	}

	/** {@return the relation of {@link Article} property {@code count_}} */
	public static Comment_.Many<Article> count_() {
		return new Comment_.Many<>(Article.class, "count_");
	}

	/** {@return the relation of {@link Article} property {@code publisher}} */
	public static Publisher_.One<Article> publisher() {
		return new Publisher_.One<>(Article.class, "publisher");
	}

	/** {@return the relation of {@link Article} property {@code translations}} */
	public static Translation_.Many<Article> translations() {
		return new Translation_.Many<>(Article.class, "translations");
	}

	/**
	 * Path of relations to one {@link Article}: its columns and relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class One<R> extends ToOnePath<R, Article> {

		/** Column of {@link Article} property {@code title}. */
		public final TextAttribute<R> title;

		/** Columns of {@link Article} property {@code address}. */
		public final AddressColumns<R> address;

		/** Column of {@link Article} property {@code language}. */
		public final TextAttribute<R> language;

		/** Column of {@link Article} property {@code id}. */
		public final ComparableAttribute<R, UUID> id;

		/** Column of {@link Article} property {@code createdAt}. */
		public final TemporalAttribute<R, Instant> createdAt;

		/** Column of {@link Article} property {@code updatedAt}. */
		public final TemporalAttribute<R, Instant> updatedAt;

		/**
		 * Creates a path.
		 * @param root the model that it starts from
		 * @param path the names of the relations that lead here, joined by dots
		 */
		public One(Class<R> root, String path) {
			super(root, path);
			this.title = new TextAttribute<>(root, pathTo("title"));
			this.address = new AddressColumns<>(root, pathTo("address"));
			this.language = new TextAttribute<>(root, pathTo("language"));
			this.id = new ComparableAttribute<>(root, pathTo("id"));
			this.createdAt = new TemporalAttribute<>(root, pathTo("createdAt"));
			this.updatedAt = new TemporalAttribute<>(root, pathTo("updatedAt"));
		}

		/** {@return the relation of {@link Article} property {@code author}} */
		public User_.One<R> author() {
			return new User_.One<>(pathRoot(), pathTo("author"));
		}

		/** {@return the relation of {@link Article} property {@code comments}} */
		public Comment_.Many<R> comments() {
			return new Comment_.Many<>(pathRoot(), pathTo("comments"));
		}

		/** {@return the relation of {@link Article} property {@code tags}} */
		public Tag_.Many<R> tags() {
			return new Tag_.Many<>(pathRoot(), pathTo("tags"));
		}

		/** {@return the relation of {@link Article} property {@code ownTags}} */
		public shop.Tag_.Many<R> ownTags() {
			return new shop.Tag_.Many<>(pathRoot(), pathTo("ownTags"));
		}

		/** {@return the relation of {@link Article} property {@code post}} */
		public Blog_Post_.One<R> post() {
			return new Blog_Post_.One<>(pathRoot(), pathTo("post"));
		}

		/** {@return the relation of {@link Article} property {@code count}} */
		public Comment_.Many<R> count__() {
			return new Comment_.Many<>(pathRoot(), pathTo("count"));
		}

		/** {@return the relation of {@link Article} property {@code count_}} */
		public Comment_.Many<R> count_() {
			return new Comment_.Many<>(pathRoot(), pathTo("count_"));
		}

		/** {@return the relation of {@link Article} property {@code publisher}} */
		public Publisher_.One<R> publisher() {
			return new Publisher_.One<>(pathRoot(), pathTo("publisher"));
		}

		/** {@return the relation of {@link Article} property {@code translations}} */
		public Translation_.Many<R> translations() {
			return new Translation_.Many<>(pathRoot(), pathTo("translations"));
		}

	}

	/**
	 * Path of relations to many {@link Article}: its relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class Many<R> extends ToManyPath<R, Article> {

		/**
		 * Creates a path.
		 * @param root the model that it starts from
		 * @param path the names of the relations that lead here, joined by dots
		 */
		public Many(Class<R> root, String path) {
			super(root, path);
		}

		/** {@return the relation of {@link Article} property {@code author}} */
		public User_.Many<R> author() {
			return new User_.Many<>(pathRoot(), pathTo("author"));
		}

		/** {@return the relation of {@link Article} property {@code comments}} */
		public Comment_.Many<R> comments() {
			return new Comment_.Many<>(pathRoot(), pathTo("comments"));
		}

		/** {@return the relation of {@link Article} property {@code tags}} */
		public Tag_.Many<R> tags() {
			return new Tag_.Many<>(pathRoot(), pathTo("tags"));
		}

		/** {@return the relation of {@link Article} property {@code ownTags}} */
		public shop.Tag_.Many<R> ownTags() {
			return new shop.Tag_.Many<>(pathRoot(), pathTo("ownTags"));
		}

		/** {@return the relation of {@link Article} property {@code post}} */
		public Blog_Post_.Many<R> post() {
			return new Blog_Post_.Many<>(pathRoot(), pathTo("post"));
		}

		/** {@return the relation of {@link Article} property {@code count}} */
		public Comment_.Many<R> count__() {
			return new Comment_.Many<>(pathRoot(), pathTo("count"));
		}

		/** {@return the relation of {@link Article} property {@code count_}} */
		public Comment_.Many<R> count_() {
			return new Comment_.Many<>(pathRoot(), pathTo("count_"));
		}

		/** {@return the relation of {@link Article} property {@code publisher}} */
		public Publisher_.Many<R> publisher() {
			return new Publisher_.Many<>(pathRoot(), pathTo("publisher"));
		}

		/** {@return the relation of {@link Article} property {@code translations}} */
		public Translation_.Many<R> translations() {
			return new Translation_.Many<>(pathRoot(), pathTo("translations"));
		}

	}

	/**
	 * What methods of {@link Article} require to be loaded.
	 */
	public static final class Needs {

		/** What {@code total} of {@link Article} requires. */
		public static final LoadOptions<Article> total =
				LoadOptions.of(
						Article_.author().manager(),
						Article_.count__(),
						Article_.author(),
						Article_.count_()).forUpdate();

		/** What {@code publish} of {@link Article} requires. */
		public static final LoadOptions<Article> publish = LoadOptions.of(Article_.comments().document()).forUpdate();

		/** What {@code retract} of {@link Article} requires. */
		public static final LoadOptions<Article> retract = LoadOptions.<Article>none().forUpdate();

		/** What {@code related} of {@link Article} requires. */
		public static final LoadOptions<Article> related =
				LoadOptions.of(Article_.comments().article().tags().articles());

		/** What {@code overridden} of {@link Article} requires. */
		public static final LoadOptions<Article> overridden =
				LoadOptions.of(Article_.publisher(), Article_.translations());

		/** What {@code inherited} of {@link Article} requires. */
		public static final LoadOptions<Article> inherited = LoadOptions.of(Article_.translations());

		/** What {@code inheritedLock} of {@link Article} requires. */
		public static final LoadOptions<Article> inheritedLock = LoadOptions.<Article>none().forUpdate();

		private Needs() {
		}

	}

	/**
	 * Columns of {@link Article} property {@code address}.
	 * @param <R> the model that the path to them starts from
	 */
	public static final class AddressColumns<R> {

		/** Column of {@link Article} property {@code address.city}. */
		public final TextAttribute<R> city;

		private AddressColumns(Class<R> root, String path) {
			this.city = new TextAttribute<>(root, path + ".city");
		}

	}

}
