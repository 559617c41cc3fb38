package org.tftsr.ai.tests.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.ai.Draft;
import org.tftsr.ai.Question.Attachment;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.testsupport.TestServices;

/** The local analyst answers without a model and without a network. */
class LocalAnalystTest extends ChatCase {

	private ChatMessage asked(Issue issue, String text, Attachment... attachments) throws TftsrException {
		return ask(first(issue, TestServices.get(ProviderRepository.class).get(ProviderRepository.LOCAL_ID), text, attachments));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', value = { "What is the cause? | [orders.log:3]", "/5whys | [orders.log:", "When did it start? | [orders.log:3]",
			"/timeline | Time (UTC)", "timeline please | [orders.log:3]", "How many errors are there? | 2 ERROR", "Give me a summary | 1 FATAL",
			"What changed? | orders.log", "/redact | EMAIL", "Hello | I am the local analyst",
			"What do we tell customers? | connect one in *Preferences > TFTSR > AI Providers*" })
	void itKnowsWhatTheLogsShow(String question, String expected) throws Exception {
		Issue issue = issue();
		log(issue, LOG);
		String answer = asked(issue, question).content();
		assertTrue(answer.contains(expected), answer);
		assertFalse(answer.contains("@example.org"), answer);
		assertEquals(0, server.requests());
	}

	/** A stop comes while the second log is read: what was found in the first is there by then, and stays. */
	@ParameterizedTest
	@ValueSource(strings = { "How many errors are there?", "What changed?", "When did it start?", "/redact" })
	void itHandsOverWhatItHasFoundWhileItLooksFurther(String question) throws Exception {
		Issue issue = issue();
		UUID first = log(issue, LOG).id();
		UUID second = log(issue, LOG + LOG).id();
		Draft draft = first(issue, TestServices.get(ProviderRepository.class).get(ProviderRepository.LOCAL_ID), question,
				new Attachment.Log(first), new Attachment.Log(second));
		List<String> parts = new ArrayList<>();
		ChatMessage whole = chat.ask(draft, SEND, parts::add, Progress.NONE);
		assertTrue(parts.size() >= 2, parts.toString());
		assertEquals(whole.content(), String.join("", parts));
		List<String> heard = new ArrayList<>();
		ChatMessage stopped = chat.ask(draft, SEND, heard::add, new Progress() {
			@Override
			public void begin(String task, long total) {
				// not shown
			}

			@Override
			public void worked(long amount) {
				// not shown
			}

			@Override
			public boolean isCancelled() {
				return !heard.isEmpty();
			}
		});
		assertEquals(MessageState.STOPPED, stopped.state());
		assertEquals(parts.getFirst(), stopped.content());
		ChatMessage continued = ask(chat.prepareContinuation(stopped.id(), Progress.NONE));
		assertEquals(whole.content(), continued.content());
	}

	@Test
	void whatBeganAndWhatStoppedIsToldWithItsLines() throws Exception {
		Issue issue = issue();
		log(issue, "2026-03-01 10:00:00 INFO heartbeat ok\n".repeat(20) + "2026-03-01 10:01:00 ERROR volume is gone\n".repeat(20));
		String answer = asked(issue, "What changed?").content();
		assertTrue(answer.contains("Began within the log:") && answer.contains("volume is gone` [orders.log:21]"), answer);
		assertTrue(answer.contains("Stopped within the log:") && answer.contains("heartbeat ok` [orders.log:20]"), answer);
	}

	@Test
	void otherIssuesThatAreAlikeAreNamed() throws Exception {
		issues.create(new NewIssue("Zanzibar archive volume is read only", "", Severity.HIGH, null, "manual", List.of()));
		Issue issue = issues.create(new NewIssue("Zanzibar archive cannot be written", "", Severity.HIGH, null, "manual", List.of()));
		String answer = asked(issue, "/similar").content();
		assertTrue(answer.contains("Zanzibar archive volume is read only"), answer);
	}

	@Test
	void anIssueWithoutLogsIsToldSo() throws Exception {
		assertTrue(asked(issue(), "What is the cause?").content().contains("no log"));
	}

	@Test
	void nothingIsSentAndTheConversationIsKept() throws Exception {
		Issue issue = issue();
		log(issue, LOG);
		ChatMessage answer = asked(issue, "What is the cause?");
		assertTrue(TestServices.get(AuditLog.class)
				.list(new AuditQuery("ai_send", "issue", issue.id().toString(), null, null, 1, 0)).isEmpty());
		assertEquals(2, conversations.branch(answer.conversationId()).size());
		server.says("Yes.");
		conversations.update(conversations.get(answer.conversationId()).with(provider(32_000).id(), "tiny"));
		ask(answer, "Do you agree?");
		assertTrue(server.messages().get(2).startsWith("assistant: The lines that most likely show the cause"),
				server.messages().toString());
	}
}
