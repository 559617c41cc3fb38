package org.tftsr.ui.logs.internal.model;

import java.util.Optional;

import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.IWorkbenchPartSite;
import org.tftsr.logs.view.LineMatch;
import org.tftsr.ui.logs.internal.pii.Finding;
import org.tftsr.ui.logs.internal.text.LogRange;

/** A log as an editor shows it: what bars around the text know of the editor. To be used on the user interface thread only. */
public interface OpenLog {

	/** What the editor shows; null once it is closed. */
	LogModel model();

	/** The viewer of the text, or null where there is none. */
	ISourceViewer viewer();

	/** The editor's place in the workbench. */
	IWorkbenchPartSite site();

	/** What is selected of the log, also where the document holds a part of it only, or nothing. */
	LogRange selected();

	/** Whether the document holds all that is selected. */
	boolean holdsSelected();

	/** Where the selection in the document starts: a line of the log, and a place in it. */
	LineMatch selectionStart();

	/** Where the selection in the document ends. */
	LineMatch selectionEnd();

	/** The line of the log that the reader is at: that of the cursor where it is in sight, else the first one that is. */
	long readLine();

	/** The text of the selection where it is within one line, else an empty one. */
	String selectedText();

	/** The finding that the selection means, or else the only one of its line, where it goes over one line only. */
	Optional<Finding> meantFinding();

	/** Gives the keyboard to the text. */
	void focusText();

	/**
	 * Lets the keys of the text editor have their effect in the text, or leaves them to a field that has the keyboard.
	 *
	 * @param active whether they are for the text
	 */
	void setTextKeys(boolean active);

	/** Says something in the status line until the next thing happens. */
	void say(String message);
}
