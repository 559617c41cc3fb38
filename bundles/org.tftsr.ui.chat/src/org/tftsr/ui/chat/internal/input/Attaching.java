package org.tftsr.ui.chat.internal.input;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.part.ResourceTransfer;
import org.tftsr.ai.Question.Attachment;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.core.log.LineNumbers;
import org.tftsr.core.log.LogFile;
import org.tftsr.triage.TriageService;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.LogLines;
import org.tftsr.ui.LogLinesTransfer;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;
import org.tftsr.ui.chat.internal.session.Attached;

/**
 * Attaches what is dropped, pasted or handed over by another part. A file becomes a log of the issue, so that what an answer says of
 * it can be looked up there.
 */
public final class Attaching {

	/** A longer text is read with more ease as an attachment. */
	private static final int LONG_TEXT = 2_000;
	private static final int MANY_LINES = 20;

	private final Display display;
	private final Supplier<UUID> issue;
	private final Consumer<Attached> onAttached;

	/**
	 * @param issue      the issue that files are added to
	 * @param onAttached is given what was attached, on the user interface thread
	 */
	public Attaching(Display display, Supplier<UUID> issue, Consumer<Attached> onAttached) {
		this.display = display;
		this.issue = issue;
		this.onAttached = onAttached;
	}

	/** Lets things be dropped on a control. */
	public void acceptDrops(Control control) {
		DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_DEFAULT | DND.DROP_MOVE | DND.DROP_LINK);
		target.setTransfer(LogLinesTransfer.getInstance(), LocalSelectionTransfer.getTransfer(), ResourceTransfer.getInstance(),
				FileTransfer.getInstance(), TextTransfer.getInstance());
		target.addDropListener(new DropTargetAdapter() {
			@Override
			public void dragEnter(DropTargetEvent event) {
				// whatever the source would do after a move: what is dropped stays where it is
				event.detail = DND.DROP_COPY;
			}

			@Override
			public void dragOperationChanged(DropTargetEvent event) {
				event.detail = DND.DROP_COPY;
			}

			@Override
			public void drop(DropTargetEvent event) {
				attach(event.data);
			}
		});
	}

	/** Attaches what a drop or a selection holds. */
	public void attach(Object data) {
		switch (data) {
		case LogLines lines -> lines(lines);
		case String[] paths -> files(List.of(paths).stream().map(Path::of).toList());
		case IResource[] resources -> files(paths(List.of(resources)));
		case IStructuredSelection selection -> selection(selection);
		case String text -> text(Messages.Attach_dropped, text);
		case null, default -> {
			// nothing that can be attached
		}
		}
	}

	private void selection(IStructuredSelection selection) {
		List<IResource> resources = new ArrayList<>();
		for (Object element : selection) {
			if (element instanceof IssueSummary summary) {
				onAttached.accept(NameSuggestions.of(summary.issue()));
			} else {
				IFile file = Adapters.adapt(element, IFile.class);
				if (file != null) {
					resources.add(file);
				}
			}
		}
		files(paths(resources));
	}

	private static List<Path> paths(List<? extends IResource> resources) {
		List<Path> paths = new ArrayList<>();
		for (IResource resource : resources) {
			IPath location = resource instanceof IFile ? resource.getLocation() : null;
			if (location != null) {
				paths.add(location.toPath());
			}
		}
		return paths;
	}

	/** Attaches a text. */
	public void text(String label, String text) {
		if (!text.isBlank()) {
			onAttached.accept(Attached.of(label, new Attachment.Text(label, text), text.length()));
		}
	}

	/** Adds files to the issue as logs, where they are none yet, and attaches them. */
	public void files(List<Path> files) {
		UUID id = issue.get();
		if (id != null && !files.isEmpty()) {
			ServiceJob.scheduleForUser(Messages.Attach_job, JobFamilies.CHAT, progress -> {
				for (Path file : files) {
					LogFile log = Services.get(TriageService.class).importLines(id, file, null, null, progress);
					attached(id, NameSuggestions.of(log));
				}
			});
		}
	}

	/** Attaches lines of a log, which is added to the issue where it is not there yet. */
	public void lines(LogLines lines) {
		UUID id = issue.get();
		if (id != null) {
			ServiceJob.scheduleForUser(Messages.Attach_job, JobFamilies.CHAT, progress -> {
				LogFile log = Services.get(TriageService.class).importLines(id, lines.file(), lines.encoding(), lines.seen(),
						progress);
				for (LineNumbers.Run run : lines.numbers().runs()) {
					LineNumbers.Focus focus = run.first() == lines.numbers().first() ? lines.numbers().focus() : null;
					attached(id, Attached.of(log.name() + ':' + run, new Attachment.Lines(log.id(), run.first(), run.last(), focus), -1));
				}
			});
		}
	}

	/** What was read for one issue does not go along with a question about another one. */
	private void attached(UUID issueId, Attached one) {
		display.asyncExec(() -> {
			if (issueId.equals(issue.get())) {
				onAttached.accept(one);
			}
		});
	}

	/** Attaches what is in the clipboard where it is a file or a long text; false where it is neither. */
	public boolean paste() {
		Clipboard clipboard = new Clipboard(display);
		try {
			if (clipboard.getContents(FileTransfer.getInstance()) instanceof String[] paths && paths.length > 0) {
				attach(paths);
				return true;
			}
			if (clipboard.getContents(TextTransfer.getInstance()) instanceof String text
					&& (text.length() > LONG_TEXT || text.lines().limit(MANY_LINES + 1L).count() > MANY_LINES)) {
				text(Messages.Attach_pasted, text);
				return true;
			}
			return false;
		} finally {
			clipboard.dispose();
		}
	}
}
