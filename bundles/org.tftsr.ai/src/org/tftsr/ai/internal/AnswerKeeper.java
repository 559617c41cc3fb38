package org.tftsr.ai.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.tftsr.ai.provider.AnswerListener;
import org.tftsr.ai.provider.ModelAnswer;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.ConversationRepository;
import org.tftsr.core.ai.MessageRole;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.ai.TokenUsage;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/**
 * Puts an answer into the database while it comes, twice a second, so that a crash loses little of it: as broken, which it would be
 * if nothing more came. Used once.
 */
final class AnswerKeeper implements AnswerListener {

	private static final long INTERVAL = Duration.ofMillis(500).toNanos();
	/** Less in common is chance. */
	private static final int SHORTEST_REPEAT = 12;
	private static final int LONGEST_REPEAT = 400;

	private final ConversationRepository conversations;
	private final AnswerListener listener;
	/** What there is so far, without what comes. */
	private ChatMessage message;
	/** Whether the database has it: an answer of which nothing has come is not there. */
	private boolean kept;
	/** Somebody else has gone on with the same answer. */
	private volatile TftsrException conflict;
	private final String before;
	private final TokenUsage usageBefore;
	private final StringBuilder text = new StringBuilder();
	private long keptAt;

	/**
	 * @param message   an empty answer, or one that is to be continued
	 * @param continued whether it is to be continued
	 */
	AnswerKeeper(ConversationRepository conversations, ChatMessage message, boolean continued, AnswerListener listener) {
		this.conversations = conversations;
		this.message = message;
		this.kept = continued;
		this.before = message.content();
		this.usageBefore = message.usage();
		this.listener = listener;
	}

	@Override
	public void text(String more) {
		boolean first = text.isEmpty();
		text.append(more);
		if (first || System.nanoTime() - keptAt >= INTERVAL) {
			try {
				keep(MessageState.BROKEN, usageBefore);
			} catch (TftsrException e) {
				// what the end of the answer says counts: it is kept then, or that fails and is told
				keptAt = System.nanoTime();
				conflict = e.kind() == ProblemKind.CONFLICT ? e : conflict;
			}
		}
		if (conflict == null) {
			listener.text(more);
		}
	}

	/** Whether somebody else has gone on with the same answer, so that there is no use in more of it. */
	boolean isSuperseded() {
		return conflict != null;
	}

	/** Whether some of it has come. */
	boolean hasText() {
		return !text.isEmpty();
	}

	/** Keeps the part that came. */
	ChatMessage broken() throws TftsrException {
		return keep(MessageState.BROKEN, usageBefore);
	}

	/** Keeps the end of it. */
	ChatMessage finished(ModelAnswer answer) throws TftsrException {
		text.setLength(0);
		text.append(answer.text());
		if (answer.model() != null) {
			message = with(message.content(), message.state(), answer.model(), message.usage());
		}
		TokenUsage more = answer.usage();
		return keep(answer.state(), new TokenUsage(usageBefore.inputTokens() + more.inputTokens(),
				usageBefore.outputTokens() + more.outputTokens(), usageBefore.costMicros() + more.costMicros(),
				usageBefore.estimated() || more.estimated()));
	}

	private ChatMessage keep(MessageState state, TokenUsage usage) throws TftsrException {
		if (conflict != null) {
			throw conflict;
		}
		ChatMessage now = with(joined(before, text.toString()), state, message.model(), usage);
		message = kept ? conversations.put(message, now) : conversations.put(now);
		kept = true;
		keptAt = System.nanoTime();
		return message;
	}

	private ChatMessage with(String content, MessageState state, String model, TokenUsage usage) {
		return new ChatMessage(message.id(), message.conversationId(), message.parentId(), message.role(), content,
				message.attachments(), state, message.provider(), model, usage, message.createdAt());
	}

	/** Models often repeat some words of what they continue. */
	static String joined(String before, String more) {
		for (int length = Math.min(Math.min(before.length(), more.length()), LONGEST_REPEAT); length >= SHORTEST_REPEAT; length--) {
			if (before.regionMatches(before.length() - length, more, 0, length)) {
				return before + more.substring(length);
			}
		}
		return before + more;
	}

	/** An answer of which nothing has come yet. */
	static ChatMessage empty(UUID id, ChatMessage question, Target target) {
		return new ChatMessage(id, question.conversationId(), question.id(), MessageRole.ASSISTANT, "",
				List.of(), MessageState.BROKEN, target.provider().name(), target.model(), TokenUsage.NONE,
				Instant.now());
	}
}
