package org.tftsr.integrations.tests.publish;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.tftsr.core.problem.CancelledException;
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

/** Incidents in memory. As those of ServiceNow they take each work note, also one that is there by now. */
final class MemoryIncidents implements ServiceNowService {

	final Map<String, Incident> incidents = new TreeMap<>();
	final Map<String, UUID> correlations = new HashMap<>();
	final List<String> descriptions = new ArrayList<>();
	final List<String> workNotes = new ArrayList<>();
	/** Whether the user may see no work notes. */
	boolean hidesWorkNotes;
	/** Whether somebody stops the work when it is asked what was taken. */
	boolean stopsReadingBack;
	/** Whether the next one that is to be made is refused. */
	boolean refusesNext;
	/** What was sent last. */
	IncidentContent sent;
	final Map<String, byte[]> files = new HashMap<>();
	private int last = 10;
	private Instant now = Instant.parse("2026-03-01T10:00:00Z");

	@Override
	public List<Incident> search(String words, Reviewer reviewer, Progress progress) throws TftsrException {
		Shown.ask(reviewer, Shown.preview("GET", words));
		return incidents.values().stream().filter(incident -> incident.shortDescription().contains(words)).toList();
	}

	@Override
	public Incident get(Setting number, Progress progress) throws TftsrException {
		return incidents.values().stream()
				.filter(incident -> incident.sysId().equals(number.text()) || incident.number().equals(number.text())).findFirst()
				.orElseThrow(Shown::notThere);
	}

	@Override
	public List<String> notTaken(Setting sysId, IncidentContent content, Progress progress) throws TftsrException {
		if (stopsReadingBack) {
			throw new CancelledException();
		}
		return List.of();
	}

	@Override
	public Optional<Incident> withCorrelation(UUID correlationId, Progress progress) {
		return correlations.entrySet().stream().filter(entry -> entry.getValue().equals(correlationId)).findFirst()
				.map(entry -> incidents.get(entry.getKey()));
	}

	@Override
	public Optional<String> workNotes(Setting sysId, Progress progress) {
		return workNotes.isEmpty() || hidesWorkNotes ? Optional.empty() : Optional.of(String.join("\n", workNotes));
	}

	@Override
	public Preview previewSameTitle(IncidentContent content) {
		return Shown.preview("GET", content.shortDescription().text());
	}

	@Override
	public List<Incident> sameTitle(IncidentContent content, Reviewer reviewer, Progress progress) throws TftsrException {
		Shown.ask(reviewer, previewSameTitle(content));
		return incidents.values().stream().filter(incident -> incident.shortDescription().equals(content.shortDescription().text())).toList();
	}

	@Override
	public Preview previewCreate(IncidentContent content) {
		return Shown.preview("POST", text(content));
	}

	private static String text(IncidentContent content) {
		return text(content.shortDescription()) + '\n' + text(content.description()) + '\n' + text(content.workNotes()) + '\n'
				+ content.urgency() + content.impact() + content.fields();
	}

	private static String text(RedactedText text) {
		return text == null ? "" : text.text();
	}

	@Override
	public Incident create(IncidentContent content, Reviewer reviewer, Progress progress) throws TftsrException {
		Shown.ask(reviewer, previewCreate(content));
		if (refusesNext) {
			refusesNext = false;
			throw new TftsrException(ProblemKind.INVALID_INPUT, "Cannot make the incident", "a field is wrong", "Correct it");
		}
		last++;
		String sysId = "0123456789abcdef0123456789abcd" + last;
		correlations.put(sysId, content.correlationId());
		return write(new Incident(sysId, "INC00000" + last, null, null, "New", content.urgency() + content.impact() <= 2 ? "1 - Critical" : "2 - High",
				Integer.toString(content.urgency()), Integer.toString(content.impact()), "https://now.example/" + last, null), content);
	}

	private Incident write(Incident incident, IncidentContent content) {
		now = now.plusSeconds(60);
		sent = content;
		if (content.description() != null) {
			descriptions.add(content.description().text());
		}
		if (content.workNotes() != null) {
			workNotes.add(content.workNotes().text());
		}
		Incident written = new Incident(incident.sysId(), incident.number(),
				content.shortDescription() == null ? incident.shortDescription() : content.shortDescription().text(),
				content.description() == null ? incident.description() : content.description().text(), incident.state(), incident.priority(),
				content.urgency() == 0 ? incident.urgency() : Integer.toString(content.urgency()),
				content.impact() == 0 ? incident.impact() : Integer.toString(content.impact()), incident.address(), now);
		incidents.put(written.sysId(), written);
		return written;
	}

	@Override
	public Preview previewUpdate(Setting sysId, IncidentContent content) {
		return Shown.preview("PATCH", text(content));
	}

	@Override
	public Incident update(Setting sysId, IncidentContent content, Reviewer reviewer, Progress progress) throws TftsrException {
		Shown.ask(reviewer, previewUpdate(sysId, content));
		return write(get(sysId, progress), content);
	}

	@Override
	public boolean attach(Setting sysId, UUID issueId, RedactedFile file, Reviewer reviewer, Progress progress) throws TftsrException {
		String key = sysId.text() + '/' + file.name().text();
		if (files.containsKey(key)) {
			return false;
		}
		Shown.ask(reviewer, Shown.preview("POST", new String(file.bytes(), StandardCharsets.ISO_8859_1)));
		files.put(key, file.bytes());
		return true;
	}
}
