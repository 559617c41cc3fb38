package org.tftsr.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What every source file keeps to. */
class SourceRulesTest {

	private static final int LINES_AT_MOST = 450;
	private static final Pattern OWN_CONTENTS = Pattern.compile(" class \\w+ extends (Dialog|TrayDialog|TitleAreaDialog|StatusDialog|WizardPage|PreferencePage)\\b");

	private final List<BundleProject> bundles = Checkout.bundles();
	private final List<Path> bundleSources = bundles.stream().flatMap(bundle -> bundle.sources().stream()).toList();
	private final List<Path> testSources = Checkout.files(Checkout.ROOT.resolve("tests"),
			file -> file.toString().endsWith(".java"));

	@Test
	void coloursComeFromTheTheme() {
		// a log may name colours of its own, which are computed there to fit those of the theme
		List<Path> others = bundleSources.stream().filter(file -> !file.getParent().endsWith("ui/logs/internal/ansi")).toList();
		assertEquals(List.of(), Checkout.matches(others,
				"new (RGBA?|Color)\\(|SWT\\.COLOR_(DARK_)?(RED|GREEN|BLUE|YELLOW|MAGENTA|CYAN|GR[AE]Y|BLACK|WHITE)"));
	}

	/** In high contrast, what the platform has for links and for what matters less may be unreadable. */
	@Test
	void colouredWordsAreMadeWhereHighContrastIsThoughtOf() {
		List<Path> others = bundleSources.stream().filter(file -> file.toString().matches(".*/org\\.tftsr\\.(ui|rcp)[./].*"))
				.filter(file -> !file.endsWith("org/tftsr/ui/Links.java") && !file.endsWith("org/tftsr/ui/ThemeColors.java")).toList();
		assertEquals(List.of(), Checkout.matches(others, "new (PreferenceLinkArea|Link)\\(|(QUALIFIER|ERROR)_COLOR\\b"), "use Links and ThemeColors");
	}

	/** Whoever sets other letters for texts, headings or dialogs gets them here, too. */
	@Test
	void fontsComeFromTheRegistry() {
		assertEquals(List.of(), Checkout.matches(bundleSources, "new Font(Data)?\\("));
	}

	/** The platform gives it to what it makes itself; {@code PseudoLocaleTest} finds in the window what has it not. */
	@Test
	void dialogsAndPagesInThemHaveTheDialogFont() {
		List<Path> careless = bundleSources.stream().filter(file -> {
			String source = String.join("\n", Checkout.lines(file));
			return OWN_CONTENTS.matcher(source).find() && !source.contains("applyDialogFont(");
		}).toList();
		assertEquals(List.of(), careless, "call Dialog.applyDialogFont once all is made");
	}

	/** Letters may be large; what has none, as an icon, has its size from a name of its own. */
	@Test
	void heightsOfTextsGrowWithTheLetters() {
		List<Path> userInterface = bundleSources.stream().filter(file -> file.toString().matches(".*/org\\.tftsr\\.(ui|rcp)[./].*")).toList();
		assertEquals(List.of(), Checkout.matches(userInterface,
				"(HEIGHT|heightHint|minimumHeight) = \\d{2,};|\\.(hint|minSize)\\([^()]*, *\\d{2,}\\)"), "use TextHeight");
	}

	/** Quick Access is the active shell of what it executes, and gone by then. */
	@Test
	void commandsOpenNothingOverAWindowThatMayBeGone() {
		assertEquals(List.of(), Checkout.matches(bundleSources, "HandlerUtil\\.getActiveShell"), "use the shell of the workbench window");
	}

	@Test
	void noExceptionIsSwallowed() {
		assertEquals(List.of(), Checkout.matches(bundleSources, "catch \\([^)]*\\) *\\{ *\\}"));
	}

	/** The error log is not encrypted, and a message may hold anything: a path, what a user wrote, a part of a log. */
	@Test
	void noMessageOfAnExceptionGoesIntoTheErrorLog() {
		assertEquals(List.of(), Checkout.matches(bundleSources, "ILog\\.get\\(\\)\\.\\w+\\(.*(getMessage\\(\\)|, e)\\)"), "use Problems.wordless");
	}

	@Test
	void rowsOfVirtualTablesAreKeptFromTheTheme() {
		List<Path> careless = bundleSources.stream().filter(file -> {
			String source = String.join("\n", Checkout.lines(file));
			return source.contains("SWT.VIRTUAL |") && !source.contains("VirtualRows.keepUnstyled(");
		}).toList();
		assertEquals(List.of(), careless, "a change of the theme may crash");
	}

	@Test
	void testsWaitForEventsAndNeverSleep() {
		List<Path> others = testSources.stream().filter(file -> !file.endsWith("SourceRulesTest.java")).toList();
		assertEquals(List.of(), Checkout.matches(others, "Thread\\.sleep|TimeUnit\\.\\w+\\.sleep"));
	}

	/** A script that two have changed does not start with what both have written; nobody else would notice that in a build. */
	@Test
	void nothingIsLeftOfAConflict() {
		List<Path> texts = Stream.of("bundles", "docs", "features", "releng", "target-platform", "tests")
				.flatMap(folder -> Checkout.files(Checkout.ROOT.resolve(folder), SourceRulesTest::isText).stream()).toList();
		assertTrue(texts.stream().anyMatch(file -> file.endsWith("releng/bench")));
		assertEquals(List.of(), Checkout.matches(texts, "^(<{7}|>{7}|={7}$)"));
	}

	private static boolean isText(Path file) {
		return file.getFileName().toString().matches("[^.]+|.*\\.(java|xml|properties|md|MF|sh|sql|css|js|json|product|txt)");
	}

	@Test
	void filesStayShort() {
		List<String> longFiles = new ArrayList<>();
		Stream.concat(bundleSources.stream(), testSources.stream()).forEach(file -> {
			int lines = Checkout.lines(file).size();
			if (lines > LINES_AT_MOST) {
				longFiles.add(Checkout.ROOT.relativize(file) + ": " + lines);
			}
		});
		assertEquals(List.of(), longFiles);
	}

	@Test
	void everyProjectHasTheSameEclipseSettings() throws IOException {
		List<Path> settings = Checkout.files(Checkout.ROOT.resolve("releng/eclipse-settings"), file -> true);
		assertTrue(settings.size() > 1);
		List<String> different = new ArrayList<>();
		for (BundleProject project : Stream.concat(bundles.stream(), Checkout.testBundles().stream()).toList()) {
			for (Path wanted : settings) {
				Path actual = project.folder().resolve(".settings").resolve(wanted.getFileName());
				if (!Files.exists(actual) || Files.mismatch(wanted, actual) >= 0) {
					different.add(project.name() + ": " + wanted.getFileName() + " (run releng/sync-settings)");
				}
			}
		}
		assertEquals(List.of(), different);
	}

	@Test
	void everyBundleHasTests() {
		List<String> tested = Checkout.testBundles().stream().map(BundleProject::name).toList();
		List<String> untested = bundles.stream().map(BundleProject::name)
				.filter(name -> !tested.contains(name + ".tests")).filter(name -> !TESTED_THROUGH_THE_PRODUCT.contains(name))
				.toList();
		assertEquals(List.of(), untested);
	}

	/** Tested where they can be seen: in the built product and in the windows of the other user interface tests. */
	private static final List<String> TESTED_THROUGH_THE_PRODUCT = List.of("org.tftsr.cli", "org.tftsr.help",
			"org.tftsr.ui", "org.tftsr.ui.console");
}
