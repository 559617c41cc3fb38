package org.tftsr.ai.tests.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tftsr.ai.Draft;
import org.tftsr.ai.provider.AnswerListener;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.net.Reviewer.Verdict;

/** Answers that are not whole: why they are not, and how they go on. */
class ContinuationTest extends ChatCase {

	@Test
	void whatBrokeOffIsContinuedAsOneAnswer() throws Exception {
		Issue issue = issue();
		server.breaksAfter("The disk is full because the ", "archive job");
		ChatMessage broken = ask(first(issue, provider(32_000), "Why?"));
		assertEquals(MessageState.BROKEN, broken.state());
		server.runsOutAfter(" stopped, and then");
		ChatMessage more = ask(chat.prepareContinuation(broken.id(), Progress.NONE));
		assertEquals(broken.id(), more.id());
		assertEquals(MessageState.LENGTH, more.state());
		server.says("archive job stopped, and then nobody looked.");
		ChatMessage whole = ask(chat.prepareContinuation(broken.id(), Progress.NONE));
		assertEquals("The disk is full because the archive job stopped, and then nobody looked.", whole.content());
		assertEquals(MessageState.COMPLETE, whole.state());
		assertEquals(2, conversations.branch(whole.conversationId()).size());
		assertEquals("assistant: The disk is full because the archive job stopped, and then",
				server.messages().get(server.messages().size() - 2));
		assertThrows(TftsrException.class, () -> chat.prepareContinuation(whole.id(), Progress.NONE));
	}

	@Test
	void whatWasContinuedElsewhereIsNotReplaced() throws Exception {
		server.breaksAfter("The disk is");
		ChatMessage broken = ask(first(issue(), provider(32_000), "Why?"));
		Draft here = chat.prepareContinuation(broken.id(), Progress.NONE);
		Draft elsewhere = chat.prepareContinuation(broken.id(), Progress.NONE);
		server.says(" full.");
		ask(elsewhere);
		server.says(" broken.");
		assertEquals(ProblemKind.CONFLICT, assertThrows(TftsrException.class, () -> ask(here)).kind());
		assertEquals("The disk is full.", conversations.message(broken.id()).content());
	}

	@Test
	void ofTwoThatContinueOneAnswerTheSecondIsToldSo() throws Exception {
		server.breaksAfter("The disk is");
		ChatMessage broken = ask(first(issue(), provider(32_000), "Why?"));
		Draft here = chat.prepareContinuation(broken.id(), Progress.NONE);
		Draft elsewhere = chat.prepareContinuation(broken.id(), Progress.NONE);
		server.says(" full.");
		server.says(" broken", ", or so.");
		List<String> heard = new ArrayList<>();
		TftsrException problem = assertThrows(TftsrException.class, () -> chat.ask(here, preview -> {
			// both were looked at, and the other one is faster
			ask(elsewhere);
			return Verdict.SEND;
		}, heard::add, Progress.NONE));
		assertEquals(ProblemKind.CONFLICT, problem.kind());
		assertTrue(problem.why().contains("another window or program"), problem.why());
		assertEquals(List.of(), heard);
		assertEquals("The disk is full.", conversations.message(broken.id()).content());
		assertEquals(MessageState.COMPLETE, conversations.message(broken.id()).state());
	}

	@Test
	void whatAFilterHasStoppedIsNotContinued() throws Exception {
		List<TftsrException> told = new ArrayList<>();
		server.isFilteredAfter("The disk is");
		ChatMessage filtered = chat.ask(first(issue(), provider(32_000), "Why?"), SEND, new AnswerListener() {
			@Override
			public void text(String text) {
				// the database has it
			}

			@Override
			public void brokeOff(TftsrException why) {
				told.add(why);
			}
		}, Progress.NONE);
		assertEquals(MessageState.FILTERED, filtered.state());
		assertEquals("The disk is", conversations.message(filtered.id()).content());
		assertTrue(told.getFirst().why().contains("filter"), told.getFirst().why());
		TftsrException problem = assertThrows(TftsrException.class, () -> chat.prepareContinuation(filtered.id(), Progress.NONE));
		assertTrue(problem.why().contains("filter"), problem.why());
		server.says("Another answer.");
		assertEquals("Another answer.", ask(chat.prepareAgain(filtered.id(), Progress.NONE)).content());
	}

	@Test
	void anAnswerThatDoesNotEndIsEnded() throws Exception {
		String million = "la ".repeat(333_333);
		server.says(million, million, million, million);
		ChatMessage answer = ask(first(issue(), provider(32_000), "Why?"));
		assertEquals(MessageState.BROKEN, answer.state());
		assertTrue(answer.content().length() < 3_000_000, "" + answer.content().length());
	}

	@Test
	void whyAnAnswerBrokeOffIsTold() throws Exception {
		List<TftsrException> told = new ArrayList<>();
		AnswerListener listener = new AnswerListener() {
			@Override
			public void text(String text) {
				// the database has it
			}

			@Override
			public void brokeOff(TftsrException why) {
				told.add(why);
			}
		};
		server.breaksAfter("The disk is");
		ChatMessage broken = chat.ask(first(issue(), provider(32_000), "Why?"), SEND, listener, Progress.NONE);
		assertEquals(1, told.size());
		assertTrue(told.getFirst().why().contains("ended"), told.getFirst().why());
		chat.ask(chat.prepareContinuation(broken.id(), Progress.NONE), SEND, listener, Progress.NONE);
		assertEquals(1, told.size());
	}
}
