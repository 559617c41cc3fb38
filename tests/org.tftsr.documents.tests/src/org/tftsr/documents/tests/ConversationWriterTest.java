package org.tftsr.documents.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tftsr.core.ai.ChatAttachment;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Claim;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.MessageRole;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.ai.TokenUsage;
import org.tftsr.core.ai.WholeConversation;
import org.tftsr.documents.ConversationWriter;

@DisplayName("A conversation in Markdown")
class ConversationWriterTest {

	private static final UUID ISSUE = new UUID(1, 1);
	private static final UUID ID = new UUID(1, 2);
	private static final UUID QUESTION = new UUID(1, 3);
	private static final UUID ANSWER = new UUID(1, 4);
	private static final Instant TIME = Instant.parse("2026-11-30T10:00:00Z");

	private static WholeConversation answered(String title, String answer) {
		ChatMessage question = new ChatMessage(QUESTION, ID, null, MessageRole.USER, "Why is [IP-1] *down*?",
				List.of(new ChatAttachment("app.log", null, "1: x", 12)), MessageState.COMPLETE, "Work", "gpt", TokenUsage.NONE, TIME);
		return new WholeConversation(
				new Conversation(ID, ISSUE, title, false, ProviderRepository.LOCAL_ID, null, null, ANSWER, TIME, TIME),
				List.of(question,
						new ChatMessage(new UUID(1, 9), ID, QUESTION, MessageRole.ASSISTANT, "Another branch", List.of(),
								MessageState.COMPLETE, "Work", "gpt", TokenUsage.NONE, TIME),
						new ChatMessage(ANSWER, ID, QUESTION, MessageRole.ASSISTANT, answer, List.of(), MessageState.BROKEN, "Work",
								"gpt", TokenUsage.NONE, TIME)),
				Map.of(ANSWER, List.of(
						new Claim("The disk is full", List.of(new Claim.Citation("app.log", null, 21, "no space", true)),
								Claim.Standing.PROVEN),
						new Claim("So it | must be", List.of(new Claim.Citation("app.log", null, 99, null, false)),
								Claim.Standing.UNPROVEN))));
	}

	@Test
	void theBranchThatIsShownIsWrittenWithWhoSaidWhatWhenAndWhatWasLookedUp() {
		assertEquals("""
				# The disk

				- Issue: %s

				- Asked: Work (gpt)

				- From 2026-11-30 10:00:00 UTC to 2026-11-30 10:00:00 UTC

				Tokens in brackets, such as `[EMAIL-1]`, stand for values that were replaced before anything was sent.

				## Question, 2026-11-30 10:00:00 UTC

				*Sent: row 7, 8 of the audit log*

				Why is \\[IP-1\\] *down*?

				- Sent along: `app.log`, 12 tokens

				## Answer of Work (gpt) (broken off), 2026-11-30 10:00:00 UTC

				It is **full**.

				### What was looked up

				- **proven** The disk is full: `app.log:21`

				- **unproven** So it \\| must be: `app.log:99` (not found)
				""".formatted(ISSUE), ConversationWriter.markdown(answered("The disk", "It is **full**."), Map.of(QUESTION, List.of(7L, 8L))));
	}

	@Test
	void whatWasSaidIsNoPartOfTheDocumentAndLoadsNothing() {
		String answer = """
				# Question, 2030-01-01

				Setext
				======

				![pixel](https://example.com/p.png?x=1 "t") and <img src=x> and [a link](https://example.com/a)

				<script>
				alert(1)
				</script>

				| a | b |
				|---|---|
				| 1 | ![y](z) |

				```sql
				SELECT 1""";
		String text = ConversationWriter.markdown(answered("# [x](y) <b>", answer), Map.of());
		ParsedMarkdown parsed = ParsedMarkdown.of(text);
		assertEquals(List.of("Question, 2026-11-30 10:00:00 UTC", "Answer of Work (gpt) (broken off), 2026-11-30 10:00:00 UTC"),
				parsed.headings(2));
		assertEquals(List.of("What was looked up", "Question, 2030-01-01", "Setext").stream().sorted().toList(),
				Stream.concat(parsed.headings(3).stream(), parsed.headings(4).stream())
						.filter(heading -> !heading.isEmpty()).sorted().distinct().toList());
		assertFalse(text.contains("!["), text);
		assertFalse(parsed.structure().contains("HtmlBlock") || parsed.structure().contains("HtmlInline"), text);
		assertTrue(text.contains("Image: pixel `https://example.com/p.png?x=1`"), text);
		assertTrue(text.contains("[a link](https://example.com/a)"), text);
		assertTrue(text.contains("```sql\nSELECT 1\n```\n"), text);
		assertTrue(text.contains("| 1 | Image: y `z` |") || text.contains("|1|Image: y `z`|"), text);
	}

	@Test
	void anyTextIsSafe() {
		Random random = new Random(7);
		for (int round = 0; round < 2_000; round++) {
			String answer = HostileText.anything(random);
			String text = ConversationWriter.markdown(answered(HostileText.line(random), answer), Map.of());
			ParsedMarkdown parsed = ParsedMarkdown.of(text);
			assertEquals(2, parsed.headings(2).size(), text);
			assertEquals(List.of("What was looked up"),
					parsed.headings(3).stream().filter(heading -> heading.startsWith("What was")).toList(), text);
			assertEquals(List.of(), parsed.structure().stream()
					.filter(kind -> kind.equals("HtmlBlock") || kind.equals("HtmlInline") || kind.equals("Image")).toList(), text);
		}
	}

	@Test
	void whatOneMessageDefinesMeansNothingInAnother() {
		String text = ConversationWriter.markdown(answered("t", "See [it].\n\n[IP-1]: https://example.com/x\n[it]: https://example.com/y\n"),
				Map.of());
		assertEquals(1, ParsedMarkdown.of(text).structure().stream().filter("Link"::equals).count(), text);
		assertTrue(text.contains("https://example.com/y") && !text.contains("https://example.com/x"), text);
	}
}
