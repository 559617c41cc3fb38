package org.tftsr.ui.issues.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.forms.editor.FormEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tftsr.core.document.Document;
import org.tftsr.core.document.DocumentRepository;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.draft.Draft;
import org.tftsr.core.draft.DraftRepository;
import org.tftsr.core.draft.KeptDraft;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyTree;
import org.tftsr.core.why.WhyTreeRepository;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Workbench;

/** What is typed and not saved is kept a moment after the last key, and put back by the editor that is opened next. */
class UnsavedChangesTest extends IssuesTest {

	private static final String RECOVERED = "Unsaved changes of ";

	private Issue issue;

	@BeforeEach
	void issue() throws Exception {
		issue = create("Disk full", Severity.LOW, null);
	}

	@AfterEach
	void closeWhatIsOpen() throws Exception {
		Workbench.closeDialogs();
	}

	private static <T extends Draft> Optional<T> kept(Class<T> kind, UUID subject) {
		try {
			return Services.get(DraftRepository.class).find(kind, subject).map(KeptDraft::draft);
		} catch (Exception e) {
			throw new AssertionError(e);
		}
	}

	private Draft.Values values(String title) {
		return new Draft.Values(title, "", Severity.LOW, IssueStatus.OPEN, null);
	}

	private void keep(Draft draft) throws Exception {
		Services.get(DraftRepository.class).keep(draft);
	}

	private static boolean saysRecovered() {
		return Workbench.find(Label.class, label -> label.getText().startsWith(RECOVERED)).isPresent();
	}

	private IEditorPart openWith(String title) throws Exception {
		open(issue);
		Workbench.waitFor("the title " + title, () -> Workbench.find(Text.class,
				text -> title.equals(text.getText()) && text.getMessage().isEmpty()).isPresent());
		return Workbench.ui(() -> Workbench.page().getActiveEditor());
	}

	private static void type(String before, String after) throws Exception {
		Workbench.ui(() -> {
			Workbench.find(Text.class, text -> before.equals(text.getText())).orElseThrow().setText(after);
			return Boolean.TRUE;
		});
	}

	private static void save(IEditorPart editor) throws Exception {
		assertTrue(Workbench.ui(() -> Workbench.page().saveEditor(editor, false)));
		assertFalse(Workbench.ui(editor::isDirty));
	}

	@Test
	void whatIsTypedIsKeptUntilItIsSaved() throws Exception {
		IEditorPart editor = openAndWait(issue);
		type("Disk full", "Disk full again");
		Workbench.waitFor("it is kept", () -> kept(Draft.Fields.class, issue.id()).isPresent());
		assertEquals("Disk full again", kept(Draft.Fields.class, issue.id()).orElseThrow().typed().title());
		save(editor);
		Workbench.waitFor("it is forgotten", () -> kept(Draft.Fields.class, issue.id()).isEmpty());
	}

	@Test
	void whoClosesWithoutSavingGivesItUp() throws Exception {
		IEditorPart editor = openAndWait(issue);
		type("Disk full", "Disk full again");
		Workbench.waitFor("it is kept", () -> kept(Draft.Fields.class, issue.id()).isPresent());
		Workbench.ui(() -> Workbench.page().closeEditor(editor, false));
		Workbench.waitFor("it is forgotten", () -> kept(Draft.Fields.class, issue.id()).isEmpty());
	}

	@Test
	void theEditorPutsBackWhatWasKept() throws Exception {
		keep(new Draft.Fields(issue.id(), values("Disk full"), values("Typed before the crash")));
		IEditorPart editor = openWith("Typed before the crash");
		Workbench.waitFor("it says so", UnsavedChangesTest::saysRecovered);
		Workbench.screenshot("unsaved-changes");
		assertTrue(Workbench.ui(editor::isDirty));
		save(editor);
		assertEquals("Typed before the crash", repository().find(issue.id()).orElseThrow().issue().title());
		Workbench.waitFor("nothing is recovered any more", () -> !saysRecovered() && kept(Draft.Fields.class, issue.id()).isEmpty());
	}

	@Test
	void itCanBeDiscardedAndThatCanBeUndone() throws Exception {
		keep(new Draft.Fields(issue.id(), values("Disk full"), values("Typed before the crash")));
		IEditorPart editor = openWith("Typed before the crash");
		Workbench.waitFor("it says so", UnsavedChangesTest::saysRecovered);
		Workbench.follow(Workbench.window().getShell(), "Discard");
		Workbench.waitFor("as it was", () -> !editor.isDirty() && kept(Draft.Fields.class, issue.id()).isEmpty());
		assertFalse(Workbench.ui(UnsavedChangesTest::saysRecovered));
		Workbench.ui(() -> Workbench.find(Text.class, text -> "Disk full".equals(text.getText()) && text.getMessage().isEmpty())
				.orElseThrow().setFocus());
		Workbench.start("org.eclipse.ui.edit.undo", Map.of());
		Workbench.waitFor("recovered again", editor::isDirty);
	}

