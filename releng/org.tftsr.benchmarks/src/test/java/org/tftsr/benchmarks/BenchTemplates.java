package org.tftsr.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.tftsr.logs.LogSources;

/** Measures the mining of templates: {@code BenchTemplates RUNS FILE...}. */
final class BenchTemplates {

	/** A pass over fewer bytes is too short to be measured: a small log is repeated until it has as many. */
	private static final int LEAST_BYTES = 20_000_000;

	private BenchTemplates() {
	}

	public static void main(String[] args) throws Exception {
		for (int i = 1; i < args.length; i++) {
			measure(Integer.parseInt(args[0]), Path.of(args[i]));
		}
	}

	private static void measure(int runs, Path file) throws Exception {
		String name = file.getFileName().toString();
		byte[] content = repeated(Files.readAllBytes(file));
		long lines = lines(content);
		Measurement measured = Measurement.of(runs, () -> Product.mineTemplates(LogSources.bytes(name, content)));
		Report.row(name, Long.toString(lines), Long.toString(measured.found()), perSecond(lines, measured.best()),
				perSecond(lines, measured.median()), perSecond(lines, measured.leastCpu()));
	}

	private static byte[] repeated(byte[] log) throws IOException {
		if (log.length == 0) {
			throw new IOException("An empty log cannot be measured");
		}
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		do {
			content.write(log);
			if (log[log.length - 1] != '\n') {
				content.write('\n');
			}
		} while (content.size() < LEAST_BYTES);
		return content.toByteArray();
	}

	private static long lines(byte[] content) {
		long lines = 0;
		for (byte unit : content) {
			if (unit == '\n') {
				lines++;
			}
		}
		return lines;
	}

	private static String perSecond(long lines, long nanoseconds) {
		return String.format(Locale.ROOT, "%.0f", lines / (nanoseconds / 1e9));
	}
}
