package org.tftsr.ui.issues.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleControlListener;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.issue.WhyChange;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.issue.WhyStep;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyEdits;
import org.tftsr.core.why.WhyTree;
import org.tftsr.core.why.WhyTreeRepository;
import org.tftsr.triage.TriageService;
import org.tftsr.ui.Commands;
import org.tftsr.ui.FileChooser;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Menus;
import org.tftsr.ui.testsupport.Substitute;
import org.tftsr.ui.testsupport.ScreenReader;
import org.tftsr.ui.testsupport.Workbench;

/** The tree of whys in the window, by keyboard and by mouse. */
class WhysPageTest extends IssuesTest {

	private static final String COMMANDS = "org.tftsr.ui.issues.whys.";

	private Issue issue;
	private FormEditor editor;

	@BeforeEach
	void issue() throws Exception {
		issue = create("Orders fail", Severity.HIGH, null);
	}

	private static WhyTreeRepository trees() throws Exception {
		return Services.get(WhyTreeRepository.class);
	}

	private WhyTree stored() throws Exception {
		return trees().tree(issue.id());
	}

	private void openPage() throws Exception {
		IEditorPart opened = openAndWait(issue);
		editor = (FormEditor) opened;
		Workbench.ui(() -> editor.setActivePage("whys"));
		Job.getJobManager().join(JobFamilies.ISSUES, null);
		Workbench.waitFor("the page", () -> !Workbench.says(Workbench.window().getShell(), "Reading\u2026"));
	}

	private void openCanvas() throws Exception {
		openPage();
		Workbench.waitFor("the cards", () -> names().size() > 1);
		Workbench.ui(() -> canvas().setFocus());
	}

	private WhyStep ask(String question, String answer, WhyState state) throws Exception {
		return repository().addWhy(issue.id(), null, question, answer, "", state);
	}

	/** The canvas of the tree. On the user interface thread. */
	private static Canvas canvas() {
		return findCanvas().orElseThrow();
	}

	private static Optional<Canvas> findCanvas() {
		return Workbench.find(Canvas.class, canvas -> ACC.ROLE_TREE == role(canvas));
	}

	private static int role(Canvas canvas) {
		AccessibleControlEvent event = new AccessibleControlEvent(canvas);
		event.childID = ACC.CHILDID_SELF;
		ScreenReader.listeners(canvas, "accessibleControlListeners", AccessibleControlListener.class)
				.forEach(listener -> listener.getRole(event));
		return event.detail;
	}

	/** What a screen reader says of the canvas and of each of its cards. On the user interface thread. */
	private static List<String> names() {
		List<String> names = new ArrayList<>();
		findCanvas().ifPresent(canvas -> {
			AccessibleControlEvent count = new AccessibleControlEvent(canvas);
			ScreenReader.listeners(canvas, "accessibleControlListeners", AccessibleControlListener.class)
					.forEach(listener -> listener.getChildCount(count));
			for (int child = ACC.CHILDID_SELF; child < count.detail; child++) {
				AccessibleEvent event = new AccessibleEvent(canvas);
				event.childID = child;
				ScreenReader.listeners(canvas, "accessibleListeners", AccessibleListener.class).forEach(listener -> listener.getName(event));
				names.add(event.result);
			}
		});
		return names;
	}

	/** Where the card of a question is on the canvas. On the user interface thread. */
	private static Rectangle place(String question) {
		List<String> names = names();
		for (int i = 1; i < names.size(); i++) {
			if (names.get(i).contains(question)) {
				AccessibleControlEvent event = new AccessibleControlEvent(canvas());
				event.childID = i - 1;
				ScreenReader.listeners(canvas(), "accessibleControlListeners", AccessibleControlListener.class)
						.forEach(listener -> listener.getLocation(event));
				Point at = canvas().toControl(event.x, event.y);
				return new Rectangle(at.x, at.y, event.width, event.height);
			}
		}
		throw new AssertionError("no card of " + question);
	}

	/** The name of the card that has the keyboard. On the user interface thread. */
	private static String focusedName() {
		AccessibleControlEvent event = new AccessibleControlEvent(canvas());
		ScreenReader.listeners(canvas(), "accessibleControlListeners", AccessibleControlListener.class)
				.forEach(listener -> listener.getSelection(event));
		return names().get(event.childID + 1);
	}

	private void command(String id) throws Exception {
		Workbench.ui(() -> Workbench.window().getService(IHandlerService.class).executeCommand(id, null));
	}

