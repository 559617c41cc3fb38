package org.tftsr.pii.internal.engine;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;

/**
 * One pass over a text of any size. Blocks are scanned ahead by several threads and handed over in order, on the thread
 * of the caller, with the same spans as those of the whole text. Memory is a few blocks. Used once; not thread-safe.
 */
public final class BlockPass {

	/** Takes the blocks in order. */
	@FunctionalInterface
	public interface Handler {

		/**
		 * @param block holds the piece; valid during the call
		 * @param from  index of its first unit
		 * @param end   behind its last unit, which is never within a span
		 * @param spans those in it, by place
		 */
		void piece(Block block, int from, int end, List<PiiSpan> spans) throws IOException, TftsrException;
	}

	private static final AtomicInteger THREADS = new AtomicInteger();

	private final SpanScanner scanner;
	private final int threads;
	private final Handler handler;
	private final Progress progress;
	private final SpanPlaces places = new SpanPlaces();
	/** Where in the text the next piece starts. */
	private long done;
	/** Whether the next piece starts within a line that is too dense to check. */
	private boolean tooDense;

	/**
	 * @param threads  how many scan ahead; 1 to scan on the caller's thread
	 * @param progress told how many UTF-16 units are done, asked whether to stop, by the threads that scan too
	 */
	public BlockPass(SpanScanner scanner, int threads, Handler handler, Progress progress) {
		this.scanner = scanner;
		this.threads = threads;
		this.handler = handler;
		this.progress = progress;
	}

	/**
	 * Goes through a text to its end.
	 *
	 * @param in not closed
	 * @return how many UTF-16 units the text has, a byte order mark at its start not counted
	 */
	public long run(Reader in) throws IOException, TftsrException {
		BlockReader reader = new BlockReader(in);
		Block first = reader.next();
		if (first == null) {
			return 0;
		}
		if (threads == 1 || first.limit() == first.end()) {
			for (Block block = first; block != null; block = reader.next()) {
				progress.check();
				handOver(scanner.scan(block, tooDense));
			}
		} else {
			scanAhead(first, reader);
		}
		return done;
	}

	private void scanAhead(Block first, BlockReader reader) throws IOException, TftsrException {
		ExecutorService pool = Executors.newFixedThreadPool(threads, BlockPass::newThread);
		try {
			Deque<Future<ScannedBlock>> ahead = new ArrayDeque<>();
			Block next = first;
			while (next != null || !ahead.isEmpty()) {
				progress.check();
				if (next != null) {
					Block own = next.copy();
					ahead.add(pool.submit(() -> {
						progress.check();
						return scanner.scan(own, false);
					}));
					next = reader.next();
				}
				if (next == null || ahead.size() > threads) {
					handOver(result(ahead.remove()));
				}
			}
		} finally {
			pool.shutdownNow();
		}
	}

	private static Thread newThread(Runnable work) {
		Thread thread = new Thread(work, "tftsr-scan-" + THREADS.incrementAndGet());
		thread.setDaemon(true);
		return thread;
	}

	private static ScannedBlock result(Future<ScannedBlock> scan) throws IOException, TftsrException {
		try {
			return scan.get();
		} catch (ExecutionException e) {
			if (e.getCause() instanceof CancelledException cancelled) {
				throw cancelled;
			}
			throw new IllegalStateException("scanning a block never fails", e.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException("interrupted", e);
		}
	}

	/** A value at the end of the block before may reach into this one. */
	private void handOver(ScannedBlock scanned) throws IOException, TftsrException {
		Block block = scanned.block();
		int from = Math.min(block.limit(), Math.max(block.from(), block.indexOf(done)));
		ScannedBlock rest = scanned;
		if (from > block.from() || tooDense) {
			places.skip(block, from);
			rest = scanner.scan(block.startingAt(from), tooDense);
		}
		if (from == block.limit()) {
			return;
		}
		tooDense = rest.tooDense();
		List<PiiSpan> spans = places.place(rest, from);
		int end = spans.isEmpty() ? block.limit() : Math.max(block.limit(), block.indexOf(spans.getLast().end()));
		handler.piece(block, from, end, spans);
		progress.worked(end - from);
		done = block.offsetOf(end);
	}
}
