package org.tftsr.ui.vault.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tftsr.core.audit.AuditFinding;
import org.tftsr.core.audit.AuditHead;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.audit.AuditVerification;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.testsupport.OtherProgram;
import org.tftsr.ui.testsupport.Substitute;
import org.tftsr.ui.testsupport.Workbench;

/** The Audit Log view. */
class AuditViewTest extends VaultTest {

	private static final long MILLION = 1_000_000;
	private static final int NARROW = 420;
	private static final String SHOW = "org.tftsr.ui.vault.showAudit";
	private static final String VERIFY = "org.tftsr.ui.vault.verifyAudit";

	private Substitute substitute;

	@AfterEach
	void closeView() throws Exception {
		Workbench.ui(() -> {
			IViewPart view = Workbench.page().findView("org.tftsr.ui.vault.audit");
			if (view != null) {
				Workbench.page().hideView(view);
			}
			return Boolean.TRUE;
		});
		if (substitute != null) {
			substitute.close();
			substitute = null;
		}
	}

	@Test
	void showsWhatWasDoneAsItIsDone() throws Exception {
		Workbench.start(SHOW, Map.of());
		Workbench.waitFor("the rows of the vault", () -> table() != null && rowOf("create_issue") >= 0);
		Issue issue = create("Pool exhausted");
		Workbench.waitFor("a row for the new issue",
				() -> table().getItem(0).getText(3).equals("issue " + issue.id()));
		select(0);
		Workbench.waitFor("its details", () -> says("\"severity\": \"low\""));
		Workbench.screenshot("audit-log");
	}

	@Test
	void theLogOfTheVaultIsIntact() throws Exception {
		Workbench.start(VERIFY, Map.of());
		Workbench.waitFor("the result", () -> says("Intact: all "));
	}

	@Test
	void whoIsElsewhereIsToldThatTheLogWasChecked() throws Exception {
		try (OtherProgram other = OtherProgram.use()) {
			Workbench.start(VERIFY, Map.of());
			other.awaitNotice("The audit log has been checked.");
		}
	}

	@Test
	void aNewHeadFileIsBegunOnRequestAndTheLogIsIntactWithIt() throws Exception {
		Workbench.start("org.tftsr.ui.vault.renewHead", Map.of());
		Shell question = Workbench.dialog("Renew Audit Log Head");
		Workbench.screenshot(() -> question, "renew-head-question");
		Workbench.press(question, "Renew");
		Workbench.waitUntilClosed(question);
		Shell done = Workbench.dialog("Renew Audit Log Head");
		assertTrue(Workbench.ui(() -> Workbench.says(done, "Public key: ")));
		Workbench.screenshot(() -> done, "renew-head");
		close(done);
		assertTrue(Files.exists(Path.of(System.getProperty("tftsr.data"), "tftsr.audit-head.old-1")));
		Workbench.start(VERIFY, Map.of());
		Workbench.waitFor("the result", () -> says("Intact: all "));
		Workbench.waitFor("its row", () -> table() != null && rowOf("renew_audit_head") >= 0);
		Workbench.screenshot("audit-log-intact");
	}

	@Test
	void readsNoMoreOfAMillionRowsThanItShows() throws Exception {
		LongAuditLog log = show(MILLION);
		Workbench.waitFor("the newest row", () -> table() != null && "1000000".equals(table().getItem(0).getText(0)));
		assertTrue(log.rowsRead() <= 400, () -> log.rowsRead() + " rows read");
		Workbench.ui(() -> {
			table().setTopIndex(table().getItemCount() - 1);
			return table();
		});
		Workbench.waitFor("older rows", () -> table().getItemCount() > 300);
		assertTrue(log.rowsRead() <= 800, () -> log.rowsRead() + " rows read");
	}

	@Test
	void newRowsComeOnTopAndTheSelectionStays() throws Exception {
		LongAuditLog log = show(1000);
		Workbench.waitFor("rows", () -> table() != null && table().getItemCount() > 10);
		select(3);
		log.grow(5);
		create("Something that happens");
		Workbench.waitFor("the new rows", () -> "1005".equals(table().getItem(0).getText(0)));
		assertEquals("997", Workbench.ui(() -> table().getSelection()[0].getText(0)));
	}

