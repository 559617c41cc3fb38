package org.tftsr.ui.issues.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Control;
import org.tftsr.ui.TextHeight;

/** Gives all the room of a page to one of its controls. To be used on the user interface thread. */
public final class PageFill {

	private static final int LEAST_WIDTH = 100;
	private static final int LEAST_LINES = 6;

	private PageFill() {
	}

	/**
	 * Has a control take what the others of its parent leave, however much it has to show; where that is less than some lines, the page
	 * scrolls.
	 *
	 * @param control a child of what has a grid layout
	 */
	public static void with(Control control) {
		GridDataFactory.fillDefaults().grab(true, true).hint(LEAST_WIDTH, TextHeight.of(control, LEAST_LINES)).applyTo(control);
	}
}
