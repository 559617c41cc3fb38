package org.tftsr.ui.chat.internal.view;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPartSite;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Commands;
import org.tftsr.ui.MessageArea;
import org.tftsr.ui.chat.internal.conversation.ConversationListener;
import org.tftsr.ui.chat.internal.conversation.ConversationWidget;
import org.tftsr.ui.chat.internal.conversation.MessageAction;
import org.tftsr.ui.chat.internal.conversation.PartAction;
import org.tftsr.ui.chat.internal.conversation.ShownMessage;
import org.tftsr.ui.chat.internal.conversation.browser.BrowserConversation;
import org.tftsr.ui.chat.internal.conversation.text.TextConversation;
import org.tftsr.ui.chat.internal.input.Attaching;
import org.tftsr.ui.chat.internal.input.ChatInput;
import org.tftsr.ui.chat.internal.input.Chips;
import org.tftsr.ui.chat.internal.input.NameSuggestions;
import org.tftsr.ui.chat.internal.parts.PartActions;
import org.tftsr.ui.chat.internal.review.ReviewPanel;
import org.tftsr.ui.chat.internal.session.Attached;
import org.tftsr.ui.chat.internal.session.ChatPresenter;
import org.tftsr.ui.chat.internal.session.ChatSession;
import org.tftsr.ui.chat.internal.session.Loaded;
import org.tftsr.ui.chat.internal.session.Review;

/** What the view shows: a conversation with all that belongs to it, or why there is none. On the user interface thread. */
final class ChatPage implements ChatPresenter, ConversationListener {

	private static final String WIDGET = "tftsr.chat.widget";

	private final IWorkbenchPartSite site;
	private final ChatSession session;
	private final Composite root;
	private final MessageArea message;
	private final Composite page;
	private final ConversationActions conversations;
	private final ConversationBar bar;
	private final Composite middle;
	private final EmptyConversation empty;
	private final ReviewPanel review;
	private final HintBar hint;
	private final Chips chips;
	private final ChatInput input;
	private final QuestionDrafts drafts;
	private final SendBar sendBar;
	private final NameSuggestions suggestions;
	private final Attaching attaching;
	private final PartActions partActions;
	private final LiveEstimate estimate;
	private final ChatSettingsPages settings;
	private final Unsent unsent = new Unsent();
	private final Runnable onIdle;
	private ConversationWidget conversation;
	private List<ShownMessage> shown = List.of();
	/** Whether what is typed is to be sent once the conversation is read that it is for. */
	private boolean asked;

