package org.tftsr.ui.issues.internal.trash;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.tftsr.core.issue.DeletedIssue;
import org.tftsr.ui.issues.internal.RelativeAge;
import org.tftsr.ui.issues.internal.table.Column;
import org.tftsr.ui.issues.internal.table.ColumnTable;

/** Deleted issues: what they are called, since when they are deleted, and for how long they are kept. */
final class DeletedIssuesTable {

	private final ColumnTable<DeletedIssue> table;

	/** @param onSelection is run whenever other issues are selected */
	DeletedIssuesTable(Composite parent, Runnable onSelection) {
		table = new ColumnTable<>(parent, DeletedIssue.class, SWT.MULTI, Messages.DeletedIssuesDialog_name);
		table.add(Column.of(Messages.DeletedIssuesTable_title, new ColumnWeightData(6), DeletedIssue::title));
		table.add(Column.of(Messages.DeletedIssuesTable_deleted, new ColumnWeightData(2),
				issue -> RelativeAge.of(issue.deletedAt(), Instant.now())));
		table.add(Column.of(Messages.DeletedIssuesTable_left, new ColumnWeightData(2),
				issue -> left(Duration.between(Instant.now(), issue.keptUntil()))));
		table.viewer().addSelectionChangedListener(event -> onSelection.run());
	}

	/** Whole days begun: what is kept for six days and an hour is kept for seven. */
	private static String left(Duration left) {
		long days = left.plusDays(1).minusNanos(1).toDays();
		if (left.toDays() < 1) {
			return Messages.DeletedIssuesTable_hours;
		}
		return days == 1 ? Messages.DeletedIssuesTable_day : NLS.bind(Messages.DeletedIssuesTable_days, days);
	}

	/** The table itself, with its selection. */
	ColumnTable<DeletedIssue> table() {
		return table;
	}

	/** Shows other issues; what was selected stays so, as far as it is still there, else the first one is. */
	void show(List<DeletedIssue> issues) {
		List<DeletedIssue> selected = table.selected();
		table.viewer().setInput(issues);
		List<DeletedIssue> still = issues.stream().filter(selected::contains).toList();
		if (!still.isEmpty()) {
			table.viewer().setSelection(new StructuredSelection(still), true);
		} else if (!issues.isEmpty()) {
			table.viewer().setSelection(new StructuredSelection(issues.getFirst()), true);
		}
	}
}
