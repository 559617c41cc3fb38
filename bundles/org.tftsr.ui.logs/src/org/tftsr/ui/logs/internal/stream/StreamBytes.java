package org.tftsr.ui.logs.internal.stream;


import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.view.LogBytes;
import org.tftsr.logs.view.LogChange;

/**
 * The bytes of a stream as one log reads them. A log is opened and closed whenever an editor reads anew; the spool goes on
 * until no editor shows the stream any more. Thread-safe as {@link LogBytes} asks for.
 */
final class StreamBytes implements LogBytes {

	private final StreamSpool spool;
	private volatile View view;

	/** @param spool open */
	StreamBytes(StreamSpool spool) throws TftsrException {
		this.spool = spool;
		this.view = spool.view();
	}

	@Override
	public String name() {
		return spool.name();
	}

	@Override
	public View view() {
		return view;
	}

	@Override
	public synchronized LogChange refresh() throws TftsrException {
		View now = spool.view();
		if (now.size() == view.size()) {
			return LogChange.NONE;
		}
		view = now;
		return LogChange.APPENDED;
	}

	@Override
	public void close() {
		// the spool outlives this log
	}
}
