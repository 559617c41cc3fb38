package org.tftsr.integrations.internal.publish;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.tftsr.core.integration.Publication;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.ConfluenceService;
import org.tftsr.integrations.Page;
import org.tftsr.integrations.PageSummary;
import org.tftsr.integrations.internal.confluence.format.StorageComparison;
import org.tftsr.net.Setting;

/**
 * Finds the page that a publication has made, wherever people have moved it and whatever they have called it since: the user who is signed
 * in made it at that time, and its first version says what was sent.
 */
final class MadePages {

	/** As far the clocks of two machines may be apart. */
	private static final Duration CLOCKS = Duration.ofMinutes(10);
	/** A request that was given up may still be done. */
	private static final Duration ARRIVAL = Duration.ofHours(1);
	private static final String FIRST = "1";

	private final ConfluenceService confluence;
	private final Set<String> known;

	/** @param known pages that other publications have made, maybe with the same text */
	MadePages(ConfluenceService confluence, Set<String> known) {
		this.confluence = confluence;
		this.known = known;
	}

	/**
	 * The page as it is now, with the version that was written.
	 *
	 * @param text what it would say now, for a journal that does not know what was sent
	 */
	Optional<Remote> find(Publication journal, String text, Progress progress) throws TftsrException {
		String sent = Objects.requireNonNullElseGet(journal.choices().get(Choices.SENT_TEXT), () -> StorageComparison.hash(text));
		for (PageSummary page : confluence.madeBetween(journal.startedAt().minus(CLOCKS), journal.updatedAt().plus(ARRIVAL), progress)) {
			progress.check();
			if (!known.contains(page.id()) && firstText(page.id(), progress).filter(first -> sent.equals(StorageComparison.hash(first))).isPresent()) {
				return Optional.of(PageDraft.remote(page).ofVersion(FIRST));
			}
		}
		return Optional.empty();
	}

	private Optional<String> firstText(String id, Progress progress) throws TftsrException {
		Setting pageId = Setting.of("page", id);
		try {
			Page now = confluence.read(pageId, progress);
			return now.summary().version() == 1 ? Optional.of(now.storage()) : confluence.storageOf(pageId, 1, progress);
		} catch (TftsrException problem) {
			if (Existing.isGone(problem)) {
				// it was deleted, and the index of the search does not know yet
				return Optional.empty();
			}
			throw problem;
		}
	}
}
