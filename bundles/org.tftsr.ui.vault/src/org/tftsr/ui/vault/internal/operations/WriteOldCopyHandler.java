package org.tftsr.ui.vault.internal.operations;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.DatabaseProvider;
import org.tftsr.ui.FileChooser;
import org.tftsr.ui.Services;

/** <em>Write Files of Earlier App</em>: those that the database took the place of, as they were, for that app to use. */
public final class WriteOldCopyHandler extends OperationHandler {

	@Override
	protected void execute(Shell shell, ExecutionEvent event) throws TftsrException {
		Optional<Path> folder = Services.get(FileChooser.class).save(shell, Messages.OldCopy_writeTitle,
				Messages.OldCopy_folderName, false);
		if (folder.isPresent() && isWanted(shell, Messages.OldCopy_writeTitle,
				NLS.bind(Messages.OldCopy_writeQuestion, folder.get()), Messages.OldCopy_writeOk)) {
			schedule(Messages.OldCopy_writeJob, progress -> write(folder.get()));
		}
	}

	private static void write(Path folder) throws TftsrException {
		Services.get(DatabaseProvider.class).database().oldCopy().restoreInto(folder);
		Report.good(Messages.OldCopy_writeTitle, Messages.OldCopy_written, NLS.bind(Messages.OldCopy_folder, folder)).show();
	}
}
