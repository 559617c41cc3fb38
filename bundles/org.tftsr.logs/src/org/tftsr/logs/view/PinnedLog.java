package org.tftsr.logs.view;

import java.io.Reader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

import org.tftsr.core.problem.TftsrException;

/**
 * One state of an indexed log as a log that stays as it is. Thread-safe.
 *
 * @param isComplete whether all of its lines are known
 */
record PinnedLog(String name, LogSnapshot snapshot, boolean isComplete) implements SettledLog {

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
	public Reader end(long number, int least) throws TftsrException {
		return snapshot.end(number, least);
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
	public Object identity() {
		return snapshot.identity();
	}
}
