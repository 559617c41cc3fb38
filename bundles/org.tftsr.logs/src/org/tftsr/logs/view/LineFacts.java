package org.tftsr.logs.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.analysis.LogLevel;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.internal.Messages;
import org.tftsr.logs.internal.facts.FactsLines;
import org.tftsr.logs.internal.facts.FactsReader;
import org.tftsr.logs.internal.facts.FactsStore;
import org.tftsr.logs.internal.facts.FoldReader;
import org.tftsr.logs.internal.facts.TimeLine;
import org.tftsr.logs.internal.format.LogFormat;
import org.tftsr.logs.internal.lines.Combination;
import org.tftsr.logs.internal.task.LogTask;

/**
 * What the lines of a log are: their levels, times, records and templates, read in the background after the index. A line
 * that goes on with a record has its level, time and template. Times are those written in the log, taken as UTC whatever
 * their zone, in milliseconds since 1970; a record without a time has that of the one before. Takes two or three bytes a
 * line as a rule. Beyond
 * {@link #EXACT_BYTES} times are rounded down, by less than a 128th of what lies between the 64 lines next to each other.
 *
 * <p>
 * Thread-safe: what is asked is answered from what was read so far, without waiting for more.
 */
public final class LineFacts {

	/** How many bytes exact times take at most: as many as those of some 25 million lines of a busy log. */
	public static final long EXACT_BYTES = 40L << 20;

	/** How many lines are read at once, and how many bytes if they can be told. */
	private static final int BATCH = 1 << 10;
	private static final int LEAST = 16;
	private static final long PIECE = 1 << 18;
	private static final long SHOW_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

	private final LineLog log;
	private final long exactBytes;
	/** Made once enough lines are known to learn the format from. Guarded by this. */
	private FactsReader reader;
	private volatile FactsStore facts = FactsStore.EMPTY;
	/** What the last line said that was read, where it had no line end; else null. Guarded by this. */
	private String unended;
	/** What the log was when all was read that was to be read of it; null where that was not so far. */
	private volatile Extent read;

	/**
	 * How much there is to read.
	 *
	 * @param growing whether a last line without its end is left out
	 */
	private record Extent(long bytes, long lines, boolean complete, boolean growing) {
	}

	/**
	 * Knows nothing at first: {@link #readOn(Consumer, Progress)} makes it know.
	 *
	 * @param log not closed with this
	 */
	public LineFacts(LineLog log) {
		this(log, EXACT_BYTES);
	}

	/**
	 * As the other form.
	 *
	 * @param exactBytes how many bytes times may take before those of further lines are rounded down to one byte each
	 */
	public LineFacts(LineLog log, long exactBytes) {
		this.log = log;
		this.exactBytes = exactBytes;
	}

	/**
	 * The facts of a log.
	 *
	 * @param grown    as for {@link #readOn(boolean, Consumer, Progress)}
	 * @param progress gets bytes, and may stop it
	 */
	public static LineFacts read(LineLog log, Consumer<LineFacts> grown, Progress progress) throws TftsrException {
		LineFacts read = new LineFacts(log);
		read.readOn(grown, progress);
		return read;
	}

	/**
	 * Reads the lines that the log has by now and that were not read before. Where the last line that was read had no line end
	 * then, and has become longer since, all is read anew: what was taken out of it is in what is known of others. After a
	 * refresh that says {@link LogChange#REPLACED} other facts are needed.
	 *
	 * @param growing  whether more is written to the log just now: a last line without its end waits until it has one
	 * @param grown    told now and then that more is known, and at the end; by the calling thread
	 * @param progress gets bytes, and may stop it: what was read stays known, and the next call goes on there
	 * @throws TftsrException where the log cannot be read
	 */
	public synchronized void readOn(boolean growing, Consumer<LineFacts> grown, Progress progress) throws TftsrException {
		read = null;
		long whole = log.wholeLines();
		Extent now = extent(growing);
		boolean complete = now.complete();
		long known = now.lines();
		long last = complete ? growing ? whole : known : Math.min(whole, Math.max(0, known - 1));
		if (unended != null && !lines(reader.lines(), 1).getFirst().text().equals(unended)) {
			reader = null;
			unended = null;
		}
		// of no line nothing was learned
		if (reader == null || reader.lines() == 0) {
			LogFormat format = format(last, complete, progress);
			if (format == null) {
				read = now;
				return;
			}
			reader = new FactsReader(format, exactBytes);
		}
		try {
			read(last, whole, grown, progress);
		} finally {
			publish(complete && reader.lines() >= known);
		}
		read = now;
		grown.accept(this);
	}

