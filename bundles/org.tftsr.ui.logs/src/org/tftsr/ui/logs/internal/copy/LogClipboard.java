package org.tftsr.ui.logs.internal.copy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.dnd.ByteArrayTransfer;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Display;

/** Puts text of logs where other programs can read it. To be used on the user interface thread only. */
final class LogClipboard {

	/** An empty text is none that can be put there. */
	private static final String NOTHING = " "; //$NON-NLS-1$

	/** A text by what hardly another one has. */
	private record Mark(int length, int hash) {
	}

	/**
	 * What is there that is no text.
	 *
	 * @param types what it can be pasted as
	 * @param since when it was put there; null where the system does not tell
	 * @param image what it shows, where it is a picture and nothing else tells that it is another one
	 */
	private record Other(List<String> types, ByteBuffer since, Mark image) {
	}

	/** When the clipboard came to hold what it holds, as the owner of it has to tell any other program under X11. */
	private static final class Since extends ByteArrayTransfer {

		private static final String TYPE = "TIMESTAMP"; //$NON-NLS-1$
		private static final int TYPE_ID = registerType(TYPE);

		@Override
		protected int[] getTypeIds() {
			return new int[] { TYPE_ID };
		}

		@Override
		protected String[] getTypeNames() {
			return new String[] { TYPE };
		}
	}

	private LogClipboard() {
	}

	/**
	 * Puts text there.
	 *
	 * @param which {@link org.eclipse.swt.dnd.DND#CLIPBOARD} or {@link org.eclipse.swt.dnd.DND#SELECTION_CLIPBOARD}
	 */
	static void put(String text, int which) {
		Clipboard clipboard = new Clipboard(Display.getCurrent());
		try {
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() }, which);
		} finally {
			clipboard.dispose();
		}
	}

	/** What tells by whether it is equal if something else was put there since. */
	static Object mark() {
		Clipboard clipboard = new Clipboard(Display.getCurrent());
		try {
			Object text = clipboard.getContents(TextTransfer.getInstance());
			return text == null ? other(clipboard) : new Mark(text.toString().length(), text.hashCode());
		} finally {
			clipboard.dispose();
		}
	}

	private static Other other(Clipboard clipboard) {
		List<String> types = List.of(clipboard.getAvailableTypeNames());
		Object since = types.isEmpty() ? null : clipboard.getContents(new Since());
		return since instanceof byte[] time ? new Other(types, ByteBuffer.wrap(time), null) : new Other(types, null, image(clipboard));
	}

	private static Mark image(Clipboard clipboard) {
		try {
			return clipboard.getContents(ImageTransfer.getInstance()) instanceof ImageData image
					? new Mark(image.data.length, Arrays.hashCode(image.data)) : null;
		} catch (SWTException e) {
			// it is damaged: nothing can be told of it
			return null;
		}
	}

	/** Takes away what is there, whoever has put it there: X11 lets only its owner do so, so that it is taken over before. */
	static void clear(int which) {
		Clipboard clipboard = new Clipboard(Display.getCurrent());
		try {
			clipboard.setContents(new Object[] { NOTHING }, new Transfer[] { TextTransfer.getInstance() }, which);
			clipboard.clearContents(which);
		} finally {
			clipboard.dispose();
		}
	}
}
