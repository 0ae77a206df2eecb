package io.modelbase.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that stands still until a test moves it. It starts in the middle of a
 * microsecond, to show what is cut.
 */
public final class TestClock extends Clock {

	/**
	 * The time that a new clock shows.
	 */
	public static final Instant START = Instant.parse("2026-03-04T05:06:07.123456789Z");

	private volatile Instant now = START;

	/**
	 * Moves the clock forward.
	 * @param duration by how much
	 */
	public void advance(Duration duration) {
		this.now = this.now.plus(duration);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.fixed(this.now, zone);
	}

	@Override
	public Instant instant() {
		return this.now;
	}

}
