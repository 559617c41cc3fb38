package org.tftsr.ui.issues.internal.create;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.ErrorReport;
import org.tftsr.ui.ErrorReports;
import org.tftsr.ui.Problems;
import org.tftsr.ui.Services;

/** <em>Redacted Report</em> of the entries that are selected in the Error Log view. */
public final class ReportEntriesHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		try {
			List<ErrorLogEntry> entries = ErrorLogEntry.in(HandlerUtil.getCurrentSelection(event));
			String words = entries.stream().map(ErrorLogEntry::text).collect(Collectors.joining("\n\n")); //$NON-NLS-1$
			Services.get(ErrorReports.class).show(HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell(), ErrorReport.of(words));
		} catch (TftsrException e) {
			Problems.show(e);
		}
		return null;
	}
}
