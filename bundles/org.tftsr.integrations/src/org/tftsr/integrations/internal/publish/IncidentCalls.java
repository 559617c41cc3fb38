package org.tftsr.integrations.internal.publish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.Candidate;
import org.tftsr.integrations.Incident;
import org.tftsr.integrations.IncidentContent;
import org.tftsr.integrations.ServiceNowService;
import org.tftsr.net.Preview;
import org.tftsr.net.RedactedFile;
import org.tftsr.net.Reviewer;
import org.tftsr.net.Setting;

/**
 * The calls by which an incident of ServiceNow is made, changed, or given a work note.
 *
 * @param content what is sent
 * @param seen    what is there now; null to make one
 */
record IncidentCalls(ServiceNowService serviceNow, IncidentContent content, Incident seen) implements TicketCalls {

	static final String URGENCY = "urgency";
	static final String IMPACT = "impact";

	private static final String TABLE = "incident";

	/** The incident as any ticket; null of null. */
	static Ticket ticket(Incident incident) {
		if (incident == null) {
			return null;
		}
		Map<String, String> fields = new HashMap<>();
		if (incident.urgency() != null) {
			fields.put(URGENCY, incident.urgency());
		}
		if (incident.impact() != null) {
			fields.put(IMPACT, incident.impact());
		}
		return new Ticket(remote(incident), incident.shortDescription(), incident.description(), fields);
	}

	private static Remote remote(Incident incident) {
		String state = Stream.of(incident.state(), incident.priority()).filter(Objects::nonNull).reduce((one, next) -> one + ", " + next)
				.orElse(null);
		return new Remote(incident.sysId(), incident.number(), incident.address(), TABLE, state, version(incident));
	}

	private static String version(Incident incident) {
		return incident.updatedAt() == null ? null : incident.updatedAt().toString();
	}

	private static Setting sysId(String id) throws TftsrException {
		return Setting.of("sys_id", id);
	}

	@Override
	public ServiceKind service() {
		return ServiceKind.SERVICENOW;
	}

	@Override
	public String place() {
		return TABLE;
	}

	@Override
	public Preview preview(Progress progress) throws TftsrException {
		return seen == null ? serviceNow.previewCreate(content) : serviceNow.previewUpdate(sysId(seen.sysId()), content);
	}

	@Override
	public Preview previewSameTitle() throws TftsrException {
		return serviceNow.previewSameTitle(content);
	}

	@Override
	public List<Candidate> sameTitle(Reviewer reviewer, Progress progress) throws TftsrException {
		return serviceNow.sameTitle(content, reviewer, progress).stream().map(IncidentCalls::candidate).toList();
	}

	/** The incident as one that may be meant. */
	static Candidate candidate(Incident incident) {
		return new Candidate(incident.sysId(), incident.number() + ' ' + incident.shortDescription(), TABLE, incident.state(), incident.address(),
				false, incident.updatedAt());
	}

	@Override
	public Ticket write(Reviewer reviewer, Progress progress) throws TftsrException {
		if (seen == null) {
			return ticket(serviceNow.create(content, reviewer, progress));
		}
		Setting sysId = sysId(seen.sysId());
		if (content.workNotes() != null) {
			return ticket(serviceNow.update(sysId, content, reviewer, progress));
		}
		// before somebody is asked, who need not look at what cannot go; and behind, since that may take as long as a person does
		requireAsSeen(read(seen.sysId(), progress));
		return ticket(serviceNow.update(sysId, content, preview -> {
			Reviewer.Verdict verdict = reviewer.review(preview);
			if (verdict != Reviewer.Verdict.REFUSE) {
				requireAsSeen(read(seen.sysId(), progress));
			}
			return verdict;
		}, progress));
	}

	/**
	 * ServiceNow has no revision that a change could name, so that it is looked at in the last moment. The time of the last change may not be
	 * seen, or be the same for two changes of one second.
	 */
	private void requireAsSeen(Ticket now) throws TftsrException {
		Ticket then = ticket(seen);
		if (!Objects.equals(now.remote().version(), then.remote().version()) || !now.textSha256().equals(then.textSha256())
				|| !now.fields().equals(then.fields())) {
			throw new TftsrException(ProblemKind.CONFLICT, Messages.IncidentCalls_changeWhat,
					NLS.bind(Messages.IncidentCalls_changedWhy, seen.number(), ServiceKind.SERVICENOW.displayName()),
					Messages.IncidentCalls_changedRemedy);
		}
	}

	@Override
	public Optional<Ticket> made(UUID publicationId, Progress progress) throws TftsrException {
		return serviceNow.withCorrelation(publicationId, progress).map(IncidentCalls::ticket);
	}

	@Override
	public Ticket read(String id, Progress progress) throws TftsrException {
		return ticket(serviceNow.get(sysId(id), progress));
	}

	@Override
	public List<String> notTaken(String id, Progress progress) throws TftsrException {
		return serviceNow.notTaken(sysId(id), content, progress);
	}

	@Override
	public Optional<Boolean> stillHasNote(String id, String reference, Progress progress) {
		// people cannot take notes back there, and an old one that is not shown may only be beyond what is shown
		return Optional.empty();
	}

	@Override
	public Optional<Boolean> hasNote(String id, String reference, Progress progress) throws TftsrException {
		return serviceNow.workNotes(sysId(id), progress).map(notes -> notes.contains(reference));
	}

	@Override
	public boolean attach(String id, RedactedFile file, Reviewer reviewer, Progress progress) throws TftsrException {
		return serviceNow.attach(sysId(id), content.issueId(), file, reviewer, progress);
	}
}
