package org.tftsr.ui.issues.internal.logs;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.StructuredViewer;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.ui.part.ResourceTransfer;
import org.tftsr.ui.issues.internal.triage.DroppedFiles;

/** Takes files that are dropped on the list of logs, from the desktop or the workspace. */
final class LogDrop extends ViewerDropAdapter {

	private final Consumer<List<Path>> onFiles;

	private LogDrop(StructuredViewer viewer, Consumer<List<Path>> onFiles) {
		super(viewer);
		this.onFiles = onFiles;
		setFeedbackEnabled(false);
		setSelectionFeedbackEnabled(false);
	}

	/** Lets files be dropped on a list, on its rows or below them. */
	static void install(StructuredViewer viewer, Consumer<List<Path>> onFiles) {
		viewer.addDropSupport(DND.DROP_COPY | DND.DROP_DEFAULT | DND.DROP_MOVE | DND.DROP_LINK,
				new Transfer[] { LocalSelectionTransfer.getTransfer(), ResourceTransfer.getInstance(), FileTransfer.getInstance() },
				new LogDrop(viewer, onFiles));
	}

	@Override
	public boolean validateDrop(Object target, int operation, TransferData type) {
		// whatever the source would do after a move: a log stays where it is
		overrideOperation(DND.DROP_COPY);
		if (LocalSelectionTransfer.getTransfer().isSupportedType(type)) {
			return !DroppedFiles.of(LocalSelectionTransfer.getTransfer().getSelection()).isEmpty();
		}
		return ResourceTransfer.getInstance().isSupportedType(type) || FileTransfer.getInstance().isSupportedType(type);
	}

	@Override
	public boolean performDrop(Object data) {
		List<Path> files = DroppedFiles.of(data);
		if (!files.isEmpty()) {
			onFiles.accept(files);
		}
		return !files.isEmpty();
	}
}
