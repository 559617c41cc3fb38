package org.tftsr.ui.logs.internal.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.pii.OwnPattern;
import org.tftsr.core.pii.PiiType;
import org.tftsr.pii.PiiTypes;

/** The settings as the user is changing them. To be used on the user interface thread only. */
final class SettingsDraft {

	private final List<Runnable> listeners = new ArrayList<>();
	private DetectionSettings kept = DetectionSettings.STANDARD;
	private DetectionSettings settings = kept;

	/** As they are now. */
	DetectionSettings settings() {
		return settings;
	}

	/** Takes other settings and tells the listeners. */
	void change(DetectionSettings changed) {
		settings = changed;
		listeners.forEach(Runnable::run);
	}

	/** Says which settings the database holds. */
	void setKept(DetectionSettings settings) {
		kept = settings;
	}

	/** The settings that the user was shown before changing them. */
	DetectionSettings kept() {
		return kept;
	}

	/** The user is shown that others are kept by now: what was not changed here becomes as they are, what was changed stays so. */
	void rebase(DetectionSettings now) {
		DetectionSettings before = kept;
		kept = now;
		change(settings.onTopOf(before, now));
	}

	/** Whether they differ from what the database holds. */
	boolean isChanged() {
		return !settings.equals(kept);
	}

	/** Calls a listener after each change. */
	void addListener(Runnable listener) {
		listeners.add(listener);
	}

	/** All types there are: the built-in ones, then those of the user's own patterns. */
	List<PiiType> types() {
		return Stream.concat(PiiTypes.all().stream(), settings.ownPatterns().stream().map(OwnPattern::type)).toList();
	}
}
