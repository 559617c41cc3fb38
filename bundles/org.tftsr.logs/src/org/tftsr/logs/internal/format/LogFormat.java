package org.tftsr.logs.internal.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.internal.read.LogPass;
import org.tftsr.logs.internal.task.LogTask;
import org.tftsr.logs.internal.time.Timestamp;
import org.tftsr.logs.internal.time.TimestampFormat;

/**
 * How the lines of one log are built, learnt from its start; {@link RecordReader} reads them. Reading a line changes
 * only what is tried first on the next; not thread-safe.
 */
public final class LogFormat {

	private static final int SAMPLE_LINES = 2000;
	private static final int SAMPLE_CHARS = 1 << 21;
	/** A line this long says no more about the format than its start does. */
	private static final int SAMPLE_LINE_LENGTH = 4096;
	/** Fewer lines without a time stamp belong to records rather than being some: "panic: ..." is no level field. */
	private static final double COMMON_SHARE = 0.2;
	/** Where fewer lines have a header than this, those without are records of another program. */
	private static final double HEADED_SHARE = 0.25;
	/** Lines that came up later have a format of their own where so many of them share it. */
	private static final double LEVEL_FIELD_SHARE = 0.5;
	private static final double LATER_SHARE = 0.6;

	private final List<LineShape> shapes;
	private final KeyedFormat keyed;
	private final LevelPlace plainLevel;
	private final List<LevelCode> plainCodes;
	private final boolean plainStartsRecord;
	private final List<Optional<LogFormat>> later = new ArrayList<>();
	private final Timestamp yearTime = new Timestamp();
	private int lastShape;

	private LogFormat(List<String> sample) {
		List<String> unkeyed = new ArrayList<>();
		keyed = KeyedFormat.learn(sample, unkeyed);
		shapes = new ShapeLearner().learn(unkeyed);
		List<LevelPlace.Sample> plain = plainHeads(unkeyed);
		boolean common = shapes.isEmpty() || plain.size() > sample.size() * COMMON_SHARE;
		plainLevel = common ? LevelPlace.learn(plain, 0) : null;
		plainCodes = LevelCode.in(plain, plainLevel);
		long headed = sample.stream().filter(line -> !Continuation.looksLike(line)).count();
		long timed = headed - plain.size();
		long levelFields = sample.stream().filter(line -> LevelField.of(line) != null).count();
		// a record that tells its level in a line of its own takes several lines, however many they are
		boolean inFields = timed > 0 && levelFields >= timed * LEVEL_FIELD_SHARE;
		plainStartsRecord = !inFields && (timed < headed * HEADED_SHARE || timed == 0);
	}

	/** Learns the format from the start of a log. */
	public static LogFormat of(LogSource log, Progress progress) throws TftsrException {
		Sample sample = new Sample();
		LogPass.over(log, LogTask.LEARNING, progress, line -> sample.add(line.line()));
		return sample.format();
	}

	/** Lines from the start of a log, as many as it takes to learn its format. Not thread-safe. */
	public static final class Sample {

		private final List<String> lines = new ArrayList<>();
		private long chars;

		/** Takes the next line; says whether more are wanted. */
		public boolean add(String line) {
			lines.add(line.length() > SAMPLE_LINE_LENGTH ? line.substring(0, SAMPLE_LINE_LENGTH) : line);
			chars += line.length();
			return lines.size() < SAMPLE_LINES && chars < SAMPLE_CHARS;
		}

		/** What the lines show. */
		public LogFormat format() {
			return new LogFormat(lines);
		}
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
		TimestampFormat format = timestampFormat();
		return format == null ? null : format.notation();
	}

	/** Whether most time stamps tell the day. */
	public boolean isDated() {
		TimestampFormat format = timestampFormat();
		return format != null && format.hasDay();
	}

	private TimestampFormat timestampFormat() {
		TimestampFormat inKeys = keyed.timestampFormat();
		boolean keysFirst = inKeys != null && (shapes.isEmpty() || keyed.mostLines());
		if (keysFirst) {
			return inKeys;
		}
		return shapes.isEmpty() ? null : shapes.get(0).place().format();
	}

	/** Reads a line that has a header of its own; says false where it has none that is known. */
	boolean headed(String line, ParsedLine out) {
		out.reset(line.length());
		if (keyed.parse(line, out) || shaped(line, out)) {
			return true;
		}
		out.timed = false;
		return false;
	}

	/** Reads a line without time stamp that does not look like a part of the record before it. */
	void plain(String line, ParsedLine out) {
		out.level = plainLevel == null ? null : plainLevel.find(line, 0);
		out.startsRecord = plainStartsRecord || out.level != null;
		out.messageStart = out.level == null ? 0 : HeaderPart.skipLinks(line, plainLevel.end(line, 0));
		out.level = out.level == null ? LevelCode.find(plainCodes, line, 0) : out.level;
	}

	/**
	 * The format of lines that come up later in the log and do not fit this one; the same in each pass over the log.
	 *
	 * @param attempt which attempt to learn it this is, from 0
	 * @param sample  some of these lines
	 * @return empty where they have no format in common
	 */
	Optional<LogFormat> later(int attempt, List<String> sample) {
		if (attempt == later.size()) {
			LogFormat learnt = new LogFormat(sample);
			later.add(Optional.of(learnt).filter(format -> format.fits(sample)));
		}
		return later.get(attempt);
	}

	private boolean fits(List<String> sample) {
		ParsedLine parsed = new ParsedLine();
		long fitting = sample.stream().filter(line -> headed(line, parsed)).count();
		return fitting >= sample.size() * LATER_SHARE;
	}

	/** The message of a line, without the fields in front of it; the whole line where it has none of its own. */
	public String message(String line) {
		ParsedLine parsed = new ParsedLine();
		for (LogFormat format : known()) {
			String message = format.keyed.message(line);
			if (message == null && format.headed(line, parsed)) {
				message = line.substring(parsed.messageStart, parsed.messageEnd).strip();
			}
			if (message != null) {
				return message.isEmpty() ? line.strip() : message;
			}
		}
		if (!Continuation.looksLike(line)) {
			plain(line, parsed);
		}
		String message = line.substring(parsed.messageStart).strip();
		return message.isEmpty() ? line.strip() : message;
	}

	/** This format and those of lines that came up later. */
	private List<LogFormat> known() {
		return Stream.concat(Stream.of(this), later.stream().flatMap(Optional::stream)).toList();
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
