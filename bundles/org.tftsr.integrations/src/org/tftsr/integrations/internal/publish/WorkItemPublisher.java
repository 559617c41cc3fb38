package org.tftsr.integrations.internal.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.AzureDevOpsService;
import org.tftsr.integrations.Candidate;
import org.tftsr.integrations.SeverityAndPriority;
import org.tftsr.integrations.WorkItem;
import org.tftsr.integrations.WorkItemContent;
import org.tftsr.net.Reviewer;
import org.tftsr.net.Setting;
import org.tftsr.pii.RedactedText;
import org.tftsr.triage.LeavingText;

/** Issues as work items of Azure DevOps, and documents as comments of those. */
final class WorkItemPublisher implements Publisher {

	private static final int LONGEST_TITLE = 255;
	private static final int MOST_CANDIDATES = 50;
	private static final String FIELD = "field.";
	private static final String TAGS = "tags";

	private final AzureDevOpsService azure;

	WorkItemPublisher(AzureDevOpsService azure) {
		this.azure = azure;
	}

	@Override
	public ServiceKind service() {
		return ServiceKind.AZURE_DEVOPS;
	}

	@Override
	public String usualPlace(Integration integration) {
		return integration.project();
	}

	@Override
	public Draft draft(Plan plan, LeavingText text, Progress progress) throws TftsrException {
		return plan.subject().isDocument() ? comment(plan, text, progress) : workItem(plan, text, progress);
	}

	private Draft comment(Plan plan, LeavingText text, Progress progress) throws TftsrException {
		WorkItem ticket = azure.get(number(TicketText.ofDocument(plan)), progress);
		RedactedText said = text.formatted(azure::html);
		String reference = NoteReference.of(said, TicketDraft.notesBefore(plan));
		RedactedText comment = text.formatted((markdown, redactor) -> NoteReference.behind(said, "<p>", reference, "</p>\n"));
		WorkItemContent content = new WorkItemContent(plan.subject().issueId(), null, project(plan, ticket, progress), null, null, null, null,
				null, 0, List.of(), comment, Map.of());
		return new TicketDraft(plan, new WorkItemCalls(azure, content, ticket), TicketTexts.note(said, comment, reference),
				TicketFields.NONE, List.of(), WorkItemCalls.ticket(ticket), List.of(), progress);
	}

	private Draft workItem(Plan plan, LeavingText text, Progress progress) throws TftsrException {
		List<String> gone = new ArrayList<>();
		WorkItem seen = plan.existing() == null ? null
				: Existing.orGone(plan, () -> azure.get(number(plan.existing()), progress), gone);
		Ticket there = WorkItemCalls.ticket(seen);
		RedactedText title = text
				.formatted((markdown, redactor) -> redactor.redact(PlainFormat.cut(text.title().text(), LONGEST_TITLE)));
		TicketTexts texts = TicketTexts.of(title, text.formatted(azure::html));
		TicketFields fields = fields(plan, text, there);
		List<RedactedText> tags = tags(plan, text);
		Setting project = project(plan, seen, progress);
		RedactedText type = seen == null ? type(plan, text, project, progress) : null;
		WorkItemContent content = content(plan, text, texts, fields, tags, project, type, there);
		return new TicketDraft(plan, new WorkItemCalls(azure, content, seen), texts, fields, tags.stream().map(RedactedText::text).toList(),
				there, gone, progress);
	}

	private static WorkItemContent content(Plan plan, LeavingText text, TicketTexts texts, TicketFields fields, List<RedactedText> tags,
			Setting project, RedactedText type, Ticket there) throws TftsrException {
		boolean writesText = TicketDraft.writesText(plan, texts, there);
		Map<String, String> sent = fields.sent();
		Map<String, RedactedText> further = new HashMap<>();
		for (Map.Entry<String, String> field : sent.entrySet()) {
			if (field.getKey().startsWith(FIELD)) {
				further.put(field.getKey().substring(FIELD.length()), text.words(field.getValue()));
			}
		}
		String severity = sent.get(WorkItemCalls.SEVERITY);
		return new WorkItemContent(plan.subject().issueId(), there == null ? plan.id() : null, project, type,
				writesText ? texts.title() : null, writesText ? texts.text() : null, writesText ? text.markdown() : null,
				severity == null ? null : text.words(severity), Integer.parseInt(sent.getOrDefault(WorkItemCalls.PRIORITY, "0")), tags, null,
				further);
	}

