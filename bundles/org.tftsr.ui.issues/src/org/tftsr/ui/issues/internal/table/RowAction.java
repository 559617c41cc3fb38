package org.tftsr.ui.issues.internal.table;

import org.eclipse.jface.action.Action;

/** An entry of the menu of a table. */
public final class RowAction extends Action {

	private final Runnable work;

	/** @param work is done when it is chosen */
	public RowAction(String text, boolean enabled, Runnable work) {
		super(text);
		this.work = work;
		setEnabled(enabled);
	}

	@Override
	public void run() {
		work.run();
	}
}
