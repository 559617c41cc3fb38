package org.tftsr.ui.vault.internal.audit;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.widgets.Composite;

/**
 * Rows and their details: side by side where there is room for both, or else the details below the rows, where a hash still fits in a line.
 * How a person divided the room is kept for either way.
 */
final class TurningSash {

	/** So wide, in points, that the rows and a hash have room side by side. */
	private static final int WIDE = 840;
	private static final int[] BESIDE = { 68, 32 };
	/** Rows of a low view are worth more than details, which can be scrolled. */
	private static final int[] BELOW = { 70, 30 };

	private final SashForm form;
	private int[] otherWay = BELOW;

	TurningSash(Composite parent) {
		form = new SashForm(parent, SWT.HORIZONTAL);
		form.addControlListener(ControlListener.controlResizedAdapter(event -> turn()));
	}

	/** The parent of the rows and, after them, the details. */
	SashForm form() {
		return form;
	}

	/** Divides the room, once both are there. */
	void divide() {
		form.setWeights(BESIDE);
	}

	private void turn() {
		int wanted = form.getClientArea().width < WIDE ? SWT.VERTICAL : SWT.HORIZONTAL;
		if (wanted != form.getOrientation()) {
			int[] now = form.getWeights();
			form.setOrientation(wanted);
			form.setWeights(otherWay);
			otherWay = now;
		}
	}
}
