package org.tftsr.ui.logs.internal.stream;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;

import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.settings.DataArea;
import org.tftsr.logs.view.LogBytes;
import org.tftsr.logs.view.LogBytesSources;
import org.tftsr.logs.view.LogSpool;
import org.tftsr.logs.view.SpoolFolder;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Problems;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;
import org.tftsr.ui.logs.internal.text.FileLog;

/**
 * Keeps the text of a stream as UTF-8 in an encrypted file. What is added waits in memory until a job writes it, so that the
 * one who adds never waits for the disk. Thread-safe.
 */
final class StreamSpool {

	/** Enough pieces for one write, few enough writes for a console that prints without end. */
	private static final int DELAY_MILLIS = 50;

	private final String name;
	private final ServiceJob writing;
	/** Guarded by this, as is what follows down to the lock. */
	private final Queue<String> waiting = new ArrayDeque<>();
	/** The first half of a character whose second half has not come yet; 0 for none. */
	private char half;
	private boolean closed;
	/** Whether the last write failed; until one succeeds that is asked for, none is tried, lest each piece of text say so. */
	private boolean failed;
	private final Object writingLock = new Object();
	/** Guarded by the lock of writing. */
	private LogSpool spool;

	StreamSpool(String name) {
		this.name = name;
		writing = new ServiceJob(NLS.bind(Messages.Stream_writing, name), JobFamilies.LOGS, progress -> write());
		writing.setSystem(true);
	}

	String name() {
		return name;
	}

	/** Adds to the end; comes back at once. */
	synchronized void append(String text) {
		if (closed || text.isEmpty()) {
			return;
		}
		String whole = half == 0 ? text : half + text;
		half = Character.isHighSurrogate(whole.charAt(whole.length() - 1)) ? whole.charAt(whole.length() - 1) : 0;
		waiting.add(half == 0 ? whole : whole.substring(0, whole.length() - 1));
		if (!failed) {
			writing.schedule(DELAY_MILLIS);
		}
	}

	/**
	 * All that was added so far.
	 *
	 * @throws TftsrException where the disk has too little room for it, or nothing is kept any more
	 */
	LogBytes.View view() throws TftsrException {
		synchronized (writingLock) {
			write();
			if (isClosed()) {
				throw new TftsrException(ProblemKind.NOT_FOUND, NLS.bind(Messages.Stream_what, name),
						Messages.Stream_closed_why, Messages.Stream_closed_remedy);
			}
			spool.refresh();
			return spool.view();
		}
	}

	/** Where the editor was closed meanwhile, there is nothing left to write, and nobody to tell so. */
	private void write() throws TftsrException {
		synchronized (writingLock) {
			if (isClosed()) {
				return;
			}
			try {
				open();
				for (String next = peek(); next != null; next = peek()) {
					byte[] bytes = next.getBytes(StandardCharsets.UTF_8);
					spool.append(bytes, 0, bytes.length);
					remove();
				}
				setFailed(false);
			} catch (TftsrException e) {
				setFailed(true);
				throw e;
			}
		}
	}

	private synchronized void setFailed(boolean now) {
		failed = now;
	}

	private void open() throws TftsrException {
		if (spool == null) {
			spool = LogBytesSources.growing(name,
					new SpoolFolder(Services.get(DataArea.class).folder().resolve(FileLog.SPOOL)));
		}
	}

	private synchronized boolean isClosed() {
		return closed;
	}

	private synchronized String peek() {
		return waiting.peek();
	}

	/** Only once it is written: where the disk was full, the text waits for room. */
	private synchronized void remove() {
		waiting.poll();
	}

	/** Forgets the text, in a job. */
	void close() {
		synchronized (this) {
			closed = true;
			waiting.clear();
		}
		writing.cancel();
		ServiceJob closing = new ServiceJob(NLS.bind(Messages.Stream_closing, name), JobFamilies.LOGS, progress -> closeNow());
		closing.setSystem(true);
		closing.schedule();
	}

	private void closeNow() {
		synchronized (writingLock) {
			if (spool != null) {
				try {
					spool.close();
				} catch (IOException e) {
					// its key is gone with it, so that what may be left on the disk tells nothing
					ILog.get().warn("What was kept of a console was not removed", Problems.wordless(e)); //$NON-NLS-1$
				}
			}
		}
	}
}
