package org.tftsr.ui.issues.internal.view;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** Stands in place of the table when there is nothing to show in it: says why, and offers as links what can be done. */
final class MessageArea {

	private static final int TEXT_WIDTH = 200;

	private final Composite area;

	MessageArea(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(12, 12).spacing(5, 8).applyTo(area);
	}

	Control control() {
		return area;
	}

	/** Takes away what was shown before, and shows a text, paragraph by paragraph. */
	MessageArea show(String... paragraphs) {
		for (Control child : area.getChildren()) {
			child.dispose();
		}
		for (String paragraph : paragraphs) {
			Label label = new Label(area, SWT.WRAP);
			label.setText(paragraph);
			GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(label);
		}
		area.layout(true, true);
		return this;
	}

	/** Adds a link below what is shown. */
	MessageArea link(String text, Runnable action) {
		Link link = new Link(area, SWT.NONE);
		link.setText("<a>" + text + "</a>"); //$NON-NLS-1$ //$NON-NLS-2$
		link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		area.layout(true, true);
		return this;
	}

	boolean setFocus() {
		for (Control child : area.getChildren()) {
			if (child instanceof Link link) {
				return link.setFocus();
			}
		}
		return area.setFocus();
	}
}
