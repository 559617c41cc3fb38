package org.tftsr.ui.logs.internal.model;

/** Told, on the user interface thread, what became of an open log. Each method does nothing unless overridden. */
public interface LogModelListener {

	/** The text is about to be replaced by another. */
	default void textAboutToBeReplaced() {
		// not everybody looks at the text
	}

	/** The text was replaced. */
	default void textReplaced() {
		// not everybody looks at the text
	}

	/** Anything that {@link LogModel} tells has changed: the content, the findings, or whether a job is at work. */
	default void stateChanged() {
		// not everybody looks at the state
	}
}
