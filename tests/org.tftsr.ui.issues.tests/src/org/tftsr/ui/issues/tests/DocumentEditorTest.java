package org.tftsr.ui.issues.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.forms.editor.FormEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tftsr.core.document.Document;
import org.tftsr.core.document.DocumentOrigin;
import org.tftsr.core.document.DocumentRepository;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.progress.Progress;
import org.tftsr.triage.DocumentService;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Workbench;

/** The editor for the text of a document, as a person uses it. */
class DocumentEditorTest extends IssuesTest {

	private static final String ACTIONS = "What removes the root cause?";

	@AfterEach
	void closeWhatIsOpen() throws Exception {
		Workbench.closeDialogs();
	}

	@Test
	void showsThePostmortemBesideItsTextAndSavesWhatIsTyped() throws Exception {
		Document document = postmortem();
		IEditorPart editor = edit(document);
		assertEquals(document.markdown(), Workbench.ui(() -> text().getText()));
		Workbench.waitFor("the preview", () -> preview().contains("Action items"));
		replace(ACTIONS, "Rotate the logs nightly");
		assertTrue(Workbench.ui(editor::isDirty));
		Workbench.waitFor("the preview follows", () -> preview().contains("Rotate the logs nightly"));
		Workbench.screenshot("document-editor");
		assertTrue(Workbench.ui(() -> Workbench.page().saveEditor(editor, false)));
		assertFalse(Workbench.ui(editor::isDirty));
		assertTrue(documents().find(document.id()).orElseThrow().markdown().contains("Rotate the logs nightly"));
		assertEquals(DocumentOrigin.EDITED, documents().versions(document.id()).getFirst().origin());
	}

	@Test
	void undoTakesBackWhatWasTypedAndNothingElse() throws Exception {
		Document document = postmortem();
		IEditorPart editor = edit(document);
		replace(ACTIONS, "Rotate the logs nightly");
		Workbench.start("org.eclipse.ui.edit.undo", Map.of());
		Workbench.waitFor("as it was", () -> text().getText().equals(document.markdown()));
		Workbench.start("org.eclipse.ui.edit.undo", Map.of());
		assertEquals(document.markdown(), Workbench.ui(() -> text().getText()));
		assertEquals(document.title(), Workbench.ui(editor::getTitle));
	}

	@Test
	void nothingOfTheTextGetsIntoAFileOrTheStateOfTheWorkbench() throws Exception {
		String canary = "canary-of-the-document-editor";
		Document document = postmortem();
		IEditorPart editor = edit(document);
		replace(ACTIONS, canary);
		Workbench.ui(() -> Workbench.page().saveEditor(editor, false));
		replace(canary, canary + " " + canary);
		Workbench.ui(() -> Workbench.page().saveEditor(editor, false));
		assertNull(Workbench.ui(() -> editor.getEditorInput().getPersistable()));
		Path workspace = Path.of(Platform.getInstanceLocation().getURL().toURI());
		assertEquals(List.of(), filesWith(workspace, canary));
	}

