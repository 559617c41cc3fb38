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
import org.tftsr.ui.Links;

/**
 * A line below a table that says what was done, and offers to take it back; it goes away by itself. What a person has to know stays until
 * it is followed or closed, though it makes room for the other meanwhile. It belongs to the user interface thread.
 */
public final class NoticeBar {

	private static final int SHOWN_MILLIS = 30_000;

	private final Display display;
	private final Composite bar;
	private final Label text;
	private final Link link;
	private Runnable action;
	/** What stays; null for none. */
	private Notice lasting;
	private Runnable whenAnswered;
	private boolean showsLasting;
	/** Of the notice that is shown; an older one that times out must not take it away. */
	private int number;

	public NoticeBar(Composite parent) {
		display = parent.getDisplay();
		bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 2).applyTo(bar);
		text = new Label(bar, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
		link = Links.create(bar, SWT.NONE);
		link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			Runnable followed = action;
			close();
			followed.run();
		}));
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(link);
		ToolItem close = new ToolItem(new ToolBar(bar, SWT.FLAT), SWT.PUSH);
		close.setImage(Images.get(Images.CLOSE));
		close.setToolTipText(Messages.NoticeBar_close);
		close.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> close()));
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
		say(new Notice(words, offer, onLink));
		showsLasting = false;
		int shown = number;
		display.timerExec(SHOWN_MILLIS, () -> {
			if (!bar.isDisposed() && shown == number) {
				close();
			}
		});
	}

	/**
	 * Says what stays until it is followed or closed, in the place of what stayed before.
	 *
	 * @param answered called before that
	 */
	public void showLasting(String words, String offer, Runnable answered, Runnable onLink) {
		if (bar.isDisposed()) {
			return;
		}
		lasting = new Notice(words, offer, onLink);
		whenAnswered = answered;
		sayLasting();
	}

	private void sayLasting() {
		say(lasting);
		showsLasting = true;
	}

	private void say(Notice notice) {
		String escaped = LegacyActionTools.escapeMnemonics(notice.words());
		text.setText(escaped);
		text.setToolTipText(escaped);
		String offer = notice.offer();
		link.setText(offer.isEmpty() ? "" : "<a>" + offer + "</a>"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		action = notice.onLink();
		number++;
		setVisible(true);
	}

	/** Takes away what is shown, and shows again what stays. */
	private void close() {
		if (showsLasting) {
			lasting = null;
			whenAnswered.run();
		}
		if (lasting == null) {
			hide();
		} else {
			sayLasting();
		}
	}

	/** From any thread. */
	public Display display() {
		return display;
	}

	/** Takes all of it away at once. */
	public void hide() {
		lasting = null;
		showsLasting = false;
		number++;
		setVisible(false);
	}

	/** What is said. */
	private record Notice(String words, String offer, Runnable onLink) {
	}

	private void setVisible(boolean visible) {
		bar.setVisible(visible);
		((GridData) bar.getLayoutData()).exclude = !visible;
		bar.layout(true);
		bar.getParent().layout(true);
	}
}
