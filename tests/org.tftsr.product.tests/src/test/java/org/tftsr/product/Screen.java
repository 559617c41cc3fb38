package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/** The windows of the screen and its keyboard, as a person has them: through the X server. */
final class Screen {

	/** Bytes of a picture of empty windows at most. */
	private static final long EMPTY = 10_000;
	private static final int PATIENCE_SECONDS = 90;
	private static final int LOOK_MILLIS = 4000;
	private static final int POLL_MILLIS = 30;
	private static final int PRESSES = 4;
	private static final int LOOKS_AT_REST = 2;
	/** What a program at rest uses of a processor from one look to the next, for its own timers. */
	private static final Duration AT_REST = Duration.ofMillis(20);
	private static final int PERCENT = 100;
	private static final int RGB = 0xFFFFFF;
	/** In percent of the height of a dialog that has a list below a field. */
	private static final int FIRST_ROW = 38;
	private static final int LAST_ROW = 56;
	private static final Pattern UNSIZED = Pattern.compile("^\\(SWT:\\d+\\): Gtk-WARNING \\*\\*: .* with negative dimensions\\.");

	private Screen() {
	}

	/**
	 * Settings of GTK in a folder, with which nothing blinks or fades, so that a screen at rest looks the same twice.
	 *
	 * @return what the program gets as XDG_CONFIG_HOME
	 */
	static Path stillSettings(Path folder) throws IOException {
		Path settings = folder.resolve("settings");
		Files.writeString(Files.createDirectories(settings.resolve("gtk-3.0")).resolve("settings.ini"),
				"[Settings]\ngtk-cursor-blink=0\ngtk-enable-animations=0\n");
		return settings;
	}

	/** Comes back when a window whose title matches can be seen. */
	static void awaitWindow(String title) throws IOException, InterruptedException {
		search("--sync", "--onlyvisible", "--name", title);
	}

	/** Comes back when the window has the keyboard. */
	static void activate(String title) throws IOException, InterruptedException {
		search("--onlyvisible", "--name", title, "windowactivate", "--sync");
	}

