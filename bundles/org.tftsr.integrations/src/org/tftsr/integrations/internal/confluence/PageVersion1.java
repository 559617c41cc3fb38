package org.tftsr.integrations.internal.confluence;

import java.time.Instant;

import org.tftsr.integrations.PageSummary;
import org.tftsr.integrations.internal.rest.JsonFields;

/** Pages as version 1 of the interface tells of them: Data Center, and what is searched for in the Cloud. */
final class PageVersion1 {

	private PageVersion1() {
	}

	/** Whether a page was made within a time, as far as the answer tells when it was made. */
	static boolean isMadeWithin(JsonFields page, Instant from, Instant to) {
		Instant made = page.time("history", "createdDate");
		return made == null || !made.isBefore(from) && !made.isAfter(to);
	}

	/**
	 * A page of an answer.
	 *
	 * @param base     of the links of the answer; null where it does not say
	 * @param spaceKey where the page does not say which space it is in
	 */
	static PageSummary summary(JsonFields page, Site site, String base, String spaceKey) {
		String id = page.text("id");
		String key = page.text("space", "key");
		return new PageSummary(id, page.text("title") == null ? "" : page.text("title"), key == null ? spaceKey : key,
				page.number("version", "number"), site.page(id, base, page.text("_links", "webui")), page.time("version", "when"));
	}
}
