package org.tftsr.core.document;

import java.io.OutputStream;
import java.util.List;

import org.tftsr.core.problem.TftsrException;

/** Turns the Markdown of a document into a file format. Thread-safe. */
public interface DocumentRenderer {

	/**
	 * Writes a document. The stream is not closed.
	 *
	 * @param title    becomes the title of the HTML page or the PDF's metadata
	 * @param markdown CommonMark with tables; raw HTML in it is shown as text, never interpreted
	 */
	void render(String title, String markdown, DocumentFormat format, OutputStream out) throws TftsrException;

	/** The headings of a document in order. Quick enough to be asked while somebody types. */
	List<DocumentHeading> outline(String markdown);
}
