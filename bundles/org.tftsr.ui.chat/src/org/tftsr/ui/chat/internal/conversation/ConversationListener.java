package org.tftsr.ui.chat.internal.conversation;

import java.util.UUID;

/** Is told what the user does with a conversation that is shown. On the user interface thread. */
public interface ConversationListener {

	/** The user wants to go where a link leads. */
	void follow(String address);

	/** The user wants something done with a message. */
	void act(MessageAction action, UUID message);

	/** The user wants something done with a part of a message. */
	void act(PartAction action, UUID message, int part);

	/** The user wants to see messages before the first one that is shown. */
	void showEarlier();
}
