package org.tftsr.ui.vault.internal.operations;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.SalvageReport;
import org.tftsr.ui.FileChooser;
import org.tftsr.ui.Services;

/** <em>Salvage Database</em>: copies what can still be read of a damaged database into a new one, and changes nothing. */
public final class SalvageHandler extends OperationHandler {

	@Override
	protected void execute(Shell shell, ExecutionEvent event) throws TftsrException {
		Optional<Path> target = Services.get(FileChooser.class).save(shell, Messages.Salvage_title,
				NLS.bind(Messages.Salvage_fileName, LocalDate.now()), false);
		if (target.isPresent() && isWanted(shell, Messages.Salvage_title,
				NLS.bind(Messages.Salvage_question, target.get()), Messages.Salvage_ok)) {
			runAlone(shell, Messages.Salvage_title,
					(progress, ended) -> FileWork.run(provider -> provider.salvage(target.get(), progress),
							salvaged -> ended.accept(report(salvaged))));
		}
	}

	private static Report report(SalvageReport salvaged) {
		List<String> lines = new ArrayList<>();
		lines.add(NLS.bind(Messages.Salvage_file, salvaged.file()));
		salvaged.tables().stream().filter(table -> table.copied() > 0 || table.gaps() > 0)
				.forEach(table -> lines.add(words(table)));
		return salvaged.isComplete()
				? Report.good(Messages.Salvage_title, Messages.Salvage_complete, lines.toArray(String[]::new))
				: Report.warning(Messages.Salvage_title, Messages.Salvage_gaps, lines);
	}

	private static String words(SalvageReport.Table table) {
		String copied = number(table.copied());
		String rows = table.expected() < 0 ? NLS.bind(Messages.Salvage_rows, table.name(), copied)
				: NLS.bind(Messages.Salvage_rowsOf, new Object[] { table.name(), copied, number(table.expected()) });
		return table.gaps() == 0 ? rows : NLS.bind(Messages.Salvage_rowsWithGaps, rows, number(table.gaps()));
	}
}
