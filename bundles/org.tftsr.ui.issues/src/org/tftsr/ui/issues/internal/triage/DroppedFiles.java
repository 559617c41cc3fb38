package org.tftsr.ui.issues.internal.triage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.viewers.IStructuredSelection;

/** The files in what is dropped. */
public final class DroppedFiles {

	private DroppedFiles() {
	}

	/** The files of what a transfer holds, from the desktop or from the workspace; none where it holds something else. */
	public static List<Path> of(Object data) {
		List<Path> files = new ArrayList<>();
		switch (data) {
		case String[] paths -> List.of(paths).forEach(path -> files.add(Path.of(path)));
		case IResource[] resources -> List.of(resources).forEach(resource -> add(files, resource));
		case IStructuredSelection selection -> {
			for (Object element : selection) {
				add(files, Adapters.adapt(element, IFile.class));
			}
		}
		case null, default -> {
			// nothing that has files
		}
		}
		return files;
	}

	private static void add(List<Path> files, IResource resource) {
		IPath location = resource instanceof IFile ? resource.getLocation() : null;
		if (location != null) {
			files.add(location.toPath());
		}
	}
}
