package org.tftsr.ui.issues.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.widgets.Form;
import org.junit.jupiter.api.Test;
import org.tftsr.core.document.DocumentRepository;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.issue.WhyChange;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.issue.WhyStep;
import org.tftsr.core.log.LogRepository;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Workbench;

class IssueEditorTest extends IssuesTest {

	@Test
	void savesTheTitleThatWasTyped() throws Exception {
		Issue issue = create("Before", Severity.MEDIUM, null);
		IEditorPart editor = openAndWait(issue);
		Text title = Workbench.ui(() -> titleField("Before"));
		Workbench.ui(() -> {
			title.setText("After");
			return Boolean.TRUE;
		});
		assertTrue(Workbench.ui(editor::isDirty));
		assertTrue(Workbench.ui(() -> Workbench.page().saveEditor(editor, false)));
		assertFalse(Workbench.ui(editor::isDirty));
		assertEquals("After", repository().find(issue.id()).orElseThrow().issue().title());
		assertEquals("After", Workbench.ui(editor::getTitle));
		waitForTitles("After");
	}

	@Test
	void keepsWhatIsTypedWhenSomebodyElseChangesTheIssue() throws Exception {
		Issue issue = create("Title", Severity.MEDIUM, null);
		IEditorPart editor = openAndWait(issue);
		Workbench.ui(() -> {
			titleField("Title").setText("Typed");
			return Boolean.TRUE;
		});
		repository().update(issue.id(), IssueChange.status(IssueStatus.INVESTIGATING));
		Workbench.waitFor("the new status", () -> Workbench
				.find(Combo.class, combo -> "Investigating".equals(combo.getText())).isPresent());
		assertEquals("Typed", Workbench.ui(() -> titleField("Typed").getText()));
		assertTrue(Workbench.ui(editor::isDirty));
	}

	@Test
	void doesNotReplaceATitleThatSomebodyElseGaveMeanwhileUnlessToldToTwice() throws Exception {
		Issue issue = create("Title", Severity.MEDIUM, null);
		IEditorPart editor = openAndWait(issue);
		type("Title", "Typed");
		repository().update(issue.id(), new IssueChange("Theirs", null, null, null, null, null, null));
		Workbench.waitFor("their title on the tab", () -> "Theirs".equals(editor.getTitle()));
		Workbench.ui(() -> Workbench.page().saveEditor(editor, false));
		assertEquals("Theirs", repository().find(issue.id()).orElseThrow().issue().title());
		assertTrue(Workbench.ui(editor::isDirty), "what was typed is still there");
		Job.getJobManager().join(JobFamilies.ISSUES, null);
		Workbench.waitFor("it can be saved", () -> Workbench.page().saveEditor(editor, false) && !editor.isDirty());
		assertEquals("Typed", repository().find(issue.id()).orElseThrow().issue().title());
		type("Typed", "Typed again");
		assertTrue(Workbench.ui(() -> Workbench.page().saveEditor(editor, false)));
		assertEquals("Typed again", repository().find(issue.id()).orElseThrow().issue().title(), "one's own change is no surprise");
	}

	@Test
	void opensAnIssueOnlyOnce() throws Exception {
		Issue issue = create("Once", Severity.LOW, null);
		openAndWait(issue);
		open(issue);
		Issue other = create("Other", Severity.LOW, null);
		openAndWait(other);
		assertEquals(2, Workbench.ui(() -> Workbench.page().getEditorReferences().length));
	}

	@Test
	void findsTheOpenEditorHoweverTheIssueIsNamed() throws Exception {
		Issue issue = create("Opened by its id", Severity.LOW, null);
		openAndWait(issue);
		waitForTitles("Opened by its id");
		Workbench.ui(() -> {
			select(0);
			return Boolean.TRUE;
		});
		Workbench.start(CommandIds.OPEN_ISSUE, Map.of());
		Issue other = create("Other", Severity.LOW, null);
		openAndWait(other);
		assertEquals(2, Workbench.ui(() -> Workbench.page().getEditorReferences().length));
	}

