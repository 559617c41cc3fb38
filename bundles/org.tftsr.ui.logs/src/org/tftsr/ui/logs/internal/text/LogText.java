package org.tftsr.ui.logs.internal.text;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.LongStream;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ConfigurableLineTracker;
import org.eclipse.jface.text.ILineTracker;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.osgi.util.NLS;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.text.AttributedRun;
import org.tftsr.core.text.VisibleReader;
import org.tftsr.core.text.VisibleText;
import org.tftsr.logs.DecodedLog;
import org.tftsr.logs.LogSources;
import org.tftsr.logs.view.LogLine;
import org.tftsr.ui.logs.internal.Messages;

/**
 * The text that an editor shows: the whole of a log, as it is seen on a terminal, or some of its lines. It is decoded and divided into
 * lines on the thread of a job, so that the user interface thread has only to show it. Immutable.
 */
public final class LogText {

	/** No lines at all: nothing passes the filter. */
	public static final LogText NONE = new LogText("", new long[0], List.of(), new BitSet()); //$NON-NLS-1$

	private static final int BUFFER = 1 << 16;
	/** More lines than a screen has. */
	private static final int SCREEN = 200;

	private final String content;
	private final ILineTracker lines;
	/** The numbers of the lines in the log, ascending; null where the text is the whole log. */
	private final long[] numbers;
	private final List<AttributedRun> runs;
	/** Which of its lines are not whole; never changed. */
	private final BitSet cut;

	private LogText(String content, long[] numbers, List<AttributedRun> runs, BitSet cut) {
		this.content = content;
		this.numbers = numbers;
		this.runs = runs;
		this.cut = cut;
		lines = new ConfigurableLineTracker(lineEnds(content));
		lines.set(content);
	}

	/**
	 * Only those that occur: where there is but one, a tracker is several times as fast, and the text widget makes one more of each text that
	 * is replaced, on the user interface thread.
	 */
	private static String[] lineEnds(String content) {
		return content.contains("\r\n") ? new String[] { "\n", "\r\n" } : new String[] { "\n" }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	/**
	 * Reads the whole of a log that fits into memory.
	 *
	 * @param size about how many bytes it has
	 * @return empty where a line is too long for an editor, which then shows lines that are cut
	 */
	static Optional<LogText> whole(LogSource log, long size, Progress progress) throws TftsrException {
		progress.begin(NLS.bind(Messages.LogText_reading, log.name()), size);
		try (DecodedLog decoded = DecodedLog.open(log)) {
			List<VisibleText.Hidden> renditions = new ArrayList<>();
			String content = readAll(new VisibleReader(decoded.reader(), (place, sequence) -> {
				// all others say nothing of how text looks
				if (sequence.endsWith("m")) { //$NON-NLS-1$
					renditions.add(new VisibleText.Hidden((int) place, sequence));
				}
			}), size, progress);
			LogText text = new LogText(content, null, AttributedRun.of(content, renditions), new BitSet());
			return text.longestLine() > LogLine.MAX_UNITS ? Optional.empty() : Optional.of(text);
		} catch (IOException e) {
			throw LogSources.problem(log, e);
		}
	}

	/** A text of lines of a log, ascending, each ended by a line feed but the last one. */
	public static LogText of(List<LogLine> lines) {
		StringBuilder content = new StringBuilder();
		List<AttributedRun> runs = new ArrayList<>();
		BitSet cut = new BitSet();
		for (int i = 0; i < lines.size(); i++) {
			LogLine line = lines.get(i);
			cut.set(i, line.truncated());
			if (i > 0) {
				content.append('\n');
			}
			for (AttributedRun run : line.runs()) {
				runs.add(new AttributedRun(content.length() + run.start(), content.length() + run.end(), run.attributes()));
			}
			content.append(line.text()).append(line.truncated() ? Messages.LogText_cut : ""); //$NON-NLS-1$
		}
		return new LogText(content.toString(), lines.stream().mapToLong(LogLine::number).toArray(), List.copyOf(runs),
				cut);
	}

	/**
	 * The same lines of the log with other words in them, as many lines as here. Its lines are those of a part of the log.
	 *
	 * @param otherRuns the stretches of {@link #runs()} as they are there
	 */
	public LogText withContent(String other, List<AttributedRun> otherRuns) {
		return new LogText(other, numbers != null ? numbers : LongStream.rangeClosed(1, lineCount()).toArray(), otherRuns,
				cut);
	}

	private static String readAll(Reader reader, long bytes, Progress progress) throws IOException, TftsrException {
		StringBuilder text = new StringBuilder(Math.toIntExact(bytes));
		char[] buffer = new char[BUFFER];
		for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
			progress.check();
			text.append(buffer, 0, n);
			progress.worked(n);
		}
		return text.toString();
	}

