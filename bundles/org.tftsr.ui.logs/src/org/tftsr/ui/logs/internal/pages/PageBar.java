package org.tftsr.ui.logs.internal.pages;

import java.text.NumberFormat;
import java.util.function.IntConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.tftsr.ui.PartLook;
import org.tftsr.ui.logs.internal.Messages;

/** Says which part of a long list is shown, and turns its pages. It is seen only where there is more than one. */
public final class PageBar {

	/** So many rows are on a page: a table of the system takes long to get or to lose many, and is slow to select a thousand. */
	public static final int PAGE = 250;

	private final Composite bar;
	private final Label place;
	private final Button previous;
	private final Button next;

	/**
	 * @param parent has a grid of one column
	 * @param turn   is given 1 for the next page, -1 for the one before
	 */
	public PageBar(Composite parent, IntConsumer turn) {
		bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).extendedMargins(5, 0, 3, 0).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
		bar.setVisible(false);
		place = new Label(bar, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(place);
		previous = button(Messages.PageBar_previous, () -> turn.accept(-1));
		next = button(Messages.PageBar_next, () -> turn.accept(1));
	}

	private Button button(String text, Runnable action) {
		Button button = new Button(bar, SWT.PUSH);
		button.setText(text);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		return button;
	}

	/**
	 * Shows a place in the list.
	 *
	 * @param from the first row of the page, from 0
	 * @param to   the row behind its last one
	 * @param all  how many rows there are on all pages
	 */
	public void show(int from, int to, int all) {
		boolean several = from > 0 || to < all;
		place.setText(NLS.bind(Messages.PageBar_place, new Object[] { number(from + 1), number(to), number(all) }));
		place.setToolTipText(place.getText());
		place.requestLayout();
		PartLook.setEnabled(previous, from > 0);
		PartLook.setEnabled(next, to < all);
		if (several != bar.getVisible()) {
			((GridData) bar.getLayoutData()).exclude = !several;
			bar.setVisible(several);
			bar.getParent().layout();
		}
	}

	private static String number(int count) {
		return NumberFormat.getIntegerInstance().format(count);
	}
}
