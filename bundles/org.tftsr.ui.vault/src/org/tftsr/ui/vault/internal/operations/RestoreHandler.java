package org.tftsr.ui.vault.internal.operations;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.vault.Vault;
import org.tftsr.storage.RestoreReport;
import org.tftsr.ui.FileChooser;
import org.tftsr.ui.Services;
import org.tftsr.ui.vault.internal.lock.VaultEditors;

/**
 * <em>Restore from Backup</em>: puts a backup in the place of the database, which is kept. Everything that shows something out
 * of the database lets go of it before, as when the vault is locked, and shows afterwards what is there then.
 */
public final class RestoreHandler extends OperationHandler {

	@Override
	protected void execute(Shell shell, ExecutionEvent event) throws TftsrException {
		Optional<Path> backup = Services.get(FileChooser.class).open(shell, Messages.Restore_title, DATABASES);
		if (backup.isPresent() && isWanted(shell, Messages.Restore_title,
				NLS.bind(Messages.Restore_question, backup.get()), Messages.Restore_ok) && mayGoOnAfterSaving(shell)) {
			runAlone(shell, Messages.Restore_title, (progress, ended) -> restore(backup.get(), progress, ended));
		}
	}

	private static boolean mayGoOnAfterSaving(Shell shell) {
		int unsaved = VaultEditors.save().size();
		return unsaved == 0 || isWanted(shell, Messages.Restore_title,
				NLS.bind(Messages.Restore_notSaved, unsaved), Messages.Restore_anyway);
	}

	private static void restore(Path backup, Progress progress, Consumer<Report> ended) throws TftsrException {
		FileWork.run(provider -> provider.restore(backup, progress), restored -> ended.accept(report(restored)));
		// where it was locked before, the person has just opened it for this
		Services.get(Vault.class).unlock();
	}

	private static Report report(RestoreReport restored) {
		List<String> lines = new ArrayList<>();
		lines.add(NLS.bind(Messages.Restore_backup, restored.backup()));
		restored.replaced().ifPresent(kept -> lines.add(NLS.bind(Messages.Restore_replaced, kept)));
		if (restored.rekeyed()) {
			lines.add(Messages.Restore_rekeyed);
		}
		lines.add(Messages.Restore_auditLog);
		return Report.good(Messages.Restore_title, NLS.bind(Messages.Restore_done, number(restored.rows())),
				lines.toArray(String[]::new));
	}
}
