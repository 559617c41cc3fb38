package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tftsr.product.ScreenReader.assertButtonsHaveWords;
import static org.tftsr.product.ScreenReader.assertSaid;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.product.ScreenReader.Thing;

/**
 * What a screen reader is told of an open log, of its review and of the pages of an issue. Whatever closes is read last: SWT on GTK
 * crashes when it is asked once more for a control with a name of its own that is no longer there, as one of a dialog.
 */
@EnabledOnOs(OS.LINUX)
@OnScreen
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

	@Test
	void theFindBarAndAFilterSayWhatTheyAre() throws Exception {
		try (ScreenReader reader = new ScreenReader(folder, LOG + ".*TFTSR", "-openLog", log().toString())) {
			reader.await(thing -> thing.is("toggle button", "1 personal"));
			Screen.press("ctrl+f");
			Screen.type("queued");
			Screen.press("ctrl+Return");
			reader.await(thing -> thing.is("label", "In 1 line"));
			List<Thing> things = reader.await(thing -> thing.is("toggle button", "\u201cqueued\u201d"));
			assertButtonsHaveWords(things);
			assertSaid(things, "text", "Find in the log");
			for (String button : List.of("Find next", "Find previous", "Show only lines that have it", "Change this filter", "Remove")) {
				assertSaid(things, "button", button);
			}
			assertSaid(things, "toggle button", ".*");
			assertSaid(things, "toggle button", "Aa");
		}
	}

	private Path log() throws Exception {
		return Files.writeString(folder.resolve(LOG),
				"2026-03-01 10:00:00 INFO  started\n2026-03-01 10:00:01 WARN  mail to jane.doe@example.com queued\n"
						+ "2026-03-01 10:00:02 ERROR cannot write /data/orders: No space left on device\n");
	}

	@Test
	@LongRunning("a log, its bars and its dialogs say what they are")
	void aReviewSaysWhatItsButtonsDoAndWhichTextIsWhich() throws Exception {
		try (ScreenReader reader = new ScreenReader(folder, LOG + ".*TFTSR", "-openLog", log().toString())) {
			// nothing is asked yet: what a reader has looked at, and is closed or covered now, ends the product
			reader.rest();
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
			// nothing is asked yet: what a reader has looked at, and is closed or covered now, ends the product
			reader.rest();
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
	@LongRunning("a log, its bars and its dialogs say what they are")
	void everyPageOfAnIssueSaysWhatItShows() throws Exception {
		Product product = Product.ready(folder.resolve("data"));
		String issue = product.run("--json", "triage", "--title", TITLE, log().toString()).ok().json().getAsJsonObject()
				.getAsJsonObject("issue").get("id").getAsString();
		try (ScreenReader reader = new ScreenReader(folder, TITLE, "-openIssue", issue)) {
			List<Thing> overview = page(reader, thing -> thing.is("button", "Accept"));
			for (String tab : List.of("Overview", "Logs", "5 Whys", "Timeline", "Documents", "Chat")) {
				assertSaid(overview, "page tab", tab);
			}
			assertSaid(overview, "label", "Title:");
			assertSaid(overview, "label", "Description:");
			assertSaid(overview, "text", "Title:");
			assertSaid(overview, "combo box", "Severity:");
			assertSaid(overview, "text", "Filter issues");
			assertSaid(overview, "table", "Issues");
			Screen.press("alt+Next");
			List<Thing> logs = page(reader, thing -> thing.is("table cell", "unchanged"));
			assertSaid(logs, "table cell", LOG);
			assertSaid(logs, "table", "Logs");
			assertSaid(logs, "table", "Evidence from the Selected Log");
			for (String column : List.of("Name", "Lines", "File")) {
				assertSaid(logs, "table column header", column);
			}
			assertSaid(logs, "label", "Select a log to see what points to it");
			Screen.press("alt+Next");
			List<Thing> whys = page(reader, thing -> thing.is("list item", "Why 1:"));
			assertSaid(whys, "tree", "5 Whys, cards: ");
			assertSaid(whys, "button", "Compare Evidence");
			Screen.press("alt+Next");
			List<Thing> timeline = page(reader, thing -> thing.is("table cell", "Issue created"));
			assertSaid(timeline, "table", "Timeline");
			assertSaid(timeline, "table column header", "What happened");
			assertSaid(timeline, "button", "Add Event");
			Screen.press("alt+Next");
			List<Thing> documents = page(reader, thing -> thing.is("button", "Export"));
			for (String button : List.of("Generate Again", "Post-Mortem", "Edit", "Publish")) {
				assertSaid(documents, "button", button);
			}
			Screen.press("alt+Next");
			assertSaid(page(reader, thing -> thing.is("button", "Ask AI")), "text", "Nothing has been asked about this issue yet");
		}
	}

	@Test
	@LongRunning("theKeyboardGoesThroughALogFromItsBarToItsText")
	void theKeyboardGoesThroughAnIssueAsItIsRead() throws Exception {
		Product product = Product.ready(folder.resolve("data"));
		String issue = product.run("--json", "triage", "--title", TITLE, log().toString()).ok().json().getAsJsonObject()
				.getAsJsonObject("issue").get("id").getAsString();
		try (ScreenReader reader = new ScreenReader(folder, TITLE, "-openIssue", issue)) {
			reader.rest();
			List<String> order = reader.order(keys("shift+Tab", 2, "Tab", 11));
			assertFollow(order, List.of("text Title:", "combo box Severity:", "combo box Status:", "combo box Domain:", "text Description:"));
			assertFollow(order, List.of("button Accept", "button Edit\u2026", "text Add Why\u2026"));
		}
	}

	@Test
	void theKeyboardGoesThroughALogFromItsBarToItsText() throws Exception {
		try (ScreenReader reader = new ScreenReader(folder, LOG + ".*TFTSR", "-openLog", log().toString())) {
			reader.await(thing -> thing.is("toggle button", "1 personal"));
			List<String> order = reader.order(keys("shift+Tab", 2, "Tab", 2));
			assertFollow(order, List.of("button Levels", "panel Levels over time", "text Text of " + LOG));
		}
	}

	private static List<String> keys(String back, int backwards, String on, int forwards) {
		List<String> keys = new ArrayList<>(Collections.nCopies(backwards, back));
		keys.addAll(Collections.nCopies(forwards, on));
		return keys;
	}

	/** What begins so has the keyboard, one right after the other. */
	private static void assertFollow(List<String> order, List<String> wanted) {
		assertTrue(IntStream.rangeClosed(0, order.size() - wanted.size())
				.anyMatch(at -> IntStream.range(0, wanted.size()).allMatch(i -> order.get(at + i).startsWith(wanted.get(i)))),
				() -> wanted + " in " + order);
	}

	private static List<Thing> page(ScreenReader reader, Predicate<Thing> shown) throws Exception {
		List<Thing> things = reader.await(shown);
		assertButtonsHaveWords(things);
		return things;
	}
}
