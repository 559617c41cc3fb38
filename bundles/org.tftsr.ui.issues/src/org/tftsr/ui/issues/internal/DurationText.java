package org.tftsr.ui.issues.internal;

import java.time.Duration;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

/** How long something took, in the two greatest units that matter. */
public final class DurationText {

	/** From so many minutes on, seconds say nothing. */
	private static final int MINUTES_ALONE = 10;

	private DurationText() {
	}

	/** A dash where nothing is known. */
	public static String of(Optional<Duration> duration) {
		return duration.map(DurationText::of).orElse("\u2013"); //$NON-NLS-1$
	}

	private static String of(Duration time) {
		if (time.toDays() > 0) {
			return NLS.bind(Messages.DurationText_days, time.toDays(), time.toHoursPart());
		}
		if (time.toHours() > 0) {
			return NLS.bind(Messages.DurationText_hours, time.toHours(), time.toMinutesPart());
		}
		if (time.toMinutes() >= MINUTES_ALONE) {
			return NLS.bind(Messages.DurationText_minutesAlone, time.toMinutes());
		}
		return time.toMinutes() > 0 ? NLS.bind(Messages.DurationText_minutes, time.toMinutes(), time.toSecondsPart())
				: NLS.bind(Messages.DurationText_seconds, time.toSeconds());
	}
}
