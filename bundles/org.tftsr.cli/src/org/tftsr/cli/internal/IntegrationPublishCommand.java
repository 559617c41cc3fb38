package org.tftsr.cli.internal;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.tftsr.core.document.Document;
import org.tftsr.core.document.DocumentRepository;
import org.tftsr.core.integration.RemoteLinkRepository;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.Candidate;
import org.tftsr.integrations.PreparedPublication;
import org.tftsr.integrations.PublicationService;
import org.tftsr.integrations.PublicationTarget;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Publishes a document or an issue; the verbs differ in what has to be there before. */
abstract class IntegrationPublishCommand extends CommandGroup implements Callable<Integer> {

	private static final String CHANGES = " What was published there before is changed, unless --new makes another one.";

	private static final String CANNOT_UPDATE = "Cannot update at ";
	private static final String REMEDY = "Name a page or ticket with --id, or use `tftsr integration publish` to make one";

	@Parameters(index = "0", paramLabel = "SERVICE", description = ServiceName.HELP, converter = ServiceName.class)
	private ServiceKind service;

	@Parameters(index = "1", paramLabel = "WHAT", description = "Id of a document, or id of an issue or its first characters for the issue itself.")
	private String what;

	@Mixin
	private PublicationChoices choices;

	private final boolean needsExisting;

	/** @param needsExisting whether nothing new may be made */
	IntegrationPublishCommand(Output output, CommandProgress progress, boolean needsExisting) {
		super(output, progress);
		this.needsExisting = needsExisting;
	}

	/** Publishes for the first time or anew. */
	@Command(name = "publish", description = "Publishes a document, or an issue itself, redacted." + CHANGES)
	static final class Publish extends IntegrationPublishCommand {

		Publish(Output output, CommandProgress progress) {
			super(output, progress, false);
		}
	}

	/** The same for who thinks of tickets. */
	@Command(name = "create", description = "Makes an incident, work item or page of an issue, or of a document, redacted." + CHANGES)
	static final class Create extends IntegrationPublishCommand {

		Create(Output output, CommandProgress progress) {
			super(output, progress, false);
		}
	}

	/** Changes what is there. */
	@Command(name = "update", description = "Changes the page or ticket that a document or an issue was published to, or the one that --id names. It is refused where somebody else has changed that one meanwhile.")
	static final class Update extends IntegrationPublishCommand {

		Update(Output output, CommandProgress progress) {
			super(output, progress, true);
		}
	}

	@Override
	public Integer call() throws TftsrException {
		Optional<Document> document = document();
		UUID issueId = document.isPresent() ? document.get().issueId() : issueId(what);
		UUID documentId = document.map(Document::id).orElse(null);
		PublicationTarget target = choices.target(service);
		requireExisting(target, issueId, documentId);
		PublicationSender sender = new PublicationSender(output, progress, choices.isAgreed());
		choices.requireAgreement();
		PublicationService publications = Services.get(PublicationService.class);
		PreparedPublication prepared = publications.prepare(issueId, documentId, target, choices.redaction(), progress);
		requireChange(prepared);
		if (choices.isDryRun()) {
			sender.printBytes(prepared);
			return ExitCodes.DONE;
		}
		choices.requireOverwrite(prepared);
		if (!sender.agree(prepared)) {
			progress.say("Nothing was sent");
			return ExitCodes.CANCELLED;
		}
		sender.print(sender.reviewer().during(() -> {
			if (!choices.mayHaveSameTitle(service)) {
				requireOwnTitle(publications.sameTitle(prepared, sender.reviewer(), progress));
			}
			return publications.publish(prepared, sender.reviewer(), progress);
		}));
		return ExitCodes.DONE;
	}

	private void requireExisting(PublicationTarget target, UUID issueId, UUID documentId) throws TftsrException {
		RemoteLinkRepository links = Services.get(RemoteLinkRepository.class);
		// a document goes to the ticket of its issue, but to a page of its own
		UUID owner = target.service() == ServiceKind.CONFLUENCE ? documentId : null;
		if (needsExisting && target.existingId() == null && links.find(issueId, documentId, target.service()).isEmpty()
				&& links.find(issueId, owner, target.service()).isEmpty()) {
			throw new TftsrException(ProblemKind.NOT_FOUND, CANNOT_UPDATE + service.displayName(), "it was not published there yet", REMEDY);
		}
	}

	/** A link alone does not make a change: what it leads to may be gone, or at another server, or in another space than the one that is named. */
	private void requireChange(PreparedPublication prepared) throws TftsrException {
		if (needsExisting && prepared.makesNew()) {
			throw new TftsrException(ProblemKind.NOT_FOUND, CANNOT_UPDATE + service.displayName(),
					"what it was published to is not there any more, is at another server, or in another space: a new one would be made", REMEDY);
		}
	}

	/** A space has one page of a title, and an open ticket of it is maybe about the same: which one to update is for a person to say. */
	private void requireOwnTitle(Optional<Candidate> there) throws TftsrException {
		if (there.isPresent() && service != ServiceKind.CONFLUENCE) {
			throw new TftsrException(ProblemKind.CONFLICT, "Nothing was made at " + service.displayName(),
					"a ticket of this title is there that is not closed: " + there.get().label() + ", " + there.get().address(),
					"Update that one with --id " + there.get().id() + ", or make another one with --new");
		}
		if (there.isPresent()) {
			throw new TftsrException(ProblemKind.CONFLICT, "Cannot make the page",
					"the space " + there.get().place() + " has a page of this title: " + there.get().address(),
					"Update that one with --id " + there.get().id() + ", or give the issue or document another title");
		}
	}

	/** Nothing where the text names no document; then it is an issue. */
	private Optional<Document> document() throws TftsrException {
		try {
			return Services.get(DocumentRepository.class).find(UUID.fromString(what));
		} catch (IllegalArgumentException e) {
			// the first characters of an issue
			return Optional.empty();
		}
	}
}
