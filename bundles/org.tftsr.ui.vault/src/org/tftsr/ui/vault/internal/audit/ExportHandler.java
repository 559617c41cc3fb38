package org.tftsr.ui.vault.internal.audit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.core.audit.AuditHead;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.ui.FileChooser;
import org.tftsr.ui.Services;
import org.tftsr.ui.vault.internal.operations.OperationHandler;
import org.tftsr.ui.vault.internal.operations.Report;

/** Writes the whole log into a file that can be checked without the product. */
public final class ExportHandler extends OperationHandler {

	@Override
	protected void execute(Shell shell, ExecutionEvent event) throws TftsrException {
		Optional<Path> target = Services.get(FileChooser.class).save(shell, Messages.Export_title,
				NLS.bind(Messages.Export_fileName, LocalDate.now()), false);
		target.ifPresent(file -> schedule(Messages.Export_job, progress -> export(file, progress)));
	}

	private static void export(Path target, Progress progress) throws TftsrException {
		AuditHead head = Services.get(AuditLog.class).export(target, AuditQuery.ALL, progress);
		Report.good(Messages.Export_title, NLS.bind(Messages.Export_done, Long.toString(head.sequence())),
				NLS.bind(Messages.Export_file, target), NLS.bind(Messages.Export_key, head.publicKey())).show();
	}
}
