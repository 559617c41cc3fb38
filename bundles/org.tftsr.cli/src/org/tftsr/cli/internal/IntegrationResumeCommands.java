package org.tftsr.cli.internal;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.tftsr.core.integration.Publication;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.MaybeThereProblem;
import org.tftsr.integrations.PublicationService;
import org.tftsr.integrations.PublicationService.Unfound;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Publications that began and did not end. */
final class IntegrationResumeCommands {

	private static final String PUBLICATION_HELP = "Id of the publication; see `tftsr integration unfinished`.";

	private IntegrationResumeCommands() {
	}

	/** Lists them. */
	@Command(name = "unfinished", description = "Lists the publications of an issue that began and did not end.")
	static final class Unfinished extends OneIssueCommand {

		Unfinished(Output output, CommandProgress progress) {
			super(output, progress);
		}

		@Override
		public Integer call() throws TftsrException {
			List<Publication> unfinished = Services.get(PublicationService.class).unfinished(issueId(issue));
			if (output.isJson()) {
				unfinished.forEach(publication -> output.json(IntegrationJson.of(publication)));
				return ExitCodes.DONE;
			}
			output.table(List.of("PUBLICATION", "SERVICE", "STEP", "TITLE", "PROBLEM"), unfinished.stream()
					.map(publication -> List.of(publication.id().toString(), publication.service().key(),
							publication.step().name().toLowerCase(Locale.ROOT), publication.title(),
							publication.problem() == null ? "-" : publication.problem()))
					.toList());
			return ExitCodes.DONE;
		}
	}

	/** Goes on with one. */
	@Command(name = "resume", description = "Goes on with a publication; looks up first what has become of what was sent, so that nothing is made twice.")
	static final class Resume extends CommandGroup implements Callable<Integer> {

		@Parameters(paramLabel = "PUBLICATION", description = PUBLICATION_HELP)
		private String publication;

		@Option(names = "--yes", description = "Does not ask at the terminal whether this may be sent.")
		private boolean yes;

		@Option(names = "--make", description = "Makes the page or ticket where it is not found and may be there all the same: you have looked, and it is not. Nothing is written then without this.")
		private boolean make;

		Resume(Output output, CommandProgress progress) {
			super(output, progress);
		}

		@Override
		public Integer call() throws TftsrException {
			PublicationSender sender = new PublicationSender(output, progress, yes);
			try {
				sender.print(sender.reviewer().during(() -> Services.get(PublicationService.class).resume(id(publication),
						make ? Unfound.MAKE : Unfound.ASK, sender.reviewer(), progress)));
			} catch (MaybeThereProblem problem) {
				String what = problem.service() == ServiceKind.CONFLUENCE ? "page" : "ticket";
				throw new TftsrException(problem.kind(), problem.what(), problem.why(), "Look for the " + what + " at " + problem.service().displayName() + ". If it is there: `tftsr integration"
						+ " give-up " + publication + "` and `tftsr integration link`; if it is not: `tftsr integration resume " + publication + " --make`", problem);
			}
			return ExitCodes.DONE;
		}
	}

	/** Gives one up. */
	@Command(name = "give-up", description = "Gives a publication up; what is at the service stays there.")
	static final class GiveUp extends CommandGroup implements Callable<Integer> {

		@Parameters(paramLabel = "PUBLICATION", description = PUBLICATION_HELP)
		private String publication;

		GiveUp(Output output, CommandProgress progress) {
			super(output, progress);
		}

		@Override
		public Integer call() throws TftsrException {
			Services.get(PublicationService.class).giveUp(id(publication));
			progress.say("Gave the publication up");
			return ExitCodes.DONE;
		}
	}
}
