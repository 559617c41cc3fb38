package org.tftsr.ui.chat.internal.view;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.commands.IStateListener;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.ShowInContext;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.progress.IWorkbenchSiteProgressService;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.event.Topics;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.net.NetworkSettingsService;
import org.tftsr.ui.HelpContexts;
import org.tftsr.ui.IssueInput;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.VaultEvents;
import org.tftsr.ui.ViewIds;
import org.tftsr.ui.chat.internal.input.NameSuggestions;
import org.tftsr.ui.chat.internal.session.ChatSession;

/** Conversations about an issue. It follows the selection unless told not to, and shows nothing while nobody sees it. */
public final class ChatView extends ViewPart implements IShowInTarget {

	/** The id of this view in plugin.xml. */
	public static final String ID = ViewIds.CHAT;

	private static final String CONTEXT = "org.tftsr.ui.chat.context";
	/** Of the window that has the view. */
	private static final String OPEN = "org.tftsr.ui.chat.internal.open";
	private static final String[] TOPICS = { Topics.CONVERSATION_CHANGED, Topics.PROVIDERS_CHANGED, Topics.ISSUE_ALL,
			Topics.SETTING_CHANGED };

	private final ISelectionListener selectionListener = this::selected;
	private final PartListener partListener = new PartListener();
	private final IStateListener realListener = (state, old) -> onDisplay(() -> session().setRealValues(Toggle.REAL_VALUES.isOn()));
	private final IStateListener plainListener = (state, old) -> onDisplay(this::createConversation);
	private final IStateListener followListener = (state, old) -> onDisplay(this::follow);

	private Display display;
	private ChatPage page;
	private Control control;
	/** Where the selection has moved to while an answer came, which was not left; null for nowhere else. */
	private UUID missed;
	private ServiceRegistration<EventHandler> events;
	private ServiceRegistration<EventHandler> vaultEvents;

	private IContextActivation open;

	@Override
	public void createPartControl(Composite parent) {
		display = parent.getDisplay();
		control = parent;
		HelpContexts.set(parent, HelpContexts.CHAT_VIEW);
		page = new ChatPage(parent, getSite(), () -> onDisplay(this::followMissed));
		getSite().getService(IContextService.class).activateContext(CONTEXT);
		open = getSite().getWorkbenchWindow().getService(IContextService.class).activateContext(OPEN);
		getSite().getService(IWorkbenchSiteProgressService.class).showBusyForFamily(JobFamilies.CHAT);
		getSite().getPage().addPostSelectionListener(selectionListener);
		getSite().getPage().addPartListener(partListener);
		Toggle.REAL_VALUES.addListener(realListener);
		Toggle.PLAIN.addListener(plainListener);
		Toggle.FOLLOW.addListener(followListener);
		hookEvents();
		hookEditing();
		session().setRealValues(Toggle.REAL_VALUES.isOn());
		follow();
	}

	private ChatSession session() {
		return page.session();
	}

	private void createConversation() {
		page.createConversation();
	}

	private void hookEvents() {
		BundleContext context = FrameworkUtil.getBundle(ChatView.class).getBundleContext();
		Dictionary<String, Object> properties = new Hashtable<>();
		properties.put(EventConstants.EVENT_TOPIC, TOPICS);
		events = context.registerService(EventHandler.class, event -> onDisplay(() -> changed(event)), properties);
		vaultEvents = VaultEvents.subscribe(() -> onDisplay(this::locked), () -> onDisplay(session()::reload));
	}

	private void locked() {
		session().locked();
		page.forget();
		session().reload();
	}

	private void changed(Event event) {
		Object issue = event.getProperty(Topics.ISSUE_ID);
		boolean other = issue != null && !issue.equals(String.valueOf(session().issueId()));
		boolean setting = Topics.SETTING_CHANGED.equals(event.getTopic());
		if (other || setting && !NetworkSettingsService.OFFLINE.equals(event.getProperty("key"))) {
			return;
		}
		if (Topics.ISSUE_DELETED.equals(event.getTopic())) {
			session().setIssue(null);
		} else {
			session().reload();
		}
	}

