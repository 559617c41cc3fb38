package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tftsr.product.ScreenReader.assertButtonsHaveWords;
import static org.tftsr.product.ScreenReader.assertSaid;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.tftsr.product.ScreenReader.Thing;

/** What a screen reader is told of an open log. */
@EnabledOnOs(OS.LINUX)
@ResourceLock(Screen.LOCK)
class ScreenReaderTest {

	private static final String LOG = "service.log";

	@TempDir
	private Path folder;

	@Test
	void everythingAroundALogHasARoleAndWords() throws Exception {
		Path log = Files.writeString(folder.resolve(LOG),
				"2026-03-01 10:00:00 INFO  started\n2026-03-01 10:00:01 WARN  mail to jane.doe@example.com queued\n");
		try (ScreenReader reader = new ScreenReader(folder, LOG + ".*TFTSR", "-openLog", log.toString())) {
			List<Thing> things = reader.await(thing -> thing.is("toggle button", "1 personal"));
			assertButtonsHaveWords(things);
			assertSaid(things, "text", "Text of " + LOG);
			assertSaid(things, "button", "Next Finding");
			assertSaid(things, "button", "Levels");
			assertSaid(things, "toggle button", "Show levels over time");
			assertSaid(things, "panel", "Levels over time");
			assertTrue(things.stream().anyMatch(thing -> thing.focused() && thing.words().equals("Text of " + LOG)),
					() -> "the text is seen to have the keyboard: " + things);
		}
	}
}
