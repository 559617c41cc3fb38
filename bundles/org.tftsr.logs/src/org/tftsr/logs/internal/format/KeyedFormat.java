package org.tftsr.logs.internal.format;

import java.util.ArrayList;
import java.util.List;

import org.tftsr.core.analysis.LogLevel;
import org.tftsr.logs.internal.level.LevelWords;
import org.tftsr.logs.internal.time.Timestamp;
import org.tftsr.logs.internal.time.TimestampFormat;

/** Reads the JSON and logfmt lines of a log. Not thread-safe. */
final class KeyedFormat {

	private final KeyedLine keys = new KeyedLine();
	private final boolean present;
	private final boolean mostLines;
	/** Whether objects are indented; elsewhere an indented one is part of another that takes several lines. */
	private final boolean indented;
	/** Where lines of a container's output hold their level; null where they have none. */
	private final LevelPlace outputLevel;
	/** In which codes they may hold it instead. */
	private final List<LevelCode> outputCodes;
	private TimestampFormat format;

	private KeyedFormat(List<String> sample, List<String> others) {
		Timestamp time = new Timestamp();
		List<LevelPlace.Sample> outputs = new ArrayList<>();
		boolean allIndented = true;
		for (String line : sample) {
			if (!keys.read(line)) {
				others.add(line);
				continue;
			}
			allIndented &= Continuation.isIndented(line);
			if (format == null && keys.timeStart >= 0) {
				timeEnd(line, time);
			}
			if (keys.relayed) {
				outputs.add(new LevelPlace.Sample(line.substring(keys.messageStart, keys.messageEnd), 0));
			}
		}
		present = others.size() < sample.size();
		indented = allIndented && others.stream().noneMatch(KeyedFormat::opens);
		outputs.removeIf(output -> !ContainerStream.mayStartRecord(Continuation.unescaped(output.line())));
		LevelPlace common = LevelPlace.learn(outputs, 0);
		outputLevel = common == null ? LevelPlace.learn(ContainerStream.stamped(outputs), 0) : common;
		outputCodes = LevelCode.in(outputs, outputLevel);
		mostLines = others.size() * 2 < sample.size();
	}

	/** Whether a line opens an object or a list that goes on over the next lines. */
	private static boolean opens(String line) {
		return line.endsWith("{") || line.endsWith("[");
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
		out.startsRecord = indented || !Continuation.isIndented(line);
		out.timed = keys.timeStart >= 0 && timeEnd(line, out.timestamp) >= 0;
		out.yearKnown = out.timed && format.hasYear();
		out.level = level(line);
		if (keys.messageStart >= 0) {
			out.messageStart = keys.messageStart;
			out.messageEnd = keys.messageEnd;
			out.contentStart = keys.messageStart;
			out.relayed = keys.relayed;
		}
		if (keys.relayed && out.level == null) {
			readOutput(line, out);
		}
		return true;
	}

	private LogLevel level(String line) {
		if (keys.levelStart < 0) {
			return null;
		}
		String value = line.substring(keys.levelStart, keys.levelEnd);
		LogLevel severity = keys.syslog ? LevelWords.ofSeverity(value) : null;
		return severity == null ? LevelWords.ofValue(value) : severity;
	}

	/** Finds the level within the line of output that the message is. */
	private void readOutput(String line, ParsedLine out) {
		String output = line.substring(out.messageStart, out.messageEnd);
		out.level = outputLevel == null ? null : outputLevel.find(output, 0);
		if (out.level != null) {
			out.messageStart += HeaderPart.skipLinks(output, outputLevel.end(output, 0));
		} else {
			out.level = LevelCode.find(outputCodes, output, 0);
		}
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
