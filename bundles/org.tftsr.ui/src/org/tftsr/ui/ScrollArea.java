package org.tftsr.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Scrolls down what is higher than the room that there is. It belongs to the user interface thread. */
public final class ScrollArea {

	private final ScrolledComposite scrolled;

	/** An area that holds nothing yet. */
	public ScrollArea(Composite parent) {
		scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		scrolled.setShowFocusedControl(true);
		scrolled.addListener(SWT.Resize, event -> fit());
	}

	/** The outermost control. */
	public Control control() {
		return scrolled;
	}

	/** In which the content is made. */
	public Composite parent() {
		return scrolled;
	}

	/** Takes what was made. */
	public void setContent(Control content) {
		scrolled.setContent(content);
	}

	/** Lays the content out; what does not fit is scrolled to. A scroll bar that comes or goes leaves another width to it, a little later. */
	public void fit() {
		layOut();
		scrolled.getDisplay().asyncExec(() -> {
			if (!scrolled.isDisposed()) {
				layOut();
			}
		});
	}

	private void layOut() {
		if (scrolled.getContent() instanceof Composite content) {
			content.layout(true, true);
			scrolled.setMinHeight(content.computeSize(Math.max(scrolled.getClientArea().width, 1), SWT.DEFAULT).y);
		}
	}
}
