package org.tftsr.ui.internal;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
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
 * which label a control has. So each window has labels that nobody sees, one for each control with a name.
 */
public final class UnseenLabels {

	private static final String GTK = "gtk"; //$NON-NLS-1$
	private static final String KEY = UnseenLabels.class.getName();

	private UnseenLabels() {
	}

	/** Gives a control its label, where it needs one. On the user interface thread. */
	public static void add(Control control, String name) {
		Shell shell = control.getShell();
		// that layout would give them room
		if (!GTK.equals(SWT.getPlatform()) || !isDrawnByGtk(control) || shell.getLayout() instanceof FillLayout) {
			return;
		}
		Label label = new Label(labels(shell), SWT.NONE);
		label.setText(LegacyActionTools.escapeMnemonics(name));
		control.getAccessible().addRelation(ACC.RELATION_LABELLED_BY, label.getAccessible());
		control.addDisposeListener(event -> label.dispose());
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
