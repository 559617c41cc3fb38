package org.tftsr.ui.logs.internal.editor;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.Problems;
import org.tftsr.ui.logs.internal.Messages;

/**
 * Makes what stands in an editor in turns of the user interface thread after the one that makes room for it. Where that fails, the
 * workbench no longer looks; so it is told here, and in the editor.
 */
final class LaterContent {

	private final Composite room;
	private final String name;
	private final Runnable failed;
	private boolean broken;

	private LaterContent(Composite room, String name, Runnable failed) {
		this.room = room;
		this.name = name;
		this.failed = failed;
	}

	/**
	 * Makes it once this turn has ended, unless the editor is closed by then.
	 *
	 * @param name   of the log
	 * @param failed runs where making it has failed, before what there is of it goes
	 * @param steps  of making it, each in a turn of its own: keys and clicks have theirs between them
	 */
	static void make(Composite room, String name, Runnable failed, List<Runnable> steps) {
		LaterContent content = new LaterContent(room, name, failed);
		steps.forEach(step -> room.getDisplay().asyncExec(() -> content.take(step)));
	}

	private void take(Runnable step) {
		if (room.isDisposed() || broken) {
			return;
		}
		try {
			step.run();
		} catch (RuntimeException | LinkageError e) {
			broken = true;
			failed.run();
			tell(room, new TftsrException(ProblemKind.INTERNAL, NLS.bind(Messages.Editor_failed_what, name),
					Messages.Editor_failed_why, Messages.Editor_failed_remedy, e));
		}
	}

	private static void tell(Composite room, TftsrException problem) {
		for (Control rest : room.getChildren()) {
			rest.dispose();
		}
		LogPage.create(room, problem);
		room.layout();
		Problems.show(problem);
	}
}
