package org.tftsr.ui.issues.internal.view;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.ui.part.ResourceTransfer;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.ui.issues.internal.NoticeBar;
import org.tftsr.ui.issues.internal.triage.AddLogsJob;
import org.tftsr.ui.issues.internal.triage.DroppedFiles;

/**
 * What is dropped on an issue is added to it: files, from the desktop or the workspace, as logs; text as a note on its timeline.
 * Text does not become a log, because a log is a file that stays where it is, and writing one here would leave on the disk, in the
 * clear, what was only shown.
 */
final class IssueDrop extends ViewerDropAdapter {

	private final NoticeBar notice;

	private IssueDrop(TableViewer viewer, NoticeBar notice) {
		super(viewer);
		this.notice = notice;
		setFeedbackEnabled(false);
		setSelectionFeedbackEnabled(true);
	}

	/** Lets things be dropped on the rows of a table. */
	static void addTo(TableViewer viewer, NoticeBar notice) {
		viewer.addDropSupport(DND.DROP_COPY | DND.DROP_DEFAULT | DND.DROP_MOVE | DND.DROP_LINK,
				new Transfer[] { LocalSelectionTransfer.getTransfer(), ResourceTransfer.getInstance(), FileTransfer.getInstance(),
						TextTransfer.getInstance() },
				new IssueDrop(viewer, notice));
	}

	@Override
	public boolean validateDrop(Object target, int operation, TransferData type) {
		if (!(target instanceof IssueSummary)) {
			return false;
		}
		// whatever the source would do after a move: what is dropped stays where it is
		overrideOperation(DND.DROP_COPY);
		if (LocalSelectionTransfer.getTransfer().isSupportedType(type)) {
			return !DroppedFiles.of(LocalSelectionTransfer.getTransfer().getSelection()).isEmpty();
		}
		return ResourceTransfer.getInstance().isSupportedType(type) || FileTransfer.getInstance().isSupportedType(type)
				|| TextTransfer.getInstance().isSupportedType(type);
	}

	@Override
	public boolean performDrop(Object data) {
		if (!(getCurrentTarget() instanceof IssueSummary row)) {
			return false;
		}
		Issue issue = row.issue();
		if (data instanceof String text) {
			new AddNoteJob(issue, text, notice).schedule();
			return true;
		}
		List<Path> files = DroppedFiles.of(data);
		if (!files.isEmpty()) {
			new AddLogsJob(issue.id(), files).schedule();
		}
		return !files.isEmpty();
	}
}
