package org.tftsr.ai;

import java.util.List;
import java.util.UUID;

import org.tftsr.ai.provider.AnswerListener;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.net.Reviewer;

/**
 * Conversations about an issue with models and with the local analyst; {@link org.tftsr.core.ai.ConversationRepository} has those
 * that there are. Thread-safe. Methods may take long: never call them on the user interface thread.
 */
public interface ChatService {

	/**
	 * What would be sent for a question: the domain's prompt, as much of the conversation as fits, the attachments as evidence packs
	 * and the question, all redacted. Nothing is sent and nothing kept but new pseudonyms.
	 */
	Draft prepare(Question question, Progress progress) throws TftsrException;

	/**
	 * Asks what was prepared. Question and answer are kept; the answer grows in the database while it comes, so that a crash loses
	 * little of it.
	 *
	 * @return the answer, whole or in part
	 * @throws TftsrException where nothing has come; the question is kept then, so that it can be asked again
	 */
	ChatMessage ask(Draft draft, Reviewer reviewer, AnswerListener listener, Progress progress) throws TftsrException;

	/** Prepares the question again that a message answers, for another answer beside it. */
	Draft prepareAgain(UUID answerId, Progress progress) throws TftsrException;

	/** Prepares the continuation of an answer that is not whole. */
	Draft prepareContinuation(UUID answerId, Progress progress) throws TftsrException;

	/**
	 * Prepares the analysis of logs of an issue: a summary, findings that cite lines, a first why and a severity.
	 *
	 * @param logFileIds at least one
	 */
	Draft prepareAnalysis(UUID issueId, List<UUID> logFileIds, UUID providerId, String model, Progress progress)
			throws TftsrException;

	/** Asks for an analysis; every line that the answer cites is looked up. The severity and the why are proposals. */
	LogFindings analyse(Draft draft, Reviewer reviewer, AnswerListener listener, Progress progress) throws TftsrException;

	/** A text of the issue with the real values in the place of pseudonyms, for the screen only. */
	String restored(UUID issueId, String text) throws TftsrException;
}
