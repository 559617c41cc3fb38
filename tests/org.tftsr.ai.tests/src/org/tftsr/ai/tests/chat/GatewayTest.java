package org.tftsr.ai.tests.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.tftsr.ai.Draft;
import org.tftsr.ai.Question;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.ModelInfo;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderKind;
import org.tftsr.core.ai.ProviderOptions;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.ai.SpendLedger;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.testsupport.TestServices;

/** Conversations that a server keeps too: it is told what is new, and never in a session that has heard something else. */
class GatewayTest extends ChatCase {

	private final Issue issue = issue();
	private final Provider gateway = TestServices.get(ProviderRepository.class).save(new Provider(UUID.randomUUID(),
			"gate " + UUID.randomUUID(), ProviderKind.CUSTOM_REST, server.address(), "tiny", ProviderOptions.USUAL,
			List.of(new ModelInfo("tiny", 0, new BigDecimal("3.00"), new BigDecimal("15.00"))), false));

	GatewayTest() throws TftsrException {
		// the issue and the gateway are kept
	}

	private String sentSession() {
		return server.sent().has("sessionId") ? server.sent().get("sessionId").getAsString() : "";
	}

	private String sentPrompt() {
		return server.sent().get("prompt").getAsString();
	}

	private Draft edited(ChatMessage before, String text) throws TftsrException {
		return chat.prepare(new Question(before.conversationId(), before.id(), text, List.of()), Progress.NONE);
	}

	@Test
	void itIsToldOnlyWhatIsNew() throws Exception {
		server.says("One.");
		ChatMessage one = ask(first(issue, gateway, "Remember the word zebra."));
		assertTrue(sentPrompt().contains("You help an engineer"));
		assertFalse(server.sent().has("sessionId"));
		server.says("Two.");
		ask(one, "Second?");
		assertEquals("session-1", sentSession());
		assertFalse(sentPrompt().contains("zebra"), server.sent().toString());
		server.says("Other two.");
		ask(edited(one, "Second, edited?"));
		assertFalse(server.sent().has("sessionId"));
		assertTrue(sentPrompt().contains("asked: Remember the word zebra."), server.sent().toString());
	}

	@Test
	void backOnAnotherBranchASessionOfItsOwnBegins() throws Exception {
		ChatMessage one = ask(first(issue, gateway, "First?"));
		ChatMessage two = ask(one, "Second, about zebras?");
		ask(edited(one, "Second, about giraffes?"));
		assertEquals("session-2", conversations.get(one.conversationId()).sessionId());
		Conversation seen = conversations.get(one.conversationId());
		conversations.update(seen, seen.withTip(two.id()));
		ask(two, "Third?");
		assertEquals("", sentSession());
		assertTrue(sentPrompt().contains("zebras") && !sentPrompt().contains("giraffes"), sentPrompt());
		assertEquals("session-3", conversations.get(one.conversationId()).sessionId());
	}

	@Test
	void whereAnEditedQuestionWasRefusedTheSessionOfTheFirstIsNotTakenUpAgain() throws Exception {
		ChatMessage one = ask(first(issue, gateway, "First?"));
		ask(one, "Second, about zebras?");
		server.refuses(400);
		Draft edited = edited(one, "Second, about giraffes?");
		assertThrows(TftsrException.class, () -> ask(edited));
		ChatMessage question = conversations.branch(one.conversationId()).getLast();
		assertEquals("Second, about giraffes?", question.content());
		ask(question, "Third?");
		assertEquals("", sentSession());
		assertFalse(sentPrompt().contains("zebras"), sentPrompt());
	}

	/** The server adds what was said before to the question, and has it paid for. */
	@Test
	void whatTheServerKeepsIsPaidForInEachTurn() throws Exception {
		SpendLedger ledger = TestServices.get(SpendLedger.class);
		ChatMessage one = ask(first(issue, gateway, "Remember this: " + "the zebra eats grass. ".repeat(200)));
		long before = ledger.spentMicros(null, Instant.EPOCH);
		Draft next = edited(one, "Second?");
		ChatMessage two = ask(next);
		assertEquals(next.mostMicros(), ledger.spentMicros(null, Instant.EPOCH) - before);
		assertTrue(two.usage().inputTokens() > 800, two.usage().toString());
	}
}
