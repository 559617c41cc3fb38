package org.tftsr.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Measures one way to find values in a log: {@code BenchScan PEER NAME FILE PATTERNS RUNS}. */
final class BenchScan {

	private BenchScan() {
	}

	public static void main(String[] args) throws Exception {
		ScanPeer peer = ScanPeer.valueOf(args[0]);
		Path file = Path.of(args[2]);
		List<String> patterns = Files.readAllLines(Path.of(args[3]));
		Measurement measured = Measurement.of(Integer.parseInt(args[4]), peer.pass(file, patterns));
		long cpu = peer == ScanPeer.TFTSR_THREADS ? 0 : measured.leastCpu();
		Report.print(args[1], Files.size(file), measured, cpu, Memory.peakResident());
	}
}