	@Test
	void whatAnotherProgramRecordedIsThereWhenOneComesBackToTheWindow() throws Exception {
		LongAuditLog log = show(1000);
		Workbench.waitFor("rows", () -> table() != null && "1000".equals(table().getItem(0).getText(0)));
		log.grow(3);
		Workbench.ui(() -> {
			Workbench.window().getShell().notifyListeners(SWT.Activate, new Event());
			return log;
		});
		Workbench.waitFor("the new rows", () -> "1003".equals(table().getItem(0).getText(0)));
	}

	@Test
	void narrowsTheRowsWhileOneTypes() throws Exception {
		show(5000);
		Workbench.waitFor("rows", () -> table() != null && table().getItemCount() > 10);
		Text field = Workbench.ui(() -> Workbench.find(Text.class, text -> text.getMessage().startsWith("Find"))
				.orElseThrow());
		type(field, "\"count\":777");
		Workbench.waitFor("the five rows that hold it",
				() -> table() != null && table().getItemCount() == 5 && "4777".equals(table().getItem(0).getText(0)));
		type(field, "nothing like it");
		Workbench.waitFor("that nothing matches", () -> says("No row matches the filter."));
		Workbench.follow(Workbench.ui(() -> Workbench.window().getShell()), "Clear the Filter");
		Workbench.waitFor("all rows", () -> table() != null && "5000".equals(table().getItem(0).getText(0)));
	}

	/** As beside a list of issues on a screen of 1280 points in which all is twice as large. */
	@Test
	void noChoiceIsCutWhereThereIsLittleRoom() throws Exception {
		show(5000);
		Workbench.waitFor("rows", () -> table() != null && table().getItemCount() > 10);
		Shell window = Workbench.ui(() -> Workbench.window().getShell());
		Point size = Workbench.ui(window::getSize);
		try {
			Workbench.ui(() -> {
				window.setSize(NARROW, size.y);
				return window;
			});
			Combo action = Workbench.ui(() -> Workbench.find(Combo.class, combo -> combo.getText().equals("Any action")).orElseThrow());
			Workbench.waitFor("it is narrow", () -> action.getParent().getSize().x < NARROW);
			Workbench.waitFor("all choices are inside", () -> Arrays.stream(action.getParent().getChildren()).filter(Combo.class::isInstance)
					.allMatch(choice -> choice.getBounds().x + choice.getBounds().width <= action.getParent().getClientArea().width
							&& choice.getSize().x > action.getParent().getClientArea().width / 3));
			Label count = Workbench.ui(() -> Workbench.find(Label.class, label -> label.getText().contains(" rows")
					&& label.getParent() == action.getParent()).orElseThrow());
			Workbench.waitFor("the count is whole", () -> count.getSize().x >= count.computeSize(SWT.DEFAULT, SWT.DEFAULT).x
					|| count.getSize().y >= count.computeSize(count.getSize().x, SWT.DEFAULT).y && count.getSize().x > action.getSize().x);
			Workbench.screenshot("audit-narrow");
		} finally {
			Workbench.ui(() -> {
				window.setSize(size);
				return window;
			});
		}
	}

