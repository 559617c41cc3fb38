package org.tftsr.ui.testsupport;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;

/** What a screen reader is told of a control. On the user interface thread. */
public final class ScreenReader {

	private ScreenReader() {
	}

	/** What a screen reader would ask, which the toolkit gives to nobody else. */
	public static <T> List<T> listeners(Control control, String field, Class<T> type) {
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
	public static String name(Control control) {
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

	/** Whatever of the visible controls below a parent can have the keyboard, each as its class and its name. */
	public static List<String> names(Composite parent) {
		List<String> names = new ArrayList<>();
		collect(parent, names);
		return names;
	}

	private static void collect(Composite parent, List<String> names) {
		for (Control child : parent.getChildren()) {
			if (!child.isVisible()) {
				continue;
			}
			if (child instanceof ToolBar bar) {
				for (ToolItem item : bar.getItems()) {
					if ((item.getStyle() & SWT.SEPARATOR) == 0) {
						names.add("ToolItem: " + (item.getText().isEmpty() ? item.getToolTipText() : item.getText()));
					}
				}
			} else if (takesKeyboard(child)) {
				names.add(child.getClass().getSimpleName() + ": " + name(child));
			} else if (child instanceof Composite composite) {
				collect(composite, names);
			}
		}
	}

	private static boolean takesKeyboard(Control control) {
		return switch (control) {
		// the message of a banner is read by what stands in it
		case Text text -> (text.getStyle() & (SWT.READ_ONLY | SWT.MULTI)) != (SWT.READ_ONLY | SWT.MULTI);
		case Button button -> true;
		case Link link -> true;
		case Table table -> true;
		case Tree tree -> true;
		case Combo combo -> true;
		case org.eclipse.swt.widgets.List list -> true;
		case StyledText text -> true;
		case Browser browser -> true;
		default -> control.getClass() == Canvas.class && control.getMenu() != null;
		};
	}
}
