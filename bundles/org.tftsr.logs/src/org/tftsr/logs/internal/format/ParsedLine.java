package org.tftsr.logs.internal.format;

import org.tftsr.core.analysis.LogLevel;
import org.tftsr.logs.internal.time.Timestamp;

/** What {@link LogFormat} finds in one line. Mutable: one serves a whole log. */
public final class ParsedLine {

	final Timestamp timestamp = new Timestamp();
	boolean keyed;
	boolean startsRecord;
	boolean timed;
	boolean yearKnown;
	LogLevel level;
	int messageStart;
	int messageEnd;

	void reset(int length) {
		keyed = false;
		startsRecord = false;
		timed = false;
		yearKnown = false;
		level = null;
		messageStart = 0;
		messageEnd = length;
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

	/** Where the message starts in the line. */
	public int messageStart() {
		return messageStart;
	}

	/** Where the message ends in the line. */
	public int messageEnd() {
		return messageEnd;
	}
}
