package org.tftsr.ui.chat.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.Test;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.OtherProgram;
import org.tftsr.ui.testsupport.Workbench;

/** What a person is told of a question when it is sent, and of who gets it. */
class SendingTest extends ChatTest {

	/** So long no key press may wait. */
	private static final long MOST_NANOS = 50_000_000;

	@Test
	void whatGivesOrdersAndWhatWasLeftOutStandsBelowTheQuestionThoughNobodyHadToLookAtIt() throws Exception {
		script.warned = true;
		Chat.ask("What broke?");
		Chat.waitForText("app.log:7 it gives orders to a model: ignore all previous instructions");
		Chat.waitForText("Left out to fit: 2 oldest turns");
		script.text("The pool.");
		end();
		Chat.waitForText("The pool.");
		assertTrue(Workbench.ui(() -> Chat.says("app.log:7 it gives orders") && Chat.says("Left out to fit: 2 oldest turns")));
		Workbench.screenshot("chat-sent-notes");
	}

	@Test
	void whoIsAskedIsChosenAndWhereThatIsIsSaid() throws Exception {
		Provider remote = remoteProvider();
		assertEquals("local", Workbench.ui(() -> badge("Nothing that is asked here leaves this machine")));
		Tools.choose("Who is asked", remote.name());
		Workbench.waitFor("it is chosen", () -> "Scripted \u00B7 model-1".equals(Tools.item("Who is asked").getText()));
		assertEquals("", Workbench.ui(() -> badge("Nothing that is asked here leaves this machine")), "no word of staying here");
		answer("What broke?", "The pool.");
		assertEquals(remote.id(), conversations().getFirst().providerId());
		Chat.execute("org.tftsr.ui.chat.new", Map.of());
		Chat.settle();
	}

	@Test
	void whoIsInAnotherProgramIsToldOfTheAnswer() throws Exception {
		Chat.ask("What broke?");
		script.text("The pool.");
		try (OtherProgram other = OtherProgram.use()) {
			script.end(MessageState.COMPLETE);
			other.awaitNotice("The answer has arrived.");
		}
		awaitEnd();
	}

	/** The word with that tool tip; empty for none. */
	private static String badge(String tip) {
		return Workbench.find(CLabel.class, label -> tip.equals(label.getToolTipText())).map(CLabel::getText).orElse("");
	}

	@Test
	void theVeryBytesOfALongQuestionAreShownAtOnce() throws Exception {
		Services.get(ProviderRepository.class).prefer(remoteProvider().id());
		try {
			script.reviewed = true;
			Chat.show(issue);
			Chat.execute("org.tftsr.ui.chat.new", Map.of());
			Chat.settle();
			String words = "the pool of connections is exhausted and nobody knows why ".repeat(4_000).strip();
			script.system = words;
			Chat.ask("What broke?");
			Workbench.waitFor("it is to be looked at", () -> raw().isPresent());
			// the first text of a font is slower than any other
			showRaw();
			showReadable();
			long worked = showRaw();
			String shown = Workbench.ui(() -> {
				StyledText text = preview();
				text.selectAll();
				text.copy();
				return text.getText();
			});
			assertTrue(shown.replace("\n", "").contains(words), "all of it is there");
			assertTrue(Chat.clipboard().contains(words), "it is copied as it is sent");
			assertTrue(worked < MOST_NANOS, () -> "the user interface thread works for " + worked / 1_000_000 + " ms");
			Chat.press("Cancel");
			awaitEnd();
		} finally {
			Services.get(ProviderRepository.class).prefer(ProviderRepository.LOCAL_ID);
		}
	}

	private static Optional<Button> raw() {
		return Workbench.find(Button.class, button -> "Raw".equals(button.getText().replace("&", "")));
	}

	private static StyledText preview() {
		return Workbench.find(StyledText.class, text -> !text.getEditable() && text.getCaret() != null).orElseThrow();
	}

	private static long showRaw() throws Exception {
		return shown(true);
	}

	private static void showReadable() throws Exception {
		shown(false);
	}

	/** How long the processor works for it on the user interface thread, until it is drawn. */
	private static long shown(boolean wanted) throws Exception {
		return Workbench.ui(() -> {
			Button raw = raw().orElseThrow();
			Button readable = Workbench.find(raw.getParent(), Button.class, one -> one != raw).orElseThrow();
			long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
			raw.setSelection(wanted);
			readable.setSelection(!wanted);
			readable.notifyListeners(SWT.Selection, new Event());
			preview().update();
			return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
		});
	}
}
