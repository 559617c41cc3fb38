package org.tftsr.logs.internal.format;

import java.util.ArrayList;
import java.util.List;

import org.tftsr.core.analysis.LogLevel;
import org.tftsr.logs.internal.level.LevelWords;
import org.tftsr.logs.internal.time.Timestamp;
import org.tftsr.logs.internal.time.TimestampFormat;

/**
 * One way in which lines of a log start. Immutable.
 *
 * @param place  where the time stamp stands
 * @param year   where the year stands that the time stamp lacks, or null
 * @param level  where the level stands, or null
 * @param header the fields between those and the message
 */
record LineShape(TimestampPlace place, TimestampPlace year, LevelPlace level, HeaderShape header) {

	/** Learns all but the place of the time stamp from lines that have one there. */
	static LineShape learn(TimestampPlace place, TimestampPlace year, List<String> lines) {
		Timestamp time = new Timestamp();
		List<LevelPlace.Sample> samples = new ArrayList<>();
		for (String line : lines) {
			samples.add(new LevelPlace.Sample(line, place.match(line, time)));
		}
		LevelPlace level = LevelPlace.learn(samples, place.field());
		int[] starts = new int[samples.size()];
		for (int i = 0; i < starts.length; i++) {
			LevelPlace.Sample sample = samples.get(i);
			starts[i] = bodyStart(level, sample.line(), sample.timeEnd());
		}
		HeaderShape header = HeaderShape.learn(lines, starts, place.format() == TimestampFormat.SYSLOG);
		return new LineShape(place, year, level, header);
	}

	private static int bodyStart(LevelPlace level, String line, int timeEnd) {
		boolean found = level != null && level.find(line, timeEnd) != null;
		return found ? Math.max(timeEnd, level.end(line, timeEnd)) : timeEnd;
	}

	/** Reads a line that has this shape; leaves {@code out} undefined and says false otherwise. */
	boolean parse(String line, ParsedLine out) {
		int timeEnd = place.match(line, out.timestamp);
		if (timeEnd < 0) {
			return false;
		}
		out.startsRecord = true;
		out.timed = true;
		out.yearKnown = place.format().hasYear();
		out.level = level(line, timeEnd);
		out.messageStart = Math.min(header.messageStart(line, bodyStart(level, line, timeEnd)), line.length());
		return true;
	}

	private LogLevel level(String line, int timeEnd) {
		if (place.format() == TimestampFormat.KLOG) {
			int letter = Fields.nth(line, 0, place.field());
			return LevelWords.of(line, letter, letter + 1, true);
		}
		return level == null ? null : level.find(line, timeEnd);
	}
}
