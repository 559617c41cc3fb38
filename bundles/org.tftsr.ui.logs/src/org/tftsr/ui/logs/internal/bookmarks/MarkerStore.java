package org.tftsr.ui.logs.internal.bookmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/** The bookmarks of a file of the workspace, as the Bookmarks view of the platform shows them. */
record MarkerStore(IFile file) implements BookmarkStore {

	/** What the line read: the message is that of the Bookmarks view, where a person may change it. */
	private static final String READ = "org.tftsr.ui.logs.read"; //$NON-NLS-1$

	@Override
	public SortedMap<Long, Bookmark> load() throws TftsrException {
		SortedMap<Long, Bookmark> found = new TreeMap<>();
		try {
			if (file.isAccessible()) {
				for (IMarker marker : file.findMarkers(IMarker.BOOKMARK, true, IResource.DEPTH_ZERO)) {
					found.put(line(marker), new Bookmark(marker.getAttribute(IMarker.MESSAGE, ""), marker.getAttribute(READ, null))); //$NON-NLS-1$
				}
			}
			return found;
		} catch (CoreException e) {
			throw problem(e);
		}
	}

	/** The line of a marker, from 1. */
	static long line(IMarker marker) {
		return Math.max(1, marker.getAttribute(IMarker.LINE_NUMBER, 1));
	}

	@Override
	public void add(long line, String label, boolean read) throws TftsrException {
		if (line > Integer.MAX_VALUE) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, NLS.bind(Messages.Bookmarks_what, file.getName()),
					Messages.Bookmarks_far_why, Messages.Bookmarks_far_remedy);
		}
		try {
			Map<String, Object> attributes = new HashMap<>(Map.of(IMarker.LINE_NUMBER, (int) line, IMarker.MESSAGE, label));
			if (read) {
				attributes.put(READ, label);
			}
			file.createMarker(IMarker.BOOKMARK, attributes);
		} catch (CoreException e) {
			throw problem(e);
		}
	}

	@Override
	public void remove(long line) throws TftsrException {
		try {
			for (IMarker marker : file.findMarkers(IMarker.BOOKMARK, true, IResource.DEPTH_ZERO)) {
				if (line(marker) == line) {
					marker.delete();
				}
			}
		} catch (CoreException e) {
			throw problem(e);
		}
	}

	private TftsrException problem(CoreException e) {
		return new TftsrException(ProblemKind.IO, NLS.bind(Messages.Bookmarks_what, file.getName()),
				Messages.Bookmarks_why, Messages.Bookmarks_remedy, e);
	}
}
