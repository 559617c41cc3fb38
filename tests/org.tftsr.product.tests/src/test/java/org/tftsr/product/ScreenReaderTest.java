package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a screen reader is told of an open log, by the accessibility bus of Linux. The bus is asked once in the life of a process:
 * SWT on GTK crashes when what a screen reader has looked at is closed (eclipse.platform.swt, issue 2845), so that this is no part
 * of the tests that go on in one window.
 */
@EnabledOnOs(OS.LINUX)
class ScreenReaderTest {

	private static final String LOG = "service.log";
	private static final int COLUMNS = 5;
	private static final String NO_BUS = "the accessibility bus does not know the product; is there a session bus? ";
	/** Roles of buttons, in the words of old and new versions of the bus. */
	private static final Set<String> BUTTONS = Set.of("button", "push button", "toggle button", "check box", "radio button");

	@TempDir
	private Path folder;

	/**
	 * Something on the screen.
	 *
	 * @param role        what it is
	 * @param name        what it is called; may be empty
	 * @param description what else is told, as a tool tip, which a reader says where there is no name; may be empty
	 * @param focused     whether it has the keyboard
	 */
	private record Thing(String role, String name, String description, boolean focused) {

		static Thing of(String line) {
			String[] cells = line.split("\t", COLUMNS);
			return new Thing(cells[1], cells[2], cells[3], cells[4].contains("focused"));
		}

		String words() {
			return name.isEmpty() ? description : name;
		}
	}

	@Test
	void everythingAroundALogHasARoleAndWords() throws Exception {
		Path log = Files.writeString(folder.resolve(LOG),
				"2026-03-01 10:00:00 INFO  started\n2026-03-01 10:00:01 WARN  mail to jane.doe@example.com queued\n");
		List<Thing> things = thingsAround(log);
		List<Thing> nameless = things.stream()
				.filter(thing -> BUTTONS.contains(thing.role()) && thing.words().isEmpty()).toList();
		assertEquals(List.of(), nameless);
		assertSaid(things, "text", "Text of " + LOG);
		assertSaid(things, "toggle button", "1 personal");
		assertSaid(things, "button", "Next Finding");
		assertSaid(things, "button", "Levels");
		assertSaid(things, "toggle button", "Show levels over time");
		assertSaid(things, "panel", "Levels over time");
		assertTrue(things.stream().anyMatch(thing -> thing.focused() && thing.words().equals("Text of " + LOG)),
				() -> "the text is seen to have the keyboard: " + things);
	}

	private static void assertSaid(List<Thing> things, String role, String words) {
		assertTrue(things.stream().anyMatch(thing -> thing.role().endsWith(role) && thing.words().startsWith(words)),
				() -> role + " " + words + " in " + things);
	}

	private List<Thing> thingsAround(Path log) throws Exception {
		List<String> command = new ArrayList<>(Product.java());
		command.addAll(List.of("-Dtftsr.data=" + folder.resolve("data"), "-Dtftsr.vault.setup=keyfile",
				"-Dosgi.dataAreaRequiresExplicitInit=true", "-jar", Product.launcher().toString(), "-nosplash", "-data",
				folder.resolve("workspace").toString(), "-openLog", log.toString()));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(folder.resolve("said").toFile());
		builder.environment().remove("NO_AT_BRIDGE");
		Process product = builder.start();
		try {
			Screen.awaitWindow(LOG + ".*TFTSR");
			Screen.activate("TFTSR");
			return read(product.pid());
		} finally {
			product.destroyForcibly().waitFor();
		}
	}

	private List<Thing> read(long process) throws Exception {
		Path script = folder.resolve("accessible-tree.py");
		try (InputStream source = ScreenReaderTest.class.getResourceAsStream("accessible-tree.py")) {
			Files.copy(source, script);
		}
		List<String> command = List.of("/usr/bin/python3", script.toString(), Long.toString(process));
		Screen.Result read = Screen.result(command);
		if (read.exitValue() != 0 && read.said().contains("gi.")) {
			throw skipped("python3-gi and gir1.2-atspi-2.0 are missing: " + read.said());
		}
		if (read.said().contains("accessibility bus")) {
			throw skipped(NO_BUS + read.said());
		}
		assertEquals(0, read.exitValue(), () -> command + ": " + read.said());
		List<Thing> things = read.said().lines().map(Thing::of).toList();
		if (things.isEmpty()) {
			throw skipped(NO_BUS);
		}
		return things;
	}

	private static RuntimeException skipped(String why) {
		System.err.println("NOT TESTED, what a screen reader is told: " + why);
		return abort(why);
	}
}
