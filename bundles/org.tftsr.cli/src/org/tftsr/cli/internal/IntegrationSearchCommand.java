package org.tftsr.cli.internal;

import java.util.List;
import java.util.concurrent.Callable;

import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.AzureDevOpsService;
import org.tftsr.integrations.ConfluenceService;
import org.tftsr.integrations.ServiceNowService;
import org.tftsr.net.Setting;
import org.tftsr.triage.LeavingService;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks for pages and tickets. */
@Command(name = "search", description = "Looks for pages, incidents or work items by words, which are redacted before they leave.")
final class IntegrationSearchCommand extends CommandGroup implements Callable<Integer> {

	@Parameters(index = "0", paramLabel = "SERVICE", description = ServiceName.HELP, converter = ServiceName.class)
	private ServiceKind service;

	@Parameters(index = "1", paramLabel = "WORDS", description = "What its text (Confluence) or its title has to hold.")
	private String words;

	@Option(names = "--space", paramLabel = "KEY", description = "Confluence: in this space only.")
	private String space;

	@Option(names = "--project", paramLabel = "NAME", description = "Azure DevOps: the project (default: the one that is set up).")
	private String project;

	@Option(names = "--issue", paramLabel = "ISSUE", description = "The words are about this issue (its id, or the first characters of it): what its logs and texts tell to be sensitive is replaced in them too.")
	private String issue;

	@Option(names = "--most", paramLabel = "N", defaultValue = "50", description = "At most so many (default: ${DEFAULT-VALUE}).")
	private int most;

	@Option(names = "--yes", description = "Does not ask at the terminal whether the words may be sent.")
	private boolean yes;

	IntegrationSearchCommand(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Override
	public Integer call() throws TftsrException {
		if (most < 1) {
			throw wrongUse("--most has to be 1 or more");
		}
		PublicationReviewer reviewer = new PublicationReviewer(yes);
		List<RemoteEntry> found = reviewer.during(() -> found(service, reviewer)).stream().limit(most).toList();
		if (output.isJson()) {
			found.forEach(entry -> output.json(entry.json()));
		} else {
			output.table(RemoteEntry.HEADER, found.stream().map(RemoteEntry::row).toList());
		}
		return ExitCodes.DONE;
	}

	/** The words as the issue has them, where one is named; each service redacts them once more. */
	private String words() throws TftsrException {
		return issue == null ? words : Services.get(LeavingService.class).redacted(issueId(issue), null, progress).words(words).text();
	}

	private List<RemoteEntry> found(ServiceKind service, PublicationReviewer reviewer) throws TftsrException {
		String words = words();
		return switch (service) {
		case CONFLUENCE -> Services.get(ConfluenceService.class)
				.search(words, space == null ? null : Setting.of("space", space), reviewer, progress).stream().map(RemoteEntry::of).toList();
		case SERVICENOW -> Services.get(ServiceNowService.class).search(words, reviewer, progress).stream().map(RemoteEntry::of).toList();
		case AZURE_DEVOPS -> {
			AzureDevOpsService boards = Services.get(AzureDevOpsService.class);
			yield boards.search(boards.project(project, progress), words, most, reviewer, progress).stream().map(RemoteEntry::of).toList();
		}
		};
	}
}
