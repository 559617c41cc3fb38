package org.tftsr.ai.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.tftsr.ai.internal.local.LocalAnalyst;
import org.tftsr.ai.internal.prompt.Excerpt;
import org.tftsr.ai.internal.prompt.SlashCommand;
import org.tftsr.ai.provider.AnswerListener;
import org.tftsr.ai.provider.ModelAnswer;
import org.tftsr.ai.provider.ModelClients;
import org.tftsr.ai.provider.ModelRequest;
import org.tftsr.core.ai.ChatAttachment;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.ConversationRepository;
import org.tftsr.core.ai.MessageRole;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.ai.TokenUsage;
import org.tftsr.core.id.UuidV7;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.net.Reviewer;

/** Asks what was prepared, and keeps question and answer. Thread-safe. */
final class Asking {

	private static final int LONGEST_TITLE = 60;

	private final ConversationRepository conversations;
	private final ModelClients clients;
	private final LocalAnalyst analyst;
	private final UuidV7 ids = new UuidV7();

	Asking(ConversationRepository conversations, ModelClients clients, LocalAnalyst analyst) {
		this.conversations = conversations;
		this.clients = clients;
		this.analyst = analyst;
	}

	ChatMessage ask(PreparedDraft draft, Reviewer reviewer, AnswerListener listener, Progress progress)
			throws TftsrException {
		requireAsPrepared(draft.place().partial());
		Conversation conversation = conversation(draft);
		ChatMessage question = question(draft, conversation.id());
		listener.questionKept();
		ChatMessage begun = draft.place().partial() == null ? AnswerKeeper.empty(ids.next(), question, draft.target())
				: draft.place().partial();
		AnswerKeeper keeper = new AnswerKeeper(conversations, begun, draft.place().partial() != null, listener);
		ModelAnswer answer = draft.target().isLocal() ? local(draft, keeper, progress)
				: remote(request(draft, conversation, question), reviewer, keeper, progress);
		ChatMessage message = keeper.finished(answer);
		if (answer.problem() != null) {
			listener.brokeOff(answer.problem());
		}
		// last: where that fails, the answer is there all the same, with what it took
		keepSession(conversation.id(), answer.sessionId());
		return message;
	}

	private ModelAnswer remote(ModelRequest request, Reviewer reviewer, AnswerKeeper keeper, Progress progress) throws TftsrException {
		try {
			return clients.ask(request, reviewer, keeper, new UntilSuperseded(progress, keeper));
		} catch (TftsrException | RuntimeException e) {
			if (keeper.hasText() && !keeper.isSuperseded()) {
				keeper.broken();
			}
			throw e;
		}
	}

	/** What has come meanwhile, in another window or program, must not be replaced by the rest of what there was before. */
	private void requireAsPrepared(ChatMessage partial) throws TftsrException {
		if (partial != null && !conversations.message(partial.id()).content().equals(partial.content())) {
			throw new TftsrException(ProblemKind.CONFLICT, Messages.Chat_continueWhat, Messages.Asking_changedWhy,
					Messages.Asking_changedRemedy);
		}
	}

	/**
	 * The conversation as it is to go on: with whom is asked now. A session that the question is not asked in is forgotten before: it
	 * knows another branch, and would be taken up again where nothing answers this question.
	 */
	private Conversation conversation(PreparedDraft draft) throws TftsrException {
		Target target = draft.target();
		if (target.conversation() == null) {
			return conversations.create(target.issueId(), title(draft), target.provider().id(), target.model());
		}
		Conversation now = conversations.get(target.conversation().id());
		Conversation wanted = now.with(target.provider().id(), target.model());
		if (!target.isLocal() && draft.request().sessionId() == null) {
			wanted = wanted.withSession(null);
		}
		return wanted.equals(now) ? now : conversations.update(now, wanted);
	}

	private static String title(PreparedDraft draft) {
		String title = draft.logFileIds().isEmpty() ? firstLine(draft)
				: "Analysis of " + draft.attachments().stream().map(ChatAttachment::label).collect(Collectors.joining(", "));
		return title.length() <= LONGEST_TITLE ? title : Excerpt.start(title, LONGEST_TITLE - 1) + "…";
	}

	private static String firstLine(PreparedDraft draft) {
		return SlashCommand.titled(draft.question()).lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst()
				.orElseGet(() -> draft.attachments().stream().findFirst().map(ChatAttachment::label).orElse("Question"));
	}

	private ChatMessage question(PreparedDraft draft, UUID conversationId) throws TftsrException {
		if (draft.place().questionId() != null) {
			return conversations.message(draft.place().questionId());
		}
		return conversations.put(new ChatMessage(ids.next(), conversationId, draft.place().parentId(), MessageRole.USER,
				draft.question(), draft.attachments(), MessageState.COMPLETE, draft.provider().name(), draft.model(),
				TokenUsage.NONE, Instant.now()));
	}

	/** The request as it was shown, with what is known only now for the audit log. */
	private static ModelRequest request(PreparedDraft draft, Conversation conversation, ChatMessage question) {
		ModelRequest shown = draft.request();
		Map<String, Object> record = new LinkedHashMap<>(shown.record());
		record.put("conversation_id", conversation.id().toString());
		record.put("message_id", question.id().toString());
		return new ModelRequest(shown.provider(), shown.model(), shown.issueId(), shown.system(), shown.turns(),
				shown.maxTokens(), shown.sessionId(), shown.tokens(), shown.keptTokens(), shown.mostMicros(), shown.redacted(), record,
				shown.suspicious());
	}

	/** In parts, as they are found, of which those that came stay where it is stopped or fails. */
	private ModelAnswer local(PreparedDraft draft, AnswerKeeper keeper, Progress progress) throws TftsrException {
		ChatMessage partial = draft.place().partial();
		StringBuilder whole = new StringBuilder();
		try {
			analyst(draft, part -> {
				whole.append(part);
				if (partial == null) {
					keeper.text(part);
				}
			}, progress);
		} catch (TftsrException e) {
			if (whole.isEmpty() || partial != null) {
				throw e;
			}
			boolean stopped = e.kind() == ProblemKind.CANCELLED;
			return local(whole.toString(), stopped ? MessageState.STOPPED : MessageState.BROKEN, stopped ? null : e);
		}
		if (partial == null) {
			return local(whole.toString(), MessageState.COMPLETE, null);
		}
		// of its own answer it begins anew what it said before
		String known = partial.content();
		String more = whole.indexOf(known) == 0 ? whole.substring(known.length()) : "\n\n" + whole;
		keeper.text(more);
		return local(more, MessageState.COMPLETE, null);
	}

	private static ModelAnswer local(String text, MessageState state, TftsrException problem) {
		return new ModelAnswer(text, state, null, null, TokenUsage.NONE, 0, problem);
	}

	private void analyst(PreparedDraft draft, Consumer<String> parts, Progress progress) throws TftsrException {
		UUID issueId = draft.target().issueId();
		List<UUID> logs = draft.attachments().stream().map(ChatAttachment::logFileId).filter(id -> id != null).distinct().toList();
		Consumer<String> told = part -> {
			if (!part.isEmpty()) {
				parts.accept(part);
			}
		};
		if (draft.logFileIds().isEmpty()) {
			analyst.answer(issueId, draft.question(), logs, told, progress);
		} else {
			analyst.analysis(issueId, draft.logFileIds(), told, progress);
		}
	}

	private void keepSession(UUID conversationId, String session) throws TftsrException {
		Conversation now = conversations.get(conversationId);
		if (session != null && !session.equals(now.sessionId())) {
			conversations.update(now, now.withSession(session));
		}
	}
}
