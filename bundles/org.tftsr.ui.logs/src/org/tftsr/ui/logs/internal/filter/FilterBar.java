package org.tftsr.ui.logs.internal.filter;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.tftsr.ui.Links;
import org.tftsr.ui.logs.internal.model.LogFiltering;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.model.OpenLog;

/** The bar that shows which conditions lines pass, and how many do. */
public final class FilterBar {

	private static final int COLUMNS = 2;
	private static final int SPACING = 8;

	private final OpenLog shown;
	private final Composite area;
	private final Composite row;
	private final FilterTools tools;
	private final ChipRow chips;
	private final Link state;

	public FilterBar(Composite parent, OpenLog shown) {
		this.shown = shown;
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(1).spacing(0, 0).extendedMargins(4, 8, 0, 2).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
		row = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(COLUMNS).spacing(SPACING, 0).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		tools = new FilterTools(row, shown, this::addText);
		state = Links.create(row, SWT.NONE);
		state.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> stopOrClear()));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.END, SWT.CENTER).applyTo(state);
		chips = new ChipRow(area, shown, tools::openLevels);
		row.addControlListener(ControlListener.controlResizedAdapter(event -> {
			if (arrange()) {
				state.requestLayout();
			}
		}));
	}

	private void addText() {
		chips.addText();
	}

	private void stopOrClear() {
		LogFiltering filtering = shown.model().filtering();
		if (filtering.goesOn()) {
			filtering.stop();
		} else {
			chips.set(List.of());
		}
	}

	/** Shows what the model holds now. */
	public void update() {
		LogModel model = shown.model();
		if (model == null || area.isDisposed()) {
			return;
		}
		chips.show(model.filtering().chips());
		tools.update(model);
		String words = FilterWords.of(model);
		if (!words.equals(state.getText())) {
			state.setText(words);
			state.setToolTipText(words.replaceAll("</?a>", "")); //$NON-NLS-1$ //$NON-NLS-2$
			if (arrange()) {
				state.requestLayout();
			} else {
				row.layout();
			}
		}
	}

	/** Gives what the bar says a line of its own where there is no room beside the tools. Returns whether that changed. */
	private boolean arrange() {
		int needed = tools.control().computeSize(SWT.DEFAULT, SWT.DEFAULT).x + SPACING
				+ state.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
		boolean silent = state.getText().isEmpty();
		int columns = !silent && needed > row.getSize().x ? 1 : COLUMNS;
		GridLayout layout = (GridLayout) row.getLayout();
		GridData data = (GridData) state.getLayoutData();
		boolean changed = layout.numColumns != columns || data.exclude != silent;
		layout.numColumns = columns;
		data.exclude = silent;
		state.setVisible(!silent);
		return changed;
	}
}
