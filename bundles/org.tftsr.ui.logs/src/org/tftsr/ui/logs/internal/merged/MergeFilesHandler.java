package org.tftsr.ui.logs.internal.merged;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.LogFileDialog;
import org.tftsr.ui.Problems;
import org.tftsr.ui.logs.LogViewerIds;

/** Opens files anywhere as one log, merged by time; asks for them where none are given. Gives back the editor, or null. */
public final class MergeFilesHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		String uris = event.getParameter(LogViewerIds.MERGE_FILES_URIS);
		try {
			List<URI> files = uris != null ? parse(uris) : LogFileDialog.choose(window.getShell(), Messages.Merged_dialog).stream()
					.map(Path::toUri).toList();
			return files.isEmpty() ? null : MergedLogs.open(window.getActivePage(), files);
		} catch (TftsrException e) {
			Problems.show(e);
			return null;
		} catch (PartInitException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
	}

	private static List<URI> parse(String uris) throws TftsrException {
		List<URI> files = new ArrayList<>();
		for (String uri : uris.strip().split("\\s+")) { //$NON-NLS-1$
			try {
				files.add(new URI(uri));
			} catch (URISyntaxException e) {
				throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.Merged_whatFiles, Messages.Merged_badUris_why,
						Messages.Merged_badUris_remedy, e);
			}
		}
		return files;
	}
}
