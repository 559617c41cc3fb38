package org.tftsr.ui.logs.internal.pii;

import org.eclipse.jface.text.IRegion;
import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.TriageJob;
import org.tftsr.ui.logs.internal.Messages;

/** Searches a text for personal data and secrets: first the part that the user sees, then all of it. */
public final class SearchJob extends TriageJob {

	/** Told on the job's thread what was found. */
	public interface Receiver {

		/** Findings that take the place of those told before. */
		void found(SearchJob job, Findings findings);

		/**
		 * The search is over.
		 *
		 * @param problem why it did not reach the end of the text, or null where it did
		 */
		void ended(SearchJob job, TftsrException problem);
	}

	private final String text;
	private final IRegion first;
	private final Receiver receiver;

	/**
	 * @param name  of the log
	 * @param text  all of it
	 * @param first the part to search first
	 */
	public SearchJob(String name, String text, IRegion first, Receiver receiver) {
		super(NLS.bind(Messages.SearchJob_name, name), JobFamilies.LOGS);
		this.text = text;
		this.first = first;
		this.receiver = receiver;
	}

	/** A search that fails is told to the receiver, which has a place to show it in, and not by a dialog. */
	@Override
	protected void execute(Progress progress) {
		try {
			search(progress);
			receiver.ended(this, null);
		} catch (TftsrException e) {
			receiver.ended(this, e);
		}
	}

	private void search(Progress progress) throws TftsrException {
		progress.begin(getName(), (long) first.getLength() + text.length());
		if (first.getLength() < text.length()) {
			int end = first.getOffset() + first.getLength();
			receiver.found(this, FindingSearch.find(text, first.getOffset(), end, progress));
		}
		receiver.found(this, FindingSearch.find(text, 0, text.length(), progress));
	}
}
