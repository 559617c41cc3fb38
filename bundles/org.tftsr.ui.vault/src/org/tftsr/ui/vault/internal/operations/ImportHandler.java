package org.tftsr.ui.vault.internal.operations;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.Database;
import org.tftsr.storage.DatabaseKey;
import org.tftsr.storage.DatabaseProvider;
import org.tftsr.storage.ImportReport;
import org.tftsr.ui.FileChooser;
import org.tftsr.ui.Services;
import org.tftsr.ui.vault.internal.prompt.DialogParent;
import org.tftsr.ui.vault.internal.prompt.ForeignKeyDialog;

/** <em>Import from Earlier TFTSR Database</em>: brings in what a database of the earlier app holds; that one is only read. */
public final class ImportHandler extends OperationHandler {

	/** Of the key, in the audit log, whose language is English. */
	private static final String RECORDED_ORIGIN = "the key that was typed"; //$NON-NLS-1$

	@Override
	protected void execute(Shell shell, ExecutionEvent event) throws TftsrException {
		Optional<Path> file = Services.get(FileChooser.class).open(shell, Messages.Import_title, DATABASES);
		if (file.isPresent() && isWanted(shell, Messages.Import_title,
				NLS.bind(Messages.Import_question, file.get()), Messages.Import_ok)) {
			schedule(Messages.Import_job, progress -> tell(bring(file.get(), progress)));
		}
	}

	private static ImportReport bring(Path file, Progress progress) throws TftsrException {
		Database database = Services.get(DatabaseProvider.class).database();
		try {
			return database.importEarlier(file, List.of(), progress);
		} catch (TftsrException e) {
			if (e.kind() != ProblemKind.WRONG_KEY) {
				throw e;
			}
			return database.importEarlier(file, List.of(askForKey(file)), progress);
		}
	}

	private static DatabaseKey askForKey(Path file) throws TftsrException {
		AtomicReference<DatabaseKey> key = new AtomicReference<>();
		PlatformUI.getWorkbench().getDisplay().syncExec(() -> ForeignKeyDialog.ask(DialogParent.get(), file)
				.ifPresent(typed -> key.set(DatabaseKey.passphrase(typed, Messages.Import_keyOrigin).recordedAs(RECORDED_ORIGIN))));
		if (key.get() == null) {
			throw new CancelledException();
		}
		return key.get();
	}

	private static void tell(ImportReport report) {
		List<String> lines = new ArrayList<>();
		lines.add(NLS.bind(Messages.Import_file, report.file(), report.openedWith()));
		add(lines, Messages.Import_brought, report.brought());
		add(lines, Messages.Import_leftOut, report.leftOut());
		add(lines, Messages.Import_changed, report.changed());
		report.remarks().forEach(remark -> lines.add(NLS.bind(Messages.Import_remark, remark)));
		String message = report.total() == 0 ? Messages.Import_nothing
				: NLS.bind(Messages.Import_done, number(report.total()));
		Report.good(Messages.Import_title, message, lines.toArray(String[]::new)).show();
	}

	private static void add(List<String> lines, String pattern, Map<String, Long> counts) {
		counts.forEach((what, count) -> {
			if (count > 0) {
				lines.add(NLS.bind(pattern, number(count), what));
			}
		});
	}
}
