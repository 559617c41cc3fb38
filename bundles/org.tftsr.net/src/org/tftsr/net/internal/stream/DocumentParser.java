package org.tftsr.net.internal.stream;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;

import org.tftsr.core.problem.TftsrException;

/** All of it is one piece. */
final class DocumentParser implements PieceParser {

	private final ByteArrayOutputStream all = new ByteArrayOutputStream();
	private final Charset charset;

	DocumentParser(Charset charset) {
		this.charset = charset;
	}

	@Override
	public void bytes(byte[] bytes, int length, Sink sink) throws TftsrException {
		if (all.size() + (long) length > LARGEST_PIECE) {
			throw StreamProblems.tooLarge();
		}
		all.write(bytes, 0, length);
	}

	@Override
	public void end(Sink sink) throws TftsrException {
		String text = all.toString(charset);
		sink.piece("", text.startsWith("\uFEFF") ? text.substring(1) : text);
	}
}
