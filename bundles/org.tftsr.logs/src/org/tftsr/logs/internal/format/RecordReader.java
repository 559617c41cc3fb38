package org.tftsr.logs.internal.format;

import org.tftsr.core.analysis.LogLevel;
import org.tftsr.logs.internal.level.LevelWords;

/**
 * Reads the lines of a log in order and tells which belong to one record. One serves one pass over a log; two passes
 * give the same result. Not thread-safe.
 */
public final class RecordReader {

	private static final int TAG_LENGTH = "F ".length();
	private static final int LONGEST_PREFIX = 100;
	/** Behind the header of a container's runtime, the program's own level is among the first fields. */
	private static final int LEVEL_FIELDS = 6;

	private final LogFormat format;
	private final ParsedLine parsed = new ParsedLine();
	private final TraceState trace = new TraceState();
	private final LaterFormats later;
	/** The line with which the record began; null at the start of the log. */
	private String head;
	private int headTimeEnd;
	private int headContentStart;
	private int lines;
	/** Whether the line before was only the start of one, as a container's runtime cuts long lines. */
	private boolean partial;

	/** @param format how the lines at the start of the log are built */
	public RecordReader(LogFormat format) {
		this.format = format;
		this.later = new LaterFormats(format);
	}

	/**
	 * Reads the next line.
	 *
	 * @return what was found in it; valid until the next call
	 */
	public ParsedLine read(String line) {
		String content;
		if (format.headed(line, parsed) || later.headed(line, parsed)) {
			content = parsed.content(line);
			parsed.startsRecord &= head == null || !goesOn(line, content);
		} else {
			parsed.contentStart = sourceEnd(line);
			content = parsed.content(line);
			if (!goesOnPlainly(line, content)) {
				format.plain(line, parsed);
				later.note(line);
			}
		}
		if (parsed.startsRecord || head == null) {
			head = line;
			headTimeEnd = parsed.timeEnd;
			headContentStart = parsed.contentStart;
			lines = 0;
		} else {
			parsed.recordLevel = LevelField.of(content);
		}
		lines++;
		partial = isTagged() && line.charAt(parsed.contentStart - TAG_LENGTH) == 'P';
		trace.note(content);
		return parsed;
	}

	/** Whether a line goes on with the record although it has a header. */
	private boolean goesOn(String line, String content) {
		if (!hasHeaderOfHead(line)) {
			return false;
		}
		if (parsed.relayed) {
			return partial || Continuation.looksLike(content) || trace.expects(content) || isExceptionOfHead(content);
		}
		if (Continuation.looksLikeTrace(content) || trace.expects(content) && !content.isBlank()) {
			return true;
		}
		return Continuation.isIndented(content) && !content.isBlank() && namesProcess(line)
				&& line.regionMatches(0, head, 0, headTimeEnd);
	}

	/** Whether all but the time is the same in front of what the line says; lines of keys do not tell. */
	private boolean hasHeaderOfHead(String line) {
		int length = parsed.contentStart - parsed.timeEnd;
		int compared = isTagged() ? length - TAG_LENGTH : length;
		return parsed.keyed || length == headContentStart - headTimeEnd
				&& line.regionMatches(parsed.timeEnd, head, headTimeEnd, compared);
	}

	/** Whether the header ends with a tag that says whether the line is whole. */
	private boolean isTagged() {
		return parsed.relayed && !parsed.keyed && parsed.contentStart - parsed.timeEnd > TAG_LENGTH;
	}

	/** Whether the header has the number of a process, as in "web[17]:"; kernels indent lines that are records. */
	private boolean namesProcess(String line) {
		int open = line.indexOf('[', parsed.timeEnd);
		return open >= 0 && open + 1 < parsed.contentStart && Character.isDigit(line.charAt(open + 1));
	}

	/** Whether a line is the exception that the line before it, the head of the record, announces. */
	private boolean isExceptionOfHead(String content) {
		return lines == 1 && TraceState.isExceptionOfClass(content) && tellsOfFailure(head, headContentStart);
	}

	private static boolean tellsOfFailure(String line, int from) {
		int p = Fields.skipSeparators(line, from);
		for (int field = 0; field < LEVEL_FIELDS && p < line.length(); field++) {
			int end = Fields.plainEnd(line, p);
			int start = line.charAt(p) == '[' ? p + 1 : p;
			int stop = end > start && "]:".indexOf(line.charAt(end - 1)) >= 0 ? end - 1 : end;
			LogLevel level = LevelWords.of(line, start, stop, false);
			if (level != null) {
				return level.compareTo(LogLevel.WARN) >= 0;
			}
			p = Fields.skipSeparators(line, end);
		}
		return false;
	}

	private boolean goesOnPlainly(String line, String content) {
		if (parsed.contentStart == 0) {
			return Continuation.looksLike(line) || trace.expects(content) || isExceptionOfHead(content);
		}
		boolean sameSource = head != null && head.startsWith(line.substring(0, parsed.contentStart));
		boolean looks = Continuation.looksLikeTrace(content) || content.startsWith("\t");
		return sameSource && (looks || trace.expects(content));
	}

	/** Where the name of a container in front of the line ends, as in "web-1  | " or "[pod/web-1/app] "; else 0. */
	private static int sourceEnd(String line) {
		int p = line.startsWith("[pod/") ? line.indexOf("] ") : line.indexOf(" | ");
		if (p <= 0 || p > LONGEST_PREFIX) {
			return 0;
		}
		boolean pipe = line.charAt(p) == ' ';
		return line.substring(0, p).stripTrailing().indexOf(' ') >= 0 ? 0 : p + (pipe ? 3 : 2);
	}
}
