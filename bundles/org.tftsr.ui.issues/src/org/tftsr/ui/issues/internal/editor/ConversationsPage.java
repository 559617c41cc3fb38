package org.tftsr.ui.issues.internal.editor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventHandler;
import org.tftsr.core.ai.Conversation;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Commands;
import org.tftsr.ui.HelpContexts;
import org.tftsr.ui.Links;
import org.tftsr.ui.PartLook;
import org.tftsr.ui.issues.internal.FormLook;
import org.tftsr.ui.issues.internal.IssueEvents;
import org.tftsr.ui.issues.internal.Labels;
import org.tftsr.ui.issues.internal.PageFill;
import org.tftsr.ui.issues.internal.table.Column;
import org.tftsr.ui.issues.internal.table.ColumnTable;

/** The page that lists what was asked about the issue: a way to each conversation in the Chat view, and to a new one. */
final class ConversationsPage extends FormPage {

	static final String ID = "chat"; //$NON-NLS-1$

	private static final int ASKED_LETTERS = 20;
	private static final int TIME_LETTERS = 20;
	private static final int LEAST_TITLE_LETTERS = 22;
	private static final int COALESCE_MILLIS = 150;

	private final IssueEditor editor;
	private final Runnable modelListener = this::refresh;
	private ConversationsLoader loader;
	private ServiceRegistration<EventHandler> subscription;
	private Button ask;
	private Button open;
	private Composite stack;
	private Control none;
	private ColumnTable<Conversation> table;

	ConversationsPage(IssueEditor editor) {
		super(editor, ID, Messages.ConversationsPage_title);
		this.editor = editor;
	}

	@Override
	protected void createFormContent(IManagedForm managedForm) {
		HelpContexts.set(managedForm.getForm(), HelpContexts.ISSUE_CONVERSATIONS);
		FormToolkit toolkit = managedForm.getToolkit();
		FormLook.apply(managedForm, Messages.ConversationsPage_title);
		Composite body = managedForm.getForm().getBody();
		GridLayoutFactory.fillDefaults().margins(12, 10).spacing(0, 10).applyTo(body);
		Composite buttons = toolkit.createComposite(body);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(buttons);
		ask = FormLook.button(toolkit, buttons, Messages.ConversationsPage_ask, () -> show(Optional.empty()));
		open = FormLook.button(toolkit, buttons, Messages.ConversationsPage_open, () -> show(table.only()));
		stack = toolkit.createComposite(body);
		stack.setLayout(new StackLayout());
		// The table has a scroll bar of its own: the page takes the height there is, and asks for none.
		PageFill.with(stack);
		none = createTip(toolkit);
		createTable();
		loader = new ConversationsLoader(editor.issueId(), read -> editor.onDisplay(() -> show(read)));
		subscription = IssueEvents.subscribeToConversations(editor.issueId(), () -> loader.schedule(COALESCE_MILLIS));
		editor.model().addListener(modelListener);
		refresh();
		loader.schedule();
	}

	private Link createTip(FormToolkit toolkit) {
		Link tip = Links.create(stack, SWT.WRAP);
		toolkit.adapt(tip, true, true);
		tip.setText(Messages.ConversationsPage_none);
		tip.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> show(Optional.empty())));
		return tip;
	}

	private void createTable() {
		table = new ColumnTable<>(stack, Conversation.class, SWT.SINGLE, Messages.ConversationsPage_table);
		table.add(Column.of(Messages.ConversationsPage_about, new ColumnWeightData(1, table.letters(LEAST_TITLE_LETTERS)),
				ConversationsPage::title));
		table.add(Column.of(Messages.ConversationsPage_asked, new ColumnPixelData(table.letters(ASKED_LETTERS)),
				one -> Objects.requireNonNullElse(one.model(), Messages.ConversationsPage_analyst)));
		table.add(Column.of(Messages.ConversationsPage_begun, new ColumnPixelData(table.letters(TIME_LETTERS)),
				one -> Labels.exact(one.createdAt())));
		table.add(Column.of(Messages.ConversationsPage_changed, new ColumnPixelData(table.letters(TIME_LETTERS)),
				one -> Labels.exact(one.updatedAt())));
		table.viewer().addSelectionChangedListener(event -> refresh());
		table.viewer().addOpenListener(event -> show(table.only()));
		table.viewer().setInput(List.of());
	}

	private static String title(Conversation one) {
		return one.pinned() ? NLS.bind(Messages.ConversationsPage_pinned, one.title()) : one.title();
	}

	/** Shows the Chat view with that conversation, or ready for a question of a new one. */
	private void show(Optional<Conversation> conversation) {
		Map<String, String> parameters = new HashMap<>();
		parameters.put(CommandIds.ASK_ISSUE, editor.issueId().toString());
		parameters.put(CommandIds.ASK_CONVERSATION, conversation.map(one -> one.id().toString()).orElse(CommandIds.ASK_NEW));
		Commands.execute(getSite(), CommandIds.ASK, parameters);
	}

	private void show(List<Conversation> read) {
		if (!stack.isDisposed()) {
			table.viewer().setInput(read);
			((StackLayout) stack.getLayout()).topControl = read.isEmpty() ? none : table.control();
			stack.layout();
			refresh();
		}
	}

	private void refresh() {
		boolean usable = editor.model().detail() != null && !editor.model().isDeleted();
		PartLook.setEnabled(ask, usable);
		PartLook.setEnabled(open, usable && table.only().isPresent());
	}

	/** The list has the keyboard, or the button where there is no list. */
	@Override
	public void setActive(boolean active) {
		super.setActive(active);
		if (active && stack != null) {
			stack.getDisplay().asyncExec(() -> editor.onDisplay(this::setFocus));
		}
	}

	@Override
	public void setFocus() {
		if (stack == null) {
			super.setFocus();
		} else if (table.table().isVisible()) {
			table.table().setFocus();
		} else {
			ask.setFocus();
		}
	}

	@Override
	public void dispose() {
		editor.model().removeListener(modelListener);
		if (subscription != null) {
			subscription.unregister();
			loader.cancel();
		}
		super.dispose();
	}
}
