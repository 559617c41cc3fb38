package org.tftsr.ui.chat.internal.session;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.eclipse.swt.widgets.Display;
import org.tftsr.ai.ChatService;
import org.tftsr.ai.Question;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.MessageRole;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.Services;
import org.tftsr.ui.chat.internal.conversation.MessageAction;
import org.tftsr.ui.chat.internal.conversation.ShownMessage;
import org.tftsr.ui.chat.internal.conversation.ShownMessage.Head;
import org.tftsr.ui.chat.internal.conversation.ShownMessage.Note;

/**
 * What one Chat view is about: an issue, a conversation, a question that is under way. It belongs to the user interface thread;
 * what takes time is done in jobs. While nobody sees it, nothing is shown.
 */
public final class ChatSession {

	/** An answer changes its conversation many times in a row. */
	private static final int COALESCE_MILLIS = 150;

	private final Display display;
	private final ChatPresenter presenter;
	private final ConversationLoader loader;
	private final Transcript transcript;
	private final Choice choice = new Choice();
	private Wanted wanted;
	private Loaded loaded;
	private Asking asking;
	private UUID editParent;
	private boolean editing;
	private Asking failed;
	private boolean realValues;
	private boolean visible = true;
	/** Whether something has changed that nobody was shown. */
	private boolean unshown;
	private boolean disposed;

	public ChatSession(Display display, ChatPresenter presenter) {
		this.display = display;
		this.presenter = presenter;
		transcript = new Transcript(presenter);
		loader = new ConversationLoader((what, read) -> onDisplay(() -> loaded(what, read)),
				problem -> onDisplay(() -> problem(problem)));
	}

