package org.tftsr.ui.issues.internal.trash;

import java.util.List;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventHandler;
import org.tftsr.core.issue.DeletedIssue;
import org.tftsr.core.issue.IssueTrash;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.FormDialog;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;
import org.tftsr.ui.issues.internal.IssueEvents;
import org.tftsr.ui.issues.internal.table.ColumnTable;

/** Lists the deleted issues that are still kept; restores them, or deletes them for good once that was confirmed. */
public final class DeletedIssuesDialog extends FormDialog {

	private static final int WIDTH_CHARS = 80;
	private static final int LIST_LINES = 14;

	private final Display display;
	private DeletedIssuesTable list;
	private ColumnTable<DeletedIssue> table;
	private Button restore;
	private Button purge;
	private Button empty;
	/** As they were last read; on the user interface thread. */
	private List<DeletedIssue> issues = List.of();

	/** The dialog, not yet open. */
	public DeletedIssuesDialog(Shell shell) {
		super(shell, Messages.DeletedIssuesDialog_title,
				NLS.bind(Messages.DeletedIssuesDialog_message, IssueTrash.KEPT.toDays()));
		display = shell.getDisplay();
	}

	@Override
	protected boolean isComplete() {
		return true;
	}

	@Override
	protected void createForm(Composite form) {
		list = new DeletedIssuesTable(form, this::updateButtons);
		table = list.table();
		GridDataFactory.fillDefaults().grab(true, true)
				.hint(convertWidthInCharsToPixels(WIDTH_CHARS), convertHeightInCharsToPixels(LIST_LINES)).applyTo(table.control());
		table.table().addKeyListener(KeyListener.keyPressedAdapter(event -> {
			if (event.keyCode == SWT.DEL && event.stateMask == 0 && purge.isEnabled()) {
				purgeSelected();
			}
		}));
		Composite buttons = new Composite(form, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
		restore = button(buttons, Messages.DeletedIssuesDialog_restore, this::restoreSelected);
		purge = button(buttons, Messages.DeletedIssuesDialog_purge, this::purgeSelected);
		empty = button(buttons, Messages.DeletedIssuesDialog_empty, this::purgeAll);
		updateButtons();
		ServiceRegistration<EventHandler> events = IssueEvents.subscribe(event -> read());
		form.addDisposeListener(event -> events.unregister());
		read();
	}

	private Button button(Composite parent, String text, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		setButtonLayoutData(button);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		return button;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CANCEL_ID, Messages.DeletedIssuesDialog_close, false);
	}

	private void updateButtons() {
		boolean selected = !table.selected().isEmpty();
		restore.setEnabled(selected);
		purge.setEnabled(selected);
		empty.setEnabled(!issues.isEmpty());
	}

	/** From any thread. */
	private void read() {
		new ServiceJob(Messages.DeletedIssuesDialog_reading, JobFamilies.ISSUES, progress -> {
			try {
				List<DeletedIssue> read = Services.get(IssueTrash.class).list();
				onDisplay(() -> show(read));
			} catch (TftsrException e) {
				onDisplay(() -> showProblem(e));
			}
		}).schedule();
	}

	private void onDisplay(Runnable action) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (!table.table().isDisposed()) {
					action.run();
				}
			});
		}
	}

	private void show(List<DeletedIssue> read) {
		issues = read;
		list.show(read);
		setErrorMessage(null);
		setMessage(read.isEmpty() ? Messages.DeletedIssuesDialog_nothing : message(),
				read.isEmpty() ? IMessageProvider.INFORMATION : IMessageProvider.NONE);
		updateButtons();
	}

	private void restoreSelected() {
		TrashJob.restoring(table.selected(), this::read).schedule();
	}

	private void purgeSelected() {
		List<DeletedIssue> selected = table.selected();
		purge(selected, selected.size() == 1
				? NLS.bind(Messages.DeletedIssuesDialog_purgeOne, selected.getFirst().title())
				: NLS.bind(Messages.DeletedIssuesDialog_purgeMany, selected.size()));
	}

	/** Those that are listed: none that somebody deletes while the question is open. */
	private void purgeAll() {
		purge(issues, NLS.bind(Messages.DeletedIssuesDialog_emptyQuestion, issues.size()));
	}

	private void purge(List<DeletedIssue> which, String question) {
		int answer = MessageDialog.open(MessageDialog.WARNING, getShell(), Messages.DeletedIssuesDialog_title,
				LegacyActionTools.escapeMnemonics(question), SWT.NONE,
				Messages.DeletedIssuesDialog_purgeButton, IDialogConstants.CANCEL_LABEL);
		if (answer == 0) {
			TrashJob.purging(which, this::read).schedule();
		}
	}
}
