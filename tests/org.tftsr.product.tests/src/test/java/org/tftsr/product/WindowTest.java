package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The window of the standalone product: it starts, shows what it was asked for, and closes, with no error in its log. */
@EnabledOnOs(OS.LINUX)
@OnScreen
class WindowTest {

	private static final String TITLE = "Checkout is down";
	private static final String WORDS_OF_TITLE = "checkout is";
	private static final String LOG = "checkout-service.log";
	private static final String STARTING = "^Starting TFTSR";
	private static final String EMPTY = "^TFTSR *$";
	private static final String REFUSED = "TFTSR cannot start";
	private static final int LEFT = 90;
	private static final int TOP = 70;
	private static final int WIDTH = 1010;
	private static final int HEIGHT = 720;

	private static final Pattern ENTRY = Pattern.compile("^!ENTRY ", Pattern.MULTILINE);

	@TempDir
	private Path folder;

	@Test
	void opensOnAnIssueAndClosesCleanly() throws Exception {
		Path data = folder.resolve("data");
		Sample sample = Sample.named("checkout-outage");
		String issue = new Product(data).run("--json", "triage", "--title", TITLE,
				sample.logs().get(0).toString()).ok().json().getAsJsonObject().getAsJsonObject("issue").get("id")
				.getAsString();

		Process product = start(data, "-openIssue", issue);
		try {
			Screen.awaitWindow(TITLE);
			Screen.picture("product-window.png");
			Screen.activate(TITLE);
			Screen.close(product);
			assertEquals(0, product.exitValue());
		} finally {
			product.destroyForcibly();
		}
		assertEquals("", Screen.said(folder.resolve("said")));
		assertNoErrors(data);
		assertNothingInClear(data, sample);
	}

	/** The workbench keeps the last choices and what was typed for each in a file of its workspace. */
	@Test
	void quickAccessRemembersNoTitle() throws Exception {
		Path data = folder.resolve("data");
		Sample sample = Sample.named("checkout-outage");
		String issue = new Product(data).run("--json", "issue", "create", TITLE).ok().json().getAsJsonObject().get("id").getAsString();
		Process product = start(data, "-openIssue", issue);
		try {
			Screen.awaitWindow(TITLE);
			Screen.rest(product);
			assertHandsOver(data, "-openLog", sample.logs().get(0).toString());
			Screen.awaitWindow(LOG);
			Screen.rest(product);
			for (String words : List.of("maximize active", WORDS_OF_TITLE)) {
				Screen.activate(LOG);
				Screen.pressUntil("ctrl+3", Screen.window("^Find Actions"));
				Screen.rest(product);
				Screen.type(words);
				Screen.rest(product);
				Screen.pressUntil("Return", Screen.noWindow("^Find Actions"));
			}
			Screen.awaitWindow(TITLE);
			Screen.activate(TITLE);
			Screen.close(product);
		} finally {
			product.destroyForcibly();
		}
		assertNoErrors(data);
		assertNothingInClear(data, sample);
		String settings = Files.readString(data.resolve("workspace/.metadata/.plugins/org.eclipse.ui.workbench/dialog_settings.xml"));
		assertTrue(settings.contains("maximize active"), "what is of others stays: " + settings);
	}

	/** As a desktop does with files that were selected together. */
	@Test
	@LongRunning("showsWhatALaterStartIsHanded")
	void opensAllLogsThatItIsHanded() throws Exception {
		Path data = folder.resolve("data");
		Path other = Files.copy(Sample.named("checkout-outage").logs().get(0), folder.resolve("night shift.log"));
		Process product = start(data, "-openLog", Sample.named("checkout-outage").logs().get(0).toString(), other.toString());
		try {
			Screen.awaitWindow("night shift.log");
			Screen.rest(product);
			Screen.activate("night shift.log");
			Screen.press("ctrl+Prior");
			Screen.awaitWindow(LOG);
			Screen.close(product);
		} finally {
			product.destroyForcibly();
		}
		assertNoErrors(data);
	}