	/** A key as it comes from the keyboard to whatever has it. */
	private static void key(int code, char character, int mask) throws Exception {
		Workbench.ui(() -> {
			Event event = new Event();
			event.keyCode = code;
			event.character = character;
			event.stateMask = mask;
			event.doit = true;
			Workbench.display().getFocusControl().notifyListeners(SWT.KeyDown, event);
			return Boolean.TRUE;
		});
	}

	private static void tab() throws Exception {
		Workbench.ui(() -> Workbench.display().getFocusControl().traverse(SWT.TRAVERSE_TAB_NEXT));
	}

	private static void type(String text) throws Exception {
		Workbench.ui(() -> {
			((Text) Workbench.display().getFocusControl()).setText(text);
			return Boolean.TRUE;
		});
	}

	private static boolean typing() {
		return Workbench.display().getFocusControl() instanceof Text field && (field.getStyle() & SWT.MULTI) != 0;
	}

	private void askInPlace(String command, String question, String answer) throws Exception {
		command(COMMANDS + command);
		Workbench.waitFor("the fields", WhysPageTest::typing);
		type(question);
		tab();
		type(answer);
		key(SWT.CR, '\r', 0);
		Workbench.waitFor("the card", () -> names().stream().anyMatch(name -> name.contains(question)));
	}

	private void save() throws Exception {
		assertTrue(Workbench.ui(() -> Workbench.page().saveEditor(editor, false)));
	}

	private static void waitFor(String what, BooleanSupplier condition) throws Exception {
		Workbench.waitFor(what, condition);
	}

	@Test
	void fromNothingToATreeByKeyboardAlone() throws Exception {
		openPage();
		waitFor("what to do is said", () -> Workbench.says(Workbench.window().getShell(), "No why has been asked yet"));
		Link ask = Workbench.ui(() -> Workbench.link("Ask the first why").orElseThrow());
		Workbench.click(ask);
		waitFor("the fields", WhysPageTest::typing);
		type("Why did orders fail?");
		tab();
		type("The disk was full");
		key(SWT.CR, '\r', 0);
		waitFor("the card", () -> names().size() == 2);
		askInPlace("next", "Why was it full?", "Logs were not rotated");
		askInPlace("beside", "Why was there no alert?", "None was set up");
		assertTrue(Workbench.ui(editor::isDirty));
		assertTrue(stored().isEmpty(), "nothing is written before it is saved");
		save();
		assertFalse(Workbench.ui(editor::isDirty));
		WhyTree tree = stored();
		assertEquals(List.of("1 Why did orders fail?", "1.1 Why was it full?", "1.2 Why was there no alert?"),
				tree.whys().stream().map(why -> tree.number(why.id()) + ' ' + why.question()).toList());
		assertEquals(2, repository().whys(issue.id()).size());
		Workbench.screenshot("whys-tree");
	}

	@Test
	void whatIsTypedIsForgottenWithEscAndKeptWhenTheEditorIsSaved() throws Exception {
		ask("Why?", "", WhyState.ACCEPTED);
		openCanvas();
		key('x', 'x', 0);
		waitFor("typing begins to edit", WhysPageTest::typing);
		key(SWT.ESC, SWT.ESC, 0);
		waitFor("the canvas has the keyboard again", () -> canvas().isFocusControl());
		assertFalse(Workbench.ui(editor::isDirty));
		command(COMMANDS + "edit");
		waitFor("the fields", WhysPageTest::typing);
		type("Why indeed?");
		save();
		assertEquals("Why indeed?", stored().whys().getFirst().question());
	}

	@Test
	void whatTheLinterAdvisesIsDoneByItsQuickFix() throws Exception {
		ask("Orders failed", "The disk was full", WhyState.ACCEPTED);
		openCanvas();
		List<String> advice = Menus.choose(() -> Commands.execute(Workbench.window(), COMMANDS + "quickFix", Map.of()), "Ask why of it");
		assertTrue(advice.contains("Add evidence") && advice.contains("Set an action"), advice::toString);
		waitFor("it asks for a reason", () -> names().stream().anyMatch(name -> name.contains("Why")));
		save();
		assertTrue(stored().whys().getFirst().question().startsWith("Why"), "its question");
	}

