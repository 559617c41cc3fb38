package org.tftsr.ui.logs.internal.detection;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.Links;

/** Says on the page what is wrong, with links to what can be done. The dialog's header would cut it short. */
final class ProblemArea extends Composite {

	private static final int WIDTH = 400;

	/** Says what went wrong, why, and what to do. */
	ProblemArea(Composite parent, TftsrException problem) {
		this(parent, NLS.bind(Messages.Page_problem,
				new Object[] { problem.what(), problem.why(), problem.remedy() }));
	}

	ProblemArea(Composite parent, String words) {
		super(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 8).applyTo(this);
		Label icon = new Label(this, SWT.NONE);
		icon.setImage(JFaceResources.getImage(Dialog.DLG_IMG_MESSAGE_WARNING));
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.TOP).applyTo(icon);
		Label text = new Label(this, SWT.WRAP);
		text.setText(words.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
	}

	/** Adds a link below the words. */
	void link(String text, Runnable action) {
		Link link = Links.create(this, SWT.NONE);
		link.setText(text);
		link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		GridDataFactory.swtDefaults().span(2, 1).indent(24, 0).applyTo(link);
	}
}
