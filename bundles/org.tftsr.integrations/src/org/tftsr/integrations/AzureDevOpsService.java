package org.tftsr.integrations;

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

/** Work items of Azure DevOps. Thread-safe. Everything goes through the gate. Never call it on the user interface thread. */
public interface AzureDevOpsService {

	/**
	 * Markdown as the HTML of a long text or a comment.
	 *
	 * @param markdown redacted by now, or wanted as it is
	 * @param redactor looks once more at each block, as a reader will see it; what is a replacement stays as it is
	 */
	RedactedText html(String markdown, Redactor redactor);

	/** Names of the projects that the user sees. */
	List<String> projects(Progress progress) throws TftsrException;

	/**
	 * A project as the other methods take it. A name with blanks is looked up among the projects that the user sees, and its identifier
	 * taken, so that it is never sent.
	 *
	 * @param nameOrId null for the one that is set up
	 * @throws TftsrException {@code NOT_FOUND} where the user sees no such project, {@code INVALID_INPUT} where none is named at all
	 */
	Setting project(String nameOrId, Progress progress) throws TftsrException;

	/** Names of the types that the process of a project has. */
	List<String> types(Setting project, Progress progress) throws TftsrException;

	/**
	 * The type that an issue gets where nobody has chosen one, by its name in the project: {@code Bug}, in whatever language the process has
	 * it; else {@code Issue}; else the first. Where no type is shown, {@code Bug}.
	 */
	String usualType(Setting project, Progress progress) throws TftsrException;

	/**
	 * Work items whose title holds the words, the newest first, all of them however many (asked for 200 at a time), up to a most.
	 *
	 * @param words    what a person has typed; redacted before it leaves
	 * @param most     at most so many
	 * @param reviewer asked before the words leave
	 */
	List<WorkItem> search(Setting project, String words, int most, Reviewer reviewer, Progress progress) throws TftsrException;

	/** @throws TftsrException {@code NOT_FOUND} (404, or {@link NotThereProblem}) where there is none, or the user may not see it */
	WorkItem get(long id, Progress progress) throws TftsrException;

	/** All that was ever said in the discussion of a work item, the oldest first, as it was kept: HTML or Markdown. */
	List<String> comments(WorkItem item, Progress progress) throws TftsrException;

	/** What stands in the discussion by now: without what people have deleted. Empty where the server does not tell. */
	Optional<List<String>> discussion(WorkItem item, Progress progress) throws TftsrException;

	/** The work item that was made with the correlation id of a content, whichever project it is in by now. */
	Optional<WorkItem> withCorrelation(WorkItemContent content, Progress progress) throws TftsrException;

	/** What {@link #sameTitle} would send first, byte for byte; what it sends then holds no text. */
	Preview previewSameTitle(WorkItemContent content) throws TftsrException;

	/**
	 * Work items of the project of a content that have its title, those first that were changed last, at most 50; without those whose state
	 * is {@code Closed}, {@code Done} or {@code Removed}.
	 *
	 * @param reviewer asked before the title leaves
	 */
	List<WorkItem> sameTitle(WorkItemContent content, Reviewer reviewer, Progress progress) throws TftsrException;

	/** What {@link #create} would send, byte for byte. Nothing is sent but what is needed to know it (which fields the type has). */
	Preview previewCreate(WorkItemContent content, Progress progress) throws TftsrException;

	/**
	 * Makes a work item, unless there is one with the correlation id of the content: then it is that one.
	 *
	 * @throws TftsrException {@code INVALID_INPUT} where the process has no such type, or a rule of it wants another value for a
	 *                        field; those it may want are named
	 */
	WorkItem create(WorkItemContent content, Reviewer reviewer, Progress progress) throws TftsrException;

	/** What {@link #update} would send, byte for byte. */
	Preview previewUpdate(WorkItem seen, WorkItemContent content, Progress progress) throws TftsrException;

	/**
	 * Changes a work item that is still as it was seen.
	 *
	 * @throws TftsrException {@code CONFLICT} where it was changed since
	 */
	WorkItem update(WorkItem seen, WorkItemContent content, Reviewer reviewer, Progress progress) throws TftsrException;

	/**
	 * Uploads a file and attaches it, unless one of that name and content is there (that name and size, where it was not attached from here). The work item has another revision then: read it again
	 * before it is changed.
	 *
	 * @return whether it was sent
	 */
	boolean attach(WorkItem seen, WorkItemContent content, RedactedFile file, Reviewer reviewer, Progress progress) throws TftsrException;
}