	private static List<Path> filesWith(Path folder, String text) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).filter(file -> {
				try {
					return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
				} catch (IOException e) {
					// removed while it was looked at
					return false;
				}
			}).toList();
		}
	}

	@Test
	void doesNotReplaceWhatSomebodyElseWroteMeanwhileUnlessToldToTwice() throws Exception {
		Document document = postmortem();
		IEditorPart editor = edit(document);
		replace(ACTIONS, "Mine");
		documents().update(document, document.title(), document.markdown() + "\nTheirs\n");
		Workbench.ui(() -> Workbench.page().saveEditor(editor, false));
		assertTrue(documents().find(document.id()).orElseThrow().markdown().contains("Theirs"));
		assertTrue(Workbench.ui(editor::isDirty), "what was typed is still there");
		assertTrue(Workbench.ui(() -> Workbench.page().saveEditor(editor, false)));
		assertTrue(documents().find(document.id()).orElseThrow().markdown().contains("Mine"));
		assertEquals(3, documents().versions(document.id()).size(), "theirs is a version");
	}

	@Test
	void showsWhatSomebodyElseWroteWhereNothingWasTyped() throws Exception {
		Document document = postmortem();
		edit(document);
		documents().update(document, document.title(), "# Theirs\n");
		Workbench.waitFor("their text", () -> text().getText().equals("# Theirs\n"));
		Workbench.waitFor("their preview", () -> preview().contains("Theirs"));
	}

	@Test
	void writesAnewAroundWhatWasTypedAndAsksAboutEditedSections() throws Exception {
		Document document = postmortem();
		IEditorPart editor = edit(document);
		replace(ACTIONS, "Rotate the logs nightly");
		replace("The disk was full", "The volume was full");
		repository().addWhy(document.issueId(), null, "Why was it full?", "Nobody rotates logs", "", WhyState.ACCEPTED);
		Workbench.press(Workbench.window().getShell(), "Write Anew");
		Shell conflicts = Workbench.dialog("Sections That Were Edited");
		Workbench.screenshot(() -> conflicts, "document-conflicts");
		assertTrue(Workbench.ui(() -> text().getText().contains("The volume was full")), "kept until it is decided");
		Workbench.ui(() -> {
			Table sections = Workbench.find(conflicts, Table.class, table -> true).orElseThrow();
			for (var item : sections.getItems()) {
				item.setChecked(true);
				Event event = new Event();
				event.item = item;
				event.detail = SWT.CHECK;
				sections.notifyListeners(SWT.Selection, event);
			}
			return Boolean.TRUE;
		});
		Workbench.press(conflicts, "Write Checked Anew");
		Workbench.waitFor("the new text", () -> text().getText().contains("Nobody rotates logs")
				&& !text().getText().contains("The volume was full"));
		assertTrue(Workbench.ui(() -> text().getText().contains("Rotate the logs nightly")));
		assertFalse(Workbench.ui(editor::isDirty));
	}

	@Test
	void comparesAndRestoresAVersion() throws Exception {
		Document document = postmortem();
		documents().update(document, document.title(), "# All gone\n");
		edit(documents().find(document.id()).orElseThrow());
		Workbench.press(Workbench.window().getShell(), "Versions…");
		Shell first = Workbench.dialog("Versions");
		Workbench.screenshot(() -> first, "document-versions");
		Workbench.press(first, "Compare with Present");
		Workbench.waitFor("the compare editor", () -> Workbench.page().getActiveEditor() != null
				&& Workbench.page().getActiveEditor().getTitle().startsWith("Compare"));
		Workbench.waitFor("both texts", () -> Workbench.find(StyledText.class, text -> text.getText().equals("# All gone\n"))
				.isPresent() && Workbench.find(StyledText.class, text -> text.getText().equals(document.markdown())).isPresent());
		Workbench.screenshot("document-compare");
		Workbench.ui(() -> Workbench.page().closeEditor(Workbench.page().getActiveEditor(), false));
		Workbench.press(Workbench.window().getShell(), "Versions…");
		Shell second = Workbench.dialog("Versions");
		Workbench.press(second, "Restore");
		Workbench.waitFor("the old text", () -> text().getText().equals(document.markdown()));
		assertEquals(DocumentOrigin.RESTORED, documents().versions(document.id()).getFirst().origin());
	}

	@Test
	void theOutlineLeadsToASection() throws Exception {
		Document document = postmortem();
		edit(document);
		Workbench.ui(() -> Workbench.page().showView(IPageLayout.ID_OUTLINE));
		Workbench.waitFor("the headings", () -> heading("Action items") != null);
		Workbench.ui(() -> {
			TreeItem item = heading("Action items");
			item.getParent().setSelection(item);
			Event event = new Event();
			event.item = item;
			item.getParent().notifyListeners(SWT.Selection, event);
			return Boolean.TRUE;
		});
		int place = document.markdown().indexOf("## Action items");
		Workbench.waitFor("the caret is there", () -> text().getCaretOffset() == place);
		Workbench.screenshot("document-outline");
		Workbench.ui(() -> {
			Workbench.page().hideView(Workbench.page().findView(IPageLayout.ID_OUTLINE));
			return Boolean.TRUE;
		});
	}

	@Test
	void closesWhenTheIssueIsDeleted() throws Exception {
		Document document = postmortem();
		edit(document);
		repository().delete(document.issueId());
		Workbench.waitFor("no editor", () -> Workbench.page().getEditorReferences().length == 0);
	}

	private static TreeItem heading(String text) {
		return Workbench.find(Tree.class, tree -> tree.getItemCount() == 1 && tree.getItem(0).getText().startsWith("Blameless"))
				.flatMap(tree -> Stream.of(tree.getItem(0).getItems()).filter(item -> item.getText().equals(text)).findFirst())
				.orElse(null);
	}

	private static DocumentRepository documents() throws Exception {
		return Services.get(DocumentRepository.class);
	}

	private static Document postmortem() throws Exception {
		Issue issue = create("Disk full", Severity.HIGH, null);
		repository().addWhy(issue.id(), null, "Why did it fail?", "The disk was full", "", WhyState.ACCEPTED);
		return Services.get(DocumentService.class)
				.generate(issue.id(), DocumentType.POSTMORTEM, Set.of(), Progress.NONE).document();
	}

	/** Opens the issue and presses Edit on the page of its documents. */
	private static IEditorPart edit(Document document) throws Exception {
		Issue issue = repository().find(document.issueId()).orElseThrow().issue();
		open(issue);
		Workbench.waitFor("the issue", () -> Workbench.page().getActiveEditor() instanceof FormEditor form
				&& form.getTitle().equals(issue.title()));
		FormEditor form = (FormEditor) Workbench.ui(() -> Workbench.page().getActiveEditor());
		Workbench.waitFor("its documents", () -> Workbench.link(document.title()).isPresent());
		Workbench.follow(Workbench.window().getShell(), document.title());
		Workbench.waitFor("the page", () -> Workbench.findButton(Workbench.window().getShell(), "Edit").filter(button -> button.isEnabled()).isPresent());
		Workbench.press(Workbench.window().getShell(), "Edit");
		Workbench.waitFor("the editor", () -> Workbench.page().getActiveEditor() != null
				&& Workbench.page().getActiveEditor().getTitle().equals(document.title()));
		IEditorPart editor = Workbench.ui(() -> Workbench.page().getActiveEditor());
		Workbench.ui(() -> {
			Workbench.page().closeEditor(form, false);
			return Boolean.TRUE;
		});
		Job.getJobManager().join(JobFamilies.TRIAGE, null);
		return editor;
	}

	/** The text of the editor: the one field of text that can be typed into. On the user interface thread. */
	private static StyledText text() {
		return Workbench.find(StyledText.class, text -> text.getEditable()).orElseThrow();
	}

	private static void replace(String before, String after) throws Exception {
		Workbench.ui(() -> {
			StyledText text = text();
			text.replaceTextRange(text.getText().indexOf(before), before.length(), after);
			return Boolean.TRUE;
		});
	}

	private static String preview() {
		return Workbench.find(Browser.class, browser -> true).map(Browser::getText)
				.or(() -> Workbench.find(StyledText.class, text -> !text.getEditable()).map(StyledText::getText)).orElse("");
	}
}