	/** As the desktop does with a log while the window is there, and with the entry of its menu. */
	@Test
	void showsWhatALaterStartIsHanded() throws Exception {
		Path data = folder.resolve("data");
		Path other = Files.copy(Sample.named("checkout-outage").logs().get(0), folder.resolve("night shift, später.log"));
		Process first = start(data, "-openLog", Sample.named("checkout-outage").logs().get(0).toString());
		try {
			Screen.awaitWindow(LOG);
			Screen.rest(first);
			Path door = data.resolve("workspace/.metadata/.window");
			assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(door)));
			Screen.run("xdotool", "search", "--onlyvisible", "--name", LOG, "windowminimize", "--sync");
			Screen.await("nothing of it is seen", Screen.noWindow(LOG));
			assertHandsOver(data, "-openLog", other.toString());
			Screen.await("it is in front", () -> Screen.run("xdotool", "getactivewindow", "getwindowname").contains("night shift"));
			Screen.run("xdotool", "search", "--onlyvisible", "--name", "night shift", "windowminimize", "--sync");
			assertHandsOver(data, "-openLog");
			Screen.await("it is in front again", () -> Screen.run("xdotool", "getactivewindow", "getwindowname").contains("night shift"));
			Screen.picture("product-handed-over.png");
			Screen.activate("night shift");
			Screen.close(first);
			assertEquals(List.of(), names(door));
		} finally {
			first.destroyForcibly();
		}
		assertNoErrors(data);
	}

	private void assertHandsOver(Path data, String... arguments) throws Exception {
		Process second = start(data, arguments);
		try {
			assertTrue(second.waitFor(1, TimeUnit.MINUTES), "the second start still runs");
			assertEquals(0, second.exitValue());
		} finally {
			second.destroyForcibly();
		}
	}

	private static List<String> names(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).toList();
		}
	}

	/** Two that the desktop starts at once: the one that comes first takes the log of the other when it has a window. */
	@Test
	void twoStartsAtOnceAreOneWindow() throws Exception {
		Path data = folder.resolve("data");
		Path other = Files.copy(Sample.named("checkout-outage").logs().get(0), folder.resolve("night shift.log"));
		List<Process> both = List.of(start(data, "-openLog", Sample.named("checkout-outage").logs().get(0).toString()),
				start(data, "-openLog", other.toString()));
		try {
			Screen.await("one of them has ended", () -> both.stream().filter(Process::isAlive).count() == 1);
			Process window = both.stream().filter(Process::isAlive).findFirst().orElseThrow();
			Screen.rest(window);
			Screen.activate("night shift|" + LOG);
			Screen.pressUntil("ctrl+Prior", Screen.window(LOG));
			Screen.pressUntil("ctrl+Prior", Screen.window("night shift"));
			Screen.close(window);
			assertEquals(List.of(0, 0), both.stream().map(Process::exitValue).toList());
		} finally {
			both.forEach(Process::destroyForcibly);
		}
		assertNoErrors(data);
	}

	/** As an IDE has the lock that was started on it. */
	@Test
	void saysWhereAnotherProgramHasItsWorkspace() throws Exception {
		Path data = folder.resolve("data");
		Path lock = Files.createDirectories(data.resolve("workspace/.metadata")).resolve(".lock");
		try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock held = channel.lock()) {
			assertTrue(held.isValid());
			Process second = start(data);
			try {
				Screen.awaitWindow(REFUSED);
				Screen.picture("product-second-window.png");
				Screen.activate(REFUSED);
				Screen.pressUntil("Return", () -> second.waitFor(1, TimeUnit.SECONDS));
				assertEquals(0, second.exitValue());
			} finally {
				second.destroyForcibly();
			}
		}
	}

	@Test
	void comesBackWithItsPlaceItsSizeAndItsLog() throws Exception {
		Path data = folder.resolve("data");
		Process before = start(data, "-openLog", Sample.named("checkout-outage").logs().get(0).toString());
		Screen.Place place;
		try {
			Screen.awaitWindow(LOG);
			Screen.rest(before);
			Screen.put(LOG, new Screen.Place(LEFT, TOP, WIDTH, HEIGHT));
			place = Screen.place(LOG);
			Screen.activate(LOG);
			Screen.close(before);
		} finally {
			before.destroyForcibly();
		}
		assertEquals(List.of(WIDTH, HEIGHT), List.of(place.width(), place.height()));

		Process after = start(data);
		try {
			Screen.awaitWindow(LOG);
			assertEquals(place, Screen.place(LOG));
			// what is closed while the platform still starts, it complains of
			Screen.rest(after);
			Screen.activate(LOG);
			Screen.close(after);
		} finally {
			after.destroyForcibly();
		}
		assertNoErrors(data);
	}

	/** As the platform offers after a change of the theme. */
	@Test
	@LongRunning("comesBackWithItsPlaceItsSizeAndItsLog")
	void startsAgainWhenItIsTold() throws Exception {
		Path data = folder.resolve("data");
		Process before = start(data, "-openLog", Sample.named("checkout-outage").logs().get(0).toString());
		try {
			Screen.awaitWindow(LOG);
			Screen.rest(before);
			Screen.activate(LOG);
			Screen.pressUntil("ctrl+3", Screen.window("^Find Actions"));
			Screen.rest(before);
			Screen.type("Restart");
			Screen.rest(before);
			Screen.pressUntil("Return", () -> !before.isAlive());
			assertEquals(0, before.exitValue());
		} finally {
			before.destroyForcibly();
		}
		Screen.awaitWindow(LOG);
		ProcessHandle after = ProcessHandle.allProcesses().filter(process -> process.info().commandLine().orElse("").contains(data.toString()))
				.findFirst().orElseThrow();
		after.destroy();
		after.onExit().get(1, TimeUnit.MINUTES);
		assertNoErrors(data);
	}

	/** By the script in the product, to which a link leads, with the options of its eclipse.ini. */
	@Test
	@LongRunning("opensOnAnIssueAndClosesCleanly")
	void showsAPictureUntilItsWindowIsThere() throws Exception {
		Path data = folder.resolve("data");
		Path script = Product.launcher().getParent().resolveSibling("tftsr-window");
		Path link = Files.createSymbolicLink(Files.createDirectories(folder.resolve("bin")).resolve("tftsr"),
				Path.of("../to the script"));
		Files.createSymbolicLink(folder.resolve("to the script"), script);
		ProcessBuilder start = new ProcessBuilder(link.toString(), "-data", data.resolve("workspace").toString());
		start.environment().putAll(Map.of("JAVA_HOME", System.getProperty("java.home"), "TFTSR_DATA_DIR", data.toString(), "JAVA_TOOL_OPTIONS",
				"-Dtftsr.welcome=never -Dtftsr.vault.setup=keyfile"));
		Process product = start.redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start();
		try {
			// a search that waits looks twice a second, and might miss it
			Screen.await("the picture", Screen.window(STARTING));
			Screen.picture("product-starting.png");
			Screen.await("the picture goes", Screen.noWindow(STARTING));
			Screen.awaitWindow(EMPTY);
			String line = product.info().commandLine().orElseThrow();
			assertTrue(line.contains(" -Dosgi.dataAreaRequiresExplicitInit=true ") && line.contains(" -Xmx1g "), line);
			Screen.rest(product);
			Screen.activate(EMPTY);
			Screen.close(product);
			assertEquals(0, product.exitValue());
		} finally {
			product.destroyForcibly();
		}
		assertNoErrors(data);
	}

	@Test
	void theScriptAsksForAJavaThatIsNewEnough() throws Exception {
		Path script = Product.launcher().getParent().resolveSibling("tftsr-window");
		Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
		Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"17.0.9\" 2023-10-17' >&2\n");
		Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
		ProcessBuilder start = new ProcessBuilder(script.toString());
		start.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
		Process refused = start.redirectErrorStream(true).start();
		String said = new String(refused.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertEquals(1, refused.waitFor());
		assertTrue(said.contains("too old") && said.contains("Install Java 21"), said);
	}

	/** What is wrong with the id stands in the window. */
	@Test
	void anIdOfNoIssueDoesNotEndTheStart() throws Exception {
		Path data = folder.resolve("data");
		Process product = start(data, "-openIssue", "INC0012345");
		try {
			Screen.awaitWindow("^Problem Occurred");
			Screen.picture("product-no-id.png");
			Screen.activate("^Problem Occurred");
			Screen.pressUntil("Escape", Screen.noWindow("^Problem Occurred"));
			Screen.activate(EMPTY);
			Screen.close(product);
			assertEquals(0, product.exitValue());
		} finally {
			product.destroyForcibly();
		}
	}

	private Process start(Path data, String... arguments) throws IOException {
		List<String> command = command(data);
		command.add("-nosplash");
		command.addAll(List.of(arguments));
		return launch(command);
	}

	private static List<String> command(Path data) throws IOException {
		List<String> command = new ArrayList<>(Product.java());
		command.addAll(List.of("-Dtftsr.data=" + data, "-Dtftsr.welcome=never", "-Dosgi.dataAreaRequiresExplicitInit=true", "-jar",
				Product.launcher().toString(), "-data", data.resolve("workspace").toString()));
		return command;
	}

	private Process launch(List<String> command) throws IOException {
		return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start();
	}

	private static void assertNoErrors(Path data) throws IOException {
		Path log = data.resolve("workspace/.metadata/.log");
		String told = Files.exists(log) ? Files.readString(log) : "";
		assertFalse(ENTRY.splitAsStream(told).skip(1).anyMatch(entry -> !isOfItsStart(entry)), () -> "the error log has entries: " + told);
	}

	/**
	 * On a busy machine a window is closed, though it rests and answers, before the platform has told all of itself that it has started,
	 * which it does on a thread of its own; that it could not, it tells its log, and nothing that is seen of it says when it has.
	 */
	private static boolean isOfItsStart(String entry) {
		return entry.startsWith("org.eclipse.equinox.event ") && entry.contains("/appStartupComplete]") && entry.contains("Device is disposed");
	}

	/**
	 * Neither the database, nor what the workbench keeps of windows, editors and preferences, nor temporary files hold anything of
	 * the issue in clear. What the triage was asked to write has the title, and no sensitive value either.
	 */
	private static void assertNothingInClear(Path data, Sample sample) throws IOException {
		List<String> found = new ArrayList<>();
		try (Stream<Path> files = Files.walk(data)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				List<String> values = new ArrayList<>(sample.planted());
				if (!file.startsWith(data.resolve("exports"))) {
					values.addAll(List.of(TITLE, WORDS_OF_TITLE));
				}
				byte[] content = Files.readAllBytes(file);
				String text = new String(content, StandardCharsets.ISO_8859_1) + new String(content, StandardCharsets.UTF_16LE);
				values.stream().filter(text::contains).forEach(value -> found.add(data.relativize(file) + ": " + value));
			}
		}
		assertEquals(List.of(), found);
	}
}
