package shop;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.chrono.ChronoLocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.Attribute;
import io.modelbase.metamodel.BooleanAttribute;
import io.modelbase.metamodel.ComparableAttribute;
import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TemporalAttribute;
import io.modelbase.metamodel.TextAttribute;
import io.modelbase.metamodel.ToManyPath;
import io.modelbase.metamodel.ToOnePath;

/**
 * Metamodel of {@link User}: its columns as constants, its relations as methods.
 */
@Generated("io.modelbase.processor.ModelProcessor")
public final class User_ {

	/** Column of {@link User} property {@code name}. */
	public static final TextAttribute<User> name = new TextAttribute<>(User.class, "name");

	/** Column of {@link User} property {@code email}. */
	public static final TextAttribute<User> email = new TextAttribute<>(User.class, "email");

	/** Column of {@link User} property {@code slug}. */
	public static final Attribute<User, CharSequence> slug = new Attribute<>(User.class, "slug");

	/** Column of {@link User} property {@code active}. */
	public static final BooleanAttribute<User> active = new BooleanAttribute<>(User.class, "active");

	/** Column of {@link User} property {@code confirmed}. */
	public static final BooleanAttribute<User> confirmed = new BooleanAttribute<>(User.class, "confirmed");

	/** Column of {@link User} property {@code tiny}. */
	public static final NumericAttribute<User, Byte, Long> tiny =
			new NumericAttribute<>(User.class, "tiny", Long.class);

	/** Column of {@link User} property {@code small}. */
	public static final NumericAttribute<User, Short, Long> small =
			new NumericAttribute<>(User.class, "small", Long.class);

	/** Column of {@link User} property {@code age}. */
	public static final NumericAttribute<User, Integer, Long> age =
			new NumericAttribute<>(User.class, "age", Long.class);

	/** Column of {@link User} property {@code visits}. */
	public static final NumericAttribute<User, Long, Long> visits =
			new NumericAttribute<>(User.class, "visits", Long.class);

	/** Column of {@link User} property {@code score}. */
	public static final NumericAttribute<User, Float, Double> score =
			new NumericAttribute<>(User.class, "score", Double.class);

	/** Column of {@link User} property {@code ratio}. */
	public static final NumericAttribute<User, Double, Double> ratio =
			new NumericAttribute<>(User.class, "ratio", Double.class);

	/** Column of {@link User} property {@code boxedTiny}. */
	public static final NumericAttribute<User, Byte, Long> boxedTiny =
			new NumericAttribute<>(User.class, "boxedTiny", Long.class);

	/** Column of {@link User} property {@code boxedSmall}. */
	public static final NumericAttribute<User, Short, Long> boxedSmall =
			new NumericAttribute<>(User.class, "boxedSmall", Long.class);

	/** Column of {@link User} property {@code boxedAge}. */
	public static final NumericAttribute<User, Integer, Long> boxedAge =
			new NumericAttribute<>(User.class, "boxedAge", Long.class);

	/** Column of {@link User} property {@code boxedVisits}. */
	public static final NumericAttribute<User, Long, Long> boxedVisits =
			new NumericAttribute<>(User.class, "boxedVisits", Long.class);

	/** Column of {@link User} property {@code boxedScore}. */
	public static final NumericAttribute<User, Float, Double> boxedScore =
			new NumericAttribute<>(User.class, "boxedScore", Double.class);

	/** Column of {@link User} property {@code boxedRatio}. */
	public static final NumericAttribute<User, Double, Double> boxedRatio =
			new NumericAttribute<>(User.class, "boxedRatio", Double.class);

	/** Column of {@link User} property {@code balance}. */
	public static final NumericAttribute<User, BigDecimal, BigDecimal> balance =
			new NumericAttribute<>(User.class, "balance", BigDecimal.class);

	/** Column of {@link User} property {@code serial}. */
	public static final NumericAttribute<User, BigInteger, BigDecimal> serial =
			new NumericAttribute<>(User.class, "serial", BigDecimal.class);

	/** Column of {@link User} property {@code amount}. */
	public static final NumericAttribute<User, User.Amount, BigDecimal> amount =
			new NumericAttribute<>(User.class, "amount", BigDecimal.class);

	/** Column of {@link User} property {@code anyNumber}. */
	public static final Attribute<User, Number> anyNumber = new Attribute<>(User.class, "anyNumber");

	/** Column of {@link User} property {@code counter}. */
	public static final Attribute<User, AtomicInteger> counter = new Attribute<>(User.class, "counter");

