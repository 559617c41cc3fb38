package org.tftsr.ui.chat.internal.conversation;

import java.util.List;

import org.eclipse.swt.widgets.Control;

/**
 * Shows a conversation. It keeps its place while something is added, unless it is at its end, where it stays. It belongs to the
 * user interface thread.
 */
public interface ConversationWidget {

	/** The widget itself. */
	Control control();

	/**
	 * Shows a conversation from its end.
	 *
	 * @param messages oldest first
	 * @param earlier  how many messages there are before them that are not shown
	 */
	void show(List<ShownMessage> messages, int earlier);

	/**
	 * As {@link #show}, where more of the same conversation is shown, or the same in another way: what the user looks at stays
	 * where it is.
	 */
	void update(List<ShownMessage> messages, int earlier);

	/** Adds a message at the end, or changes the one of its id: only what is different is drawn again. */
	void put(ShownMessage message);

	/** Selects the next part, or the one before; begins at the end where none is selected. */
	void select(boolean next);

	/** Where the selected part is; null where none is selected. */
	PartPlace selected();

	/** Copies the selected text, as it came; where none is selected, the selected part. */
	void copy();

	/** Selects all text. */
	void selectAll();

	/** What has the selection or the text under the pointer is given the keyboard. */
	void setFocus();
}