	/** @param onIdle done whenever nothing is under way and what is there was shown */
	ChatPage(Composite parent, IWorkbenchPartSite site, Runnable onIdle) {
		this.site = site;
		this.onIdle = onIdle;
		settings = new ChatSettingsPages(parent.getShell());
		session = new ChatSession(parent.getDisplay(), this);
		root = new Composite(parent, SWT.NONE);
		root.setLayout(new StackLayout());
		message = new MessageArea(root);
		page = new Composite(root, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
		conversations = new ConversationActions(session, () -> asked = false, () -> input().control().setFocus());
		bar = new ConversationBar(page, conversations);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar.control());
		middle = new Composite(page, SWT.NONE);
		middle.setLayout(new StackLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(middle);
		empty = new EmptyConversation(middle, session);
		review = new ReviewPanel(page, () -> input().control().setFocus());
		hint = new HintBar(page);
		chips = new Chips(page, this::chipsChanged);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(chips.control());
		suggestions = new NameSuggestions(chips::add);
		attaching = new Attaching(parent.getDisplay(), session::issueId, this::attached);
		input = new ChatInput(page, suggestions, new InputListener());
		GridDataFactory.fillDefaults().grab(true, false).indent(6, 2).applyTo(input.area());
		drafts = new QuestionDrafts(page, session, input);
		sendBar = new SendBar(page, new SendActions(site.getShell(), this));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(sendBar.control());
		estimate = new LiveEstimate(root, session, chips, sendBar);
		partActions = new PartActions(site, session::issueId, this::say);
		createConversation();
		attaching.acceptDrops(page);
		attaching.acceptDrops(input.control());
		page.addListener(SWT.Resize, event -> fitInput());
		root.addDisposeListener(event -> {
			drafts.dispose();
			session.dispose();
			estimate.cancel();
		});
		showNoIssue();
	}

	/** Makes the widget that shows messages: a browser where there is one and the user wants it, else a text. */
	void createConversation() {
		if (conversation != null) {
			conversation.control().dispose();
		}
		String wanted = System.getProperty(WIDGET, Toggle.PLAIN.isOn() ? "text" : "browser");
		conversation = "text".equals(wanted) ? null : BrowserConversation.create(middle, this);
		if (conversation == null) {
			conversation = new TextConversation(middle, this);
		}
		attaching.acceptDrops(conversation.control());
		conversation.show(shown, session.loaded() == null ? 0 : session.loaded().earlier());
		showMiddle();
	}

	/** Shows who is asked next. */
	void showProvider(Loaded loaded) {
		sendBar.show(loaded.providers(), session.provider(), session.model());
		hint.show(loaded, session.provider(), settings);
		estimate();
	}

	ChatSettingsPages settings() {
		return settings;
	}

	ChatSession session() {
		return session;
	}

	ChatInput input() {
		return input;
	}

	Attaching attaching() {
		return attaching;
	}

	ConversationActions conversations() {
		return conversations;
	}

	ConversationWidget conversation() {
		return conversation;
	}

	NameSuggestions suggestions() {
		return suggestions;
	}

	/** Forgets what was shown, typed, asked and attached, before anything is read: the vault was locked. */
	void forget() {
		cover(() -> message.showLocked(site));
		drafts.locked();
		input.forget();
		chips.set(List.of());
		unsent.clear();
		suggestions.setIssues(List.of());
	}

	@Override
	public void changeIssue(UUID former, UUID next) {
		drafts.leave();
		unsent.keep(former, input.text(), chips.attached());
		Unsent.Words words = unsent.of(next);
		input.restore(words.text());
		chips.set(words.attached());
		if (next != null) {
			clear();
			// what is typed from now on is a question, also while the conversation is being read
			show(page);
			Display display = root.getDisplay();
			OtherIssues.load(next, issues -> display.asyncExec(() -> setIssues(issues)));
		}
	}

	@Override
	public void showNoIssue() {
		cover(() -> message.show(Messages.Empty_noIssue)
				.link(Messages.Empty_choose, () -> OtherIssues.choose(site).ifPresent(session::setIssue))
				.link(Messages.Empty_newIssue, () -> Commands.execute(site, CommandIds.NEW_ISSUE, Map.of()))
				.link(Messages.Empty_triage, () -> Commands.execute(site, CommandIds.TRIAGE, Map.of())));
	}

	@Override
	public void showProblem(TftsrException problem) {
		cover(() -> message.showProblem(problem, site, session::reload));
	}

	/** @param say makes the message that stands in the place of all else */
	private void cover(Runnable say) {
		boolean typing = KeyboardFocus.isWithin(root);
		clear();
		say.run();
		show(message.control());
		if (typing) {
			message.setFocus();
		}
	}

	/** Nothing that was shown can be seen any more, nor lies below what covers it. */
	private void clear() {
		asked = false;
		shown = List.of();
		conversation.show(shown, 0);
		bar.clear();
		suggestions.setLogs(List.of());
		showMiddle();
	}

	/** Whoever had the keyboard on what goes has it on what comes: nothing else would give it to the question that can be typed now. */
	private void show(Control control) {
		StackLayout layout = (StackLayout) root.getLayout();
		if (layout.topControl != control) {
			boolean typing = KeyboardFocus.isWithin(root);
			layout.topControl = control;
			root.layout(true, true);
			if (typing) {
				setFocus();
			}
		}
	}

	@Override
	public void showLoaded(Loaded loaded) {
		bar.show(loaded);
		suggestions.setLogs(loaded.logs());
		show(page);
		fitInput();
		showProvider(loaded);
		drafts.shown();
		if (asked) {
			send();
		}
		if (!session.isAsking()) {
			onIdle.run();
		}
	}

	@Override
	public void showMessages(List<ShownMessage> messages, int earlier, boolean anew) {
		shown = List.copyOf(messages);
		if (anew) {
			conversation.show(messages, earlier);
		} else {
			conversation.update(messages, earlier);
		}
		showMiddle();
	}

	private void showMiddle() {
		StackLayout layout = (StackLayout) middle.getLayout();
		Loaded loaded = session.loaded();
		Control wanted = conversation.control();
		if (shown.isEmpty() && !session.isAsking()) {
			// nothing at all while it is being read
			wanted = loaded == null ? null : empty.control();
			if (loaded != null) {
				empty.show(loaded.logs());
			}
		}
		if (layout.topControl != wanted) {
			layout.topControl = wanted;
			middle.layout(true, true);
		}
	}

	@Override
	public void put(ShownMessage one) {
		conversation.put(one);
		showMiddle();
	}

	@Override
	public void showAsking(boolean asking) {
		sendBar.setAsking(asking);
		showMiddle();
	}

	@Override
	public void questionKept() {
		drafts.sent();
	}

	@Override
	public void showReview(Review wanted) {
		Control focus = page.getDisplay().getFocusControl();
		boolean typing = focus == input.control() && !input.text().isEmpty();
		review.show(wanted);
		if (wanted != null && !typing && KeyboardFocus.isWithin(page)) {
			review.setFocus();
		}
	}

	@Override
	public void giveBack(String text, List<Attached> attached) {
		chips.set(Stream.concat(attached.stream(), chips.attached().stream()).distinct().toList());
		drafts.giveBack(text);
	}

	@Override
	public void edit(String text, List<Attached> attached) {
		drafts.givenBack();
		input.set(text);
		chips.set(attached);
		input.control().setFocus();
	}

	private void attached(Attached one) {
		if (!root.isDisposed()) {
			chips.add(one);
		}
	}

	/** Adds something to what goes along with the next question. */
	void attach(Attached one) {
		chips.add(one);
	}

	private void chipsChanged() {
		boolean any = !chips.attached().isEmpty();
		((GridData) chips.control().getLayoutData()).exclude = !any;
		chips.control().setVisible(any);
		page.layout(true);
		estimate();
	}

	/** Says what was done. */
	void say(String words, String offer, Runnable onLink) {
		if (!root.isDisposed()) {
			hint.say(words, offer, onLink);
		}
	}

	private void fitInput() {
		GridData data = (GridData) input.area().getLayoutData();
		int height = input.height(Math.max(input.area().getSize().x, 100));
		if (data.heightHint != height) {
			data.heightHint = height;
			page.layout(true);
		}
	}

	private void estimate() {
		estimate.later(input.text());
	}

	/** Asks what is typed, as soon as the conversation is read. */
	void send() {
		String text = input.text().strip();
		asked = session.loaded() == null && !text.isEmpty();
		if (session.isAsking() || asked || text.isEmpty()) {
			return;
		}
		List<Attached> attached = chips.attached();
		drafts.sending(text);
		input.sent();
		chips.set(List.of());
		session.send(text, attached);
	}

	void setFocus() {
		if (((StackLayout) root.getLayout()).topControl == page) {
			input.control().setFocus();
		} else {
			message.setFocus();
		}
	}

	@Override
	public void follow(String address) {
		partActions.follow(address);
	}

	@Override
	public void act(MessageAction action, UUID id) {
		switch (action) {
		case SETTINGS -> settings.provider(session.failedProviderId());
		case ACCEPT_SEVERITY, ACCEPT_WHY -> Proposals.accept(action, id, words -> say(words, "", settings::providers));
		default -> session.act(action, id);
		}
	}

	@Override
	public void act(PartAction action, UUID id, int part) {
		shown.stream().filter(one -> one.id().equals(id) && part < one.parts().size()).findFirst()
				.ifPresent(one -> partActions.perform(action, one.parts().get(part)));
	}

	@Override
	public void showEarlier() {
		session.showEarlier();
	}

	/** Sends what is typed. */
	private final class InputListener implements ChatInput.Listener {

		@Override
		public void send() {
			ChatPage.this.send();
		}

		@Override
		public void changed() {
			asked = false;
			drafts.changed();
			// the text is measured once it is laid out
			page.getDisplay().asyncExec(() -> {
				if (!page.isDisposed()) {
					fitInput();
					estimate();
				}
			});
		}

		@Override
		public void cancelled() {
			session.stop();
			session.stopEditing();
		}

		@Override
		public boolean paste() {
			return attaching.paste();
		}
	}

	/** Issues that can be attached by name. */
	void setIssues(List<Issue> issues) {
		if (!root.isDisposed()) {
			suggestions.setIssues(issues);
		}
	}
}
