package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The windows of the screen and its keyboard, as a person has them: through the X server. */
final class Screen {

	/** There is one screen: tests that have windows on it take turns, by a lock of this name. */
	static final String LOCK = "screen";

	private static final int PATIENCE_SECONDS = 90;
	private static final int LOOK_MILLIS = 1500;
	private static final int PRESSES = 4;
	private static final Pattern UNSIZED = Pattern.compile("^\\(SWT:\\d+\\): Gtk-WARNING \\*\\*: .* with negative dimensions\\.");

	private Screen() {
	}

	/** Comes back when a window whose title matches can be seen. */
	static void awaitWindow(String title) throws IOException, InterruptedException {
		search("--sync", "--onlyvisible", "--name", title);
	}

	/** Comes back when the window has the keyboard. */
	static void activate(String title) throws IOException, InterruptedException {
		search("--onlyvisible", "--name", title, "windowactivate", "--sync");
	}

	/** Presses keys, in the words of xdotool. They go to whatever window is in front: window managers ignore keys sent to one. */
	static void press(String keys) throws IOException, InterruptedException {
		run("xdotool", "key", "--clearmodifiers", keys);
	}

	/** Presses keys again and again until something can be seen: keys that come before a window listens are lost. */
	static void pressUntil(String keys, Look look) throws IOException, InterruptedException {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
		while (!pressAndLook(keys, look)) {
			assertTrue(System.nanoTime() < end, () -> keys + " did not bring about what was waited for");
		}
	}

	/** Closes the windows of a program, one after the other, until it has ended. */
	static void close(Process program) throws IOException, InterruptedException {
		pressUntil("alt+F4", () -> program.waitFor(1, TimeUnit.SECONDS));
	}

	/** Puts a text into the field that has the keyboard, in the place of what is there, and goes on with keys until something can be seen. */
	static void fillUntil(String text, String keys, Look look) throws IOException, InterruptedException {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
		for (boolean there = false; !there;) {
			assertTrue(System.nanoTime() < end, () -> text + " and " + keys + " did not bring about what was waited for");
			press("ctrl+a");
			run("xdotool", "type", "--clearmodifiers", text);
			for (int presses = 0; !there && presses < PRESSES; presses++) {
				there = pressAndLook(keys, look);
			}
		}
	}

	private static boolean pressAndLook(String keys, Look look) throws IOException, InterruptedException {
		press(keys);
		long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS);
		boolean there = look.sees();
		while (!there && System.nanoTime() < end) {
			there = look.sees();
		}
		return there;
	}

	/** A window of that title. */
	static Look window(String title) {
		return () -> result(List.of("xdotool", "search", "--onlyvisible", "--name", title)).exitValue() == 0;
	}

	/** That there is no window of that title. */
	static Look noWindow(String title) {
		return () -> !window(title).sees();
	}

	/** Something that can be seen on the screen or cannot. */
	@FunctionalInterface
	interface Look {
		boolean sees() throws IOException, InterruptedException;
	}

	/** Takes a picture of the screen and keeps it beside the others. */
	static void picture(String name) throws IOException, InterruptedException {
		Path file = Path.of(System.getProperty("tftsr.screenshots")).resolve(name);
		Files.createDirectories(file.getParent());
		run("import", "-window", "root", file.toString());
		assertTrue(Files.size(file) > 10_000, "an empty picture");
	}

	/** A search asks window after window for its title, and gives up with an error where one was closed meanwhile. */
	private static void search(String... words) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("xdotool", "search"));
		command.addAll(List.of(words));
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
		Result result = result(command);
		while (result.exitValue() != 0 && result.said().contains("BadWindow") && System.nanoTime() < end) {
			result = result(command);
		}
		assertDone(command, result);
	}

	/**
	 * Runs a program to its end.
	 *
	 * @return what it said
	 */
	static String run(String... command) throws IOException, InterruptedException {
		Result result = result(List.of(command));
		assertDone(List.of(command), result);
		return result.said();
	}

	/** Runs a program to its end, whatever that is. */
	static Result result(List<String> command) throws IOException, InterruptedException {
		Path said = Files.createTempFile("said", ".txt");
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
			if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				process.destroyForcibly();
				throw new AssertionError("gave up waiting for " + command);
			}
			return new Result(process.exitValue(), Files.readString(said));
		} finally {
			Files.delete(said);
		}
	}

	private static void assertDone(List<String> command, Result result) {
		assertEquals(0, result.exitValue(), () -> command + ": " + result.said());
	}

	/**
	 * How a program ended.
	 *
	 * @param said on both of its outputs
	 */
	record Result(int exitValue, String said) {
	}

	/**
	 * What a program with a window printed, but for what GTK warns of when it draws one of its own widgets before it gave it a
	 * size, which depends on how fast the screen is and which no program can help.
	 */
	static String said(Path output) throws IOException {
		return Files.readAllLines(output).stream().filter(line -> !line.isBlank() && !UNSIZED.matcher(line).find())
				.collect(Collectors.joining("\n"));
	}
}
