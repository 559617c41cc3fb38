package org.tftsr.logs.internal.format;

import java.util.List;

import org.tftsr.logs.internal.time.Timestamp;
import org.tftsr.logs.internal.time.TimestampFormat;

/**
 * What the Container Runtime Interface writes between the time stamp and a line of a program's output: the stream, and
 * F where the line is whole or P where it is a part of one, as in "stderr F ".
 */
final class ContainerStream {

	private static final int NAME_LENGTH = "stdout ".length();
	private static final double MIN_SHARE = 0.9;
	/** Fewer lines with a time stamp of their own quote one rather than start with it. */
	private static final double MIN_SHARE_STAMPED = 0.1;
	/** In front of a program's own time stamp may be its level or its name. */
	private static final int MAX_STAMP_FIELD = 2;

	private ContainerStream() {
	}

	/** Behind the stream and the tag, where they follow the time stamp; else the end of the time stamp. */
	static int end(String line, int timeEnd) {
		int tag = timeEnd + 1 + NAME_LENGTH;
		boolean stands = line.startsWith(" ", timeEnd) && isTag(line, tag) && tag < line.length()
				&& (line.charAt(tag) == 'F' || line.charAt(tag) == 'P');
		return stands && (tag + 1 == line.length() || line.charAt(tag + 1) == ' ') ? tag + 1 : timeEnd;
	}

	/** Whether the field that starts here is behind a stream, so that its letter says nothing of a level. */
	static boolean isTag(String line, int at) {
		return line.startsWith("stdout ", at - NAME_LENGTH) || line.startsWith("stderr ", at - NAME_LENGTH);
	}

	/** Whether nearly all lines have it. */
	static boolean isIn(List<String> lines, TimestampPlace place) {
		Timestamp time = new Timestamp();
		long hits = lines.stream().filter(line -> {
			int timeEnd = place.match(line, time);
			return end(line, timeEnd) > timeEnd;
		}).count();
		return hits > 0 && hits >= lines.size() * MIN_SHARE;
	}

	/** Whether a line of output may start a record; only such lines show what a program's records look like. */
	static boolean mayStartRecord(String content) {
		return !Continuation.looksLike(content) && !TraceState.isExceptionOfClass(content);
	}

	/**
	 * The lines of output in which a time stamp of the program's own follows that of the runtime. Where a program
	 * writes one, what lacks it goes on with a record, however little it looks like that.
	 *
	 * @return none where too few have one
	 */
	static List<LevelPlace.Sample> stamped(List<LevelPlace.Sample> outputs) {
		Timestamp time = new Timestamp();
		List<LevelPlace.Sample> stamped = outputs.stream().filter(output -> {
			int start = HeaderShape.contentStart(output.line(), output.timeEnd());
			return isStamped(output.line().substring(start), time);
		}).toList();
		return stamped.size() > outputs.size() * MIN_SHARE_STAMPED ? stamped : List.of();
	}

	private static boolean isStamped(String content, Timestamp time) {
		int at = content.isEmpty() || Fields.isSeparator(content.charAt(0)) ? content.length() : 0;
		for (int field = 0; field <= MAX_STAMP_FIELD && at < content.length(); field++) {
			for (TimestampFormat format : TimestampFormat.values()) {
				boolean telling = !format.dateOnly() && format.ordinal() < TimestampFormat.EPOCH_MILLIS.ordinal();
				if (telling && TimestampPlace.matchAt(format, content, at, time) >= 0) {
					return true;
				}
			}
			at = Fields.skipSeparators(content, Fields.plainEnd(content, at));
		}
		return false;
	}
}
