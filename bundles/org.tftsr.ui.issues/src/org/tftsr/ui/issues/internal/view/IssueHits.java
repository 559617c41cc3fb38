package org.tftsr.ui.issues.internal.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.SearchHit;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.vault.Vault;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Problems;
import org.tftsr.ui.Services;
import org.tftsr.ui.TriageJob;

/**
 * Looks for words in the whole text of all issues. Scheduled anew while it waits, it runs once, for what was asked last.
 */
final class IssueHits extends TriageJob {

	private static final int MOST = 500;

	private final BiConsumer<List<String>, Map<UUID, String>> onFound;
	private volatile List<String> words = List.of();

	/**
	 * @param onFound is given the words and, by issue, where they are, on the thread of the job; no words where they are in a title
	 *                alone
	 */
	IssueHits(BiConsumer<List<String>, Map<UUID, String>> onFound) {
		super(Messages.IssueHits_name, JobFamilies.ISSUES);
		this.onFound = onFound;
		setSystem(true);
	}

	/** Looks for words that were typed, after a while in which no more is typed. */
	void lookFor(List<String> typed, long delayMillis) {
		words = List.copyOf(typed);
		if (words.isEmpty()) {
			cancel();
		} else {
			schedule(delayMillis);
		}
	}

	@Override
	protected void execute(Progress progress) throws TftsrException {
		List<String> wanted = words;
		if (wanted.isEmpty() || !Services.get(Vault.class).state().present()) {
			return;
		}
		Map<UUID, String> found = new LinkedHashMap<>();
		try {
			for (SearchHit hit : Services.get(IssueRepository.class).search(String.join(" ", wanted), MOST).hits()) { //$NON-NLS-1$
				found.put(hit.issue().id(), isTitle(hit) ? "" : hit.snippet()); //$NON-NLS-1$
			}
		} catch (TftsrException e) {
			if (Problems.isLocked(e)) {
				// the view says so itself
				return;
			}
			throw e;
		}
		progress.check();
		onFound.accept(wanted, found);
	}

	/** Whether the place is in the title, which the list shows anyway. */
	private static boolean isTitle(SearchHit hit) {
		String place = hit.snippet().replaceAll("[" + SearchHit.MATCH_START + SearchHit.MATCH_END + '\u2026' + ']', ""); //$NON-NLS-1$ //$NON-NLS-2$
		return hit.issue().title().contains(place.strip());
	}
}
