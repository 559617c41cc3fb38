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
 * @param place   where the time stamp stands
 * @param year    where the year stands that the time stamp lacks, or null
 * @param relayed whether a container's runtime or a build server wrote the time stamp, and maybe the stream behind it
 * @param level   where the level stands, or null
 * @param codes   in which codes it may stand instead
 * @param header  the fields between those and the message
 */
record LineShape(TimestampPlace place, TimestampPlace year, boolean relayed, LevelPlace level,
		List<LevelCode> codes, HeaderShape header) {

	private static final double MOSTLY = 0.5;

	/** Learns all but the place of the time stamp from lines that have one there. */
	static LineShape learn(TimestampPlace place, TimestampPlace year, List<String> lines) {
		Timestamp time = new Timestamp();
		boolean relayed = ContainerStream.isIn(lines, place);
		List<LevelPlace.Sample> samples = new ArrayList<>();
		for (String line : lines) {
			int timeEnd = place.match(line, time);
			int from = relayed ? ContainerStream.end(line, timeEnd) : timeEnd;
			String content = line.substring(HeaderShape.contentStart(line, from));
			if (!relayed || ContainerStream.mayStartRecord(content)) {
				samples.add(new LevelPlace.Sample(line, from));
			}
		}
		LevelPlace level = LevelPlace.learn(samples, place.field());
		if (level == null && (relayed || isIsoFirst(place))) {
			List<LevelPlace.Sample> stamped = ContainerStream.stamped(samples);
			level = LevelPlace.learn(stamped, place.field());
			relayed |= level != null;
			samples = level == null ? samples : stamped;
		}
		level = level == null ? LevelPlace.learnOfGroups(samples, place.field()) : level;
		return learn(place, year, relayed, level, samples);
	}

	private static LineShape learn(TimestampPlace place, TimestampPlace year, boolean relayed, LevelPlace level,
			List<LevelPlace.Sample> samples) {
		List<String> heads = samples.stream().map(LevelPlace.Sample::line).toList();
		int[] starts = samples.stream().mapToInt(sample -> bodyStart(level, sample.line(), sample.timeEnd())).toArray();
		boolean hosts = place.format() == TimestampFormat.SYSLOG || HeaderShape.nameHosts(heads, starts);
		HeaderShape header = HeaderShape.learn(heads, starts, hosts);
		boolean alone = isIsoFirst(place) && level == null && header.parts().isEmpty() && !areHeadings(samples);
		return new LineShape(place, year, relayed || alone, level, LevelCode.in(samples, level), header);
	}

	/** Whether time stamps stand on lines of their own, above what happened then, as databases write them. */
	private static boolean areHeadings(List<LevelPlace.Sample> samples) {
		long bare = samples.stream().filter(sample -> sample.line().substring(sample.timeEnd()).isBlank()).count();
		return bare > samples.size() * MOSTLY;
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
		int from = relayed ? ContainerStream.end(line, timeEnd) : timeEnd;
		out.level = level(line, from);
		int headerEnd = header.end(line, bodyStart(level, line, from));
		out.messageStart = HeaderPart.skipLinks(line, headerEnd);
		out.timeEnd = timeEnd;
		out.contentStart = HeaderShape.contentStart(line, relayed ? from : headerEnd);
		out.relayed = relayed;
		return true;
	}

	private static boolean isIsoFirst(TimestampPlace place) {
		return place.format() == TimestampFormat.ISO_T && place.field() == 0;
	}

	private LogLevel level(String line, int timeEnd) {
		if (place.format().startsWithLevel()) {
			int letter = Fields.nth(line, 0, place.field());
			return LevelWords.of(line, letter, letter + 1, true);
		}
		LogLevel found = level == null ? null : level.find(line, timeEnd);
		return found == null ? LevelCode.find(codes, line, timeEnd) : found;
	}
}
