package org.tftsr.ui.logs.internal.decision;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.ITextViewerExtension6;
import org.eclipse.jface.text.IUndoManagerExtension;
import org.tftsr.ui.Problems;
import org.tftsr.ui.logs.internal.editor.LogEditor;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.model.OpenLog;
import org.tftsr.ui.logs.internal.pii.Finding;

/** A decision about a finding, which Edit &gt; Undo takes back. To be used on the user interface thread only. */
public final class FindingDecision extends AbstractOperation {

	private final LogEditor editor;
	private final LogModel model;
	private final FindingPlace place;
	private final Decision before;
	private final Decision after;

	private FindingDecision(LogEditor editor, Finding finding, Decision after) {
		super(label(after));
		this.editor = editor;
		this.model = editor.model();
		this.place = finding.place();
		this.before = model.masking().decision(finding).orElse(null);
		this.after = after;
	}

	/**
	 * Decides about a finding of an editor.
	 *
	 * @param decision null to take back what was decided
	 */
	public static void decide(LogEditor editor, Finding finding, Decision decision) {
		execute(editor, new FindingDecision(editor, finding, decision));
	}

	/** Executes an operation so that the undo of an editor knows it. */
	static void execute(LogEditor editor, AbstractOperation operation) {
		IOperationHistory history = OperationHistoryFactory.getOperationHistory();
		operation.addContext(undoContext(editor));
		try {
			history.execute(operation, null, null);
		} catch (ExecutionException e) {
			ILog.get().error("A decision about a value was not made", Problems.wordless(e)); //$NON-NLS-1$
		}
	}

	/** What Edit &gt; Undo takes back; where there is something to decide about, there is a viewer. */
	private static IUndoContext undoContext(LogEditor editor) {
		ITextViewerExtension6 viewer = (ITextViewerExtension6) editor.getAdapter(OpenLog.class).viewer();
		return ((IUndoManagerExtension) viewer.getUndoManager()).getUndoContext();
	}

	private static String label(Decision decision) {
		return switch (decision) {
		case APPROVED -> Messages.Decision_approve;
		case KEPT -> Messages.Decision_keep;
		case null -> Messages.Decision_takeBack;
		};
	}

	@Override
	public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
		return set(after);
	}

	@Override
	public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
		return set(after);
	}

	@Override
	public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
		return set(before);
	}

	private IStatus set(Decision decision) {
		model.masking().decisions().set(place, decision);
		model.masking().decisionsChanged();
		if (editor.model() == model) {
			editor.say(switch (decision) {
			case APPROVED -> Messages.Decision_approved;
			case KEPT -> Messages.Decision_kept;
			case null -> Messages.Decision_takenBack;
			});
		}
		return Status.OK_STATUS;
	}
}
