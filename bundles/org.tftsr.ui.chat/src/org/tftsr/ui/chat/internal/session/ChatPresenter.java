package org.tftsr.ui.chat.internal.session;

import java.util.List;
import java.util.UUID;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.chat.internal.conversation.ShownMessage;

/** Shows what is known of a conversation. Called on the user interface thread. */
public interface ChatPresenter {

	/**
	 * Another issue is to be talked about; what is typed and attached belongs to the former one.
	 *
	 * @param former null for none
	 * @param next   null for none
	 */
	void changeIssue(UUID former, UUID next);

	/** No issue is chosen. */
	void showNoIssue();

	/** Nothing can be read: the vault is locked, or something failed. */
	void showProblem(TftsrException problem);

	/** Something was read, or changed: all of it but the messages. */
	void showLoaded(Loaded loaded);

	/**
	 * The messages.
	 *
	 * @param earlier how many stand before them
	 * @param anew    whether it is another conversation than before
	 */
	void showMessages(List<ShownMessage> messages, int earlier, boolean anew);

	/** A message came or changed. */
	void put(ShownMessage message);

	/** Whether a question is under way. */
	void showAsking(boolean asking);

	/** What was sent last stands in the conversation, and in no place else that is kept. */
	void questionKept();

	/** A request waits for a decision; null where none does any more. */
	void showReview(Review review);

	/** What was sent and came to nothing stands in the field again, ahead of what was typed and attached since. */
	void giveBack(String text, List<Attached> attached);

	/** A text is to be edited and asked. */
	void edit(String text, List<Attached> attached);
}