	/** Presses keys one after the other, in the words of xdotool. They go to whatever window is in front: window managers ignore keys sent to one. */
	static void press(String... keys) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("xdotool", "key", "--clearmodifiers"));
		command.addAll(List.of(keys));
		run(command.toArray(String[]::new));
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

	/** Types a text into the field that has the keyboard. */
	static void type(String text) throws IOException, InterruptedException {
		run("xdotool", "type", "--clearmodifiers", text);
	}

	/**
	 * Clicks twice into a window whose title matches, further and further down its middle, until something can be seen: how far down
	 * a row is depends on the fonts, and what is above it takes no harm from it.
	 */
	static void doubleClickDownUntil(String title, Look look) throws IOException, InterruptedException {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
		for (int down = FIRST_ROW; !doubleClickAndLook(title, down, look); down = down < LAST_ROW ? down + 3 : FIRST_ROW) {
			assertTrue(System.nanoTime() < end, () -> "no row of " + title + " brought about what was waited for");
		}
	}

	private static boolean doubleClickAndLook(String title, int down, Look look) throws IOException, InterruptedException {
		Result found = result(List.of("xdotool", "search", "--onlyvisible", "--name", title));
		if (found.exitValue() == 0) {
			String window = found.said().lines().reduce((first, last) -> last).orElseThrow();
			// a window that goes meanwhile has no place any more
			Result said = result(List.of("xdotool", "getwindowgeometry", "--shell", window));
			if (said.exitValue() == 0) {
				Place place = Place.of(said.said());
				result(List.of("xdotool", "mousemove", "--sync", "--window", window, Integer.toString(place.width() / 2),
						Integer.toString(place.height() * down / PERCENT), "click", "--repeat", "2", "--delay", "50", "1"));
			}
		}
		return isSeen(look);
	}

	/** Where a window is on the screen, its border left out, and how large. */
	record Place(int x, int y, int width, int height) {

		private static Place of(String said) {
			Map<String, Integer> geometry = said.lines().map(line -> line.split("="))
					.collect(Collectors.toMap(line -> line[0], line -> Integer.valueOf(line[1])));
			return new Place(geometry.get("X"), geometry.get("Y"), geometry.get("WIDTH"), geometry.get("HEIGHT"));
		}
	}

	/** The place of a window whose title matches. */
	static Place place(String title) throws IOException, InterruptedException {
		return Place.of(run("xdotool", "search", "--onlyvisible", "--name", title, "getwindowgeometry", "--shell"));
	}

	/** Makes a window as large as that, and moves it there: the border of the window manager goes to the corner. */
	static void put(String title, Place place) throws IOException, InterruptedException {
		search("--onlyvisible", "--name", title, "windowsize", "--sync", Integer.toString(place.width()), Integer.toString(place.height()),
				"windowmove", "--sync", Integer.toString(place.x()), Integer.toString(place.y()));
	}

	/** Comes back when something can be seen. */
	static void await(String what, Look look) throws IOException, InterruptedException {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
		while (!look.sees()) {
			assertTrue(System.nanoTime() < end, () -> "Waited in vain: " + what);
			pause();
		}
	}

	/**
	 * Comes back when a program has done and drawn what it was asked for: several times in a row the screen looked the same, and the
	 * program wanted no processor meanwhile, however little of one it gets beside others.
	 */
	static void rest(Process program) throws IOException, InterruptedException {
		Path now = Files.createTempFile("screen", ".ppm");
		Path before = Files.createTempFile("screen", ".ppm");
		try {
			int[] same = { 0 };
			Duration[] used = { Duration.ZERO };
			await("the screen comes to rest", () -> {
				run("import", "-window", "root", now.toString());
				Duration total = processor(program);
				boolean rests = total.minus(used[0]).compareTo(AT_REST) <= 0 && Files.mismatch(now, before) < 0;
				same[0] = rests ? same[0] + 1 : 0;
				used[0] = total;
				Files.copy(now, before, StandardCopyOption.REPLACE_EXISTING);
				return same[0] == LOOKS_AT_REST;
			});
		} finally {
			Files.delete(now);
			Files.delete(before);
		}
	}

	/** What a program has taken of the processor with all that it has started: the launcher of a package only waits for the product. */
	private static Duration processor(Process program) {
		return Stream.concat(Stream.of(program.toHandle()), program.descendants())
				.map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO)).reduce(Duration.ZERO, Duration::plus);
	}

	private static boolean pressAndLook(String keys, Look look) throws IOException, InterruptedException {
		press(keys);
		return isSeen(look);
	}

	/** Whether something can be seen within a moment. */
	private static boolean isSeen(Look look) throws IOException, InterruptedException {
		long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS);
		boolean there = look.sees();
		while (!there && System.nanoTime() < end) {
			pause();
			there = look.sees();
		}
		return there;
	}

	/** Between two looks: each is a program, and without a pause they would take a processor from the one that is looked at. */
	private static void pause() {
		LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS));
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

	/**
	 * Takes a picture of the screen, as soon as there is something to see, and keeps it beside the others.
	 *
	 * @return where it lies
	 */
	static Path picture(String name) throws IOException, InterruptedException {
		Path file = Path.of(System.getProperty("tftsr.screenshots")).resolve(name);
		Files.createDirectories(file.getParent());
		await("something is drawn", () -> {
			run("import", "-window", "root", file.toString());
			return Files.size(file) > EMPTY;
		});
		return file;
	}

	/** How many points of the screen have a colour, as 0xRRGGBB. */
	static long points(int colour) throws IOException, InterruptedException {
		Path file = Files.createTempFile("screen", ".png");
		try {
			run("import", "-window", "root", file.toString());
			BufferedImage image = ImageIO.read(file.toFile());
			int[] points = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
			return IntStream.of(points).filter(point -> (point & RGB) == colour).count();
		} finally {
			Files.delete(file);
		}
	}

	/** Takes a picture of the screen if it can: what failed is told by who failed. */
	static void pictureOfFailure(String name) throws IOException, InterruptedException {
		result(List.of("import", "-window", "root", Path.of(System.getProperty("tftsr.screenshots")).resolve(name).toString()));
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