	/** What was chosen now goes before what follows from the severity, and that before what is there. */
	private static TicketFields fields(Plan plan, LeavingText text, Ticket there) throws TftsrException {
		Map<String, String> options = plan.target().options();
		Map<String, String> wanted = new HashMap<>();
		Map<String, String> chosen = new HashMap<>();
		wanted.put(WorkItemCalls.SEVERITY, text.words(severity(plan)).text());
		wanted.put(WorkItemCalls.PRIORITY, priority(plan));
		if (there == null) {
			collect(plan.integration().defaults(), wanted, text);
		}
		collect(options, chosen, text);
		wanted.putAll(chosen);
		for (String name : List.of(WorkItemCalls.SEVERITY, WorkItemCalls.PRIORITY, TAGS)) {
			String value = options.getOrDefault(name, "").strip();
			if (!value.isEmpty()) {
				chosen.put(name, value);
				wanted.putIfAbsent(name, text.words(value).text());
			}
		}
		return TicketFields.of(plan, wanted, chosen.keySet(), there);
	}

	private static void collect(Map<String, String> from, Map<String, String> values, LeavingText text) throws TftsrException {
		for (Map.Entry<String, String> value : from.entrySet()) {
			if (value.getKey().startsWith(FIELD) && !value.getValue().isBlank()) {
				values.put(value.getKey(), text.words(value.getValue().strip()).text());
			}
		}
	}

	/** A work item is where it is. */
	private Setting project(Plan plan, WorkItem seen, Progress progress) throws TftsrException {
		String named = seen != null && seen.project() != null ? seen.project()
				: plan.target().place() == null ? usualPlace(plan.integration()) : plan.target().place();
		return azure.project(named, progress);
	}

	/** Of one that is made. */
	private RedactedText type(Plan plan, LeavingText text, Setting project, Progress progress) throws TftsrException {
		String chosen = plan.option("type");
		String usual = plan.option("work_item_type");
		return text.words(chosen != null ? chosen : usual != null ? usual : azure.usualType(project, progress));
	}

	/** In the words that the settings or the processes of Azure DevOps have for it. */
	private static String severity(Plan plan) {
		String chosen = plan.target().options().get(WorkItemCalls.SEVERITY);
		if (chosen != null && !chosen.isBlank()) {
			return chosen.strip();
		}
		String table = plan.option("severity." + plan.severity().priority());
		return table == null ? SeverityAndPriority.usual(plan.severity()).severity() : table;
	}

	private static String priority(Plan plan) throws TftsrException {
		String now = plan.target().options().get(WorkItemCalls.PRIORITY);
		String chosen = now == null || now.isBlank() ? plan.option("priority." + plan.severity().priority()) : now;
		if (chosen == null || chosen.isBlank()) {
			return Integer.toString(SeverityAndPriority.usual(plan.severity()).priority());
		}
		if (!chosen.strip().matches("[1-4]")) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.WorkItemPublisher_readyWhat,
					Messages.WorkItemPublisher_priorityWhy, Messages.WorkItemPublisher_priorityRemedy);
		}
		return chosen.strip();
	}

	private static List<RedactedText> tags(Plan plan, LeavingText text) throws TftsrException {
		List<RedactedText> tags = new ArrayList<>();
		String chosen = plan.option(TAGS);
		for (String tag : chosen == null ? new String[0] : chosen.split("[;,]")) {
			if (!tag.isBlank()) {
				tags.add(text.words(tag.strip()));
			}
		}
		return tags;
	}

	private static long number(String id) throws TftsrException {
		String digits = id.strip().startsWith("#") ? id.strip().substring(1) : id.strip();
		if (!digits.matches("[0-9]{1,18}")) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.WorkItemPublisher_findWhat, Messages.WorkItemPublisher_findWhy,
					Messages.WorkItemPublisher_findRemedy);
		}
		return Long.parseLong(digits);
	}

	@Override
	public Remote read(String id, Progress progress) throws TftsrException {
		return WorkItemCalls.ticket(azure.get(number(id), progress)).remote();
	}

	@Override
	public List<Candidate> candidates(Plan plan, LeavingText text, String words, Reviewer reviewer, Progress progress)
			throws TftsrException {
		return azure.search(project(plan, null, progress), words == null ? text.title().text() : words, MOST_CANDIDATES, reviewer, progress)
				.stream().map(WorkItemCalls::candidate).toList();
	}
}
