package org.tftsr.integrations.internal.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.Candidate;
import org.tftsr.integrations.Incident;
import org.tftsr.integrations.IncidentContent;
import org.tftsr.integrations.ServiceNowService;
import org.tftsr.integrations.UrgencyAndImpact;
import org.tftsr.net.Reviewer;
import org.tftsr.net.Setting;
import org.tftsr.pii.RedactedText;
import org.tftsr.triage.LeavingText;

/** Issues as incidents of ServiceNow, and documents as work notes of those. */
final class IncidentPublisher implements Publisher {

	private static final int LONGEST_TITLE = 160;
	private static final List<String> URGENCY_AND_IMPACT = List.of("urgency", "impact");
	/** Fields that one may choose a value for without more. */
	private static final List<String> FIELDS = List.of("assignment_group", "category", "subcategory", "caller_id", "assigned_to");
	private static final String FIELD = "field.";

	private final ServiceNowService serviceNow;

	IncidentPublisher(ServiceNowService serviceNow) {
		this.serviceNow = serviceNow;
	}

	@Override
	public ServiceKind service() {
		return ServiceKind.SERVICENOW;
	}

	@Override
	public String usualPlace(Integration integration) {
		return null;
	}

	@Override
	public Draft draft(Plan plan, LeavingText text, Progress progress) throws TftsrException {
		String written = plan.link() == null ? null : plan.link().contentSha256();
		if (plan.subject().isDocument()) {
			Incident ticket = serviceNow.get(Setting.of("number", TicketText.ofDocument(plan)), progress);
			RedactedText note = text.formatted((markdown, redactor) -> redactor
					.redact(text.title().text() + "\n\n" + PlainFormat.of(markdown, redactor).text()));
			return new IncidentDraft(serviceNow, new IncidentContent(plan.subject().issueId(), null, null, null, note, 0, 0, Map.of()), ticket,
					written, List.of());
		}
		List<String> gone = new ArrayList<>();
		Incident seen = plan.existing() == null ? null
				: Existing.orGone(plan, () -> serviceNow.get(Setting.of("number", plan.existing()), progress), gone);
		return new IncidentDraft(serviceNow, content(plan, text, seen == null), seen, written, gone);
	}

	private static IncidentContent content(Plan plan, LeavingText text, boolean make) throws TftsrException {
		RedactedText title = text
				.formatted((markdown, redactor) -> redactor.redact(PlainFormat.cut(text.title().text(), LONGEST_TITLE)));
		RedactedText description = text.formatted(PlainFormat::of);
		boolean chosen = URGENCY_AND_IMPACT.stream().anyMatch(plan.target().options()::containsKey);
		if (!make && !chosen) {
			// people there may have thought better of it by now
			return new IncidentContent(plan.subject().issueId(), null, title, description, null, 0, 0, fields(plan, false));
		}
		UrgencyAndImpact urgent = urgency(plan);
		return new IncidentContent(plan.subject().issueId(), make ? plan.id() : null, title, description, null, urgent.urgency(),
				urgent.impact(), fields(plan, make));
	}

	/** What was chosen now goes before the table of the user. */
	private static UrgencyAndImpact urgency(Plan plan) throws TftsrException {
		Map<String, String> table = new HashMap<>(plan.integration().defaults());
		for (String name : URGENCY_AND_IMPACT) {
			String value = plan.target().options().get(name);
			if (value != null && !value.isBlank()) {
				table.put(name + '.' + plan.severity().priority(), value);
			}
		}
		return UrgencyAndImpact.of(plan.severity(), table);
	}

	/** @param usual whether those of the settings count too */
	private static Map<String, Setting> fields(Plan plan, boolean usual) throws TftsrException {
		Map<String, String> values = new HashMap<>();
		if (usual) {
			collect(plan.integration().defaults(), values);
		}
		collect(plan.target().options(), values);
		Map<String, Setting> fields = new HashMap<>();
		for (Map.Entry<String, String> value : values.entrySet()) {
			fields.put(value.getKey(), Setting.of("value of " + value.getKey(), value.getValue()));
		}
		return fields;
	}

	private static void collect(Map<String, String> from, Map<String, String> values) {
		from.forEach((name, value) -> {
			String field = name.startsWith(FIELD) ? name.substring(FIELD.length()) : FIELDS.contains(name) ? name : null;
			if (field != null && !value.isBlank()) {
				values.put(field, value.strip());
			}
		});
	}

	@Override
	public Remote read(String id, Progress progress) throws TftsrException {
		return IncidentDraft.remote(serviceNow.get(Setting.of("number", id), progress));
	}

	@Override
	public List<Candidate> candidates(Plan plan, LeavingText text, String words, Reviewer reviewer, Progress progress)
			throws TftsrException {
		return serviceNow.search(words == null ? text.title().text() : words, reviewer, progress).stream()
				.map(incident -> new Candidate(incident.sysId(), incident.number() + ' ' + incident.shortDescription(), "incident",
						incident.state(), incident.address(), false, incident.updatedAt()))
				.toList();
	}
}
