package org.tftsr.ai;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.tftsr.ai.provider.AnswerListener;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.why.Why;
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
	default Draft prepare(Question question, Progress progress) throws TftsrException {
		return prepare(question, null, progress);
	}

	/**
	 * As {@link #prepare(Question, Progress)}, for somebody else.
	 *
	 * @param recipient who is asked; null for whom the conversation asks
	 */
	Draft prepare(Question question, Recipient recipient, Progress progress) throws TftsrException;

	/**
	 * As {@link #prepare(Question, Progress)}, of a question that begins a conversation. The conversation is made when the question is asked; its
	 * title is the beginning of the question.
	 *
	 * @param model       null for the usual one of the provider
	 * @param text        as typed, not redacted
	 * @param attachments what goes along, in order
	 */
	Draft prepareFirst(UUID issueId, UUID providerId, String model, String text, List<Question.Attachment> attachments,
			Progress progress) throws TftsrException;

	/**
	 * How much a question would be as it is typed so far. Nothing is sent, and nothing of what is typed kept, not even pseudonyms: half a
	 * value is none.
	 *
	 * @param recipient who is asked; null for whom the conversation asks
	 */
	Estimate estimate(Question question, Recipient recipient, Progress progress) throws TftsrException;

	/**
	 * As {@link #estimate}, of a question that begins a conversation.
	 *
	 * @param text        as typed, not redacted
	 * @param attachments what goes along, in order
	 */
	Estimate estimateFirst(UUID issueId, Recipient recipient, String text, List<Question.Attachment> attachments, Progress progress)
			throws TftsrException;

	/**
	 * Asks what was prepared. Question and answer are kept; the answer grows in the database while it comes, so that a crash loses
	 * little of it.
	 *
	 * @return the answer, whole or in part
	 * @throws TftsrException where nothing has come; the question is kept then, so that it can be asked again
	 */
	ChatMessage ask(Draft draft, Reviewer reviewer, AnswerListener listener, Progress progress) throws TftsrException;

	/**
	 * Prepares a question again, for another answer beside the one that there is.
	 *
	 * @param messageId the answer, or the question where nothing has answered it yet
	 */
	default Draft prepareAgain(UUID messageId, Progress progress) throws TftsrException {
		return prepareAgain(messageId, null, progress);
	}

	/**
	 * As {@link #prepareAgain(UUID, Progress)}, for somebody else.
	 *
	 * @param recipient who is asked; null for whom the conversation asks
	 */
	Draft prepareAgain(UUID messageId, Recipient recipient, Progress progress) throws TftsrException;

	/** Prepares the continuation of an answer that is not whole. */
	default Draft prepareContinuation(UUID answerId, Progress progress) throws TftsrException {
		return prepareContinuation(answerId, null, progress);
	}

	/**
	 * As {@link #prepareContinuation(UUID, Progress)}, by somebody else.
	 *
	 * @param recipient who is asked; null for whom the conversation asks
	 */
	Draft prepareContinuation(UUID answerId, Recipient recipient, Progress progress) throws TftsrException;

	/**
	 * Prepares the analysis of logs of an issue: a summary, findings that cite lines, a first why and a severity. It begins a
	 * conversation, which is made when it is asked.
	 *
	 * @param logFileIds at least one
	 * @param model      null for the usual one of the provider
	 */
	Draft prepareAnalysis(UUID issueId, List<UUID> logFileIds, UUID providerId, String model, Progress progress)
			throws TftsrException;

	/** Asks for an analysis; every line that the answer cites is looked up. The severity and the why are proposals. */
	LogFindings analyse(Draft draft, Reviewer reviewer, AnswerListener listener, Progress progress) throws TftsrException;

	/** The findings and proposals of an answer that {@link #analyse} gave; empty of any other message, and where it has neither. */
	Optional<LogFindings> findings(UUID answerId) throws TftsrException;

	/** Makes the proposed severity that of the issue. Does nothing where none is proposed. */
	void acceptSeverity(LogFindings findings) throws TftsrException;

	/**
	 * Adds the proposed first why to the whys of the issue, with the lines as evidence that were found as the answer cites them.
	 *
	 * @return the why; empty where none is proposed
	 */
	Optional<Why> acceptWhy(LogFindings findings, Progress progress) throws TftsrException;

	/** Gives a conversation another title, which is redacted. */
	Conversation rename(UUID conversationId, String title) throws TftsrException;

	/**
	 * Writes the branch of a conversation that is shown to a file as Markdown, redacted, with who was asked, when, and under which
	 * number of the audit log; the file is there only once it is complete. Noted in the audit log.
	 *
	 * @param replace whether an existing file may be replaced
	 */
	void export(UUID conversationId, Path target, boolean replace) throws TftsrException;

	/** A text of the issue with the real values in the place of pseudonyms, for the screen only. */
	String restored(UUID issueId, String text) throws TftsrException;
}
