package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.product.KeyboardWalk.Stop;

/**
 * The keyboard goes through each page of the settings and its first tab, as they are read, and a screen reader is told of all that it
 * gets to. What the other tabs have is left out: of a tab that becomes the front one while its contents are loaded the bus does not always
 * tell; and that of Ollama gives way to how to install it, once that is known to be missing. The dialog is never closed: its pages are all there until the program ends.
 */
@EnabledOnOs(OS.LINUX)
@OnScreen
@LongRunning("AccessibleDialogsTest: dialogs and views by name")
class AccessibleSettingsTest {

	private static final String DIALOG = "^Preferences";
	private static final int MOST_ROUNDS = 3;

	@TempDir
	private Path folder;

	/**
	 * A page.
	 *
	 * @param keys  lead to it in the tree from the page before
	 * @param shown what the keyboard gets to, among others; first something that is not in a tab behind
	 */
	private record Page(List<String> keys, List<String> shown) {

		static Page next(String... shown) {
			return new Page(List.of("Down"), List.of(shown));
		}

		/** With pages below it, which come next. */
		static Page above(String... shown) {
			return new Page(List.of("Down", "plus"), List.of(shown));
		}
	}

	private static final List<Page> PAGES = List.of(new Page(List.of("plus", "Down"), List.of("table Providers", "button Add\u2026")),
			Page.above("text Confluence"), Page.next("text Client ID:", "password text Client secret:", "text Redirect address:"),
			Page.next("password text API token:", "text E-mail address:"), Page.next("password text Password:"),
			Page.above("check box Show line numbers", "radio button Text with personal data"), Page.next("table Rules", "button New\u2026"),
			Page.next("check box Work offline"), Page.next("combo box Model to fetch:"),
			Page.next("tree table Types that are looked for"),
			Page.next("text Update site:"), Page.next("text Back up the database"));

	@Test
	void everyPageOfTheSettings() throws Exception {
		Product.ready(folder.resolve("data"));
		try (ScreenReader reader = new ScreenReader(folder, "^TFTSR")) {
			reader.rest();
			reader.find("Preferences (TFTSR)", DIALOG);
			try (KeyboardWalk walk = reader.walk()) {
				page(walk, "check box Tell me of work");
				for (Page page : PAGES) {
					walk.go("shift+Tab", AccessibleSettingsTest::isTreeOfPages);
					for (String key : page.keys()) {
						Screen.press(key);
						reader.rest();
					}
					assertShown(walk, page(walk, page.shown().getFirst()), page.shown());
				}
			}
		}
	}

	/** The list of the pages is of the platform. */
	private static boolean isTreeOfPages(Stop stop) {
		return stop.role().startsWith("tree") && stop.words().isEmpty();
	}

	private static List<Stop> page(KeyboardWalk walk, String first) throws Exception {
		// what a page shows is read before
		walk.go("Tab", stop -> stop.said().startsWith(first));
		return walk.around(AccessibleSettingsTest::isTreeOfPages);
	}

	/** Goes around again where something is missing: both ways may have left out the same thing while the machine was busy. */
	private static void assertShown(KeyboardWalk walk, List<Stop> stops, List<String> wanted) throws Exception {
		List<Stop> told = stops;
		for (int again = 0; again < MOST_ROUNDS && !missing(told, wanted).isEmpty(); again++) {
			told = KeyboardWalk.fuller(told, walk.around(AccessibleSettingsTest::isTreeOfPages));
		}
		assertEquals(List.of(), missing(told, wanted), told::toString);
	}

	private static List<String> missing(List<Stop> stops, List<String> wanted) {
		return wanted.stream().filter(start -> stops.stream().noneMatch(stop -> stop.said().startsWith(start))).toList();
	}
}
