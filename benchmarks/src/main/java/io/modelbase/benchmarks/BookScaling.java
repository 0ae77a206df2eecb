package io.modelbase.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import io.modelbase.execution.LoadSettings;
import io.modelbase.query.Select;
import io.modelbase.testing.RecordingConnectionFactory;

/**
 * Checks that loading books takes one statement for each batch of authors and one for the
 * authors, and memory in proportion to them.
 */
final class BookScaling {

	private static final int[] AUTHORS = { 1_000, 2_500, 5_000, 10_000 };

	private static final double LIMIT = 1.3;

	private static final int ROUNDS = 9;

	private final Authors repository;

	private final Authors recorded;

	private final RecordingConnectionFactory recording;

	private BookScaling(Database database) {
		this.repository = database.repository(Authors.class);
		this.recording = new RecordingConnectionFactory(database.connections());
		this.recorded = database.repository(Authors.class, this.recording);
	}

	/**
	 * Prints a line for each number of authors, and tells whether all are as they have to
	 * be.
	 */
	static boolean run() {
		try (Database database = Library.create(AUTHORS[AUTHORS.length - 1])) {
			return new BookScaling(database).print();
		}
	}

	private boolean print() {
		System.out.printf(Locale.ROOT, "%nParents x 10 children (limit: bytes per parent %.2f)%n", LIMIT);
		System.out.printf("  %-10s %12s %10s %14s %7s%n", "parents", "statements", "expected", "bytes/parent", "ratio");
		boolean scales = true;
		double base = 0;
		for (int authors : AUTHORS) {
			int sent = statements(authors);
			int expected = 1 + (authors + LoadSettings.DEFAULT_BATCH_SIZE - 1) / LoadSettings.DEFAULT_BATCH_SIZE;
			double bytes = bytes(authors) / authors;
			base = (base == 0) ? bytes : base;
			scales &= sent == expected && bytes <= LIMIT * base;
			System.out.printf(Locale.ROOT, "  %-10d %12d %10d %14.0f %7.2f%n", authors, sent, expected, bytes,
					bytes / base);
		}
		System.out.printf("  Modelbase: %s%n", Limits.verdict(scales));
		return scales;
	}

	private int statements(int authors) {
		this.recording.clear();
		load(this.recorded, authors);
		return this.recording.statements().size();
	}

	/** The bytes of one load, the median of some. */
	private double bytes(int authors) {
		Contender load = new Contender("Modelbase", () -> load(this.repository, authors));
		double[] bytes = new double[2 * ROUNDS];
		Arrays.setAll(bytes, (round) -> Usage.of(load, 1).bytes());
		double[] warm = Arrays.copyOfRange(bytes, ROUNDS, bytes.length);
		Arrays.sort(warm);
		return warm[ROUNDS / 2];
	}

	private static List<Author> load(Authors repository, int authors) {
		return repository.findAll(Select.from(Author.class).where(Author_.id.le((long) authors)).load(Author_.books()))
			.collectList()
			.block();
	}

}
