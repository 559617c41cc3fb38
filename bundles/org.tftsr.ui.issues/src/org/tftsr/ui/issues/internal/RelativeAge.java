package org.tftsr.ui.issues.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.eclipse.osgi.util.NLS;

/** How long ago something was, in the words people use; after a month, the date. */
public final class RelativeAge {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ISO_LOCAL_DATE
			.withZone(ZoneId.systemDefault());
	private static final int DAYS_IN_WORDS = 30;

	private RelativeAge() {
	}

	/**
	 * The age of a time.
	 *
	 * @param time a time after {@code now}, as of another computer's clock, counts as now
	 */
	public static String of(Instant time, Instant now) {
		Duration age = Duration.between(time, now);
		if (age.toMinutes() < 1) {
			return Messages.RelativeAge_now;
		}
		if (age.toHours() < 1) {
			return NLS.bind(Messages.RelativeAge_minutes, age.toMinutes());
		}
		if (age.toDays() < 1) {
			return NLS.bind(Messages.RelativeAge_hours, age.toHours());
		}
		if (age.toDays() == 1) {
			return Messages.RelativeAge_day;
		}
		if (age.toDays() <= DAYS_IN_WORDS) {
			return NLS.bind(Messages.RelativeAge_days, age.toDays());
		}
		return DATE.format(time);
	}
}
