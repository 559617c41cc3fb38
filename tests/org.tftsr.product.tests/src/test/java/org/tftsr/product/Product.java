package org.tftsr.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

/** The built product, started as a process. */
final class Product {

	private static final Path HOME = Path.of(System.getProperty("tftsr.product"));
	private static final Path SCRIPT = Path.of("/usr/bin/script");
	private static final long LIMIT_SECONDS = 120;

	private final Path program;
	private final Path data;
	private final Map<String, String> environment = new HashMap<>();
	private String heap = "512m";

	/** A product whose data lies in that folder. */
	Product(Path data) {
		this(null, data);
	}

	private Product(Path program, Path data) {
		this.program = program;
		this.data = data;
	}

	/** The command line of a program that was packaged, which starts it with a Java of its own: there is no other by name. */
	static Product packaged(Path program, Path data) {
		return new Product(program, data);
	}

	/** A product whose data folder, which is not there yet, is given an empty database: for tests that are not about making one. */
	static Product ready(Path data) {
		DataFolders.copyEmpty(data);
		return new Product(data);
	}

	Product with(String variable, String value) {
		environment.put(variable, value);
		return this;
	}

	/** Gives the process no more memory than this, in the notation of the Java command. */
	Product withHeap(String size) {
		heap = size;
		return this;
	}

	/** Runs a command to its end, with nothing on standard input. */
	Run run(String... arguments) {
		return pipe("", arguments);
	}

	/** Runs a command to its end, with this on standard input. */
	Run pipe(String input, String... arguments) {
		try {
			Path out = Files.createTempFile("out", null);
			Path err = Files.createTempFile("err", null);
			return finish(start(out, err, arguments), input, out, err, arguments);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Run finish(Process process, String input, Path out, Path err, String... arguments) throws IOException {
		try {
			try (var stdin = process.getOutputStream()) {
				stdin.write(input.getBytes(StandardCharsets.UTF_8));
			}
			if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
				process.destroyForcibly();
				throw new AssertionError("Still running after " + LIMIT_SECONDS + " s: " + List.of(arguments));
			}
			return new Run(process.exitValue(), take(out), take(err));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AssertionError(e);
		}
	}

	/** Whether there is a program that gives a command a terminal. */
	static boolean hasTerminal() {
		return System.getProperty("os.name").equals("Linux") && Files.isExecutable(SCRIPT);
	}

	/**
	 * Runs a command to its end at a terminal at which this is typed, and then the end of the input. What it says on either stream stands
	 * in its output, with what was typed.
	 */
	Run type(String typed, String... arguments) {
		try {
			ProcessBuilder builder = builder(arguments);
			String line = builder.command().stream().map(word -> '\'' + word.replace("'", "'\\''") + '\'').collect(Collectors.joining(" "));
			builder.command(SCRIPT.toString(), "-q", "-e", "-c", line, "/dev/null");
			Path out = Files.createTempFile("out", null);
			Path err = Files.createTempFile("err", null);
			return finish(builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start(), typed, out, err, arguments);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Starts a command and leaves it running. */
	Process start(Path out, Path err, String... arguments) throws IOException {
		return builder(arguments).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
	}

	/** Starts a command and leaves it running; what it says on standard error is read from the process as it comes. */
	Process startTalking(Path out, String... arguments) throws IOException {
		return builder(arguments).redirectOutput(out.toFile()).start();
	}

	private ProcessBuilder builder(String... arguments) throws IOException {
		List<String> command = new ArrayList<>(program == null ? commandLine(ClassArchive.options(), heap) : List.of(program.toString()));
		if (data != null) {
			command.addAll(List.of("--data", data.toString()));
		}
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().remove("TFTSR_DB_KEY");
		builder.environment().remove("TFTSR_PASSPHRASE_FILE");
		builder.environment().remove("TFTSR_DATA_DIR");
		if (program != null) {
			builder.environment().remove("JAVA_HOME");
		}
		builder.environment().putAll(environment);
		return builder;
	}

	/** The command that goes on with the words of a command line; options of Java tell it where the launcher is. */
	static List<String> commandLine(List<String> options, String heap) throws IOException {
		List<String> command = new ArrayList<>(java());
		command.addAll(options);
		command.addAll(List.of("-XX:CICompilerCount=1", "-Xmx" + heap, "-Djava.awt.headless=true", "-Dosgi.dataAreaRequiresExplicitInit=true",
				"org.eclipse.equinox.launcher.Main", "-nosplash", "-application", "org.tftsr.cli.application", "-data", "@none"));
		return command;
	}

	/**
	 * The Java command with the options that the scripts give it, so that it does not warn of what libraries do. Whatever a test starts ends
	 * before the optimising compiler pays off: that takes half of what the start of a window asks of the processor.
	 */
	static List<String> java() {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
		if (Runtime.version().feature() >= 23) {
			command.addAll(List.of("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED"));
		}
		return command;
	}

	static Path launcher() throws IOException {
		return bundle("org.eclipse.equinox.launcher");
	}

	static Path framework() throws IOException {
		return bundle("org.eclipse.osgi");
	}

	/** Of the product that was built, with the qualifier. */
	static String version() throws IOException {
		return bundle("org.tftsr.core").getFileName().toString().replaceFirst("^org\\.tftsr\\.core_(.*)\\.jar$", "$1");
	}

	private static Path bundle(String name) throws IOException {
		try (Stream<Path> plugins = Files.list(HOME.resolve("plugins"))) {
			return plugins.filter(plugin -> plugin.getFileName().toString().startsWith(name + '_')).findFirst().orElseThrow();
		}
	}

	private static String take(Path file) throws IOException {
		String text = Files.readString(file);
		Files.delete(file);
		return text;
	}

	/**
	 * What a command gave.
	 *
	 * @param code exit code
	 * @param out  standard output
	 * @param err  standard error
	 */
	record Run(int code, String out, String err) {

		/** Standard output as one JSON document. */
		JsonElement json() {
			return JsonParser.parseString(out);
		}

		/** Standard output as JSON lines. */
		List<JsonElement> jsonLines() {
			return out.lines().filter(line -> !line.isBlank()).map(JsonParser::parseString).toList();
		}

		/** The run itself where it ended well; a failed test with all that it said otherwise. */
		Run ok() {
			if (code != 0) {
				throw new AssertionError("Exit code " + code + "\n" + out + err);
			}
			return this;
		}

		/** The last line of standard error: the message of a failure. */
		String message() {
			List<String> lines = err.lines().filter(line -> !line.isBlank()).toList();
			return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
		}
	}
}
