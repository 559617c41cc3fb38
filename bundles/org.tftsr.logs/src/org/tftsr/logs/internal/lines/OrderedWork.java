package org.tftsr.logs.internal.lines;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.internal.Messages;

/**
 * Pieces of work done by several threads whose results are taken in the order of the pieces by the thread that asked.
 * Only a few pieces are ahead at any time, so that memory stays bounded and stopping is quick.
 */
final class OrderedWork {

	/** More would leave no processor to the one who reads the results. */
	static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

	private static final int AHEAD = 3 * THREADS;
	private static final int LOOK_EVERY_MILLIS = 10;

	/** One piece of work. */
	@FunctionalInterface
	interface Piece<T> {

		/**
		 * Does it.
		 *
		 * @param number   which piece, from 0
		 * @param progress to be asked now and then whether to stop; nothing may be reported to it
		 */
		T run(long number, Progress progress) throws TftsrException;
	}

	/** Takes results in order. */
	@FunctionalInterface
	interface Sink<T> {

		/** One result; says whether more are wanted. */
		boolean take(long number, T result) throws TftsrException;
	}

	/** Stops the threads too where no more results are wanted. */
	private static final class Stop implements Progress {

		private final Progress caller;
		private volatile boolean stopped;

		Stop(Progress caller) {
			this.caller = caller;
		}

		@Override
		public void begin(String task, long total) {
			// only the thread that asked reports
		}

		@Override
		public void worked(long amount) {
			// only the thread that asked reports
		}

		@Override
		public boolean isCancelled() {
			return stopped || caller.isCancelled();
		}
	}

	private OrderedWork() {
	}

	/**
	 * Does pieces until all are done or no more are wanted.
	 *
	 * @param pieces   how many there are
	 * @param progress may stop it; gets no reports
	 */
	static <T> void run(long pieces, Piece<T> piece, Sink<T> sink, Progress progress) throws TftsrException {
		if (pieces == 0) {
			return;
		}
		// most searches end in the first piece, for which no threads are worth it
		progress.check();
		if (!sink.take(0, piece.run(0, progress)) || pieces == 1) {
			return;
		}
		Stop stop = new Stop(progress);
		ExecutorService threads = Executors.newFixedThreadPool((int) Math.min(THREADS, pieces - 1), task -> {
			Thread thread = new Thread(task, "Lines of a log");
			thread.setDaemon(true);
			return thread;
		});
		try {
			inOrder(pieces, piece, sink, stop, threads);
		} finally {
			stop.stopped = true;
			// an interrupt would close the file under all who read it
			threads.shutdown();
		}
	}

	private static <T> void inOrder(long pieces, Piece<T> piece, Sink<T> sink, Stop stop, ExecutorService threads)
			throws TftsrException {
		Deque<Future<T>> ahead = new ArrayDeque<>();
		long next = 1;
		boolean wanted = true;
		for (long taken = 1; wanted && taken < pieces; taken++) {
			while (next < pieces && ahead.size() < AHEAD) {
				long number = next++;
				ahead.add(threads.submit(() -> {
					stop.check();
					return piece.run(number, stop);
				}));
			}
			wanted = sink.take(taken, result(ahead.remove(), stop));
		}
	}

	private static <T> T result(Future<T> future, Progress progress) throws TftsrException {
		while (true) {
			progress.check();
			try {
				return future.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
			} catch (TimeoutException e) {
				// look whether to stop, then wait on
				continue;
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new CancelledException();
			} catch (ExecutionException e) {
				throw problem(e.getCause());
			}
		}
	}

	private static TftsrException problem(Throwable cause) {
		if (cause instanceof TftsrException known) {
			return known;
		}
		return new TftsrException(ProblemKind.INTERNAL, Messages.OrderedWork_failedWhat, Messages.OrderedWork_failedWhy,
				Messages.OrderedWork_failedRemedy, cause);
	}
}
