package org.tftsr.cli.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.tftsr.ai.ChatService;
import org.tftsr.ai.Draft;
import org.tftsr.ai.Question;
import org.tftsr.ai.Question.Attachment;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.ConversationRepository;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks something about an issue. */
@Command(name = "ask", description = "Asks a model, or the local analyst, about an issue. What is sent is redacted; the answer is printed while it comes.")
final class AiAskCommand extends CommandGroup implements Callable<Integer> {

	@Parameters(index = "0", paramLabel = "ISSUE", description = "Id of the issue, or its first characters.")
	private String issue;

	@Parameters(index = "1", paramLabel = "TEXT", description = "The question, or one of /5whys /timeline /redact /rca /similar; - is standard input.")
	private String text;

	@Option(names = "--log", paramLabel = "LABEL", description = "A log of the issue that goes along as an evidence pack, by name or id; may be repeated.")
	private List<String> logs = List.of();

	@Option(names = "--lines", paramLabel = "LABEL:A-B", description = "Lines of a log of the issue that go along whole; may be repeated.")
	private List<String> lines = List.of();

	@Option(names = "--conversation", paramLabel = "ID", description = "Goes on with this conversation of the issue (its id or first characters).")
	private String conversation;

	@Mixin
	private AiQuestion question;

	AiAskCommand(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Override
	public Integer call() throws TftsrException {
		UUID issueId = issueId(issue);
		List<Attachment> attachments = AiQuestion.attachments(issueId, logs, lines);
		AiSender sender = new AiSender(output, progress, question);
		Draft draft = conversation == null ? first(issueId, attachments) : next(issueId, attachments);
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

	private Draft first(UUID issueId, List<Attachment> attachments) throws TftsrException {
		Provider provider = question.provider();
		return Services.get(ChatService.class).prepareFirst(issueId, provider.id(), question.model(), text(), attachments, progress);
	}

	private Draft next(UUID issueId, List<Attachment> attachments) throws TftsrException {
		ConversationRepository conversations = Services.get(ConversationRepository.class);
		List<Conversation> named = conversations.list(issueId).stream()
				.filter(each -> each.id().toString().startsWith(conversation)).toList();
		if (named.size() != 1) {
			throw new TftsrException(ProblemKind.NOT_FOUND, "Cannot find the conversation " + conversation,
					named.isEmpty() ? "the issue has none whose id begins so" : "several begin so",
					"See `tftsr ai conversations " + issue + "`");
		}
		Conversation chosen = named.getFirst();
		return Services.get(ChatService.class).prepare(new Question(chosen.id(), chosen.tip(), text(), attachments),
				question.recipient(chosen), progress);
	}

	private String text() throws TftsrException {
		if (!text.equals("-")) {
			return text;
		}
		try {
			return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new TftsrException(ProblemKind.IO, "Cannot read the question", "standard input ended with an error",
					"Give the question as an argument", e);
		}
	}
}
