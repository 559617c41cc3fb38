package org.tftsr.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures a program from its start to its end: {@code BenchProcess NAME FILE RUNS PROGRAM ARGUMENT...}, where FILE is what
 * it reads. What it prints is counted by lines once and thrown away in the measured runs. GNU time tells
 * processor time and memory.
 */
final class BenchProcess {

	/**
	 * @param cpu      nanoseconds of processor time of all its threads, to a hundredth of a second
	 * @param resident megabytes at the peak
	 */
	private record Usage(long cpu, long resident) {
	}

	private static final Path GNU_TIME = Path.of("/usr/bin/time");

	private final List<String> command;

	private BenchProcess(List<String> command) {
		this.command = command;
	}

	public static void main(String[] args) throws Exception {
		BenchProcess program = new BenchProcess(List.of(args).subList(3, args.length));
		long found = program.found();
		Measurement measured = Measurement.of(Integer.parseInt(args[2]), () -> {
			program.run(program.command);
			return found;
		});
		Usage usage = program.usage();
		Report.print(args[0], Files.size(Path.of(args[1])), measured, usage.cpu(), usage.resident());
	}

	/** How many lines it prints; where it prints nothing but a number, as {@code rg -c} does, that number. */
	private long found() throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
		try (BufferedReader out = process.inputReader(StandardCharsets.ISO_8859_1)) {
			String first = out.readLine();
			long lines = first == null ? 0 : 1 + out.lines().count();
			check(process, command);
			return lines == 1 && first.matches("\\d{1,18}") ? Long.parseLong(first) : lines;
		}
	}

	private void run(List<String> words) throws IOException, InterruptedException {
		check(new ProcessBuilder(words).redirectOutput(Redirect.DISCARD).redirectError(Redirect.INHERIT).start(), words);
	}

	private static void check(Process process, List<String> words) throws IOException, InterruptedException {
		int code = process.waitFor();
		if (code != 0) {
			throw new IOException("Exit code " + code + ": " + String.join(" ", words));
		}
	}

	/** One more run, watched by GNU time; of zeros where that is missing. */
	private Usage usage() throws IOException, InterruptedException {
		if (!Files.isExecutable(GNU_TIME)) {
			return new Usage(0, 0);
		}
		Path answer = Files.createTempFile("usage", ".txt");
		try {
			List<String> words = new ArrayList<>(List.of(GNU_TIME.toString(), "-f", "%U %S %M", "-o", answer.toString()));
			words.addAll(command);
			run(words);
			String[] fields = Files.readString(answer).strip().split(" ");
			double seconds = Double.parseDouble(fields[0]) + Double.parseDouble(fields[1]);
			return new Usage((long) (seconds * 1e9), Long.parseLong(fields[2]) * 1024 / 1_000_000);
		} finally {
			Files.delete(answer);
		}
	}
}
