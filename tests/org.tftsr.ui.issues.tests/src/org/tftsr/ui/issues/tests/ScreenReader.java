package org.tftsr.ui.issues.tests;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** What a screen reader is told of a control. On the user interface thread. */
final class ScreenReader {

	private ScreenReader() {
	}

	/** What a screen reader would ask, which the toolkit gives to nobody else. */
	static <T> List<T> listeners(Control control, String field, Class<T> type) {
		try {
			Field listeners = Accessible.class.getDeclaredField(field);
			listeners.setAccessible(true);
			List<?> all = (List<?>) listeners.get(control.getAccessible());
			return all == null ? List.of() : all.stream().map(type::cast).toList();
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The name of a control: the one it was given, else what stands on it, else the label before it; empty where it has none. */
	static String name(Control control) {
		AccessibleEvent event = new AccessibleEvent(control);
		event.childID = ACC.CHILDID_SELF;
		listeners(control, "accessibleListeners", AccessibleListener.class).forEach(listener -> listener.getName(event));
		if (event.result != null) {
			return event.result;
		}
		return switch (control) {
		case Button button -> button.getText().replace("&", "");
		case Link link -> link.getText();
		default -> labelBefore(control).map(Label::getText).orElse("");
		};
	}

	/** The toolkit gives the label that was made just before a control to it as its name. */
	private static Optional<Label> labelBefore(Control control) {
		Control before = null;
		for (Control sibling : control.getParent().getChildren()) {
			if (sibling == control) {
				return before instanceof Label label ? Optional.of(label) : Optional.empty();
			}
			before = sibling;
		}
		return Optional.empty();
	}
}
