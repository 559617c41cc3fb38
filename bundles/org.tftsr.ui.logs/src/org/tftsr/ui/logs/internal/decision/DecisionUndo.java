package org.tftsr.ui.logs.internal.decision;

import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.commands.operations.UndoContext;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.IUndoManager;
import org.eclipse.jface.text.IUndoManagerExtension;
import org.tftsr.ui.Problems;

/**
 * What Undo means in a log: to take back decisions. The undo of text editors would take a text that is replaced by another,
 * as happens whenever the reader scrolls far, for something that somebody typed.
 */
public final class DecisionUndo implements IUndoManager, IUndoManagerExtension {

	private static final int MOST = 100;

	private final IUndoContext context = new UndoContext();
	private final IOperationHistory history = OperationHistoryFactory.getOperationHistory();

	@Override
	public IUndoContext getUndoContext() {
		return context;
	}

	@Override
	public void connect(ITextViewer viewer) {
		history.setLimit(context, MOST);
	}

	@Override
	public void disconnect() {
		history.dispose(context, true, true, true);
	}

	@Override
	public void beginCompoundChange() {
		// nobody edits
	}

	@Override
	public void endCompoundChange() {
		// nobody edits
	}

	@Override
	public void reset() {
		// the viewer has another text; decisions are about the log
	}

	@Override
	public void setMaximalUndoLevel(int undoLevel) {
		// the preference is about texts
	}

	@Override
	public boolean undoable() {
		return history.canUndo(context);
	}

	@Override
	public boolean redoable() {
		return history.canRedo(context);
	}

	@Override
	public void undo() {
		try {
			history.undo(context, null, null);
		} catch (ExecutionException e) {
			ILog.get().error("A decision about a value was not undone or redone", Problems.wordless(e)); //$NON-NLS-1$
		}
	}

	@Override
	public void redo() {
		try {
			history.redo(context, null, null);
		} catch (ExecutionException e) {
			ILog.get().error("A decision about a value was not undone or redone", Problems.wordless(e)); //$NON-NLS-1$
		}
	}
}
