package org.tftsr.ui.issues.internal.whys;

import java.util.List;

import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.why.WhyTree;
import org.tftsr.ui.Problems;

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
		return apply(before, after);
	}

	@Override
	public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
		return execute(monitor, info);
	}

	@Override
	public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
		return apply(after, before);
	}

	/** It succeeds, too, where somebody else's words stay: tried again, it would not go any further. */
	private IStatus apply(WhyTree from, WhyTree to) {
		List<String> kept = model.apply(from, to);
		if (!kept.isEmpty()) {
			Problems.show(new TftsrException(ProblemKind.CONFLICT, Messages.WhyOperation_conflict_what,
					NLS.bind(Messages.WhyOperation_conflict_why, String.join(", ", kept)), //$NON-NLS-1$
					Messages.WhyOperation_conflict_remedy));
		}
		return Status.OK_STATUS;
	}
}
