package io.modelbase.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Lets contenders do the same work in turn, round after round, so that a machine whose
 * speed drifts is slow for all of them. The first contender is the base of all ratios; a
 * ratio is the median over the rounds.
 */
final class Race {

	private static final int ROUNDS = 15;

	/**
	 * How long each contender warms up at least: code that is still being compiled says
	 * little of an application that runs for days.
	 */
	private static final Duration WARMUP = Duration.ofSeconds(15);

	private final String work;

	private final int operations;

	private final Limits limits;

	private final List<Contender> contenders = new ArrayList<>();

	/**
	 * Creates a race.
	 * @param work the work's name
	 * @param operations how often each contender does it per round
	 * @param limits the greatest ratios that the second contender should reach
	 */
	Race(String work, int operations, Limits limits) {
		this.work = work;
		this.operations = operations;
		this.limits = limits;
	}

	Race with(String name, Contender.Operation operation) {
		this.contenders.add(new Contender(name, operation));
		return this;
	}

	void run() {
		Usage[][] usages = new Usage[this.contenders.size()][ROUNDS];
		long start = System.nanoTime();
		do {
			this.contenders.forEach((contender) -> Usage.of(contender, this.operations));
		}
		while (System.nanoTime() - start < WARMUP.toNanos() * this.contenders.size());
		for (int round = 0; round < ROUNDS; round++) {
			for (int i = 0; i < usages.length; i++) {
				usages[i][round] = Usage.of(this.contenders.get(i), this.operations);
			}
		}
		print(usages);
	}

	private void print(Usage[][] usages) {
		System.out.printf(Locale.ROOT, "%n%s (limit: %s)%n", this.work, this.limits);
		System.out.printf("  %-24s %12s %12s %14s %7s %7s %7s%n", "", "wall us", "cpu us", "bytes", "wall", "cpu",
				"bytes");
		for (int i = 0; i < usages.length; i++) {
			System.out.printf(Locale.ROOT, "  %-24s %12.1f %12.1f %14.0f %7.2f %7.2f %7.2f%n",
					this.contenders.get(i).name(), median(usages[i], Usage::wall), median(usages[i], Usage::cpu),
					median(usages[i], Usage::bytes), ratio(usages[i], usages[0], Usage::wall),
					ratio(usages[i], usages[0], Usage::cpu), ratio(usages[i], usages[0], Usage::bytes));
		}
		boolean hold = this.limits.hold(ratio(usages[1], usages[0], Usage::wall),
				ratio(usages[1], usages[0], Usage::bytes));
		System.out.printf("  %s: %s%n", this.contenders.get(1).name(), Limits.verdict(hold));
	}

	private static double median(Usage[] usages, ToDoubleFunction<Usage> figure) {
		return median(Arrays.stream(usages).mapToDouble(figure).toArray());
	}

	private static double ratio(Usage[] usages, Usage[] base, ToDoubleFunction<Usage> figure) {
		double[] ratios = new double[ROUNDS];
		Arrays.setAll(ratios, (round) -> usages[round].ratio(base[round], figure));
		return median(ratios);
	}

	private static double median(double[] values) {
		Arrays.sort(values);
		return values[values.length / 2];
	}

}
