package org.tftsr.ui.internal;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;

/**
 * What GTK draws it also tells a screen reader of by itself: SWT does not ask the listeners of such a control for its name. But GTK tells
 * what a control is labelled by. So each window has labels that nobody sees, one for each control with a name. They are buttons: of a
 * Label, SWT tells GTK the box around its words, which has no name.
 */
public final class UnseenLabels {

	private static final String GTK = "gtk"; //$NON-NLS-1$
	private static final String KEY = UnseenLabels.class.getName();

	private UnseenLabels() {
	}

	/** Gives a control its label, where it needs one, or that label other words. On the user interface thread. */
	public static void set(Control control, String name) {
		if (control.getData(KEY) instanceof Button label) {
			label.setText(LegacyActionTools.escapeMnemonics(name));
			return;
		}
		Shell shell = control.getShell();
		// that layout would give them room
		if (!GTK.equals(SWT.getPlatform()) || !isDrawnByGtk(control) || shell.getLayout() instanceof FillLayout) {
			return;
		}
		Button label = new Button(labels(shell), SWT.PUSH);
		label.setText(LegacyActionTools.escapeMnemonics(name));
		control.setData(KEY, label);
		control.getAccessible().addRelation(ACC.RELATION_LABELLED_BY, label.getAccessible());
		control.addDisposeListener(event -> label.dispose());
	}

	/**
	 * Gives each field below a parent that a label stands before the words of that; also the first one of a box that a label stands
	 * before, as where a button goes with the field. On the user interface thread.
	 */
	public static void addOfLabels(Composite parent) {
		addOfLabels(parent, null);
	}

	private static void addOfLabels(Composite parent, Control beforeParent) {
		Control before = beforeParent;
		for (Control child : parent.getChildren()) {
			if (isDrawnByGtk(child)) {
				if (child.getData(KEY) == null && before instanceof Label label && !label.getText().isBlank()) {
					set(child, LegacyActionTools.removeMnemonics(label.getText()));
				}
			} else if (child instanceof Composite composite) {
				addOfLabels(composite, before);
			}
			before = child;
		}
	}

	private static boolean isDrawnByGtk(Control control) {
		return switch (control) {
		case Text text -> true;
		case Combo combo -> true;
		case Table table -> true;
		case Tree tree -> true;
		case List list -> true;
		case Slider slider -> true;
		case ProgressBar bar -> true;
		default -> false;
		};
	}

	private static Composite labels(Shell shell) {
		if (shell.getData(KEY) instanceof Composite labels) {
			return labels;
		}
		Composite labels = new Composite(shell, SWT.NONE);
		labels.setVisible(false);
		if (shell.getLayout() instanceof GridLayout) {
			GridData data = new GridData();
			data.exclude = true;
			labels.setLayoutData(data);
		}
		shell.setData(KEY, labels);
		return labels;
	}
}
