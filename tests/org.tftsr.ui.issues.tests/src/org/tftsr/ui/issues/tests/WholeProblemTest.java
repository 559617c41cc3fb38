package org.tftsr.ui.issues.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IPageLayout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.testsupport.Substitute;
import org.tftsr.ui.testsupport.Workbench;

/** Where something fails that a dialog was to do, all of why and of what to do about it can be read in it, however long that is. */
class WholeProblemTest extends IssuesTest {

	private static final String WHAT = "Cannot write the issue";
	private static final String WHY = "another program has held the database for 30 seconds, which is longer than is waited for at most. "
			.repeat(3).strip().replaceFirst("\\.$", "");
	private static final String REMEDY = "Close the other program & try again. Which one it is, the list of processes of the system tells. ".repeat(3)
			+ "If there is none, restart the computer";

	@TempDir
	private Path folder;

	@AfterEach
	void closeDialogs() throws Exception {
		Workbench.closeDialogs();
	}

	/** Calls of a name fail. */
	private static Substitute failing(String call) throws Exception {
		return failing(call, new TftsrException(ProblemKind.IO, WHAT, WHY, REMEDY));
	}

	private static Substitute failing(String call, Exception failure) throws Exception {
		IssueRepository real = repository();
		return Substitute.of(IssueRepository.class, (IssueRepository) Proxy.newProxyInstance(IssueRepository.class.getClassLoader(),
				new Class<?>[] { IssueRepository.class }, (proxy, method, arguments) -> {
					if (method.getName().equals(call)) {
						throw failure;
					}
					try {
						return method.invoke(real, arguments);
					} catch (InvocationTargetException e) {
						throw e.getCause();
					}
				}));
	}

	@Test
	void aNewIssueThatCannotBeMadeIsStillThereWithAllOfTheReason() throws Exception {
		Workbench.start(CommandIds.NEW_ISSUE, Map.of(CommandIds.NEW_ISSUE_TEXT, "Checkout is down"));
		Shell dialog = Workbench.dialog("New Issue");
		int height = Workbench.ui(() -> dialog.getSize().y);
		try (Substitute failing = failing("create")) {
			Workbench.press(dialog, "Finish");
			waitUntilSaid(dialog, REMEDY);
		}
		Workbench.screenshot(() -> dialog, "problem-new-issue");
		assertTrue(Workbench.ui(() -> Workbench.says(dialog, WHAT + '.')));
		assertTrue(Workbench.ui(() -> dialog.getSize().y) >= height);
		Workbench.ui(() -> {
			Text title = Workbench.find(dialog, Text.class, text -> text.getEditable()).orElseThrow();
			assertEquals("Checkout is down", title.getText());
			title.setText("Checkout is down again");
			return title;
		});
		assertFalse(Workbench.ui(() -> Workbench.says(dialog, "restart the computer")), "what was said goes with what it was said of");
		Workbench.press(dialog, "Finish");
		Workbench.waitUntilClosed(dialog);
		waitForTitles("Checkout is down again");
	}

	/** In an IDE as in the program, which has a report of it besides. */
	@Test
	void anErrorThatNobodyHasForeseenIsNotSilent() throws Exception {
		Workbench.start(CommandIds.NEW_ISSUE, Map.of(CommandIds.NEW_ISSUE_TEXT, "Checkout is down"));
		Shell dialog = Workbench.dialog("New Issue");
		ErrorDialog.AUTOMATED_MODE = false;
		try (Substitute failing = failing("create", new IllegalStateException("a secret"))) {
			Workbench.press(dialog, "Finish");
			waitUntilSaid(dialog, "IllegalStateException");
			Workbench.waitFor("the details are offered", () -> Arrays.stream(Workbench.display().getShells()).filter(Shell::isVisible)
					.anyMatch(shell -> shell != dialog && Workbench.findButton(shell, "Details >>").isPresent()));
		} finally {
			ErrorDialog.AUTOMATED_MODE = true;
		}
		Workbench.screenshot("problem-unforeseen");
		assertTrue(Workbench.ui(() -> Workbench.says(dialog, "because of a defect of TFTSR.")));
		assertFalse(Workbench.ui(() -> Workbench.says(dialog, "a secret")), "its message may hold anything");
	}

