package org.tftsr.ui.logs.internal.stream;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.IndexedLog;
import org.tftsr.logs.view.LineLog;
import org.tftsr.ui.logs.internal.text.FileLog;
import org.tftsr.ui.logs.internal.text.FileStamp;
import org.tftsr.ui.logs.internal.text.LogInput;

/** A stream as a Log Viewer reads it. */
final class StreamLog implements LogInput {

	private final StreamSpool spool;
	private final Runnable released;

	/** @param released runs once no editor shows it any more, on the user interface thread */
	StreamLog(StreamSpool spool, Runnable released) {
		this.spool = spool;
		this.released = released;
	}

	@Override
	public String name() {
		return spool.name();
	}

	@Override
	public List<FileLog> files() {
		return List.of();
	}

	@Override
	public FileStamp stamp() throws TftsrException {
		return new FileStamp(spool.view().size(), 0);
	}

	/** {@inheritDoc} It came as characters, so that there is no encoding to choose. */
	@Override
	public Opened open(Charset charset, Progress progress) throws TftsrException {
		return new Opened(IndexedLog.open(new StreamBytes(spool), StandardCharsets.UTF_8, null), null);
	}

	@Override
	public Path localFile() {
		return null;
	}

	@Override
	public Place place(LineLog log, long line) throws TftsrException {
		throw new TftsrException(ProblemKind.INVALID_INPUT, NLS.bind(Messages.Stream_noFile_what, name()),
				Messages.Stream_noFile_why, Messages.Stream_noFile_remedy);
	}

	@Override
	public OptionalLong line(LineLog log, int file, long fileLine) {
		return OptionalLong.empty();
	}

	@Override
	public void released() {
		spool.close();
		released.run();
	}
}
