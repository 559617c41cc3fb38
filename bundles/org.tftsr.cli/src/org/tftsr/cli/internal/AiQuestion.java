package org.tftsr.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tftsr.ai.Question.Attachment;
import org.tftsr.ai.Recipient;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.triage.TriageService;

import picocli.CommandLine.Option;

/** Who is asked, and how; what the commands that ask have in common. */
final class AiQuestion {

	private static final Pattern LINES = Pattern.compile("(.+):(\\d{1,18})(?:-(\\d{1,18}))?");

	@Option(names = "--provider", paramLabel = "NAME", description = "Name or id of the provider (default: the one that is preferred).")
	private String provider;

	@Option(names = "--model", paramLabel = "MODEL", description = "The model (default: the usual one of the provider).")
	private String model;

	@Option(names = "--dry-run", description = "Sends nothing: prints exactly the bytes that would be sent, and nothing else.")
	private boolean dryRun;

	@Option(names = "--yes", description = "Does not ask at the terminal whether this may be sent.")
	private boolean yes;

	/** The provider that is named, or the preferred one. */
	Provider provider() throws TftsrException {
		return provider == null ? Services.get(ProviderRepository.class).preferred() : AiCommands.provider(provider);
	}

	/** Who is named in the place of whom a conversation asks; null where nobody is. */
	Recipient recipient(Conversation conversation) throws TftsrException {
		if (provider == null && model == null) {
			return null;
		}
		return new Recipient(provider == null ? conversation.providerId() : AiCommands.provider(provider).id(), model);
	}

	/** The model that is named; null for the usual one. */
	String model() {
		return model;
	}

	boolean isDryRun() {
		return dryRun;
	}

	boolean isAgreed() {
		return yes;
	}

	/** The log of an issue by its label, its name or its id. */
	static UUID log(UUID issueId, String name) throws TftsrException {
		Map<UUID, String> labels = Services.get(TriageService.class).labels(issueId);
		Optional<UUID> log = labels.entrySet().stream()
				.filter(entry -> entry.getValue().equals(name) || entry.getKey().toString().equals(name)).map(Map.Entry::getKey)
				.findFirst();
		return log.orElseThrow(() -> new TftsrException(ProblemKind.NOT_FOUND, "Cannot find the log " + name,
				"the issue has none of this name or id", labels.isEmpty() ? "Add it with `tftsr log import`"
						: "It has: " + String.join(", ", labels.values())));
	}

	/** What goes along: whole logs, then lines of logs as {@code label:first-last}. */
	static List<Attachment> attachments(UUID issueId, List<String> logs, List<String> lines) throws TftsrException {
		List<Attachment> attachments = new ArrayList<>();
		for (String log : logs) {
			attachments.add(new Attachment.Log(log(issueId, log)));
		}
		for (String place : lines) {
			Matcher matcher = LINES.matcher(place);
			if (!matcher.matches()) {
				throw new TftsrException(ProblemKind.INVALID_INPUT, "Cannot take the lines " + place,
						"that is no place of a log", "Write LABEL:LINE or LABEL:FIRST-LAST, such as app.log:120-140");
			}
			long first = Long.parseLong(matcher.group(2));
			attachments.add(new Attachment.Lines(log(issueId, matcher.group(1)), first,
					matcher.group(3) == null ? first : Long.parseLong(matcher.group(3))));
		}
		return attachments;
	}
}