	/** The workbench would write the label of the editor, the title of the issue, into a file of its own. */
	@Test
	void leavesNothingInTheStateOfTheWorkbench() throws Exception {
		IEditorPart editor = openAndWait(create("Confidential", Severity.LOW, null));
		assertNull(Workbench.ui(() -> editor.getEditorInput().getPersistable()));
	}

	@Test
	void asksForTheAnswerBeforeAWhyIsAccepted() throws Exception {
		Issue issue = create("Why", Severity.LOW, null);
		repository().addWhy(issue.id(), null, "Why did it fail?", "", "", WhyState.PROPOSED);
		openAndWait(issue);
		Workbench.waitFor("the button", () -> accept() != null);
		accept("The disk was full.", "Cancel");
		assertEquals(WhyState.PROPOSED, repository().whys(issue.id()).getFirst().state());
		accept("", "OK");
		assertNotNull(Workbench.ui(IssueEditorTest::accept));
		accept("The disk was full.", "OK");
		Workbench.waitFor("no button", () -> accept() == null);
		WhyStep why = repository().whys(issue.id()).getFirst();
		assertEquals(WhyState.ACCEPTED, why.state());
		assertEquals("The disk was full.", why.answer());
	}

	/** Presses Accept, gives an answer in the dialog that opens, and closes it with a button. */
	private static void accept(String answer, String button) throws Exception {
		Workbench.click(Workbench.ui(IssueEditorTest::accept));
		Shell dialog = Workbench.dialog("Edit Why");
		Workbench.ui(() -> {
			((Text) dialog.getDisplay().getFocusControl()).setText(answer);
			return Boolean.TRUE;
		});
		Workbench.press(dialog, button);
		Workbench.waitUntilClosed(dialog);
	}

	@Test
	void showsAgainWhatWasTypedWhereSomebodyElseGaveAnAnswerMeanwhile() throws Exception {
		Issue issue = create("Why", Severity.LOW, null);
		WhyStep why = repository().addWhy(issue.id(), null, "Why did it fail?", "", "", WhyState.PROPOSED);
		openAndWait(issue);
		Workbench.waitFor("the button", () -> accept() != null);
		Workbench.click(Workbench.ui(IssueEditorTest::accept));
		Shell first = Workbench.dialog("Edit Why");
		type(first, "Mine");
		repository().updateWhy(why.id(), new WhyChange(null, "Theirs", null, null));
		Workbench.press(first, "OK");
		Workbench.waitUntilClosed(first);
		Shell again = Workbench.dialog("Edit Why");
		assertTrue(Workbench.ui(() -> texts(again).contains("Mine")), "what was typed is still there");
		assertTrue(Workbench.ui(() -> texts(again).stream().anyMatch(text -> text.contains("Theirs"))), "so is what they wrote");
		assertEquals("Theirs", repository().whys(issue.id()).getFirst().answer());
		Workbench.screenshot("why-conflict");
		Workbench.press(again, "OK");
		Workbench.waitUntilClosed(again);
		Job.getJobManager().join(JobFamilies.ISSUES, null);
		assertEquals("Mine", repository().whys(issue.id()).getFirst().answer(), "once told, it is replaced");
	}

	@Test
	void acceptsNoAnswerThatSomebodyElseChangedMeanwhile() throws Exception {
		Issue issue = create("Why", Severity.LOW, null);
		WhyStep why = repository().addWhy(issue.id(), null, "Why did it fail?", "The disk was full.", "", WhyState.PROPOSED);
		openAndWait(issue);
		Workbench.waitFor("the button", () -> accept() != null);
		// in one go, so that it is pressed before the editor shows what somebody else wrote
		WhyStep theirs = Workbench.ui(() -> {
			Button shown = accept();
			WhyStep changed = repository().updateWhy(why.id(), new WhyChange(null, "Nobody knows.", null, null));
			shown.notifyListeners(SWT.Selection, new Event());
			return changed;
		});
		Workbench.waitFor("their answer", () -> Workbench
				.find(Label.class, label -> "Nobody knows.".equals(label.getText())).isPresent());
		Job.getJobManager().join(JobFamilies.ISSUES, null);
		assertEquals(theirs, repository().whys(issue.id()).getFirst(), "nobody has accepted it");
	}

