package org.tftsr.integrations.internal.publish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.AzureDevOpsService;
import org.tftsr.integrations.Candidate;
import org.tftsr.integrations.WorkItem;
import org.tftsr.integrations.WorkItemContent;
import org.tftsr.net.Preview;
import org.tftsr.net.RedactedFile;
import org.tftsr.net.Reviewer;

/**
 * The calls by which a work item of Azure DevOps is made, changed, or commented on.
 *
 * @param content what is sent
 * @param seen    what is there now; null to make one
 */
record WorkItemCalls(AzureDevOpsService azure, WorkItemContent content, WorkItem seen) implements TicketCalls {

	static final String SEVERITY = "severity";
	static final String PRIORITY = "priority";

	/** The work item as any ticket; null of null. */
	static Ticket ticket(WorkItem item) {
		if (item == null) {
			return null;
		}
		Map<String, String> fields = new HashMap<>();
		if (item.severity() != null) {
			fields.put(SEVERITY, item.severity());
		}
		if (item.priority() > 0) {
			fields.put(PRIORITY, Integer.toString(item.priority()));
		}
		return new Ticket(remote(item), item.title(), item.html(), fields);
	}

	private static Remote remote(WorkItem item) {
		return new Remote(Long.toString(item.id()), '#' + Long.toString(item.id()), item.address(), item.project(), item.state(),
				Integer.toString(item.revision()));
	}

	@Override
	public ServiceKind service() {
		return ServiceKind.AZURE_DEVOPS;
	}

	@Override
	public String place() {
		return content.project().text();
	}

	@Override
	public Preview preview(Progress progress) throws TftsrException {
		return seen == null ? azure.previewCreate(content, progress) : azure.previewUpdate(seen, content, progress);
	}

	@Override
	public Preview previewSameTitle() throws TftsrException {
		return azure.previewSameTitle(content);
	}

	@Override
	public List<Candidate> sameTitle(Reviewer reviewer, Progress progress) throws TftsrException {
		return azure.sameTitle(content, reviewer, progress).stream().map(WorkItemCalls::candidate).toList();
	}

	/** The work item as one that may be meant. */
	static Candidate candidate(WorkItem item) {
		return new Candidate(Long.toString(item.id()), '#' + Long.toString(item.id()) + ' ' + item.title(), item.project(), item.state(),
				item.address(), false, item.changedAt());
	}

	@Override
	public Ticket write(Reviewer reviewer, Progress progress) throws TftsrException {
		return ticket(seen == null ? azure.create(content, reviewer, progress) : azure.update(seen, content, reviewer, progress));
	}

	@Override
	public Optional<Ticket> made(UUID publicationId, Progress progress) throws TftsrException {
		// whoever has linked it since has made a change of what is sent, which has no such id
		return azure.withCorrelation(new WorkItemContent(null, publicationId, content.project(), content.type(), null, null, null, null, 0,
				List.of(), null, Map.of()), progress).map(WorkItemCalls::ticket);
	}

	@Override
	public Ticket read(String id, Progress progress) throws TftsrException {
		return ticket(azure.get(Long.parseLong(id), progress));
	}

	@Override
	public Optional<Boolean> hasNote(String id, String reference, Progress progress) throws TftsrException {
		// whoever may read a work item may read what was said of it
		return Optional.of(azure.comments(azure.get(Long.parseLong(id), progress), progress).stream()
				.anyMatch(comment -> comment.contains(reference)));
	}

	@Override
	public Optional<Boolean> stillHasNote(String id, String reference, Progress progress) throws TftsrException {
		return azure.discussion(azure.get(Long.parseLong(id), progress), progress)
				.map(comments -> comments.stream().anyMatch(comment -> comment.contains(reference)));
	}

	@Override
	public List<String> notTaken(String id, Progress progress) {
		// a value that it does not know it refuses
		return List.of();
	}

	@Override
	public boolean attach(String id, RedactedFile file, Reviewer reviewer, Progress progress) throws TftsrException {
		// an attachment is no matter of versions, but the relation is written to the revision that is there
		return azure.attach(azure.get(Long.parseLong(id), progress), content, file, reviewer, progress);
	}
}