	/** Column of {@link User} property {@code seenAt}. */
	public static final TemporalAttribute<User, Instant> seenAt = new TemporalAttribute<>(User.class, "seenAt");

	/** Column of {@link User} property {@code born}. */
	public static final TemporalAttribute<User, LocalDate> born = new TemporalAttribute<>(User.class, "born");

	/** Column of {@link User} property {@code remindAt}. */
	public static final TemporalAttribute<User, LocalDateTime> remindAt =
			new TemporalAttribute<>(User.class, "remindAt");

	/** Column of {@link User} property {@code wakesAt}. */
	public static final TemporalAttribute<User, LocalTime> wakesAt = new TemporalAttribute<>(User.class, "wakesAt");

	/** Column of {@link User} property {@code sentAt}. */
	public static final TemporalAttribute<User, OffsetDateTime> sentAt = new TemporalAttribute<>(User.class, "sentAt");

	/** Column of {@link User} property {@code opensAt}. */
	public static final TemporalAttribute<User, OffsetTime> opensAt = new TemporalAttribute<>(User.class, "opensAt");

	/** Column of {@link User} property {@code meetsAt}. */
	public static final TemporalAttribute<User, ZonedDateTime> meetsAt = new TemporalAttribute<>(User.class, "meetsAt");

	/** Column of {@link User} property {@code graduated}. */
	public static final TemporalAttribute<User, Year> graduated = new TemporalAttribute<>(User.class, "graduated");

	/** Column of {@link User} property {@code expires}. */
	public static final TemporalAttribute<User, YearMonth> expires = new TemporalAttribute<>(User.class, "expires");

	/** Column of {@link User} property {@code holiday}. */
	public static final TemporalAttribute<User, ChronoLocalDate> holiday =
			new TemporalAttribute<>(User.class, "holiday");

	/** Column of {@link User} property {@code birthday}. */
	public static final ComparableAttribute<User, MonthDay> birthday =
			new ComparableAttribute<>(User.class, "birthday");

	/** Column of {@link User} property {@code dayOff}. */
	public static final ComparableAttribute<User, DayOfWeek> dayOff = new ComparableAttribute<>(User.class, "dayOff");

	/** Column of {@link User} property {@code spent}. */
	public static final ComparableAttribute<User, Duration> spent = new ComparableAttribute<>(User.class, "spent");

	/** Column of {@link User} property {@code notice}. */
	public static final Attribute<User, Period> notice = new Attribute<>(User.class, "notice");

	/** Column of {@link User} property {@code token}. */
	public static final ComparableAttribute<User, UUID> token = new ComparableAttribute<>(User.class, "token");

	/** Column of {@link User} property {@code homepage}. */
	public static final ComparableAttribute<User, URI> homepage = new ComparableAttribute<>(User.class, "homepage");

	/** Column of {@link User} property {@code role}. */
	public static final ComparableAttribute<User, User.Role> role = new ComparableAttribute<>(User.class, "role");

	/** Column of {@link User} property {@code anyEnum}. */
	public static final Attribute<User, Enum<?>> anyEnum = new Attribute<>(User.class, "anyEnum");

	/** Column of {@link User} property {@code initial}. */
	public static final ComparableAttribute<User, Character> initial = new ComparableAttribute<>(User.class, "initial");

	/** Column of {@link User} property {@code boxedInitial}. */
	public static final ComparableAttribute<User, Character> boxedInitial =
			new ComparableAttribute<>(User.class, "boxedInitial");

	/** Column of {@link User} property {@code version}. */
	public static final ComparableAttribute<User, User.Version> version =
			new ComparableAttribute<>(User.class, "version");

	/** Column of {@link User} property {@code legacy}. */
	public static final Attribute<User, User.Legacy> legacy = new Attribute<>(User.class, "legacy");

	/** Column of {@link User} property {@code anyComparable}. */
	public static final Attribute<User, Comparable<?>> anyComparable = new Attribute<>(User.class, "anyComparable");

	/** Column of {@link User} property {@code anything}. */
	public static final Attribute<User, Object> anything = new Attribute<>(User.class, "anything");

	/** Column of {@link User} property {@code avatar}. */
	public static final Attribute<User, byte[]> avatar = new Attribute<>(User.class, "avatar");

	/** Column of {@link User} property {@code thumbnail}. */
	public static final Attribute<User, byte[]> thumbnail = new Attribute<>(User.class, "thumbnail");

	/** Column of {@link User} property {@code nicknames}. */
	public static final Attribute<User, String[]> nicknames = new Attribute<>(User.class, "nicknames");

