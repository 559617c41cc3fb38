package org.tftsr.ui.chat.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.Test;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.draft.Draft;
import org.tftsr.core.draft.DraftRepository;
import org.tftsr.core.draft.KeptDraft;
import org.tftsr.ui.Services;
import org.tftsr.ui.draft.DraftKeeper;
import org.tftsr.ui.testsupport.Workbench;

/** A question that is typed and not sent is there again when the view is opened next. */
class UnsentQuestionTest extends ChatTest {

	private static final int WRITTEN_MILLIS = 10_000;

	private static Optional<String> kept(UUID issue) {
		try {
			return Services.get(DraftRepository.class).find(Draft.Question.class, issue).map(KeptDraft::draft)
					.map(Draft.Question::typed);
		} catch (Exception e) {
			throw new AssertionError(e);
		}
	}

	private static boolean saysRecovered() {
		return Workbench.find(Label.class, label -> label.getText().startsWith("Unsaved changes of ")).isPresent();
	}

	private static void waitForQuestion(String text) throws Exception {
		Workbench.waitFor("the question " + text,
				() -> Workbench.find(StyledText.class, Chat::isInput).filter(input -> input.getText().equals(text))
						.isPresent());
	}

	private void closeView() throws Exception {
		Workbench.ui(() -> {
			Workbench.page().hideView(Workbench.page().findView(Chat.VIEW));
			return Boolean.TRUE;
		});
	}

	@Test
	void isKeptUntilItIsSent() throws Exception {
		Chat.type("Why did the pool");
		Workbench.waitFor("it is kept", () -> kept(issue).equals(Optional.of("Why did the pool")));
		Chat.enter();
		script.text("Because.").end(MessageState.COMPLETE);
		Chat.waitForText("Because.");
		Workbench.waitFor("it is forgotten", () -> kept(issue).isEmpty());
	}

	private void sendAndWaitWhileItIsPrepared() throws Exception {
		Chat.type("Why did the pool");
		Workbench.waitFor("it is kept", () -> kept(issue).equals(Optional.of("Why did the pool")));
		script.preparing = new CountDownLatch(1);
		Chat.enter();
		waitForQuestion("");
		DraftKeeper.awaitWritten(WRITTEN_MILLIS);
		assertEquals(Optional.of("Why did the pool"), kept(issue));
	}

	/** What goes along with it may be gigabytes of logs, which are read first. */
	@Test
	void isKeptUntilTheConversationHasIt() throws Exception {
		sendAndWaitWhileItIsPrepared();
		Chat.type("And then?");
		Workbench.waitFor("both are kept", () -> kept(issue).equals(Optional.of("Why did the pool\n\nAnd then?")));
		script.preparing.countDown();
		Workbench.waitFor("the other one is kept", () -> kept(issue).equals(Optional.of("And then?")));
		assertEquals("Why did the pool", branch().getFirst().content());
		end();
	}

	@Test
	void comesBackOnceWhereItWasNotYetPrepared() throws Exception {
		sendAndWaitWhileItIsPrepared();
		closeView();
		script.preparing.countDown();
		Chat.show(issue);
		waitForQuestion("Why did the pool");
		assertEquals(List.of(), conversations());
	}

	@Test
	void isGivenBackOnceWhereItIsStopped() throws Exception {
		sendAndWaitWhileItIsPrepared();
		Chat.key(SWT.ESC, SWT.ESC, SWT.NONE);
		script.preparing.countDown();
		waitForQuestion("Why did the pool");
		Chat.type("Why did the pool overflow");
		Workbench.waitFor("it is kept as it is now", () -> kept(issue).equals(Optional.of("Why did the pool overflow")));
	}

	@Test
	void whatWasTypedMeanwhileStandsBehindWhatIsGivenBack() throws Exception {
		sendAndWaitWhileItIsPrepared();
		Chat.type("And then?");
		Chat.key(SWT.ESC, SWT.ESC, SWT.NONE);
		script.preparing.countDown();
		waitForQuestion("Why did the pool\n\nAnd then?");
		Workbench.waitFor("both are kept", () -> kept(issue).equals(Optional.of("Why did the pool\n\nAnd then?")));
	}

	@Test
	void isThereAgainWhenTheViewIsOpenedNext() throws Exception {
		Chat.type("Why did the pool");
		closeView();
		Workbench.waitFor("it is kept", () -> kept(issue).isPresent());
		Chat.show(issue);
		waitForQuestion("Why did the pool");
		Workbench.waitFor("it says so", UnsentQuestionTest::saysRecovered);
		Workbench.screenshot("unsent-question");
		Workbench.follow(Workbench.window().getShell(), "Discard");
		waitForQuestion("");
		Workbench.waitFor("it is forgotten", () -> kept(issue).isEmpty());
	}

	@Test
	void discardingLeavesWhatWasTypedBesides() throws Exception {
		Chat.type("And now?");
		Chat.openIssue("Another one " + UUID.randomUUID());
		Workbench.waitFor("it is kept", () -> kept(issue).equals(Optional.of("And now?")));
		Services.get(DraftRepository.class).keep(new Draft.Question(issue, "Why did the pool"));
		Chat.show(issue);
		waitForQuestion("Why did the pool\n\nAnd now?");
		Workbench.follow(Workbench.window().getShell(), "Discard");
		waitForQuestion("And now?");
	}

	@Test
	void waitsWithItsIssue() throws Exception {
		Chat.type("Why did the pool");
		UUID other = Chat.openIssue("Another one " + UUID.randomUUID());
		waitForQuestion("");
		Workbench.waitFor("it is kept", () -> kept(issue).equals(Optional.of("Why did the pool")));
		assertEquals(Optional.empty(), kept(other));
		Chat.show(issue);
		waitForQuestion("Why did the pool");
		Chat.type("");
		Workbench.waitFor("it is forgotten", () -> kept(issue).isEmpty());
	}
}
