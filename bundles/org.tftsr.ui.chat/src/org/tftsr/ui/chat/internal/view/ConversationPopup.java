package org.tftsr.ui.chat.internal.view;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.UUID;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.dialogs.IInputValidator;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.tftsr.ai.ChatService;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.ConversationRepository;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.Images;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.LineDialog;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;
import org.tftsr.ui.TextHeight;
import org.tftsr.ui.chat.internal.session.Conversations;

/** The conversations of an issue, to search in and to choose from, to rename, pin and delete. */
final class ConversationPopup extends PopupDialog {

	private static final DateTimeFormatter WHEN = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
			.withZone(ZoneId.systemDefault());
	private static final int WIDTH = 380;
	private static final int LINES = 18;
	private static final int PAUSE_MILLIS = 150;

	/** What is chosen in it. */
	interface Listener {

		/** This conversation is to be shown; null for a new one. */
		void open(UUID conversation);

		/** A conversation was deleted. */
		void deleted(UUID conversation);
	}

	private final Control below;
	private final UUID issueId;
	private final List<Conversation> all;
	private final Listener listener;
	private Text search;
	private TableViewer table;
	private int searches;

	ConversationPopup(Control below, UUID issueId, List<Conversation> all, Listener listener) {
		super(below.getShell(), SWT.RESIZE, true, false, false, false, false, null, Messages.Popup_help);
		this.below = below;
		this.issueId = issueId;
		this.all = all;
		this.listener = listener;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.fillDefaults().margins(4, 4).applyTo(area);
		search = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(Messages.Popup_search);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
		table = new TableViewer(area, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.getControl());
		AccessibleNames.set(table.getControl(), Messages.Popup_list);
		table.setContentProvider(ArrayContentProvider.getInstance());
		table.setLabelProvider(new Labels());
		table.setInput(all);
		hook();
		return area;
	}

	private void hook() {
		search.addModifyListener(event -> searchLater());
		search.addKeyListener(KeyListener.keyPressedAdapter(event -> {
			if (event.keyCode == SWT.ARROW_DOWN && table.getTable().getItemCount() > 0) {
				table.getControl().setFocus();
				table.getTable().setSelection(0);
			} else if (event.keyCode == SWT.CR && table.getTable().getItemCount() > 0) {
				open((Conversation) table.getElementAt(0));
			}
		}));
		table.addOpenListener(event -> open(selected()));
		table.getTable().addListener(SWT.MouseUp, event -> {
			if (event.button == 1) {
				open(selected());
			}
		});
		table.getTable().addKeyListener(KeyListener.keyPressedAdapter(event -> {
			if (event.keyCode == SWT.F2) {
				rename(selected());
			} else if (event.keyCode == SWT.DEL) {
				delete(selected());
			}
		}));
		Menu menu = new Menu(table.getControl());
		item(menu, Messages.Popup_open, () -> open(selected()));
		item(menu, Messages.Popup_rename, () -> rename(selected()));
		item(menu, Messages.Popup_pin, () -> pin(selected()));
		item(menu, Messages.Popup_delete, () -> delete(selected()));
		table.getControl().setMenu(menu);
	}

	private static void item(Menu menu, String text, Runnable action) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(text);
		item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
	}

	private Conversation selected() {
		return (Conversation) ((StructuredSelection) table.getStructuredSelection()).getFirstElement();
	}

	private void open(Conversation conversation) {
		if (conversation != null) {
			close();
			listener.open(conversation.id());
		}
	}

	private void searchLater() {
		int mine = ++searches;
		String words = search.getText();
		search.getDisplay().timerExec(PAUSE_MILLIS, () -> {
			if (mine == searches && !search.isDisposed()) {
				search(words, mine);
			}
		});
	}

	private void search(String words, int mine) {
		if (words.isBlank()) {
			table.setInput(all);
			return;
		}
		new ServiceJob(Messages.Popup_job, JobFamilies.CHAT, progress -> {
			List<Conversation> found = Services.get(ConversationRepository.class).search(issueId, words);
			below.getDisplay().asyncExec(() -> {
				if (mine == searches && !table.getControl().isDisposed()) {
					table.setInput(found);
				}
			});
		}).schedule();
	}

	private void rename(Conversation conversation) {
		if (conversation != null) {
			close();
			rename(below.getShell(), conversation);
		}
	}

	/** Asks for another title. */
	static void rename(Shell shell, Conversation conversation) {
		IInputValidator notBlank = text -> text.isBlank() ? Messages.Rename_blank : null;
		LineDialog dialog = new LineDialog(shell, Messages.Rename_title, Messages.Rename_message,
				ConversationBar.title(conversation), notBlank);
		if (dialog.open() == Window.OK) {
			String title = dialog.getValue().strip();
			ServiceJob.scheduleForUser(Messages.Rename_title, JobFamilies.CHAT,
					progress -> Services.get(ChatService.class).rename(conversation.id(), title));
		}
	}

	private void pin(Conversation conversation) {
		if (conversation != null) {
			close();
			pin(conversation, !conversation.pinned());
		}
	}

	/** Pins a conversation, or no longer. */
	static void pin(Conversation conversation, boolean pinned) {
		ServiceJob.scheduleForUser(Messages.Popup_pin, JobFamilies.CHAT,
				progress -> Conversations.change(conversation.id(), now -> now.withPin(pinned)));
	}

	private void delete(Conversation conversation) {
		if (conversation != null) {
			close();
			delete(below.getShell(), conversation, listener);
		}
	}

	/** Deletes a conversation, where the user stands by it. */
	static void delete(Shell shell, Conversation conversation, Listener listener) {
		String question = LegacyActionTools.escapeMnemonics(NLS.bind(Messages.Delete_message, ConversationBar.title(conversation)));
		if (MessageDialog.open(MessageDialog.QUESTION, shell, Messages.Delete_title, question, SWT.NONE,
				Messages.Delete_delete, Messages.Delete_keep) == 0) {
			ServiceJob.scheduleForUser(Messages.Delete_title, JobFamilies.CHAT, progress -> {
				Services.get(ConversationRepository.class).delete(conversation.id());
				shell.getDisplay().asyncExec(() -> listener.deleted(conversation.id()));
			});
		}
	}

	@Override
	protected Control getFocusControl() {
		return search;
	}

	@Override
	protected Point getDefaultLocation(Point size) {
		return below.toDisplay(0, below.getSize().y);
	}

	@Override
	protected Point getDefaultSize() {
		return new Point(WIDTH, TextHeight.of(getParentShell(), LINES));
	}

	/** Title and time of a conversation. */
	private static final class Labels extends ColumnLabelProvider {

		@Override
		public String getText(Object element) {
			Conversation conversation = (Conversation) element;
			return NLS.bind(Messages.Popup_row, ConversationBar.title(conversation), WHEN.format(conversation.updatedAt()));
		}

		@Override
		public Image getImage(Object element) {
			return Images.get(((Conversation) element).pinned() ? Images.PIN : Images.CHAT);
		}
	}
}
