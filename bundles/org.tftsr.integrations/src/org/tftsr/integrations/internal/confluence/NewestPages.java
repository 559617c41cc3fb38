package org.tftsr.integrations.internal.confluence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.internal.rest.JsonFields;
import org.tftsr.integrations.internal.rest.RestCall;
import org.tftsr.integrations.internal.rest.RestProblem;

/**
 * Pages of a site of the Cloud by the time at which they were made, the newest first, as its database has them. The search has an index
 * instead, which does not know yet what was made a moment ago. Used once.
 */
final class NewestPages {

	/** As many as the interface gives at a time. */
	private static final int PAGE = 250;
	/** A site of many people makes a thousand pages in hours, and by then its index knows the one that is looked for. */
	private static final int MOST_ANSWERS = 4;

	/** People may have put a page away by now; of each status there is a list of its own. */
	private static final List<String> AWAY = List.of("archived", "trashed");
	private static final String CURRENT = "current";

	private final ConfluenceCalls calls;
	private final List<JsonFields> found = new ArrayList<>();
	private Instant last;
	private boolean reached;
	private boolean sorted = true;
	private boolean complete = true;

	NewestPages(ConfluenceCalls calls) {
		this.calls = calls;
	}

	/** Those of the user who is signed in, in the archive and in the trash too. */
	List<JsonFields> between(Instant from, Instant to, Progress progress) throws TftsrException {
		String own = calls.user(listing(CURRENT), "accountId", progress);
		read(CURRENT, from, progress);
		for (String status : AWAY) {
			try {
				read(status, from, progress);
			} catch (RestProblem problem) {
				if (!problem.isLasting()) {
					throw problem;
				}
				// not every site has such a list, and not for everybody: a person is asked then
				complete = false;
			}
		}
		return found.stream().filter(page -> isOf(page, own) && isUntil(page, to)).toList();
	}

	private void read(String status, Instant from, Progress progress) throws TftsrException {
		last = Instant.MAX;
		reached = false;
		complete &= calls.read(listing(status), MOST_ANSWERS, results -> goesOn(results, from), progress) && sorted;
	}

	private RestCall listing(String status) throws TftsrException {
		return RestCall.read("search_confluence_pages", Messages.Pages_madeThenWhat,
				calls.site().v2("pages").query("sort", "-created-date").query("status", status).query("limit", PAGE));
	}

	/** Whether the lists could be read as far back as was asked. */
	boolean isComplete() {
		return complete;
	}

	/** A server that does not know the order gives one of its own, by which nobody knows where the time that is asked for ends. */
	private boolean goesOn(List<JsonFields> results, Instant from) {
		for (JsonFields page : results) {
			Instant made = page.time("createdAt");
			sorted &= made != null && !made.isAfter(last);
			last = made == null ? last : made;
			reached |= made != null && made.isBefore(from);
			if (!reached && page.text("id") != null) {
				found.add(page);
			}
		}
		return sorted && !reached;
	}

	private static boolean isOf(JsonFields page, String own) {
		String author = page.text("authorId");
		return own == null || author == null || author.equals(own);
	}

	private static boolean isUntil(JsonFields page, Instant to) {
		Instant made = page.time("createdAt");
		return made == null || !made.isAfter(to);
	}
}
