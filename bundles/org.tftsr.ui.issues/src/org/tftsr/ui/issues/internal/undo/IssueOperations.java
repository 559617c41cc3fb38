package org.tftsr.ui.issues.internal.undo;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Problems;

/** Runs operations on issues that can be undone, in the background, and keeps them in the history of the workbench. */
public final class IssueOperations {

	/** What is done to issues as a whole. */
	public static final IUndoContext CONTEXT = new ObjectUndoContext(IssueOperations.class);

	/** One thing after another: what is undone twice at the same time the history would offer twice to do again. */
	private static final ISchedulingRule ONE_AT_A_TIME = new ISchedulingRule() {
		@Override
		public boolean contains(ISchedulingRule rule) {
			return rule == this;
		}

		@Override
		public boolean isConflicting(ISchedulingRule rule) {
			return rule == this;
		}
	};

	private IssueOperations() {
	}

	/** The history of the workbench; listeners are told on the thread that did something. */
	public static IOperationHistory history() {
		return PlatformUI.getWorkbench().getOperationSupport().getOperationHistory();
	}

	/** Does something, which can be undone from then on. */
	public static void execute(IUndoableOperation operation) {
		schedule(operation.getLabel(), monitor -> history().execute(operation, monitor, null));
	}

	/** Undoes what was done last of what belongs to a context; nothing where there is nothing. */
	public static void undo(IUndoContext context) {
		if (history().canUndo(context)) {
			schedule(Messages.IssueOperations_undo, monitor -> history().undo(context, monitor, null));
		}
	}

	/** Does again what was undone last of what belongs to a context; nothing where there is nothing. */
	public static void redo(IUndoContext context) {
		if (history().canRedo(context)) {
			schedule(Messages.IssueOperations_redo, monitor -> history().redo(context, monitor, null));
		}
	}

	/** Undoes one thing, whatever was done since; nothing where it is undone already. */
	public static void undo(IUndoableOperation operation) {
		schedule(Messages.IssueOperations_undo, monitor -> operation.canUndo()
				? history().undoOperation(operation, monitor, null) : Status.OK_STATUS);
	}

	private static void schedule(String name, Step step) {
		Job job = new Job(name) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					return Problems.end(this, step.run(monitor));
				} catch (OperationCanceledException e) {
					return Status.CANCEL_STATUS;
				} catch (ExecutionException | RuntimeException e) {
					return Problems.end(this, Problems.defect(e));
				}
			}

			@Override
			public boolean belongsTo(Object family) {
				return family == JobFamilies.ISSUES;
			}
		};
		job.setRule(ONE_AT_A_TIME);
		job.schedule();
	}

	@FunctionalInterface
	private interface Step {
		IStatus run(IProgressMonitor monitor) throws ExecutionException;
	}
}
