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

import org.eclipse.swt.custom.ExtendedModifyListener;
import org.eclipse.swt.custom.StyledText;
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
		opening(rows);
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

	private void opening(BenchRows rows) throws Exception {
		UUID longOne = Chat.openIssue("Long");
		fill(longOne);
		UUID other = Chat.openIssue("Other");
		double[] millis = new double[TIMES];
		double worked = 0;
		for (int i = -WARM_UP; i < TIMES; i++) {
			Chat.show(other);
			long before = processor();
			double taken = open(longOne) / MILLION;
			Chat.settle();
			if (i >= 0) {
				millis[i] = taken;
				worked = Math.max(worked, (processor() - before) / MILLION);
			}
		}
		rows.add("a conversation of 500 messages opens", millis, worked);
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

	/** Nanoseconds from the command until the last message is there and drawn. */
	private static long open(UUID issue) throws Exception {
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
