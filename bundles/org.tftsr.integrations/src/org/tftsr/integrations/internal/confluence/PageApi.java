package org.tftsr.integrations.internal.confluence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.Page;
import org.tftsr.integrations.PageContent;
import org.tftsr.integrations.PageSummary;
import org.tftsr.integrations.PagesMade;
import org.tftsr.integrations.Space;
import org.tftsr.integrations.internal.rest.JsonFields;
import org.tftsr.integrations.internal.rest.RestCall;
import org.tftsr.net.RedactedFile;
import org.tftsr.net.Setting;
import org.tftsr.pii.RedactedText;

/** What differs between Cloud and Data Center. One lives as long as one operation. */
interface PageApi {

	List<Space> spaces(Progress progress) throws TftsrException;

	/** The call that looks for a page with the title of a content in its space; asks for what has to be known first. */
	RestCall lookingFor(PageContent content, Progress progress) throws TftsrException;

	/** The page that such a call has found; nothing where it has found none. */
	Optional<PageSummary> withTitle(PageContent content, JsonFields answer);

	/**
	 * Pages that the user who is signed in has made within a time, as far as the interface lists what the database has.
	 *
	 * @param spaceKey the space that they are most likely in
	 */
	PagesMade madeBetween(Setting spaceKey, Instant from, Instant to, Progress progress) throws TftsrException;

	Page read(Setting pageId, Progress progress) throws TftsrException;

	/** The call that reads the text of an earlier version. */
	RestCall readingVersion(Setting pageId, int version) throws TftsrException;

	/** The call that makes a page; asks for what has to be known first. */
	RestCall creating(PageContent content, Progress progress) throws TftsrException;

	/**
	 * The call that changes a page.
	 *
	 * @param storage the text with the comments of the page
	 */
	RestCall updating(Page seen, PageContent content, RedactedText storage, List<String> notes) throws TftsrException;

	/** What the answer to one of these calls says of the page. */
	PageSummary written(JsonFields answer, PageContent content);

	/** The labels that a page has. */
	List<String> labels(Setting pageId, Progress progress) throws TftsrException;

	/** The attachments that a page has. */
	List<Attachment> attachments(Setting pageId, Progress progress) throws TftsrException;

	/**
	 * The call that attaches a file.
	 *
	 * @param replaced the one of its name that is there; null for none
	 */
	RestCall attaching(Setting pageId, PageContent content, RedactedFile file, Attachment replaced) throws TftsrException;
}
