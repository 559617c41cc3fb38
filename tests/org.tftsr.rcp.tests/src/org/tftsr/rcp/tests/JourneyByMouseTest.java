package org.tftsr.rcp.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyTreeRepository;
import org.tftsr.testsupport.LongRunning;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.ChosenFile;
import org.tftsr.ui.testsupport.Keyboard;
import org.tftsr.ui.testsupport.Mouse;
import org.tftsr.ui.testsupport.Substitute;
import org.tftsr.ui.testsupport.Themes;
import org.tftsr.ui.testsupport.Workbench;

/**
 * The way through the product from nothing to a post-mortem in a file, by the mouse of a person: a new issue, a log of it, its review,
 * a why with evidence, the document. The keyboard only types what a person has to say.
 */
@EnabledOnOs(OS.LINUX)
class JourneyByMouseTest extends WindowTest {

	private static final String LOG = "checkout-service.log";
	private static final String QUESTION = "Why did checkout fail?";
	/** From 0, of what the editor shows at first. */
	private static final int LINE = 3;

	@TempDir
	private Path folder;

	@Test
	@LongRunning("the same way in the dark theme")
	void fromNothingToAPostmortemInTheLightTheme() throws Exception {
		Themes.show(Themes.LIGHT);
		fromNothingToAPostmortem("Clicked in light", "mouse-light-");
	}

	@Test
	void fromNothingToAPostmortemInTheDarkTheme() throws Exception {
		Themes.show(Themes.DARK);
		fromNothingToAPostmortem("Clicked in dark", "mouse-dark-");
	}

	private void fromNothingToAPostmortem(String title, String picture) throws Exception {
		FormEditor editor = newIssue(title);
		UUID issue = issueOf(editor);
		addLog(issue, picture);
		review(title, issue, picture);
		addEvidence(title, issue);
		clickTab(title);
		clickTab("5 Whys");
		Job.getJobManager().join(JobFamilies.ISSUES, null);
		Workbench.settle();
		Workbench.screenshot(picture + "whys");
		Path file = folder.resolve("post-mortem.md");
		exportPostmortem(file, picture);
		String document = Files.readString(file);
		assertTrue(document.contains(QUESTION), document);
		assertTrue(document.contains(LOG + ":" + (LINE + 1)), document);
		assertEquals(List.of(), Sample.secretsIn(document));
	}

	private static FormEditor newIssue(String title) throws Exception {
		Mouse.click(tool("New Issue"));
		Shell wizard = Workbench.dialog("New Issue");
		Mouse.click(field(wizard));
		Keyboard.press("ctrl+a");
		Keyboard.type(title);
		click(wizard, "Finish");
		Workbench.waitUntilClosed(wizard);
		Workbench.waitFor("the issue is open", () -> issueEditor().filter(editor -> title.equals(editor.getTitle())).isPresent());
		return Workbench.ui(() -> issueEditor().orElseThrow());
	}

	/** Adds the log on the overview, and opens it from the list of logs. */
	private static void addLog(UUID issue, String picture) throws Exception {
		Substitute chooser = ChosenFile.of(Sample.log());
		try {
			Workbench.waitFor("logs can be added", () -> Workbench.link("Add Log Files").isPresent());
			Mouse.click(Workbench.ui(() -> Workbench.link("Add Log Files").orElseThrow()));
			Workbench.waitFor("the log is there", () -> Workbench.link(LOG).isPresent());
		} finally {
			chooser.close();
		}
		assertEquals(List.of(LOG), detail(issue).logFiles().stream().map(LogFile::name).toList());
		Workbench.screenshot(picture + "overview");
		clickTab("Logs");
		Workbench.waitFor("the log is listed", () -> logs().isPresent());
		Workbench.screenshot(picture + "logs");
		Mouse.click(Workbench.ui(() -> logs().orElseThrow()), 0, true);
		Workbench.waitFor("the log is open", () -> Workbench.page().getActiveEditor() instanceof ITextEditor editor
				&& LOG.equals(editor.getTitle()));
		Workbench.settle();
	}

	/** The table of logs, once there is one. On the user interface thread. */
	private static Optional<Table> logs() {
		return Workbench.find(Table.class, table -> table.getItemCount() == 1 && LOG.equals(table.getItem(0).getText()));
	}

	/** Reviews what is found in the log and lets the issue have the redacted copy. */
	private static void review(String title, UUID issue, String picture) throws Exception {
		Mouse.click(tool("Review"));
		Workbench.waitFor("the review is done", () -> Workbench.says(Workbench.window().getShell(), " findings, 0 kept")
				&& Workbench.findButton(Workbench.window().getShell(), "Apply to Issue\u2026").filter(Control::isEnabled).isPresent());
		Workbench.screenshot(picture + "review");
		click(Workbench.ui(() -> Workbench.window().getShell()), "Apply to Issue\u2026");
		pick(title);
		Workbench.waitFor("the copy is there", () -> Workbench.link("The log is part of the").isPresent());
		assertTrue(detail(issue).logFiles().getFirst().redacted());
	}

