package org.tftsr.ui.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.tftsr.ui.Images;
import org.tftsr.ui.Links;

/**
 * A line above what was recovered: of when it is, and a link that discards it. It stays until it is closed, or what was recovered
 * is saved. Or of when something is that is kept and cannot be put back unasked, and a link that does; or that nobody
 * knows whether something is kept. It belongs to the user interface thread.
 */
public final class RecoveryBar {

	private final Composite bar;
	private final Label text;
	private final Link link;
	private Runnable onLink = RecoveryBar::nothing;
	private Runnable onClose = RecoveryBar::nothing;

	/** @param parent has a grid layout */
	public RecoveryBar(Composite parent) {
		bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).margins(8, 3).applyTo(bar);
		Label icon = new Label(bar, SWT.NONE);
		icon.setImage(Images.get(Images.RESTORE));
		text = new Label(bar, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
		link = Links.create(bar, SWT.NONE);
		link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			leave(onLink);
		}));
		ToolItem close = new ToolItem(new ToolBar(bar, SWT.FLAT), SWT.PUSH);
		close.setImage(Images.get(Images.CLOSE));
		close.setToolTipText(Messages.RecoveryBar_close);
		close.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> leave(onClose)));
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
		bar.setVisible(false);
	}

	/** The bar itself. */
	public Control control() {
		return bar;
	}

	/**
	 * Says what was recovered.
	 *
	 * @param keptAt    when it was typed
	 * @param onDiscard the link was chosen
	 */
	public void show(Instant keptAt, Runnable onDiscard) {
		show(Messages.RecoveryBar_recovered, keptAt, Messages.RecoveryBar_discard, onDiscard, RecoveryBar::nothing);
	}

	/**
	 * Says that something is kept which was not put back.
	 *
	 * @param keptAt    when it was typed
	 * @param onPutBack the link was chosen
	 * @param onGiveUp  the bar was closed
	 */
	public void offer(Instant keptAt, Runnable onPutBack, Runnable onGiveUp) {
		show(Messages.RecoveryBar_kept, keptAt, Messages.RecoveryBar_putBack, onPutBack, onGiveUp);
	}

	/**
	 * Says that it could not be looked for what may be kept, so that what is typed is not.
	 *
	 * @param onAgain  the link was chosen
	 * @param onGiveUp the bar was closed: what is typed may take the place of what may be kept
	 */
	public void failed(Runnable onAgain, Runnable onGiveUp) {
		show(Messages.RecoveryBar_failed, Messages.RecoveryBar_lookAgain, onAgain, onGiveUp);
	}

	private void show(String words, Instant keptAt, String offer, Runnable chosen, Runnable closed) {
		show(NLS.bind(words, when(keptAt)), offer, chosen, closed);
	}

	private void show(String words, String offer, Runnable chosen, Runnable closed) {
		onLink = chosen;
		onClose = closed;
		text.setText(words);
		link.setText("<a>" + offer + "</a>");
		setVisible(true);
		bar.requestLayout();
	}

	private static void nothing() {
		// there is nothing to do
	}

	/** Hides first: the action may show something anew. */
	private void leave(Runnable action) {
		hide();
		action.run();
	}

	/** Takes it away; what was recovered stays. */
	public void hide() {
		// whatever these hold is not wanted any more
		onLink = RecoveryBar::nothing;
		onClose = RecoveryBar::nothing;
		setVisible(false);
	}

	/** With the day where it was not today. */
	private static String when(Instant time) {
		ZonedDateTime local = time.atZone(ZoneId.systemDefault());
		boolean today = local.toLocalDate().equals(LocalDate.now());
		DateTimeFormatter format = today ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
				: DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
		return format.format(local);
	}

	private void setVisible(boolean visible) {
		if (!bar.isDisposed() && bar.getVisible() != visible) {
			bar.setVisible(visible);
			((GridData) bar.getLayoutData()).exclude = !visible;
			bar.requestLayout();
		}
	}
}
