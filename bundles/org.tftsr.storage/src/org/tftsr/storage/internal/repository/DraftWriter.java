package org.tftsr.storage.internal.repository;

import java.time.Instant;
import java.util.Optional;

/**
 * The process in which a draft was typed. The system gives the number of one that has ended to another; no two that have the same
 * number begin at the same moment.
 *
 * @param pid     the number that the system gave it
 * @param started when it began, in milliseconds; 0 where the system does not tell
 */
record DraftWriter(long pid, long started) {

	/** This process. */
	static final DraftWriter OWN = of(ProcessHandle.current());

	private static final String SEPARATOR = "@";
	/** The system counts from when it was started, which moves a little as its clock is set. */
	private static final long TOLERANCE_MILLIS = 10_000;

	private static DraftWriter of(ProcessHandle process) {
		return new DraftWriter(process.pid(), process.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
	}

	/** Empty where the text is none that {@link #text} makes. */
	static Optional<DraftWriter> parse(String text) {
		String[] parts = text.split(SEPARATOR, -1);
		try {
			return parts.length == 2 ? Optional.of(new DraftWriter(Long.parseLong(parts[0]), Long.parseLong(parts[1])))
					: Optional.empty();
		} catch (NumberFormatException e) {
			return Optional.empty();
		}
	}

	/** As a column keeps it. */
	String text() {
		return pid + SEPARATOR + started;
	}

	/** Whether it still runs, and is not this process. */
	boolean isAnotherThatRuns() {
		return !equals(OWN) && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).map(DraftWriter::of)
				.filter(running -> Math.abs(running.started - started) < TOLERANCE_MILLIS).isPresent();
	}
}