	/** Picks the issue of that title in the dialog that asks for one. */
	private static void pick(String title) throws Exception {
		Shell dialog = Workbench.dialog("Add to Issue");
		Workbench.waitFor("the issue can be picked", () -> Workbench.find(dialog, Table.class, table -> row(table, title) >= 0).isPresent());
		Table issues = Workbench.ui(() -> Workbench.find(dialog, Table.class, table -> true).orElseThrow());
		Mouse.click(issues, Workbench.ui(() -> row(issues, title)), false);
		click(dialog, "Add");
		Workbench.waitUntilClosed(dialog);
	}

	private static int row(Table table, String start) {
		return IntStream.range(0, table.getItemCount()).filter(row -> table.getItem(row).getText().startsWith(start)).findFirst().orElse(-1);
	}

	/** Makes a line of the log the evidence of a new why. */
	private static void addEvidence(String title, UUID issue) throws Exception {
		clickTab(LOG);
		Workbench.waitFor("the log is in front", () -> Workbench.page().getActiveEditor() instanceof ITextEditor);
		Workbench.settle();
		StyledText text = Workbench.ui(() -> (StyledText) Workbench.page().getActiveEditor().getAdapter(Control.class));
		Point line = Workbench.ui(() -> {
			Rectangle start = text.getTextBounds(text.getOffsetAtLine(LINE), text.getOffsetAtLine(LINE) + 1);
			return new Point(start.x + 2, start.y + start.height / 2);
		});
		Mouse.click(text, line, 1);
		Mouse.choose(text, line, "Add as Evidence\u2026");
		pick(title);
		Shell why = Workbench.dialog("Add as Evidence");
		Mouse.click(field(why));
		Keyboard.type(QUESTION);
		click(why, "Add");
		Workbench.waitUntilClosed(why);
		Job.getJobManager().join(JobFamilies.TRIAGE, null);
		Why added = Services.get(WhyTreeRepository.class).tree(issue).whys().getFirst();
		assertEquals(QUESTION, added.question());
		assertEquals(LOG + ":" + (LINE + 1), added.evidence().getFirst().place());
	}

	private static void exportPostmortem(Path file, String picture) throws Exception {
		Shell window = Workbench.ui(() -> Workbench.window().getShell());
		clickTab("Documents");
		Workbench.waitFor("it can be written", () -> Workbench.findButton(window, "Post-Mortem").filter(Control::isEnabled).isPresent());
		click(window, "Post-Mortem");
		Workbench.waitFor("it can be exported", () -> Workbench.findButton(window, "Export\u2026").filter(Control::isEnabled).isPresent());
		Workbench.waitFor("it can be read", () -> preview().contains(QUESTION));
		Workbench.screenshot(picture + "document");
		Substitute chooser = ChosenFile.of(file);
		try {
			click(window, "Export\u2026");
			Workbench.waitFor("it is written", () -> Files.exists(file));
		} finally {
			chooser.close();
		}
	}

	private static IssueDetail detail(UUID issue) throws Exception {
		return Services.get(IssueRepository.class).find(issue).orElseThrow();
	}

	private static void click(Shell shell, String label) throws Exception {
		Workbench.waitFor(label, () -> Workbench.findButton(shell, label).filter(Control::isEnabled).isPresent());
		Button button = Workbench.ui(() -> Workbench.button(shell, label));
		Mouse.click(button);
	}

	/** The first field of a dialog that one line can be typed into and that is not there to search. */
	private static Text field(Shell dialog) throws Exception {
		return Workbench.ui(() -> Workbench.find(dialog, Text.class, text -> text.getEditable() && text.isEnabled()
				&& (text.getStyle() & SWT.SINGLE) != 0 && (text.getStyle() & SWT.SEARCH) == 0).orElseThrow());
	}

	private static ToolItem tool(String start) throws Exception {
		Workbench.waitFor("the button " + start, () -> tools(start).isPresent());
		return Workbench.ui(() -> tools(start).orElseThrow());
	}

	private static Optional<ToolItem> tools(String start) {
		return Workbench.find(ToolBar.class, bar -> tool(bar, start).isPresent()).flatMap(bar -> tool(bar, start));
	}

	private static Optional<ToolItem> tool(ToolBar bar, String start) {
		return Stream.of(bar.getItems()).filter(item -> item.getToolTipText() != null && item.getToolTipText().startsWith(start)).findFirst();
	}

	/** Clicks the tab of an editor or of a page of one. */
	private static void clickTab(String label) throws Exception {
		Workbench.waitFor("the tab " + label, () -> tab(label).isPresent());
		Mouse.click(Workbench.ui(() -> tab(label).orElseThrow()));
	}

	private static Optional<CTabItem> tab(String label) {
		return Workbench.find(CTabFolder.class, folder -> tab(folder, label).isPresent()).flatMap(folder -> tab(folder, label));
	}

	private static Optional<CTabItem> tab(CTabFolder folder, String label) {
		return Stream.of(folder.getItems()).filter(item -> item.getText().replaceFirst("^\\*", "").equals(label)).findFirst();
	}
}
