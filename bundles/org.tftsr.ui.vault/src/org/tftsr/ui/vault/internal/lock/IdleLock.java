package org.tftsr.ui.vault.internal.lock;

import java.time.Duration;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Vault;
import org.tftsr.ui.Problems;
import org.tftsr.ui.Services;

/**
 * Tells the vault that the user is there, and locks it a little before it would lock itself, so that what has been typed is
 * saved first. It belongs to the user interface thread.
 */
final class IdleLock implements Listener {

	private static final int[] INPUT = { SWT.KeyDown, SWT.MouseDown, SWT.MouseMove, SWT.MouseVerticalWheel,
			SWT.MouseHorizontalWheel };

	/** The vault is told no more often. */
	private static final Duration TOUCH_EVERY = Duration.ofSeconds(1);
	/** So long before its time, for the editors to be saved in. */
	private static final Duration LEAD = Duration.ofSeconds(10);

	private final Display display;
	private final Duration time;
	private final Runnable look = this::look;
	private long lastInput = System.nanoTime();

	/** Begins to watch. */
	IdleLock(Display display, Duration time) {
		this.display = display;
		this.time = time.minus(LEAD);
		for (int type : INPUT) {
			display.addFilter(type, this);
		}
		look();
	}

	/** Watches no more. */
	void stop() {
		if (!display.isDisposed()) {
			for (int type : INPUT) {
				display.removeFilter(type, this);
			}
			display.timerExec(-1, look);
		}
	}

	@Override
	public void handleEvent(Event event) {
		long now = System.nanoTime();
		if (now - lastInput >= TOUCH_EVERY.toNanos()) {
			lastInput = now;
			try {
				Services.get(Vault.class).touch();
			} catch (TftsrException e) {
				stop();
				Problems.show(e);
			}
		}
	}

	private void look() {
		Duration left = time.minusNanos(System.nanoTime() - lastInput);
		if (left.isPositive()) {
			display.timerExec(Math.toIntExact(left.toMillis()) + 1, look);
		} else {
			WorkbenchLock.lockUnattended();
		}
	}
}
