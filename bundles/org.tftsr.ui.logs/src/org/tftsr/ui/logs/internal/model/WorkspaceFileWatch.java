package org.tftsr.ui.logs.internal.model;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;

/** Tells what the workspace does with one file. Calls its listener on the user interface thread. */
final class WorkspaceFileWatch implements IResourceChangeListener {

	/** What can happen to a file. */
	interface Listener {

		/** Its content changed. */
		void changed();

		/** It was renamed or moved. */
		void moved(IFile target);

		/** It was deleted, or its project was closed or deleted. */
		void deleted();
	}

	private final IFile file;
	private final Listener listener;

	WorkspaceFileWatch(IFile file, Listener listener) {
		this.file = file;
		this.listener = listener;
	}

	@Override
	public void resourceChanged(IResourceChangeEvent event) {
		IResourceDelta delta = event.getDelta() == null ? null : event.getDelta().findMember(file.getFullPath());
		if (delta == null) {
			return;
		}
		int flags = delta.getFlags();
		if (delta.getKind() == IResourceDelta.REMOVED && (flags & IResourceDelta.MOVED_TO) != 0) {
			IFile target = ResourcesPlugin.getWorkspace().getRoot().getFile(delta.getMovedToPath());
			UserInterface.post(() -> listener.moved(target));
		} else if (delta.getKind() == IResourceDelta.REMOVED) {
			UserInterface.post(listener::deleted);
		} else if (delta.getKind() == IResourceDelta.ADDED || (flags & (IResourceDelta.CONTENT | IResourceDelta.REPLACED)) != 0) {
			UserInterface.post(listener::changed);
		}
	}
}
