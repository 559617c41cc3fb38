package org.tftsr.cli.internal;

import java.io.IOException;
import java.io.OutputStream;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/** Standard output that remembers why it failed, as {@link java.io.PrintStream} forgets it. */
final class ResultOutput extends OutputStream {

	/** How the operating systems say that the reader, such as {@code head}, has gone. */
	private static final String READER_GONE = "Broken pipe";

	private final OutputStream out;
	private IOException failure;

	ResultOutput(OutputStream out) {
		this.out = out;
	}

	@Override
	public void write(int b) throws IOException {
		write(new byte[] { (byte) b }, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		try {
			out.write(bytes, offset, length);
		} catch (IOException e) {
			failure = e;
			throw e;
		}
	}

	/** Fails where output was lost. A reader that went away has what it wanted: that is no failure. */
	void requireComplete() throws TftsrException {
		if (failure != null && !String.valueOf(failure.getMessage()).contains(READER_GONE)) {
			throw new TftsrException(ProblemKind.IO, "Cannot write the result",
					"standard output failed (" + failure.getMessage() + "); perhaps its disk is full",
					"Free some space and run the command again", failure);
		}
	}
}