	@Test
	void everyChangeIsUndoneAndDoneAgain() throws Exception {
		WhyStep first = ask("Why A?", "a", WhyState.ACCEPTED);
		WhyStep second = ask("Why B?", "b", WhyState.ACCEPTED);
		openCanvas();
		key(SWT.ARROW_RIGHT, '\0', 0);
		command(COMMANDS + "moveOut");
		waitFor("it stands beside", () -> names().get(2).startsWith("Why 2: Why B?"));
		command("org.eclipse.ui.edit.delete");
		waitFor("it is gone", () -> names().size() == 2);
		command("org.eclipse.ui.edit.undo");
		waitFor("it is there again", () -> names().size() == 3);
		command("org.eclipse.ui.edit.undo");
		waitFor("where it was", () -> names().get(2).startsWith("Why 1.1: Why B?"));
		assertFalse(Workbench.ui(editor::isDirty), "all is as it was");
		command("org.eclipse.ui.edit.redo");
		save();
		assertEquals(List.of(first.id(), second.id()), stored().children(null).stream().map(Why::id).toList());
	}

	@Test
	void undoLeavesWhatSomebodyElseHasWrittenMeanwhile() throws Exception {
		WhyStep first = ask("Why A?", "a", WhyState.ACCEPTED);
		openCanvas();
		command(COMMANDS + "edit");
		waitFor("the fields", WhysPageTest::typing);
		type("Why indeed?");
		save();
		trees().save(issue.id(), stored(), WhyEdits.change(stored(), first.id(), why -> why.withQuestion("Why, they ask?")));
		waitFor("it is shown", () -> names().get(1).contains("Why, they ask?"));
		// a workbench under test keeps messages back otherwise
		ErrorDialog.AUTOMATED_MODE = false;
		try {
			Workbench.ui(() -> canvas().setFocus());
			Workbench.start("org.eclipse.ui.edit.undo", Map.of());
			Workbench.waitFor("it is told", () -> Arrays.stream(Workbench.display().getShells())
					.anyMatch(shell -> Workbench.says(shell, "question of why 1")));
			Workbench.closeDialogs();
		} finally {
			ErrorDialog.AUTOMATED_MODE = true;
		}
		assertTrue(Workbench.ui(() -> names().get(1)).contains("Why, they ask?"));
		assertEquals("Why, they ask?", stored().whys().getFirst().question());
	}

	@Test
	void aProposalIsAcceptedAndRejectedByMouse() throws Exception {
		ask("Why A?", "a", WhyState.ACCEPTED);
		ask("Why B?", "b", WhyState.PROPOSED);
		ask("Why C?", "c", WhyState.PROPOSED);
		openCanvas();
		press("Why B?", 40);
		waitFor("it is possible", () -> names().get(2).contains("Possible"));
		press("Why C?", 110);
		waitFor("it is gone", () -> names().size() == 3);
		save();
		assertEquals(2, stored().level());
	}

	/** Clicks near the lower edge of a card, where the buttons of a proposal are. */
	private void press(String question, int right) throws Exception {
		Workbench.ui(() -> {
			Rectangle card = place(question);
			for (int type : new int[] { SWT.MouseDown, SWT.MouseUp }) {
				Event event = new Event();
				event.button = 1;
				event.x = card.x + right;
				event.y = card.y + card.height - 20;
				canvas().notifyListeners(type, event);
			}
			return Boolean.TRUE;
		});
	}

	@Test
	void whatSomebodyElseChangesComesInAndWhatMeetsIsToldBeforeItIsReplaced() throws Exception {
		WhyStep first = ask("Why A?", "a", WhyState.ACCEPTED);
		openCanvas();
		command(COMMANDS + "edit");
		waitFor("the fields", WhysPageTest::typing);
		type("Why mine?");
		key(SWT.CR, '\r', 0);
		waitFor("mine", () -> names().get(1).contains("Why mine?"));
		ask("Why theirs?", "", WhyState.ACCEPTED);
		waitFor("theirs comes in", () -> names().size() == 3);
		assertTrue(Workbench.ui(editor::isDirty));
		repository().updateWhy(first.id(), new WhyChange("Why changed?", null, null, null));
		Job.getJobManager().join(JobFamilies.ISSUES, null);
		Workbench.ui(() -> Workbench.page().saveEditor(editor, false));
		assertEquals("Why changed?", stored().get(first.id()).question(), "not replaced before it was told");
		assertTrue(Workbench.ui(editor::isDirty), "what was typed is still there");
		Job.getJobManager().join(JobFamilies.ISSUES, null);
		waitFor("it can be saved then", () -> Workbench.page().saveEditor(editor, false) && !editor.isDirty());
		assertEquals("Why mine?", stored().get(first.id()).question());
	}

