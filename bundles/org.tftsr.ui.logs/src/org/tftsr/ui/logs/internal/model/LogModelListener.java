package org.tftsr.ui.logs.internal.model;

import org.tftsr.logs.view.LineMatch;

/** Told, on the user interface thread, what became of an open log. Each method does nothing unless overridden. */
public interface LogModelListener {

	/** The text is about to be replaced by another. */
	default void textAboutToBeReplaced() {
		// not everybody looks at the text
	}

	/**
	 * The text was replaced.
	 *
	 * @param topLine the line of the log to show first; 0 where the reader is to stay where he is
	 */
	default void textReplaced(long topLine) {
		// not everybody looks at the text
	}

	/** A place of the log, which the text now holds, is to be selected and shown. */
	default void revealed(LineMatch place) {
		// not everybody looks at the text
	}

	/** Anything that {@link LogModel} tells has changed: the content, the findings, or whether a job is at work. */
	default void stateChanged() {
		// not everybody looks at the state
	}
}
