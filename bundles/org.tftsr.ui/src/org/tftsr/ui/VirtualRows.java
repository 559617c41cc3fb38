package org.tftsr.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/**
 * Keeps rows of virtual tables out of the hands of the theme. Its engine remembers every row that it was told of until that is
 * disposed, and resets all of them when the theme changes. SWT on GTK, asked for a row while it removes others, makes one that
 * is never disposed though what it points to is gone: the next change of the theme would crash the process. No style sheet has
 * anything to say about rows; of tables themselves it goes on having the say.
 */
public final class VirtualRows {

	/** What the engine asks of a widget before it remembers it. */
	private static final String UNSTYLED = "org.eclipse.e4.ui.css.disabled"; //$NON-NLS-1$

	private VirtualRows() {
	}

	/**
	 * To be called on the user interface thread before the table has rows.
	 *
	 * @param table one with {@link SWT#VIRTUAL}
	 */
	public static void keepUnstyled(Table table) {
		// a row is asked for its data as soon as it is made for the screen, which is before the engine is told of it
		table.addListener(SWT.SetData, event -> keepUnstyled((TableItem) event.item));
	}

	/**
	 * To be called on the user interface thread for a row that is filled without having been asked for its data, as a viewer does with
	 * rows that are selected before they are seen: once filled, a row is not asked any more.
	 *
	 * @param row one of such a table, before it is filled
	 */
	public static void keepUnstyled(TableItem row) {
		row.setData(UNSTYLED, Boolean.TRUE);
	}
}
