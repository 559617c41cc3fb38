package org.tftsr.ui.testsupport;

import java.util.Arrays;

/** While it is open, somebody uses another program, and whatever takes time takes long. */
public final class OtherProgram implements AutoCloseable {

	private static final String LONG = "tftsr.longWork";

	private OtherProgram() {
	}

	/** Goes there: the window gets small. */
	public static OtherProgram use() throws Exception {
		System.setProperty(LONG, "0");
		minimize(true);
		return new OtherProgram();
	}

	/** Waits until a notice says so. */
	public void awaitNotice(String words) throws Exception {
		Workbench.waitFor(words, () -> Arrays.stream(Workbench.display().getShells()).filter(shell -> shell.isVisible())
				.anyMatch(shell -> shell != Workbench.window().getShell() && Workbench.says(shell, words)));
	}

	private static void minimize(boolean wanted) throws Exception {
		Workbench.ui(() -> {
			Workbench.window().getShell().setMinimized(wanted);
			return wanted;
		});
		Workbench.waitFor("the keyboard is elsewhere: " + wanted, () -> wanted == (Workbench.display().getActiveShell() == null));
	}

	/** Comes back. */
	@Override
	public void close() throws Exception {
		System.clearProperty(LONG);
		minimize(false);
	}
}
