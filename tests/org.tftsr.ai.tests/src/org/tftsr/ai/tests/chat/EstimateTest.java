package org.tftsr.ai.tests.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tftsr.ai.Draft;
import org.tftsr.ai.Estimate;
import org.tftsr.ai.Question;
import org.tftsr.ai.Question.Attachment;
import org.tftsr.ai.Recipient;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.pii.PseudonymRepository;
import org.tftsr.core.progress.Progress;
import org.tftsr.testsupport.TestServices;

/** How much a question would be while it is typed. */
class EstimateTest extends ChatCase {

	private static List<String> values(Issue issue) throws Exception {
		List<String> values = new ArrayList<>();
		TestServices.get(PseudonymRepository.class).forEach(issue.id(), known -> values.add(known.value()));
		return values;
	}

	@Test
	void halfAValueGetsNoPseudonym() throws Exception {
		Issue issue = issue();
		Recipient model = new Recipient(provider(32_000).id(), null);
		List<String> before = values(issue);
		for (String typed : List.of("Who is 10.0.0.1", "Who is 10.0.0.12", "Who is 10.0.0.123")) {
			assertTrue(chat.estimateFirst(issue.id(), model, typed, List.of(), Progress.NONE).tokens() > 0);
		}
		assertEquals(before, values(issue), "nothing is kept of what is typed");
	}

	@Test
	void theEstimateIsThatOfWhatIsSent() throws Exception {
		Issue issue = issue();
		Provider provider = provider(32_000);
		Attachment log = new Attachment.Log(log(issue, LOG).id());
		Recipient model = new Recipient(provider.id(), null);
		Estimate estimate = chat.estimateFirst(issue.id(), model, "Why did it give up?", List.of(log), Progress.NONE);
		Draft draft = first(issue, provider, "Why did it give up?", log);
		assertEquals(draft.tokens(), estimate.tokens());
		assertEquals(32_000, estimate.contextTokens());
		assertEquals(List.of(draft.attachments().getFirst().tokens()), estimate.attachmentTokens());
		ChatMessage answer = ask(draft);
		Question next = new Question(answer.conversationId(), answer.id(), "And who is 10.0.0.1?", List.of());
		Estimate second = chat.estimate(next, model, Progress.NONE);
		assertEquals(chat.prepare(next, Progress.NONE).tokens(), second.tokens());
	}
}
