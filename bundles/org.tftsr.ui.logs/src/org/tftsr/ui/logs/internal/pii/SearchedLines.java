package org.tftsr.ui.logs.internal.pii;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LogSources;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LogLine;
import org.tftsr.ui.logs.internal.decision.FindingPlace;

/**
 * Lines that stand next to each other in a log, as one text to be searched. It has a line that is too long for that as two, its start and
 * its end: a value of several lines may end in the one and begin in the other. Immutable.
 */
final class SearchedLines {

	/** More lines than a private key of 4,096 bits has. */
	static final int AROUND = 64;
	/** In UTF-16 units: more than the longest private key that is found. Of a line that is too long, so much of its end is searched. */
	static final int LONGEST_KEY = 33 << 10;

	/**
	 * A line, or a part of one.
	 *
	 * @param line   its number in the log
	 * @param column where in the line it begins, from 0; -1 for the end of a line whose length nobody has asked for
	 * @param start  where in the text it begins
	 * @param length in UTF-16 units
	 */
	record Part(long line, long column, int start, int length) {

		/** Behind it in the text. */
		int end() {
			return start + length;
		}
	}

	private final LineLog log;
	private final String text;
	private final List<Part> parts;
	private final int[] starts;

	private SearchedLines(LineLog log, String text, List<Part> parts) {
		this.log = log;
		this.text = text;
		this.parts = parts;
		starts = parts.stream().mapToInt(Part::start).toArray();
	}

	/** Puts lines together, on the thread of a job; from one to the next, and the parts of a line likewise. */
	static final class Builder {

		private final LineLog log;
		private final Progress progress;
		private final StringBuilder text = new StringBuilder();
		private final List<Part> parts = new ArrayList<>();

		Builder(LineLog log, Progress progress) {
			this.log = log;
			this.progress = progress;
		}

		/** Where in the text the next part begins. */
		int next() {
			return parts.isEmpty() ? 0 : text.length() + 1;
		}

		/** As {@link Part} has it. */
		Builder add(long line, long column, String part) {
			int start = next();
			text.append(parts.isEmpty() ? "" : "\n").append(part); //$NON-NLS-1$ //$NON-NLS-2$
			parts.add(new Part(line, column, start, part.length()));
			return this;
		}

		/**
		 * A line that is not shown whole: its start, or all of it where it is not much more.
		 *
		 * @param most    of the start, in UTF-16 units
		 * @param withEnd whether its end matters
		 */
		Builder addLong(long line, int most, boolean withEnd) throws TftsrException {
			progress.check();
			int wanted = withEnd ? most + LONGEST_KEY : most;
			String start = LongLine.start(log, line, wanted);
			if (!withEnd || start.length() < wanted) {
				return add(line, 0, start);
			}
			return add(line, 0, start.substring(0, LinePart.withoutHalf(start, most))).add(line, -1, end(line));
		}

		private String end(long line) throws TftsrException {
			try (Reader end = log.end(line, LONGEST_KEY)) {
				StringBuilder kept = new StringBuilder();
				for (String more = LinePart.read(end, LONGEST_KEY); !more.isEmpty(); more = LinePart.read(end, LONGEST_KEY)) {
					progress.check();
					kept.append(more).delete(0, Math.max(0, kept.length() - LONGEST_KEY));
				}
				return kept.toString();
			} catch (IOException e) {
				throw LogSources.problem(log.name(), e);
			}
		}

		/** The lines before one. */
		Builder addBefore(long line) throws TftsrException {
			long first = Math.max(1, line - AROUND);
			for (LogLine before : log.lines(first, (int) (line - first))) {
				if (before.truncated()) {
					addLong(before.number(), before.text().length(), true);
				} else {
					add(before.number(), 0, before.text());
				}
			}
			return this;
		}

		/** The lines behind one. */
		Builder addBehind(long line) throws TftsrException {
			for (LogLine behind : log.lines(line + 1, AROUND)) {
				add(behind.number(), 0, behind.text());
			}
			return this;
		}

		SearchedLines build() {
			return new SearchedLines(log, text.toString(), List.copyOf(parts));
		}
	}

	/** All of it, a line feed between its parts. */
	String text() {
		return text;
	}

	/** What was found in it. */
	String value(PiiSpan span) {
		return text.substring((int) span.start(), (int) span.end());
	}

	/** The parts that something was found in, or between them. */
	List<Part> parts(PiiSpan span) {
		int first = indexAt((int) span.start());
		int end = first;
		while (end < starts.length && starts[end] < span.end()) {
			end++;
		}
		return parts.subList(first, end);
	}

	/** The part that a line begins with. */
	Part start(long line) {
		int low = 0;
		int high = parts.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (parts.get(middle).line() < line) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return parts.get(low);
	}

	/** Where in the log a value that was found begins. To be called on the thread of a job, for all of a long line may have to be read. */
	FindingPlace place(PiiSpan span, Progress progress) throws TftsrException {
		Part part = parts.get(indexAt((int) span.start()));
		long column = part.column() >= 0 ? part.column() : length(part.line(), progress) - part.length();
		return FindingPlace.of(span, value(span)).at(part.line(),
				Math.clamp(column + span.start() - part.start() + 1, 1, Integer.MAX_VALUE));
	}

	private long length(long line, Progress progress) throws TftsrException {
		try (Reader reader = log.line(line)) {
			return LinePart.skip(reader, Long.MAX_VALUE, progress);
		} catch (IOException e) {
			throw LogSources.problem(log.name(), e);
		}
	}

	private int indexAt(int offset) {
		int at = Arrays.binarySearch(starts, offset);
		return at >= 0 ? at : -at - 2;
	}
}
