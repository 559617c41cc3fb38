package org.tftsr.ui.logs.internal.text;

import org.eclipse.jface.text.AbstractDocument;
import org.eclipse.jface.text.ConfigurableLineTracker;
import org.eclipse.jface.text.CopyOnWriteTextStore;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.GapTextStore;
import org.eclipse.jface.text.ITextStore;

/**
 * The document of a log. Nobody edits it; its whole text is replaced by one that was made ready elsewhere, which spares
 * the user interface thread the search for lines that {@link #set(String)} means. To be used on that thread only.
 */
public final class LogDocument extends AbstractDocument {

	public LogDocument() {
		setTextStore(store("")); //$NON-NLS-1$
		setLineTracker(new ConfigurableLineTracker(new String[] { "\n", "\r\n" })); //$NON-NLS-1$ //$NON-NLS-2$
		completeInitialization();
	}

	/** Shows a text in place of what was there, with signs for NUL. */
	public void show(LogText text) {
		String drawn = NulSign.in(text.content());
		DocumentEvent change = new DocumentEvent(this, 0, getLength(), drawn);
		fireDocumentAboutToBeChanged(change);
		setTextStore(store(drawn));
		setLineTracker(text.lines());
		fireDocumentChanged(change);
	}

	/** A store that keeps the very string for as long as nobody edits it. */
	private static ITextStore store(String content) {
		ITextStore store = new CopyOnWriteTextStore(new GapTextStore());
		store.set(content);
		return store;
	}
}
