package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewerExtension2;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.testsupport.ChosenFile;
import org.tftsr.ui.testsupport.Substitute;

/** The user's own highlights. */
class HighlightsTest extends WorkbenchTest {

	private static final String PAGE = "org.tftsr.ui.logs.preferences.highlights"; //$NON-NLS-1$

	@Test
	void whatARuleFindsHasItsLookAndNothingElse() throws Exception {
		rules("<rule text='warn' color='ORANGE' on='true'/>"); //$NON-NLS-1$
		openPlanted();
		int warn = PlantedLog.offsetOf("WARN"); //$NON-NLS-1$
		Workbench.await("the highlight", () -> Boolean.valueOf(background(warn) != null)); //$NON-NLS-1$
		assertEquals(color("1.back"), background(warn)); //$NON-NLS-1$
		assertNull(background(warn + 5));
		Workbench.screenshot("log-highlights"); //$NON-NLS-1$
	}

	/** As where findings are marked before the bars over the text have found their places. */
	@Test
	void whatIsPresentedAnewWhileNothingOfItIsSeenHasItsLookOnceItIsSeen() throws Exception {
		rules("<rule text='warn' color='ORANGE' on='true'/>"); //$NON-NLS-1$
		String before = "nothing to see here\n".repeat(15); //$NON-NLS-1$
		IEditorPart editor = Workbench.open(Workbench.file("service.log", utf8(before + PlantedLog.TEXT))); //$NON-NLS-1$
		int warn = before.length() + PlantedLog.offsetOf("WARN"); //$NON-NLS-1$
		Workbench.await("the highlight", () -> Boolean.valueOf(background(warn) != null)); //$NON-NLS-1$
		Workbench.ui(() -> {
			StyledText text = Workbench.textOf();
			Point size = text.getSize();
			text.setSize(size.x, 1);
			((ITextViewerExtension2) editor.getAdapter(ITextOperationTarget.class)).invalidateTextPresentation(warn, 4);
			text.setSize(size);
			return text;
		});
		Workbench.await("the highlight is there again", () -> Boolean.valueOf(background(warn) != null)); //$NON-NLS-1$
	}