	private void read(long last, long whole, Consumer<LineFacts> grown, Progress progress) throws TftsrException {
		long average = Math.max(1, log.byteSize() / Math.max(1, log.lineCount()));
		progress.begin(LogTask.UNDERSTANDING.of(log.name()), Math.max(0, last - reader.lines()) * average);
		long shown = System.nanoTime();
		while (reader.lines() < last) {
			int wanted = (int) Math.min(Math.clamp(PIECE / average, LEAST, BATCH), last - reader.lines());
			List<LogLine> lines = lines(reader.lines() + 1, wanted);
			for (LogLine line : lines) {
				progress.check();
				reader.add(line.text());
				unended = line.number() > whole ? line.text() : null;
			}
			progress.worked(lines.size() * average);
			if (System.nanoTime() - shown > SHOW_EVERY_NANOS) {
				publish(false);
				grown.accept(this);
				shown = System.nanoTime();
			}
		}
	}

	/** Where all is read anew, what was known before is better than nothing. */
	private void publish(boolean complete) {
		if (reader.lines() >= facts.covered()) {
			facts = reader.facts(complete);
		}
	}

	/** As the other form, for whoever has used the last line, with or without its end: it is not read again. */
	public synchronized void readOn(Consumer<LineFacts> grown, Progress progress) throws TftsrException {
		unended = null;
		readOn(false, grown, progress);
	}

	/**
	 * Whether there is nothing to read on.
	 *
	 * @param growing as for {@link #readOn(boolean, Consumer, Progress)}
	 */
	public boolean isUpToDate(boolean growing) {
		return extent(growing).equals(read);
	}

	private Extent extent(boolean growing) {
		return new Extent(log.byteSize(), log.lineCount(), log.isComplete(), growing);
	}

	private List<LogLine> lines(long first, int count) throws TftsrException {
		List<LogLine> lines = log.lines(first, count);
		if (lines.isEmpty()) {
			throw new TftsrException(ProblemKind.CONFLICT, NLS.bind(Messages.Log_readWhat, log.name()), Messages.LineFacts_otherWhy,
					Messages.LineFacts_otherRemedy);
		}
		return lines;
	}

	/** How the lines are built; null where too few are known to tell. */
	private LogFormat format(long last, boolean complete, Progress progress) throws TftsrException {
		LogFormat.Sample sample = new LogFormat.Sample();
		long next = 1;
		boolean wanted = true;
		while (wanted && next <= last) {
			progress.check();
			for (LogLine line : lines(next, (int) Math.min(BATCH, last - next + 1))) {
				wanted = wanted && sample.add(line.text());
				next++;
			}
		}
		return wanted && !complete ? null : sample.format();
	}

	/** The last line of which something is known; 0 before the first. */
	public long covered() {
		return facts.covered();
	}

	/** Whether all lines are known that the log had when they were last read. */
	public boolean isComplete() {
		return facts.complete();
	}

	/** The level of a line's record; null where it has none or is not known so far. */
	public LogLevel level(long line) {
		FactsStore now = facts;
		return now.knows(line) ? now.level(line) : null;
	}

	/**
	 * How many records there are of each level so far.
	 *
	 * @param level null for those without one
	 */
	public long records(LogLevel level) {
		List<Long> records = facts.records();
		return records.get(level == null ? records.size() - 1 : level.ordinal());
	}