	@Test
	void whatSomebodyElseHasWrittenSinceIsNotReplacedUnasked() throws Exception {
		keep(new Draft.Fields(issue.id(), values("Disk full"), values("Typed before the crash")));
		repository().update(issue.id(), new IssueChange("Theirs", null, null, IssueStatus.INVESTIGATING, null, null, null));
		IEditorPart editor = openWith("Typed before the crash");
		Workbench.ui(() -> Workbench.page().saveEditor(editor, false));
		Issue now = repository().find(issue.id()).orElseThrow().issue();
		assertEquals("Theirs", now.title());
		assertEquals(IssueStatus.INVESTIGATING, now.status());
		assertTrue(Workbench.ui(editor::isDirty), "what was typed is still there");
	}

	@Test
	void whoDiscardsHasBeenShownWhatSomebodyElseHasWritten() throws Exception {
		keep(new Draft.Fields(issue.id(), values("Disk full"), values("Typed before the crash")));
		repository().update(issue.id(), new IssueChange("Theirs", null, null, null, null, null, null));
		IEditorPart editor = openWith("Typed before the crash");
		Workbench.waitFor("it says so", UnsavedChangesTest::saysRecovered);
		Workbench.follow(Workbench.window().getShell(), "Discard");
		Workbench.waitFor("theirs", () -> !editor.isDirty());
		type("Theirs", "Mine");
		save(editor);
		assertEquals("Mine", repository().find(issue.id()).orElseThrow().issue().title());
	}

	@Test
	void whysArePutBackWithoutTheirPageBeingOpen() throws Exception {
		WhyTree typed = WhyTree.of(List.of(Why.asked(UUID.randomUUID(), "Why was nobody warned?")), List.of());
		keep(new Draft.Whys(issue.id(), WhyTree.EMPTY, typed));
		IEditorPart editor = openAndWait(issue);
		Workbench.waitFor("it says so", UnsavedChangesTest::saysRecovered);
		save(editor);
		assertEquals("Why was nobody warned?",
				Services.get(WhyTreeRepository.class).tree(issue.id()).whys().getFirst().question());
		Workbench.waitFor("it is forgotten", () -> kept(Draft.Whys.class, issue.id()).isEmpty());
	}

	@Test
	void anAnswerIsKeptWhileItIsTyped() throws Exception {
		FormEditor editor = (FormEditor) openAndWait(issue);
		Workbench.ui(() -> editor.setActivePage("whys"));
		Job.getJobManager().join(JobFamilies.ISSUES, null);
		Workbench.waitFor("the page", () -> Workbench.link("Ask the first why").isPresent());
		Workbench.follow(Workbench.window().getShell(), "Ask the first why");
		Workbench.waitFor("where it is typed", () -> answer().isPresent());
		Workbench.ui(() -> {
			answer().orElseThrow().setText("Nobody had set an alarm");
			return Boolean.TRUE;
		});
		Workbench.waitFor("it is kept", () -> kept(Draft.Whys.class, issue.id())
				.filter(whys -> whys.typed().whys().getFirst().answer().equals("Nobody had set an alarm")).isPresent());
	}

	/** Where the answer of a card is typed. On the user interface thread. */
	private static Optional<Text> answer() {
		return Workbench.find(Text.class, text -> "Answer".equals(text.getToolTipText()));
	}

	@Test
	void theTextOfADocumentIsPutBack() throws Exception {
		Document document = Services.get(DocumentRepository.class).create(issue.id(), DocumentType.RCA, "RCA: Disk full", "# RCA\n");
		keep(new Draft.Text(issue.id(), document.id(), "# RCA\n", "# RCA\n\nTyped before the crash\n"));
		IEditorPart editor = edit(document);
		Workbench.waitFor("it says so", UnsavedChangesTest::saysRecovered);
		assertEquals("# RCA\n\nTyped before the crash\n", Workbench.ui(UnsavedChangesTest::text));
		assertTrue(Workbench.ui(editor::isDirty));
		Workbench.follow(Workbench.window().getShell(), "Discard");
		Workbench.waitFor("as it was", () -> "# RCA\n".equals(text()) && !editor.isDirty());
		Workbench.waitFor("it is forgotten", () -> kept(Draft.Text.class, document.id()).isEmpty());
		Workbench.ui(() -> {
			Workbench.find(StyledText.class, StyledText::getEditable).orElseThrow().setText("# RCA\n\nTyped anew\n");
			return Boolean.TRUE;
		});
		Workbench.waitFor("it is kept", () -> kept(Draft.Text.class, document.id()).isPresent());
		save(editor);
		Workbench.waitFor("it is forgotten once more", () -> kept(Draft.Text.class, document.id()).isEmpty());
	}

	private static String text() {
		return Workbench.find(StyledText.class, StyledText::getEditable).orElseThrow().getText();
	}

	private IEditorPart edit(Document document) throws Exception {
		FormEditor form = (FormEditor) openAndWait(issue);
		Workbench.waitFor("its documents", () -> Workbench.link(document.title()).isPresent());
		Workbench.follow(Workbench.window().getShell(), document.title());
		Workbench.waitFor("the page", () -> Workbench.findButton(Workbench.window().getShell(), "Edit")
				.filter(button -> button.isEnabled()).isPresent());
		Workbench.press(Workbench.window().getShell(), "Edit");
		Workbench.waitFor("the editor", () -> Workbench.page().getActiveEditor() != null
				&& Workbench.page().getActiveEditor().getTitle().equals(document.title()));
		IEditorPart editor = Workbench.ui(() -> Workbench.page().getActiveEditor());
		Workbench.ui(() -> Workbench.page().closeEditor(form, false));
		return editor;
	}
}
