package org.tftsr.ui.chat.internal.conversation.text;

import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.widgets.Composite;

/** A text that gives away what its owner says, not what stands on the screen: there may stand real values, or line ends that are none. */
public final class CustomCopyText extends StyledText {

	private Supplier<String> copied = () -> "";

	/** @param style beside that of a text of many lines that cannot be changed */
	public CustomCopyText(Composite parent, int style) {
		super(parent, style | SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		addMouseListener(MouseListener.mouseUpAdapter(event -> replacePrimary()));
	}

	/** @param supplier what the selection is when it is copied; empty where nothing is selected */
	public void onCopy(Supplier<String> supplier) {
		copied = supplier;
	}

	@Override
	public void copy() {
		copy(DND.CLIPBOARD);
	}

	@Override
	public void copy(int clipboard) {
		String text = copied.get();
		if (!text.isEmpty()) {
			put(text, clipboard);
		}
	}

	/** The widget has put what stands on the screen there, as widgets do under X11. */
	private void replacePrimary() {
		if ("gtk".equals(SWT.getPlatform()) && getSelectionCount() > 0) {
			copy(DND.SELECTION_CLIPBOARD);
		}
	}

	private void put(String text, int clipboard) {
		Clipboard target = new Clipboard(getDisplay());
		try {
			target.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() }, clipboard);
		} finally {
			target.dispose();
		}
	}
}
