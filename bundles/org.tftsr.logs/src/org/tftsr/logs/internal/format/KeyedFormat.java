package org.tftsr.logs.internal.format;

import java.util.List;

import org.tftsr.logs.internal.level.LevelWords;
import org.tftsr.logs.internal.time.Timestamp;
import org.tftsr.logs.internal.time.TimestampFormat;

/** Reads the JSON and logfmt lines of a log. Not thread-safe. */
final class KeyedFormat {

	private final KeyedLine keys = new KeyedLine();
	private final boolean present;
	private final boolean mostLines;
	private TimestampFormat format;

	private KeyedFormat(List<String> sample, List<String> others) {
		Timestamp time = new Timestamp();
		for (String line : sample) {
			if (!keys.read(line)) {
				others.add(line);
			} else if (format == null && keys.timeStart >= 0) {
				timeEnd(line, time);
			}
		}
		present = others.size() < sample.size();
		mostLines = others.size() * 2 < sample.size();
	}

	/**
	 * Learns from a sample.
	 *
	 * @param others receives the lines that are not made of keys and values
	 */
	static KeyedFormat learn(List<String> sample, List<String> others) {
		return new KeyedFormat(sample, others);
	}

	/** The notation of the last time stamp read; null before the first. */
	TimestampFormat timestampFormat() {
		return format;
	}

	/** Whether more than half of the lines are of this kind. */
	boolean mostLines() {
		return mostLines;
	}

	/** Reads a line of keys and values; says false where it is none. */
	boolean parse(String line, ParsedLine out) {
		if (!present || !keys.read(line)) {
			return false;
		}
		out.keyed = true;
		out.startsRecord = true;
		out.timed = keys.timeStart >= 0 && timeEnd(line, out.timestamp) >= 0;
		out.yearKnown = out.timed && format.hasYear();
		out.level = keys.levelStart < 0 ? null : LevelWords.ofValue(line.substring(keys.levelStart, keys.levelEnd));
		if (keys.messageStart >= 0) {
			out.messageStart = keys.messageStart;
			out.messageEnd = keys.messageEnd;
		}
		return true;
	}

	/**
	 * The message of a line of keys and values, with the first line of what another key tells about the failure, else
	 * with the status: "request failed" says little without.
	 *
	 * @return null where the line is none of this kind or has no message
	 */
	String message(String line) {
		if (!present || !keys.read(line) || keys.messageStart < 0) {
			return null;
		}
		String message = KeyedLine.unescaped(line.substring(keys.messageStart, keys.messageEnd)).strip();
		if (keys.detailStart >= 0) {
			int lineEnd = line.indexOf("\\n", keys.detailStart);
			int end = lineEnd < 0 ? keys.detailEnd : Math.min(lineEnd, keys.detailEnd);
			String detail = KeyedLine.unescaped(line.substring(keys.detailStart, end)).strip();
			return detail.isEmpty() || message.contains(detail) ? message : message + ": " + detail;
		}
		return keys.hasStatusNumber(line)
				? message + " (status " + line.substring(keys.statusStart, keys.statusEnd) + ")"
				: message;
	}

	private int timeEnd(String line, Timestamp time) {
		int end = format == null ? -1 : format.match(line, keys.timeStart, time);
		if (end >= 0) {
			return end;
		}
		for (TimestampFormat candidate : TimestampFormat.values()) {
			end = candidate.dateOnly() ? -1 : candidate.match(line, keys.timeStart, time);
			if (end >= 0) {
				format = candidate;
				return end;
			}
		}
		return -1;
	}
}
