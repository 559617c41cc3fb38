package org.tftsr.ui.logs.internal.filter;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.analysis.LogLevel;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.chips.Chip;
import org.tftsr.ui.logs.internal.chips.Condition;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;
import org.tftsr.ui.logs.internal.time.TimeLabels;

/** Puts conditions into words. */
final class ChipLabels {

	/** A longer text would leave no room for other conditions. */
	private static final int LONGEST = 44;

	private ChipLabels() {
	}

	/** A few words, with what is wanted or not wanted. */
	static String of(Chip chip) {
		String words = shortened(words(chip.condition()));
		return chip.inverted() ? NLS.bind(Messages.Chip_not, words) : words;
	}

	/** All of it. */
	static String whole(Chip chip) {
		String words = words(chip.condition());
		String state = chip.on() ? Messages.Chip_toolTip_on : Messages.Chip_toolTip_off;
		return NLS.bind(state, chip.inverted() ? NLS.bind(Messages.Chip_not, words) : words);
	}

	private static String words(Condition condition) {
		return switch (condition) {
		case Condition.Text(String text, boolean regex, boolean caseSensitive) -> text(text, regex, caseSensitive);
		case Condition.Level level -> levels(level);
		case Condition.Time(long from, long to) -> TimeLabels.range(from, to);
		// what a record says may hold values
		case Condition.Like(long line, String text) -> LogPreferences.isMasked()
				? NLS.bind(Messages.Chip_likeLine, line)
				: NLS.bind(Messages.Chip_like, text);
		};
	}

	private static String text(String text, boolean regex, boolean caseSensitive) {
		String words = NLS.bind(regex ? Messages.Chip_regex : Messages.Chip_text, text);
		return caseSensitive ? NLS.bind(Messages.Chip_case, words) : words;
	}

	private static String levels(Condition.Level chosen) {
		List<LogLevel> worstFirst = Stream.of(LogLevel.values()).filter(chosen.levels()::contains)
				.sorted((a, b) -> b.compareTo(a)).toList();
		String names = Stream.concat(worstFirst.stream().map(LogLevel::name),
				chosen.without() ? Stream.of(Messages.Levels_without) : Stream.empty())
				.collect(Collectors.joining(", ")); //$NON-NLS-1$
		return names.isEmpty() ? Messages.Chip_noLevel : names;
	}

	private static String shortened(String words) {
		return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + '\u2026';
	}
}
