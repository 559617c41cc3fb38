package org.tftsr.ui.issues.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.editor.FormEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.tftsr.core.document.Document;
import org.tftsr.core.document.DocumentRepository;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.draft.Draft;
import org.tftsr.core.draft.DraftRepository;
import org.tftsr.core.draft.KeptDraft;
import org.tftsr.core.event.Topics;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyTree;
import org.tftsr.core.why.WhyTreeRepository;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Commands;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Workbench;

/** What was kept is not lost, and what was saved does not come back, where the database is slow, locked or shown twice. */
class UnsavedChangesInTroubleTest extends IssuesTest {

	private static final String RECOVERED = "Unsaved changes of ";
	private static final int NARROW = 420;
	/** Longer than the pause after which what is typed is written. */
	private static final int SOME_PAUSES_MILLIS = 2_000;
	private static final String SAVED = "# RCA\n";

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

	private static Optional<String> keptText(Document document) {
		return kept(Draft.Text.class, document.id()).map(Draft.Text::typed);
	}

	private static Draft.Fields fields(Issue of, String typed) {
		return new Draft.Fields(of.id(), new Draft.Values(of.title(), "", Severity.LOW, IssueStatus.OPEN, null),
				new Draft.Values(typed, "", Severity.LOW, IssueStatus.OPEN, null));
	}

	private static boolean says(String words) {
		return Workbench.find(Label.class, label -> label.getText().startsWith(words)).isPresent();
	}

	/** Waits as long as a person who pauses. */
	private static void pause() throws Exception {
		CompletableFuture<Void> over = new CompletableFuture<>();
		Workbench.ui(() -> {
			Workbench.display().timerExec(SOME_PAUSES_MILLIS, () -> over.complete(null));
			return Boolean.TRUE;
		});
		over.get(60, TimeUnit.SECONDS);
	}

	private static Optional<StyledText> contents() {
		return Workbench.find(StyledText.class, StyledText::getEditable);
	}

	private static void type(String text) throws Exception {
		Workbench.ui(() -> {
			contents().orElseThrow().setText(text);
			return Boolean.TRUE;
		});
	}

	private static void save(IEditorPart editor) throws Exception {
		assertTrue(Workbench.ui(() -> Workbench.page().saveEditor(editor, false)));
		assertFalse(Workbench.ui(editor::isDirty));
	}

	private Document document() throws Exception {
		return Services.get(DocumentRepository.class).create(issue.id(), DocumentType.RCA, "RCA: Disk full", SAVED);
	}

	private IEditorPart edit(Document document) throws Exception {
		FormEditor form = (FormEditor) openAndWait(issue);
		Workbench.waitFor("its documents", () -> Workbench.link(document.title()).isPresent());
		Workbench.follow(Workbench.window().getShell(), document.title());
		Workbench.waitFor("the page", () -> Workbench.findButton(Workbench.window().getShell(), "Edit")
				.filter(button -> button.isEnabled()).isPresent());
		Workbench.press(Workbench.window().getShell(), "Edit");
		Workbench.waitFor("the editor", () -> Workbench.page().getActiveEditor() != null
				&& Workbench.page().getActiveEditor().getTitle().equals(document.title()) && contents().isPresent());
		IEditorPart editor = Workbench.ui(() -> Workbench.page().getActiveEditor());
		Workbench.ui(() -> Workbench.page().closeEditor(form, false));
		return editor;
	}

	@Test
	void theIssuesViewTellsOfSeveralEditors() throws Exception {
		Issue other = create("Pool exhausted", Severity.LOW, null);
		List<KeptDraft<Draft>> left = List.of(new KeptDraft<>(fields(issue, "a"), Instant.now()),
				new KeptDraft<>(fields(other, "b"), Instant.now()));
		try (GatedService drafts = new GatedService(DraftRepository.class, GatedService.named("leftBehind"))) {
			drafts.answer(left);
			Workbench.ui(() -> {
				Workbench.page().hideView(Workbench.page().findView(VIEW));
				return Workbench.page().showView(VIEW);
			});
			Workbench.waitFor("it says so", () -> says("Unsaved changes of 2 editors were kept."));
			assertWholeInANarrowWindow();
			Workbench.follow(Workbench.window().getShell(), "Open");
			Workbench.waitFor("both are open", () -> Workbench.page().getEditorReferences().length == 2);
		}
	}

	private static void assertWholeInANarrowWindow() throws Exception {
		Label said = Workbench.ui(() -> Workbench.find(Label.class, label -> label.getText().startsWith(RECOVERED)).orElseThrow());
		Shell window = Workbench.ui(() -> Workbench.window().getShell());
		Point size = Workbench.ui(window::getSize);
		try {
			Workbench.ui(() -> {
				window.setSize(NARROW, size.y);
				return window;
			});
			Workbench.waitFor("it is in several lines, all of them seen",
					() -> said.getSize().x < said.computeSize(SWT.DEFAULT, SWT.DEFAULT).x
							&& said.getSize().y >= said.computeSize(said.getSize().x, SWT.DEFAULT).y);
		} finally {
			Workbench.ui(() -> {
				window.setSize(size);
				return window;
			});
		}
	}

