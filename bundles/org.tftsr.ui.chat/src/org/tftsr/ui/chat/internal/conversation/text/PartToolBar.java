package org.tftsr.ui.chat.internal.conversation.text;

import java.util.Objects;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.Images;
import org.tftsr.ui.chat.internal.conversation.ConversationListener;
import org.tftsr.ui.chat.internal.conversation.Messages;
import org.tftsr.ui.chat.internal.conversation.PartAction;
import org.tftsr.ui.chat.internal.conversation.PartPlace;
import org.tftsr.ui.chat.internal.conversation.ShownMessage;

/** The buttons over the part that the pointer is on, or that is selected. What they do is in the context menu too. */
final class PartToolBar {

	private final Composite bar;
	private PartPlace place;

	PartToolBar(Composite parent, ConversationListener listener) {
		bar = new Composite(parent, SWT.BORDER);
		GridLayoutFactory.fillDefaults().margins(0, 0).applyTo(bar);
		ToolBar tools = new ToolBar(bar, SWT.FLAT);
		AccessibleNames.set(tools, Messages.Part_toolBar);
		for (PartAction action : PartAction.values()) {
			if (action.isQuick()) {
				ToolItem item = new ToolItem(tools, SWT.PUSH);
				item.setImage(Images.get(action.image()));
				item.setToolTipText(action.label());
				item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
					if (place != null) {
						listener.act(action, place.message(), place.part());
					}
				}));
			}
		}
		bar.setSize(bar.computeSize(SWT.DEFAULT, SWT.DEFAULT));
		bar.setVisible(false);
	}

	/**
	 * Shows the buttons of a part.
	 *
	 * @param right where their right end is
	 * @param top   where their top is
	 */
	void show(PartPlace shown, ShownMessage message, int right, int top) {
		if (message == null || message.question()) {
			hide();
			return;
		}
		Point size = bar.getSize();
		Point wanted = new Point(right - size.x, top);
		if (!Objects.equals(place, shown) || !wanted.equals(bar.getLocation()) || !bar.isVisible()) {
			place = shown;
			bar.setLocation(wanted);
			bar.moveAbove(null);
			bar.setVisible(true);
		}
	}

	void hide() {
		if (bar.isVisible()) {
			bar.setVisible(false);
		}
	}
}
