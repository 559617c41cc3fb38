package org.tftsr.logs.view;

import java.io.IOException;
import java.io.Reader;
import java.lang.System.Logger.Level;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.internal.charset.CharsetDetection;
import org.tftsr.logs.internal.index.Holes;
import org.tftsr.logs.internal.index.IndexRun;
import org.tftsr.logs.internal.index.LineIndex;
import org.tftsr.logs.internal.read.LogStart;
import org.tftsr.logs.internal.task.LogTask;

/**
 * A log whose lines are found by an index of places in its bytes. Opening reads the start only, so that the first lines are
 * there at once; {@link #index} does the rest in a job, and what it knows can be read meanwhile. Thread-safe.
 */
public final class IndexedLog implements LineLog {

	/** Bytes from one place of the index to the next: as much as is read to find a line. */
	public static final int STEP = 1 << 16;

	private static final System.Logger LOG = System.getLogger("org.tftsr.logs");
	private static final int LEAST_STEP = 8;
	/** What decides the encoding; as much as {@link org.tftsr.logs.DecodedLog} looks at. */
	private static final int SAMPLE = 1 << 16;
	/** Smaller logs are indexed sooner than a saved index is read. */
	private static final long WORTH_SAVING = 1L << 20;
	/** An index that is this much longer than the saved one is saved again. */
	private static final long WORTH_SAVING_AGAIN = 64L << 20;
	private static final long LOOK_EVERY = 20;

	private final LogBytes bytes;
	private final Charset chosen;
	private final IndexStore store;
	private final int step;
	/** Held by the one thread that changes what is known. */
	private final ReentrantLock changing = new ReentrantLock();
	private volatile LogSnapshot snapshot;
	private CharsetDetection encoding;
	/** What became of the bytes and was not told so far, as taking it in has failed or was stopped. */
	private LogChange due = LogChange.NONE;
	private long savedBytes;

	private IndexedLog(LogBytes bytes, Charset chosen, IndexStore store, int step) {
		this.bytes = Objects.requireNonNull(bytes);
		this.chosen = chosen;
		this.store = store;
		this.step = step;
	}

	/**
	 * Opens a log. Returns when the lines of its first piece are known, or all of them where an index was saved.
	 *
	 * @param bytes   closed with this log, and where this fails
	 * @param charset the encoding a person chose; null to tell it by the bytes
	 * @param saved   where indexes are kept; null to keep none
	 * @throws TftsrException where it cannot be read or is not text
	 */
	public static IndexedLog open(LogBytes bytes, Charset charset, IndexStore saved) throws TftsrException {
		return open(bytes, charset, saved, STEP);
	}

	/**
	 * As the other form.
	 *
	 * @param step bytes from one place of the index to the next, a power of two from 8 on: less memory or less to read for
	 *             a line
	 */
	public static IndexedLog open(LogBytes bytes, Charset charset, IndexStore saved, int step) throws TftsrException {
		if (step < LEAST_STEP || Integer.bitCount(step) != 1) {
			throw new IllegalArgumentException("step " + step);
		}
		IndexedLog log = new IndexedLog(bytes, charset, saved, step);
		try {
			log.start();
			return log;
		} catch (TftsrException | RuntimeException | Error e) {
			try {
				bytes.close();
			} catch (IOException close) {
				e.addSuppressed(close);
			}
			throw e;
		}
	}

	/** Makes a snapshot of the bytes as if nothing was known. */
	private void start() throws TftsrException {
		if (!bytes.isLoaded() && bytes.view().size() == 0) {
			loadFirst();
		}
		LogBytes.View view = bytes.view();
		Holes holes = new Holes();
		CharsetDetection detected = detect(view, holes);
		LineEnds ends = LineEnds.of(detected.charset());
		LineIndex known = LineIndex.empty(step, Math.min(detected.markLength(), view.size()));
		LogSnapshot fresh = new LogSnapshot(view, detected.charset(), detected.markLength(), ends, known, holes);
		LineIndex restored = restore(fresh);
		encoding = detected;
		savedBytes = restored == null ? 0 : restored.indexed();
		if (restored != null) {
			snapshot = fresh.with(restored);
		} else {
			// only then is it shown: a log has lines from the first moment on
			LineIndex first = begun(fresh);
			snapshot = fresh.with(first);
		}
	}

	private static LineIndex begun(LogSnapshot fresh) throws TftsrException {
		LineIndex[] first = { fresh.index() };
		extend(fresh, Math.min(fresh.size(), Math.max(fresh.step(), STEP)), longer -> first[0] = longer, Progress.NONE);
		return first[0];
	}

	/** What is damaged behind its first piece is told when the rest is wanted. */
	private void loadFirst() throws TftsrException {
		try {
			bytes.load(Progress.NONE);
		} catch (TftsrException e) {
			if (bytes.view().size() == 0) {
				throw e;
			}
		}
	}

	private CharsetDetection detect(LogBytes.View view, Holes holes) throws TftsrException {
		LogStart start = LogStart.read(view, SAMPLE, holes);
		return chosen != null ? start.chosen(chosen) : start.detect(name());
	}

	private LineIndex restore(LogSnapshot fresh) throws TftsrException {
		return store == null || bytes.saved().isEmpty() ? null
				: store.load(bytes.saved().get(), fresh.size(), fresh.charset(), step);
	}

