package org.tftsr.documents.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.MessageRole;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.ai.TokenUsage;
import org.tftsr.core.ai.WholeConversation;
import org.tftsr.core.document.DocumentFormat;
import org.tftsr.documents.ConversationWriter;
import org.tftsr.documents.MarkdownDocumentRenderer;

/** Marks that stand in one another by the thousand, which an answer of a model may have, cost nobody the stack. */
@DisplayName("Markdown that is deeper than anybody writes")
class DeepMarkdownTest {

	/** Of a thread of a pool, in bytes. */
	private static final long STACK = 1 << 19;

	static Stream<String> texts() {
		return Stream.of(">".repeat(20_000) + " deep", "- ".repeat(20_000) + "deep", "*a ".repeat(5_000) + "deep" + " b*".repeat(5_000),
				"**".repeat(20_000) + "deep" + "**".repeat(20_000), "![".repeat(1_000) + "deep" + "](a)".repeat(1_000));
	}

	/** Something that is done with little stack. */
	private interface Work {
		String run() throws Exception;
	}

	private static String withLittleStack(Work work) throws Exception {
		CompletableFuture<String> done = new CompletableFuture<>();
		new Thread(null, () -> {
			try {
				done.complete(work.run());
			} catch (Throwable e) {
				done.completeExceptionally(e);
			}
		}, "little stack", STACK).start();
		return done.get();
	}

	@ParameterizedTest
	@MethodSource("texts")
	void itIsRenderedInEveryFormat(String markdown) throws Exception {
		for (DocumentFormat format : List.of(DocumentFormat.HTML, DocumentFormat.DOCX, DocumentFormat.PDF)) {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			String text = withLittleStack(() -> {
				new MarkdownDocumentRenderer().render("t", "# Title\n\n" + markdown, format, out);
				return out.toString();
			});
			assertTrue(format != DocumentFormat.HTML || text.contains("deep"), format.name());
		}
		withLittleStack(() -> new MarkdownDocumentRenderer().outline(markdown).toString());
	}

	@ParameterizedTest
	@MethodSource("texts")
	void itIsWrittenIntoAConversation(String markdown) throws Exception {
		assertTrue(withLittleStack(() -> conversation(markdown)).contains("deep"));
	}

	@Test
	void whatIsWrittenAsItCameIsStillNoPartOfTheDocument() throws Exception {
		String text = withLittleStack(() -> conversation("# Forged heading\n\n<b>x</b>\n" + "**".repeat(20_000) + "deep" + "**".repeat(20_000)));
		assertTrue(text.contains("Forged heading"));
		assertFalse(text.lines().anyMatch(line -> line.startsWith("# Forged")), text.substring(0, 500));
		assertFalse(text.contains("\n<b>"), text.substring(0, 500));
	}

	private static String conversation(String answer) {
		UUID issue = new UUID(2, 1);
		UUID id = new UUID(2, 2);
		UUID message = new UUID(2, 3);
		Instant time = Instant.EPOCH;
		return ConversationWriter.markdown(new WholeConversation(
				new Conversation(id, issue, "Deep", false, ProviderRepository.LOCAL_ID, null, null, message, time, time),
				List.of(new ChatMessage(message, id, null, MessageRole.ASSISTANT, answer, List.of(), MessageState.COMPLETE, "Work", "gpt",
						TokenUsage.NONE, time)),
				Map.of()), Map.of());
	}
}