	@Test
	void aScreenReaderHearsWhatACardShows() throws Exception {
		WhyStep first = ask("Why A?", "Human error", WhyState.ACCEPTED);
		trees().save(issue.id(), stored(), WhyEdits.change(stored(), first.id(), why -> why.withRootCause(true)));
		openCanvas();
		String name = Workbench.ui(() -> names().get(1));
		for (String words : List.of("Why 1: Why A?", "Human error", "Root cause", "stops at a person")) {
			assertTrue(name.contains(words), name);
		}
		assertEquals("5 Whys, cards: 1", Workbench.ui(() -> names().getFirst()));
	}

	@Test
	void evidenceWhoseLineChangedSinceIsTold(@TempDir Path folder) throws Exception {
		Path log = Files.writeString(folder.resolve("app.log"), "one\ntwo\n");
		Services.get(TriageService.class).importLog(issue.id(), log, Progress.NONE);
		repository().addWhy(issue.id(), null, "Why A?", "a", "app.log:2 two\nby ear", WhyState.ACCEPTED);
		Files.writeString(log, "one\nthree\n");
		openCanvas();
		waitFor("it is told", () -> names().get(1).contains("this line says something else now"));
		tab();
		waitFor("the first piece has the keyboard", () -> names().get(1).contains("Evidence, chosen: app.log:2 two"));
		command("org.eclipse.ui.edit.delete");
		waitFor("the piece is gone, the why is not", () -> names().size() == 2 && !names().get(1).contains("app.log"));
		save();
		assertEquals("by ear", repository().whys(issue.id()).getFirst().evidence());
	}

	@Test
	void findMarksCardsAndGoesThroughThem() throws Exception {
		ask("Why A?", "disk", WhyState.ACCEPTED);
		ask("Why B?", "network", WhyState.ACCEPTED);
		ask("Why C?", "disk again", WhyState.ACCEPTED);
		openCanvas();
		command("org.eclipse.ui.edit.findReplace");
		waitFor("the field", () -> Workbench.display().getFocusControl() instanceof Text);
		type("disk");
		waitFor("how many", () -> Workbench.says(Workbench.window().getShell(), "Found in 2"));
		Workbench.ui(() -> {
			Workbench.display().getFocusControl().notifyListeners(SWT.DefaultSelection, new Event());
			return Boolean.TRUE;
		});
		assertTrue(Workbench.ui(WhysPageTest::focusedName).contains("Why C?"));
	}

	@Test
	void aPictureIsWrittenRedactedWhereTheNameSaysSo(@TempDir Path folder) throws Exception {
		ask("Why did kim@example.org get no mail?", "a", WhyState.ACCEPTED);
		openCanvas();
		Workbench.ui(() -> paintPages(new RGB(0, 0, 0)));
		for (String file : List.of("whys.png", "whys.svg", "whys.md")) {
			Path target = folder.resolve(file);
			FileChooser chooser = new FileChooser() {
				@Override
				public Optional<Path> open(Shell shell, String title, String patterns) {
					return Optional.empty();
				}

				@Override
				public Optional<Path> save(Shell shell, String title, String name, boolean replace) {
					return Optional.of(target);
				}
			};
			try (Substitute substitute = Substitute.of(FileChooser.class, chooser)) {
				command(COMMANDS + "export");
				waitFor("the file", () -> Files.exists(target));
			}
			Job.getJobManager().join(JobFamilies.TRIAGE, null);
			byte[] bytes = Files.readAllBytes(target);
			assertTrue(bytes.length > 50);
			assertFalse(new String(bytes, StandardCharsets.UTF_8).contains("kim@example.org"));
		}
		byte[] start = Arrays.copyOf(Files.readAllBytes(folder.resolve("whys.png")), 4);
		assertEquals("PNG", new String(start, 1, 3, StandardCharsets.US_ASCII));
		ImageData picture = new ImageData(folder.resolve("whys.png").toString());
		assertTrue(picture.palette.getRGB(picture.getPixel(0, 0)).getHSB()[2] > 0.9f, "paper is white where the screen is black");
		Workbench.ui(() -> paintPages(new RGB(255, 255, 255)));
	}

	private static boolean paintPages(RGB color) {
		PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry().put("org.tftsr.ui.whys.page", color);
		return true;
	}

	@Test
	void theCanvasForgetsTheWhysWhenTheEditorIsClosed() throws Exception {
		UUID id = ask("Why A?", "a", WhyState.ACCEPTED).id();
		openCanvas();
		Workbench.ui(() -> Workbench.page().closeEditor(editor, false));
		assertEquals(List.of(), Workbench.ui(WhysPageTest::names));
		assertTrue(stored().find(id).isPresent());
	}
}