	@Test
	void whatTheIssuesViewTellsStaysUntilSomebodyAnswers() throws Exception {
		List<KeptDraft<Draft>> left = List.of(new KeptDraft<>(fields(issue, "a"), Instant.now()));
		String words = "Unsaved changes of \u201CDisk full\u201D were kept.";
		try (GatedService drafts = new GatedService(DraftRepository.class, GatedService.named("leftBehind"))) {
			drafts.answer(left);
			Workbench.ui(() -> {
				Workbench.page().hideView(Workbench.page().findView(VIEW));
				return Workbench.page().showView(VIEW);
			});
			Workbench.waitFor("it says so", () -> says(words));
			EventAdmin events = Services.get(EventAdmin.class);
			events.sendEvent(new Event(Topics.VAULT_LOCKED, Map.of()));
			Workbench.waitFor("it says so again", () -> says(words));
			Issue other = create("Pool exhausted", Severity.LOW, null);
			waitForTitles("Pool exhausted", "Disk full");
			Workbench.ui(() -> {
				select(0);
				return Boolean.TRUE;
			});
			Workbench.start("org.eclipse.ui.edit.delete", Map.of());
			Workbench.waitFor("it says what was deleted", () -> says("Deleted") && !says(words));
			assertTrue(repository().find(other.id()).isEmpty());
			Workbench.follow(Workbench.window().getShell(), "Undo");
			Workbench.waitFor("it is back", () -> says(words));
		}
	}

	@Test
	void whatWasSavedJustBeforeLockingIsForgottenAfterUnlocking() throws Exception {
		Document document = document();
		IEditorPart editor = edit(document);
		type("# RCA\n\nTyped\n");
		Workbench.waitFor("it is kept", () -> keptText(document).isPresent());
		try (GatedService locked = new GatedService(DraftRepository.class, GatedService.named("discard", "keep"))) {
			locked.fail();
			save(editor);
			Workbench.waitFor("it is tried", locked::isCalled);
			Job.getJobManager().join(JobFamilies.ISSUES, null);
		}
		assertTrue(keptText(document).isPresent());
		Services.get(EventAdmin.class).sendEvent(new Event(Topics.VAULT_UNLOCKED, Map.of()));
		Workbench.waitFor("it is forgotten", () -> keptText(document).isEmpty());
		assertEquals("# RCA\n\nTyped\n", Workbench.ui(() -> contents().orElseThrow().getText()));
	}

	@Test
	void whatCouldNotBeLookedForStaysUntilItIsLookedForAgain() throws Exception {
		Document document = document();
		String old = "# RCA\n\nTyped before the crash\n";
		Services.get(DraftRepository.class).keep(new Draft.Text(issue.id(), document.id(), SAVED, old));
		try (GatedService broken = new GatedService(DraftRepository.class,
				(method, arguments) -> method.getName().equals("find") && arguments[0] == Draft.Text.class)) {
			broken.fail(ProblemKind.IO);
			edit(document);
			Workbench.waitFor("it says so", () -> Workbench.link("Look Again").isPresent());
			Workbench.screenshot("unsaved-changes-not-read");
			type("# RCA\n\nTyped since\n");
			pause();
		}
		Workbench.closeDialogs();
		assertEquals(Optional.of(old), keptText(document), "nothing takes its place");
		Workbench.follow(Workbench.window().getShell(), "Look Again");
		Workbench.follow(Workbench.window().getShell(), "Put Back");
		Workbench.waitFor("it is back", () -> contents().orElseThrow().getText().equals(old));
	}

	@Test
	void whereNothingIsFoundWhenItIsLookedForAgainWhatWasTypedIsKept() throws Exception {
		try (GatedService broken = new GatedService(DraftRepository.class, GatedService.named("find"))) {
			broken.fail(ProblemKind.IO);
			openAndWait(issue);
			Workbench.waitFor("it says so", () -> Workbench.link("Look Again").isPresent());
			Workbench.ui(() -> {
				Workbench.find(Text.class, text -> "Disk full".equals(text.getText())).orElseThrow().setText("Disk full again");
				return Boolean.TRUE;
			});
		}
		Workbench.closeDialogs();
		Workbench.follow(Workbench.window().getShell(), "Look Again");
		Workbench.waitFor("it is kept", () -> kept(Draft.Fields.class, issue.id())
				.filter(fields -> fields.typed().title().equals("Disk full again")).isPresent());
		assertTrue(Workbench.ui(() -> Workbench.link("Look Again").isEmpty()));
	}

	@Test
	void whatCouldNotBeWrittenIsTriedAgainThoughNothingIsTyped() throws Exception {
		Document document = document();
		edit(document);
		try (GatedService broken = new GatedService(DraftRepository.class, GatedService.named("keep"))) {
			broken.fail(ProblemKind.IO);
			type("# RCA\n\nTyped\n");
			Workbench.waitFor("it is tried", broken::isCalled);
			pause();
		}
		Workbench.closeDialogs();
		Workbench.waitFor("it is kept", () -> keptText(document).equals(Optional.of("# RCA\n\nTyped\n")));
	}