	/** What stands in the fields of a dialog. On the user interface thread. */
	private static List<String> texts(Shell dialog) {
		List<String> texts = new ArrayList<>();
		Workbench.find(dialog, Text.class, text -> {
			texts.add(text.getText());
			return false;
		});
		return texts;
	}

	private static void type(Shell dialog, String answer) throws Exception {
		Workbench.ui(() -> {
			((Text) dialog.getDisplay().getFocusControl()).setText(answer);
			return Boolean.TRUE;
		});
	}

	@Test
	void marksAProposedWhyUntilItIsAccepted() throws Exception {
		Issue issue = create("Why", Severity.LOW, null);
		repository().addWhy(issue.id(), null, "Why did it fail?", "The disk was full.", "app.log:7 No space left",
				WhyState.PROPOSED);
		openAndWait(issue);
		Workbench.waitFor("the button", () -> accept() != null);
		Workbench.screenshot("issue-editor");
		Workbench.click(Workbench.ui(IssueEditorTest::accept));
		Workbench.waitFor("no button", () -> accept() == null);
		assertEquals(WhyState.ACCEPTED, repository().whys(issue.id()).getFirst().state());
	}

	@Test
	void linksEvidenceThatLiesInALogOfTheIssue() throws Exception {
		Issue issue = create("Evidence", Severity.LOW, null);
		Services.get(LogRepository.class).add(issue.id(), "app 1.log", "/var/log/app 1.log", 10, "text/plain",
				"ab".repeat(32));
		repository().addWhy(issue.id(), null, "Why?", "", "app 1.log:7 No space left\nother.log:3 Elsewhere",
				WhyState.ACCEPTED);
		openAndWait(issue);
		Workbench.waitFor("the link", () -> Workbench.link("app 1.log:7").isPresent());
		assertTrue(Workbench.ui(() -> Workbench.link("other.log:3").isEmpty()));
		assertTrue(Workbench.ui(() -> Workbench
				.find(Label.class, label -> label.getText().equals("other.log:3 Elsewhere")).isPresent()));
	}

	@Test
	void evidenceThatIsTooLongEndsInAnEllipsisAndHasAllOfItAsItsTip() throws Exception {
		Issue issue = create("Long evidence", Severity.LOW, null);
		Services.get(LogRepository.class).add(issue.id(), "app.log", "/var/log/app.log", 10, "text/plain", "ab".repeat(32));
		String line = "No space left & nothing written " + "again ".repeat(200).strip();
		repository().addWhy(issue.id(), null, "Why?", "", "app.log:7 " + line + "\napp.log:8 Short & whole", WhyState.ACCEPTED);
		openAndWait(issue);
		Workbench.waitFor("the line", () -> excerpt(line).isPresent());
		Workbench.waitFor("it is cut", () -> excerpt(line).orElseThrow().getText().matches("No space left && nothing .*\u2026"));
		Workbench.screenshot("issue-evidence");
		assertTrue(Workbench.ui(() -> {
			Label shown = excerpt(line).orElseThrow();
			return shown.computeSize(SWT.DEFAULT, SWT.DEFAULT).x <= shown.getSize().x;
		}), "all that is shown has room");
		assertEquals("Short && whole", Workbench.ui(() -> excerpt("Short & whole").orElseThrow().getText()));
	}

	private static Optional<Label> excerpt(String line) {
		return Workbench.find(Label.class, label -> line.equals(label.getToolTipText()));
	}

