package org.tftsr.ui.vault.internal.operations;

import java.nio.file.Path;
import java.time.LocalDate;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.BackupReport;
import org.tftsr.storage.DatabaseProvider;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;

/** <em>Back Up Database</em>: writes an encrypted copy; asks for its file where none is given. */
public final class BackupHandler extends AbstractHandler {

	private static final String FILE = "org.tftsr.ui.vault.backup.file"; //$NON-NLS-1$

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		String given = event.getParameter(FILE);
		String chosen = given == null ? ask(HandlerUtil.getActiveShellChecked(event)) : given;
		if (chosen != null) {
			Path target = Path.of(chosen);
			ServiceJob.scheduleForUser(Messages.Backup_job, JobFamilies.VAULT, progress -> backUp(target, progress));
		}
		return null;
	}

	private static String ask(Shell shell) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE | SWT.SHEET);
		dialog.setText(Messages.Backup_title);
		dialog.setFileName(NLS.bind(Messages.Backup_fileName, LocalDate.now()));
		return dialog.open();
	}

	/** Writes the copy and tells what it is and what opens it. */
	private static void backUp(Path target, Progress progress) throws TftsrException {
		BackupReport report = Services.get(DatabaseProvider.class).database().backup(target, progress);
		Results.good(Messages.Backup_title, words(report));
	}

	private static String words(BackupReport report) {
		String done = NLS.bind(Messages.Backup_done, report.file(), report.rows());
		String opens = report.vault().map(vault -> NLS.bind(Messages.Backup_withVault, vault))
				.orElseGet(() -> NLS.bind(Messages.Backup_withoutVault, report.keyOrigin()));
		return done + "\n\n" + opens; //$NON-NLS-1$
	}
}
