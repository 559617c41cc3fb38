package org.tftsr.integrations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.net.Preview;
import org.tftsr.net.RedactedFile;
import org.tftsr.net.Reviewer;
import org.tftsr.net.Setting;
import org.tftsr.pii.RedactedText;
import org.tftsr.pii.Redactor;

/**
 * Confluence, Cloud and Data Center. Thread-safe. Everything goes through the gate. Never call it on the user interface thread.
 */
public interface ConfluenceService {

	/**
	 * Markdown as the text of a page, in the storage format: well-formed whatever the Markdown is. Asks nobody, and may be called on any
	 * thread.
	 *
	 * @param markdown redacted by now, or wanted as it is
	 * @param redactor looks once more at each block as a reader will see it; one that finds nothing where it is wanted as it is
	 * @param contents whether a table of contents goes first
	 */
	RedactedText storage(String markdown, Redactor redactor, boolean contents);

	/** All spaces that the user sees, by name. */
	List<Space> spaces(Progress progress) throws TftsrException;

	/**
	 * Pages that hold all of the words, the best first.
	 *
	 * @param words    what a person has typed; redacted before it leaves
	 * @param spaceKey within this space only; null for all
	 * @param reviewer asked before the words leave
	 */
	List<PageSummary> search(String words, Setting spaceKey, Reviewer reviewer, Progress progress) throws TftsrException;

	/** The page with exactly the title of a content in its space; nothing where there is none. */
	Optional<PageSummary> withTitle(PageContent content, Reviewer reviewer, Progress progress) throws TftsrException;

	/** What {@link #withTitle} would send. Nothing is sent but what is needed to know it (the id of the space). */
	Preview previewWithTitle(PageContent content, Progress progress) throws TftsrException;

	/**
	 * Pages that the user who is signed in has made within a time, in any space. They come from the database as far as the service lists it,
	 * else from the index of its search.
	 *
	 * @param spaceKey the space that they are most likely in
	 */
	PagesMade madeBetween(Setting spaceKey, Instant from, Instant to, Progress progress) throws TftsrException;

	/** @throws TftsrException a {@link NotThereProblem} where there is none, or the user may not see it */
	Page read(Setting pageId, Progress progress) throws TftsrException;

	/**
	 * The text of a page as it was in an earlier version, in the storage format, for who can do without.
	 *
	 * @return empty where the server does not give it, for whatever reason
	 * @throws TftsrException {@code CANCELLED}, and nothing else
	 */
	Optional<String> storageOf(Setting pageId, int version, Progress progress) throws TftsrException;

	/**
	 * A page as it was in an earlier version, for who has to know.
	 *
	 * @return empty where the server does not have it any more: versions can be removed
	 * @throws TftsrException where the server could not be asked, or has answered with something else
	 */
	Optional<PageVersion> version(Setting pageId, int version, Progress progress) throws TftsrException;

	/** What {@link #create} would send first, byte for byte. Nothing is sent but what is needed to know it (the id of the space). */
	Preview previewCreate(PageContent content, Progress progress) throws TftsrException;

	/**
	 * Makes a page, without labels and attachments. Where the answer is lost, it is looked up whether the page is there.
	 *
	 * @throws TftsrException {@code CONFLICT} where the space has a page of that title
	 */
	PageSummary create(PageContent content, Reviewer reviewer, Progress progress) throws TftsrException;

	/** Whether a page says the same by now, so that {@link #update} sends nothing. Asks nobody. */
	boolean isUnchanged(Page seen, PageContent content);

	/** What {@link #update} would send, byte for byte. Its notes name the comments whose text is gone. */
	Preview previewUpdate(Page seen, PageContent content, Progress progress) throws TftsrException;

	/**
	 * Changes a page that is still as it was seen, unless it says the same by now. Comments in its text stay where the text they are at
	 * stays. Where the answer is lost, it is looked up whether it has been done.
	 *
	 * @param seen the page as it was read
	 * @throws TftsrException {@code CONFLICT} where it was changed since: read it again, and let a person see the difference
	 */
	PageSummary update(Page seen, PageContent content, Reviewer reviewer, Progress progress) throws TftsrException;

	/** Adds labels that are not there. */
	void label(Setting pageId, PageContent content, Reviewer reviewer, Progress progress) throws TftsrException;

	/**
	 * Attaches a file, or replaces the one with its name, unless the very same is there.
	 *
	 * @return whether it was sent
	 */
	boolean attach(Setting pageId, PageContent content, RedactedFile file, Reviewer reviewer, Progress progress) throws TftsrException;
}
