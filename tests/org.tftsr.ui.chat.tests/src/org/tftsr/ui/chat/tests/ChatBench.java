package org.tftsr.ui.chat.tests;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.custom.ExtendedModifyListener;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.Test;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.ConversationRepository;
import org.tftsr.core.ai.MessageRole;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.BenchRows;
import org.tftsr.ui.testsupport.Workbench;

/**
 * Measures how long the user interface waits while an answer of {@value #TOKENS} tokens comes, {@value #TOKENS_A_SECOND} a second,
 * and how long a conversation of {@value #MESSAGES} messages takes to open: no part of the tests, as a figure depends on the
 * machine. {@code releng/bench chat} starts it.
 */
class ChatBench extends ChatTest {

	private static final int TOKENS = 10_000;
	private static final int TOKENS_A_SECOND = 200;
	private static final int MESSAGES = 500;
	private static final int TIMES = 15;
	private static final int WARM_UP = 3;
	private static final int LOOK_MILLIS = 5;
	private static final double MILLION = 1e6;

	/** What a model writes, again and again: text, a list, a table, code. */
	private static final String PIECE = """
			## Finding

			The **pool** of `checkout` is exhausted: every worker waits for a connection that nobody gives back [app.log:4].

			1. Why did it fail? No connection could be had within five seconds.
			2. Why was none free? A transaction is left open where the payment times out.

			| Signal | Before | After |
			|:-------|-------:|------:|
			| In use | 12 | 20 |

			```sql
			SELECT pid, state, now() - xact_start AS age FROM pg_stat_activity -- who holds them
			WHERE state = 'idle in transaction' ORDER BY age DESC LIMIT 20;
			```

			""";

	@Test
	void longAnswersAndLongConversations() throws Exception {
		BenchRows rows = BenchRows.begin();
		rows.measure("an answer of 10,000 tokens comes, text", this::stream);
		opening(rows, "a conversation of 500 messages opens, text", ChatBench::openText);
		showAsPage();
		if (Workbench.ui(() -> page() == null)) {
			return;
		}
		rows.measure("an answer of 10,000 tokens comes, page", this::stream);
		opening(rows, "a conversation of 500 messages opens, page", ChatBench::openPage);
	}

	/** Another issue in a view that shows pages, where the machine has a browser to embed. */
	private void showAsPage() throws Exception {
		Workbench.ui(() -> {
			Workbench.page().hideView(Workbench.page().findView(Chat.VIEW));
			return Boolean.TRUE;
		});
		System.setProperty("tftsr.chat.widget", "browser");
		issue = Chat.openIssue("Page");
	}

	/** Null where there is no browser to embed. */
	private static Browser page() {
		return anyBrowser(Workbench.window().getShell());
	}

	private static Browser anyBrowser(Composite parent) {
		for (Control child : parent.getChildren()) {
			if (child instanceof Browser browser) {
				return browser;
			}
			Browser below = child instanceof Composite composite ? anyBrowser(composite) : null;
			if (below != null) {
				return below;
			}
		}
		return null;
	}

	private Object stream() throws Exception {
		String[] tokens = PIECE.split("(?<=\\s)");
		Chat.ask("What broke?");
		AtomicInteger next = new AtomicInteger();
		CompletableFuture<Void> all = new CompletableFuture<>();
		ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
		pace.scheduleAtFixedRate(() -> {
			int at = next.getAndIncrement();
			if (at < TOKENS) {
				script.text(tokens[at % tokens.length]);
			} else {
				all.complete(null);
			}
		}, 0, 1_000_000 / TOKENS_A_SECOND, TimeUnit.MICROSECONDS);
		all.get(5, TimeUnit.MINUTES);
		pace.shutdown();
		script.end(MessageState.COMPLETE);
		Workbench.waitFor("it is answered", () -> "Send".equals(Chat.sendButton().getText()));
		Chat.settle();
		return null;
	}

	/** Nanoseconds from the command until the last message of an issue is there. */
	private interface Opening {
		long open(UUID issue) throws Exception;
	}

	private void opening(BenchRows rows, String name, Opening opening) throws Exception {
		UUID longOne = Chat.openIssue("Long");
		fill(longOne);
		UUID other = Chat.openIssue("Other");
		double[] millis = new double[TIMES];
		double worked = 0;
		for (int i = -WARM_UP; i < TIMES; i++) {
			Chat.show(other);
			long before = processor();
			double taken = opening.open(longOne) / MILLION;
			Chat.settle();
			if (i >= 0) {
				millis[i] = taken;
				worked = Math.max(worked, (processor() - before) / MILLION);
			}
		}
		rows.add(name, millis, worked);
	}

	private static long processor() throws Exception {
		return Workbench.ui(() -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
	}

	private static void fill(UUID issue) throws Exception {
		ConversationRepository repository = Services.get(ConversationRepository.class);
		Conversation conversation = repository.create(issue, "Long", ProviderRepository.LOCAL_ID, null);
		UUID parent = null;
		for (int i = 1; i <= MESSAGES; i++) {
			boolean question = i % 2 == 1;
			String text = question ? "What about part " + i + "?" : PIECE + PIECE + "message " + i + ".";
			parent = repository.put(ScriptedChat.message(UUID.randomUUID(), conversation.id(), parent,
					question ? MessageRole.USER : MessageRole.ASSISTANT, text, MessageState.COMPLETE, List.of())).id();
		}
		Chat.settle();
	}

	/** Until the page has the last message; it draws in a process of its own. */
	private static long openPage(UUID issue) throws Exception {
		long start = System.nanoTime();
		Workbench.start("org.tftsr.ui.chat.ask", Map.of("org.tftsr.ui.chat.ask.issue", issue.toString()));
		CompletableFuture<Long> shown = new CompletableFuture<>();
		Workbench.display().asyncExec(() -> lookAtPage(shown));
		return shown.get(1, TimeUnit.MINUTES) - start;
	}

	private static void lookAtPage(CompletableFuture<Long> shown) {
		Object there = page().evaluate("return document.body!==null&&document.body.textContent.includes('message " + MESSAGES + "');");
		if (Boolean.TRUE.equals(there)) {
			shown.complete(Long.valueOf(System.nanoTime()));
		} else {
			Workbench.display().timerExec(LOOK_MILLIS, () -> lookAtPage(shown));
		}
	}

	/** Until the last message is there and drawn. */
	private static long openText(UUID issue) throws Exception {
		CompletableFuture<Long> shown = new CompletableFuture<>();
		long start = System.nanoTime();
		Workbench.ui(() -> {
			// the widget is there, though an empty conversation covers it
			StyledText text = Chat.anyConversation(Workbench.window().getShell());
			ExtendedModifyListener listener = event -> {
				if (text.getCharCount() > 0 && text.getText().contains("message " + MESSAGES)) {
					text.getDisplay().asyncExec(() -> {
						text.update();
						shown.complete(System.nanoTime());
					});
				}
			};
			text.addExtendedModifyListener(listener);
			shown.whenComplete((time, failure) -> text.getDisplay().asyncExec(() -> text.removeExtendedModifyListener(listener)));
			return text;
		});
		Workbench.start("org.tftsr.ui.chat.ask", Map.of("org.tftsr.ui.chat.ask.issue", issue.toString()));
		return shown.get(1, TimeUnit.MINUTES) - start;
	}
}
