package org.tftsr.ui.issues.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** Waits until the user interface shows something. */
final class WaitFor {

	private static final int POLL_MILLIS = 20;
	private static final int DEADLINE_SECONDS = 20;

	private WaitFor() {
	}

	/**
	 * Comes back as soon as a condition holds, or fails at the deadline. Between two looks, the user interface does
	 * what it has to do.
	 *
	 * @param what      what is waited for, for the message
	 * @param condition is asked on the user interface thread
	 */
	static void that(String what, BooleanSupplier condition) throws Exception {
		Display display = PlatformUI.getWorkbench().getDisplay();
		CompletableFuture<Void> fulfilled = new CompletableFuture<>();
		display.asyncExec(() -> look(display, condition, fulfilled));
		try {
			fulfilled.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
		} catch (TimeoutException e) {
			fulfilled.cancel(false);
			Workbench.screenshot("timeout");
			fail("Waited in vain: " + what, e);
		} catch (ExecutionException e) {
			fail("While waiting: " + what, e.getCause());
		}
	}

	private static void look(Display display, BooleanSupplier condition, CompletableFuture<Void> fulfilled) {
		if (fulfilled.isDone()) {
			return;
		}
		try {
			if (condition.getAsBoolean()) {
				fulfilled.complete(null);
			} else {
				display.timerExec(POLL_MILLIS, () -> look(display, condition, fulfilled));
			}
		} catch (RuntimeException e) {
			fulfilled.completeExceptionally(e);
		}
	}
}
