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
	 * The line's record is like another one: of the same template. That is told by its text, as its id may change while a log is being
	 * read, and its lines are others once the log is.
	 *
	 * @param line a line of that record, for people
	 * @param text the template's when it was chosen
	 */
	record Like(long line, String text) implements Condition {
		public Like {
			Objects.requireNonNull(text);
		}
	}
}
