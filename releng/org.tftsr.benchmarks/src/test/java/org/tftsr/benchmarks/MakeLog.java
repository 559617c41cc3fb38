package org.tftsr.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a synthetic log to a file: {@code MakeLog FILE MEGABYTES SEED VALUES}. */
final class MakeLog {

	private static final int PIECE = 1 << 16;

	private MakeLog() {
	}

	public static void main(String[] args) throws IOException {
		SyntheticLog log = new SyntheticLog(Long.parseLong(args[2]), Integer.parseInt(args[3]));
		long bytes = write(log, Path.of(args[0]), Long.parseLong(args[1]) * 1_000_000);
		new PrintStream(System.out, true, StandardCharsets.UTF_8).printf("%s: %,d bytes, %,d lines, %,d of them sensitive%n",
				args[0], bytes, log.lines(), log.sensitiveLines());
	}

	private static long write(SyntheticLog log, Path file, long least) throws IOException {
		long bytes = 0;
		StringBuilder piece = new StringBuilder();
		try (OutputStream out = Files.newOutputStream(file)) {
			while (bytes < least) {
				piece.setLength(0);
				while (piece.length() < PIECE) {
					log.appendRecord(piece);
				}
				byte[] encoded = piece.toString().getBytes(StandardCharsets.UTF_8);
				out.write(encoded);
				bytes += encoded.length;
			}
		}
		return bytes;
	}
}
