package org.tftsr.core.analysis;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A template as an {@link EvidencePack} shows it.
 *
 * @param id        the number of the template, as in {@link LogTemplate}
 * @param template  its text, or as much of its start as {@code detail} says
 * @param detail    how much of it is shown
 * @param count     how many records
 * @param level     the worst level among them; null where they have none
 * @param firstLine line of the first record, from 1
 * @param lastLine  line of the last record
 * @param firstTime time of the first record, in the log's own zone; null where the log has none until there
 * @param lastTime  time of the last record; null as above
 */
public record TemplateEvidence(int id, String template, Detail detail, long count, LogLevel level, long firstLine,
		long lastLine, LocalDateTime firstTime, LocalDateTime lastTime) {

	/** How much of a template is shown, most first. */
	public enum Detail {
		/** All. */
		WHOLE,
		/** Fewer words. */
		SHORTENED,
		/** A few words; the text of the pack leaves out lines and times too. */
		BRIEF,
		/** Its number alone. */
		NUMBER
	}

	public TemplateEvidence {
		Objects.requireNonNull(detail);
		Objects.requireNonNull(template);
	}
}
