package org.tftsr.cli.internal;

import java.util.Set;
import java.util.TreeSet;

import org.tftsr.core.pii.AllowedValue;
import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.pii.OwnPattern;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.pii.Detectors;

/** Tells what the settings leave out of a search, so that nobody takes a value for safe that was never looked for. */
final class DetectionNotice {

	/** So many names are read at a glance; of more the number is told. */
	private static final int NAMED_TYPES = 5;

	private DetectionNotice() {
	}

	/** Says it of the settings as they are now; nothing where all is looked for. */
	static void say(CommandProgress progress) throws TftsrException {
		DetectionSettings settings = Services.get(Detectors.class).current().settings();
		if (settings.allowed().stream().anyMatch(exception -> exception.typeName() == null && isAnything(exception))) {
			progress.say("Not looked for: anything, as the exception * holds for all types."
					+ " See `tftsr detection exception list`");
			return;
		}
		Set<String> names = leftOut(settings);
		if (!names.isEmpty()) {
			progress.say("Not looked for: "
					+ (names.size() > NAMED_TYPES ? names.size() + " types" : String.join(", ", names))
					+ ". See `tftsr detection show`");
		}
	}

	private static Set<String> leftOut(DetectionSettings settings) {
		Set<String> names = new TreeSet<>(settings.typesOff());
		settings.ownPatterns().stream().filter(pattern -> !pattern.on()).map(OwnPattern::type)
				.forEach(type -> names.add(type.name()));
		settings.allowed().stream().filter(DetectionNotice::isAnything).map(AllowedValue::typeName).forEach(names::add);
		return names;
	}

	/** Whether an exception holds for every value. */
	static boolean isAnything(AllowedValue exception) {
		return !exception.value().isEmpty() && exception.value().chars().allMatch(unit -> unit == '*');
	}
}
