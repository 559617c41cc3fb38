package org.tftsr.ui.chat.tests;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.tftsr.ai.ChatService;
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

	@BeforeEach
	void open() throws Exception {
		script = new ScriptedChat(Services.get(ChatService.class));
		substitute = Substitute.of(ChatService.class, script);
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

	/** Sets up somebody to ask who is not on this machine. */
	static Provider remoteProvider() throws Exception {
		ProviderRepository providers = Services.get(ProviderRepository.class);
		Provider found = providers.find("Scripted").orElse(null);
		return found != null ? found
				: providers.save(new Provider(UUID.randomUUID(), "Scripted", ProviderKind.OPENAI, "https://models.example/v1", "model-1",
						ProviderOptions.USUAL, List.of(), false));
	}
}