	/** Column of {@link User} property {@code table}. */
	public static final Attribute<User, String[][]> table = new Attribute<>(User.class, "table");

	/** Column of {@link User} property {@code tags}. */
	public static final Attribute<User, List<String>> tags = new Attribute<>(User.class, "tags");

	/** Column of {@link User} property {@code numbers}. */
	public static final Attribute<User, List<? extends Number>> numbers = new Attribute<>(User.class, "numbers");

	/** Column of {@link User} property {@code settings}. */
	public static final Attribute<User, Map<String, ? super Integer>> settings =
			new Attribute<>(User.class, "settings");

	/** Column of {@link User} property {@code pair}. */
	public static final Attribute<User, Map.Entry<String, int[]>> pair = new Attribute<>(User.class, "pair");

	/** Column of {@link User} property {@code inner}. */
	public static final Attribute<User, User.Outer<String>.Inner<Integer>> inner = new Attribute<>(User.class, "inner");

	/** Column of {@link User} property {@code type}. */
	public static final Attribute<User, Class<User>> type = new Attribute<>(User.class, "type");

	/** Column of {@link User} property {@code id}. */
	public static final NumericAttribute<User, Long, Long> id = new NumericAttribute<>(User.class, "id", Long.class);

	/** Column of {@link User} property {@code createdAt}. */
	public static final TemporalAttribute<User, Instant> createdAt = new TemporalAttribute<>(User.class, "createdAt");

	/** Column of {@link User} property {@code updatedAt}. */
	public static final TemporalAttribute<User, Instant> updatedAt = new TemporalAttribute<>(User.class, "updatedAt");

	private User_() {
	}

	/**
	 * Path of relations to one {@link User}: its columns and relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class One<R> extends ToOnePath<R, User> {

		/** Column of {@link User} property {@code name}. */
		public final TextAttribute<R> name;

		/** Column of {@link User} property {@code email}. */
		public final TextAttribute<R> email;

		/** Column of {@link User} property {@code slug}. */
		public final Attribute<R, CharSequence> slug;

		/** Column of {@link User} property {@code active}. */
		public final BooleanAttribute<R> active;

		/** Column of {@link User} property {@code confirmed}. */
		public final BooleanAttribute<R> confirmed;

		/** Column of {@link User} property {@code tiny}. */
		public final NumericAttribute<R, Byte, Long> tiny;

		/** Column of {@link User} property {@code small}. */
		public final NumericAttribute<R, Short, Long> small;

		/** Column of {@link User} property {@code age}. */
		public final NumericAttribute<R, Integer, Long> age;

		/** Column of {@link User} property {@code visits}. */
		public final NumericAttribute<R, Long, Long> visits;

		/** Column of {@link User} property {@code score}. */
		public final NumericAttribute<R, Float, Double> score;

		/** Column of {@link User} property {@code ratio}. */
		public final NumericAttribute<R, Double, Double> ratio;

		/** Column of {@link User} property {@code boxedTiny}. */
		public final NumericAttribute<R, Byte, Long> boxedTiny;

		/** Column of {@link User} property {@code boxedSmall}. */
		public final NumericAttribute<R, Short, Long> boxedSmall;

		/** Column of {@link User} property {@code boxedAge}. */
		public final NumericAttribute<R, Integer, Long> boxedAge;

		/** Column of {@link User} property {@code boxedVisits}. */
		public final NumericAttribute<R, Long, Long> boxedVisits;

		/** Column of {@link User} property {@code boxedScore}. */
		public final NumericAttribute<R, Float, Double> boxedScore;

		/** Column of {@link User} property {@code boxedRatio}. */
		public final NumericAttribute<R, Double, Double> boxedRatio;

		/** Column of {@link User} property {@code balance}. */
		public final NumericAttribute<R, BigDecimal, BigDecimal> balance;

		/** Column of {@link User} property {@code serial}. */
		public final NumericAttribute<R, BigInteger, BigDecimal> serial;

		/** Column of {@link User} property {@code amount}. */
		public final NumericAttribute<R, User.Amount, BigDecimal> amount;

		/** Column of {@link User} property {@code anyNumber}. */
		public final Attribute<R, Number> anyNumber;

		/** Column of {@link User} property {@code counter}. */
		public final Attribute<R, AtomicInteger> counter;

		/** Column of {@link User} property {@code seenAt}. */
		public final TemporalAttribute<R, Instant> seenAt;

		/** Column of {@link User} property {@code born}. */
		public final TemporalAttribute<R, LocalDate> born;

