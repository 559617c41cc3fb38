package org.tftsr.ui.issues.internal.whys;

import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.tftsr.core.why.WhyTree;

/** A change of a tree of whys in the history of operations. */
final class WhyOperation extends AbstractOperation {

	private final WhysModel model;
	private final WhyTree before;
	private final WhyTree after;

	WhyOperation(WhysModel model, String label, WhyTree before, WhyTree after) {
		super(label);
		this.model = model;
		this.before = before;
		this.after = after;
		addContext(model.undoContext());
	}

	@Override
	public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
		model.apply(before, after);
		return Status.OK_STATUS;
	}

	@Override
	public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
		return execute(monitor, info);
	}

	@Override
	public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
		model.apply(after, before);
		return Status.OK_STATUS;
	}
}
