package org.tftsr.ui.issues.internal.timeline;

import java.util.function.Consumer;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.widgets.Control;
import org.tftsr.ui.LogLines;
import org.tftsr.ui.LogLinesTransfer;

/** Takes lines that are dragged from the Log Viewer. */
final class LineDrop extends DropTargetAdapter {

	private final Consumer<LogLines> onDrop;

	private LineDrop(Consumer<LogLines> onDrop) {
		this.onDrop = onDrop;
	}

	/** Makes a control take lines for as long as it lives. */
	static void install(Control control, Consumer<LogLines> onDrop) {
		DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_DEFAULT);
		target.setTransfer(LogLinesTransfer.getInstance());
		target.addDropListener(new LineDrop(onDrop));
	}

	@Override
	public void dragEnter(DropTargetEvent event) {
		event.detail = DND.DROP_COPY;
	}

	@Override
	public void dragOperationChanged(DropTargetEvent event) {
		event.detail = DND.DROP_COPY;
	}

	@Override
	public void drop(DropTargetEvent event) {
		if (event.data instanceof LogLines lines) {
			onDrop.accept(lines);
		}
	}
}
