package org.tftsr.ui.vault.internal.operations;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.Database;
import org.tftsr.storage.DatabaseKey;
import org.tftsr.storage.DatabaseProvider;
import org.tftsr.storage.ImportReport;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;
import org.tftsr.ui.vault.internal.prompt.DialogParent;
import org.tftsr.ui.vault.internal.prompt.ForeignKeyDialog;

/** <em>Import from Earlier TFTSR Database</em>: brings in what a database of the earlier app holds; that one is only read. */
public final class ImportHandler extends AbstractHandler {

	private static final String[] FILES = { "*.db", "*" }; //$NON-NLS-1$ //$NON-NLS-2$

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		FileDialog dialog = new FileDialog(HandlerUtil.getActiveShellChecked(event), SWT.OPEN | SWT.SHEET);
		dialog.setText(Messages.Import_title);
		dialog.setFilterExtensions(FILES);
		String chosen = dialog.open();
		if (chosen != null) {
			ServiceJob.scheduleForUser(Messages.Import_job, JobFamilies.VAULT,
					progress -> bring(Path.of(chosen), progress));
		}
		return null;
	}

	private static void bring(Path file, Progress progress) throws TftsrException {
		Database database = Services.get(DatabaseProvider.class).database();
		ImportReport report;
		try {
			report = database.importEarlier(file, List.of(), progress);
		} catch (TftsrException e) {
			if (e.kind() != ProblemKind.WRONG_KEY) {
				throw e;
			}
			report = database.importEarlier(file, List.of(askForKey(file)), progress);
		}
		Results.good(Messages.Import_title, words(report));
	}

	private static DatabaseKey askForKey(Path file) throws TftsrException {
		AtomicReference<DatabaseKey> key = new AtomicReference<>();
		PlatformUI.getWorkbench().getDisplay().syncExec(() -> ForeignKeyDialog.ask(DialogParent.get(), file)
				.ifPresent(typed -> key.set(DatabaseKey.passphrase(typed, Messages.Import_keyOrigin))));
		if (key.get() == null) {
			throw new CancelledException();
		}
		return key.get();
	}

	private static String words(ImportReport report) {
		StringBuilder words = new StringBuilder(
				NLS.bind(Messages.Import_done, Long.toString(report.total()), report.file()));
		append(words, report.leftOut());
		append(words, report.changed());
		report.remarks().forEach(remark -> words.append("\n\n").append(remark)); //$NON-NLS-1$
		return words.toString();
	}

	private static void append(StringBuilder words, Map<String, Long> counts) {
		counts.forEach((what, count) -> words.append('\n').append(count).append(' ').append(what));
	}
}
