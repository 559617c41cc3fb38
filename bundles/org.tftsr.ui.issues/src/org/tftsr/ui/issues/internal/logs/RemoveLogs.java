package org.tftsr.ui.issues.internal.logs;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.statushandlers.StatusManager;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.Services;
import org.tftsr.ui.issues.internal.undo.EachOne;

/**
 * Takes logs off their issue, and puts them back. One with which it fails does not stop the others; the user is told which. What it
 * does calls services: never on the user interface thread. What it tells of itself waits for nothing.
 */
final class RemoveLogs extends AbstractOperation {

	private static final EachOne<LogFile> REMOVE = new EachOne<>(Messages.Remove_removing, LogFile::name, Messages.Remove_notRemoved);
	private static final EachOne<LogFile> PUT_BACK = new EachOne<>(Messages.Remove_puttingBack, LogFile::name,
			Messages.Remove_notPutBack);

	private final List<LogFile> logs;
	private final Consumer<RemoveLogs> onDone;
	/** What {@link #undo} puts back. The user interface thread looks at it while that goes on. */
	private final List<LogFile> removed = new CopyOnWriteArrayList<>();

	/**
	 * @param context to which it belongs in the history
	 * @param onDone  called when logs were removed, on the thread that did so
	 */
	RemoveLogs(IUndoContext context, List<LogFile> logs, Consumer<RemoveLogs> onDone) {
		super(Messages.Remove_name);
		this.logs = List.copyOf(logs);
		this.onDone = onDone;
		addContext(context);
	}

	/** Those that are removed at present. */
	List<LogFile> removed() {
		return List.copyOf(removed);
	}

	@Override
	public boolean canUndo() {
		return !removed.isEmpty();
	}

	/** It succeeds as soon as one is removed: the history forgets what does not succeed, and with it the way back. */
	@Override
	public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
		IStatus status = REMOVE.run(logs, monitor, this::remove);
		if (removed.isEmpty()) {
			// where all were off the issue already, nothing went wrong, and nothing was done that could be undone
			return status.isOK() ? Status.CANCEL_STATUS : status;
		}
		onDone.accept(this);
		return show(status);
	}

	/** One that somebody else took off the issue already is theirs to put back. */
	private void remove(LogFile log) throws TftsrException {
		try {
			Services.get(LogRepository.class).remove(log.id());
			removed.add(log);
		} catch (TftsrException e) {
			if (e.kind() != ProblemKind.NOT_FOUND) {
				throw e;
			}
		}
	}

	@Override
	public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
		return execute(monitor, info);
	}

	/** It fails as long as one is left that can still be put back: only so the history keeps the way back. */
	@Override
	public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
		IStatus status = PUT_BACK.run(removed(), monitor, this::putBack);
		return removed.isEmpty() ? show(status) : status;
	}

	private void putBack(LogFile log) throws TftsrException {
		LogRepository repository = Services.get(LogRepository.class);
		try {
			repository.putBack(log.id());
			removed.remove(log);
		} catch (TftsrException e) {
			if (e.kind() != ProblemKind.NOT_FOUND) {
				throw e;
			}
			// nothing puts back what is gone for good; what somebody else put back is back
			removed.remove(log);
			if (repository.find(log.id()).isEmpty()) {
				throw e;
			}
		}
	}

	/** Tells what went wrong, apart from what the history is told. */
	private static IStatus show(IStatus status) {
		if (!status.isOK() && !status.matches(IStatus.CANCEL)) {
			StatusManager.getManager().handle(status, StatusManager.SHOW);
		}
		return Status.OK_STATUS;
	}
}
