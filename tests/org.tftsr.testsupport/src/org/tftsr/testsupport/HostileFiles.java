package org.tftsr.testsupport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes up files that nobody wrote in good faith: in many encodings, cut, damaged, torn, and some that are in order. */
public final class HostileFiles {

	/** Compresses what is written to it. */
	@FunctionalInterface
	public interface Compressor {

		/** @param out gets the compressed bytes */
		OutputStream over(OutputStream out) throws IOException;
	}

	private static final String PIECES = "\n\r\0\t aE1-:[]{}\"\u001b[31m";
	private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
			StandardCharsets.UTF_16BE, Charset.forName("UTF-32LE"), Charset.forName("GB18030"),
			Charset.forName("Shift_JIS"), Charset.forName("ISO-2022-JP"), StandardCharsets.US_ASCII);

	private final Random random;
	private final List<Compressor> compressors;

	/**
	 * @param random      decides on everything
	 * @param compressors at least one
	 */
	public HostileFiles(Random random, List<Compressor> compressors) {
		this.random = random;
		this.compressors = List.copyOf(compressors);
	}

	/** Any of the encodings. */
	public Charset charset() {
		return CHARSETS.get(random.nextInt(CHARSETS.size()));
	}

	/** The bytes of one more file. */
	public byte[] next() throws IOException {
		return switch (random.nextInt(10)) {
		case 0 -> bytes(random.nextInt(3));
		case 1 -> bytes(random.nextInt(3000));
		case 2 -> compressed(compressors.getFirst());
		case 3 -> compressed(compressors.getLast());
		case 4 -> new byte[random.nextInt(200)];
		case 5 -> text().getBytes(charset());
		case 6 -> damaged(text().getBytes(StandardCharsets.UTF_8));
		case 7 -> ("x".repeat(random.nextInt(40_000)) + text()).getBytes(StandardCharsets.UTF_8);
		case 8 -> marked(text());
		default -> text().getBytes(StandardCharsets.UTF_8);
		};
	}

	private byte[] bytes(int length) {
		byte[] bytes = new byte[length];
		random.nextBytes(bytes);
		return bytes;
	}

	private String text() {
		StringBuilder text = new StringBuilder();
		for (int length = random.nextInt(1000); text.length() < length;) {
			text.append(random.nextInt(4) == 0 ? "größe 日本 😀" : "");
			text.append(String.valueOf(PIECES.charAt(random.nextInt(PIECES.length()))).repeat(1 + random.nextInt(6)));
		}
		return text.toString().replace("\0\0", "a");
	}

	private byte[] damaged(byte[] bytes) {
		for (int i = random.nextInt(5); i > 0 && bytes.length > 0; i--) {
			bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
		}
		return bytes;
	}

	private byte[] marked(String text) {
		return ("\uFEFF" + text).getBytes(CHARSETS.get(random.nextInt(4)));
	}

	private byte[] compressed(Compressor compressor) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (OutputStream out = compressor.over(bytes)) {
			out.write(text().getBytes(StandardCharsets.UTF_8));
		}
		byte[] whole = bytes.toByteArray();
		return switch (random.nextInt(3)) {
		case 0 -> Arrays.copyOf(whole, random.nextInt(whole.length));
		case 1 -> damaged(whole);
		default -> whole;
		};
	}
}
