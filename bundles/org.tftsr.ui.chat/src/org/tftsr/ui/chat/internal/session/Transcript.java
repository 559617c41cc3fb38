package org.tftsr.ui.chat.internal.session;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.tftsr.core.ai.ChatMessage;
import org.tftsr.ui.chat.internal.conversation.ShownMessage;

/**
 * The messages that are shown: those that were read, and those of a question that is under way. While nobody sees them, nothing is
 * shown. It belongs to the user interface thread.
 */
final class Transcript {

	private final ChatPresenter presenter;
	/** Of a question that is under way, or that failed. */
	private final List<ShownMessage> trailing = new ArrayList<>();
	private UUID conversation;
	private boolean shownBefore;
	/** How many of the messages that were read are shown while one of them is asked again. */
	private int kept = Integer.MAX_VALUE;
	private boolean visible = true;
	private boolean stale;

	Transcript(ChatPresenter presenter) {
		this.presenter = presenter;
	}

	/** What comes next is of something else. */
	void forget() {
		shownBefore = false;
		settle();
	}

	/** Something else covers it; it is shown from its end once it can be. */
	void covered() {
		shownBefore = false;
	}

	/** Nothing is under way: all that was read is shown, and nothing else. */
	void settle() {
		trailing.clear();
		kept = Integer.MAX_VALUE;
	}

	/** Messages behind this one are not shown while another answer comes in their place; null for all. */
	void keepUpTo(UUID message, Loaded loaded) {
		List<UUID> ids = loaded.branch().stream().map(ChatMessage::id).toList();
		kept = message == null ? 0 : ids.indexOf(message) + 1;
	}

	/** A question begins: what became of the last one is no longer told. */
	void begin(Loaded loaded) {
		trailing.clear();
		show(loaded);
	}

	/** What is shown belongs to this conversation, which the question has begun. */
	void belongsTo(UUID conversationId) {
		conversation = conversationId;
	}

	/** Has something said behind what was read, from the next time on that it is shown. */
	void add(ShownMessage message) {
		trailing.add(message);
	}

	/** Shows a message of the question that is under way, or what has become of it. */
	void put(ShownMessage message) {
		trailing.removeIf(other -> other.id().equals(message.id()));
		trailing.add(message);
		if (visible) {
			presenter.put(message);
		} else {
			stale = true;
		}
	}

	/** Whether anybody sees it. */
	void setVisible(boolean seen, Loaded loaded) {
		visible = seen;
		if (seen && stale) {
			stale = false;
			show(loaded);
		}
	}

	/** @param loaded null for nothing */
	void show(Loaded loaded) {
		if (loaded == null) {
			return;
		}
		if (!visible) {
			stale = true;
			return;
		}
		List<ShownMessage> messages = new ArrayList<>(
				loaded.shown().subList(0, Math.clamp(kept - (long) loaded.earlier(), 0, loaded.shown().size())));
		if (!trailing.isEmpty() && !messages.isEmpty() && messages.getLast().question()) {
			// what follows says what has become of it
			messages.add(messages.removeLast().withoutNotes());
		}
		messages.addAll(trailing);
		UUID now = loaded.conversation() == null ? null : loaded.conversation().id();
		boolean anew = !shownBefore || conversation != null && !conversation.equals(now);
		shownBefore = true;
		conversation = now;
		presenter.showMessages(messages, loaded.earlier(), anew);
	}
}
