package org.tftsr.logs.internal.format;

import java.util.ArrayList;
import java.util.List;

import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.internal.read.LogPass;
import org.tftsr.logs.internal.time.Timestamp;
import org.tftsr.logs.internal.time.TimestampFormat;

/**
 * How the lines of one log are built, learnt from its start. Reading a line changes only what is tried first on the
 * next; not thread-safe.
 */
public final class LogFormat {

	private static final int SAMPLE_LINES = 2000;
	private static final int SAMPLE_CHARS = 1 << 21;
	/** A line this long says no more about the format than its start does. */
	private static final int SAMPLE_LINE_LENGTH = 4096;
	/** Fewer lines without a time stamp belong to records rather than being some: "panic: ..." is no level field. */
	private static final double COMMON_SHARE = 0.2;

	private final List<LineShape> shapes;
	private final KeyedFormat keyed;
	private final LevelPlace plainLevel;
	private final boolean plainStartsRecord;
	private final Timestamp yearTime = new Timestamp();
	private int lastShape;

	private LogFormat(List<String> sample) {
		List<String> unkeyed = new ArrayList<>();
		keyed = KeyedFormat.learn(sample, unkeyed);
		shapes = new ShapeLearner().learn(unkeyed);
		List<LevelPlace.Sample> plain = plainHeads(unkeyed);
		boolean common = shapes.isEmpty() || plain.size() > sample.size() * COMMON_SHARE;
		plainLevel = common ? LevelPlace.learn(plain, 0) : null;
		long headed = sample.stream().filter(line -> !Continuation.looksLike(line)).count();
		plainStartsRecord = 2L * plain.size() > headed || headed == plain.size();
	}

	/** Learns the format from the start of a log. */
	public static LogFormat of(LogSource log, Progress progress) throws TftsrException {
		List<String> sample = new ArrayList<>();
		long[] chars = { 0 };
		LogPass.over(log, "Learning the format of " + log.name(), progress, line -> {
			String text = line.line();
			sample.add(text.length() > SAMPLE_LINE_LENGTH ? text.substring(0, SAMPLE_LINE_LENGTH) : text);
			chars[0] += text.length();
			return sample.size() < SAMPLE_LINES && chars[0] < SAMPLE_CHARS;
		});
		return new LogFormat(sample);
	}

	private List<LevelPlace.Sample> plainHeads(List<String> lines) {
		ParsedLine parsed = new ParsedLine();
		List<LevelPlace.Sample> heads = new ArrayList<>();
		for (String line : lines) {
			if (!shaped(line, parsed) && !Continuation.looksLike(line)) {
				heads.add(new LevelPlace.Sample(line, 0));
			}
		}
		return heads;
	}

	/** The notation of most time stamps, to show; null where the log has none. */
	public String notation() {
		TimestampFormat inKeys = keyed.timestampFormat();
		boolean keysFirst = inKeys != null && (shapes.isEmpty() || keyed.mostLines());
		if (keysFirst) {
			return inKeys.notation();
		}
		return shapes.isEmpty() ? null : shapes.get(0).place().format().notation();
	}

	/** Reads one line. */
	public void parse(String line, ParsedLine out) {
		out.reset(line.length());
		if (keyed.parse(line, out) || shaped(line, out)) {
			return;
		}
		out.timed = false;
		if (Continuation.looksLike(line)) {
			return;
		}
		out.level = plainLevel == null ? null : plainLevel.find(line, 0);
		out.startsRecord = plainStartsRecord || out.level != null;
		out.messageStart = out.level == null ? 0 : HeaderPart.skipLinks(line, plainLevel.end(line, 0));
	}

	/** The message of a line, without the fields in front of it; the whole line where it has none of its own. */
	public String message(String line) {
		String message = keyed.message(line);
		if (message == null) {
			ParsedLine parsed = new ParsedLine();
			parse(line, parsed);
			message = line.substring(parsed.messageStart, parsed.messageEnd).strip();
		}
		return message.isEmpty() ? line.strip() : message;
	}

	private boolean shaped(String line, ParsedLine out) {
		for (int i = 0; i < shapes.size(); i++) {
			int tried = i == 0 ? lastShape : i <= lastShape ? i - 1 : i;
			if (shapes.get(tried).parse(line, out)) {
				lastShape = tried;
				completeYear(shapes.get(tried), line, out);
				return true;
			}
		}
		return false;
	}

	private void completeYear(LineShape shape, String line, ParsedLine out) {
		if (shape.year() != null && shape.year().match(line, yearTime) >= 0) {
			out.timestamp.inYear(yearTime.year());
			out.yearKnown = true;
		}
	}
}
