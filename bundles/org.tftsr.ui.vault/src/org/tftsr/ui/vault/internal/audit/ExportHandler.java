package org.tftsr.ui.vault.internal.audit;

import java.nio.file.Path;
import java.time.LocalDate;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.core.audit.AuditHead;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;
import org.tftsr.ui.vault.internal.operations.Results;

/** Writes the whole log into a file that can be checked without the product. */
public final class ExportHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		FileDialog dialog = new FileDialog(HandlerUtil.getActiveShellChecked(event), SWT.SAVE | SWT.SHEET);
		dialog.setText(Messages.Export_title);
		dialog.setFileName(NLS.bind(Messages.Export_fileName, LocalDate.now()));
		String chosen = dialog.open();
		if (chosen != null) {
			Path target = Path.of(chosen);
			ServiceJob.scheduleForUser(Messages.Export_job, JobFamilies.VAULT, progress -> {
				AuditHead head = Services.get(AuditLog.class).export(target, AuditQuery.ALL, progress);
				Results.good(Messages.Export_title, NLS.bind(Messages.Export_done,
						new Object[] { Long.toString(head.sequence()), target, head.publicKey() }));
			});
		}
		return null;
	}
}
