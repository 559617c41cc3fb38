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
import org.tftsr.core.analysis.TokenEstimate;
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
	private final Redactions redactions;
	private final Target target;
	private final Progress progress;
	private final Window window;
	private String task;
	private List<UUID> analysed = List.of();
	/** Whether new pseudonyms are kept. */
	private boolean keeping = true;

	/** Gives the redaction of the issue with all the pseudonyms that it has by now. */
	interface Redactions {
		IssueRedaction fresh() throws TftsrException;
	}

	Preparation(TriageService triage, ModelClients clients, IssueDetail issue, Redactions redactions, Target target,
			Progress progress) {
		this.triage = triage;
		this.clients = clients;
		this.issue = issue;
		this.redactions = redactions;
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

	/** Makes it one that is not asked: of what is half typed no value is kept. */
	Preparation forEstimate() {
		keeping = false;
		return this;
	}

	/** A new question. */
	PreparedDraft question(String typed, List<Attachment> attachments, List<ChatMessage> history, UUID parentId)
			throws TftsrException {
		if (typed.isBlank() && attachments.isEmpty()) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.Preparation_what, Messages.Preparation_noneWhy,
					Messages.Preparation_noneRemedy);
		}
		return prepared(typed.strip(), history, null, Place.after(parentId),
				(reader, tokens) -> reader.read(attachments, tokens));
	}

	/** A question that is there, with what went along, for another answer or for more of one. */
	PreparedDraft again(ChatMessage question, List<ChatMessage> history, ChatMessage partial) throws TftsrException {
		return prepared(question.content(), history, partial == null ? null : partial.content(),
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
		AttachmentReader reader = new AttachmentReader(triage, labels, progress);
		if (target.isLocal()) {
			reading.into(reader.forAnalyst(), Integer.MAX_VALUE / 2);
			return local(question, place, reader);
		}
		String facts = IssueFacts.of(issue, labels);
		reader.look(SuspicionSearch.inText(Messages.Preparation_issue, facts));
		IssueRedaction first = redactions.fresh();
		Material bare = material(question, facts, history, partial, place, first);
		keep(first);
		Composer room = composer(bare, first);
		int forHistory = bare.lastOnly() ? 0 : Math.min(room.historyTokens(), room.free() / HISTORY_PARTS);
		reading.into(reader, room.free() - forHistory);
		IssueRedaction redaction = redactions.fresh();
		Material whole = material(question, facts, history, partial, place, redaction).with(reader.attachments(redaction));
		PreparedDraft draft = draft(whole, composer(whole, redaction).compose(), reader, place, redaction);
		keep(redaction);
		return draft;
	}

	private PreparedDraft local(String question, Place place, AttachmentReader reader) throws TftsrException {
		IssueRedaction redaction = redactions.fresh();
		String safe = safe(question, redaction);
		PreparedDraft draft = new PreparedDraft(target, place, safe, reader.attachments(redaction), 0, 0, 0,
				redaction.replacements(safe), List.of(), reader.suspicions(redaction), null, null, analysed);
		keep(redaction);
		return draft;
	}

	private void keep(IssueRedaction redaction) throws TftsrException {
		if (keeping) {
			redaction.keep();
		}
	}

	private Material material(String question, String facts, List<ChatMessage> history, String partial, Place place,
			IssueRedaction redaction) {
		return new Material(target.issueId(), issue.issue().category(), safe(facts, redaction), task, history,
				keeps(history, place), target.provider().kind() == ProviderKind.CUSTOM_REST, safe(question, redaction), List.of(),
				partial == null ? null : safe(partial, redaction));
	}

	private Composer composer(Material material, IssueRedaction redaction) {
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

	private PreparedDraft draft(Material material, Composition composition, AttachmentReader reader, Place place,
			IssueRedaction redaction) throws TftsrException {
		List<String> leftOut = new ArrayList<>(reader.leftOut());
		leftOut.addAll(composition.leftOut());
		List<Suspicion> suspicions = reader.suspicions(redaction);
		int tokens = composition.tokens();
		int kept = session(place) == null ? 0 : keptTokens(material);
		long most = target.provider().info(target.model()).map(info -> info.costMicros((long) tokens + kept, window.maxTokens())).orElse(0L);
		Map<String, Integer> redacted = redaction.replacements(composition.text());
		ModelRequest request = new ModelRequest(target.provider(), target.model(), target.issueId(), composition.system(),
				composition.turns(), window.maxTokens(), session(place), tokens, kept, most, redacted,
				record(material.attachments()), !suspicions.isEmpty());
		return new PreparedDraft(target, place, material.question(), material.attachments(), tokens,
				window.known() ? window.contextTokens() : 0, most, redacted, leftOut, suspicions, request,
				clients.preview(request), analysed);
	}

	/** What a server that keeps the conversation adds to the question, and has paid for. */
	private static int keptTokens(Material material) {
		return material.history().stream().mapToInt(message -> TokenEstimate.of(message.content())
				+ message.attachments().stream().mapToInt(ChatAttachment::tokens).sum()).sum();
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

	private static String safe(String text, IssueRedaction redaction) {
		return redaction.text(HiddenCharacters.remove(text));
	}
}
