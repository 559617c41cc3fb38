package org.tftsr.ui.issues.internal;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.tftsr.ui.Images;

/**
 * A line below a table that says what was done, and offers to take it back; it goes away by itself. It belongs to the user
 * interface thread.
 */
public final class NoticeBar {

	private static final int SHOWN_MILLIS = 30_000;

	private final Display display;
	private final Composite bar;
	private final Label text;
	private final Link link;
	private Runnable action;
	/** Of the notice that is shown; an older one that times out must not take it away. */
	private int number;

	public NoticeBar(Composite parent) {
		display = parent.getDisplay();
		bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 2).applyTo(bar);
		text = new Label(bar, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
		link = new Link(bar, SWT.NONE);
		link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			hide();
			action.run();
		}));
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(link);
		ToolItem close = new ToolItem(new ToolBar(bar, SWT.FLAT), SWT.PUSH);
		close.setImage(Images.get(Images.CLOSE));
		close.setToolTipText(Messages.NoticeBar_close);
		close.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> hide()));
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
		bar.setVisible(false);
	}

	/** Says what was done. */
	public void show(String words) {
		show(words, "", () -> { //$NON-NLS-1$
			// nothing is offered
		});
	}

	/** Says what was done, and offers something. */
	public void show(String words, String offer, Runnable onLink) {
		if (bar.isDisposed()) {
			return;
		}
		String escaped = LegacyActionTools.escapeMnemonics(words);
		text.setText(escaped);
		text.setToolTipText(escaped);
		link.setText(offer.isEmpty() ? "" : "<a>" + offer + "</a>"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		action = onLink;
		setVisible(true);
		int shown = ++number;
		display.timerExec(SHOWN_MILLIS, () -> {
			if (!bar.isDisposed() && shown == number) {
				hide();
			}
		});
	}

	/** From any thread. */
	public Display display() {
		return display;
	}

	/** Takes it away at once. */
	public void hide() {
		setVisible(false);
	}

	private void setVisible(boolean visible) {
		bar.setVisible(visible);
		((GridData) bar.getLayoutData()).exclude = !visible;
		bar.layout(true);
		bar.getParent().layout(true);
	}
}
