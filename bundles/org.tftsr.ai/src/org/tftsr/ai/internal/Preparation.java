package org.tftsr.ai.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.tftsr.ai.Draft.Suspicion;
import org.tftsr.ai.Question.Attachment;
import org.tftsr.ai.internal.prompt.Composer;
import org.tftsr.ai.internal.prompt.Composition;
import org.tftsr.ai.internal.prompt.IssueFacts;
import org.tftsr.ai.internal.prompt.Material;
import org.tftsr.ai.internal.prompt.Window;
import org.tftsr.ai.internal.safety.HiddenCharacters;
import org.tftsr.ai.internal.safety.SuspicionSearch;
import org.tftsr.ai.provider.ModelClients;
import org.tftsr.ai.provider.ModelRequest;
import org.tftsr.core.ai.ChatAttachment;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.ProviderKind;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.pii.IssueRedaction;
import org.tftsr.pii.Pseudonyms;
import org.tftsr.pii.Redactor;
import org.tftsr.triage.TriageService;

/** Prepares one question. Used once. */
final class Preparation {

	/** The history never gets less than this part of what is free, if it needs it. */
	private static final int HISTORY_PARTS = 4;

	private final TriageService triage;
	private final ModelClients clients;
	private final IssueDetail issue;
	private final IssueRedaction redaction;
	private final Target target;
	private final Progress progress;
	private final Window window;
	private String task;
	private List<UUID> analysed = List.of();

	Preparation(TriageService triage, ModelClients clients, IssueDetail issue, IssueRedaction redaction, Target target,
			Progress progress) {
		this.triage = triage;
		this.clients = clients;
		this.issue = issue;
		this.redaction = redaction;
		this.target = target;
		this.progress = progress;
		this.window = Window.of(target.provider(), target.model());
	}

	/** Makes it the analysis of logs. */
	Preparation analysis(String form, List<UUID> logFileIds) {
		this.task = form;
		this.analysed = logFileIds;
		return this;
	}

	/** A new question. */
	PreparedDraft question(String typed, List<Attachment> attachments, List<ChatMessage> history, UUID parentId)
			throws TftsrException {
		String question = safe(typed).strip();
		if (question.isEmpty() && attachments.isEmpty()) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, "Cannot ask this", "there is no question",
					"Type a question or attach something");
		}
		return prepared(question, history, null, Place.after(parentId),
				(reader, tokens) -> reader.read(attachments, tokens));
	}

	/** A question that is there, with what went along, for another answer or for more of one. */
	PreparedDraft again(ChatMessage question, List<ChatMessage> history, ChatMessage partial) throws TftsrException {
		return prepared(safe(question.content()), history, partial == null ? null : safe(partial.content()),
				new Place(question.parentId(), question.id(), partial),
				(reader, tokens) -> reader.reuse(question.attachments(), tokens));
	}

	/** Reads what goes along. */
	private interface Reading {
		void into(AttachmentReader reader, int tokens) throws TftsrException;
	}

	private PreparedDraft prepared(String question, List<ChatMessage> history, String partial, Place place, Reading reading)
			throws TftsrException {
		Map<UUID, String> labels = triage.labels(target.issueId());
		AttachmentReader reader = new AttachmentReader(triage, redaction, labels, progress);
		if (target.isLocal()) {
			reading.into(reader.forAnalyst(), Integer.MAX_VALUE / 2);
			redaction.keep();
			return new PreparedDraft(target, place, question, reader.attachments(), 0, 0, 0,
					redaction.replacements(question), List.of(), suspicions(reader), null, null, analysed);
		}
		String facts = safe(IssueFacts.of(issue, labels));
		reader.look(SuspicionSearch.inText("the issue", facts));
		Material bare = new Material(target.issueId(), issue.issue().category(), facts, task, history, keeps(history, place),
				target.provider().kind() == ProviderKind.CUSTOM_REST, question, List.of(), partial);
		Composer room = composer(bare);
		int free = room.free();
		int forHistory = bare.lastOnly() ? 0 : Math.min(room.historyTokens(), free / HISTORY_PARTS);
		reading.into(reader, free - forHistory);
		Composition composition = composer(bare.with(reader.attachments())).compose();
		redaction.keep();
		return draft(composition, reader, question, place);
	}

	private Composer composer(Material material) {
		return new Composer(material, window, redaction.redactor(),
				new Redactor(redaction.detector(), new Pseudonyms()));
	}

	/** Whether the server knows what was said, as it keeps the conversation and nothing was said anew. */
	private boolean keeps(List<ChatMessage> history, Place place) {
		return session(place) != null && !history.isEmpty();
	}

	/** The session of a server; null where it would know more than the branch that is asked in. */
	private String session(Place place) {
		boolean follows = target.conversation() != null && place.questionId() == null
				&& place.parentId() != null && place.parentId().equals(target.conversation().tip());
		return follows ? target.conversation().sessionId() : null;
	}

	private PreparedDraft draft(Composition composition, AttachmentReader reader, String question, Place place)
			throws TftsrException {
		List<String> leftOut = new ArrayList<>(reader.leftOut());
		leftOut.addAll(composition.leftOut());
		List<Suspicion> suspicions = suspicions(reader);
		int tokens = composition.tokens();
		long most = target.provider().info(target.model()).map(info -> info.costMicros(tokens, window.maxTokens())).orElse(0L);
		Map<String, Integer> redacted = redaction.replacements(composition.text());
		ModelRequest request = new ModelRequest(target.provider(), target.model(), target.issueId(), composition.system(),
				composition.turns(), window.maxTokens(), session(place), tokens, most, redacted, notes(leftOut, suspicions),
				record(reader.attachments()));
		return new PreparedDraft(target, place, question, reader.attachments(), tokens,
				window.known() ? window.contextTokens() : 0, most, redacted, leftOut, suspicions, request,
				clients.preview(request), analysed);
	}

	private static List<String> notes(List<String> leftOut, List<Suspicion> suspicions) {
		List<String> notes = new ArrayList<>();
		leftOut.forEach(what -> notes.add("Left out: " + what));
		suspicions.forEach(line -> notes.add(line.line() > 0 ? line.label() + ':' + line.line() + ' ' + line.why()
				: line.label() + ' ' + line.why()));
		return notes;
	}

	private Map<String, Object> record(List<ChatAttachment> attachments) {
		Map<String, Object> record = new LinkedHashMap<>();
		record.put("model", target.model());
		List<String> logs = attachments.stream().map(ChatAttachment::logFileId).filter(id -> id != null).distinct()
				.map(UUID::toString).toList();
		if (!logs.isEmpty()) {
			record.put("log_file_ids", logs);
		}
		return record;
	}

	private List<Suspicion> suspicions(AttachmentReader reader) {
		return reader.suspicions().stream()
				.map(line -> new Suspicion(line.label(), line.line(), safe(line.text()), line.why())).toList();
	}

	private String safe(String text) {
		return redaction.text(HiddenCharacters.remove(text));
	}

}
