package org.tftsr.cli.internal;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.ConversationRepository;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.problem.TftsrException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What was said about an issue. */
@Command(name = "messages", description = "Every message of every conversation about an issue, in the order in which they were added; redacted, as they were sent.")
final class IssueMessagesCommand extends CommandGroup implements Callable<Integer> {

	@Parameters(paramLabel = "ISSUE", description = "Id of the issue, or its first characters.")
	private String issue;

	IssueMessagesCommand(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Override
	public Integer call() throws TftsrException {
		List<ChatMessage> messages = Services.get(ConversationRepository.class).messagesOfIssue(issueId(issue));
		UUID conversation = null;
		for (ChatMessage message : messages) {
			if (output.isJson()) {
				output.json(ConversationJson.of(message));
				continue;
			}
			if (!message.conversationId().equals(conversation)) {
				conversation = message.conversationId();
				output.line("conversation " + conversation);
			}
			output.line(head(message));
			message.content().lines().forEach(line -> output.line("    " + line));
		}
		if (messages.isEmpty()) {
			progress.say("Nothing has been asked about this issue");
		}
		return ExitCodes.DONE;
	}

	private static String head(ChatMessage message) {
		String who = message.provider() == null ? "" : "  " + message.provider() + (message.model() == null ? "" : " " + message.model());
		String state = message.state() == MessageState.COMPLETE ? "" : "  [" + message.state().name().toLowerCase(Locale.ROOT) + ']';
		return message.createdAt() + "  " + message.role().name().toLowerCase(Locale.ROOT) + who + state;
	}
}