	@Test
	void whoTypesBeforeTheTextIsFoundChoosesBetweenBoth() throws Exception {
		Document document = document();
		String old = "# RCA\n\nTyped before the crash\n";
		Services.get(DraftRepository.class).keep(new Draft.Text(issue.id(), document.id(), SAVED, old));
		IEditorPart editor;
		try (GatedService slow = new GatedService(DraftRepository.class,
				(method, arguments) -> method.getName().equals("find") && arguments[0] == Draft.Text.class)) {
			editor = edit(document);
			type("# RCA\n\nTyped since\n");
		}
		Workbench.waitFor("it says so", () -> Workbench.link("Put Back").isPresent());
		Workbench.screenshot("unsaved-changes-offered");
		pause();
		assertEquals(Optional.of(old), keptText(document), "it waits");
		assertEquals("# RCA\n\nTyped since\n", Workbench.ui(() -> contents().orElseThrow().getText()));
		Workbench.follow(Workbench.window().getShell(), "Put Back");
		Workbench.waitFor("it is back", () -> contents().orElseThrow().getText().equals(old));
		Workbench.start("org.eclipse.ui.edit.undo", Map.of());
		Workbench.waitFor("the other one", () -> contents().orElseThrow().getText().equals("# RCA\n\nTyped since\n"));
		save(editor);
		Workbench.waitFor("it is forgotten", () -> keptText(document).isEmpty());
	}

	@Test
	void whysStayKeptUntilTheirTreeIsRead() throws Exception {
		WhyTree typed = WhyTree.of(List.of(Why.asked(UUID.randomUUID(), "Why was nobody warned?")), List.of());
		Services.get(DraftRepository.class).keep(new Draft.Whys(issue.id(), WhyTree.EMPTY, typed));
		try (GatedService slow = new GatedService(WhyTreeRepository.class, GatedService.named("tree"))) {
			openAndWait(issue);
			Workbench.waitFor("the tree is asked for", slow::isCalled);
			pause();
			assertTrue(kept(Draft.Whys.class, issue.id()).isPresent());
		}
		Workbench.waitFor("it says so", () -> says(RECOVERED));
	}

	@Test
	void aWhyThatIsAskedBeforeOthersAreFoundJoinsThem() throws Exception {
		WhyTree typed = WhyTree.of(List.of(Why.asked(UUID.randomUUID(), "Why was nobody warned?")), List.of());
		Services.get(DraftRepository.class).keep(new Draft.Whys(issue.id(), WhyTree.EMPTY, typed));
		FormEditor editor;
		try (GatedService slow = new GatedService(DraftRepository.class,
				(method, arguments) -> method.getName().equals("find") && arguments[0] == Draft.Whys.class)) {
			editor = (FormEditor) openAndWait(issue);
			Workbench.ui(() -> editor.setActivePage("whys"));
			Workbench.waitFor("the page", () -> Workbench.link("Ask the first why").isPresent());
			Workbench.follow(Workbench.window().getShell(), "Ask the first why");
			Workbench.waitFor("where it is typed", () -> answer().isPresent());
			Workbench.ui(() -> {
				answer().orElseThrow().setText("Nobody had set an alarm");
				return Boolean.TRUE;
			});
		}
		Workbench.waitFor("it says so", () -> says(RECOVERED));
		save(editor);
		List<Why> whys = Services.get(WhyTreeRepository.class).tree(issue.id()).whys();
		assertTrue(whys.stream().anyMatch(why -> why.question().equals("Why was nobody warned?")));
		assertTrue(whys.stream().anyMatch(why -> why.answer().equals("Nobody had set an alarm")));
	}

	private static Optional<Text> answer() {
		return Workbench.find(Text.class, text -> "Answer".equals(text.getToolTipText()));
	}

	@Test
	void aSecondWindowLeavesWhatTheFirstOneKeeps() throws Exception {
		openAndWait(issue);
		Workbench.ui(() -> {
			Workbench.find(Text.class, text -> "Disk full".equals(text.getText())).orElseThrow().setText("Disk full again");
			return Boolean.TRUE;
		});
		Workbench.waitFor("it is kept", () -> kept(Draft.Fields.class, issue.id()).isPresent());
		IWorkbenchWindow second = Workbench.ui(() -> PlatformUI.getWorkbench().openWorkbenchWindow(null));
		try {
			Workbench.display().asyncExec(() -> Commands.execute(second, CommandIds.OPEN_ISSUE,
					Map.of(CommandIds.ISSUE_ID, issue.id().toString())));
			Workbench.waitFor("it is open there too", () -> second.getActivePage().getActiveEditor() != null
					&& second.getActivePage().getActiveEditor().getTitle().equals("Disk full"));
			Job.getJobManager().join(JobFamilies.ISSUES, null);
			pause();
			assertFalse(Workbench.ui(() -> second.getActivePage().getActiveEditor().isDirty()));
			Workbench.ui(() -> second.getActivePage().closeAllEditors(false));
		} finally {
			Workbench.ui(second::close);
		}
		pause();
		assertEquals("Disk full again", kept(Draft.Fields.class, issue.id()).orElseThrow().typed().title());
	}
}