	@Test
	void tellsLogsOfOneNameApartByTheirFolder() throws Exception {
		Issue issue = create("Pods", Severity.LOW, null);
		LogRepository logs = Services.get(LogRepository.class);
		logs.add(issue.id(), "app.log", "/var/log/pod-1/app.log", 10, "text/plain", "ab".repeat(32));
		logs.add(issue.id(), "app.log", "C:\\logs\\pod-2\\app.log", 10, "text/plain", "cd".repeat(32));
		repository().addWhy(issue.id(), null, "Why?", "",
				"pod-1/app.log:7 First\npod-2/app.log:8 Second\napp.log:9 Either", WhyState.ACCEPTED);
		openAndWait(issue);
		Workbench.waitFor("the links", () -> Workbench.link("pod-2/app.log:8").isPresent());
		assertEquals("Open /var/log/pod-1/app.log at this line",
				Workbench.ui(() -> Workbench.link("pod-1/app.log:7").orElseThrow().getToolTipText()));
		assertEquals("Open C:\\logs\\pod-2\\app.log at this line",
				Workbench.ui(() -> Workbench.link("pod-2/app.log:8").orElseThrow().getToolTipText()));
		assertTrue(Workbench.ui(() -> Workbench.link("app.log:9").isEmpty()), "either may be meant");
	}

	@Test
	void showsTheRootCauseAnalysis() throws Exception {
		Issue issue = create("Document", Severity.LOW, null);
		Services.get(DocumentRepository.class).create(issue.id(), DocumentType.RCA, "RCA",
				"# The heading\n\n<script>document.title='run'</script>\n");
		FormEditor editor = (FormEditor) openAndWait(issue);
		Workbench.ui(() -> editor.setActivePage("documents"));
		Workbench.waitFor("the document", () -> documentText().contains("The heading"));
		assertFalse(Workbench.ui(() -> documentText().contains("<script")) && Workbench.ui(IssueEditorTest::isBrowser));
		Workbench.screenshot("rca-page");
	}

	@Test
	void closesWhenTheIssueIsDeleted() throws Exception {
		Issue issue = create("Gone", Severity.LOW, null);
		openAndWait(issue);
		repository().delete(issue.id());
		Workbench.waitFor("no editor", () -> Workbench.page().getEditorReferences().length == 0);
	}

	@Test
	void keepsWhatWasTypedIntoADeletedIssueOnTheScreen() throws Exception {
		Issue issue = create("Gone", Severity.LOW, null);
		IEditorPart editor = openAndWait(issue);
		Workbench.ui(() -> {
			titleField("Gone").setText("Typed");
			return Boolean.TRUE;
		});
		repository().delete(issue.id());
		Workbench.waitFor("the message", () -> Workbench.find(Form.class,
				form -> form.getMessage() != null && form.getMessage().contains("deleted")).isPresent());
		assertTrue(Workbench.ui(editor::isDirty));
	}

	@Test
	void saysSoWhereThereIsNoSuchIssue() throws Exception {
		Issue issue = create("Short-lived", Severity.LOW, null);
		repository().delete(issue.id());
		Workbench.start(CommandIds.OPEN_ISSUE, Map.of(CommandIds.ISSUE_ID, issue.id().toString()));
		Workbench.waitFor("the message", () -> Workbench.find(Form.class,
				form -> form.getMessage() != null && form.getMessage().contains("deleted")).isPresent());
	}

	private static Text titleField(String title) {
		return Workbench.find(Text.class, text -> title.equals(text.getText())).orElseThrow();
	}

	private static void type(String before, String after) throws Exception {
		Workbench.ui(() -> {
			titleField(before).setText(after);
			return Boolean.TRUE;
		});
	}

	private static Button accept() {
		return Workbench.findButton(Workbench.window().getShell(), "Accept").orElse(null);
	}

	private static boolean isBrowser() {
		return Workbench.find(Browser.class, browser -> true).isPresent();
	}

	private static String documentText() {
		return Workbench.find(Browser.class, browser -> true).map(Browser::getText)
				.or(() -> Workbench.find(StyledText.class, text -> true).map(StyledText::getText)).orElse("");
	}
}
