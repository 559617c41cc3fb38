package org.tftsr.integrations.internal.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.AzureDevOpsService;
import org.tftsr.integrations.Candidate;
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
	private static final String USUAL_TYPE = "Bug";
	private static final String FIELD = "field.";

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
		String written = plan.link() == null ? null : plan.link().contentSha256();
		if (plan.subject().isDocument()) {
			WorkItem ticket = azure.get(number(TicketText.ofDocument(plan)), progress);
			RedactedText comment = text.formatted(azure::html);
			WorkItemContent content = new WorkItemContent(plan.subject().issueId(), null, project(plan, ticket, progress), type(plan, text), null,
					null, null, null, 0, List.of(), comment, Map.of());
			return new WorkItemDraft(azure, content, ticket, written, List.of(), progress);
		}
		List<String> gone = new ArrayList<>();
		WorkItem seen = plan.existing() == null ? null
				: Existing.orGone(plan, () -> azure.get(number(plan.existing()), progress), gone);
		return new WorkItemDraft(azure, content(plan, text, seen, progress), seen, written, gone, progress);
	}

	private WorkItemContent content(Plan plan, LeavingText text, WorkItem seen, Progress progress) throws TftsrException {
		boolean make = seen == null;
		RedactedText title = text
				.formatted((markdown, redactor) -> redactor.redact(PlainFormat.cut(text.title().text(), LONGEST_TITLE)));
		RedactedText html = text.formatted(azure::html);
		UUID correlation = make ? plan.id() : null;
		return new WorkItemContent(plan.subject().issueId(), correlation, project(plan, seen, progress), type(plan, text), title, html,
				text.markdown(), severity(plan, text, make), priority(plan, make), tags(plan, text), null, fields(plan, text, make));
	}

	/** A work item is where it is. */
	private Setting project(Plan plan, WorkItem seen, Progress progress) throws TftsrException {
		String named = seen != null && seen.project() != null ? seen.project()
				: plan.target().place() == null ? usualPlace(plan.integration()) : plan.target().place();
		return azure.project(named, progress);
	}

	private static RedactedText type(Plan plan, LeavingText text) throws TftsrException {
		String chosen = plan.option("type");
		String usual = plan.option("work_item_type");
		return text.words(chosen != null ? chosen : usual != null ? usual : USUAL_TYPE);
	}

	/** In a change only what was chosen just now: people there may have thought better of it. */
	private static RedactedText severity(Plan plan, LeavingText text, boolean make) throws TftsrException {
		String chosen = plan.target().options().get("severity");
		if (chosen != null && !chosen.isBlank()) {
			return text.words(chosen.strip());
		}
		if (!make) {
			return null;
		}
		String table = plan.option("severity." + plan.severity().priority());
		return text.words(table == null ? usual(plan.severity()) : table);
	}

	/** As the processes that Azure DevOps comes with call them. */
	private static String usual(Severity severity) {
		return switch (severity) {
		case CRITICAL -> "1 - Critical";
		case HIGH -> "2 - High";
		case MEDIUM -> "3 - Medium";
		case LOW -> "4 - Low";
		};
	}

	private static int priority(Plan plan, boolean make) throws TftsrException {
		String chosen = plan.target().options().get("priority");
		if (chosen == null || chosen.isBlank()) {
			return make ? plan.severity().ordinal() + 1 : 0;
		}
		if (!chosen.strip().matches("[1-4]")) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, "Cannot make the work item ready", "the priority has to be 1, 2, 3 or 4",
					"Choose one of these");
		}
		return Integer.parseInt(chosen.strip());
	}

	private static List<RedactedText> tags(Plan plan, LeavingText text) throws TftsrException {
		List<RedactedText> tags = new ArrayList<>();
		String chosen = plan.option("tags");
		for (String tag : chosen == null ? new String[0] : chosen.split("[;,]")) {
			if (!tag.isBlank()) {
				tags.add(text.words(tag.strip()));
			}
		}
		return tags;
	}

	private static Map<String, RedactedText> fields(Plan plan, LeavingText text, boolean usual) throws TftsrException {
		Map<String, String> values = new HashMap<>();
		if (usual) {
			values.putAll(plan.integration().defaults());
		}
		values.putAll(plan.target().options());
		Map<String, RedactedText> fields = new HashMap<>();
		for (Map.Entry<String, String> value : values.entrySet()) {
			if (value.getKey().startsWith(FIELD) && !value.getValue().isBlank()) {
				fields.put(value.getKey().substring(FIELD.length()), text.words(value.getValue().strip()));
			}
		}
		return fields;
	}

	private static long number(String id) throws TftsrException {
		String digits = id.strip().startsWith("#") ? id.strip().substring(1) : id.strip();
		if (!digits.matches("[0-9]{1,18}")) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, "Cannot find the work item", "that is not the number of one",
					"Name it by its number, such as 42");
		}
		return Long.parseLong(digits);
	}

	@Override
	public Remote read(String id, Progress progress) throws TftsrException {
		return WorkItemDraft.remote(azure.get(number(id), progress));
	}

	@Override
	public List<Candidate> candidates(Plan plan, LeavingText text, String words, Reviewer reviewer, Progress progress)
			throws TftsrException {
		return azure.search(project(plan, null, progress), words == null ? text.title().text() : words, MOST_CANDIDATES, reviewer, progress)
				.stream().map(item -> new Candidate(Long.toString(item.id()), '#' + Long.toString(item.id()) + ' ' + item.title(), item.project(),
						item.state(), item.address(), false, item.changedAt()))
				.toList();
	}
}
