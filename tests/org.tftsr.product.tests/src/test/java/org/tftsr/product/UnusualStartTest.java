package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program for Linux where something is not as usual: it does what it can, and says in plain words what it cannot. */
@EnabledOnOs(OS.LINUX)
@OnScreen
class UnusualStartTest {

	private static final String LOG = "größe.log";
	/** The system tells the title of a window in an encoding of its own. */
	private static final String TITLE = "^gr.*e\\.log";
	private static final String CACHES = "XDG_CACHE_HOME";
	private static final String HOME = "HOME";

	@TempDir
	private Path folder;

	private PackagedProgram program;

	@BeforeEach
	void unpack() throws Exception {
		program = new PackagedProgram(Packages.unpack(Files.createDirectories(folder.resolve("My Prögrams"))).resolve("bin/tftsr"), folder);
	}

	/** As from a service, or a shell on another machine that brings no language along, or one that is not there. */
	@ParameterizedTest
	@ValueSource(strings = "C")
	void opensALogWithLettersThatTheLocaleDoesNotHave(String locale) throws Exception {
		Path log = Files.copy(Sample.named("checkout-outage").logs().getFirst(), folder.resolve(LOG));
		Process window = program.window(Map.of("LC_ALL", locale), "-openLog", log.toString());
		try {
			Screen.awaitWindow(TITLE);
			Screen.rest(window);
			Screen.picture("program-in-locale-%s.png".formatted(locale));
			Screen.activate(TITLE);
			Screen.close(window);
			assertEquals(0, window.exitValue(), program.said());
		} finally {
			window.destroyForcibly();
		}
		assertEquals("", program.said());
	}

	@ParameterizedTest
	@ValueSource(strings = "xx_YY.UTF-8")
	@LongRunning("the same in the locale C")
	void opensALogWithLettersThatTheLocaleDoesNotHaveNorIsThere(String locale) throws Exception {
		opensALogWithLettersThatTheLocaleDoesNotHave(locale);
	}

	@Test
	void saysThatThereIsNoDisplay() throws Exception {
		assertRefuses(Map.of("DISPLAY", "", "WAYLAND_DISPLAY", ""), "no display");
		assertRefuses(Map.of("DISPLAY", ":9999", "WAYLAND_DISPLAY", ""), "no display");
	}

	@Test
	void saysWhichLibraryIsMissing() throws Exception {
		Path broken = Files.createDirectories(folder.resolve("libraries"));
		Files.writeString(broken.resolve("libgtk-3.so.0"), "none");
		assertRefuses(Map.of("LD_LIBRARY_PATH", broken.toString()), "libgtk-3.so.0");
	}

	/** As for the user of a service, who has no folder; root may write anywhere, but not below a file. */
	@Test
	void saysWhereItCannotWriteAndWhatHelps() throws Exception {
		String nowhere = Files.writeString(folder.resolve("file"), "").resolve("home").toString();
		Product commands = program.commands().with(HOME, nowhere);
		Product.Run refused = commands.run("--version");
		assertEquals(1, refused.code());
		assertTrue(refused.err().contains(nowhere + "/.cache/tftsr/") && refused.err().contains(CACHES), refused::err);
		assertRefuses(Map.of(HOME, nowhere), CACHES);

		Path caches = folder.resolve("my caches");
		Product chosen = program.commands().with(HOME, nowhere).with(CACHES, caches.toString());
		assertTrue(chosen.run("--version").ok().out().startsWith("TFTSR "));
		assertTrue(Files.isDirectory(caches.resolve("tftsr").resolve(Product.version()).resolve("org.eclipse.osgi")), "not where it was told");
	}

	/** In words, and in no log that somebody would have to find. */
	private void assertRefuses(Map<String, String> variables, String words) throws Exception {
		Process window = program.window(variables);
		try {
			assertTrue(window.waitFor(1, TimeUnit.MINUTES), "it still runs");
			assertEquals(1, window.exitValue(), program.said());
			assertTrue(program.said().contains(words), program.said());
			assertFalse(program.said().contains("See the log file"), program.said());
		} finally {
			window.destroyForcibly();
		}
		assertEquals(0, logs(), "logs in the cache");
	}

	private long logs() throws IOException {
		Path caches = folder.resolve("home/.cache/tftsr").resolve(Product.version());
		if (!Files.exists(caches)) {
			return 0;
		}
		try (Stream<Path> files = Files.list(caches)) {
			return files.filter(file -> file.toString().endsWith(".log")).count();
		}
	}
}
