package org.tftsr.ui.logs.internal.merged;

import java.net.URI;
import java.util.List;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.logs.LogViewerIds;

/** Opens files merged by time. To be used on the user interface thread. */
final class MergedLogs {

	private MergedLogs() {
	}

	/**
	 * Opens files in one editor, the one that shows them already where there is one.
	 *
	 * @throws TftsrException where they are fewer than two
	 */
	static IEditorPart open(IWorkbenchPage page, List<URI> files) throws TftsrException, PartInitException {
		if (files.stream().distinct().count() < 2) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.Merged_whatFiles, Messages.Merged_one_why,
					Messages.Merged_one_remedy);
		}
		return page.openEditor(new MergedEditorInput(files), LogViewerIds.EDITOR, true,
				IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
	}
}
