package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program as {@code releng/package} makes it, installed or unpacked. It finds no other Java than its own, and keeps what it keeps of
 * a user in a folder of the test.
 */
final class PackagedProgram {

	private static final String LATER = "later.log";
	private static final String OPEN_DIALOG = "^Open Log Files";
	/** All that its scripts ask of the system. */
	private static final List<String> TOOLS = List.of("dirname", "locale", "mkdir", "readlink");

	private final Path command;
	private final Path folder;

	/**
	 * A program.
	 *
	 * @param command its command line, as on the path
	 * @param folder  for data, caches and what it says
	 */
	PackagedProgram(Path command, Path folder) {
		this.command = command;
		this.folder = folder;
	}

	/** Its command line. */
	Product commands() throws IOException {
		Product commands = Product.packaged(command, data());
		environment().forEach(commands::with);
		return commands;
	}

	Path data() {
		return folder.resolve("data");
	}

	/** What the window has said. */
	String said() throws IOException {
		return Screen.said(output());
	}

	private Path output() {
		return folder.resolve("window.txt");
	}

	/** Starts its window and leaves it open. */
	Process window(Map<String, String> variables, String... arguments) throws IOException {
		return start(output(), variables, arguments);
	}

	private Process start(Path output, Map<String, String> variables, String... arguments) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command.toRealPath().resolveSibling("tftsr-window").toString());
		builder.command().addAll(List.of(arguments));
		builder.environment().remove("TFTSR_DB_KEY");
		builder.environment().remove("TFTSR_PASSPHRASE_FILE");
		builder.environment().remove("JAVA_HOME");
		builder.environment().putAll(environment());
		builder.environment().put("TFTSR_DATA_DIR", data().toString());
		builder.environment().putAll(variables);
		return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
	}

	private Map<String, String> environment() throws IOException {
		Path tools = Files.createDirectories(folder.resolve("tools"));
		for (String tool : TOOLS) {
			if (!Files.exists(tools.resolve(tool))) {
				Files.createSymbolicLink(tools.resolve(tool), Path.of("/usr/bin", tool));
			}
		}
		return Map.of("PATH", tools.toString(), "HOME", Files.createDirectories(folder.resolve("home")).toString());
	}

	/** As the desktop does for a log that is opened with us, and for another one while the window is there. */
	void opensALog(String picture) throws Exception {
		Path log = Sample.named("checkout-outage").logs().getFirst();
		Process window = window(Map.of(), "-openLog", log.toString());
		try {
			String title = log.getFileName().toString();
			Screen.awaitWindow(title);
			Screen.activate(title);
			// the window answers: it has started to the end
			Screen.pressUntil("ctrl+o", Screen.window(OPEN_DIALOG));
			Screen.pressUntil("Escape", Screen.noWindow(OPEN_DIALOG));
			Screen.picture(picture);
			Path other = Files.copy(log, folder.resolve(LATER), StandardCopyOption.REPLACE_EXISTING);
			Process second = start(folder.resolve("second.txt"), Map.of(), "-openLog", other.toString());
			assertTrue(second.waitFor(1, TimeUnit.MINUTES), "the second start still runs");
			assertEquals(0, second.exitValue());
			Screen.awaitWindow(LATER);
			Screen.close(window);
			assertEquals(0, window.exitValue(), said());
		} finally {
			window.destroyForcibly();
		}
		Path errors = data().resolve("workspace/.metadata/.log");
		// on a busy machine it is closed before all of the platform has heard that it was started, which the platform tells its log
		String told = Files.exists(errors) ? Files.readString(errors) : "";
		assertFalse(told.contains("org.tftsr."), told);
	}
}
