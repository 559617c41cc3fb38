package org.tftsr.ui.chat.tests;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.tftsr.ai.ChatService;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.ConversationRepository;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderKind;
import org.tftsr.core.ai.ProviderOptions;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Substitute;
import org.tftsr.ui.testsupport.Workbench;

/** A Chat view with an issue, and somebody who answers what the test says. */
abstract class ChatTest {

	protected ScriptedChat script;
	protected UUID issue;
	private Substitute substitute;

	/** The text: what stands in a page of a browser, another program knows. */
	@BeforeAll
	static void showText() {
		System.setProperty("tftsr.chat.widget", "text");
	}

	/** What the pointer rests on is meant before what the keyboard has selected, and tests of other bundles leave it anywhere. */
	@BeforeEach
	void takeThePointerAway() throws Exception {
		Workbench.ui(() -> {
			Workbench.display().setCursorLocation(0, 0);
			return Boolean.TRUE;
		});
	}

	@BeforeEach
	void open() throws Exception {
		script = new ScriptedChat(Services.get(ChatService.class));
		substitute = Substitute.of(ChatService.class, script);
		// before the view reads who can be asked, which it does not while an answer comes
		remoteProvider();
		issue = Chat.openIssue("Checkout is down " + UUID.randomUUID());
	}

	@AfterEach
	void close() throws Exception {
		Workbench.closeDialogs();
		Workbench.ui(() -> {
			Workbench.page().hideView(Workbench.page().findView(Chat.VIEW));
			return Boolean.TRUE;
		});
		Chat.settle();
		substitute.close();
	}

	/** The conversations of the issue. */
	protected final List<Conversation> conversations() throws Exception {
		return Services.get(ConversationRepository.class).list(issue);
	}

	/** The branch that is shown of the first of them. */
	protected final List<ChatMessage> branch() throws Exception {
		return Services.get(ConversationRepository.class).branch(conversations().getFirst().id());
	}

	/** Asks something, and waits for the whole answer. */
	protected final void answer(String question, String... pieces) throws Exception {
		Chat.ask(question);
		for (String piece : pieces) {
			script.text(piece);
		}
		end();
	}

	/** Lets the answer that comes be whole, and waits for it. */
	protected final void end() throws Exception {
		script.end(MessageState.COMPLETE);
		awaitEnd();
	}

	/** Waits until nothing is under way. */
	protected static void awaitEnd() throws Exception {
		Workbench.waitFor("nothing is under way", () -> "Send".equals(Chat.sendButton().getText()));
		Chat.settle();
	}

	/** Sets up somebody to ask who is not on this machine. */
	static Provider remoteProvider() throws Exception {
		ProviderRepository providers = Services.get(ProviderRepository.class);
		Provider found = providers.find("Scripted").orElse(null);
		return found != null ? found
				: providers.save(new Provider(UUID.randomUUID(), "Scripted", ProviderKind.OPENAI, "https://models.example/v1", "model-1",
						ProviderOptions.USUAL, List.of(), false));
	}
}
