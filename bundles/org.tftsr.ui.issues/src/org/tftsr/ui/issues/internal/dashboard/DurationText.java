package org.tftsr.ui.issues.internal.dashboard;

import java.time.Duration;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

/** How long something took, in the two greatest units that matter. */
final class DurationText {

	private DurationText() {
	}

	/** A dash where nothing is known. */
	static String of(Optional<Duration> duration) {
		if (duration.isEmpty()) {
			return "\u2013"; //$NON-NLS-1$
		}
		Duration time = duration.get();
		if (time.toDays() > 0) {
			return NLS.bind(Messages.DurationText_days, time.toDays(), time.toHoursPart());
		}
		if (time.toHours() > 0) {
			return NLS.bind(Messages.DurationText_hours, time.toHours(), time.toMinutesPart());
		}
		return NLS.bind(Messages.DurationText_minutes, time.toMinutes());
	}
}
