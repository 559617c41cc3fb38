package org.tftsr.ui.chat.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.ConversationRepository;
import org.tftsr.core.ai.MessageRole;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Workbench;

/** An answer of marks that stand in one another by the thousand is shown, and what was said before and after it too. */
class DeepAnswerTest extends ChatTest {

	@Test
	void itIsShownBesideTheOthers() throws Exception {
		ConversationRepository repository = Services.get(ConversationRepository.class);
		Conversation conversation = repository.create(issue, "Deep", ProviderRepository.LOCAL_ID, null);
		UUID parent = null;
		for (String text : List.of("Show me.", ">".repeat(20_000) + " quoted", "- ".repeat(20_000) + "listed",
				"*a ".repeat(20_000) + "leaning" + " b*".repeat(20_000), "The **end**.")) {
			parent = repository.put(ScriptedChat.message(UUID.randomUUID(), conversation.id(), parent,
					parent == null ? MessageRole.USER : MessageRole.ASSISTANT, text, MessageState.COMPLETE, List.of())).id();
		}
		Chat.waitForText("The end.");
		String shown = Workbench.ui(() -> Chat.conversation().getText());
		for (String text : List.of("Show me.", "quoted", "listed", "leaning")) {
			assertTrue(shown.contains(text), text);
		}
	}
}
