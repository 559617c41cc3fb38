package org.tftsr.core.issue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.tftsr.core.problem.TftsrException;

/**
 * Issues, with the whys and the timeline that belong to them. Thread-safe; each method is one transaction, and announces
 * its change on a topic of {@link org.tftsr.core.event.Topics} once that is committed. A method that is given the id of
 * nothing fails with {@link org.tftsr.core.problem.ProblemKind#NOT_FOUND}, except where it returns an {@link Optional}.
 */
public interface IssueRepository {

	/** Creates an issue. */
	Issue create(NewIssue issue) throws TftsrException;

	/** The issue with all that hangs on it. */
	Optional<IssueDetail> find(UUID id) throws TftsrException;

	/**
	 * The issue of an id, or of the first characters of one.
	 *
	 * @param prefix at least four characters
	 * @return empty where none begins so; fails where several do
	 */
	Optional<UUID> resolve(String prefix) throws TftsrException;

	/** A page of issues; fails with {@code INVALID_INPUT} where {@link IssueQuery#after} is no place of such a list. */
	Page<IssueSummary> list(IssueQuery query) throws TftsrException;

	/**
	 * Full-text search over title, description and the answers of the whys, best first.
	 *
	 * @param text  any text; each word is looked for as a prefix, none has a special meaning. Of more than 32 different words,
	 *              the first 32 count
	 * @param limit hits at most, at least 1
	 */
	SearchResult search(String text, int limit) throws TftsrException;

	/**
	 * Changes the fields that are given. Fails with {@link org.tftsr.core.problem.ProblemKind#CONFLICT} where one of them holds
	 * something else by now than {@link IssueChange#seen} tells; nothing has changed then.
	 */
	Issue update(UUID id, IssueChange change) throws TftsrException;

	/** Deletes an issue with its logs, whys, timeline, conversations and documents, for good; {@link IssueTrash} keeps it for a while. */
	void delete(UUID id) throws TftsrException;

	/** Adds a why behind the last one, or in place {@code order} where that is free. */
	WhyStep addWhy(UUID issueId, Integer order, String question, String answer, String evidence, WhyState state)
			throws TftsrException;

	/**
	 * Changes the fields that are given. Fails with {@link org.tftsr.core.problem.ProblemKind#CONFLICT} where one of them holds
	 * something else by now than {@link WhyChange#seen} tells; nothing has changed then.
	 */
	WhyStep updateWhy(UUID whyId, WhyChange change) throws TftsrException;

	/** The whys of the main branch of an issue, in order; {@link org.tftsr.core.why.WhyTreeRepository} has all of them. */
	List<WhyStep> whys(UUID issueId) throws TftsrException;

	/**
	 * Adds an event to the timeline.
	 *
	 * @param originalTime the time as it was written, or null
	 */
	TimelineEvent addTimelineEvent(UUID issueId, String type, String description, Instant occurredAt,
			String originalTime) throws TftsrException;

	/** The timeline of an issue, earliest first. */
	List<TimelineEvent> timeline(UUID issueId) throws TftsrException;
}
