package org.tftsr.ui.chat.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.junit.jupiter.api.Test;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.ConversationRepository;
import org.tftsr.core.ai.MessageRole;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Workbench;

/** How the text moves while an answer comes. */
class StreamTest extends ChatTest {

	private static final int PIECES = 300;
	private static final int PIECE_MILLIS = 5;
	private static final int DRAWINGS_A_SECOND = 20;
	/** The line that is read. */
	private static final int READ = 5;

	/** More than fits into the view. */
	private void talk() throws Exception {
		ConversationRepository repository = Services.get(ConversationRepository.class);
		Conversation conversation = repository.create(issue, "Long", ProviderRepository.LOCAL_ID, null);
		UUID parent = null;
		for (int i = 1; i <= 30; i++) {
			parent = repository.put(ScriptedChat.message(UUID.randomUUID(), conversation.id(), parent,
					i % 2 == 1 ? MessageRole.USER : MessageRole.ASSISTANT, "message " + i + ".", MessageState.COMPLETE, List.of()))
					.id();
		}
		Chat.waitForText("message 30.");
		Chat.settle();
	}

	private void lines(int from, int to) throws Exception {
		for (int i = from; i <= to; i++) {
			script.text("line " + i + "\n\n");
		}
		Chat.waitForText("line " + to);
	}

	/** Whether the last line can be seen. */
	private static boolean isAtEnd(StyledText text) {
		return text.getLinePixel(text.getLineCount() - 1) < text.getClientArea().height;
	}

	@Test
	void theEndIsFollowedWhereTheViewIsAtTheEnd() throws Exception {
		talk();
		StyledText text = Workbench.ui(Chat::conversation);
		Chat.ask("And now?");
		lines(1, 40);
		assertTrue(Workbench.ui(() -> isAtEnd(text)), "the newest line is seen");
		lines(41, 60);
		assertTrue(Workbench.ui(() -> isAtEnd(text)), "the newest line is seen");
		end();
	}

	@Test
	void theViewStaysWhereItWasScrolledTo() throws Exception {
		talk();
		StyledText text = Workbench.ui(Chat::conversation);
		Chat.ask("And now?");
		lines(1, 40);
		int top = Workbench.ui(() -> {
			text.setTopIndex(READ);
			return text.getLinePixel(READ);
		});
		lines(41, 60);
		assertStays(text, top);
		script.text("The end.");
		end();
		assertStays(text, top);
	}

	/** Line heights are only known once they were drawn, so that a few pixels may be corrected. */
	private static void assertStays(StyledText text, int pixel) throws Exception {
		int moved = Math.abs(Workbench.ui(() -> text.getLinePixel(READ)) - pixel);
		assertTrue(moved < Workbench.ui(text::getLineHeight) / 2, () -> "what is read stays where it is, but moved by " + moved);
	}

	@Test
	void whatComesIsDrawnTwentyTimesASecondAtMost() throws Exception {
		Chat.ask("What broke?");
		script.text("begin ");
		Chat.waitForText("begin");
		StyledText text = Workbench.ui(Chat::conversation);
		AtomicInteger changes = new AtomicInteger();
		Workbench.ui(() -> {
			text.addListener(SWT.Modify, event -> changes.incrementAndGet());
			return text;
		});
		long start = System.nanoTime();
		try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
			AtomicInteger said = new AtomicInteger();
			clock.scheduleAtFixedRate(() -> {
				int number = said.incrementAndGet();
				if (number <= PIECES) {
					script.text("word" + number + ' ');
				}
			}, 0, PIECE_MILLIS, TimeUnit.MILLISECONDS);
			Chat.waitForText("word" + PIECES);
			clock.shutdownNow();
		}
		double seconds = (System.nanoTime() - start) / 1e9;
		int drawn = Workbench.ui(changes::get);
		assertTrue(drawn <= seconds * DRAWINGS_A_SECOND + 2, () -> drawn + " times in " + seconds + " s");
		assertTrue(drawn > 3, () -> "it is shown while it comes: " + drawn);
		end();
	}
}
