package org.tftsr.net.internal.stream;

import org.tftsr.core.problem.TftsrException;

/** A JSON value on each line; blank lines are none, and the last one needs no end. */
final class LineParser implements PieceParser {

	private final LineCutter cutter = new LineCutter(false);

	@Override
	public void bytes(byte[] bytes, int length, Sink sink) throws TftsrException {
		cutter.bytes(bytes, length, line -> line(line, sink));
	}

	@Override
	public void end(Sink sink) throws TftsrException {
		line(cutter.rest(), sink);
	}

	private static void line(String line, Sink sink) throws TftsrException {
		if (!line.isBlank()) {
			sink.piece("", line.strip());
		}
	}
}
