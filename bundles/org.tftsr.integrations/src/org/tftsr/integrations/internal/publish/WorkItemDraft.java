package org.tftsr.integrations.internal.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.tftsr.core.integration.Publication;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.AzureDevOpsService;
import org.tftsr.integrations.WorkItem;
import org.tftsr.integrations.WorkItemContent;
import org.tftsr.net.Preview;
import org.tftsr.net.RedactedFile;
import org.tftsr.net.Reviewer;
import org.tftsr.pii.RedactedText;

/** A work item of Azure DevOps that is made, changed, or commented on. */
final class WorkItemDraft implements Draft {

	private final AzureDevOpsService azure;
	private final WorkItemContent content;
	private final WorkItem seen;
	private final boolean unchanged;
	private final List<Preview> requests;
	private final List<String> notes = new ArrayList<>();

	/**
	 * @param seen    what is there now; null to make one
	 * @param written hash of what was written there last; null where nothing was
	 * @param told    what a person should know by now
	 */
	WorkItemDraft(AzureDevOpsService azure, WorkItemContent content, WorkItem seen, String written, List<String> told, Progress progress)
			throws TftsrException {
		this.azure = azure;
		this.content = content;
		this.seen = seen;
		this.unchanged = seen != null && contentSha256().equals(written);
		this.requests = unchanged ? List.of()
				: List.of(seen == null ? azure.previewCreate(content, progress) : azure.previewUpdate(seen, content, progress));
		notes.addAll(told);
		if (!unchanged && seen != null) {
			notes.add(content.comment() != null ? "It becomes a comment of #" + seen.id()
					: "Title and description of #" + seen.id() + " will be replaced; all else stays");
		}
	}

	@Override
	public String title() {
		return content.title() != null ? content.title().text() : seen.title();
	}

	@Override
	public String text() {
		return (content.comment() != null ? content.comment() : content.html()).text();
	}

	@Override
	public String before() {
		return seen == null ? null
				: Stream.of('#' + Long.toString(seen.id()), seen.title(), seen.state()).filter(Objects::nonNull)
						.reduce((one, next) -> one + '\n' + next).orElse("");
	}

	@Override
	public String place() {
		return content.project().text();
	}

	@Override
	public String contentSha256() {
		return ContentHash.of(Stream.of(content.title(), content.html(), content.comment()).filter(Objects::nonNull)
				.map(RedactedText::text).toList());
	}

	@Override
	public boolean isUnchanged() {
		return unchanged;
	}

	@Override
	public Remote seen() {
		return seen == null ? null : remote(seen);
	}

	@Override
	public List<String> notes() {
		return List.copyOf(notes);
	}

	@Override
	public List<Preview> requests() {
		return requests;
	}

	@Override
	public Map<String, String> marks() {
		return seen == null ? Map.of()
				: Map.of(Choices.SEEN_ID, Long.toString(seen.id()), Choices.SEEN_VERSION, Integer.toString(seen.revision()));
	}

	@Override
	public Remote write(Reviewer reviewer, Progress progress) throws TftsrException {
		return remote(seen == null ? azure.create(content, reviewer, progress) : azure.update(seen, content, reviewer, progress));
	}

	@Override
	public Optional<Remote> lookUp(Publication journal, Reviewer reviewer, Progress progress) throws TftsrException {
		String changed = journal.choices().get(Choices.SEEN_ID);
		if (changed == null) {
			return azure.withCorrelation(content, progress).map(WorkItemDraft::remote);
		}
		WorkItem now = azure.get(Long.parseLong(changed), progress);
		if (Integer.toString(now.revision()).equals(journal.choices().get(Choices.SEEN_VERSION))) {
			return Optional.empty();
		}
		throw TicketText.changed('#' + changed, ServiceKind.AZURE_DEVOPS.displayName());
	}

	@Override
	public void mark(Remote remote, Reviewer reviewer, Progress progress) {
		// tags are written with the work item
	}

	@Override
	public boolean attach(Remote remote, RedactedFile file, Reviewer reviewer, Progress progress) throws TftsrException {
		// an attachment is no matter of versions, but the relation is written to the revision that is there
		return azure.attach(azure.get(Long.parseLong(remote.id()), progress), content, file, reviewer, progress);
	}

	static Remote remote(WorkItem item) {
		return new Remote(Long.toString(item.id()), '#' + Long.toString(item.id()), item.address(), item.project(), item.state(),
				Integer.toString(item.revision()));
	}
}
