package org.tftsr.logs.view;

/** What became of a log since it was last looked at. */
public enum LogChange {
	/** Nothing: every line is what it was. */
	NONE,
	/** Text was added at the end. Lines keep their numbers; the last one may have become longer. */
	APPENDED,
	/** Another text stands there: the file was cut short, rotated away or written again. Every line number is void. */
	REPLACED
}
