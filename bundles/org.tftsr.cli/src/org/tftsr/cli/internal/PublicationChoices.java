package org.tftsr.cli.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.PreparedPublication;
import org.tftsr.integrations.PublicationService.Redaction;
import org.tftsr.integrations.PublicationTarget;

import picocli.CommandLine.Option;

/** Where something is published and how; what the commands that publish have in common. */
final class PublicationChoices {

	@Option(names = "--space", paramLabel = "KEY", description = "Confluence: the space (default: the one that is set up).")
	private String space;

	@Option(names = "--parent", paramLabel = "ID", description = "Confluence: the page above.")
	private String parent;

	@Option(names = "--project", paramLabel = "NAME", description = "Azure DevOps: the project (default: the one that is set up).")
	private String project;

	@Option(names = { "--id", "--page" }, paramLabel = "ID", description = "Changes this page, incident (number or sys_id) or work item.")
	private String existing;

	@Option(names = "--new", description = "Makes another one although it was published there before, or a ticket of its title is there that is not closed.")
	private boolean another;

	@Option(names = "--type", paramLabel = "NAME", description = "Azure DevOps: the type of the work item, such as Bug.")
	private String type;

	@Option(names = "--label", paramLabel = "WORD", description = "Confluence: a label; may be repeated.")
	private List<String> labels = List.of();

	@Option(names = "--urgency", paramLabel = "N", description = "ServiceNow: 1 to 3 (default: by the severity).")
	private Integer urgency;

	@Option(names = "--impact", paramLabel = "N", description = "ServiceNow: 1 to 3 (default: by the severity).")
	private Integer impact;

	@Option(names = "--severity", paramLabel = "TEXT", description = "Azure DevOps: such as \"1 - Critical\" (default: by the severity of the issue).")
	private String severity;

	@Option(names = "--priority", paramLabel = "N", description = "Azure DevOps: 1 to 4 (default: by the severity of the issue).")
	private Integer priority;

	@Option(names = "--field", paramLabel = "NAME=VALUE", description = "A further field of the incident or work item; may be repeated.")
	private Map<String, String> fields = Map.of();

	@Option(names = "--attach-logs", description = "Redacted copies of the issue's logs go along.")
	private boolean attachLogs;

	@Option(names = "--attach-pdf", description = "The document goes along as PDF.")
	private boolean attachPdf;

	@Option(names = "--unredacted", description = "It goes as it is, this once; you are asked, or say so with --yes.")
	private boolean unredacted;

	@Option(names = "--overwrite", description = "Replaces what somebody else has changed there since it was published from here; at a terminal you are asked.")
	private boolean overwrite;

	@Option(names = "--dry-run", description = "Sends nothing of it: prints exactly the bytes that would be sent, and nothing else.")
	private boolean dryRun;

	@Option(names = "--yes", description = "Does not ask at the terminal whether this may be sent.")
	private boolean yes;

	PublicationTarget target(ServiceKind service) {
		Map<String, String> options = new HashMap<>();
		fields.forEach((field, value) -> options.put("field." + field, value));
		put(options, "type", type);
		put(options, "labels", labels.isEmpty() ? null : String.join(" ", labels));
		put(options, "urgency", urgency);
		put(options, "impact", impact);
		put(options, "severity", severity);
		put(options, "priority", priority);
		put(options, "new", another ? Boolean.TRUE : null);
		String place = switch (service) {
		case CONFLUENCE -> space;
		case SERVICENOW -> null;
		case AZURE_DEVOPS -> project;
		};
		return new PublicationTarget(service, place, parent, existing, options, attachLogs, attachPdf);
	}

	private static void put(Map<String, String> options, String name, Object value) {
		if (value != null) {
			options.put(name, value.toString());
		}
	}

	/** Whether what is there by now of the same title does not matter: tickets may have one title, pages of a space may not. */
	boolean mayHaveSameTitle(ServiceKind service) {
		return another && service != ServiceKind.CONFLUENCE;
	}

	Redaction redaction() {
		return unredacted ? Redaction.AS_IT_IS : Redaction.REDACTED;
	}

	boolean isDryRun() {
		return dryRun;
	}

	boolean isAgreed() {
		return yes;
	}

	/** What others have written is replaced only where somebody has said so, or is about to be asked. */
	void requireOverwrite(PreparedPublication prepared) throws TftsrException {
		if (prepared.replacesOthers() && !overwrite && !dryRun && (yes || Terminal.find().isEmpty())) {
			throw new TftsrException(ProblemKind.CONFLICT, "Cannot publish to " + prepared.target().service().displayName(),
					"somebody else has changed what is there since it was published from here",
					"See `tftsr integration get`; add --overwrite if yours is to replace that");
		}
	}

	/** That something goes as it is has to be said by a person, or twice by a script. */
	void requireAgreement() throws TftsrException {
		if (unredacted && !yes && !dryRun && Terminal.find().isEmpty()) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, "Cannot publish it as it is",
					"nobody is at a terminal to be asked whether secrets and personal data may go", "Add --yes if they may");
		}
	}
}
