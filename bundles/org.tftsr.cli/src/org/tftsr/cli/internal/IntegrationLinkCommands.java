package org.tftsr.cli.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.integration.RemoteLinkRepository;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.PublicationService;
import org.tftsr.integrations.PublicationTarget;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What an issue is linked with. */
final class IntegrationLinkCommands {

	private IntegrationLinkCommands() {
	}

	private static void print(Output output, List<RemoteLink> links) {
		if (output.isJson()) {
			links.forEach(link -> output.json(IntegrationJson.of(link)));
			return;
		}
		output.table(List.of("LINK", "SERVICE", "LABEL", "STATE", "OF", "ADDRESS"), links.stream()
				.map(link -> List.of(link.id().toString(), link.service().key(), link.label(), link.state() == null ? "-" : link.state(),
						link.documentId() == null ? "issue" : "document " + link.documentId(), link.address()))
				.toList());
	}

	/** Links as they were read last. */
	@Command(name = "links", description = "Lists the pages and tickets that an issue and its documents are linked with, with the state that was read last.")
	static final class Links extends OneIssueCommand {

		Links(Output output, CommandProgress progress) {
			super(output, progress);
		}

		@Override
		public Integer call() throws TftsrException {
			print(output, Services.get(RemoteLinkRepository.class).ofIssue(issueId(issue)));
			return ExitCodes.DONE;
		}
	}

	/** Links as they are now. */
	@Command(name = "refresh", description = "Reads the state of all that an issue is linked with.")
	static final class Refresh extends OneIssueCommand {

		Refresh(Output output, CommandProgress progress) {
			super(output, progress);
		}

		@Override
		public Integer call() throws TftsrException {
			print(output, Services.get(PublicationService.class).refresh(issueId(issue), progress));
			return ExitCodes.DONE;
		}
	}

	/** Links with what is there by now. */
	@Command(name = "link", description = "Links an issue with a page or ticket that is there.")
	static final class Link extends CommandGroup implements Callable<Integer> {

		@Parameters(index = "0", paramLabel = "SERVICE", description = ServiceName.HELP, converter = ServiceName.class)
		private ServiceKind service;

		@Parameters(index = "1", paramLabel = "ISSUE", description = "Id of the issue, or its first characters.")
		private String issue;

		@Parameters(index = "2", paramLabel = "ID", description = "Id of a page, number or sys_id of an incident, number of a work item.")
		private String id;

		Link(Output output, CommandProgress progress) {
			super(output, progress);
		}

		@Override
		public Integer call() throws TftsrException {
			PublicationTarget target = new PublicationTarget(service, null, null, id, Map.of(), false, false);
			print(output, List.of(Services.get(PublicationService.class).link(issueId(issue), target, progress)));
			return ExitCodes.DONE;
		}
	}

	/** Forgets a link. */
	@Command(name = "unlink", description = "Forgets a link; what is at the service stays there.")
	static final class Unlink extends CommandGroup implements Callable<Integer> {

		@Parameters(paramLabel = "LINK", description = "Id of the link; see `tftsr integration links`.")
		private String link;

		Unlink(Output output, CommandProgress progress) {
			super(output, progress);
		}

		@Override
		public Integer call() throws TftsrException {
			UUID id = id(link);
			Services.get(RemoteLinkRepository.class).remove(id);
			progress.say("Forgot the link");
			return ExitCodes.DONE;
		}
	}
}
