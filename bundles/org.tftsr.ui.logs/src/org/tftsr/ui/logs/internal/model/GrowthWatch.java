package org.tftsr.ui.logs.internal.model;

import org.eclipse.swt.widgets.Display;

/** Has a model look at short intervals for what became of its file. To be used on the user interface thread only. */
final class GrowthWatch {

	/** Soon enough to seem at once, and seldom enough to cost nothing. */
	private static final int MILLIS = 400;

	private final LogModel model;
	private final Runnable tick = this::tick;
	private boolean on;

	GrowthWatch(LogModel model) {
		this.model = model;
	}

	boolean isOn() {
		return on;
	}

	void setOn(boolean wanted) {
		on = wanted;
		Display display = Display.getCurrent();
		display.timerExec(on ? 0 : -1, tick);
	}

	private void tick() {
		if (on) {
			model.loadIfChanged();
			Display.getCurrent().timerExec(MILLIS, tick);
		}
	}
}
