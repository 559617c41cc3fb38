package org.tftsr.ui.chat.internal.view;

import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Where the keyboard is. On the user interface thread. */
final class KeyboardFocus {

	private KeyboardFocus() {
	}

	/** Whether it is on something in here, or on this itself. */
	static boolean isWithin(Composite area) {
		return Stream.iterate(area.getDisplay().getFocusControl(), Objects::nonNull, Control::getParent).anyMatch(area::equals);
	}
}