	/** Edit actions go to the question while it has the keyboard, and to the conversation otherwise. */
	private void hookEditing() {
		IActionBars bars = getViewSite().getActionBars();
		bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), operation(ITextOperationTarget.UNDO));
		bars.setGlobalActionHandler(ActionFactory.REDO.getId(), operation(ITextOperationTarget.REDO));
		bars.setGlobalActionHandler(ActionFactory.COPY.getId(), action(() -> {
			if (page.input().control().isFocusControl()) {
				page.input().control().copy();
			} else {
				page.conversation().copy();
			}
		}));
		bars.setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), action(() -> {
			if (page.input().control().isFocusControl()) {
				page.input().control().selectAll();
			} else {
				page.conversation().selectAll();
			}
		}));
		bars.updateActionBars();
	}

	private IAction operation(int operation) {
		return action(() -> {
			if (page.input().operations().canDoOperation(operation)) {
				page.input().operations().doOperation(operation);
			}
		});
	}

	private static IAction action(Runnable work) {
		return new Action() {
			@Override
			public void run() {
				work.run();
			}
		};
	}

	/** Takes over the issue that is selected, or that the active editor shows. */
	private void follow() {
		IEditorPart editor = getSite().getPage().getActiveEditor();
		if (Toggle.FOLLOW.isOn() && !show(getSite().getPage().getSelection()) && editor != null) {
			showEditor(editor);
		}
	}

	private void selected(IWorkbenchPart part, ISelection selection) {
		if (part != this && Toggle.FOLLOW.isOn()) {
			show(selection);
		}
	}

	private boolean show(ISelection selection) {
		if (selection instanceof IStructuredSelection structured && structured.size() == 1
				&& structured.getFirstElement() instanceof IssueSummary summary) {
			setIssue(summary.issue().id());
			return true;
		}
		return false;
	}

	private void showEditor(IEditorPart editor) {
		IssueInput input = Adapters.adapt(editor.getEditorInput(), IssueInput.class);
		if (input != null) {
			setIssue(input.issueId());
		}
	}

	private void setIssue(UUID issueId) {
		if (session().isAsking()) {
			missed = issueId.equals(session().issueId()) ? null : issueId;
		} else {
			session().setIssue(issueId);
		}
	}

	/** Goes where the selection went while an answer came, unless why there is none has to be read first. */
	private void followMissed() {
		UUID next = missed;
		if (next != null && !session().isAsking()) {
			missed = null;
			if (Toggle.FOLLOW.isOn() && !session().hasFailed()) {
				session().setIssue(next);
			}
		}
	}

	/**
	 * Makes ready what another part wants to be asked.
	 *
	 * @return false where an answer about another issue is still coming, which is said
	 */
	public boolean ask(AskRequest request) {
		boolean other = request.issueId() != null && !request.issueId().equals(session().issueId());
		if (other && session().isAsking()) {
			sayBusy();
			return false;
		}
		if (request.issueId() != null) {
			setIssue(request.issueId());
		} else if (session().issueId() == null && request.isAboutSomething()) {
			Optional<UUID> chosen = OtherIssues.choose(getSite());
			if (chosen.isEmpty()) {
				return false;
			}
			setIssue(chosen.get());
		}
		page.attaching().files(request.files());
		if (request.lines() != null) {
			page.attaching().lines(request.lines());
		}
		if (request.text() != null) {
			page.attaching().text(Messages.Ask_selection, request.text());
		}
		if (request.issue() != null && !request.issue().id().equals(session().issueId())) {
			page.attach(NameSuggestions.of(request.issue()));
		}
		if (!request.prompt().isEmpty()) {
			page.input().set(request.prompt());
		}
		page.setFocus();
		return true;
	}

	private void sayBusy() {
		page.say(Messages.Ask_busy, Messages.Ask_stop, session()::stop);
	}

	/** Shows a conversation about the issue; empty for a new one. While a question is under way, it is not left, and that is said. */
	public void open(Optional<UUID> conversationId) {
		if (session().isAsking()) {
			sayBusy();
		} else {
			page.conversations().open(conversationId.orElse(null));
		}
	}

	private Conversation conversation() {
		return session().loaded() == null ? null : session().loaded().conversation();
	}

	/** Whether a command of the view has something to work on. */
	public boolean can(ChatCommand command) {
		return switch (command) {
		case NEW, NEXT_PART, PREVIOUS_PART -> true;
		case STOP -> session().isAsking();
		case RENAME, DELETE, EXPORT -> conversation() != null;
		};
	}

	/** Does what a command of the view says. */
	public void perform(ChatCommand command) {
		Conversation conversation = conversation();
		switch (command) {
		case NEW -> page.conversations().open(null);
		case STOP -> session().stop();
		case NEXT_PART -> select(true);
		case PREVIOUS_PART -> select(false);
		case RENAME -> {
			if (conversation != null) {
				ConversationPopup.rename(getSite().getShell(), conversation);
			}
		}
		case DELETE -> {
			if (conversation != null) {
				ConversationPopup.delete(getSite().getShell(), conversation, page.conversations());
			}
		}
		case EXPORT -> {
			if (conversation != null) {
				ExportConversation.ask(getSite().getShell(), conversation, page::say);
			}
		}
		}
	}

	/** With the keyboard, so that a key shows what can be done with the part. */
	private void select(boolean next) {
		page.conversation().setFocus();
		page.conversation().select(next);
	}

	@Override
	public boolean show(ShowInContext context) {
		if (context.getSelection() != null && show(context.getSelection())) {
			return true;
		}
		if (context.getInput() instanceof IssueInput input) {
			setIssue(input.issueId());
			return true;
		}
		return false;
	}

	private void onDisplay(Runnable action) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (!control.isDisposed()) {
					action.run();
				}
			});
		}
	}

	@Override
	public void setFocus() {
		page.setFocus();
	}

	@Override
	public void dispose() {
		if (events != null) {
			open.getContextService().deactivateContext(open);
			events.unregister();
			vaultEvents.unregister();
			getSite().getPage().removePostSelectionListener(selectionListener);
			getSite().getPage().removePartListener(partListener);
			Toggle.REAL_VALUES.removeListener(realListener);
			Toggle.PLAIN.removeListener(plainListener);
			Toggle.FOLLOW.removeListener(followListener);
		}
		super.dispose();
	}

	/** Follows editors, and knows whether the view can be seen. */
	private final class PartListener implements IPartListener2 {

		@Override
		public void partActivated(IWorkbenchPartReference reference) {
			if (reference.getPart(false) instanceof IEditorPart editor && Toggle.FOLLOW.isOn()) {
				showEditor(editor);
			}
		}

		@Override
		public void partVisible(IWorkbenchPartReference reference) {
			if (reference.getPart(false) == ChatView.this) {
				session().setVisible(true);
			}
		}

		@Override
		public void partHidden(IWorkbenchPartReference reference) {
			if (reference.getPart(false) == ChatView.this) {
				session().setVisible(false);
			}
		}
	}
}
