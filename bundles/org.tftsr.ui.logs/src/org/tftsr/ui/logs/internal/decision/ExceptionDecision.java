package org.tftsr.ui.logs.internal.decision;

import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.tftsr.core.pii.AllowedValue;
import org.tftsr.ui.logs.internal.detection.ChangeSettingsJob;
import org.tftsr.ui.logs.internal.editor.LogEditor;

/** An exception for a value, in all logs, which Edit &gt; Undo takes back. */
public final class ExceptionDecision extends AbstractOperation {

	private final AllowedValue exception;

	private ExceptionDecision(AllowedValue exception) {
		super(Messages.Exception_label);
		this.exception = exception;
	}

	/** Makes the exception; the settings change a moment later. */
	public static void decide(LogEditor editor, AllowedValue exception) {
		FindingDecision.execute(editor, new ExceptionDecision(exception));
	}

	@Override
	public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
		ChangeSettingsJob.except(exception).schedule();
		return Status.OK_STATUS;
	}

	@Override
	public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
		return execute(monitor, info);
	}

	@Override
	public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
		ChangeSettingsJob.withdraw(exception).schedule();
		return Status.OK_STATUS;
	}
}
