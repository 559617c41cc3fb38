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
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Display;
import org.tftsr.ui.logs.internal.text.NulSign;

/** Puts text of logs where other programs can read it. To be used on the user interface thread only. */
final class LogClipboard {

	/** An empty text is none that can be put there. */
	private static final String NOTHING = " "; //$NON-NLS-1$

	/** A text or a picture by what hardly another one has. */
	private record Trace(int length, int hash) {
	}

	/**
	 * What is there.
	 *
	 * @param types what it can be pasted as
	 * @param tells what nothing else has that can be pasted so: when it was put there, or else its trace; null where there is neither
	 */
	private record Mark(List<String> types, Object tells) {
	}

	/**
	 * When the clipboard came to hold what it holds, an {@link Integer}, as the owner of it has to tell any other program under X11. The
	 * answer is of a type of its own.
	 */
	private static final class Since extends ByteArrayTransfer {

		private static final String TYPE = "TIMESTAMP"; //$NON-NLS-1$
		private static final String ANSWER = "INTEGER"; //$NON-NLS-1$
		private static final int[] IDS = { registerType(TYPE), registerType(ANSWER) };

		@Override
		protected int[] getTypeIds() {
			return IDS;
		}

		@Override
		protected String[] getTypeNames() {
			return new String[] { TYPE, ANSWER };
		}

		/** On a machine of 64 bits SWT takes more for the number than its 32 bits. */
		@Override
		protected Object nativeToJava(TransferData data) {
			return super.nativeToJava(data) instanceof byte[] time && time.length >= Integer.BYTES
					? ByteBuffer.wrap(time).getInt() : null;
		}

		static Object of(Clipboard clipboard) {
			Since since = new Since();
			boolean told = Arrays.stream(clipboard.getAvailableTypes()).anyMatch(since::isSupportedType);
			return told ? clipboard.getContents(since) : null;
		}
	}

	private LogClipboard() {
	}

	/**
	 * Puts text there, with signs for NUL.
	 *
	 * @param which {@link org.eclipse.swt.dnd.DND#CLIPBOARD} or {@link org.eclipse.swt.dnd.DND#SELECTION_CLIPBOARD}
	 */
	static void put(String text, int which) {
		Clipboard clipboard = new Clipboard(Display.getCurrent());
		try {
			clipboard.setContents(new Object[] { NulSign.in(text) }, new Transfer[] { TextTransfer.getInstance() }, which);
		} finally {
			clipboard.dispose();
		}
	}

	/**
	 * What tells by whether it is equal if something else was put there since. What is there may be long, and another program has to hand it
	 * over: it is looked at only where the system does not tell when it was put there.
	 */
	static Object mark() {
		Clipboard clipboard = new Clipboard(Display.getCurrent());
		try {
			List<String> types = List.of(clipboard.getAvailableTypeNames());
			Object since = Since.of(clipboard);
			return new Mark(types, since == null ? trace(clipboard) : since);
		} finally {
			clipboard.dispose();
		}
	}

	private static Trace trace(Clipboard clipboard) {
		if (clipboard.getContents(TextTransfer.getInstance()) instanceof String text) {
			return new Trace(text.length(), text.hashCode());
		}
		try {
			return clipboard.getContents(ImageTransfer.getInstance()) instanceof ImageData image
					? new Trace(image.data.length, Arrays.hashCode(image.data)) : null;
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
