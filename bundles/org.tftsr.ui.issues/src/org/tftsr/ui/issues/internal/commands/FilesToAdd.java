package org.tftsr.ui.issues.internal.commands;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/** The files that a command is to add to an issue: those that are selected, or else the one in the active editor. */
final class FilesToAdd {

	private FilesToAdd() {
	}

	/** The files, never empty; fails where there are none, or where one does not lie in the file system. */
	static List<Path> of(ExecutionEvent event) throws TftsrException {
		Set<Path> files = new LinkedHashSet<>();
		ISelection selection = HandlerUtil.getActiveMenuSelection(event);
		if (selection == null) {
			selection = HandlerUtil.getCurrentSelection(event);
		}
		if (selection instanceof IStructuredSelection elements) {
			for (Object element : elements) {
				IFile file = Adapters.adapt(element, IFile.class);
				if (file != null) {
					files.add(path(file));
				}
			}
		}
		if (files.isEmpty()) {
			files.add(edited(HandlerUtil.getActiveEditorInput(event)));
		}
		return List.copyOf(files);
	}

	private static Path path(IFile file) throws TftsrException {
		IPath location = file.getLocation();
		if (location == null) {
			throw notLocal(file.getName());
		}
		return location.toPath();
	}

	private static Path edited(IEditorInput input) throws TftsrException {
		if (input instanceof IURIEditorInput fileInput) {
			URI uri = fileInput.getURI();
			if (uri == null || !"file".equals(uri.getScheme())) { //$NON-NLS-1$
				throw notLocal(input.getName());
			}
			return Path.of(uri);
		}
		throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.FilesToAdd_what, Messages.FilesToAdd_none_why,
				Messages.FilesToAdd_none_remedy);
	}

	private static TftsrException notLocal(String name) {
		return new TftsrException(ProblemKind.INVALID_INPUT, Messages.FilesToAdd_what,
				NLS.bind(Messages.FilesToAdd_remote_why, name), Messages.FilesToAdd_remote_remedy);
	}
}
