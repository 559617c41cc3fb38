package org.tftsr.ai.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.ai.ChatService;
import org.tftsr.ai.Draft;
import org.tftsr.ai.Estimate;
import org.tftsr.ai.LogFindings;
import org.tftsr.ai.Question;
import org.tftsr.ai.Question.Attachment;
import org.tftsr.ai.Recipient;
import org.tftsr.ai.internal.claims.Findings;
import org.tftsr.ai.internal.local.LocalAnalyst;
import org.tftsr.ai.internal.prompt.Prompts;
import org.tftsr.ai.internal.safety.HiddenCharacters;
import org.tftsr.ai.provider.AnswerListener;
import org.tftsr.ai.provider.ModelClients;
import org.tftsr.core.ai.ChatAttachment;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Claim;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.ConversationRepository;
import org.tftsr.core.ai.MessageRole;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderKind;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.pii.PseudonymRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.why.Why;
import org.tftsr.net.Reviewer;
import org.tftsr.pii.Detectors;
import org.tftsr.pii.IssueRedaction;
import org.tftsr.triage.TriageService;

/** The operations of {@link ChatService}. */
@Component
public final class ChatServiceComponent implements ChatService {

	private static final Pattern TOKEN = Pattern.compile("\\\\?\\[([A-Z0-9_]+)-([0-9]{1,9})\\\\?\\]");
	private static final String ANALYSE = "Analyse the attached logs.";

	private final IssueRepository issues;
	private final ConversationRepository conversations;
	private final ProviderRepository providers;
	private final ModelClients clients;
	private final TriageService triage;
	private final PseudonymRepository pseudonyms;
	private final Detectors detectors;
	private final Proposals proposals;
	private final ConversationExport exporter;
	private final Asking asking;

	@Activate
	public ChatServiceComponent(@Reference IssueRepository issues, @Reference ConversationRepository conversations,
			@Reference ProviderRepository providers, @Reference ModelClients clients, @Reference TriageService triage,
			@Reference PseudonymRepository pseudonyms, @Reference Detectors detectors, @Reference LocalAnalyst analyst,
			@Reference Proposals proposals, @Reference ConversationExport exporter) {
		this.issues = issues;
		this.conversations = conversations;
		this.providers = providers;
		this.clients = clients;
		this.triage = triage;
		this.pseudonyms = pseudonyms;
		this.detectors = detectors;
		this.proposals = proposals;
		this.exporter = exporter;
		this.asking = new Asking(conversations, clients, analyst);
	}

	@Override
	public Draft prepare(Question question, Recipient recipient, Progress progress) throws TftsrException {
		Conversation conversation = conversations.get(question.conversationId());
		List<ChatMessage> history = Branch.to(question.parentId(), conversation.id(), conversations);
		return retried(() -> preparation(target(conversation, recipient), progress).question(question.text(), question.attachments(), history,
				question.parentId()));
	}

	@Override
	public Draft prepareFirst(UUID issueId, UUID providerId, String model, String text, List<Attachment> attachments,
			Progress progress) throws TftsrException {
		return retried(() -> preparation(target(issueId, null, providerId, model), progress).question(text, attachments, List.of(),
				null));
	}

	@Override
	public Estimate estimate(Question question, Recipient recipient, Progress progress) throws TftsrException {
		Conversation conversation = conversations.get(question.conversationId());
		List<ChatMessage> history = Branch.to(question.parentId(), conversation.id(), conversations);
		return estimate(preparation(target(conversation, recipient), progress).forEstimate().question(question.text(),
				question.attachments(), history, question.parentId()));
	}

	@Override
	public Estimate estimateFirst(UUID issueId, Recipient recipient, String text, List<Attachment> attachments, Progress progress)
			throws TftsrException {
		return estimate(preparation(target(issueId, null, recipient.providerId(), recipient.model()), progress).forEstimate()
				.question(text, attachments, List.of(), null));
	}

	private static Estimate estimate(Draft draft) {
		return new Estimate(draft.tokens(), draft.contextTokens(), draft.mostMicros(),
				draft.attachments().stream().map(ChatAttachment::tokens).toList());
	}

