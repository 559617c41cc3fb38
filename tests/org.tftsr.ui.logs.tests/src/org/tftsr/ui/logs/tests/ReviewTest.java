package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.part.FileEditorInput;
import org.junit.jupiter.api.Test;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogRepository;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.settings.DataArea;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;
import org.tftsr.ui.logs.LogViewerIds;

/** The review of what is found in a log, and its way into an issue. */
class ReviewTest extends WorkbenchTest {

	/** Counted from the last table in the window; before them may stand that of the Issues view. */
	private static final int TYPES = 2;
	private static final int FINDINGS = 1;

	private static IEditorPart openReview() throws Exception {
		openPlanted();
		IEditorPart review = (IEditorPart) Workbench.execute(LogViewerIds.REVIEW, Map.of());
		Workbench.await("the findings are listed", () -> Boolean.valueOf(summary().startsWith("3 findings"))); //$NON-NLS-1$ //$NON-NLS-2$
		return review;
	}

	private static String summary() {
		return Workbench.words(Label.class, Label::getText).lines().filter(line -> line.contains("finding")) //$NON-NLS-1$
				.findFirst().orElse(""); //$NON-NLS-1$
	}

	@Test
	void eachFindingIsListedWithoutItsValue() throws Exception {
		openReview();
		assertEquals(List.of("2|E-mail address|j\u2022\u2022\u2022\u2022m|[EMAIL-1]|Replace", //$NON-NLS-1$
				"3|IPv4 address|1\u2022\u2022\u2022\u20227|[IPV4-1]|Replace", //$NON-NLS-1$
				"4|Password|\u2022\u2022\u2022\u2022|[PASSWORD-1]|Replace"), rows(FINDINGS)); //$NON-NLS-1$
		assertEquals(List.of("E-mail address|1|1", "IPv4 address|1|1", "Password|1|1"), rows(TYPES)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private static List<String> rows(int table) throws Exception {
		Table shown = table(table);
		return Workbench.ui(() -> {
			List<String> rows = new ArrayList<>();
			for (int i = 0; i < shown.getItemCount(); i++) {
				TableItem item = shown.getItem(i);
				List<String> cells = new ArrayList<>();
				for (int column = 0; column < shown.getColumnCount(); column++) {
					cells.add(item.getText(column));
				}
				rows.add(String.join("|", cells)); //$NON-NLS-1$
			}
			return rows;
		});
	}

	private static Table table(int fromEnd) throws Exception {
		List<Table> tables = Workbench.visible(Table.class);
		return tables.get(tables.size() - fromEnd);
	}

	@Test
	void originalAndRedactedStandSideBySide() throws Exception {
		openReview();
		Workbench.execute(LogViewerIds.NEXT_FINDING, Map.of());
		Workbench.await("the two texts", () -> Boolean.valueOf(panes().size() == 2 && !panes().get(1).isEmpty())); //$NON-NLS-1$
		assertTrue(panes().get(0).contains(PlantedLog.EMAIL), panes().get(0));
		assertFalse(panes().get(1).contains(PlantedLog.EMAIL), panes().get(1));
		assertTrue(panes().get(1).contains("mail to [EMAIL-1] queued"), panes().get(1)); //$NON-NLS-1$
		Workbench.screenshot("log-review"); //$NON-NLS-1$
	}

	private static List<String> panes() throws Exception {
		List<StyledText> texts = Workbench.visible(StyledText.class);
		return Workbench.ui(() -> texts.stream().map(StyledText::getText).toList());
	}

	@Test
	void aFindingThatIsKeptHereIsKeptInTheEditorToo() throws Exception {
		IEditorPart log = openPlanted();
		openReview();
		selectRow(0);
		press("Keep"); //$NON-NLS-1$
		assertEquals("2|E-mail address|j\u2022\u2022\u2022\u2022m|[EMAIL-1]|Keep", rows(FINDINGS).getFirst()); //$NON-NLS-1$
		assertTrue(summary().startsWith("3 findings, 1 kept"), ReviewTest::summary); //$NON-NLS-1$
		assertEquals(List.of(), Workbench.annotations(log, PiiKind.PERSONAL));
	}

	@Test
	void aTypeIsDecidedAboutAsAWhole() throws Exception {
		openReview();
		Table types = table(TYPES);
		Workbench.ui(() -> {
			TableItem item = types.getItem(1);
			item.setChecked(false);
			Event event = new Event();
			event.item = item;
			event.detail = SWT.CHECK;
			types.notifyListeners(SWT.Selection, event);
			return item;
		});
		assertEquals("IPv4 address|1|0", rows(TYPES).get(1)); //$NON-NLS-1$
		assertTrue(rows(FINDINGS).get(1).endsWith("|Keep"), rows(FINDINGS)::toString); //$NON-NLS-1$
	}

	@Test
	void theListIsNarrowedByWords() throws Exception {
		openReview();
		Text filter = Workbench.visible(Text.class).stream().filter(ReviewTest::isFilter).findFirst().orElseThrow();
		Workbench.ui(() -> {
			filter.setText("e-mail"); //$NON-NLS-1$
			return filter;
		});
		assertEquals(1, rows(FINDINGS).size());
	}

	private static boolean isFilter(Text text) {
		try {
			return Workbench.ui(() -> Boolean.valueOf(text.getMessage().startsWith("Filter by line"))); //$NON-NLS-1$
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void whatIsNotKeptIsReplacedInTheCopyOfTheIssue() throws Exception {
		openReview();
		selectRow(0);
		press("Keep"); //$NON-NLS-1$
		Dialog choice = applyDialog();
		choice.press("Add"); //$NON-NLS-1$
		Workbench.await("what came of it is told", () -> Boolean //$NON-NLS-1$
				.valueOf(Workbench.words(Link.class, Link::getText).contains("2 of 3 findings are replaced"))); //$NON-NLS-1$
		LogFile log = redactedLog();
		assertEquals("service.log", log.name()); //$NON-NLS-1$
		Path copy = Services.get(DataArea.class).folder().resolve("exports").resolve(log.issueId().toString()) //$NON-NLS-1$
				.resolve("service.redacted.log"); //$NON-NLS-1$
		String redacted = Files.readString(copy);
		assertTrue(redacted.contains(PlantedLog.EMAIL), redacted);
		assertTrue(redacted.contains("peer [IPV4-1] does not answer"), redacted); //$NON-NLS-1$
		assertFalse(redacted.contains(PlantedLog.PASSWORD), redacted);
	}

	@Test
	void aFileThatChangedSinceTheReviewIsRefused() throws Exception {
		IEditorPart log = openPlanted();
		openReview();
		Workbench.writeBehind(((FileEditorInput) log.getEditorInput()).getFile(), utf8("changed\n")); //$NON-NLS-1$
		Dialog choice = applyDialog();
		choice.press("Add"); //$NON-NLS-1$
		Workbench.await("the refusal is told", () -> Boolean.valueOf(Workbench.words(Link.class, Link::getText) //$NON-NLS-1$
				.contains("Not applied: the file has changed since it was reviewed"))); //$NON-NLS-1$
	}

	private static Dialog applyDialog() throws Exception {
		Button apply = button("Apply to Issue\u2026"); //$NON-NLS-1$
		return Workbench.dialog("Add to Issue", () -> { //$NON-NLS-1$
			apply.notifyListeners(SWT.Selection, new Event());
			return apply;
		});
	}

	private static LogFile redactedLog() throws Exception {
		for (IssueSummary row : Services.get(IssueRepository.class).list(IssueQuery.all(9)).rows()) {
			for (LogFile log : Services.get(LogRepository.class).list(row.issue().id())) {
				if (log.redacted()) {
					return log;
				}
			}
		}
		throw new AssertionError("There is no issue with a redacted log"); //$NON-NLS-1$
	}

	private static void selectRow(int row) throws Exception {
		Table table = table(FINDINGS);
		Workbench.ui(() -> {
			table.setSelection(row);
			table.notifyListeners(SWT.Selection, new Event());
			return table;
		});
		Workbench.settle();
	}

	private static void press(String text) throws Exception {
		Button button = button(text);
		Workbench.ui(() -> {
			button.notifyListeners(SWT.Selection, new Event());
			return button;
		});
		Job.getJobManager().join(JobFamilies.TRIAGE, null);
		Workbench.settle();
	}

	private static Button button(String text) throws Exception {
		for (Button button : Workbench.visible(Button.class)) {
			if (Workbench.ui(() -> button.getText().replace("&", "")).equals(text)) { //$NON-NLS-1$ //$NON-NLS-2$
				return button;
			}
		}
		throw new AssertionError("There is no button " + text); //$NON-NLS-1$
	}
}
