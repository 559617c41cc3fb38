package org.tftsr.cli.internal;

import java.util.UUID;
import java.util.concurrent.Callable;

import org.tftsr.ai.ChatService;
import org.tftsr.ai.Draft;
import org.tftsr.ai.Recipient;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.ConversationRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Goes on with the end of a conversation: another answer, or more of the one there is. */
@Command
abstract class AiAgainCommand extends CommandGroup implements Callable<Integer> {

	@Parameters(paramLabel = "CONVERSATION", description = "Id of the conversation.")
	private String conversation;

	@Mixin
	private AiQuestion question;

	private AiAgainCommand(Output output, CommandProgress progress) {
		super(output, progress);
	}

	abstract Draft prepare(ChatService chat, UUID tip, Recipient recipient) throws TftsrException;

	@Override
	public Integer call() throws TftsrException {
		ConversationRepository conversations = Services.get(ConversationRepository.class);
		Conversation chosen = conversations.get(id(conversation));
		if (chosen.tip() == null) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, "Cannot go on with this conversation", "nothing was said in it",
					"Ask with `tftsr ai ask`");
		}
		Draft draft = prepare(Services.get(ChatService.class), chosen.tip(), question.recipient(chosen));
		AiSender sender = new AiSender(output, progress, question);
		if (question.isDryRun()) {
			sender.printBytes(draft);
			return ExitCodes.DONE;
		}
		ChatMessage answer = sender.ask(draft);
		if (output.isJson()) {
			output.json(AiChatJson.of(answer));
		}
		return sender.exitCode(answer);
	}

	/** Another answer beside the last one. */
	@Command(name = "retry", description = "Asks the last question of a conversation again, for another answer beside the first.")
	static final class Retry extends AiAgainCommand {

		Retry(Output output, CommandProgress progress) {
			super(output, progress);
		}

		@Override
		Draft prepare(ChatService chat, UUID tip, Recipient recipient) throws TftsrException {
			return chat.prepareAgain(tip, recipient, progress);
		}
	}

	/** More of an answer that is not whole. */
	@Command(name = "continue", description = "Goes on with the last answer of a conversation, where it is not whole.")
	static final class Continue extends AiAgainCommand {

		Continue(Output output, CommandProgress progress) {
			super(output, progress);
		}

		@Override
		Draft prepare(ChatService chat, UUID tip, Recipient recipient) throws TftsrException {
			return chat.prepareContinuation(tip, recipient, progress);
		}
	}
}
