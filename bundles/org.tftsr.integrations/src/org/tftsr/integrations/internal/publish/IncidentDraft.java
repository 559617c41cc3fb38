package org.tftsr.integrations.internal.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.tftsr.core.integration.Publication;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.Incident;
import org.tftsr.integrations.IncidentContent;
import org.tftsr.integrations.ServiceNowService;
import org.tftsr.net.Preview;
import org.tftsr.net.RedactedFile;
import org.tftsr.net.Reviewer;
import org.tftsr.net.Setting;
import org.tftsr.pii.RedactedText;

/** An incident of ServiceNow that is made, changed, or given a work note. */
final class IncidentDraft implements Draft {

	private static final String TABLE = "incident";

	private final ServiceNowService serviceNow;
	private final IncidentContent content;
	private final Incident seen;
	private final boolean unchanged;
	private final List<Preview> requests;
	private final List<String> notes = new ArrayList<>();

	/**
	 * @param seen    what is there now; null to make one
	 * @param written hash of what was written there last; null where nothing was
	 * @param told    what a person should know by now
	 */
	IncidentDraft(ServiceNowService serviceNow, IncidentContent content, Incident seen, String written, List<String> told)
			throws TftsrException {
		this.serviceNow = serviceNow;
		this.content = content;
		this.seen = seen;
		this.unchanged = seen != null && contentSha256().equals(written);
		this.requests = unchanged ? List.of()
				: List.of(seen == null ? serviceNow.previewCreate(content) : serviceNow.previewUpdate(sysId(seen), content));
		notes.addAll(told);
		if (!unchanged && seen != null) {
			notes.add(content.workNotes() != null ? "It becomes a work note of " + seen.number() + ", which only those see who work on it"
					: "Title and description of " + seen.number() + " will be replaced; all else stays");
		}
	}

	private static Setting sysId(Incident incident) throws TftsrException {
		return Setting.of("sys_id", incident.sysId());
	}

	@Override
	public String title() {
		return content.shortDescription() != null ? content.shortDescription().text() : seen.shortDescription();
	}

	@Override
	public String text() {
		return (content.workNotes() != null ? content.workNotes() : content.description()).text();
	}

	@Override
	public String before() {
		return seen == null ? null
				: Stream.of(seen.number(), seen.shortDescription(), seen.state(), seen.priority()).filter(Objects::nonNull)
						.reduce((one, next) -> one + '\n' + next).orElse("");
	}

	@Override
	public String place() {
		return TABLE;
	}

	@Override
	public String contentSha256() {
		return ContentHash.of(Stream.of(content.shortDescription(), content.description(), content.workNotes()).filter(Objects::nonNull)
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
				: Map.of(Choices.SEEN_ID, seen.sysId(), Choices.SEEN_VERSION, Objects.requireNonNullElse(version(seen), ""));
	}

	@Override
	public Remote write(Reviewer reviewer, Progress progress) throws TftsrException {
		if (seen != null && content.workNotes() == null) {
			requireAsSeen(serviceNow.get(sysId(seen), progress));
		}
		return remote(seen == null ? serviceNow.create(content, reviewer, progress)
				: serviceNow.update(sysId(seen), content, reviewer, progress));
	}

	/** ServiceNow has no revision that a change could name, so that it is looked at in the last moment. */
	private void requireAsSeen(Incident now) throws TftsrException {
		if (!Objects.equals(version(now), version(seen))) {
			throw new TftsrException(ProblemKind.CONFLICT, "Cannot change the incident",
					seen.number() + " was changed at " + ServiceKind.SERVICENOW.displayName() + " since it was looked at",
					"Look at what is there now, and publish again if yours is to replace that");
		}
	}

	@Override
	public Optional<Remote> lookUp(Publication journal, Reviewer reviewer, Progress progress) throws TftsrException {
		String changed = journal.choices().get(Choices.SEEN_ID);
		if (changed == null) {
			return serviceNow.withCorrelation(journal.id(), progress).map(IncidentDraft::remote);
		}
		Incident now = serviceNow.get(Setting.of("sys_id", changed), progress);
		String version = version(now);
		if (version != null && version.equals(journal.choices().get(Choices.SEEN_VERSION))) {
			return Optional.empty();
		}
		throw TicketText.changed(now.number(), ServiceKind.SERVICENOW.displayName());
	}

	@Override
	public void mark(Remote remote, Reviewer reviewer, Progress progress) {
		// an incident has no labels
	}

	@Override
	public boolean attach(Remote remote, RedactedFile file, Reviewer reviewer, Progress progress) throws TftsrException {
		UUID issueId = content.issueId();
		return serviceNow.attach(Setting.of("sys_id", remote.id()), issueId, file, reviewer, progress);
	}

	static Remote remote(Incident incident) {
		String state = Stream.of(incident.state(), incident.priority()).filter(Objects::nonNull).reduce((one, next) -> one + ", " + next)
				.orElse(null);
		return new Remote(incident.sysId(), incident.number(), incident.address(), TABLE, state, version(incident));
	}

	private static String version(Incident incident) {
		return incident.updatedAt() == null ? null : incident.updatedAt().toString();
	}
}
