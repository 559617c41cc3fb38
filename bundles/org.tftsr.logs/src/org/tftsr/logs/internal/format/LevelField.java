package org.tftsr.logs.internal.format;

import java.util.Locale;
import java.util.Set;

import org.tftsr.core.analysis.LogLevel;
import org.tftsr.logs.internal.level.LevelWords;

/**
 * The level of a record that takes several lines and has a field of its own for it, as events of Windows are exported:
 * {@code Level:         Error}, {@code LevelDisplayName : Warning}, {@code Severity = critical}.
 */
final class LevelField {

	private static final int LONGEST = 60;
	private static final int SHORTEST_WORD = 3;
	private static final Set<String> NAMES = Set.of("level", "severity", "leveldisplayname", "log level", "event level",
			"loglevel", "entrytype", "entry type", "event type");

	private static final String FIRST_LETTERS = "lLsSeE";

	private LevelField() {
	}

	/** The level in a line that is such a field and nothing else; null where it is none. */
	static LogLevel of(String line) {
		if (line.length() > LONGEST || !mayStartName(line)) {
			return null;
		}
		int separator = line.indexOf(':') >= 0 ? line.indexOf(':') : line.indexOf('=');
		if (separator <= 0 || !NAMES.contains(line.substring(0, separator).strip().toLowerCase(Locale.ROOT))) {
			return null;
		}
		String value = line.substring(separator + 1).strip();
		return value.length() < SHORTEST_WORD ? null : LevelWords.ofValue(value);
	}

	/** Nearly all lines are told from such fields by their first letter. */
	private static boolean mayStartName(String line) {
		int p = 0;
		while (p < line.length() && line.charAt(p) == ' ') {
			p++;
		}
		return p < line.length() && FIRST_LETTERS.indexOf(line.charAt(p)) >= 0;
	}
}
