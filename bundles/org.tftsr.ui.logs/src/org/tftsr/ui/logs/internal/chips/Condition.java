package org.tftsr.ui.logs.internal.chips;

import java.util.Objects;
import java.util.Set;

import org.tftsr.core.analysis.LogLevel;

/** What a line of a log must be like to be shown. */
public sealed interface Condition {

	/**
	 * A text is in the line.
	 *
	 * @param text          what to look for
	 * @param regex         whether it is a regular expression
	 * @param caseSensitive whether upper and lower case differ
	 */
	record Text(String text, boolean regex, boolean caseSensitive) implements Condition {
		public Text {
			Objects.requireNonNull(text);
		}
	}

	/**
	 * The line's record has one of these levels.
	 *
	 * @param without whether records without a level are meant too
	 */
	record Level(Set<LogLevel> levels, boolean without) implements Condition {
		public Level {
			levels = Set.copyOf(levels);
		}
	}

	/**
	 * The line's record was written in a stretch of time, in milliseconds as the facts of a log have them.
	 *
	 * @param to behind the last one
	 */
	record Time(long from, long to) implements Condition {
	}

	/**
	 * The line's record is like another one: of the same template.
	 *
	 * @param line a line of that record; it stands for the template, the id of which may change while a log is being read
	 * @param text the template's, for people
	 */
	record Like(long line, String text) implements Condition {
		public Like {
			Objects.requireNonNull(text);
		}
	}
}