	@Test
	void theUpperRuleWins() throws Exception {
		rules("<rule text='ERR' matchCase='true' color='RED' on='true'/>" //$NON-NLS-1$
				+ "<rule text='login (failed|refused)' regex='true' wholeLine='true' color='BLUE' on='true'/>" //$NON-NLS-1$
				+ "<rule text='10:00:03' color='GREEN'/>"); //$NON-NLS-1$
		openPlanted();
		int error = PlantedLog.offsetOf("ERROR"); //$NON-NLS-1$
		Workbench.await("the highlights", () -> Boolean.valueOf(background(error) != null)); //$NON-NLS-1$
		assertEquals(color("0.back"), background(error)); //$NON-NLS-1$
		assertEquals(color("5.back"), background(error + 4)); //$NON-NLS-1$
		assertEquals(color("5.back"), background(PlantedLog.offsetOf("10:00:03"))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Test
	void anExpressionThatBacktracksWithoutEndIsGivenUp() throws Exception {
		rules("<rule text='(a+)+$' regex='true' color='RED' on='true'/>" //$NON-NLS-1$
				+ "<rule text='start' color='BLUE' on='true'/>"); //$NON-NLS-1$
		Workbench.open(Workbench.file("slow.log", utf8("start " + "a".repeat(4000) + "b\n"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		Workbench.await("the other rule", () -> Boolean.valueOf(background(0) != null)); //$NON-NLS-1$
	}

	/** An expression that repeats a group needs a deep stack in a long line. */
	@Test
	void anExpressionThatGoesTooDeepIsGivenUp() throws Exception {
		rules("<rule text='&quot;(?:[^&quot;\\\\]|\\\\.)*&quot;' regex='true' color='RED' on='true'/>" //$NON-NLS-1$
				+ "<rule text='start' color='BLUE' on='true'/>"); //$NON-NLS-1$
		Workbench.open(Workbench.file("deep.log", utf8("start \"short\" \"" + "a".repeat(12_000) + "\"\n\"short\"\n" + "\n".repeat(500)))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
		Workbench.await("the other rule", () -> Boolean.valueOf(background(0) != null)); //$NON-NLS-1$
		assertNull(background(7), "of an expression that is given up nothing is shown"); //$NON-NLS-1$
		assertNotNull(background(12_000 + "start \"short\" \"\"\n\"".length()), "it is shown in other lines"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Test
	void allThatIsShownOfALongLineIsLookedThrough() throws Exception {
		rules("<rule text='late' color='RED' on='true'/>"); //$NON-NLS-1$
		Workbench.open(Workbench.file("wide.log", utf8("x".repeat(16_000) + " late\n"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		Workbench.settle();
		assertNull(background(16_001), "nobody sees it"); //$NON-NLS-1$
		Workbench.ui(() -> {
			Workbench.textOf().setHorizontalIndex(15_980);
			return null;
		});
		Workbench.await("the highlight", () -> Boolean.valueOf(background(16_001) != null)); //$NON-NLS-1$
		assertNull(background(15_999));
	}

	/** Whatever of it is found by a job, a page of such lines is there at once. */
	@Test
	void aPageOfLongLinesGetsItsHighlightsInTheEnd() throws Exception {
		rules("<rule text='w+ord' regex='true' color='RED' on='true'/><rule text='other' color='BLUE' on='true'/>"); //$NON-NLS-1$
		Workbench.open(Workbench.file("wide.log", utf8(("word " + "w ".repeat(6_000) + '\n').repeat(40)))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		Workbench.await("the highlight of the first line", () -> Boolean.valueOf(background(0) != null)); //$NON-NLS-1$
		Workbench.await("that of one further down", () -> Boolean.valueOf(background(20 * 12_006) != null)); //$NON-NLS-1$
		assertNull(background(20 * 12_006 + 5));
	}

	/** What is known of the lines that are seen is kept, and they are not looked through for ever. */
	@Test
	void moreLongLinesThanAreRememberedAreLookedThroughOnce() throws Exception {
		rules("<rule text='w+ord' regex='true' color='RED' on='true'/>"); //$NON-NLS-1$
		StringBuilder lines = new StringBuilder();
		for (int line = 100; line < 600; line++) {
			lines.append("word ").append(line).append(" w".repeat(8_000)).append('\n'); //$NON-NLS-1$ //$NON-NLS-2$
		}
		set(LogViewerIds.SIZE_LIMIT, "16"); //$NON-NLS-1$
		Workbench.open(Workbench.file("tall.log", utf8(lines.toString()))); //$NON-NLS-1$
		Workbench.await("the highlight of the first line", () -> Boolean.valueOf(background(0) != null)); //$NON-NLS-1$
		Workbench.ui(() -> {
			StyledText text = Workbench.textOf();
			text.setSize(text.getSize().x, 400 * text.getLineHeight());
			return text;
		});
		int last = 399 * lines.indexOf("word 101"); //$NON-NLS-1$
		org.tftsr.ui.testsupport.Workbench.waitFor("that of the last one", () -> isHighlighted(last)); //$NON-NLS-1$
		org.tftsr.ui.testsupport.Workbench.waitFor("nothing is looked for", () -> Stream.of(Job.getJobManager().find(JobFamilies.LOGS)) //$NON-NLS-1$
				.noneMatch(job -> "Highlighting".equals(job.getName()))); //$NON-NLS-1$
		assertNotNull(background(0));
		assertNotNull(background(last));
	}

	/** On the user interface thread. */
	private static boolean isHighlighted(int offset) {
		StyleRange style = Workbench.textOf().getStyleRangeAtOffset(offset);
		return style != null && style.background != null;
	}

	/** Such an expression matches nothing at nearly every place. */
	@Test
	void anExpressionThatMatchesNothingTooFindsWhatItDoes() throws Exception {
		rules("<rule text='(WARN)?' regex='true' color='ORANGE' on='true'/>"); //$NON-NLS-1$
		openPlanted();
		int warn = PlantedLog.offsetOf("WARN"); //$NON-NLS-1$
		Workbench.await("the highlight", () -> Boolean.valueOf(background(warn) != null)); //$NON-NLS-1$
		assertNull(background(warn + 5));
		assertNull(background(0));
	}

	@Test
	void aRuleIsMadeOnThePreferencePage() throws Exception {
		openPlanted();
		int peer = PlantedLog.offsetOf("peer"); //$NON-NLS-1$
		Dialog page = page();
		Button add = page.button("New\u2026"); //$NON-NLS-1$
		Dialog rule = Workbench.dialog("New Highlight", () -> { //$NON-NLS-1$
			add.notifyListeners(SWT.Selection, new Event());
			return add;
		});
		Button regex = rule.button("Regular expression"); //$NON-NLS-1$
		Workbench.ui(() -> {
			regex.setSelection(true);
			return regex;
		});
		rule.fill("Text:", "pee("); //$NON-NLS-1$ //$NON-NLS-2$
		assertTrue(rule.says("The expression cannot be used: Unclosed group"), "says what is wrong"); //$NON-NLS-1$ //$NON-NLS-2$
		assertFalse(Workbench.ui(rule.button("OK")::isEnabled)); //$NON-NLS-1$
		rule.fill("Text:", "pe+r"); //$NON-NLS-1$ //$NON-NLS-2$
		rule.press("OK"); //$NON-NLS-1$
		page.press("Apply and Close"); //$NON-NLS-1$
		Workbench.await("the highlight", () -> Boolean.valueOf(background(peer) != null)); //$NON-NLS-1$
		assertEquals(color("2.back"), background(peer)); //$NON-NLS-1$
		assertTrue(InstanceScope.INSTANCE.getNode(LogViewerIds.BUNDLE).get(LogViewerIds.HIGHLIGHT_RULES, "") //$NON-NLS-1$
				.contains("pe+r"), "the rule is kept"); //$NON-NLS-1$ //$NON-NLS-2$
		assertTrue(Files.readString(kept()).contains("pe+r"), "also where the program is killed then"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Where the platform has the preferences of the Log Viewer on the disk. */
	private static Path kept() {
		return Path.of(Platform.getStateLocation(Platform.getBundle("org.eclipse.core.runtime")).toOSString(), //$NON-NLS-1$
				".settings", LogViewerIds.BUNDLE + ".prefs"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Test
	void rulesAreOrderedAndRemovedOnThePreferencePage() throws Exception {
		rules("<rule text='peer' color='RED' on='true'/><rule text='peer 192' color='BLUE' on='true'/>"); //$NON-NLS-1$
		openPlanted();
		int peer = PlantedLog.offsetOf("peer"); //$NON-NLS-1$
		awaitBackground(peer, "0.back"); //$NON-NLS-1$
		Dialog page = page();
		selectRule(page, 1);
		page.press("Up"); //$NON-NLS-1$
		page.press("Apply and Close"); //$NON-NLS-1$
		awaitBackground(peer, "5.back"); //$NON-NLS-1$
		page = page();
		selectRule(page, 0);
		page.press("Remove"); //$NON-NLS-1$
		page.press("Apply and Close"); //$NON-NLS-1$
		awaitBackground(peer, "0.back"); //$NON-NLS-1$
	}

	private static void awaitBackground(int offset, String part) throws Exception {
		RGB wanted = color(part);
		Workbench.await("the look " + part, () -> Boolean.valueOf(wanted.equals(background(offset)))); //$NON-NLS-1$
	}

	private static void selectRule(Dialog page, int index) throws Exception {
		Table rules = page.the(Table.class);
		Workbench.ui(() -> {
			rules.setSelection(index);
			rules.notifyListeners(SWT.Selection, new Event());
			return rules;
		});
	}

	@Test
	void rulesGoToAFileAndComeFromIt(@TempDir Path folder) throws Exception {
		openPlanted();
		int peer = PlantedLog.offsetOf("peer"); //$NON-NLS-1$
		Path file = folder.resolve("highlights.xml"); //$NON-NLS-1$
		try (Substitute chosen = ChosenFile.of(file)) {
			rules("<rule text='pe+r' regex='true' color='RED' on='true'/>"); //$NON-NLS-1$
			Dialog page = page();
			page.press("Export\u2026"); //$NON-NLS-1$
			page.press("Cancel"); //$NON-NLS-1$
			rules(""); //$NON-NLS-1$
			Workbench.await("no highlight", () -> Boolean.valueOf(background(peer) == null)); //$NON-NLS-1$
			page = page();
			page.press("Import\u2026"); //$NON-NLS-1$
			page.press("Apply and Close"); //$NON-NLS-1$
		}
		Workbench.await("the highlight", () -> Boolean.valueOf(background(peer) != null)); //$NON-NLS-1$
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(List.of(file), files.toList(), "nothing half-written stays"); //$NON-NLS-1$
		}
	}

	@Test
	void aFileForRulesIsCalledAsSuchFilesAre(@TempDir Path folder) throws Exception {
		openPlanted();
		Path file = folder.resolve("rules.xml"); //$NON-NLS-1$
		try (Substitute chosen = ChosenFile.of(folder.resolve("rules"))) { //$NON-NLS-1$
			rules("<rule text='peer' color='RED' on='true'/>"); //$NON-NLS-1$
			Dialog page = page();
			page.press("Export\u2026"); //$NON-NLS-1$
			try (Stream<Path> files = Files.list(folder)) {
				assertEquals(List.of(file), files.toList());
			}
			Files.writeString(file, "other"); //$NON-NLS-1$
			Button export = page.button("Export\u2026"); //$NON-NLS-1$
			Workbench.dialog("Export Highlights", () -> { //$NON-NLS-1$
				export.notifyListeners(SWT.Selection, new Event());
				return export;
			}).press("No"); //$NON-NLS-1$
			assertEquals("other", Files.readString(file)); //$NON-NLS-1$
			page.press("Cancel"); //$NON-NLS-1$
		}
	}

	private static Dialog page() throws Exception {
		return Workbench.dialog("Preferences", () -> PreferencesUtil.createPreferenceDialogOn(null, PAGE, null, null).open()); //$NON-NLS-1$
	}

	private static void rules(String rules) throws Exception {
		set(LogViewerIds.HIGHLIGHT_RULES,
				"<?xml version=\"1.0\" encoding=\"UTF-8\"?><highlightRules>" + rules + "</highlightRules>"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static RGB background(int offset) throws Exception {
		StyleRange[] style = new StyleRange[1];
		Workbench.ui(() -> {
			style[0] = Workbench.textOf().getStyleRangeAtOffset(offset);
			return Boolean.TRUE;
		});
		return style[0] == null || style[0].background == null ? null : style[0].background.getRGB();
	}

	private static RGB color(String part) throws Exception {
		return Workbench.ui(() -> PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry()
				.getRGB("org.tftsr.ui.logs.highlight." + part)); //$NON-NLS-1$
	}
}