		/** Column of {@link User} property {@code remindAt}. */
		public final TemporalAttribute<R, LocalDateTime> remindAt;

		/** Column of {@link User} property {@code wakesAt}. */
		public final TemporalAttribute<R, LocalTime> wakesAt;

		/** Column of {@link User} property {@code sentAt}. */
		public final TemporalAttribute<R, OffsetDateTime> sentAt;

		/** Column of {@link User} property {@code opensAt}. */
		public final TemporalAttribute<R, OffsetTime> opensAt;

		/** Column of {@link User} property {@code meetsAt}. */
		public final TemporalAttribute<R, ZonedDateTime> meetsAt;

		/** Column of {@link User} property {@code graduated}. */
		public final TemporalAttribute<R, Year> graduated;

		/** Column of {@link User} property {@code expires}. */
		public final TemporalAttribute<R, YearMonth> expires;

		/** Column of {@link User} property {@code holiday}. */
		public final TemporalAttribute<R, ChronoLocalDate> holiday;

		/** Column of {@link User} property {@code birthday}. */
		public final ComparableAttribute<R, MonthDay> birthday;

		/** Column of {@link User} property {@code dayOff}. */
		public final ComparableAttribute<R, DayOfWeek> dayOff;

		/** Column of {@link User} property {@code spent}. */
		public final ComparableAttribute<R, Duration> spent;

		/** Column of {@link User} property {@code notice}. */
		public final Attribute<R, Period> notice;

		/** Column of {@link User} property {@code token}. */
		public final ComparableAttribute<R, UUID> token;

		/** Column of {@link User} property {@code homepage}. */
		public final ComparableAttribute<R, URI> homepage;

		/** Column of {@link User} property {@code role}. */
		public final ComparableAttribute<R, User.Role> role;

		/** Column of {@link User} property {@code anyEnum}. */
		public final Attribute<R, Enum<?>> anyEnum;

		/** Column of {@link User} property {@code initial}. */
		public final ComparableAttribute<R, Character> initial;

		/** Column of {@link User} property {@code boxedInitial}. */
		public final ComparableAttribute<R, Character> boxedInitial;

		/** Column of {@link User} property {@code version}. */
		public final ComparableAttribute<R, User.Version> version;

		/** Column of {@link User} property {@code legacy}. */
		public final Attribute<R, User.Legacy> legacy;

		/** Column of {@link User} property {@code anyComparable}. */
		public final Attribute<R, Comparable<?>> anyComparable;

		/** Column of {@link User} property {@code anything}. */
		public final Attribute<R, Object> anything;

		/** Column of {@link User} property {@code avatar}. */
		public final Attribute<R, byte[]> avatar;

		/** Column of {@link User} property {@code thumbnail}. */
		public final Attribute<R, byte[]> thumbnail;

		/** Column of {@link User} property {@code nicknames}. */
		public final Attribute<R, String[]> nicknames;

		/** Column of {@link User} property {@code table}. */
		public final Attribute<R, String[][]> table;

		/** Column of {@link User} property {@code tags}. */
		public final Attribute<R, List<String>> tags;

		/** Column of {@link User} property {@code numbers}. */
		public final Attribute<R, List<? extends Number>> numbers;

		/** Column of {@link User} property {@code settings}. */
		public final Attribute<R, Map<String, ? super Integer>> settings;

		/** Column of {@link User} property {@code pair}. */
		public final Attribute<R, Map.Entry<String, int[]>> pair;

		/** Column of {@link User} property {@code inner}. */
		public final Attribute<R, User.Outer<String>.Inner<Integer>> inner;

		/** Column of {@link User} property {@code type}. */
		public final Attribute<R, Class<User>> type;

		/** Column of {@link User} property {@code id}. */
		public final NumericAttribute<R, Long, Long> id;

		/** Column of {@link User} property {@code createdAt}. */
		public final TemporalAttribute<R, Instant> createdAt;

		/** Column of {@link User} property {@code updatedAt}. */
		public final TemporalAttribute<R, Instant> updatedAt;

