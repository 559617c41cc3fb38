package org.tftsr.ui.vault.internal.operations;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.BackupReport;
import org.tftsr.storage.DatabaseProvider;
import org.tftsr.ui.FileChooser;
import org.tftsr.ui.Services;

/** <em>Back Up Database</em>: writes an encrypted copy. */
public final class BackupHandler extends OperationHandler {

	@Override
	protected void execute(Shell shell, ExecutionEvent event) throws TftsrException {
		Optional<Path> target = Services.get(FileChooser.class).save(shell, Messages.Backup_title,
				NLS.bind(Messages.Backup_fileName, LocalDate.now()), false);
		target.ifPresent(file -> schedule(Messages.Backup_job, progress -> backUp(file, progress)));
	}

	/** Writes the copy and tells what it is and what opens it. */
	private static void backUp(Path target, Progress progress) throws TftsrException {
		BackupReport report = Services.get(DatabaseProvider.class).database().backup(target, progress);
		String file = NLS.bind(Messages.Backup_file, report.file());
		String done = NLS.bind(Messages.Backup_done, number(report.rows()));
		if (report.vault().isPresent()) {
			Report.good(Messages.Backup_title, done + "\n\n" + Messages.Backup_withVault, file, //$NON-NLS-1$
					NLS.bind(Messages.Backup_vault, report.vault().get())).show();
		} else {
			Report.good(Messages.Backup_title,
					done + "\n\n" + NLS.bind(Messages.Backup_withoutVault, report.keyOrigin()), file).show(); //$NON-NLS-1$
		}
	}
}
