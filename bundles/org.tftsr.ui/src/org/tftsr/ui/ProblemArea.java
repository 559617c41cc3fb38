package org.tftsr.ui;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.internal.Messages;

/**
 * Says below a form why something failed and what to do about it, as long as that is: the head of a dialog has two lines, and cuts the rest.
 * To be used on the user interface thread only.
 */
final class ProblemArea {

	/** Words wrap rather than make the dialog wider; the real width is that of the dialog. */
	private static final int TEXT_WIDTH = 300;
	private static final int MARGIN = 10;

	private final Composite area;
	private final Label text;

	/** An area that says nothing yet, and takes no room. @param parent has a grid of one column */
	ProblemArea(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(MARGIN, MARGIN / 2).spacing(MARGIN, 0).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(area);
		area.setVisible(false);
		Label icon = new Label(area, SWT.NONE);
		icon.setImage(JFaceResources.getImage(Dialog.DLG_IMG_MESSAGE_ERROR));
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.TOP).applyTo(icon);
		text = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(text);
	}

	/** Says why something failed and what to do; the window grows where it has no room for that. */
	void show(TftsrException failure) {
		String why = Character.toUpperCase(failure.why().charAt(0)) + failure.why().substring(1);
		text.setText(NLS.bind(Messages.ProblemArea_text, why, failure.remedy()).replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		setShown(true);
		Shell shell = area.getShell();
		Point size = shell.getSize();
		int needed = shell.computeSize(size.x, SWT.DEFAULT, true).y;
		if (needed > size.y) {
			shell.setSize(size.x, needed);
		}
	}

	/** Says nothing any more. */
	void clear() {
		if (area.getVisible()) {
			setShown(false);
		}
	}

	private void setShown(boolean shown) {
		area.setVisible(shown);
		((GridData) area.getLayoutData()).exclude = !shown;
		area.requestLayout();
	}
}