		/**
		 * Creates a path.
		 * @param root the model that it starts from
		 * @param path the names of the relations that lead here, joined by dots
		 */
		public One(Class<R> root, String path) {
			super(root, path);
			this.name = new TextAttribute<>(root, pathTo("name"));
			this.email = new TextAttribute<>(root, pathTo("email"));
			this.slug = new Attribute<>(root, pathTo("slug"));
			this.active = new BooleanAttribute<>(root, pathTo("active"));
			this.confirmed = new BooleanAttribute<>(root, pathTo("confirmed"));
			this.tiny = new NumericAttribute<>(root, pathTo("tiny"), Long.class);
			this.small = new NumericAttribute<>(root, pathTo("small"), Long.class);
			this.age = new NumericAttribute<>(root, pathTo("age"), Long.class);
			this.visits = new NumericAttribute<>(root, pathTo("visits"), Long.class);
			this.score = new NumericAttribute<>(root, pathTo("score"), Double.class);
			this.ratio = new NumericAttribute<>(root, pathTo("ratio"), Double.class);
			this.boxedTiny = new NumericAttribute<>(root, pathTo("boxedTiny"), Long.class);
			this.boxedSmall = new NumericAttribute<>(root, pathTo("boxedSmall"), Long.class);
			this.boxedAge = new NumericAttribute<>(root, pathTo("boxedAge"), Long.class);
			this.boxedVisits = new NumericAttribute<>(root, pathTo("boxedVisits"), Long.class);
			this.boxedScore = new NumericAttribute<>(root, pathTo("boxedScore"), Double.class);
			this.boxedRatio = new NumericAttribute<>(root, pathTo("boxedRatio"), Double.class);
			this.balance = new NumericAttribute<>(root, pathTo("balance"), BigDecimal.class);
			this.serial = new NumericAttribute<>(root, pathTo("serial"), BigDecimal.class);
			this.amount = new NumericAttribute<>(root, pathTo("amount"), BigDecimal.class);
			this.anyNumber = new Attribute<>(root, pathTo("anyNumber"));
			this.counter = new Attribute<>(root, pathTo("counter"));
			this.seenAt = new TemporalAttribute<>(root, pathTo("seenAt"));
			this.born = new TemporalAttribute<>(root, pathTo("born"));
			this.remindAt = new TemporalAttribute<>(root, pathTo("remindAt"));
			this.wakesAt = new TemporalAttribute<>(root, pathTo("wakesAt"));
			this.sentAt = new TemporalAttribute<>(root, pathTo("sentAt"));
			this.opensAt = new TemporalAttribute<>(root, pathTo("opensAt"));
			this.meetsAt = new TemporalAttribute<>(root, pathTo("meetsAt"));
			this.graduated = new TemporalAttribute<>(root, pathTo("graduated"));
			this.expires = new TemporalAttribute<>(root, pathTo("expires"));
			this.holiday = new TemporalAttribute<>(root, pathTo("holiday"));
			this.birthday = new ComparableAttribute<>(root, pathTo("birthday"));
			this.dayOff = new ComparableAttribute<>(root, pathTo("dayOff"));
			this.spent = new ComparableAttribute<>(root, pathTo("spent"));
			this.notice = new Attribute<>(root, pathTo("notice"));
			this.token = new ComparableAttribute<>(root, pathTo("token"));
			this.homepage = new ComparableAttribute<>(root, pathTo("homepage"));
			this.role = new ComparableAttribute<>(root, pathTo("role"));
			this.anyEnum = new Attribute<>(root, pathTo("anyEnum"));
			this.initial = new ComparableAttribute<>(root, pathTo("initial"));
			this.boxedInitial = new ComparableAttribute<>(root, pathTo("boxedInitial"));
			this.version = new ComparableAttribute<>(root, pathTo("version"));
			this.legacy = new Attribute<>(root, pathTo("legacy"));
			this.anyComparable = new Attribute<>(root, pathTo("anyComparable"));
			this.anything = new Attribute<>(root, pathTo("anything"));
			this.avatar = new Attribute<>(root, pathTo("avatar"));
			this.thumbnail = new Attribute<>(root, pathTo("thumbnail"));
			this.nicknames = new Attribute<>(root, pathTo("nicknames"));
			this.table = new Attribute<>(root, pathTo("table"));
			this.tags = new Attribute<>(root, pathTo("tags"));
			this.numbers = new Attribute<>(root, pathTo("numbers"));
			this.settings = new Attribute<>(root, pathTo("settings"));
			this.pair = new Attribute<>(root, pathTo("pair"));
			this.inner = new Attribute<>(root, pathTo("inner"));
			this.type = new Attribute<>(root, pathTo("type"));
			this.id = new NumericAttribute<>(root, pathTo("id"), Long.class);
			this.createdAt = new TemporalAttribute<>(root, pathTo("createdAt"));
			this.updatedAt = new TemporalAttribute<>(root, pathTo("updatedAt"));
		}

	}

	/**
	 * Path of relations to many {@link User}: its relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class Many<R> extends ToManyPath<R, User> {

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
