package org.tftsr.ui.logs.internal.pii;

import java.util.function.Consumer;

import org.eclipse.jface.text.IRegion;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.pii.Pseudonyms;

/**
 * Searches the whole text of a log for personal data and secrets: first the part that the user sees, then all of it. Stand-ins are
 * numbered from the start of the text, so those in the part that is searched first are others for that while.
 *
 * @param name       of the search, for a person
 * @param text       all of it
 * @param first      the part to search first; may reach beyond the text
 * @param pseudonyms of the log: they know what was found in all of it from then on
 */
public record TextSearch(String name, String text, IRegion first, Pseudonyms pseudonyms) {

	/** Runs the search on the thread of a job. */
	public void run(Consumer<Findings> results, Progress progress) throws TftsrException {
		int start = Math.min(first.getOffset(), text.length());
		int length = Math.min(first.getLength(), text.length() - start);
		progress.begin(name, (long) length + text.length());
		if (length < text.length()) {
			results.accept(FindingSearch.find(text, start, start + length, new Pseudonyms(), progress));
		}
		results.accept(FindingSearch.find(text, pseudonyms, progress));
	}
}
