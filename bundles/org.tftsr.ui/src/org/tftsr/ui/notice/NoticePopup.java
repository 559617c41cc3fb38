package org.tftsr.ui.notice;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.Links;

/**
 * A notice that has the keyboard, which the one that comes by itself never takes from anybody: Enter follows its link, Esc closes it. It
 * stays until then, or until somebody goes elsewhere.
 */
final class NoticePopup extends PopupDialog {

	private static final int TEXT_WIDTH = 280;
	private static final int EDGE = 12;

	private final String words;
	private final String action;
	private final Runnable follow;
	private Link link;

	/**
	 * A notice, closed.
	 *
	 * @param action what the link says
	 * @param follow what it does
	 */
	NoticePopup(Shell window, String words, String action, Runnable follow) {
		super(window, SWT.TOOL, true, false, false, false, false, Messages.FinishedWork_title, null);
		this.words = words;
		this.action = action;
		this.follow = follow;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		// what a screen reader says first
		shell.setText(Messages.FinishedWork_title + ": " + words);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.swtDefaults().applyTo(area);
		Label label = new Label(area, SWT.WRAP);
		label.setText(LegacyActionTools.escapeMnemonics(words));
		GridDataFactory.fillDefaults().hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(label);
		link = Links.create(area, SWT.NONE);
		link.setText("<a>" + action + "</a>");
		AccessibleNames.set(link, words + ' ' + action);
		link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			close();
			follow.run();
		}));
		return area;
	}

	@Override
	protected Control getFocusControl() {
		return link;
	}

	/** Where the one stands that comes by itself. */
	@Override
	protected Point getInitialLocation(Point size) {
		Rectangle window = getParentShell().getBounds();
		return new Point(window.x + window.width - size.x - EDGE, window.y + window.height - size.y - EDGE);
	}
}
