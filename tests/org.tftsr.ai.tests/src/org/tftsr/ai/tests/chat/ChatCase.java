package org.tftsr.ai.tests.chat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.ai.ChatService;
import org.tftsr.ai.Draft;
import org.tftsr.ai.Question;
import org.tftsr.ai.Question.Attachment;
import org.tftsr.ai.provider.AnswerListener;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.ConversationRepository;
import org.tftsr.core.ai.ModelInfo;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderKind;
import org.tftsr.core.ai.ProviderOptions;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.issue.Domain;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.net.Reviewer;
import org.tftsr.net.Reviewer.Verdict;
import org.tftsr.testsupport.TestServices;
import org.tftsr.triage.TriageService;

/** An issue with a log, and a model on this machine that is asked about it. */
abstract class ChatCase {

	static final Reviewer SEND = preview -> Verdict.SEND;
	static final String LOG = """
			2026-03-01 10:00:00 INFO  started by kim@example.org
			2026-03-01 10:00:01 INFO  order 17 of lee@example.org taken
			2026-03-01 10:00:02 ERROR cannot write /var/lib/orders: No space left on device
			2026-03-01 10:00:03 ERROR order 17 of lee@example.org failed
			2026-03-01 10:00:04 FATAL giving up
			""";

	@TempDir
	Path folder;

	final ChatService chat = TestServices.get(ChatService.class);
	final ConversationRepository conversations = TestServices.get(ConversationRepository.class);
	final TriageService triage = TestServices.get(TriageService.class);
	final IssueRepository issues = TestServices.get(IssueRepository.class);
	final ModelServer server = new ModelServer();

	@AfterEach
	void stop() {
		server.close();
	}

	Issue issue() throws TftsrException {
		return issues.create(new NewIssue("Orders fail", "Reported by kim@example.org", Severity.MEDIUM, Domain.LINUX, "manual",
				List.of()));
	}

	LogFile log(Issue issue, String text) throws Exception {
		Path file = Files.writeString(folder.resolve(UUID.randomUUID() + "-orders.log"), text);
		Path named = Files.move(file, Files.createDirectory(folder.resolve(UUID.randomUUID().toString())).resolve("orders.log"));
		return triage.importLog(issue.id(), named, Progress.NONE);
	}

	/** A model on this machine. */
	Provider provider(int contextTokens) throws TftsrException {
		return TestServices.get(ProviderRepository.class)
				.save(new Provider(UUID.randomUUID(), "tiny " + UUID.randomUUID(), ProviderKind.OPENAI, server.address(), "tiny",
						ProviderOptions.USUAL, List.of(new ModelInfo("tiny", contextTokens, null, null)), false));
	}

	Draft first(Issue issue, Provider provider, String text, Attachment... attachments) throws TftsrException {
		return chat.prepareFirst(issue.id(), provider.id(), null, text, List.of(attachments), Progress.NONE);
	}

	ChatMessage ask(Draft draft) throws TftsrException {
		return chat.ask(draft, SEND, AnswerListener.NONE, Progress.NONE);
	}

	/** Another question behind an answer. */
	ChatMessage ask(ChatMessage after, String text, Attachment... attachments) throws TftsrException {
		return ask(chat.prepare(new Question(after.conversationId(), after.id(), text, List.of(attachments)), Progress.NONE));
	}
}
