package org.tftsr.integrations.tests.confluence;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.PublicationService;
import org.tftsr.integrations.tests.support.LoggedIssue;
import org.tftsr.integrations.tests.support.SetClock;
import org.tftsr.net.Reviewer;
import org.tftsr.testsupport.TestServices;

/** A document of an issue with a log, on its way to a Confluence whose answers are lost. */
abstract class PublishedPagesCase extends ConfluenceCase {

	/** As often the gate asks before it gives up. */
	static final int ATTEMPTS = 3;

	@TempDir
	Path folder;

	final PublicationService publications = TestServices.get(PublicationService.class);
	final SetClock clock = new SetClock();
	LoggedIssue made;

	@BeforeEach
	void makeIssue() throws Exception {
		made = LoggedIssue.make(folder);
	}

	@AfterEach
	void setClockBack() {
		clock.close();
	}

	/** Sends something. */
	@FunctionalInterface
	interface Sending {
		void send(Reviewer reviewer) throws TftsrException;
	}

	/** The page is made, but neither the answer comes nor that of who looks it up, now and the next time. */
	final void lose(Sending sending) {
		wiki.loseNextAnswer("POST");
		assertThrows(TftsrException.class, () -> sending.send(preview -> {
			for (int i = 0; i < ATTEMPTS + 1 && preview.method().equals("POST"); i++) {
				wiki.answerNext("GET", Reply.page(503, "Maintenance"));
			}
			return Reviewer.Verdict.SEND;
		}));
	}

	/** The page is made, and nobody here hears of it; the next time there are answers. */
	WikiPage losing(Sending sending) {
		lose(sending);
		wiki.clearFaults();
		return wiki.pages.lastEntry().getValue();
	}
}
