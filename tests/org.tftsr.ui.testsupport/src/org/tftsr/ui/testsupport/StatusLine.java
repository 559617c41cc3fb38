package org.tftsr.ui.testsupport;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** Signs in the status line. Call it on the user interface thread. */
public final class StatusLine {

	private StatusLine() {
	}

	/** The sign with a text that is seen in a window. */
	public static Optional<ToolItem> sign(Composite window, String text) {
		for (Control child : window.getChildren()) {
			Optional<ToolItem> found = Optional.empty();
			if (child instanceof ToolBar bar) {
				found = Arrays.stream(bar.getItems()).filter(item -> bar.isVisible() && text.equals(item.getText())).findFirst();
			} else if (child instanceof Composite composite) {
				found = sign(composite, text);
			}
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}
}
