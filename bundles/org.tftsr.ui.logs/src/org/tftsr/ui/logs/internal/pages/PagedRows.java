package org.tftsr.ui.logs.internal.pages;

import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;

/**
 * A long list of which a table has the rows of one page, and the bar below that turns the pages. To be used on the user interface
 * thread only.
 *
 * @param <T> what is listed
 */
public final class PagedRows<T> {

	private final Table table;
	private final PageBar bar;
	private final Runnable turned;
	private List<T> listed = List.of();
	private List<T> page = List.of();
	private int start;

	/**
	 * @param table  virtual: whoever fills it asks {@link #at} for what is in a row
	 * @param frame  has a grid of one column, with the table, or what holds it, in it
	 * @param turned is run when somebody has turned to another page: nothing is selected then
	 */
	public PagedRows(Table table, Composite frame, Runnable turned) {
		this.table = table;
		this.turned = turned;
		bar = new PageBar(frame, this::turn);
	}

	/**
	 * Lists other things.
	 *
	 * @param things what is to be listed, in order
	 * @param index  the place in that of which the page is shown; of none behind the last
	 */
	public void show(List<T> things, int index) {
		listed = things;
		turnTo(Math.clamp(index, 0, Math.max(0, things.size() - 1)));
	}

	/** Shows the page of a place in the list; nothing is selected then. */
	private void turnTo(int index) {
		start = index - index % PageBar.PAGE;
		page = listed.subList(start, Math.min(start + PageBar.PAGE, listed.size()));
		table.deselectAll();
		table.setItemCount(page.size());
		table.clearAll();
		table.redraw();
		bar.show(start, start + page.size(), listed.size());
	}

	private void turn(int by) {
		turnTo(start + by * PageBar.PAGE);
		table.setTopIndex(0);
		turned.run();
	}

	/** All that is listed, on all pages. */
	public List<T> listed() {
		return listed;
	}

	/** The place in the list of the first row. */
	public int start() {
		return start;
	}

	/** What is in a row of the table; null where there is none. */
	public T at(int row) {
		return row >= 0 && row < page.size() ? page.get(row) : null;
	}

	/** The row of the table that has a place of the list, whose page is shown where it is another one. */
	public int rowOf(int index) {
		if (index < start || index >= start + page.size()) {
			turnTo(index);
		}
		return index - start;
	}
}
