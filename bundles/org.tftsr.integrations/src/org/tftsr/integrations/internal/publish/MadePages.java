package org.tftsr.integrations.internal.publish;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.Publication;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.ConfluenceService;
import org.tftsr.integrations.MaybeThereProblem;
import org.tftsr.integrations.Page;
import org.tftsr.integrations.PageSummary;
import org.tftsr.integrations.PageVersion;
import org.tftsr.integrations.PagesMade;
import org.tftsr.integrations.internal.clock.ServerClocks;
import org.tftsr.integrations.internal.confluence.ContentMark;
import org.tftsr.integrations.internal.confluence.format.StorageComparison;
import org.tftsr.integrations.internal.rest.RestProblem;
import org.tftsr.net.Setting;

/**
 * Finds the page that a publication has made, wherever people have moved it and whatever they have called it since: the user who is signed
 * in made it at that time, its first version has the title and text that were sent, and no other publication has written it. Where it cannot
 * be told whether a page is the one, that is said: whoever takes that for no makes a second one.
 */
final class MadePages {

	/** As far the clocks of two machines may be apart beyond what the server tells of its own. */
	private static final Duration CLOCKS = Duration.ofMinutes(10);
	/** A request that was given up may still be done. */
	private static final Duration ARRIVAL = Duration.ofHours(1);
	/**
	 * As long an index may not know a page. Confluence puts what has changed into it in batches, at best every five seconds, and later
	 * where much was changed at a time.
	 */
	private static final Duration INDEXING = Duration.ofMinutes(2);
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
	private static final String FIRST = "1";

	/** Whose a page is. */
	private enum Origin {
		OURS, ANOTHER, UNKNOWN
	}

	private final ConfluenceService confluence;
	private final Links links;
	private final Integration integration;
	private final InstantSource clock;
	private final ServerClocks clocks;

	MadePages(ConfluenceService confluence, Links links, Integration integration, InstantSource clock, ServerClocks clocks) {
		this.clock = clock;
		this.clocks = clocks;
		this.confluence = confluence;
		this.links = links;
		this.integration = integration;
	}

	/** Whether a page was written by another publication than one that does not know yet which page it has made. */
	boolean isOfAnother(String pageId) throws TftsrException {
		return links.isWritten(pageId, integration);
	}

	/**
	 * What the looking has come to.
	 *
	 * @param page  as it is now, with the version that was written; null where it was not found
	 * @param doubt why it may be there all the same, where it was not found, for a person to look; null where it was
	 */
	record Found(Remote page, MaybeThereProblem doubt) {
	}

	/**
	 * Looks for the page.
	 *
	 * @param text what it would say now, for a journal that does not know what was sent
	 * @throws TftsrException {@code CONFLICT} where a person has to look at something first, whatever was said of what is not found, and any
	 *                        other where the service could not be asked
	 */
	Found find(Publication journal, String text, Progress progress) throws TftsrException {
		String sent = Objects.requireNonNullElseGet(journal.choices().get(Choices.SENT_TEXT), () -> StorageComparison.hash(text));
		PageSummary unknown = null;
		MaybeThereProblem away = null;
		PagesMade made = madeThen(journal, progress);
		for (PageSummary page : made.pages()) {
			progress.check();
			try {
				Origin origin = isOfAnother(page.id()) ? Origin.ANOTHER : origin(page, journal.title(), sent, progress);
				if (origin == Origin.OURS) {
					return new Found(PageDraft.remote(page).ofVersion(FIRST), null);
				}
				unknown = origin == Origin.UNKNOWN ? page : unknown;
			} catch (MaybeThereProblem problem) {
				// another one of the same may be there for readers
				away = problem;
			}
		}
		if (unknown != null) {
			throw new TftsrException(ProblemKind.CONFLICT, Messages.Publication_goOnWhat,
					NLS.bind(Messages.MadePages_firstVersionGoneWhy, unknown.title(), unknown.address()),
					Messages.MadePages_firstVersionGoneRemedy);
		}
		requireAccount(journal);
		if (away != null) {
			return new Found(null, away);
		}
		requireIndexed(journal, made);
		return new Found(null, made.complete() ? notShown(journal) : notIndexed(journal));
	}

	/** What a list does not have may still be there: nobody is shown what others have restricted. */
	private static MaybeThereProblem notShown(Publication journal) {
		return new MaybeThereProblem(ServiceKind.CONFLUENCE, Messages.Publication_goOnWhat,
				NLS.bind(Messages.MadePages_notShownWhy, journal.title()), Messages.MadePages_notShownRemedy);
	}

	private static MaybeThereProblem notIndexed(Publication journal) {
		return new MaybeThereProblem(ServiceKind.CONFLUENCE, Messages.Publication_goOnWhat,
				NLS.bind(Messages.MadePages_notIndexedWhy, journal.title()), Messages.MadePages_notIndexedRemedy);
	}

