package org.tftsr.ui.chat.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.progress.Progress;
import org.tftsr.triage.TriageService;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Workbench;

/** An analysis of logs: what it claims was looked up, and what it proposes is accepted by a person, or not. */
class AnalysisTest extends ChatTest {

	private static final String OFFER = "Analyze the logs";
	/** In points: the view has a part of it. */
	private static final int NARROW = 560;

	@TempDir
	private Path folder;

	/** As where all is twice as large: what can be asked goes on in another line. */
	@Test
	void whatIsOfferedHasRoomInANarrowView() throws Exception {
		Path log = Files.writeString(folder.resolve("app.log"), "2026-03-01 10:00:00 INFO start\n");
		Services.get(TriageService.class).importLog(issue, log, Progress.NONE);
		Workbench.waitFor("it is offered", () -> Workbench.link(OFFER).isPresent());
		Shell window = Workbench.ui(() -> Workbench.window().getShell());
		Point size = Workbench.ui(window::getSize);
		try {
			Workbench.ui(() -> {
				window.setSize(NARROW, size.y);
				return window;
			});
			Workbench.waitFor("it is narrow", () -> window.getSize().x == NARROW);
			Workbench.settle();
			Workbench.screenshot("chat-narrow");
			Workbench.ui(() -> {
				Link link = Workbench.link(OFFER).orElseThrow();
				int end = link.toDisplay(link.getSize().x, 0).x;
				for (Composite around = link.getParent(); around != null; around = around.getParent()) {
					Composite last = around;
					assertTrue(end <= around.toDisplay(around.getClientArea().width, 0).x, () -> "the link is cut by " + last);
				}
				return link;
			});
		} finally {
			Workbench.ui(() -> {
				window.setSize(size);
				return window;
			});
		}
	}

	@Test
	void claimsAreShownWithTheirStandingAndProposalsAreAccepted() throws Exception {
		Path log = Files.writeString(folder.resolve("app.log"), "2026-03-01 10:00:00 INFO start\n2026-03-01 10:00:01 ERROR pool\n");
		Services.get(TriageService.class).importLog(issue, log, Progress.NONE);
		script.text("See the findings.").end(MessageState.COMPLETE);
		Workbench.follow(Workbench.ui(() -> Workbench.window().getShell()), OFFER);
		Chat.waitForText("Proposed severity: critical.");
		Chat.settle();
		assertTrue(Workbench.ui(() -> Chat.says("\u2713 The pool is exhausted. [app.log:2]")));
		assertTrue(Workbench.ui(() -> Chat.says("unproven: The disk is full. [app.log:99] (not there)")));
		Workbench.screenshot("chat-analysis");
		Chat.click("Set Severity");
		Workbench.waitFor("the severity is accepted",
				() -> Workbench.says(Workbench.window().getShell(), "The severity of the issue is now critical"));
		Chat.click("Ask This Why");
		Workbench.waitFor("the why is accepted",
				() -> Workbench.says(Workbench.window().getShell(), "The why is asked in the issue now"));
		assertEquals(List.of("severity critical", "Why is the pool exhausted?"), script.accepted);
	}
}
