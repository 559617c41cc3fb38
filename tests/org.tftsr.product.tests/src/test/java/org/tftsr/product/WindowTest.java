package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
	private static final String LOG = "checkout-service.log";
	private static final String STARTING = "^Starting TFTSR";
	private static final String EMPTY = "^TFTSR *$";
	private static final String REFUSED = "TFTSR cannot start";
	private static final int LEFT = 90;
	private static final int TOP = 70;
	private static final int WIDTH = 1010;
	private static final int HEIGHT = 720;

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

	/** As a desktop does with files that were selected together. */
	@Test
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

	@Test
	void isTheOnlyOneOfItsWorkspace() throws Exception {
		Path data = folder.resolve("data");
		Process first = start(data, "-openLog", Sample.named("checkout-outage").logs().get(0).toString());
		try {
			Screen.awaitWindow(LOG);
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
			assertTrue(first.isAlive());
			Screen.activate(LOG);
			Screen.close(first);
		} finally {
			first.destroyForcibly();
		}
		assertNoErrors(data);
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

	@Test
	void showsAPictureUntilItsWindowIsThere() throws Exception {
		Path data = folder.resolve("data");
		Process product = launch(command(data));
		try {
			// a search that waits looks twice a second, and might miss it
			Screen.await("the picture", Screen.window(STARTING));
			Screen.picture("product-starting.png");
			Screen.await("the picture goes", Screen.noWindow(STARTING));
			Screen.awaitWindow(EMPTY);
			Screen.rest(product);
			Screen.activate(EMPTY);
			Screen.close(product);
			assertEquals(0, product.exitValue());
		} finally {
			product.destroyForcibly();
		}
		assertNoErrors(data);
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
		assertFalse(Files.exists(log) && Files.readString(log).contains("!ENTRY"), () -> "the error log has entries: " + read(log));
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
					values.add(TITLE);
				}
				byte[] content = Files.readAllBytes(file);
				String text = new String(content, StandardCharsets.ISO_8859_1) + new String(content, StandardCharsets.UTF_16LE);
				values.stream().filter(text::contains).forEach(value -> found.add(data.relativize(file) + ": " + value));
			}
		}
		assertEquals(List.of(), found);
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			return e.toString();
		}
	}
}