	@Override
	public Draft prepareAgain(UUID answerId, Recipient recipient, Progress progress) throws TftsrException {
		return prepareAgain(conversations.message(answerId), recipient, false, progress);
	}

	@Override
	public Draft prepareContinuation(UUID answerId, Recipient recipient, Progress progress) throws TftsrException {
		ChatMessage answer = conversations.message(answerId);
		if (answer.role() != MessageRole.ASSISTANT || answer.state() == MessageState.COMPLETE) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.Chat_wholeWhat, Messages.Chat_wholeWhy,
					Messages.Chat_wholeRemedy);
		}
		if (answer.state() == MessageState.FILTERED) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.Chat_continueWhat, Messages.Chat_filteredWhy,
					Messages.Chat_filteredRemedy);
		}
		return prepareAgain(answer, recipient, !answer.content().isEmpty(), progress);
	}

	/** Of a question that was not answered, the message may be the question itself. */
	private Draft prepareAgain(ChatMessage message, Recipient recipient, boolean goesOn, Progress progress) throws TftsrException {
		ChatMessage question = message.role() == MessageRole.USER ? message : conversations.message(message.parentId());
		Conversation conversation = conversations.get(message.conversationId());
		List<ChatMessage> history = Branch.to(question.parentId(), conversation.id(), conversations);
		List<UUID> logs = logs(question);
		return retried(() -> {
			Preparation preparation = preparation(target(conversation, recipient), progress);
			return (isAnalysis(question) ? preparation.analysis(Prompts.analysis(), logs) : preparation).again(question, history,
					goesOn ? message : null);
		});
	}

	private static boolean isAnalysis(ChatMessage question) {
		return question.content().equals(ANALYSE) && !logs(question).isEmpty();
	}

	private static List<UUID> logs(ChatMessage question) {
		return question.attachments().stream().map(ChatAttachment::logFileId).filter(id -> id != null).toList();
	}

	@Override
	public Draft prepareAnalysis(UUID issueId, List<UUID> logFileIds, UUID providerId, String model, Progress progress)
			throws TftsrException {
		if (logFileIds.isEmpty()) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.Chat_analyseWhat, Messages.Chat_analyseWhy,
					Messages.Chat_analyseRemedy);
		}
		List<Attachment> logs = new ArrayList<>(logFileIds.stream().distinct().map(Attachment.Log::new).toList());
		return retried(() -> preparation(target(issueId, null, providerId, model), progress)
				.analysis(Prompts.analysis(), logFileIds).question(ANALYSE, logs, List.of(), null));
	}

	/** Prepares something. */
	private interface Work {
		Draft run() throws TftsrException;
	}

	/** Somebody else may have found values of the issue at the same time; the second time they are known. */
	private static Draft retried(Work work) throws TftsrException {
		try {
			return work.run();
		} catch (TftsrException e) {
			if (e.kind() != ProblemKind.CONFLICT) {
				throw e;
			}
			return work.run();
		}
	}

	private Preparation preparation(Target target, Progress progress) throws TftsrException {
		IssueDetail issue = issues.find(target.issueId())
				.orElseThrow(() -> new TftsrException(ProblemKind.NOT_FOUND, NLS.bind(Messages.Chat_noIssueWhat, target.issueId()),
						Messages.Chat_noIssueWhy, Messages.Chat_noIssueRemedy));
		return new Preparation(triage, clients, issue, () -> redaction(target.issueId()), target, progress);
	}

	private IssueRedaction redaction(UUID issueId) throws TftsrException {
		return new IssueRedaction(issueId, pseudonyms, detectors.current());
	}

	private Target target(Conversation conversation, Recipient recipient) throws TftsrException {
		if (recipient == null) {
			return target(conversation.issueId(), conversation, conversation.providerId(), conversation.model());
		}
		Conversation going = conversation.with(recipient.providerId(), recipient.model());
		return target(going.issueId(), going, recipient.providerId(), recipient.model());
	}

	private Target target(UUID issueId, Conversation conversation, UUID providerId, String model) throws TftsrException {
		Provider provider = providers.get(providerId);
		if (provider.kind() == ProviderKind.LOCAL) {
			return new Target(issueId, conversation, provider, null);
		}
		String chosen = model == null || model.isBlank() ? provider.model() : model;
		if (chosen == null || chosen.isBlank()) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, NLS.bind(Messages.Chat_noModelWhat, provider.name()), Messages.Chat_noModelWhy,
					Messages.Chat_noModelRemedy);
		}
		return new Target(issueId, conversation, provider, chosen);
	}

	@Override
	public ChatMessage ask(Draft draft, Reviewer reviewer, AnswerListener listener, Progress progress) throws TftsrException {
		PreparedDraft prepared = (PreparedDraft) draft;
		ChatMessage answer = asking.ask(prepared, reviewer, listener, progress);
		if (!prepared.logFileIds().isEmpty()) {
			// of an analysis that is asked again, or continued: what was looked up before is of another text
			lookedUp(prepared, answer, progress);
		}
		return answer;
	}

	@Override
	public LogFindings analyse(Draft draft, Reviewer reviewer, AnswerListener listener, Progress progress)
			throws TftsrException {
		PreparedDraft analysis = (PreparedDraft) draft;
		return lookedUp(analysis, asking.ask(analysis, reviewer, listener, progress), progress);
	}

	private LogFindings lookedUp(PreparedDraft analysis, ChatMessage answer, Progress progress) throws TftsrException {
		LogFindings findings = Findings.checked(answer, analysis.logFileIds(), triage.labels(analysis.target().issueId()), triage,
				progress);
		conversations.putClaims(answer.id(), findings.findings());
		return findings;
	}

	@Override
	public Optional<LogFindings> findings(UUID answerId) throws TftsrException {
		ChatMessage answer = conversations.message(answerId);
		if (answer.role() != MessageRole.ASSISTANT || answer.parentId() == null) {
			return Optional.empty();
		}
		List<Claim> claims = conversations.claims(answerId);
		ChatMessage question = conversations.message(answer.parentId());
		if (claims.isEmpty() && !isAnalysis(question)) {
			return Optional.empty();
		}
		LogFindings known = Findings.known(answer, logs(question), claims);
		// an analysis may propose something and find nothing
		boolean says = !claims.isEmpty() || known.severity() != null || known.firstWhy() != null;
		return says ? Optional.of(known) : Optional.empty();
	}

	@Override
	public void acceptSeverity(LogFindings findings) throws TftsrException {
		proposals.acceptSeverity(findings);
	}

	@Override
	public Optional<Why> acceptWhy(LogFindings findings, Progress progress) throws TftsrException {
		return proposals.acceptWhy(findings, progress);
	}

	@Override
	public Conversation rename(UUID conversationId, String title) throws TftsrException {
		Conversation now = conversations.get(conversationId);
		IssueRedaction redaction = redaction(now.issueId());
		String safe = redaction.text(HiddenCharacters.remove(title).replace('\n', ' ')).strip();
		if (safe.isEmpty()) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.Chat_renameWhat, Messages.Chat_renameWhy,
					Messages.Chat_renameRemedy);
		}
		redaction.keep();
		return conversations.update(now, now.withTitle(safe));
	}

	@Override
	public void export(UUID conversationId, Path target, boolean replace) throws TftsrException {
		exporter.export(conversationId, target, replace);
	}

	@Override
	public String restored(UUID issueId, String text) throws TftsrException {
		Map<String, String> values = new HashMap<>();
		TOKEN.matcher(text).results().forEach(token -> values.put('[' + token.group(1) + '-' + token.group(2) + ']', null));
		if (values.isEmpty()) {
			return text;
		}
		pseudonyms.forEach(issueId, known -> {
			if (values.containsKey(known.token())) {
				values.put(known.token(), known.value());
			}
		});
		return TOKEN.matcher(text).replaceAll(token -> {
			String value = values.get('[' + token.group(1) + '-' + token.group(2) + ']');
			return Matcher.quoteReplacement(value == null ? token.group() : value);
		});
	}
}
