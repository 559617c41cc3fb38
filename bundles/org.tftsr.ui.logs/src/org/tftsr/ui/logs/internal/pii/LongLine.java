package org.tftsr.ui.logs.internal.pii;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LogSources;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LogLine;
import org.tftsr.pii.ConfiguredDetector;
import org.tftsr.pii.Detectors;
import org.tftsr.pii.Pseudonyms;
import org.tftsr.pii.Redactor;
import org.tftsr.ui.Services;
import org.tftsr.ui.logs.internal.text.LogText;

/**
 * A line of a log that is too long to be searched at once: it is read and searched piece by piece, so that memory does not grow with it,
 * each piece together with what is before and behind it. No piece ends within a value. For one thread at a time.
 */
public final class LongLine implements AutoCloseable {

	private static final int PIECE = 1 << 20;
	/** A value of more than this is cut. */
	private static final int LONGEST = 1 << 24;
	/** So far before where a piece may end, a blank is looked for. */
	private static final int BLANK_WITHIN = 1 << 12;
	/** So many places for an end are tried. */
	private static final int TRIES = 64;
	/** So that cancelling takes effect. */
	private static final int AT_A_TIME = 1 << 20;

	/**
	 * A piece of the line.
	 *
	 * @param text     the piece and what is around it
	 * @param findings what is found in that
	 * @param from     where in the text the piece starts
	 * @param to       where it ends
	 * @param column   where in the line it starts, from 0
	 */
	public record Piece(LogText text, Findings findings, int from, int to, long column) {
	}

	private final LineLog log;
	private final long number;
	private final Reader reader;
	private final ConfiguredDetector detector = Services.get(Detectors.class).current();
	private final Pseudonyms pseudonyms;
	private final StringBuilder held = new StringBuilder();
	/** Where in the line what is held starts. */
	private long column;
	/** Where in what is held the next piece starts. */
	private int done;
	private boolean ended;

	private LongLine(LineLog log, long number, Pseudonyms pseudonyms) throws TftsrException {
		this.log = log;
		this.number = number;
		this.pseudonyms = pseudonyms;
		reader = log.line(number);
	}

	/** Opens a line of a log, for a search by whose stand-ins values are replaced. */
	public static LongLine open(LineLog log, long number, WindowSearch search) throws TftsrException {
		return new LongLine(log, number, search.pseudonyms());
	}

	/** The first UTF-16 units of a line, or all of it where it has no more. */
	public static String start(LineLog log, long number, int most) throws TftsrException {
		try (Reader reader = log.line(number)) {
			return LinePart.read(reader, most);
		} catch (IOException e) {
			throw LogSources.problem(log.name(), e);
		}
	}

	/** The next piece, searched for what is sensitive; empty behind the last one. */
	public Optional<Piece> next(Progress progress) throws TftsrException {
		fill(PIECE + LinePart.BEHIND, progress);
		if (done == held.length()) {
			return Optional.empty();
		}
		while (true) {
			SearchedLines.Builder around = new SearchedLines.Builder(log, progress);
			if (column == 0) {
				around.addBefore(number);
			}
			int start = around.next();
			around.add(number, column, held.toString());
			if (ended) {
				around.addBehind(number);
			}
			SearchedLines stretch = around.build();
			String searched = stretch.text();
			Findings found = find(stretch, start, progress);
			int end = held.length() - done <= PIECE + LinePart.BEHIND && ended ? held.length() : end(searched, start, found) - start;
			if (end < held.length() || ended || held.length() - done >= LONGEST) {
				return Optional.of(piece(searched, start, found, end));
			}
			fill(2 * (held.length() - done), progress);
		}
	}

	/** The next piece as it is, of which nobody knows what is in it; empty behind the last one. */
	public Optional<String> nextUnsearched(Progress progress) throws TftsrException {
		fill(PIECE, progress);
		String next = held.toString();
		held.setLength(0);
		return next.isEmpty() ? Optional.empty() : Optional.of(next);
	}

	private Piece piece(String searched, int start, Findings found, int end) {
		Piece piece = new Piece(LogText.of(List.of(new LogLine(number, 0, searched, false))), found, start + done, start + end,
				column + done);
		int dropped = LinePart.withoutHalf(held, Math.max(0, end - LinePart.BEFORE));
		held.delete(0, dropped);
		column += dropped;
		done = end - dropped;
		return piece;
	}

	private void fill(int units, Progress progress) throws TftsrException {
		try {
			while (!ended && held.length() - done < units) {
				progress.check();
				String more = LinePart.read(reader, Math.min(AT_A_TIME, units - held.length() + done));
				ended = more.isEmpty();
				held.append(more);
			}
		} catch (IOException e) {
			throw LogSources.problem(log.name(), e);
		}
	}

	private Findings find(SearchedLines searched, int start, Progress progress) throws TftsrException {
		List<Finding> found = new ArrayList<>();
		for (PiiSpan span : detector.detect(searched.text())) {
			// of one over several lines this line has a part
			long from = Math.max(start, span.start());
			long to = Math.min(start + held.length(), span.end());
			if (from < to) {
				int at = Math.clamp(column + from - start + 1, 1, Integer.MAX_VALUE);
				found.add(new Finding(new PiiSpan(span.type(), from, to, number, at, span.detector(), span.validator()),
						detector.style().replacement(span.type(), searched.value(span), pseudonyms), searched.place(span, progress)));
			}
		}
		return new Findings(found, new Redactor(detector, pseudonyms), detector.settings());
	}

	/** Where a piece may end: neither within what was found nor within a value that is known. */
	private int end(String searched, int start, Findings found) {
		int first = start + done;
		int end = first + PIECE;
		for (int tries = 0; tries < TRIES; tries++) {
			end = outside(found, blankBefore(searched, first, end), first);
			Optional<KnownAcross> across = KnownAcross.of(found, searched, first, end);
			if (across.isEmpty() || across.get().start() <= first) {
				return end;
			}
			end = across.get().start();
		}
		return LinePart.withoutHalf(searched, end);
	}

	/** Behind a blank, where there is one near. */
	private static int blankBefore(String searched, int first, int end) {
		for (int at = end; at > Math.max(first, end - BLANK_WITHIN); at--) {
			if (Character.isWhitespace(searched.charAt(at - 1))) {
				return at;
			}
		}
		return LinePart.withoutHalf(searched, end);
	}

	private static int outside(Findings found, int end, int first) {
		return found.within(end - 1, end).stream().filter(value -> value.end() > end)
				.map(value -> value.start() > first ? value.start() : value.end()).findFirst().orElse(end);
	}

	@Override
	public void close() throws TftsrException {
		try {
			reader.close();
		} catch (IOException e) {
			throw LogSources.problem(log.name(), e);
		}
	}
}
