package org.tftsr.ui.publish.internal.wizard;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tftsr.integrations.PreparedFile;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.ByteSize;
import org.tftsr.ui.CutCells;

/** What goes along with the text: labels, and files with their size, their redaction and their hash. */
final class AlongTable {

	/** A line of the table, cell by cell. */
	private record Row(List<String> cells) {
	}

	private final Composite frame;
	private final TableViewer viewer;

	AlongTable(Composite parent) {
		frame = new Composite(parent, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		frame.setLayout(layout);
		viewer = new TableViewer(frame, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
		viewer.getTable().setHeaderVisible(true);
		CutCells.mark(viewer.getTable());
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		AccessibleNames.set(viewer.getTable(), Messages.Along_table);
		column(layout, Messages.Along_name, 5, 0);
		column(layout, Messages.Along_kind, 4, 1);
		column(layout, Messages.Along_size, 3, 2);
		column(layout, Messages.Along_redaction, 4, 3);
		column(layout, Messages.Along_hash, 4, 4);
	}

	private void column(TableColumnLayout layout, String title, int weight, int index) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(row -> ((Row) row).cells.get(index)));
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight));
	}

	Control control() {
		return frame;
	}

	/** Shows what goes along; labels first. */
	void show(List<String> labels, List<PreparedFile> files) {
		viewer.setInput(Stream.concat(labels.stream().map(label -> new Row(List.of(label, Messages.Along_label, "", "", ""))),
				files.stream().map(AlongTable::row)).toList());
	}

	private static Row row(PreparedFile file) {
		return new Row(List.of(file.name(), file.mediaType().replaceFirst(";.*", ""), ByteSize.format(file.size()),
				file.redacted() ? Messages.Along_redacted : Messages.Along_asItIs, file.sha256()));
	}
}
