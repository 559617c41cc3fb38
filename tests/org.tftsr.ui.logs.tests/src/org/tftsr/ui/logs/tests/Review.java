package org.tftsr.ui.logs.tests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogRepository;
import org.tftsr.core.settings.DataArea;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;

/** The review of a log as a test uses it. */
final class Review {

	private Review() {
	}

	/** The types with their numbers. */
	static Table types() throws Exception {
		return table(2);
	}

	/** The list of findings, or the page of it that is shown. */
	static Table findings() throws Exception {
		return table(1);
	}

	/** Counted from the last one in the window: before them may stand that of the Issues view. */
	private static Table table(int fromEnd) throws Exception {
		List<Table> tables = Workbench.visible(Table.class);
		return tables.get(tables.size() - fromEnd);
	}

	/** The cells of a table, a text for each row. */
	static List<String> rows(Table shown) throws Exception {
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

	/** What it says about all findings. */
	static String summary() {
		return Workbench.words(Label.class, Label::getText).lines().filter(line -> line.contains("finding")) //$NON-NLS-1$
				.findFirst().orElse(""); //$NON-NLS-1$
	}

	/** The field that narrows the list. */
	static Text filter() throws Exception {
		return Bars.the(Text.class, text -> text.getMessage().startsWith("Filter by line")); //$NON-NLS-1$
	}

	/** Clicks the box of a type. */
	static Table check(int row, boolean checked) throws Exception {
		Table types = types();
		Workbench.ui(() -> {
			TableItem item = types.getItem(row);
			item.setChecked(checked);
			Event event = new Event();
			event.item = item;
			event.detail = SWT.CHECK;
			types.notifyListeners(SWT.Selection, event);
			return item;
		});
		Workbench.settle();
		return types;
	}

	static void select(int row) throws Exception {
		Table table = findings();
		Workbench.ui(() -> {
			table.setSelection(row);
			table.notifyListeners(SWT.Selection, new Event());
			return table;
		});
		Workbench.settle();
	}

	static Button press(String text) throws Exception {
		Button button = button(text);
		Workbench.ui(() -> {
			button.notifyListeners(SWT.Selection, new Event());
			return button;
		});
		Job.getJobManager().join(JobFamilies.TRIAGE, null);
		Workbench.settle();
		return button;
	}

	static Button button(String text) throws Exception {
		return Bars.the(Button.class, button -> button.getText().replace("&", "").equals(text)); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The question for the issue that the review goes into. */
	static Dialog applyDialog() throws Exception {
		Button apply = button("Apply to Issue\u2026"); //$NON-NLS-1$
		return Workbench.dialog("Add to Issue", () -> { //$NON-NLS-1$
			apply.notifyListeners(SWT.Selection, new Event());
			return apply;
		});
	}

	/** The redacted copy of a log. */
	static Path copy(LogFile log, String name) throws Exception {
		return Services.get(DataArea.class).folder().resolve("exports").resolve(log.issueId().toString()).resolve(name); //$NON-NLS-1$
	}

	/** The log of this name that has a redacted copy. */
	static LogFile redactedLog(String name) throws Exception {
		for (IssueSummary row : Services.get(IssueRepository.class).list(IssueQuery.all(9)).rows()) {
			for (LogFile log : Services.get(LogRepository.class).list(row.issue().id())) {
				if (log.redacted() && log.name().equals(name)) {
					return log;
				}
			}
		}
		throw new AssertionError("There is no issue with a redacted log"); //$NON-NLS-1$
	}
}
