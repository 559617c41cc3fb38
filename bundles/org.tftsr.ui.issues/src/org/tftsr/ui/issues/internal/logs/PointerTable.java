package org.tftsr.ui.issues.internal.logs;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnLayoutData;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.tftsr.triage.LogPointer;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.Images;

/** What points to lines of the selected log. */
final class PointerTable {

	private static final int KIND_LETTERS = 12;
	private static final int LINE_LETTERS = 10;
	private static final int LEAST_TEXT_LETTERS = 30;

	private final Composite area;
	private final TableColumnLayout layout = new TableColumnLayout();
	private final TableViewer viewer;

	PointerTable(FormToolkit toolkit, Composite parent) {
		area = toolkit.createComposite(parent);
		area.setLayout(layout);
		Table table = toolkit.createTable(area, SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL);
		table.setHeaderVisible(true);
		AccessibleNames.set(table, Messages.Pointers_name);
		viewer = new TableViewer(table);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		PixelConverter font = new PixelConverter(table);
		addColumn(Messages.Pointers_kind, new ColumnPixelData(font.convertWidthInCharsToPixels(KIND_LETTERS)),
				PointerTable::kind, true);
		addColumn(Messages.Pointers_line, new ColumnPixelData(font.convertWidthInCharsToPixels(LINE_LETTERS)),
				pointer -> Long.toString(pointer.line()), false);
		addColumn(Messages.Pointers_text, new ColumnWeightData(1, font.convertWidthInCharsToPixels(LEAST_TEXT_LETTERS)),
				LogPointer::text, false);
		viewer.setInput(List.of());
	}

	private void addColumn(String title, ColumnLayoutData width, Function<LogPointer, String> text, boolean hasImage) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
		column.getColumn().setText(title);
		layout.setColumnData(column.getColumn(), width);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return text.apply((LogPointer) element);
			}

			@Override
			public Image getImage(Object element) {
				return hasImage ? Images.get(isWhy((LogPointer) element) ? Images.WHY : Images.EVENT_NOTED) : null;
			}
		});
	}

	private static boolean isWhy(LogPointer pointer) {
		return pointer.kind() == LogPointer.Kind.WHY;
	}

	private static String kind(LogPointer pointer) {
		return isWhy(pointer) ? Messages.Pointers_why : Messages.Pointers_event;
	}

	Control control() {
		return area;
	}

	TableViewer viewer() {
		return viewer;
	}

	void show(List<LogPointer> pointers) {
		if (!pointers.equals(viewer.getInput())) {
			viewer.setInput(pointers);
		}
	}

	Optional<LogPointer> selected() {
		return Optional.ofNullable((LogPointer) viewer.getStructuredSelection().getFirstElement());
	}
}