	/** The time of a line's record; empty before the first time in the log, and where it is not known so far. */
	public OptionalLong time(long line) {
		FactsStore now = facts;
		return now.knows(line) && now.isTimed(line) ? OptionalLong.of(now.time(line)) : OptionalLong.empty();
	}

	/** The first line of a line's record; the line itself where it is not known so far. */
	public long recordStart(long line) {
		FactsStore now = facts;
		return now.knows(line) ? now.recordStart(line) : line;
	}

	/** The last line of a line's record, as far as it is known; the line itself where it is not. */
	public long recordEnd(long line) {
		FactsStore now = facts;
		return now.knows(line) ? now.recordEnd(line) : line;
	}

	/** The id of the template of a line's record; 0 where it is not known so far. */
	public int template(long line) {
		FactsStore now = facts;
		return now.knows(line) ? now.template(line) : 0;
	}

	/** The templates by id, from 1. */
	public List<TemplateFacts> templates() {
		return facts.templates();
	}

	/** The pauses that are much longer than usual, by line; the 200 longest at most. */
	public List<Gap> gaps() {
		return facts.gaps();
	}

	/** The earliest and behind the latest time; empty where no line has one. */
	public Optional<LineFilter.TimeRange> times() {
		TimeLine times = new TimeLine(facts);
		return times.isTimed() ? Optional.of(new LineFilter.TimeRange(times.earliest(), times.latest() + 1))
				: Optional.empty();
	}

	/**
	 * The line at which a time begins. Where time goes back now and then it is the place that leaves the fewest lines on
	 * the wrong side: earlier ones behind it, others before it. Takes some milliseconds for tens of millions of lines.
	 *
	 * @param millis as {@link #time} has them
	 * @return the last line where all are earlier; 0 where nothing is known or no line has a time
	 */
	public long lineAtTime(long millis) {
		TimeLine times = new TimeLine(facts);
		return times.isTimed() ? times.lineAt(millis) : 0;
	}

	/**
	 * How many records of each level there are over the time of the log. Takes some tens of milliseconds for ten million
	 * lines.
	 *
	 * @param buckets how many stretches of time, at least 1
	 */
	public Histogram histogram(int buckets) {
		if (buckets < 1) {
			throw new IllegalArgumentException("There must be a bucket");
		}
		return new TimeLine(facts).histogram(buckets);
	}

	/**
	 * The lines that may be shown as one with a line: those of its record, or records next to it that say the same. Reads
	 * them.
	 *
	 * @return empty where the line stands for itself, or is not known so far
	 * @throws TftsrException where the log cannot be read
	 */
	public Optional<Fold> fold(long line) throws TftsrException {
		FactsStore now = facts;
		return now.knows(line) ? FoldReader.fold(log, now, line) : Optional.empty();
	}

	/**
	 * The lines that stay where all that can be folded is: the first of each record, but none that says the same as the
	 * one before it. As far as lines are known, and never complete: the log may have more by the time it is used.
	 *
	 * @throws TftsrException where it is stopped
	 */
	public LineSet folded(Progress progress) throws TftsrException {
		FactsStore now = facts;
		Combination heads = new Combination();
		heads.and(FactsLines.heads(() -> now));
		heads.advance(now.covered(), false, progress);
		return heads.result();
	}

	/** What a filter asks of the facts. */
	List<Combination.Source> sources(LineFilter filter) {
		List<Combination.Source> sources = new ArrayList<>();
		if (filter.levels() != null) {
			sources.add(FactsLines.levels(() -> facts, filter.levels().levels(), filter.levels().without()));
		}
		if (filter.time() != null) {
			sources.add(FactsLines.times(() -> facts, filter.time().from(), filter.time().to()));
		}
		if (filter.templates() != null) {
			sources.add(FactsLines.templates(() -> facts, filter.templates()));
		}
		return sources;
	}

	/** How many bytes of memory what is known of the lines takes, about. */
	public long bytes() {
		return facts.bytes();
	}
}
