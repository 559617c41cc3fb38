package org.tftsr.ui.chat.internal.view;

import java.util.UUID;

import org.eclipse.swt.widgets.Control;
import org.tftsr.ui.chat.internal.session.ChatSession;
import org.tftsr.ui.chat.internal.session.Loaded;

/** Chooses, begins, pins and deletes conversations. */
final class ConversationActions implements ConversationBar.Listener, ConversationPopup.Listener {

	private final ChatSession session;
	private final Runnable leave;
	private final Runnable focus;

	/**
	 * @param leave is run before another conversation is shown
	 * @param focus gives the keyboard to the question
	 */
	ConversationActions(ChatSession session, Runnable leave, Runnable focus) {
		this.session = session;
		this.leave = leave;
		this.focus = focus;
	}

	@Override
	public void choose(Control below) {
		Loaded loaded = session.loaded();
		if (loaded != null && !session.isAsking()) {
			new ConversationPopup(below, loaded.issue().id(), loaded.conversations(), this).open();
		}
	}

	@Override
	public void begin() {
		open(null);
		focus.run();
	}

	@Override
	public void pin(boolean pinned) {
		Loaded loaded = session.loaded();
		if (loaded != null && loaded.conversation() != null) {
			ConversationPopup.pin(loaded.conversation(), pinned);
		}
	}

	@Override
	public void open(UUID conversation) {
		leave.run();
		session.open(conversation);
	}

	@Override
	public void deleted(UUID conversation) {
		leave.run();
		session.deleted(conversation);
	}
}
