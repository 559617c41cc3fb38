package org.tftsr.ui.vault.internal.operations;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.vault.Protection;
import org.tftsr.core.vault.Vault;
import org.tftsr.storage.Database;
import org.tftsr.storage.DatabaseProvider;
import org.tftsr.ui.Services;

/** <em>Re-Encrypt Database</em>: gives the whole database another key. Until the new file is complete, it can be cancelled. */
public final class RekeyHandler extends OperationHandler {

	@Override
	protected void execute(Shell shell, ExecutionEvent event) throws TftsrException {
		if (Services.get(Vault.class).state().protections().contains(Protection.ENVIRONMENT)) {
			throw new TftsrException(ProblemKind.CONFLICT, Messages.Rekey_environment_what,
					Messages.Rekey_environment_why, Messages.Rekey_environment_remedy);
		}
		if (isWanted(shell, Messages.Rekey_title, Messages.Rekey_question, Messages.Rekey_ok)) {
			runAlone(shell, Messages.Rekey_title, RekeyHandler::rekey);
		}
	}

	private static void rekey(Progress progress, Consumer<Report> ended) throws TftsrException {
		Database database = Services.get(DatabaseProvider.class).database();
		database.rekey(Optional.empty(), progress);
		ended.accept(Report.good(Messages.Rekey_title, Messages.Rekey_done,
				NLS.bind(Messages.Rekey_file, database.info().file()),
				NLS.bind(Messages.Rekey_key, database.info().keyOrigin())));
	}
}
