package org.tftsr.ui.logs.internal.merged;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.Problems;

/** Opens the selected files of the workspace as one log, merged by time. Gives back the editor, or null. */
public final class MergeSelectedHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IStructuredSelection selection = HandlerUtil.getCurrentStructuredSelection(event);
		List<URI> files = new ArrayList<>();
		for (Object element : selection) {
			IFile file = Adapters.adapt(element, IFile.class);
			if (file != null) {
				files.add(file.getLocationURI());
			}
		}
		try {
			files.removeIf(Objects::isNull);
			return MergedLogs.open(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(), files);
		} catch (TftsrException e) {
			Problems.show(e);
			return null;
		} catch (PartInitException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
	}
}
