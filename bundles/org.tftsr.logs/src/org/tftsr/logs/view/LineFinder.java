package org.tftsr.logs.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.internal.lines.Combination;
import org.tftsr.logs.internal.lines.GrowingLines;
import org.tftsr.logs.internal.lines.LineSearch;
import org.tftsr.logs.internal.lines.PlainStretches;
import org.tftsr.logs.internal.task.LogTask;

/**
 * Finds lines of one log. What a query found is kept, so that a filter in which one part changes reads the log for that
 * part only, and lines that were added since are all that is read again. Looks at the lines that the log knows by now:
 * while it is being indexed or followed, ask again. Thread-safe; a query is looked for by one thread at a time, and whoever asks for
 * other queries, or for none, does not wait for it.
 */
public final class LineFinder {

	/** So many queries are remembered; each takes a megabyte or two, at most one bit a line. */
	private static final int KEPT = 12;
	private static final long SHOW_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
	private static final int LOOK_EVERY_MILLIS = 10;

	private final LineLog log;
	/** By query without negation, the one used last at the end. Guarded by itself. */
	private final Map<LineQuery, Known> known = new LinkedHashMap<>(16, 0.75f, true);
	/** What is in {@link #known}, as it was when a filter had last been worked out. */
	private volatile Map<LineQuery, Known> shared = Map.of();
	private volatile PlainStretches plain = new PlainStretches();

	/** What a query found, and the size of the log when all of it had been looked at; -1 before that. */
	private static final class Known {
		/** Held by the one thread that adds lines. */
		private final ReentrantLock reading = new ReentrantLock();
		private final GrowingLines lines = new GrowingLines();
		private volatile long bytes = -1;
		/** Whether there is a line of which it is not certain. */
		private volatile boolean uncertain;
	}

	/** @param log not closed with this */
	public LineFinder(LineLog log) {
		this.log = log;
	}

	/** Forgets what was found; to be called when a refresh of the log says {@link LogChange#REPLACED}. */
	public void forget() {
		synchronized (known) {
			known.clear();
			plain = new PlainStretches();
			shared = Map.of();
		}
	}

	/**
	 * The next line that a query finds.
	 *
	 * @param from     the first line to look at
	 * @param forward  whether to go on towards the end, rather than back to the start
	 * @param within   a set to which the line must belong, or null
	 * @param progress may stop it
	 * @return where in the line, for a negated query with an empty place; empty where there is none
	 * @throws TftsrException where the query is none, an expression takes too many steps, or the log cannot be read
	 */
	public Optional<LineMatch> next(LineQuery query, long from, boolean forward, LineSet within, Progress progress)
			throws TftsrException {
		LineMatcher matcher = query.compile(progress);
		long last = last();
		long start = Math.clamp(from, 1, Math.max(1, last));
		if (last == 0 || forward && from > last || !forward && from < 1) {
			return Optional.empty();
		}
		Known all = shared.get(query);
		if (all != null && all.bytes == log.byteSize()) {
			OptionalLong known = all.lines.next(start, forward, within, progress);
			return known.isEmpty() ? Optional.empty() : Optional.of(place(query, matcher, known.getAsLong()));
		}
		long[] line = new long[1];
		LineSearch.Wanted wanted = Wanting.of(query, true, () -> {
			// who wants to know asks for all lines
		});
		LineSearch search = forward ? new LineSearch(log, wanted, start, last, plain) : new LineSearch(log, wanted, 1, start, plain);
		LineSearch.Found found = (lines, covered, bytes) -> {
			progress.worked(bytes);
			line[0] = pick(lines, forward, within);
			return line[0] == 0;
		};
		progress.begin(LogTask.SEARCHING.of(log.name()), forward ? bytes(last - start + 1) : bytes(start));
		if (forward) {
			search.forward(found, progress);
		} else {
			search.backward(found, progress);
		}
		return line[0] == 0 ? Optional.empty() : Optional.of(place(query, matcher, line[0]));
	}

	private static long pick(long[] lines, boolean forward, LineSet within) {
		for (int i = 0; i < lines.length; i++) {
			long line = lines[forward ? i : lines.length - 1 - i];
			if (within == null || within.contains(line)) {
				return line;
			}
		}
		return 0;
	}

	private LineMatch place(LineQuery query, LineMatcher matcher, long number) throws TftsrException {
		int length = 0;
		for (LogLine line : log.lines(number, 1)) {
			length = line.text().length();
			Optional<LineMatch> match = query.negated() ? Optional.empty() : matcher.first(line);
			if (match.isPresent()) {
				return match.get();
			}
		}
		return query.negated() ? new LineMatch(number, 0, 0) : new LineMatch(number, length, length);
	}

