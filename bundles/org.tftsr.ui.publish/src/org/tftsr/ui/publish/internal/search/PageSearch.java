package org.tftsr.ui.publish.internal.search;

import java.util.List;
import java.util.regex.Pattern;

import org.tftsr.integrations.Candidate;
import org.tftsr.integrations.ConfluenceService;
import org.tftsr.integrations.PageSummary;
import org.tftsr.net.Setting;
import org.tftsr.ui.Services;

/** Finds pages of Confluence where no issue is in question that could tell what to replace in the words. */
public final class PageSearch {

	/** Without the sign before it, only as short as numbers of persons are not: it is sent unasked. */
	private static final Pattern NUMBER = Pattern.compile("#[0-9]{1,18}|[0-9]{1,6}");

	private PageSearch() {
	}

	/**
	 * A search by words, or by the number of a page.
	 *
	 * @param spaceKey within this space only; null for all
	 */
	public static SearchArea.Search in(String spaceKey) {
		return (words, reviewer, progress) -> {
			ConfluenceService confluence = Services.get(ConfluenceService.class);
			if (words != null && NUMBER.matcher(words).matches()) {
				return List.of(row(confluence.read(Setting.of("page", words.replace("#", "")), progress).summary()));
			}
			Setting space = spaceKey == null ? null : Setting.of("key of a space", spaceKey);
			return confluence.search(words == null ? "" : words, space, reviewer, progress).stream().map(PageSearch::row).toList();
		};
	}

	private static Candidate row(PageSummary page) {
		return new Candidate(page.id(), page.title(), page.spaceKey(), null, page.address(), false, page.changedAt());
	}
}
