package org.tftsr.ui.issues.internal.editor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnLayoutData;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventHandler;
import org.tftsr.core.ai.Conversation;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Commands;
import org.tftsr.ui.issues.internal.FormLook;
import org.tftsr.ui.issues.internal.IssueEvents;
import org.tftsr.ui.issues.internal.Labels;

/** The page that lists what was asked about the issue: a way to each conversation in the Chat view, and to a new one. */
final class ConversationsPage extends FormPage {

	static final String ID = "chat"; //$NON-NLS-1$

	private static final int ASKED_WIDTH = 150;
	private static final int TIME_WIDTH = 150;
	private static final int LEAST_TITLE_WIDTH = 160;
	private static final int COALESCE_MILLIS = 150;

	private final IssueEditor editor;
	private final Runnable modelListener = this::refresh;
	private ConversationsLoader loader;
	private ServiceRegistration<EventHandler> subscription;
	private Button ask;
	private Button open;
	private Composite stack;
	private Control none;
	private Composite area;
	private TableViewer viewer;

	ConversationsPage(IssueEditor editor) {
		super(editor, ID, Messages.ConversationsPage_title);
		this.editor = editor;
	}

	@Override
	protected void createFormContent(IManagedForm managedForm) {
		FormToolkit toolkit = managedForm.getToolkit();
		FormLook.apply(managedForm, Messages.ConversationsPage_title);
		Composite body = managedForm.getForm().getBody();
		GridLayoutFactory.fillDefaults().margins(12, 10).spacing(0, 10).applyTo(body);
		Composite buttons = toolkit.createComposite(body);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(buttons);
		ask = button(toolkit, buttons, Messages.ConversationsPage_ask, () -> show(Optional.empty()));
		open = button(toolkit, buttons, Messages.ConversationsPage_open, () -> show(selected()));
		stack = toolkit.createComposite(body);
		stack.setLayout(new StackLayout());
		// The table has a scroll bar of its own: the page takes the height there is, and asks for none.
		GridDataFactory.fillDefaults().grab(true, true).hint(100, 100).applyTo(stack);
		none = toolkit.createLabel(stack, Messages.ConversationsPage_none, SWT.WRAP);
		createTable(toolkit);
		loader = new ConversationsLoader(editor.issueId(), read -> editor.onDisplay(() -> show(read)));
		subscription = IssueEvents.subscribeToConversations(editor.issueId(), () -> loader.schedule(COALESCE_MILLIS));
		editor.model().addListener(modelListener);
		refresh();
		loader.schedule();
	}

	private static Button button(FormToolkit toolkit, Composite parent, String text, Runnable action) {
		Button button = toolkit.createButton(parent, text, SWT.PUSH);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		return button;
	}

	private void createTable(FormToolkit toolkit) {
		area = toolkit.createComposite(stack);
		TableColumnLayout layout = new TableColumnLayout();
		area.setLayout(layout);
		Table table = toolkit.createTable(area, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.BORDER);
		table.setHeaderVisible(true);
		AccessibleNames.set(table, Messages.ConversationsPage_table);
		viewer = new TableViewer(table);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		addColumn(layout, Messages.ConversationsPage_about, new ColumnWeightData(1, LEAST_TITLE_WIDTH), ConversationsPage::title);
		addColumn(layout, Messages.ConversationsPage_asked, new ColumnPixelData(ASKED_WIDTH),
				one -> Objects.requireNonNullElse(one.model(), Messages.ConversationsPage_analyst));
		addColumn(layout, Messages.ConversationsPage_begun, new ColumnPixelData(TIME_WIDTH), one -> Labels.exact(one.createdAt()));
		addColumn(layout, Messages.ConversationsPage_changed, new ColumnPixelData(TIME_WIDTH), one -> Labels.exact(one.updatedAt()));
		viewer.addSelectionChangedListener(event -> refresh());
		viewer.addOpenListener(event -> show(selected()));
		viewer.setInput(List.of());
	}

	private void addColumn(TableColumnLayout layout, String name, ColumnLayoutData width, Function<Conversation, String> text) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
		column.getColumn().setText(name);
		layout.setColumnData(column.getColumn(), width);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(one -> text.apply((Conversation) one)));
	}

	private static String title(Conversation one) {
		return one.pinned() ? NLS.bind(Messages.ConversationsPage_pinned, one.title()) : one.title();
	}

	private Optional<Conversation> selected() {
		return Optional.ofNullable((Conversation) viewer.getStructuredSelection().getFirstElement());
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
			viewer.setInput(read);
			((StackLayout) stack.getLayout()).topControl = read.isEmpty() ? none : area;
			stack.layout();
			refresh();
		}
	}

	private void refresh() {
		boolean usable = editor.model().detail() != null && !editor.model().isDeleted();
		FormLook.setEnabled(ask, usable);
		FormLook.setEnabled(open, usable && selected().isPresent());
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
		} else if (area.isVisible()) {
			viewer.getTable().setFocus();
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
