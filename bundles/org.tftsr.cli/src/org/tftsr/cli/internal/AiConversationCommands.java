package org.tftsr.cli.internal;

import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.tftsr.ai.ChatService;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.ConversationRepository;
import org.tftsr.core.problem.TftsrException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is done with conversations that there are. */
@Command
abstract class AiConversationCommands extends CommandGroup implements Callable<Integer> {

	private AiConversationCommands(Output output, CommandProgress progress) {
		super(output, progress);
	}

	abstract void work(ConversationRepository conversations) throws TftsrException;

	@Override
	public Integer call() throws TftsrException {
		work(Services.get(ConversationRepository.class));
		return ExitCodes.DONE;
	}

	/** Those of an issue. */
	@Command(name = "conversations", description = "Lists the conversations of an issue, pinned ones first, then the one that changed last.")
	static final class List extends AiConversationCommands {

		@Parameters(paramLabel = "ISSUE", description = "Id of the issue, or its first characters.")
		private String issue;

		@Option(names = "--search", paramLabel = "WORDS", description = "Only those that hold all these words.")
		private String words;

		List(Output output, CommandProgress progress) {
			super(output, progress);
		}

		@Override
		void work(ConversationRepository conversations) throws TftsrException {
			UUID issueId = issueId(issue);
			for (Conversation each : words == null ? conversations.list(issueId) : conversations.search(issueId, words)) {
				if (output.isJson()) {
					output.json(AiChatJson.of(each));
				} else {
					output.line(each.id() + "  " + (each.pinned() ? "*  " : "   ") + each.updatedAt() + "  " + each.title());
				}
			}
		}
	}

	/** As a file. */
	@Command(name = "export", description = "Writes a conversation as Markdown, redacted, with who was asked, when, and under which row of the audit log.")
	static final class Export extends AiConversationCommands {

		@Parameters(paramLabel = "CONVERSATION", description = "Id of the conversation.")
		private String conversation;

		@Option(names = "-o", paramLabel = "FILE", required = true, description = "The file to write.")
		private Path file;

		@Option(names = "--force", description = "Replace the file where it exists.")
		private boolean force;

		Export(Output output, CommandProgress progress) {
			super(output, progress);
		}

		@Override
		void work(ConversationRepository conversations) throws TftsrException {
			Services.get(ChatService.class).export(id(conversation), file, force);
			progress.say("Wrote " + file);
		}
	}

	/** Under another title. */
	@Command(name = "rename", description = "Gives a conversation another title.")
	static final class Rename extends AiConversationCommands {

		@Parameters(index = "0", paramLabel = "CONVERSATION", description = "Id of the conversation.")
		private String conversation;

		@Parameters(index = "1", paramLabel = "TITLE", description = "The title; personal data in it is replaced.")
		private String title;

		Rename(Output output, CommandProgress progress) {
			super(output, progress);
		}

		@Override
		void work(ConversationRepository conversations) throws TftsrException {
			progress.say("It is called " + Services.get(ChatService.class).rename(id(conversation), title).title());
		}
	}

	/** Before others. */
	@Command(name = "pin", description = "Lists a conversation before others.")
	static final class Pin extends AiConversationCommands {

		@Parameters(paramLabel = "CONVERSATION", description = "Id of the conversation.")
		private String conversation;

		@Option(names = "--off", description = "No longer before others.")
		private boolean off;

		Pin(Output output, CommandProgress progress) {
			super(output, progress);
		}

		@Override
		void work(ConversationRepository conversations) throws TftsrException {
			Conversation seen = conversations.get(id(conversation));
			conversations.update(seen, seen.withPin(!off));
		}
	}

	/** No more. */
	@Command(name = "delete", description = "Deletes a conversation with its messages. What was sent stays in the audit log.")
	static final class Delete extends AiConversationCommands {

		@Parameters(paramLabel = "CONVERSATION", description = "Id of the conversation.")
		private String conversation;

		Delete(Output output, CommandProgress progress) {
			super(output, progress);
		}

		@Override
		void work(ConversationRepository conversations) throws TftsrException {
			conversations.delete(id(conversation));
			progress.say("Deleted the conversation");
		}
	}
}
