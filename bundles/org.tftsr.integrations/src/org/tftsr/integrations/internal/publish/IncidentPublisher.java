package org.tftsr.integrations.internal.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.ProblemKind;
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
	private static final List<String> URGENCY_AND_IMPACT = List.of(IncidentCalls.URGENCY, IncidentCalls.IMPACT);
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
		return plan.subject().isDocument() ? note(plan, text, progress) : incident(plan, text, progress);
	}

	private Draft note(Plan plan, LeavingText text, Progress progress) throws TftsrException {
		Incident ticket = serviceNow.get(Setting.of("number", TicketText.ofDocument(plan)), progress);
		RedactedText said = text.formatted((markdown, redactor) -> redactor
				.redact(text.title().text() + "\n\n" + PlainFormat.of(markdown, redactor).text()));
		String reference = NoteReference.of(said, TicketDraft.notesBefore(plan));
		RedactedText note = text.formatted((markdown, redactor) -> NoteReference.behind(said, "\n\n", reference, ""));
		IncidentContent content = new IncidentContent(plan.subject().issueId(), null, null, null, note, 0, 0, Map.of());
		return new TicketDraft(plan, new IncidentCalls(serviceNow, content, ticket), TicketTexts.note(said, note, reference),
				TicketFields.NONE, List.of(), IncidentCalls.ticket(ticket), List.of(), progress);
	}

	private Draft incident(Plan plan, LeavingText text, Progress progress) throws TftsrException {
		List<String> gone = new ArrayList<>();
		Incident seen = plan.existing() == null ? null
				: Existing.orGone(plan, () -> serviceNow.get(Setting.of("number", plan.existing()), progress), gone);
		Ticket there = IncidentCalls.ticket(seen);
		RedactedText title = text
				.formatted((markdown, redactor) -> redactor.redact(PlainFormat.cut(text.title().text(), LONGEST_TITLE)));
		TicketTexts texts = TicketTexts.of(title, text.formatted(PlainFormat::of));
		TicketFields fields = fields(plan, text, there);
		return new TicketDraft(plan, new IncidentCalls(serviceNow, content(plan, text, texts, fields, there), seen), texts, fields, List.of(),
				there, gone, progress);
	}

	private static IncidentContent content(Plan plan, LeavingText text, TicketTexts texts, TicketFields fields, Ticket there)
			throws TftsrException {
		boolean writesText = TicketDraft.writesText(plan, texts, there);
		Map<String, RedactedText> further = new HashMap<>();
		for (Map.Entry<String, String> field : fields.sent().entrySet()) {
			if (!URGENCY_AND_IMPACT.contains(field.getKey())) {
				further.put(field.getKey(), FieldValue.of(field.getKey(), field.getValue(), text));
			}
		}
		return new IncidentContent(plan.subject().issueId(), there == null ? plan.id() : null, writesText ? texts.title() : null,
				writesText ? texts.text() : null, null, number(fields, IncidentCalls.URGENCY), number(fields, IncidentCalls.IMPACT), further);
	}

	private static int number(TicketFields fields, String name) {
		return Integer.parseInt(fields.sent().getOrDefault(name, "0"));
	}

	private static TicketFields fields(Plan plan, LeavingText text, Ticket there) throws TftsrException {
		Map<String, String> wanted = new HashMap<>();
		UrgencyAndImpact urgent = urgency(plan);
		wanted.put(IncidentCalls.URGENCY, Integer.toString(urgent.urgency()));
		wanted.put(IncidentCalls.IMPACT, Integer.toString(urgent.impact()));
		Map<String, String> chosen = new HashMap<>();
		collect(plan.target().options(), chosen);
		if (there == null) {
			collect(plan.integration().defaults(), wanted);
		}
		wanted.putAll(chosen);
		for (String name : URGENCY_AND_IMPACT) {
			if (!plan.target().options().getOrDefault(name, "").isBlank()) {
				chosen.put(name, wanted.get(name));
			}
		}
		for (Map.Entry<String, String> field : wanted.entrySet()) {
			field.setValue(FieldValue.of(field.getKey(), field.getValue(), text).text());
		}
		return TicketFields.of(plan, wanted, chosen.keySet(), there);
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

	private static void collect(Map<String, String> from, Map<String, String> values) throws TftsrException {
		for (Map.Entry<String, String> entry : from.entrySet()) {
			String name = entry.getKey();
			String field = name.startsWith(FIELD) ? name.substring(FIELD.length()) : FIELDS.contains(name) ? name : null;
			if (field == null || entry.getValue().isBlank()) {
				continue;
			}
			if (URGENCY_AND_IMPACT.contains(field)) {
				throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.IncidentPublisher_readyWhat,
						NLS.bind(Messages.IncidentPublisher_numberWhy, field), NLS.bind(Messages.IncidentPublisher_numberRemedy, field));
			}
			values.put(field, entry.getValue().strip());
		}
	}

	@Override
	public Remote read(String id, Progress progress) throws TftsrException {
		return IncidentCalls.ticket(serviceNow.get(Setting.of("number", id), progress)).remote();
	}

	@Override
	public boolean isIdentifier(String words) {
		return FieldValue.isRecord(words.strip());
	}

	@Override
	public List<Candidate> candidates(Plan plan, LeavingText text, String words, Reviewer reviewer, Progress progress)
			throws TftsrException {
		return serviceNow.search(words == null ? text.title().text() : words, reviewer, progress).stream()
				.map(IncidentCalls::candidate).toList();
	}
}