	/**
	 * All lines that pass a filter. Those found so far are handed over early and now and then, in a set that grows.
	 *
	 * @param facts    what the filter asks of levels, times and templates; null where it does not ask. As far as they
	 *                 have been read: lines behind are not in the result, which is not complete then
	 * @param grown    told of the set when there is more in it, always the same one; by the calling thread
	 * @param progress gets bytes, and may stop it: the set stays as it is then
	 * @return the same set
	 * @throws TftsrException where a query is none, an expression takes too many steps, or the log cannot be read
	 */
	public LineSet matches(LineFilter filter, LineFacts facts, Consumer<LineSet> grown, Progress progress)
			throws TftsrException {
		if (filter.needsFacts() && facts == null) {
			throw new IllegalArgumentException("The filter asks for facts");
		}
		for (LineQuery query : filter.queries()) {
			query.compile(progress);
		}
		return new Filtering(filter, facts, grown, progress).run();
	}

	/**
	 * Whether the log has a line that is too long to tell for certain whether a query is in it: it is looked through in pieces, and a match
	 * that is longer than what these have in common may have been missed. Known once all lines were asked for that pass a filter with the
	 * query.
	 */
	public boolean isUncertain(LineQuery query) {
		Known found = shared.get(query.positive());
		return found != null && found.uncertain;
	}

	private static void lock(ReentrantLock lock, Progress progress) throws CancelledException {
		try {
			do {
				progress.check();
			} while (!lock.tryLock(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancelledException();
		}
	}

	/** The last line that is whole, as far as is known. */
	private long last() {
		return log.isComplete() ? log.lineCount() : Math.max(0, log.lineCount() - 1);
	}

	private long bytes(long lines) {
		return Math.max(1, log.byteSize() / Math.max(1, log.lineCount()) * lines);
	}

	/** One filter at work. */
	private final class Filtering {

		private final LineFilter filter;
		private final Consumer<LineSet> grown;
		private final Progress progress;
		private final long bytes = log.byteSize();
		private final boolean complete = log.isComplete();
		private final long last = last();
		private final Combination combination = new Combination();
		/** By query without negation. */
		private final Map<LineQuery, Known> unknown = new LinkedHashMap<>();
		private long shown = System.nanoTime() - SHOW_EVERY_NANOS;

		Filtering(LineFilter filter, LineFacts facts, Consumer<LineSet> grown, Progress progress) {
			this.filter = filter;
			this.grown = grown;
			this.progress = progress;
			if (filter.within() != null) {
				combination.and(filter.within());
			}
			if (filter.needsFacts()) {
				facts.sources(filter).forEach(combination::and);
				filter.except().forEach(other -> combination.andNotAll(facts.sources(other)));
			}
		}

		LineSet run() throws TftsrException {
			filter.queries().forEach(this::addQuery);
			progress.begin(LogTask.FILTERING.of(log.name()), Math.max(1, unknown.size() * bytes(last)));
			int left = unknown.size();
			for (Map.Entry<LineQuery, Known> query : unknown.entrySet()) {
				left--;
				read(query.getKey(), query.getValue(), left == 0);
			}
			progress.check();
			combination.advance(last, complete, progress);
			grown.accept(combination.result());
			keepNewest();
			return combination.result();
		}

		private void addQuery(LineQuery query) {
			Known kept;
			synchronized (known) {
				kept = known.computeIfAbsent(query.positive(), q -> new Known());
			}
			if (query.negated()) {
				combination.andNot(kept.lines);
			} else {
				combination.and(kept.lines);
			}
			if (kept.bytes != bytes) {
				unknown.put(query.positive(), kept);
			}
		}

		private void read(LineQuery query, Known kept, boolean show) throws TftsrException {
			lock(kept.reading, progress);
			try {
				// another thread may have done it meanwhile, or gone further
				if (kept.bytes != bytes && kept.lines.covered() <= last) {
					readOn(query, kept, show);
				}
			} finally {
				kept.reading.unlock();
			}
		}

		/** Looks for a query in the lines that were not looked at so far, and shows on the way what passes the filter. */
		private void readOn(LineQuery query, Known kept, boolean show) throws TftsrException {
			GrowingLines lines = kept.lines;
			lines.forgetLast();
			long first = Math.max(1, lines.covered());
			LineSearch search = new LineSearch(log, Wanting.of(query, false, () -> kept.uncertain = query.mayMatchAtLength()), first, last, plain);
			search.forward((found, covered, bytes) -> {
				for (long line : found) {
					lines.add(line);
				}
				progress.worked(bytes);
				long now = System.nanoTime();
				if (now - shown >= SHOW_EVERY_NANOS) {
					shown = now;
					lines.publish(covered.line(), false);
					if (show) {
						combination.advance(last, complete, progress);
						grown.accept(combination.result());
					}
				}
				return true;
			}, progress);
			lines.publish(last, complete);
			kept.bytes = complete ? bytes : -1;
		}

		private void keepNewest() {
			synchronized (known) {
				var oldest = known.keySet().iterator();
				while (known.size() > KEPT) {
					oldest.next();
					oldest.remove();
				}
				shared = Map.copyOf(known);
			}
		}
	}
}