	/** As with letters of half as much again: side by side, the longest action had no room. */
	@Test
	void theLongestActionHasRoomWhereTwoChoicesHaveNoneSideBySide() throws Exception {
		Workbench.start(SHOW, Map.of());
		create("Pool exhausted");
		Workbench.waitFor("the rows of the vault", () -> table() != null && rowOf("create_issue") >= 0);
		Shell window = Workbench.ui(() -> Workbench.window().getShell());
		Point size = Workbench.ui(window::getSize);
		try {
			Combo action = Workbench.ui(() -> Workbench.find(Combo.class, combo -> combo.getText().equals("Any action")).orElseThrow());
			Workbench.ui(() -> {
				int widest = action.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
				// the view has a part of the window
				window.setSize(size.x * (widest + widest / 2) / action.getParent().getSize().x, size.y);
				return window;
			});
			Workbench.waitFor("it is narrow", () -> window.getSize().x < size.x
					&& action.getParent().getClientArea().width < 2 * action.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
			Workbench.waitFor("no choice is cut", () -> Arrays.stream(action.getParent().getChildren()).filter(Combo.class::isInstance)
					.allMatch(choice -> choice.getSize().x >= choice.computeSize(SWT.DEFAULT, SWT.DEFAULT).x
							&& choice.getBounds().x + choice.getBounds().width <= action.getParent().getClientArea().width));
			Workbench.screenshot("audit-narrowest");
		} finally {
			Workbench.ui(() -> {
				window.setSize(size);
				return window;
			});
		}
	}

	@Test
	void goesToTheFirstRowThatIsNotAsItWasWritten() throws Exception {
		LongAuditLog log = show(MILLION);
		log.finds(new AuditVerification(MILLION, head(), List.of(new AuditFinding(AuditFinding.Kind.CHANGED, 500_000,
				"an id", Instant.EPOCH, "Row 500000 is not what was written")), List.of()));
		Workbench.start(VERIFY, Map.of());
		Workbench.waitFor("the result", () -> says("Not as it was written: one finding in 1,000,000 rows."));
		Workbench.waitFor("the row", () -> table() != null && table().getSelectionCount() == 1
				&& "500000".equals(table().getSelection()[0].getText(0)));
		assertTrue(Workbench.ui(() -> says("Row 500000 is not what was written.")));
		assertTrue(log.rowsRead() < 2000, () -> log.rowsRead() + " rows read");
		Workbench.screenshot("audit-log-broken");
	}

	@Test
	void copiesTheSelectedRows() throws Exception {
		show(100);
		Workbench.waitFor("rows", () -> table() != null && table().getItemCount() == 100);
		Workbench.ui(() -> {
			// without a window manager, nobody gives the focus back when another test has closed a dialog
			Workbench.window().getShell().forceActive();
			return table().setFocus();
		});
		select(1);
		Workbench.start(IWorkbenchCommandConstants.EDIT_COPY, Map.of());
		Workbench.waitFor("the clipboard", () -> {
			Clipboard clipboard = new Clipboard(Workbench.display());
			Object text = clipboard.getContents(TextTransfer.getInstance());
			clipboard.dispose();
			return text instanceof String words && words.startsWith("99\t2026-01-01T00:11:33Z\tupdate_issue\tissue ");
		});
	}

	@Test
	void saysThatNothingWasRecordedYet() throws Exception {
		show(0);
		Workbench.waitFor("that it is empty", () -> says("Nothing has been recorded yet."));
	}

	@Test
	void saysWhyTheLogCannotBeReadAndTriesAgain() throws Exception {
		LongAuditLog log = new LongAuditLog(100);
		log.fails(new TftsrException(ProblemKind.BUSY, "Cannot read the audit log", "another program holds it",
				"Close that program"));
		show(log);
		Workbench.waitFor("what to do", () -> says("Close that program."));
		log.fails(null);
		Workbench.follow(Workbench.ui(() -> Workbench.window().getShell()), "Retry");
		Workbench.waitFor("rows", () -> table() != null && table().getItemCount() == 100);
	}

	@Test
	void nothingOfItIsLeftOnTheScreenWhenTheVaultIsLocked() throws Exception {
		Workbench.start(SHOW, Map.of());
		Workbench.waitFor("rows", () -> table() != null && rowOf("create_issue") >= 0);
		vault().lock();
		Workbench.waitFor("the locked state", () -> table() == null && says("The vault is locked."));
		unlock();
		Workbench.waitFor("rows", () -> table() != null && rowOf("create_issue") >= 0);
	}

	private LongAuditLog show(long rows) throws Exception {
		LongAuditLog log = new LongAuditLog(rows);
		show(log);
		return log;
	}

	private void show(LongAuditLog log) throws Exception {
		substitute = Substitute.of(AuditLog.class, log);
		Workbench.start(SHOW, Map.of());
		Workbench.waitFor("the view", () -> Workbench.page().findView("org.tftsr.ui.vault.audit") != null);
	}

	private static AuditHead head() {
		return new AuditHead(MILLION, "0".repeat(64), Instant.EPOCH, "0".repeat(64));
	}

	private static void type(Text field, String text) throws Exception {
		Workbench.ui(() -> {
			field.setText(text);
			return text;
		});
	}

	/** Selects a row as a click does. */
	private static void select(int row) throws Exception {
		Workbench.ui(() -> {
			table().setSelection(row);
			Workbench.click(table());
			return table();
		});
	}

	/** The table of the view; null while the view shows something else in its place. On the user interface thread. */
	private static Table table() {
		return Workbench.find(Table.class, table -> table.getColumnCount() > 1
				&& Arrays.stream(table.getColumns()).anyMatch(column -> "Hash".equals(column.getText()))).orElse(null);
	}

	private static int rowOf(String action) {
		for (int i = 0; i < table().getItemCount(); i++) {
			if (action.equals(table().getItem(i).getText(2))) {
				return i;
			}
		}
		return -1;
	}

	private static boolean says(String words) {
		return Workbench.says(Workbench.window().getShell(), words);
	}
}
