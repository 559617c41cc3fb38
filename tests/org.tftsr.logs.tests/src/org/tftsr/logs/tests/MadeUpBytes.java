package org.tftsr.logs.tests;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.LogBytes;
import org.tftsr.logs.view.LogChange;

/** A log that is larger than a test may write: a text again and again, then another one. */
final class MadeUpBytes implements LogBytes, LogBytes.View {

	private static final int PIECE = 1 << 20;

	private final long repeated;
	private final ByteBuffer body;
	private final byte[] end;

	/**
	 * @param text   of ASCII; its length is a power of two
	 * @param length how many bytes it is repeated for
	 */
	MadeUpBytes(String text, long length, String end) {
		this.repeated = length;
		byte[] piece = text.repeat(PIECE / text.length()).getBytes(StandardCharsets.US_ASCII);
		this.body = ByteBuffer.allocateDirect(PIECE).put(piece).flip();
		this.end = end.getBytes(StandardCharsets.US_ASCII);
	}

	@Override
	public long size() {
		return repeated + end.length;
	}

	@Override
	public int read(long position, ByteBuffer into) {
		int start = into.position();
		long at = position;
		while (into.hasRemaining() && at < repeated) {
			int from = (int) (at % PIECE);
			int length = (int) Math.min(Math.min(into.remaining(), PIECE - from), repeated - at);
			into.put(into.position(), body, from, length).position(into.position() + length);
			at += length;
		}
		while (into.hasRemaining() && at < size()) {
			into.put(end[(int) (at++ - repeated)]);
		}
		return into.position() - start;
	}

	@Override
	public String name() {
		return "made up";
	}

	@Override
	public View view() {
		return this;
	}

	@Override
	public boolean isLoaded() {
		return true;
	}

	@Override
	public boolean load(Progress progress) {
		return false;
	}

	@Override
	public long toLoad() {
		return 0;
	}

	@Override
	public LogChange refresh() {
		return LogChange.NONE;
	}

	@Override
	public Optional<Saved> saved() {
		return Optional.empty();
	}

	@Override
	public void close() {
		// nothing is open
	}
}
