package org.tftsr.ui.vault.internal.operations;

import java.nio.file.Path;
import java.time.LocalDate;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.storage.DatabaseProvider;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;

/** <em>Back Up Database</em>: writes an encrypted copy. */
public final class BackupHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		FileDialog dialog = new FileDialog(HandlerUtil.getActiveShellChecked(event), SWT.SAVE | SWT.SHEET);
		dialog.setText(Messages.Backup_title);
		dialog.setFileName(NLS.bind(Messages.Backup_fileName, LocalDate.now()));
		String chosen = dialog.open();
		if (chosen != null) {
			Path target = Path.of(chosen);
			ServiceJob.scheduleForUser(Messages.Backup_job, JobFamilies.VAULT, progress -> {
				progress.begin(Messages.Backup_job, -1);
				Services.get(DatabaseProvider.class).database().backup(target);
				Results.good(Messages.Backup_title, NLS.bind(Messages.Backup_done, target));
			});
		}
		return null;
	}
}