	private static void extend(LogSnapshot from, long limit, Consumer<LineIndex> grown,
			Progress progress) throws TftsrException {
		if (from.index().indexed() < limit) {
			new IndexRun(from.bytes(), from.lineEnds(), from.index(), limit, from.holes(), grown).run(progress);
		}
	}

	/**
	 * Finds all lines of the log as it was at the last refresh, going on where it was stopped before. Uses two threads.
	 *
	 * @throws TftsrException where the log cannot be read to its end or the work is cancelled; lines that were found stay
	 */
	public void index(Progress progress) throws TftsrException {
		lock(progress);
		try {
			progress.begin(LogTask.INDEXING.of(name()), bytes.isLoaded() ? snapshot.size() : bytes.toLoad());
			if (bytes.isLoaded()) {
				extend(progress);
			} else {
				loadAll(progress);
			}
			save();
		} finally {
			changing.unlock();
		}
	}

	private void loadAll(Progress progress) throws TftsrException {
		boolean more = true;
		while (more) {
			try {
				more = bytes.load(progress);
			} finally {
				// the lines of what could be read before it was found to be damaged are lines
				snapshot = snapshot.with(bytes.view());
				extend(Progress.NONE);
			}
		}
	}

	private void extend(Progress progress) throws TftsrException {
		LogSnapshot from = snapshot;
		extend(from, from.size(), longer -> snapshot = from.with(longer), progress);
	}

	private void lock(Progress progress) throws TftsrException {
		try {
			while (!changing.tryLock(LOOK_EVERY, TimeUnit.MILLISECONDS)) {
				progress.check();
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			CancelledException cancelled = new CancelledException();
			cancelled.addSuppressed(e);
			throw cancelled;
		}
	}

	/** {@inheritDoc} Of another log, as many are known as when it is opened: {@link #index} finds the others. */
	@Override
	public LogChange refresh(Progress progress) throws TftsrException {
		lock(progress);
		try {
			boolean wasComplete = isComplete();
			LogChange change = bytes.refresh();
			due = change.compareTo(due) > 0 ? change : due;
			if (due == LogChange.APPENDED && isOtherEncoding()) {
				due = LogChange.REPLACED;
			}
			change = due;
			if (due == LogChange.REPLACED) {
				start();
			} else if (due == LogChange.APPENDED) {
				snapshot = snapshot.with(bytes.view());
			}
			finish(change, wasComplete, progress);
			due = LogChange.NONE;
			return change;
		} finally {
			changing.unlock();
		}
	}

	/** Whether there was too little before to tell the encoding by, and now it is another one. */
	private boolean isOtherEncoding() throws TftsrException {
		if (snapshot.size() >= SAMPLE) {
			return false;
		}
		try {
			return !detect(bytes.view(), snapshot.holes()).equals(encoding);
		} catch (TftsrException e) {
			if (snapshot.size() == 0 || e.kind() != ProblemKind.INVALID_INPUT) {
				throw e;
			}
			// what was text before is still shown as such, whatever follows
			return false;
		}
	}

	/** An index that was stopped before its end stays so. Another log may be far away and is opened anew by most: for that it is not read. */
	private void finish(LogChange change, boolean wasComplete, Progress progress) throws TftsrException {
		if (change == LogChange.APPENDED && wasComplete) {
			index(progress);
		}
	}

	/** An index that could not be saved is made again the next time: worth a note, not a failure. */
	private void save() {
		LogSnapshot now = snapshot;
		boolean worth = now.index().indexed() >= (savedBytes == 0 ? WORTH_SAVING : savedBytes + WORTH_SAVING_AGAIN);
		if (store == null || !worth || !isComplete() || bytes.saved().isEmpty()) {
			return;
		}
		try {
			store.save(bytes.saved().get(), now.charset(), step, now.index());
			savedBytes = now.index().indexed();
		} catch (IOException | TftsrException e) {
			LOG.log(Level.WARNING, "The index of a log was not saved", e);
		}
	}

	/** The newest state of the log and its lines. */
	public LogSnapshot snapshot() {
		return snapshot;
	}

	@Override
	public String name() {
		return bytes.name();
	}

	@Override
	public Charset charset() {
		return snapshot.charset();
	}

	@Override
	public long lineCount() {
		return snapshot.lineCount();
	}

	@Override
	public long wholeLines() {
		return snapshot.wholeLines();
	}

	@Override
	public boolean isComplete() {
		return bytes.isLoaded() && snapshot.isIndexed();
	}

	@Override
	public long byteSize() {
		return snapshot.size();
	}

	@Override
	public List<LogLine> lines(long first, int count) throws TftsrException {
		return snapshot.lines(first, count);
	}

	@Override
	public Reader line(long number) throws TftsrException {
		return snapshot.line(number);
	}

	@Override
	public long lineAt(long position) throws TftsrException {
		return snapshot.lineAt(position);
	}

	@Override
	public Optional<LogBytes.View> bytes() {
		return Optional.of(snapshot.bytes());
	}

	@Override
	public LineLog pinned() {
		boolean loaded = bytes.isLoaded();
		LogSnapshot now = snapshot;
		return new PinnedLog(name(), now, loaded && now.isIndexed());
	}

	@Override
	public Object identity() {
		return snapshot.identity();
	}

	@Override
	public void close() throws IOException {
		bytes.close();
	}
}
