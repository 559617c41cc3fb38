package org.tftsr.ui.issues.internal.trash;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tftsr.core.issue.DeletedIssue;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.issues.internal.RelativeAge;

/** Deleted issues: what they are called, since when they are deleted, and for how long they are kept. */
final class DeletedIssuesTable {

	private final Composite area;
	private final TableViewer viewer;
	private final TableColumnLayout layout = new TableColumnLayout();

	/** @param onSelection is run whenever other issues are selected */
	DeletedIssuesTable(Composite parent, Runnable onSelection) {
		area = new Composite(parent, SWT.NONE);
		area.setLayout(layout);
		viewer = new TableViewer(area, SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.BORDER);
		viewer.getTable().setHeaderVisible(true);
		AccessibleNames.set(viewer.getTable(), Messages.DeletedIssuesDialog_name);
		column(Messages.DeletedIssuesTable_title, 6, DeletedIssue::title);
		column(Messages.DeletedIssuesTable_deleted, 2, issue -> RelativeAge.of(issue.deletedAt(), Instant.now()));
		column(Messages.DeletedIssuesTable_left, 2, issue -> left(Duration.between(Instant.now(), issue.keptUntil())));
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.addSelectionChangedListener(event -> onSelection.run());
	}

	private void column(String title, int weight, Function<DeletedIssue, String> text) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(issue -> text.apply((DeletedIssue) issue)));
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight));
	}

	/** Whole days begun: what is kept for six days and an hour is kept for seven. */
	private static String left(Duration left) {
		long days = left.plusDays(1).minusNanos(1).toDays();
		if (left.toDays() < 1) {
			return Messages.DeletedIssuesTable_hours;
		}
		return days == 1 ? Messages.DeletedIssuesTable_day : NLS.bind(Messages.DeletedIssuesTable_days, days);
	}

	Composite area() {
		return area;
	}

	Control control() {
		return viewer.getControl();
	}

	/** Shows other issues; what was selected stays so, as far as it is still there, else the first one is. */
	void show(List<DeletedIssue> issues) {
		List<DeletedIssue> selected = selected();
		viewer.setInput(issues);
		List<DeletedIssue> still = issues.stream().filter(selected::contains).toList();
		if (!still.isEmpty()) {
			viewer.setSelection(new StructuredSelection(still), true);
		} else if (!issues.isEmpty()) {
			viewer.setSelection(new StructuredSelection(issues.getFirst()), true);
		}
	}

	List<DeletedIssue> selected() {
		return viewer.getStructuredSelection().stream().map(DeletedIssue.class::cast).toList();
	}
}
