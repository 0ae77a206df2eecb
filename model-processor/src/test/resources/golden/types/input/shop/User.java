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

import io.modelbase.LongModel;
import org.jspecify.annotations.Nullable;

public class User extends LongModel {

	private String name;

	private @Nullable String email;

	private CharSequence slug;

	private boolean active;

	private @Nullable Boolean confirmed;

	private byte tiny;

	private short small;

	private int age;

	private long visits;

	private float score;

	private double ratio;

	private Byte boxedTiny;

	private Short boxedSmall;

	private @Nullable Integer boxedAge;

	private Long boxedVisits;

	private Float boxedScore;

	private Double boxedRatio;

	private BigDecimal balance;

	private BigInteger serial;

	private Amount amount;

	private Number anyNumber;

	private AtomicInteger counter;

	private Instant seenAt;

	private LocalDate born;

	private LocalDateTime remindAt;

	private LocalTime wakesAt;

	private OffsetDateTime sentAt;

	private OffsetTime opensAt;

	private ZonedDateTime meetsAt;

	private Year graduated;

	private YearMonth expires;

	private ChronoLocalDate holiday;

	private MonthDay birthday;

	private DayOfWeek dayOff;

	private Duration spent;

	private Period notice;

	private UUID token;

	private URI homepage;

	private Role role;

	private Enum<?> anyEnum;

	private char initial;

	private Character boxedInitial;

	private Version version;

	private Legacy legacy;

	private Comparable<?> anyComparable;

	private Object anything;

	private byte[] avatar;

	private byte @Nullable [] thumbnail;

	private String[] nicknames;

	private @Nullable String[][] table;

	private List<@Nullable String> tags;

	private List<? extends Number> numbers;

	private Map<String, ? super Integer> settings;

	private Map.Entry<String, int[]> pair;

	private Outer<String>.Inner<Integer> inner;

	private Class<User> type;

	public enum Role {

		READER, AUTHOR

	}

	public static final class Amount extends Number implements Comparable<Amount> {

		@Override
		public int intValue() {
			return 0;
		}

		@Override
		public long longValue() {
			return 0;
		}

		@Override
		public float floatValue() {
			return 0;
		}

		@Override
		public double doubleValue() {
			return 0;
		}

		@Override
		public int compareTo(Amount other) {
			return 0;
		}

	}

	public record Version(int major, int minor) implements Comparable<Version> {

		@Override
		public int compareTo(Version other) {
			return 0;
		}

	}

	@SuppressWarnings("rawtypes")
	public static class Legacy implements Comparable {

		@Override
		public int compareTo(Object other) {
			return 0;
		}

	}

	public static class Outer<A> {

		public class Inner<B> {

		}

	}

}
