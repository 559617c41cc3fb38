package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tftsr.product.ScreenReader.assertButtonsHaveWords;
import static org.tftsr.product.ScreenReader.assertSaid;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.tftsr.product.ScreenReader.Thing;

/**
 * What a screen reader is told of an open log, of its review and of the pages of an issue. Whatever closes is read last: SWT on GTK
 * crashes when it is asked once more for a control with a name of its own that is no longer there, as one of a dialog.
 */
@EnabledOnOs(OS.LINUX)
@ResourceLock(Screen.LOCK)
class ScreenReaderTest {

	private static final String LOG = "service.log";
	private static final String TITLE = "Orders fail";

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

	private Path log() throws Exception {
		return Files.writeString(folder.resolve(LOG),
				"2026-03-01 10:00:00 INFO  started\n2026-03-01 10:00:01 WARN  mail to jane.doe@example.com queued\n"
						+ "2026-03-01 10:00:02 ERROR cannot write /data/orders: No space left on device\n");
	}

	@Test
	void aReviewSaysWhatItsButtonsDoAndWhichTextIsWhich() throws Exception {
		try (ScreenReader reader = new ScreenReader(folder, LOG + ".*TFTSR", "-openLog", log().toString())) {
			reader.await(thing -> thing.is("toggle button", "1 personal"));
			Screen.press("ctrl+alt+r");
			List<Thing> things = reader.await(thing -> thing.is("label", "1 finding"));
			assertButtonsHaveWords(things);
			for (String button : List.of("Apply to Issue", "Keep", "Replace", "Next", "Previous")) {
				assertSaid(things, "button", button);
			}
			assertSaid(things, "text", "Original");
			assertSaid(things, "text", "Redacted");
			assertSaid(things, "table column header", "Replacement");
			assertSaid(things, "table cell", "[EMAIL-1]");
		}
	}

	@Test
	void aDialogOfALogSaysWhatItIsAndWhatItsButtonsDo() throws Exception {
		try (ScreenReader reader = new ScreenReader(folder, LOG + ".*TFTSR", "-openLog", log().toString())) {
			reader.await(thing -> thing.is("toggle button", "1 personal"));
			Screen.press("ctrl+t");
			List<Thing> things = reader.await(thing -> thing.is("frame", "Go to Time") || thing.is("dialog", "Go to Time"));
			assertButtonsHaveWords(things);
			assertSaid(things, "button", "OK");
			assertSaid(things, "button", "Cancel");
			assertTrue(things.stream().anyMatch(thing -> thing.focused() && thing.role().equals("text")),
					() -> "what is to be typed has the keyboard: " + things);
		}
	}

	@Test
	void everyPageOfAnIssueSaysWhatItShows() throws Exception {
		Product product = Product.ready(folder.resolve("data"));
		String issue = product.run("--json", "triage", "--title", TITLE, log().toString()).ok().json().getAsJsonObject()
				.getAsJsonObject("issue").get("id").getAsString();
		try (ScreenReader reader = new ScreenReader(folder, TITLE, "-openIssue", issue)) {
			assertPage(reader, thing -> thing.is("button", "Accept"), "page tab", "Overview");
			Screen.press("alt+Next");
			assertPage(reader, thing -> thing.is("list item", "Why 1:"), "tree", "5 Whys, cards: ");
			Screen.press("alt+Next");
			assertPage(reader, thing -> thing.is("button", "Add Event"), "table column header", "What happened");
			Screen.press("alt+Next");
			assertPage(reader, thing -> thing.is("button", "Export"), "button", "Post-Mortem");
			Screen.press("alt+Next");
			assertPage(reader, thing -> thing.is("button", "Ask AI"), "label", "Nothing has been asked about this issue yet");
		}
	}

	private static void assertPage(ScreenReader reader, Predicate<Thing> shown, String role, String words) throws Exception {
		List<Thing> things = reader.await(shown);
		assertButtonsHaveWords(things);
		assertSaid(things, role, words);
	}
}
