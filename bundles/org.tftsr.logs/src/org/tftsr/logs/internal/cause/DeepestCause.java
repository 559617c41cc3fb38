package org.tftsr.logs.internal.cause;

import org.tftsr.logs.internal.format.Continuation;

/**
 * Finds the innermost cause that a stack trace names, fed with the lines of one record in their order. What Python prints
 * first is the innermost, and it goes on to what followed from it; Java goes the other way. Not thread-safe.
 */
public final class DeepestCause {

	private static final String[] STARTS = { "Caused by:", "---> ", "Inner exception" };

	private String cause;
	/** What stood before the first frame: the exception of a trace that names no cause. */
	private String before = "";
	private boolean afterFrame;
	private boolean trace;
	private boolean python;

	/** Whether a line without its indentation names the cause of the exception above it. */
	static boolean startsCause(String text) {
		for (String start : STARTS) {
			if (text.startsWith(start)) {
				return true;
			}
		}
		return false;
	}

	/** Takes the next line of the record, without a header. */
	public void take(String line) {
		String text = line.strip();
		boolean frame = Continuation.isFrame(line);
		boolean endOfTraceback = afterFrame && !line.isEmpty() && Character.isLetter(line.charAt(0)) && !frame;
		if (startsCause(text)) {
			cause = withoutStart(text);
		} else if (endOfTraceback && cause == null) {
			cause = text;
		} else if (!trace && !frame && !text.isEmpty()) {
			before = text;
		}
		trace |= frame;
		python |= frame && text.startsWith("File \"");
		// Python shows the source below the frame
		afterFrame = frame || python && afterFrame && Continuation.looksLike(line);
	}

	private static String withoutStart(String text) {
		for (String start : STARTS) {
			if (text.startsWith(start)) {
				return text.substring(start.length()).strip();
			}
		}
		return text;
	}

	/** Whether there was a frame of a stack trace. */
	public boolean isTrace() {
		return trace;
	}

	/** The text of the innermost cause; of a trace that names none, what it begins with. */
	public String text() {
		return cause == null ? before : cause;
	}
}
