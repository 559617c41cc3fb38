package org.tftsr.net.internal.send;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.tftsr.net.NetworkProblem;
import org.tftsr.net.RemoteProblem;

/** When a request that failed is sent again, and how long is waited before. */
final class RetryRules {

	/** The first one and two more. */
	static final int ATTEMPTS = 3;

	private static final Duration FIRST = Duration.ofMillis(500);
	private static final Duration LONGEST = Duration.ofSeconds(8);
	/** Who is asked to wait for longer should know and decide. */
	private static final Duration LONGEST_ASKED = Duration.ofSeconds(60);
	private static final double JITTER = 0.25;
	private static final String RETRY_AFTER = "retry-after";

	private final RandomGenerator random = RandomGenerator.getDefault();

	/**
	 * How long to wait after an answer that says no; null to give up.
	 *
	 * @param failures   how often it has failed by now, this time included
	 * @param repeatable whether it may be sent again where it is not known if the server has done it
	 */
	Duration pause(RemoteProblem problem, int failures, boolean repeatable) {
		String advice = problem.headers().get("x-should-retry");
		boolean passes = advice == null || !repeatable ? passes(problem, repeatable) : advice.strip().equalsIgnoreCase("true");
		if ("false".equalsIgnoreCase(advice) || !passes) {
			return null;
		}
		Duration asked = problem.retryAfter();
		if (asked == null) {
			return backOff(failures);
		}
		return bounded(asked);
	}

	/** The time where it is one that may be waited without asking anybody; else null. */
	static Duration bounded(Duration asked) {
		return asked == null || asked.compareTo(LONGEST_ASKED) > 0 ? null : asked;
	}

	private static boolean passes(RemoteProblem problem, boolean repeatable) {
		int status = problem.status();
		if (repeatable) {
			return status == 408 || status == 429 || status >= 500;
		}
		// a 503, with a time or without, may come from a gateway whose server has done it by then
		return status == 429;
	}

	/** How long to wait after a failure of the network; null to give up. */
	Duration pause(NetworkProblem problem, int failures, boolean repeatable) {
		boolean passes = switch (problem.reason()) {
		case REFUSED, UNREACHABLE, CONNECT_TIMEOUT -> true;
		case HANG_UP, TRUNCATED -> repeatable;
		default -> false;
		};
		return passes ? backOff(failures) : null;
	}

	private Duration backOff(int failures) {
		long full = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(failures - 1, 10));
		return Duration.ofMillis(Math.round(full * (1 - JITTER * random.nextDouble())));
	}

	/** How long a server asks to be left alone; null where it does not say. */
	static Duration asked(Map<String, String> headers, Instant now) {
		Duration millis = number(headers.get("retry-after-ms"), 1);
		if (millis != null) {
			return millis;
		}
		Duration seconds = number(headers.get(RETRY_AFTER), 1000);
		return seconds == null ? date(headers.get(RETRY_AFTER), now) : seconds;
	}

	private static Duration number(String text, int millis) {
		if (text == null || !text.strip().matches("\\d{1,9}(\\.\\d{1,9})?")) {
			return null;
		}
		return Duration.ofMillis(Math.round(Double.parseDouble(text.strip()) * millis));
	}

	private static Duration date(String text, Instant now) {
		if (text == null) {
			return null;
		}
		try {
			Instant until = ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
			return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
		} catch (DateTimeParseException e) {
			// says nothing that can be kept to
			return null;
		}
	}
}