	/** A time that is too long costs a look at more pages, and one too short a second page. */
	private PagesMade madeThen(Publication journal, Progress progress) throws TftsrException {
		SentWithin sent = SentWithin.of(journal, clocks.ahead(integration));
		return confluence.madeBetween(Setting.of(Messages.Names_space, journal.place()), sent.from().minus(CLOCKS),
				sent.until().plus(ARRIVAL), progress);
	}

	/** A page that was made, and renamed or moved a moment later, is not found by its title any more, nor by the index yet. */
	private void requireIndexed(Publication journal, PagesMade made) throws TftsrException {
		Instant sent = Choices.lastSentAt(journal);
		// where the clock was set back meanwhile, nobody has to wait for it
		if (!made.complete() && Duration.between(sent, clock.instant()).abs().compareTo(INDEXING) < 0) {
			throw new TftsrException(ProblemKind.CONFLICT, Messages.Publication_goOnWhat,
					NLS.bind(Messages.MadePages_indexingWhy, time(sent)),
					NLS.bind(Messages.MadePages_indexingRemedy, time(sent.plus(INDEXING).plusSeconds(1))));
		}
	}

	private static String time(Instant time) {
		return TIME.format(time.atZone(ZoneId.systemDefault()));
	}

	private Origin origin(PageSummary page, String title, String sent, Progress progress) throws TftsrException {
		try {
			Optional<PageVersion> first = first(Setting.of("page", page.id()), progress);
			if (first.isEmpty()) {
				return Origin.UNKNOWN;
			}
			return isSame(first.get(), title, sent) ? Origin.OURS : Origin.ANOTHER;
		} catch (TftsrException problem) {
			if (!Existing.isGone(problem)) {
				throw problem;
			}
			requireNotPutAway(page, title, sent, problem, progress);
			// it was deleted for good, and the index of the search does not know yet; or it is another one
			return Origin.ANOTHER;
		}
	}

	/** A page in the archive or in the trash is not for readers any more, but Confluence may still tell its versions. */
	private void requireNotPutAway(PageSummary page, String title, String sent, TftsrException gone, Progress progress) throws TftsrException {
		Optional<PageVersion> first = readable(page, gone, progress);
		if (first.isEmpty() && !isRefused(gone)) {
			throw untold(page, gone, null);
		}
		if (first.isPresent() && isSame(first.get(), title, sent)) {
			throw new MaybeThereProblem(ServiceKind.CONFLUENCE, Messages.Publication_goOnWhat,
					NLS.bind(Messages.MadePages_putAwayWhy, new Object[] { page.title(), page.address(), gone.why() }),
					Messages.MadePages_putAwayRemedy);
		}
	}

	/** Whether Confluence has not found the page at all, and not named it as put away. */
	private static boolean isRefused(TftsrException gone) {
		return gone instanceof RestProblem || gone.getCause() instanceof RestProblem;
	}

	private Optional<PageVersion> readable(PageSummary page, TftsrException gone, Progress progress) throws TftsrException {
		try {
			return confluence.version(Setting.of("page", page.id()), 1, progress);
		} catch (RestProblem problem) {
			throw problem.isLasting() ? untold(page, gone, problem) : problem;
		}
	}

	private static MaybeThereProblem untold(PageSummary page, TftsrException gone, TftsrException cause) {
		return new MaybeThereProblem(ServiceKind.CONFLUENCE, Messages.Publication_goOnWhat,
				NLS.bind(Messages.MadePages_unreadableWhy, new Object[] { page.title(), page.address(), gone.why() }),
				Messages.MadePages_unreadableRemedy, cause);
	}

	private static boolean isSame(PageVersion first, String title, String sent) {
		return ContentMark.isSameTitle(title, first.title()) && sent.equals(StorageComparison.hash(first.storage()));
	}

	private Optional<PageVersion> first(Setting pageId, Progress progress) throws TftsrException {
		Page now = confluence.read(pageId, progress);
		return now.summary().version() == 1 ? Optional.of(new PageVersion(now.summary().title(), now.storage()))
				: confluence.version(pageId, 1, progress);
	}

	/** Among the pages of somebody else it was not to be found. */
	private void requireAccount(Publication journal) throws TftsrException {
		String begun = Choices.account(journal);
		String now = Choices.account(integration);
		if (begun != null && now != null && !begun.equals(now)) {
			throw new TftsrException(ProblemKind.CONFLICT, Messages.Publication_goOnWhat,
					NLS.bind(Messages.MadePages_accountWhy, begun, now), NLS.bind(Messages.MadePages_accountRemedy, begun));
		}
	}
}
