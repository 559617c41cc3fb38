package org.tftsr.ui.vault.internal.operations;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.DatabaseProvider;
import org.tftsr.ui.Services;

/** <em>Delete Files of Earlier App</em>: the copy that was kept when its database was taken over. */
public final class DeleteOldCopyHandler extends OperationHandler {

	@Override
	protected void execute(Shell shell, ExecutionEvent event) {
		if (isWanted(shell, Messages.OldCopy_deleteTitle, Messages.OldCopy_deleteQuestion, Messages.OldCopy_deleteOk)) {
			schedule(Messages.OldCopy_deleteJob, progress -> delete());
		}
	}

	private static void delete() throws TftsrException {
		boolean deleted = Services.get(DatabaseProvider.class).database().oldCopy().forget();
		Report.good(Messages.OldCopy_deleteTitle, deleted ? Messages.OldCopy_deleted : Messages.OldCopy_none).show();
	}
}