	private int longestLine() {
		int longest = 0;
		int start = 0;
		for (int end = content.indexOf('\n'); end >= 0; end = content.indexOf('\n', start)) {
			longest = Math.max(longest, end - start);
			start = end + 1;
		}
		return Math.max(longest, content.length() - start);
	}

	/** The text as it is seen, without a byte order mark and control sequences of terminals. */
	public String content() {
		return content;
	}

	/** The stretches to which the program that wrote the log gave colours or other attributes, by place. */
	public List<AttributedRun> runs() {
		return runs;
	}

	/** Its lines; a line ends at a line feed, and a carriage return before it is part of the line end. */
	public ILineTracker lines() {
		return lines;
	}

	/** Whether it is the whole of the log, all of its lines as they are seen. */
	public boolean isWhole() {
		return numbers == null;
	}

	/** Where a line of this text is, without its line end; empty where there is no such line. */
	public Optional<IRegion> region(int index) {
		try {
			return Optional.of(lines.getLineInformation(index));
		} catch (BadLocationException e) {
			return Optional.empty();
		}
	}

	/** Whether a line of this text is too long to be shown whole: the text has its start. */
	public boolean isCut(int index) {
		return cut.get(index);
	}

	/**
	 * The nearest line of this text that is too long to be shown whole.
	 *
	 * @param from    the first one that may be it, or -1
	 * @param forward whether it is looked for behind that, or else before it
	 * @return from 0; -1 where there is none
	 */
	public int cut(int from, boolean forward) {
		return forward ? cut.nextSetBit(from) : cut.previousSetBit(from);
	}

	/** The sign at the end of a line of this text that is not shown whole. */
	public IRegion cutSign(int index) {
		IRegion line = region(index).orElseThrow();
		int length = Messages.LogText_cut.length();
		return new Region(line.getOffset() + line.getLength() - length, length);
	}

	/** The line of this text that a place is in, from 0; the last one for a place behind it. */
	public int lineOf(int offset) {
		try {
			return lines.getLineNumberOfOffset(Math.min(offset, content.length()));
		} catch (BadLocationException e) {
			throw new IllegalArgumentException("offset " + offset, e); //$NON-NLS-1$
		}
	}

	/** How many lines of the log it holds. */
	public int lineCount() {
		if (numbers != null) {
			return numbers.length;
		}
		boolean ended = content.isEmpty() || content.endsWith("\n"); //$NON-NLS-1$
		return lines.getNumberOfLines() - (ended ? 1 : 0);
	}

	/**
	 * The number in the log of a line of this text.
	 *
	 * @param index from 0; behind the last line, the numbers go on
	 */
	public long number(int index) {
		if (numbers == null || numbers.length == 0) {
			return index + 1L;
		}
		int last = numbers.length - 1;
		return index <= last ? numbers[index] : numbers[last] + index - last;
	}

	/** Where in this text a line of the log stands, from 0; empty where it does not. */
	public OptionalInt index(long number) {
		int at = search(number);
		return at >= 0 && at < Math.max(1, lineCount()) ? OptionalInt.of(at) : OptionalInt.empty();
	}

	/** As {@link #index}, or else the nearest line that this text holds; 0 where it holds none. */
	public int nearestIndex(long number) {
		int at = search(number);
		return Math.clamp(at >= 0 ? at : -at - 1L, 0, Math.max(0, lines.getNumberOfLines() - 1));
	}

	/** What may be on the screen where a line of the log is: the lines before and behind it. */
	public IRegion around(long number) {
		int index = nearestIndex(number);
		int start = region(Math.max(0, index - SCREEN)).map(IRegion::getOffset).orElse(0);
		return new Region(start, region(index + SCREEN).map(IRegion::getOffset).orElse(content.length()) - start);
	}

	private int search(long number) {
		if (numbers != null) {
			return Arrays.binarySearch(numbers, number);
		}
		return number >= 1 && number <= Integer.MAX_VALUE ? (int) number - 1 : -1;
	}
}
