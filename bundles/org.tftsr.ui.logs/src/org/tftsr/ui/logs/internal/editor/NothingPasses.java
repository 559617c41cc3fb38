package org.tftsr.ui.logs.internal.editor;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.tftsr.logs.view.LineSet;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.model.OpenLog;

/**
 * Says in the place of a text that a filter leaves nothing of it. It is painted there and is no part of it: it cannot be copied. To be used
 * on the user interface thread only.
 */
final class NothingPasses {

	/** From the cursor, in pixels. */
	private static final int SPACE = 8;

	private final OpenLog shown;
	private final StyledText widget;
	private String words = ""; //$NON-NLS-1$

	NothingPasses(OpenLog shown) {
		this.shown = shown;
		widget = shown.viewer().getTextWidget();
		widget.addPaintListener(event -> paint(event.gc));
	}

	/** Shows what the model holds now. */
	void update() {
		String wanted = words();
		if (!wanted.equals(words) && !widget.isDisposed()) {
			words = wanted;
			widget.redraw();
		}
	}

	private String words() {
		LogModel model = shown.model();
		if (model == null || model.text() == null || model.text().lineCount() > 0 || !model.filtering().isFiltering()) {
			return ""; //$NON-NLS-1$
		}
		LineSet passing = model.filtering().lines();
		if (passing == null || passing.size() > 0 || model.filtering().goesOn()) {
			return ""; //$NON-NLS-1$
		}
		return passing.isComplete() ? Messages.NothingPasses_all : Messages.NothingPasses_soFar;
	}

	private void paint(GC gc) {
		update();
		if (!words.isEmpty()) {
			// as what views say that are empty, and unlike a line of a log
			gc.setFont(JFaceResources.getDialogFont());
			gc.setForeground(widget.getForeground());
			gc.drawString(words, widget.getLeftMargin() + SPACE, widget.getLinePixel(0), true);
		}
	}
}
