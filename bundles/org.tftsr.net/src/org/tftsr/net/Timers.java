package org.tftsr.net;

import java.time.Duration;

/**
 * How long a request may take. Each is longer than zero.
 *
 * @param connect   to connect, TLS included
 * @param firstByte from connecting to the first byte of what comes back; a model may think for long before it says a word
 * @param idle      between two bytes after that
 * @param total     in all, with all attempts and the pauses between them; the time in which a person looks at it does not count
 */
public record Timers(Duration connect, Duration firstByte, Duration idle, Duration total) {

	/** What holds where nothing else is set. */
	public static final Timers USUAL = new Timers(Duration.ofSeconds(10), Duration.ofSeconds(120), Duration.ofSeconds(30),
			Duration.ofMinutes(10));

	public Timers {
		for (Duration time : new Duration[] { connect, firstByte, idle, total }) {
			if (!time.isPositive()) {
				throw new IllegalArgumentException("A time has to be longer than zero");
			}
		}
	}

	/** The same with other times for what goes on for long, such as fetching a model. */
	public Timers patient(Duration longestSilence, Duration longestInAll) {
		return new Timers(connect, firstByte, longestSilence, longestInAll);
	}
}
