package org.tftsr.logs.internal.format;

import org.tftsr.core.analysis.LogLevel;
import org.tftsr.logs.internal.time.Timestamp;

/** What {@link RecordReader} finds in one line. Mutable: one serves a whole log. */
public final class ParsedLine {

	final Timestamp timestamp = new Timestamp();
	boolean keyed;
	/** Whether the header is that of a container's runtime, which puts one in front of every line of a program. */
	boolean relayed;
	boolean startsRecord;
	boolean timed;
	boolean yearKnown;
	LogLevel level;
	LogLevel recordLevel;
	int messageStart;
	int messageEnd;
	int timeEnd;
	int contentStart;

	void reset(int length) {
		keyed = false;
		relayed = false;
		startsRecord = false;
		timed = false;
		yearKnown = false;
		level = null;
		recordLevel = null;
		messageStart = 0;
		messageEnd = length;
		timeEnd = 0;
		contentStart = 0;
	}

	/** Whether a record starts here; otherwise the line goes on with the one before. */
	public boolean startsRecord() {
		return startsRecord;
	}

	/** Whether it is made of keys and values, so that the message is only one of its texts. */
	public boolean keyed() {
		return keyed;
	}

	/** Whether {@link #timestamp()} is set. */
	public boolean timed() {
		return timed;
	}

	/** Where the time stamp ends that stands in front of the message; 0 where none does. */
	public int timeEnd() {
		return timeEnd;
	}

	/** Whether the time stamp tells the year. */
	public boolean yearKnown() {
		return yearKnown;
	}

	/** The time stamp; meaningful only where {@link #timed()}. */
	public Timestamp timestamp() {
		return timestamp;
	}

	/** The level the line gives itself, or null. */
	public LogLevel level() {
		return level;
	}

	/** The level that the line, which goes on with a record, is a field for: that of the record. Mostly null. */
	public LogLevel recordLevel() {
		return recordLevel;
	}

	/** Where the message starts in the line. */
	public int messageStart() {
		return messageStart;
	}

	/** Where the message ends in the line. */
	public int messageEnd() {
		return messageEnd;
	}

	/**
	 * What a line says behind its header, with the indentation that the message has; the whole line where it has no
	 * header. Escapes of tabs at its start and of quotes are undone.
	 *
	 * @param line the line this was found in
	 */
	public String content(String line) {
		String content = Continuation.unescaped(line.substring(Math.min(contentStart, messageEnd), messageEnd));
		return keyed ? content.replace("\\\"", "\"") : content;
	}
}
