package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** That all around the text of a log is reached with the keyboard. */
@EnabledOnOs(OS.LINUX)
class KeyboardTest extends WorkbenchTest {

	/** More than there are stops on the way around the editor. */
	private static final int MOST_STOPS = 40;

	/** Ctrl+Tab, as Tab is a character in a text, leads to what is behind, Ctrl+Shift+Tab to what is before. */
	@Test
	void everyBarIsReached() throws Exception {
		openPlanted();
		Workbench.ui(() -> Bars.executeNow(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE));
		Bars.type("mail"); //$NON-NLS-1$
		Workbench.settle();
		Set<Control> reached = new LinkedHashSet<>(walk("ctrl+Tab")); //$NON-NLS-1$
		Control field = Bars.findField();
		Workbench.ui(() -> Boolean.valueOf(field.setFocus()));
		reached.addAll(walk("ctrl+shift+Tab")); //$NON-NLS-1$
		List<Control> wanted = wanted();
		assertEquals(List.of(), Workbench.ui(() -> wanted.stream().filter(control -> !reached.contains(control))
				.map(KeyboardTest::describe).toList()), () -> "reached " + described(reached)); //$NON-NLS-1$
		Workbench.screenshot("keyboard"); //$NON-NLS-1$
	}

	/** From what has the keyboard on, until something has it for the second time. */
	private static Set<Control> walk(String key) throws Exception {
		Set<Control> reached = new LinkedHashSet<>();
		while (reached.size() < MOST_STOPS && reached.add(focus())) {
			Input.press(key);
		}
		return reached;
	}

	private static Control focus() throws Exception {
		return Workbench.ui(() -> Display.getCurrent().getFocusControl());
	}

	/** What a person works with around the text, and the text. */
	private static List<Control> wanted() throws Exception {
		return Workbench.ui(() -> {
			Composite area = editorArea(Workbench.textOf());
			List<Control> all = new ArrayList<>();
			Workbench.collect(area, Control.class, all);
			return all.stream().filter(KeyboardTest::isWorkedWith).toList();
		});
	}

	/** What holds the text and the bars above it: the bars have buttons, of which the first holder has none. */
	private static Composite editorArea(StyledText text) {
		Composite area = text.getParent();
		List<ToolBar> bars = new ArrayList<>();
		while (bars.size() < 3) {
			area = area.getParent();
			bars.clear();
			Workbench.collect(area, ToolBar.class, bars);
		}
		return area;
	}

	private static boolean isWorkedWith(Control control) {
		return switch (control) {
		case ToolBar bar -> Arrays.stream(bar.getItems()).anyMatch(ToolItem::isEnabled);
		case Text text -> true;
		case StyledText text -> true;
		case Link link -> link.getText().contains("<a>") && link.isEnabled(); //$NON-NLS-1$
		case Canvas canvas -> canvas.getListeners(SWT.KeyDown).length > 0;
		default -> false;
		};
	}

	private static String described(Set<Control> controls) {
		try {
			return Workbench.ui(() -> controls.stream().map(KeyboardTest::describe).toList().toString());
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	private static String describe(Control control) {
		return control instanceof ToolBar bar
				? Arrays.stream(bar.getItems()).map(item -> item.getText() + '/' + item.getToolTipText()).toList().toString()
				: String.valueOf(control);
	}
}