	@Test
	void norIsItWhereAnIssueIsSaved() throws Exception {
		Issue issue = create("Disk full", Severity.LOW, null);
		openAndWait(issue);
		Workbench.ui(() -> {
			Workbench.find(Text.class, text -> "Disk full".equals(text.getText())).orElseThrow().setText("Disk full again");
			return Boolean.TRUE;
		});
		ErrorDialog.AUTOMATED_MODE = false;
		try (Substitute failing = failing("update", new IllegalStateException("a secret"))) {
			Workbench.start("org.eclipse.ui.file.save", Map.of());
			Workbench.waitFor("it says so", () -> Arrays.stream(Workbench.display().getShells()).filter(Shell::isVisible)
					.anyMatch(shell -> Workbench.says(shell, "because of a defect of TFTSR")));
		} finally {
			ErrorDialog.AUTOMATED_MODE = true;
		}
		assertTrue(Workbench.ui(() -> Workbench.page().getActiveEditor().isDirty()), "what was typed is there still");
	}

	@Test
	void thatTheIssuesCannotBeReadIsSaidWholly() throws Exception {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("whole-problem");
		project.create(null);
		project.open(null);
		try (Substitute failing = failing("list")) {
			IFile log = project.getFile("app.log");
			log.create("2026-03-01 10:00:00 ERROR boom\n".getBytes(StandardCharsets.UTF_8), true, false, null);
			Workbench.ui(() -> {
				Workbench.page().showView(IPageLayout.ID_PROJECT_EXPLORER).getViewSite().getSelectionProvider()
						.setSelection(new StructuredSelection(log));
				return log;
			});
			Workbench.start(CommandIds.ADD_TO_ISSUE, Map.of());
			Shell dialog = Workbench.dialog("Add to Issue");
			waitUntilSaid(dialog, REMEDY);
			Workbench.screenshot(() -> dialog, "problem-add-to-issue");
			Workbench.press(dialog, "Cancel");
		} finally {
			Workbench.ui(() -> {
				Workbench.page().hideView(Workbench.page().findView(IPageLayout.ID_PROJECT_EXPLORER));
				return project;
			});
			project.delete(true, true, null);
		}
	}

	@Test
	void anExportThatFailsSaysAllOfTheReason() throws Exception {
		Issue issue = create("Export", Severity.LOW, null);
		waitForTitles(issue.title());
		Workbench.ui(() -> {
			select(0);
			return Boolean.TRUE;
		});
		Path taken = Files.writeString(Files.createDirectories(folder.resolve("long".repeat(40))).resolve("taken.zip"), "mine");
		Workbench.start("org.eclipse.ui.file.export", Map.of("exportWizardId", "org.tftsr.ui.issues.exportWizard"));
		Shell dialog = Workbench.dialog("Export Issue");
		Workbench.ui(() -> {
			Workbench.find(dialog, Text.class, text -> text.getEditable() && text.getMessage().isEmpty()).orElseThrow().setText(taken.toString());
			return dialog;
		});
		Workbench.waitFor("the page is complete", () -> Workbench.findButton(dialog, "Finish").filter(Button::isEnabled).isPresent());
		Workbench.press(dialog, "Finish");
		waitUntilSaid(dialog, "There is a file of this name already");
		Workbench.screenshot(() -> dialog, "problem-export");
	}

	/** Waits until words are to be seen below a form, with all that stands beside them and within the dialog. */
	private static void waitUntilSaid(Shell dialog, String words) throws Exception {
		Workbench.waitFor("it says " + words, () -> said(dialog, words).filter(label -> isWhole(dialog, label)).isPresent());
		assertTrue(Workbench.ui(() -> isWhole(dialog, dialog.getDefaultButton())), "the buttons are there as before");
	}

	private static Optional<Label> said(Shell dialog, String words) {
		return Workbench.find(dialog, Label.class, label -> label.getText().replace("&&", "&").contains(words));
	}

	private static boolean isWhole(Shell dialog, Control control) {
		Point size = control.getSize();
		Rectangle place = dialog.getDisplay().map(control, dialog, 0, 0, size.x, size.y);
		Rectangle room = dialog.getClientArea();
		return room.intersection(place).equals(place) && control.computeSize(size.x, SWT.DEFAULT).y <= size.y;
	}
}
