package org.tftsr.ui.logs.internal.pii;

import java.util.function.Consumer;

import org.eclipse.jface.text.IRegion;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;

/**
 * Searches the whole text of a log for personal data and secrets: first the part that the user sees, then all of it.
 *
 * @param name  of the search, for a person
 * @param text  all of it
 * @param first the part to search first; may reach beyond the text
 */
public record TextSearch(String name, String text, IRegion first) {

	/** Runs the search on the thread of a job. */
	public void run(Consumer<Findings> results, Progress progress) throws TftsrException {
		int start = Math.min(first.getOffset(), text.length());
		int length = Math.min(first.getLength(), text.length() - start);
		progress.begin(name, (long) length + text.length());
		if (length < text.length()) {
			results.accept(FindingSearch.find(text, start, start + length, progress));
		}
		results.accept(FindingSearch.find(text, 0, text.length(), progress));
	}
}
