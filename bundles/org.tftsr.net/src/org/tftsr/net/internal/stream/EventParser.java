package org.tftsr.net.internal.stream;

import org.tftsr.core.problem.TftsrException;

/**
 * Server-sent events, as WHATWG HTML 9.2.6 has them interpreted. It differs in one thing: an event whose last line is whole counts
 * although the stream ends before the empty line, as some servers end so behind their end mark.
 */
final class EventParser implements PieceParser {

	private final LineCutter cutter = new LineCutter(true);
	private final StringBuilder data = new StringBuilder();
	private boolean hasData;
	private String event = "";

	@Override
	public void bytes(byte[] bytes, int length, Sink sink) throws TftsrException {
		cutter.bytes(bytes, length, line -> line(line, sink));
	}

	@Override
	public void end(Sink sink) throws TftsrException {
		// what stands behind the last end of a line was torn off
		dispatch(sink);
	}

	private void line(String line, Sink sink) throws TftsrException {
		if (line.isEmpty()) {
			dispatch(sink);
			return;
		}
		int colon = line.indexOf(':');
		if (colon == 0) {
			return;
		}
		String field = colon < 0 ? line : line.substring(0, colon);
		if (field.equals("data")) {
			data(line, colon);
		} else if (field.equals("event")) {
			event = colon < 0 ? "" : line.substring(value(line, colon));
		}
	}

	/** Where the value begins: one blank behind the colon is no part of it. */
	private static int value(String line, int colon) {
		return colon + 1 < line.length() && line.charAt(colon + 1) == ' ' ? colon + 2 : colon + 1;
	}

	private void data(String line, int colon) throws TftsrException {
		if (hasData) {
			data.append('\n');
		}
		if (colon >= 0) {
			data.append(line, value(line, colon), line.length());
		}
		hasData = true;
		if (data.length() > LARGEST_PIECE) {
			throw StreamProblems.tooLarge();
		}
	}

	private void dispatch(Sink sink) throws TftsrException {
		String name = event;
		event = "";
		if (hasData) {
			hasData = false;
			String text = data.toString();
			data.setLength(0);
			sink.piece(name, text);
		}
	}
}
