package org.tftsr.benchmarks;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Measures the redaction of a log file into another: {@code BenchRedact NAME FILE OUT RUNS}. */
final class BenchRedact {

	private BenchRedact() {
	}

	public static void main(String[] args) throws Exception {
		Path file = Path.of(args[1]);
		Path copy = Path.of(args[2]);
		Measurement measured = Measurement.of(Integer.parseInt(args[3]), () -> {
			try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy), 1 << 16)) {
				return Product.redact(file, out);
			}
		});
		Report.print(args[0], Files.size(file), measured, 0, Memory.peakResident());
		System.err.println(args[0] + ": heap at the peak " + Memory.peakHeap() + " MB");
	}
}
