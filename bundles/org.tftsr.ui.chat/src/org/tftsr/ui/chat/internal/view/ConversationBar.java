package org.tftsr.ui.chat.internal.view;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.tftsr.core.ai.Conversation;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.Ellipsis;
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

	private static final int MARGIN = 6;
	private static final int SPACING = 4;
	/** More letters of a name are not shown, however wide the view is. */
	private static final int LONGEST = 40;
	/** A tool bar may draw its words a little wider than they are measured. */
	private static final int TOLERANCE = 2;
	/** In points. */
	private static final int LEAST_OF_ISSUE = 40;

	private final Composite row;
	private final CLabel issue;
	private final ToolBar picker;
	private final ToolItem title;
	private final ToolBar tools;
	private final ToolItem pin;
	/** What the conversation is called, whatever of that has room. */
	private String name = ""; //$NON-NLS-1$

	ConversationBar(Composite parent, Listener listener) {
		row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(MARGIN, 2).spacing(SPACING, 0).applyTo(row);
		picker = new ToolBar(row, SWT.FLAT | SWT.RIGHT);
		AccessibleNames.set(picker, Messages.Bar_picker);
		title = new ToolItem(picker, SWT.DROP_DOWN);
		title.setImage(Images.get(Images.CHAT));
		title.setToolTipText(Messages.Bar_picker);
		title.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> listener.choose(picker)));
		issue = new CLabel(row, SWT.RIGHT);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(0, SWT.DEFAULT).applyTo(issue);
		tools = new ToolBar(row, SWT.FLAT);
		pin = new ToolItem(tools, SWT.CHECK);
		pin.setImage(Images.get(Images.PIN));
		pin.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> listener.pin(pin.getSelection())));
		ToolItem begin = new ToolItem(tools, SWT.PUSH);
		begin.setImage(Images.get(Images.NEW_CHAT));
		begin.setToolTipText(Messages.Bar_new);
		begin.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> listener.begin()));
		row.addControlListener(ControlListener.controlResizedAdapter(event -> fitName()));
	}

	/** The name gives way: the list is as wide as it is, and would push the buttons behind it out of a narrow view. */
	private void fitName() {
		String most = shorten(name);
		setTitle(most);
		int width = row.getClientArea().width;
		if (width > 0) {
			int room = width - 2 * MARGIN - 2 * SPACING - tools.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
			int tooWide = picker.computeSize(SWT.DEFAULT, SWT.DEFAULT).x - room;
			if (tooWide > 0) {
				setTitle(narrowed(most, tooWide + TOLERANCE));
			}
			// a letter or two of the issue would say nothing
			issue.setVisible(tooWide + LEAST_OF_ISSUE <= 0);
		}
		row.layout(true, true);
	}

	private String narrowed(String words, int pixels) {
		GC gc = new GC(picker);
		try {
			gc.setFont(picker.getFont());
			int most = gc.textExtent(words).x - pixels;
			return Ellipsis.fitting(words, beginning -> gc.textExtent(beginning).x <= most);
		} finally {
			gc.dispose();
		}
	}

	private void setTitle(String words) {
		String shown = LegacyActionTools.escapeMnemonics(words);
		if (!shown.equals(title.getText())) {
			title.setText(shown);
		}
		title.setToolTipText(words.equals(name) ? Messages.Bar_picker
				: NLS.bind(Messages.Bar_pickerOf, LegacyActionTools.escapeMnemonics(name)));
	}

	Control control() {
		return row;
	}

	void show(Loaded loaded) {
		Conversation conversation = loaded.conversation();
		name = title(conversation);
		issue.setText(LegacyActionTools.escapeMnemonics(loaded.issue().title()));
		issue.setToolTipText(NLS.bind(Messages.Bar_issue, LegacyActionTools.escapeMnemonics(loaded.issue().title())));
		pin.setEnabled(conversation != null);
		pin.setSelection(conversation != null && conversation.pinned());
		pin.setToolTipText(conversation != null && conversation.pinned() ? Messages.Bar_unpin : Messages.Bar_pin);
		fitName();
	}

	/** Says nothing of any conversation. */
	void clear() {
		name = ""; //$NON-NLS-1$
		fitName();
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
		return Ellipsis.fitting(text, beginning -> beginning.length() <= LONGEST);
	}
}
