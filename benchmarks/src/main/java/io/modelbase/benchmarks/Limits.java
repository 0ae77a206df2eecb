package io.modelbase.benchmarks;

import java.util.Locale;

/**
 * The greatest ratios to the work by hand that Modelbase should reach.
 *
 * @param wall that of wall time
 * @param bytes that of bytes, infinite if they have no limit
 */
record Limits(double wall, double bytes) {

	static Limits wall(double wall) {
		return new Limits(wall, Double.POSITIVE_INFINITY);
	}

	static Limits wallAndBytes(double limit) {
		return new Limits(limit, limit);
	}

	static String verdict(boolean hold) {
		return hold ? "within the limits" : "OVER the limit";
	}

	boolean hold(double wall, double bytes) {
		return wall <= this.wall && bytes <= this.bytes;
	}

	@Override
	public String toString() {
		String wall = String.format(Locale.ROOT, "wall %.2f", this.wall);
		return Double.isInfinite(this.bytes) ? wall : wall + String.format(Locale.ROOT, ", bytes %.2f", this.bytes);
	}

}