	void onDisplay(Runnable action) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (!disposed) {
					action.run();
				}
			});
		}
	}

	/** The issue; null for none. */
	public UUID issueId() {
		return wanted == null ? null : wanted.issueId();
	}

	/** What was read last; null for nothing. */
	public Loaded loaded() {
		return loaded;
	}

	/** Whether a question is under way. */
	public boolean isAsking() {
		return asking != null;
	}

	/** Whether the last question has failed, and that it has is shown. */
	public boolean hasFailed() {
		return failed != null;
	}

	/** Shows another issue, from the conversation on that changed last; null for none. A question that is under way is not left. */
	public void setIssue(UUID issueId) {
		if (asking != null || Objects.equals(issueId, issueId())) {
			return;
		}
		forget();
		presenter.changeIssue(issueId(), issueId);
		wanted = issueId == null ? null : Wanted.of(issueId, realValues);
		if (wanted == null) {
			presenter.showNoIssue();
		} else {
			loader.load(wanted, 0);
		}
	}

	private void forget() {
		loaded = null;
		transcript.forget();
		choice.clear();
		editing = false;
		failed = null;
	}

	/** Shows another conversation of the issue; null to begin a new one. */
	public void open(UUID conversationId) {
		if (asking == null && wanted != null) {
			UUID provider = loaded == null ? null : providerId();
			String model = loaded == null ? null : model();
			forget();
			wanted = conversationId == null ? wanted.begin() : wanted.conversation(conversationId);
			if (conversationId == null) {
				choice.choose(provider, model);
			}
			loader.load(wanted, 0);
		}
	}

	/** A conversation is there no more; another one is shown where it was this one. */
	public void deleted(UUID conversationId) {
		if (wanted != null && conversationId.equals(wanted.conversationId())) {
			forget();
			wanted = Wanted.of(wanted.issueId(), wanted.realValues());
			loader.load(wanted, 0);
		}
	}

	/** The vault was locked: what was read is forgotten, and what is under way is stopped. */
	public void locked() {
		stop();
		loader.cancel();
		if (asking == null) {
			forget();
		}
	}

	/** Reads everything again, as something may have changed. */
	public void reload() {
		if (wanted == null) {
			presenter.showNoIssue();
		} else if (asking == null) {
			loader.load(wanted, COALESCE_MILLIS);
		}
	}

	/** Whether real values stand on the screen in the place of pseudonyms. */
	public void setRealValues(boolean real) {
		if (wanted != null && wanted.realValues() != real) {
			wanted = wanted.showing(real);
			loader.load(wanted, 0);
		}
		realValues = real;
	}

	/** Shows more of the conversation. */
	public void showEarlier() {
		if (wanted != null) {
			wanted = wanted.more();
			loader.load(wanted, 0);
		}
	}

	/** Whether anybody sees what is shown. */
	public void setVisible(boolean seen) {
		visible = seen;
		if (seen && unshown) {
			unshown = false;
			presenter.showAsking(asking != null);
			if (loaded != null) {
				presenter.showLoaded(loaded);
			}
		}
		transcript.setVisible(seen, loaded);
	}

	private void loaded(Wanted what, Loaded read) {
		if (!what.equals(wanted)) {
			// something else is wanted by now, or the same by another name
			if (wanted != null) {
				loader.load(wanted, 0);
			}
			return;
		}
		loaded = read;
		if (read.conversation() != null) {
			wanted = new Wanted(wanted.issueId(), read.conversation().id(), false, wanted.window(), wanted.realValues());
			settleChoice();
		}
		if (asking == null) {
			transcript.settle();
			giveBack();
		}
		if (visible) {
			presenter.showLoaded(read);
		} else {
			unshown = true;
		}
		transcript.show(read);
	}

	/** What was chosen while an answer came is for the next question; otherwise the conversation says who is asked. */
	private void settleChoice() {
		if (!choice.isForNext()) {
			choice.clear();
		} else if (asking == null) {
			choice.settle();
			changeChoice(choice.providerId(loaded), choice.model(loaded));
		}
	}

	/** A question that was not even kept goes back to where it was typed; why it failed is said. */
	private void giveBack() {
		if (failed == null) {
			return;
		}
		boolean keptThere = loaded.tip() != null && loaded.tip().role() == MessageRole.USER;
		if (failed.note() != null) {
			transcript.add(failed.failure());
		}
		if (!keptThere && !failed.text().isEmpty() && !failed.isGivenBack()) {
			failed.giveBack();
			presenter.giveBack(failed.text(), failed.attached());
		}
		if (failed.note() == null) {
			failed = null;
		}
	}

	private void problem(TftsrException problem) {
		if (wanted != null) {
			loaded = null;
			transcript.covered();
			presenter.showProblem(problem);
		}
	}

	/** Shows a message of the question that is under way. */
	void show(ShownMessage message) {
		transcript.put(message);
	}

	/** Asks a question, after the tip of the branch or in the place of the one that is edited. */
	public void send(String text, List<Attached> attached) {
		if (asking != null || loaded == null) {
			return;
		}
		List<Question.Attachment> attachments = attached.stream().map(Attached::attachment).toList();
		UUID issue = loaded.issue().id();
		Conversation conversation = loaded.conversation();
		UUID provider = providerId();
		String model = model();
		UUID parent = editing ? editParent : loaded.tip() == null ? null : loaded.tip().id();
		transcript.keepUpTo(parent, loaded);
		editing = false;
		start(new Asking(this, text, attached, false, (service, progress) -> conversation == null
				? service.prepareFirst(issue, provider, model, text, attachments, progress)
				: service.prepare(new Question(conversation.id(), parent, text, attachments), progress)), true);
	}

	/** Asks for an analysis of logs, in a conversation of its own. */
	public void analyse(List<UUID> logFileIds) {
		if (asking == null && loaded != null && !logFileIds.isEmpty()) {
			UUID issue = loaded.issue().id();
			UUID provider = providerId();
			String model = model();
			transcript.keepUpTo(null, loaded);
			start(new Asking(this, "", List.of(), true,
					(service, progress) -> service.prepareAnalysis(issue, logFileIds, provider, model, progress)), false);
		}
	}

	private void start(Asking question, boolean said) {
		failed = null;
		asking = question;
		showAsking();
		transcript.begin(loaded);
		if (said) {
			Head head = new Head(Messages.Message_you, Messages.Message_now,
					question.attached().stream().map(Attached::label).toList(), 1, 1, List.of());
			show(Asking.typed(question.questionId(), head, question.text()));
		}
		question.start();
	}

	private void showAsking() {
		if (visible) {
			presenter.showAsking(asking != null);
		} else {
			unshown = true;
		}
	}

	/** Stops what is under way. */
	public void stop() {
		if (asking != null) {
			asking.stop();
		}
	}

	/** An answer has come that is not whole, and why it is not is known until the product ends. */
	void brokeOff(UUID answerId, TftsrException why) {
		loader.remember(answerId, why);
	}

	/** A question has gone out, and what there was to know of it stays below it until the product ends. */
	void sent(UUID questionId, List<Note> notes) {
		loader.remember(questionId, notes);
	}

	/** Who could not answer last; who is asked next where nobody failed. */
	public UUID failedProviderId() {
		return failed == null || failed.providerId() == null ? providerId() : failed.providerId();
	}

	/** The question that was under way is over. */
	void ended(Asking question, UUID conversationId, TftsrException problem) {
		asking = null;
		presenter.showReview(null);
		showAsking();
		boolean refused = problem != null && (problem.kind() == ProblemKind.CANCELLED || question.isRefused());
		if (problem != null) {
			failed = question;
			if (!refused) {
				question.note(problem);
			}
		}
		if (conversationId != null) {
			wanted = new Wanted(wanted.issueId(), conversationId, false, wanted.window(), wanted.realValues());
			transcript.belongsTo(conversationId);
		} else if (question.isPrepared()) {
			// it has begun a conversation, which is the one that changed last
			wanted = new Wanted(wanted.issueId(), null, false, wanted.window(), wanted.realValues());
		}
		loader.load(wanted, 0);
	}

	/** Who shows what comes of a question that is under way. */
	ChatPresenter presenter() {
		return presenter;
	}

	/** Does something with a message as a whole. */
	public void act(MessageAction action, UUID id) {
		if (loaded == null || asking != null) {
			return;
		}
		ChatMessage message = loaded.message(id).orElse(null);
		switch (action) {
		case RETRY -> retry(message);
		case CONTINUE -> {
			if (message != null) {
				start(new Asking(this, "", List.of(), false, (service, progress) -> service.prepareContinuation(id, progress)), false);
			}
		}
		case EDIT -> edit(message);
		case PREVIOUS_BRANCH -> branch(message, -1);
		case NEXT_BRANCH -> branch(message, 1);
		default -> {
			// of no message, but of the issue
		}
		}
	}

	private void retry(ChatMessage message) {
		ChatMessage again = message == null ? loaded.tip() : message;
		if (message == null && failed != null && (again == null || again.role() != MessageRole.USER)) {
			send(failed.text(), failed.attached());
			return;
		}
		if (again != null) {
			UUID id = again.id();
			transcript.keepUpTo(again.role() == MessageRole.USER ? id : again.parentId(), loaded);
			start(new Asking(this, "", List.of(), false, (service, progress) -> service.prepareAgain(id, progress)), false);
		}
	}

	private void edit(ChatMessage message) {
		if (message != null) {
			editing = true;
			editParent = message.parentId();
			presenter.edit(message.content(), message.attachments().stream().map(one -> Attached.again(one, loaded.logs())).toList());
		}
	}

	/** The next question follows the tip again. */
	public void stopEditing() {
		editing = false;
	}

	private void branch(ChatMessage message, int step) {
		UUID tip = message == null || loaded.conversation() == null ? null : loaded.tipBeside(message, step);
		if (tip != null) {
			change(Messages.Branch_name, now -> now.withTip(tip));
		}
	}

	/** Asks this provider from now on; what is under way goes on with whom it was asked. */
	public void choose(UUID providerId, String model) {
		if (asking != null) {
			choice.chooseForNext(providerId, model);
			return;
		}
		choice.choose(providerId, model);
		if (loaded != null && loaded.conversation() != null) {
			changeChoice(providerId, model);
		}
	}

	private void changeChoice(UUID providerId, String model) {
		change(Messages.Choose_name, now -> now.with(providerId, model));
	}

	private void change(String name, UnaryOperator<Conversation> change) {
		Conversations.changeSoon(name, loaded.conversation().id(), change, () -> onDisplay(this::reload));
	}

	/** Who is asked next. */
	public UUID providerId() {
		return choice.providerId(loaded);
	}

	/** Which model is asked next; null for the usual one. */
	public String model() {
		return choice.model(loaded);
	}

	/** The provider that is asked next; null where nothing was read. */
	public Provider provider() {
		return loaded == null ? null : choice.provider(loaded);
	}

	/** How messages are made ones that can be shown, for the issue as it is now. */
	MessageView view() {
		UUID issue = wanted.issueId();
		return new MessageView(loaded.logs(), wanted.realValues()
				? text -> Services.get(ChatService.class).restored(issue, text) : null);
	}

	/** Ends everything. */
	public void dispose() {
		stop();
		disposed = true;
		loader.cancel();
	}
}
