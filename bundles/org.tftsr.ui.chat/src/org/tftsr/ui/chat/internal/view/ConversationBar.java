package org.tftsr.ui.chat.internal.view;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.tftsr.core.ai.Conversation;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.Images;
import org.tftsr.ui.chat.internal.session.Loaded;

/** The row above a conversation: which issue it is about, which conversation it is, and the list of the others. */
final class ConversationBar {

	/** What is done in it. */
	interface Listener {

		/** The list of conversations is to be shown below this control. */
		void choose(Control below);

		/** A new conversation is to begin. */
		void begin();

		/** The conversation is to be pinned, or no longer. */
		void pin(boolean pinned);
	}

	private final Composite row;
	private final CLabel issue;
	private final ToolItem title;
	private final ToolItem pin;

	ConversationBar(Composite parent, Listener listener) {
		row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 2).spacing(4, 0).applyTo(row);
		ToolBar picker = new ToolBar(row, SWT.FLAT | SWT.RIGHT);
		AccessibleNames.set(picker, Messages.Bar_picker);
		title = new ToolItem(picker, SWT.DROP_DOWN);
		title.setImage(Images.get(Images.CHAT));
		title.setToolTipText(Messages.Bar_picker);
		title.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> listener.choose(picker)));
		issue = new CLabel(row, SWT.RIGHT);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(40, SWT.DEFAULT).applyTo(issue);
		ToolBar tools = new ToolBar(row, SWT.FLAT);
		pin = new ToolItem(tools, SWT.CHECK);
		pin.setImage(Images.get(Images.PIN));
		pin.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> listener.pin(pin.getSelection())));
		ToolItem begin = new ToolItem(tools, SWT.PUSH);
		begin.setImage(Images.get(Images.NEW_CHAT));
		begin.setToolTipText(Messages.Bar_new);
		begin.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> listener.begin()));
	}

	Control control() {
		return row;
	}

	void show(Loaded loaded) {
		Conversation conversation = loaded.conversation();
		title.setText(shorten(title(conversation)));
		issue.setText(loaded.issue().title());
		issue.setToolTipText(NLS.bind(Messages.Bar_issue, loaded.issue().title()));
		pin.setEnabled(conversation != null);
		pin.setSelection(conversation != null && conversation.pinned());
		pin.setToolTipText(conversation != null && conversation.pinned() ? Messages.Bar_unpin : Messages.Bar_pin);
		row.layout(true, true);
	}

	/** Says nothing of any conversation. */
	void clear() {
		title.setText("");
		issue.setText("");
		issue.setToolTipText(null);
		pin.setEnabled(false);
		pin.setSelection(false);
		pin.setToolTipText(Messages.Bar_pin);
	}

	/** What a conversation is called. */
	static String title(Conversation conversation) {
		if (conversation == null) {
			return Messages.Bar_new;
		}
		return conversation.title().isBlank() ? Messages.Bar_untitled : conversation.title();
	}

	private static String shorten(String text) {
		int most = 40;
		return text.length() <= most ? text : text.substring(0, most - 1) + '\u2026';
	}
}
