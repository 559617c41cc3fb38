package org.tftsr.ui.chat.internal.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.tftsr.ai.ChatService;
import org.tftsr.ai.LogFindings;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.ConversationRepository;
import org.tftsr.core.ai.MessageRole;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.net.NetworkSettingsService;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;
import org.tftsr.ui.TriageJob;
import org.tftsr.ui.chat.internal.conversation.ShownMessage;
import org.tftsr.ui.chat.internal.conversation.ShownMessage.Note;

/** Reads what is to be shown. A failure goes to who asked. Scheduled anew while it runs, it runs once more. */
final class ConversationLoader extends TriageJob {

	private final BiConsumer<Wanted, Loaded> onLoaded;
	private final Consumer<TftsrException> onProblem;
	/** Why answers are not whole, by their ids. */
	private final Map<UUID, TftsrException> broken = new ConcurrentHashMap<>();
	/** What there was to know of questions when they were sent, by their ids. */
	private final Map<UUID, List<Note>> sending = new ConcurrentHashMap<>();
	private volatile Wanted wanted;

	/**
	 * @param onLoaded  is given what was read, on the thread of the job
	 * @param onProblem is given the failure, on the thread of the job
	 */
	ConversationLoader(BiConsumer<Wanted, Loaded> onLoaded, Consumer<TftsrException> onProblem) {
		super(Messages.Loader_name, JobFamilies.CHAT);
		this.onLoaded = onLoaded;
		this.onProblem = onProblem;
		setPriority(SHORT);
	}

	/** Has it said at an answer why that is not whole; may be called on any thread. */
	void remember(UUID answerId, TftsrException why) {
		broken.put(answerId, why);
	}

	/** Has it said at a question what there was to know when that was sent; may be called on any thread. */
	void remember(UUID questionId, List<Note> notes) {
		sending.put(questionId, notes);
	}

	/** Reads this from now on. */
	void load(Wanted what, long delayMillis) {
		wanted = what;
		schedule(delayMillis);
	}

	@Override
	protected void execute(Progress progress) throws TftsrException {
		Wanted now = wanted;
		try {
			progress.begin(getName(), -1);
			Loaded read = read(now, progress);
			// what was read before the vault was locked must not be shown after
			progress.check();
			onLoaded.accept(now, read);
		} catch (TftsrException e) {
			if (e.kind() == ProblemKind.CANCELLED && progress.isCancelled()) {
				throw e;
			}
			onProblem.accept(e);
		}
	}

	private Loaded read(Wanted wanted, Progress progress) throws TftsrException {
		ConversationRepository repository = Services.get(ConversationRepository.class);
		IssueDetail detail = Services.get(IssueRepository.class).find(wanted.issueId())
				.orElseThrow(() -> new TftsrException(ProblemKind.NOT_FOUND, Messages.Loader_gone_what,
						Messages.Loader_gone_why, Messages.Loader_gone_remedy));
		Issue issue = detail.issue();
		List<Conversation> conversations = repository.list(issue.id());
		Conversation conversation = choose(conversations, wanted);
		List<ChatMessage> messages = conversation == null ? List.of() : spoken(repository.messages(conversation.id()));
		List<ChatMessage> branch = conversation == null ? List.of() : spoken(repository.branch(conversation.id()));
		progress.check();
		ProviderRepository providers = Services.get(ProviderRepository.class);
		List<Provider> all = providers.list();
		ChatService service = Services.get(ChatService.class);
		MessageView view = new MessageView(detail.logFiles(),
				wanted.realValues() ? text -> service.restored(issue.id(), text) : null);
		List<ShownMessage> shown = new ArrayList<>();
		for (ChatMessage message : branch.subList(Math.max(0, branch.size() - wanted.window()), branch.size())) {
			progress.check();
			shown.add(view.shown(message, Loaded.siblings(messages, message), message == branch.getLast(),
					findings(service, message), broken.get(message.id()),
					sending.getOrDefault(message.id(), List.of())));
		}
		return new Loaded(issue, detail.logFiles(), conversations, conversation, messages, branch, shown, all,
				providers.preferred(), Services.get(NetworkSettingsService.class).get().offline());
	}

	private static Conversation choose(List<Conversation> conversations, Wanted wanted) {
		if (wanted.fresh() || conversations.isEmpty()) {
			return null;
		}
		UUID id = wanted.conversationId();
		if (id != null) {
			// one that is not there yet begins with its first question
			return conversations.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
		}
		return conversations.stream().max(Comparator.comparing(Conversation::updatedAt)).orElseThrow();
	}

	/** What the model was told beforehand is no part of what people read. */
	private static List<ChatMessage> spoken(List<ChatMessage> messages) {
		return messages.stream().filter(message -> message.role() != MessageRole.SYSTEM).toList();
	}

	private static LogFindings findings(ChatService service, ChatMessage message) throws TftsrException {
		return message.role() == MessageRole.USER ? null : service.findings(message.id()).orElse(null);
	}
}
