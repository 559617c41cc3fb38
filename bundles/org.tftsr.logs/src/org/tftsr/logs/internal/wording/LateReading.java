package org.tftsr.logs.internal.wording;

/**
 * A message that is read once somebody asks what it says. Of the many that are noted in a log few are asked, and reading costs many
 * times what noting does. Keeps no more of a line than is read of it. Not thread-safe.
 */
public final class LateReading {

	private final Wording wording;
	/** Null once it was read. */
	private String text;
	private final int start;
	private Wording.Reading reading;

	/**
	 * @param line  the text
	 * @param start where in it the message starts
	 */
	public LateReading(Wording wording, String line, int start) {
		this.wording = wording;
		// whether a word is part of a value, a unit beside it tells
		int from = Math.max(0, start - 1);
		this.text = line.substring(from, Math.min(line.length(), start + WordFeatures.MAX_SCANNED + 1));
		this.start = start - from;
	}

	/** What the message says, as {@link Wording#read} of the whole line. */
	public Wording.Reading get() {
		if (reading == null) {
			reading = wording.read(text, start);
			text = null;
		}
		return reading;
	}
}
