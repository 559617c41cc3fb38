package org.tftsr.ui.issues.internal.logs;

import java.util.ArrayList;
import java.util.List;
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
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.Problems;
import org.tftsr.ui.Services;

/**
 * Takes logs off their issue, and puts them back. Where it fails half-way, those that it took can be put back. Every method calls
 * services: never on the user interface thread.
 */
final class RemoveLogs extends AbstractOperation {

	private final List<LogFile> logs;
	private final Consumer<RemoveLogs> onDone;
	private final List<LogFile> removed = new ArrayList<>();

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

	@Override
	public synchronized boolean canUndo() {
		return !removed.isEmpty();
	}

	/** It succeeds as soon as one is removed: the history forgets what does not succeed, and with it the way back. */
	@Override
	public synchronized IStatus execute(IProgressMonitor monitor, IAdaptable info) {
		IStatus status = Status.OK_STATUS;
		try {
			LogRepository repository = Services.get(LogRepository.class);
			for (LogFile log : logs) {
				repository.remove(log.id());
				removed.add(log);
			}
		} catch (TftsrException e) {
			status = Problems.status(e);
		}
		if (removed.isEmpty()) {
			return status;
		}
		onDone.accept(this);
		return show(status);
	}

	@Override
	public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
		return execute(monitor, info);
	}

	@Override
	public synchronized IStatus undo(IProgressMonitor monitor, IAdaptable info) {
		try {
			LogRepository repository = Services.get(LogRepository.class);
			for (LogFile log : List.copyOf(removed)) {
				repository.putBack(log.id());
				removed.remove(log);
			}
			return Status.OK_STATUS;
		} catch (TftsrException e) {
			// what is not put back yet still can be
			return show(Problems.status(e));
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
